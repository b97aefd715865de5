export * from './buku-angka.ts';
export { findAnggaranBerlaku, findDokumenBerlaku, type SaatBerlaku, saatAkhir } from './dokumen-berlaku.ts';
export { buildIndeks, type Indeks } from './indeks.ts';
export { bukuAngkaFromJson, bukuAngkaToJson } from './json.ts';
export { findPenyebab, type KodePenyebab, PENYEBAB_BAWAAN, selectPenyebab } from './penyebab.ts';
export { rollUpDokumen } from './rollup-dokumen.ts';
export { checkRujukan } from './rujukan.ts';
export { findTemuan, type OpsiTemuan } from './temuan.ts';
export {
  type AngkaTemuan,
  ATURAN_KHUSUS_BUKU,
  atAnggaran,
  atIndikator,
  atSimpul,
  type LokasiTemuan,
  type TemuanBuku,
} from './temuan-buku.ts';
