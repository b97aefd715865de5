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
