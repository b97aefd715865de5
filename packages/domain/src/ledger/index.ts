export * from './buku-angka.ts';
export { buildIndeks, type Indeks } from './indeks.ts';
export { bukuAngkaFromJson, bukuAngkaToJson } from './json.ts';
export { rollUpDokumen } from './rollup-dokumen.ts';
export { checkRujukan } from './rujukan.ts';
export { findTemuan, selectDokumenAnggaran } from './temuan.ts';
export type { AngkaTemuan, AturanBuku, LokasiTemuan, TemuanBuku } from './temuan-buku.ts';
