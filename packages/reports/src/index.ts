export type { FormDefinition } from './form/definition.ts';
export { findForm, forms } from './form/forms.ts';
export type * from './model/document.ts';
export { buildTriwulan, type TriwulanOptions } from './triwulan/build.ts';
export { summarizeTriwulan, type TriwulanSummary } from './triwulan/summary.ts';
export * from './writers/index.ts';
