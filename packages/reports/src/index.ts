export { isFigureChange, type ModelChange } from './compare/change.ts';
export { compareModels } from './compare/compare-models.ts';
export { writeComparison } from './compare/write-comparison.ts';
export type { AnggaranNode } from './data/anggaran.ts';
export { type ReportContext, readContext } from './data/context.ts';
export type { IndikatorRow, SasaranGroup } from './data/kinerja.ts';
export type { FormDefinition } from './form/definition.ts';
export { findForm, forms } from './form/forms.ts';
export type * from './model/document.ts';
export { type Seal, sealModel } from './model/seal.ts';
export { buildTriwulan, type TriwulanOptions } from './triwulan/build.ts';
export type { Logo } from './triwulan/logo.ts';
export {
  checkNarrative,
  type FigureToken,
  findStaleFigures,
  listFigureTokens,
  listNarratives,
  type NarrativeSection,
  quoteFigures,
} from './triwulan/narratives.ts';
export { summarizeTriwulan, type TriwulanSummary } from './triwulan/summary.ts';
export * from './writers/index.ts';
