import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  TabStopType,
} from 'docx';
import { COLOURS, TABLE_SIZES } from '../shared/design.ts';
import { CONTENTS_PLACES, cellLine, INDENT, PAGE_NUMBER_ROOM, TYPE, type TypeLook } from '../shared/type.ts';
import { cellStyleId } from './table-xml.ts';
import { FONTS, halfPoints, twentieths, twips } from './units.ts';

/** Ids of the paragraph styles that the writer uses beside Word's own. */
export const STYLES = {
  body: 'IsiParagraf',
  item: 'IsiDaftar',
  note: 'Catatan',
  source: 'Sumber',
  tableTitle: 'JudulTabel',
  coverTitle: 'JudulSampul',
  coverSubtitle: 'SubjudulSampul',
  contentsTitle: 'JudulDaftar',
  footer: 'KakiHalaman',
  chart: 'TempatGrafik',
  signature: 'TandaTangan',
} as const;

/** The style of a heading that the table of contents leaves out: it looks the same but has no outline level. */
export const unlistedHeadingStyle = (level: number): string => `JudulTanpaDaftar${level}`;

const sans = (size: number, more: IRunStylePropertiesOptions = {}): IRunStylePropertiesOptions => ({
  font: FONTS.sans,
  size: halfPoints(size),
  ...more,
});

/**
 * Lines are "at least" as high as {@link TYPE} says, which is more than their letters need: so they are exactly that high, and
 * higher where a fraction or a chart asks for it.
 */
const spacing = ({ line, before, after }: TypeLook) => ({
  before: twentieths(before),
  after: twentieths(after),
  line: twentieths(line),
  lineRule: LineRuleType.AT_LEAST,
});

const headingLook = (look: TypeLook, more: IRunStylePropertiesOptions = {}) => ({
  run: sans(look.size, { bold: true, color: COLOURS.ink, ...more }),
  paragraph: { spacing: spacing(look), keepNext: true },
});

const heading1 = headingLook(TYPE.heading1);
const HEADINGS = {
  heading1: { ...heading1, paragraph: { ...heading1.paragraph, alignment: AlignmentType.CENTER } },
  heading2: headingLook(TYPE.heading2),
  heading3: headingLook(TYPE.heading3),
  heading4: headingLook(TYPE.heading4, { italics: true }),
};

const custom = (id: string, name: string, style: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...style,
});

const cellStyles = TABLE_SIZES.map((size) =>
  custom(cellStyleId(size), `Tabel Isi ${size}`, {
    run: sans(size),
    paragraph: { spacing: spacing({ size, line: cellLine(size), before: 0, after: 0 }) },
  }),
);

const contentsPlace = ([text, hanging]: readonly [number, number]) => ({
  indent: { left: twips(text), hanging: twips(hanging) },
  leftTabStop: twips(text),
});

const contentsStyles = [TYPE.contents1, TYPE.contents2, TYPE.contents3].map((look, index) =>
  custom(`TOC${index + 1}`, `toc ${index + 1}`, {
    run: { bold: index === 0, size: halfPoints(look.size) },
    paragraph: {
      spacing: spacing(look),
      ...contentsPlace(CONTENTS_PLACES.headings[index] ?? CONTENTS_PLACES.figures),
    },
  }),
);

const unlistedStyles = Object.values(HEADINGS).map((look, index) =>
  custom(unlistedHeadingStyle(index + 1), `Judul Tanpa Daftar ${index + 1}`, look),
);

/** The styles of the Word file. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONTS.serif,
        size: halfPoints(TYPE.body.size),
        color: COLOURS.ink,
        language: { value: 'id-ID' },
        // Pairs of letters move together at every size, as in the PDF: lines break at the same words.
        kern: 1,
      },
      paragraph: { spacing: spacing(TYPE.body) },
    },
    ...HEADINGS,
    caption: {
      run: sans(TYPE.caption.size, { bold: true, italics: false, color: COLOURS.ink }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(TYPE.caption), keepNext: true },
    },
  },
  paragraphStyles: [
    custom(STYLES.body, 'Isi Paragraf', { paragraph: { indent: { firstLine: twips(INDENT.firstLine) } } }),
    custom(STYLES.item, 'Isi Daftar', { paragraph: { spacing: spacing(TYPE.item) } }),
    custom(STYLES.note, 'Catatan', {
      run: sans(TYPE.note.size, { color: COLOURS.muted }),
      paragraph: { spacing: spacing(TYPE.note) },
    }),
    custom(STYLES.source, 'Sumber', {
      run: sans(TYPE.source.size, { color: COLOURS.muted }),
      paragraph: { spacing: spacing(TYPE.source) },
    }),
    custom(STYLES.tableTitle, 'Judul Tabel', {
      run: sans(TYPE.tableTitle.size, { bold: true }),
      paragraph: { spacing: spacing(TYPE.tableTitle), keepNext: true },
    }),
    custom(STYLES.coverTitle, 'Judul Sampul', {
      run: sans(TYPE.coverTitle.size, { bold: true, color: COLOURS.accent }),
      paragraph: { spacing: spacing(TYPE.coverTitle) },
    }),
    custom(STYLES.coverSubtitle, 'Subjudul Sampul', {
      run: sans(TYPE.coverSubtitle.size),
      paragraph: { spacing: spacing(TYPE.coverSubtitle) },
    }),
    custom(STYLES.contentsTitle, 'Judul Daftar', {
      run: sans(TYPE.contentsTitle.size, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(TYPE.contentsTitle), keepNext: true },
    }),
    custom(STYLES.footer, 'Kaki Halaman', {
      run: sans(TYPE.footer.size, { color: COLOURS.muted }),
      paragraph: { spacing: spacing(TYPE.footer) },
    }),
    custom(STYLES.chart, 'Tempat Grafik', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(TYPE.chart) },
    }),
    custom(STYLES.signature, 'Tanda Tangan', {
      paragraph: { indent: { left: twips(INDENT.signature) }, spacing: spacing(TYPE.signature), keepLines: true },
    }),
    ...cellStyles,
    ...contentsStyles,
    custom('TableofFigures', 'table of figures', {
      run: { size: halfPoints(TYPE.contentsFigure.size) },
      paragraph: { spacing: spacing(TYPE.contentsFigure), ...contentsPlace(CONTENTS_PLACES.figures) },
    }),
    ...unlistedStyles,
  ],
};

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: {
      indent: { left: twips(INDENT.item + depth * INDENT.level), hanging: twips(INDENT.item - INDENT.marker) },
    },
  },
});

/** The list numberings, by the marker of the top level; three levels each. */
export const listNumbering = [
  {
    reference: 'decimal',
    levels: [
      level(0, LevelFormat.DECIMAL, '%1.'),
      level(1, LevelFormat.LOWER_LETTER, '%2.'),
      level(2, LevelFormat.DECIMAL, '%3)'),
    ],
  },
  {
    reference: 'lower-alpha',
    levels: [
      level(0, LevelFormat.LOWER_LETTER, '%1.'),
      level(1, LevelFormat.DECIMAL, '%2)'),
      level(2, LevelFormat.LOWER_LETTER, '%3)'),
    ],
  },
  {
    reference: 'bullet',
    levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–'), level(2, LevelFormat.BULLET, '–')],
  },
];

/** The tabs of the footer: the data's version ends at the first, the page number at the right edge of the text. */
export const footerTabs = (widthMillimetres: number) => [
  { type: TabStopType.RIGHT, position: twips(widthMillimetres - PAGE_NUMBER_ROOM) },
  { type: TabStopType.RIGHT, position: twips(widthMillimetres) },
];
