import type { DocumentModel } from '../../model/document.ts';
import type { PageLabels } from '../shared/page-labels.ts';
import type { Place } from './compiler.ts';
import type { TypstEngine } from './engine.ts';
import { toTypstInput } from './input.ts';

/** A report as PDF, and the printed page of each of its headings, tables and charts. */
export interface PdfReport {
  bytes: Uint8Array;
  pages: PageLabels;
}

const pagesOf = (places: readonly Place[], prefix: string): Map<string, string> =>
  new Map(places.filter(({ key }) => key.startsWith(prefix)).map(({ key, page }) => [key.slice(prefix.length), page]));

/**
 * The report as a tagged PDF (PDF/UA-1) with bookmarks, typeset by Typst from the model alone: the same model gives the
 * same bytes. Throws AppError `sistem` when the model's tables are broken or Typst fails.
 */
export const writePdf = async (model: DocumentModel, { engine }: { engine: TypstEngine }): Promise<PdfReport> => {
  const { bytes, places } = await engine.typeset(JSON.stringify(toTypstInput(model)));
  return {
    bytes,
    pages: { headings: pagesOf(places, 'h:'), tables: pagesOf(places, 't:'), charts: pagesOf(places, 'c:') },
  };
};
