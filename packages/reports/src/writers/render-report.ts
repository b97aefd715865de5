import type { DocumentModel } from '../model/document.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writeModelJson } from './shared/model-json.ts';
import type { TypstEngine } from './typst/engine.ts';
import { writePdf } from './typst/write-pdf.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** The file formats of a report. `html` is the whole page. */
export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'json';

/** Every format, in the order in which they are offered. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'html', 'json'];

/**
 * Writes a report in the wanted formats, each once. Word's page numbers come from the PDF, which is typeset once for both.
 * The same model gives the same bytes. Throws AppError `sistem` when the model's tables are broken or Typst fails; then
 * no format is given.
 */
export const renderReport = async (
  model: DocumentModel,
  formats: readonly ReportFormat[],
  { engine }: { engine: TypstEngine },
): Promise<Map<ReportFormat, Uint8Array>> => {
  const wanted = new Set(formats);
  const needsPdf = wanted.has('pdf') || wanted.has('docx');
  // Excel is written while the child typesets.
  const [pdf, xlsx] = await Promise.all([
    needsPdf ? writePdf(model, { engine }) : null,
    wanted.has('xlsx') ? writeXlsx(model) : null,
  ]);
  const encoder = new TextEncoder();
  const files = new Map<ReportFormat, Uint8Array>();
  for (const format of wanted) {
    if (format === 'pdf' && pdf !== null) files.set(format, pdf.bytes);
    if (format === 'docx' && pdf !== null) files.set(format, await writeDocx(model, { tocPages: pdf.pages }));
    if (format === 'xlsx' && xlsx !== null) files.set(format, xlsx);
    if (format === 'html') files.set(format, encoder.encode(writeHtml(model, { embedded: false })));
    if (format === 'json') files.set(format, encoder.encode(writeModelJson(model)));
  }
  return files;
};
