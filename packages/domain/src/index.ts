export * from './anggaran/index.ts';
export * from './aturan/index.ts';
export * from './bahasa/index.ts';
export * from './galat.ts';
export * from './kinerja/index.ts';
export * from './kode/index.ts';
export * from './ledger/buku-angka.ts';
export * from './nilai/index.ts';
