import type { DocumentModel, Section, Toc } from '../../model/document.ts';
import { contentsEntries } from '../shared/contents.ts';
import { textWidth, WORDS } from '../shared/design.ts';
import type { PageLabels } from '../shared/page-labels.ts';
import { escapeXml } from '../shared/text.ts';
import type { Bookmarks } from './bookmarks.ts';
import { textXml } from './runs-xml.ts';
import { twips } from './units.ts';

/** What a table of contents needs of the document around it. */
export interface ContentsContext {
  model: DocumentModel;
  bookmarks: Bookmarks;
  labels: PageLabels;
  orientation: Section['orientation'];
}

const INSTRUCTIONS: Record<Toc['of'], string> = {
  headings: 'TOC \\o "1-3" \\h \\z',
  tables: `TOC \\h \\z \\c "${WORDS.table}"`,
  charts: `TOC \\h \\z \\c "${WORDS.chart}"`,
};

const KINDS = { headings: 'heading', tables: 'table', charts: 'chart' } as const;

const field = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText></w:r>`;

/**
 * The paragraphs of a table of contents: one Word field, already filled with linked entries and the page numbers of the
 * PDF of the same model, so that it opens complete and asks nothing. Word rebuilds it when the reader updates the field.
 */
export const contentsXml = ({ of }: Toc, { model, bookmarks, labels, orientation }: ContentsContext): string => {
  const pages = labels[of];
  const right = twips(textWidth(orientation));
  const paragraphs = contentsEntries(model, of).map((entry) => {
    const { name } = bookmarks.of(KINDS[of], entry.id);
    const style = of === 'headings' ? `TOC${entry.level}` : 'TableofFigures';
    // The style has the tab that numbers hang on; the right one depends on the page's width.
    const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${right}"/></w:tabs>`;
    const title = textXml(entry.number === '' ? entry.text : `${entry.number}\t${entry.text}`);
    const page = `${field('begin')}${instruction(`PAGEREF ${name} \\h`)}${field('separate')}${textXml(pages.get(entry.id) ?? '')}${field('end')}`;
    return {
      properties: `<w:pPr><w:pStyle w:val="${style}"/>${tabs}</w:pPr>`,
      link: `<w:hyperlink w:anchor="${name}" w:history="1">${title}<w:r><w:tab/></w:r>${page}</w:hyperlink>`,
    };
  });
  const open = `${field('begin')}${instruction(INSTRUCTIONS[of])}${field('separate')}`;
  if (paragraphs.length === 0) return `<w:p>${open}${field('end')}</w:p>`;
  return paragraphs
    .map(({ properties, link }, index) => {
      const before = index === 0 ? open : '';
      const after = index === paragraphs.length - 1 ? field('end') : '';
      return `<w:p>${properties}${before}${link}${after}</w:p>`;
    })
    .join('');
};
