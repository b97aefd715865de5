export * from './impor.ts';
export * from './laporan.ts';
export * from './sesi.ts';
export * from './umum.ts';
