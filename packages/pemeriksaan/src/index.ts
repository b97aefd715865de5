export { type Aturan, DAFTAR_ATURAN, type NamaAturan } from './aturan/daftar.ts';
export { BATAS_DETIK } from './lembar.ts';
export { checkDocument, checkFile, checkText, type HasilBerkas } from './periksa.ts';
export type { Beratnya, BuktiTemuan, HasilPeriksa, SelTemuan, StatistikPeriksa, Temuan } from './temuan.ts';
