import type { DocumentModel, Toc } from '../../model/document.ts';
import { WORDS } from './design.ts';

/** A line of a table of contents. */
export interface ContentsEntry {
  id: string;
  /** 1–3; tables and charts are all 1. */
  level: number;
  /** "BAB I", "1.1", "Tabel 3.2"; empty for an unnumbered heading. */
  number: string;
  text: string;
}

/** Headings below this level are not listed. */
const CONTENTS_DEPTH = 3;

/** The entries that a table of contents of the given kind lists, in the order of the document. */
export const contentsEntries = (model: DocumentModel, of: Toc['of']): ContentsEntry[] =>
  model.sections
    .flatMap((section) => section.blocks)
    .flatMap((block): ContentsEntry[] => {
      if (of === 'headings') {
        if (block.type !== 'heading' || !block.inToc || block.level > CONTENTS_DEPTH) return [];
        return [{ id: block.id, level: block.level, number: block.number, text: block.text }];
      }
      if (of === 'tables' && block.type === 'table') {
        return [{ id: block.id, level: 1, number: `${WORDS.table} ${block.number}`, text: block.caption }];
      }
      if (of === 'charts' && block.type === 'chart') {
        return [{ id: block.id, level: 1, number: `${WORDS.chart} ${block.number}`, text: block.caption }];
      }
      return [];
    });
