export * from './galat.ts';
export * from './ledger/buku-angka.ts';
export type * from './nilai/nilai.ts';
export type * from './nilai/periode.ts';
export { Rupiah } from './nilai/rupiah.ts';
