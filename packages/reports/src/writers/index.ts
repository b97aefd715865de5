export { writeDocx } from './docx/write-docx.ts';
export { writeHtml } from './html/write-html.ts';
export { REPORT_FORMATS, type ReportFormat, renderReport } from './render-report.ts';
export { writeModelJson } from './shared/model-json.ts';
export type { PageLabels } from './shared/page-labels.ts';
export {
  createInlineTypstEngine,
  createTypstEngine,
  type TypstEngine,
  type TypstEngineOptions,
} from './typst/engine.ts';
export { type PdfReport, writePdf } from './typst/write-pdf.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
