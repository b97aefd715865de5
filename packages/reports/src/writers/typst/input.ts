import type { Block, DocumentModel, Heading, ListItem, Paragraph, Section } from '../../model/document.ts';
import { chartSvg } from '../chart/svg.ts';
import { CHART_WIDTH, PAGE, WORDS } from '../shared/design.ts';
import { cleanText } from '../shared/text.ts';
import {
  CELL_INSET,
  CONTENTS_PLACES,
  COVER_TOP,
  INDENT,
  PAGE_NUMBER_ROOM,
  PICTURE_SPACE,
  SIGNATURE_SPACE,
  TYPE,
  type TypeLook,
} from '../shared/type.ts';
import { runsOf } from './runs-input.ts';
import { type TableInput, tableInput } from './table-input.ts';

/*
 * The document model as the Typst template reads it: short keys, cells in the order in which Typst's table takes them, and
 * plain strings where nothing but text is to be printed. It travels as JSON in `sys.inputs`, so text is never source code.
 */

type TypstBlock = TableInput | (Record<string, unknown> & { k: string });

interface TypstSection {
  landscape: boolean;
  numbering: string | null;
  restart: boolean;
  cover: boolean;
  blocks: TypstBlock[];
}

/** The input of the Typst template. */
export interface TypstInput {
  title: string;
  subject: string;
  author: string;
  date: [year: number, month: number, day: number];
  footer: string;
  version: string;
  words: typeof WORDS;
  type: typeof TYPE & { plain: TypeLook };
  /** Millimetres: top, right, bottom, left. */
  margin: number[];
  inset: typeof CELL_INSET;
  indent: typeof INDENT;
  /** Points for the hand that signs. */
  sign: number;
  /** Points above and below a picture. */
  picture: number;
  'page-room': number;
  'cover-top': number;
  /** Of the three levels of headings, then of tables and charts. */
  contents: (readonly [text: number, hanging: number])[];
  sections: TypstSection[];
}

const BODY_LINE = 60;

const PARAGRAPH_TYPES = {
  body: 'body',
  plain: 'plain',
  note: 'note',
  'cover-title': 'coverTitle',
  'cover-subtitle': 'coverSubtitle',
  'table-title': 'tableTitle',
} as const satisfies Record<Paragraph['style'], string>;

const itemOf = (item: ListItem): unknown => ({
  r: runsOf(item.runs, { lineLength: BODY_LINE }),
  children: item.children.map(itemOf),
});

const headingOf = (heading: Heading): TypstBlock => ({
  k: 'heading',
  id: heading.id,
  level: heading.level,
  number: cleanText(heading.number),
  s: cleanText(heading.text),
  toc: heading.inToc,
  fresh: heading.pageBreakBefore,
});

const blockOf = (block: Block, orientation: Section['orientation']): TypstBlock => {
  switch (block.type) {
    case 'heading':
      return headingOf(block);
    case 'paragraph':
      return {
        k: 'par',
        style: PARAGRAPH_TYPES[block.style],
        a: block.align,
        r: runsOf(block.runs, { lineLength: BODY_LINE }),
      };
    case 'list':
      return {
        k: 'list',
        marker: block.marker,
        items: block.items.map((item) => itemOf(item)),
      };
    case 'table':
      return tableInput(block, orientation);
    case 'chart':
      return {
        k: 'chart',
        id: block.id,
        number: cleanText(block.number),
        caption: cleanText(block.caption),
        svg: chartSvg(block),
        width: CHART_WIDTH,
        alt: cleanText(block.alt),
        source: cleanText(block.source),
      };
    case 'signature':
      return {
        k: 'sign',
        lines: [`${block.place}, ${block.date}`, ...block.position].map(cleanText),
        name: cleanText(block.name),
        after: [block.rank, `NIP ${block.nip}`.trimEnd()].filter((line) => line !== '').map(cleanText),
      };
    case 'image':
      return {
        k: 'image',
        // Typst reads no base64: a list of bytes.
        data: [...Buffer.from(block.data, 'base64')],
        format: block.mediaType === 'image/png' ? 'png' : 'jpg',
        width: block.width,
        a: block.align,
        alt: cleanText(block.alt),
      };
    case 'toc':
      return { k: 'toc', of: block.of, title: cleanText(block.title) };
    case 'page-break':
      return { k: 'break' };
  }
};

const NUMBERING = { none: null, roman: 'i', arabic: '1' } as const;

/** The model as the template's input. Throws AppError `sistem` when a table's cells don't fit its columns. */
export const toTypstInput = (model: DocumentModel): TypstInput => {
  const [year = 1970, month = 1, day = 1] = model.date.slice(0, 10).split('-').map(Number);
  return {
    title: cleanText(model.title),
    subject: cleanText(model.subject),
    author: cleanText(model.author),
    date: [year, month, day],
    footer: cleanText(model.footer),
    version: cleanText(model.dataVersion),
    words: WORDS,
    type: { ...TYPE, plain: TYPE.body },
    margin: [PAGE.margin.top, PAGE.margin.right, PAGE.margin.bottom, PAGE.margin.left],
    inset: CELL_INSET,
    indent: INDENT,
    sign: SIGNATURE_SPACE,
    picture: PICTURE_SPACE,
    'page-room': PAGE_NUMBER_ROOM,
    'cover-top': COVER_TOP,
    contents: [...CONTENTS_PLACES.headings, CONTENTS_PLACES.figures],
    sections: model.sections.map((section) => ({
      landscape: section.orientation === 'landscape',
      numbering: NUMBERING[section.pageNumbers],
      restart: section.restartNumbers,
      cover: section.pageNumbers === 'none',
      blocks: section.blocks.map((block) => blockOf(block, section.orientation)),
    })),
  };
};
