export type * from './model/document.ts';
export * from './writers/index.ts';
