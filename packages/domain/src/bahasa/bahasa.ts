import type { Pesan } from '../galat.ts';

/** A language of the product: Indonesian or English. */
export type Bahasa = keyof Pesan;
