export { buildPohon, type Pohon, type SimpulPohon } from './pohon.ts';
export * from './rollup.ts';
export * from './rumus.ts';
