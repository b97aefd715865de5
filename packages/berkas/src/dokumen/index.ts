export type * from './blok.ts';
export { BATAS_TEKS, readTextBlocks, stripMarkup } from './teks.ts';
