import type { WordPiece } from './words.ts';

/** Where a text stands that is no cell: in the running text, around a table or chart, or about the document as a whole. */
export type TextPart =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'contents'
  | 'signature'
  | 'caption'
  | 'source'
  | 'table-head'
  | 'cell'
  | 'title'
  | 'subject'
  | 'author'
  | 'date'
  | 'footer'
  | 'form';

/** How far a figure moved: newer minus older, exact, as a plain decimal; percent in points. */
export interface FigureDifference {
  kind: 'money' | 'percent' | 'number';
  amount: string;
}

/** Where a change stands, as printed in the newer version, or in the older one where the newer has it no more. */
export interface ChangePlace {
  /** The heading above it with its number, one of the lowest level with the one above that; empty above the first. */
  heading: string;
  /** Number and caption of the table or chart; null in running text. */
  table: string | null;
}

/** One difference between two versions of a report. Texts are as printed. */
export type ModelChange = { place: ChangePlace } & (
  | {
      kind: 'figure';
      /** Code and name of the row, head of the column. */
      row: string;
      column: string;
      /** null = the cell is not there. */
      before: string | null;
      after: string | null;
      /** null where one of both is no figure, or they are of different kinds. */
      difference: FigureDifference | null;
    }
  | {
      kind: 'text';
      part: TextPart;
      change: 'changed' | 'added' | 'removed';
      /** Row and column of a cell; null elsewhere. */
      row: string | null;
      column: string | null;
      words: WordPiece[];
    }
  | {
      kind: 'row';
      change: 'added' | 'removed' | 'moved';
      row: string;
      /** What the row prints, without the columns that name it; empty for one that only moved. */
      cells: { column: string; text: string }[];
      /** True when a figure came or went with it. */
      hasFigures: boolean;
    }
  /** A column, or a whole table or chart. */
  | { kind: 'column' | 'table'; change: 'added' | 'removed'; name: string; hasFigures: boolean }
);

/** Whether a change concerns figures, not only words or order. */
export function isFigureChange(change: ModelChange): boolean {
  if (change.kind === 'figure') return true;
  return change.kind !== 'text' && change.hasFigures;
}
