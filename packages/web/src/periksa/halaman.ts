import type { BlokDokumen, LetakDto } from '@selaras/contracts';

/** A stretch of a document: a paragraph, or rows of a table. */
export interface Potongan {
  block: number;
  /** First row and the row after the last; 0 and 0 for a paragraph. */
  from: number;
  to: number;
}

/** Paragraphs and rows on one page of the view: as much as a browser lays out at once without a pause. */
const PER_PAGE = 1_200;

/** Parts a document into pages of the view; rows that a cell covers together stay together. */
export function bagiHalaman(blocks: readonly BlokDokumen[], perPage = PER_PAGE): Potongan[][] {
  const pages: Potongan[][] = [];
  let page: Potongan[] = [];
  let size = 0;
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    size = 0;
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      if (size >= perPage) turn();
      page.push({ block: index, from: 0, to: 0 });
      size += 1;
      return;
    }
    let from = 0;
    let covered = 0;
    block.rows.forEach(({ cells }, row) => {
      if (size >= perPage && covered <= row) {
        if (row > from) page.push({ block: index, from, to: row });
        turn();
        from = row;
      }
      size += 1;
      covered = Math.max(covered, ...cells.map(({ rowSpan }) => row + rowSpan));
    });
    if (block.rows.length > from) page.push({ block: index, from, to: block.rows.length });
  });
  turn();
  return pages;
}

/** The page on which a place stands; 0 when it stands nowhere. */
export function halamanDari(pages: readonly (readonly Potongan[])[], { block, row }: LetakDto): number {
  const found = pages.findIndex((page) =>
    page.some((part) => part.block === block && (row === null || (part.from <= row && row < part.to))),
  );
  return Math.max(0, found);
}
