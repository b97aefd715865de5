export { annotateDocx, type CatatanDocx, type OpsiAnotasi } from './anotasi/anotasi-docx.ts';
export { annotateXlsx, type CatatanXlsx } from './anotasi/anotasi-xlsx.ts';
export type { HasilAnotasi } from './anotasi/paket.ts';
export {
  bacaDokumen,
  type DokumenTerbaca,
  detectDocument,
  type JenisDokumen,
  type PermintaanBaca,
} from './baca-dokumen.ts';
export { BATAS_DOKUMEN, type BatasBaca } from './batas.ts';
export type * from './blok.ts';
export { BATAS_TEKS, readTextBlocks, stripMarkup } from './teks.ts';
