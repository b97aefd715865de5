import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  TabStopType,
} from 'docx';
import { COLOURS, SIZES } from '../shared/design.ts';
import { cellStyleId } from './table-xml.ts';
import { FONTS, halfPoints, twips } from './units.ts';

/** Ids of the paragraph styles that the writer uses beside Word's own. */
export const STYLES = {
  body: 'IsiParagraf',
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

// Line spacing in 240ths of a line.
const LINE = { single: 240, tight: 250, loose: 276, body: 324 } as const;

// The rule is named although it is the default: LibreOffice takes a line without one for an exact height and cuts charts.
const spacing = (before: number, after: number, line: number) => ({ before, after, line, lineRule: LineRuleType.AUTO });

const HEADINGS = {
  heading1: {
    run: sans(SIZES.heading1, { bold: true, color: COLOURS.ink }),
    paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 320, LINE.loose), keepNext: true },
  },
  heading2: {
    run: sans(SIZES.heading2, { bold: true, color: COLOURS.ink }),
    paragraph: { spacing: spacing(300, 140, LINE.tight), keepNext: true },
  },
  heading3: {
    run: sans(11, { bold: true, color: COLOURS.ink }),
    paragraph: { spacing: spacing(260, 120, LINE.tight), keepNext: true },
  },
  heading4: {
    run: sans(11, { bold: true, italics: true, color: COLOURS.ink }),
    paragraph: { spacing: spacing(220, 120, LINE.tight), keepNext: true },
  },
};

const custom = (id: string, name: string, style: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...style,
});

const cellStyles = [9, 8, 7.5].map((size) =>
  custom(cellStyleId(size), `Tabel Isi ${size}`, {
    run: sans(size),
    paragraph: { spacing: spacing(0, 0, LINE.single) },
  }),
);

const contentsStyles = [1, 2, 3].map((level) => {
  const text = twips(level === 1 ? 18 : level === 2 ? 28 : 40);
  const hanging = twips(level === 1 ? 18 : 10 + (level - 2) * 4);
  return custom(`TOC${level}`, `toc ${level}`, {
    run: { bold: level === 1, size: halfPoints(11.5) },
    paragraph: {
      spacing: spacing(level === 1 ? 140 : 20, 20, LINE.tight),
      indent: { left: text, hanging },
      leftTabStop: text,
    },
  });
});

const unlistedStyles = Object.values(HEADINGS).map((look, index) =>
  custom(unlistedHeadingStyle(index + 1), `Judul Tanpa Daftar ${index + 1}`, look),
);

/** The styles of the Word file. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONTS.serif, size: halfPoints(SIZES.body), color: COLOURS.ink, language: { value: 'id-ID' } },
      paragraph: { spacing: spacing(0, 140, LINE.body) },
    },
    ...HEADINGS,
    caption: {
      run: sans(SIZES.caption, { bold: true, italics: false, color: COLOURS.ink }),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: spacing(240, 100, LINE.tight),
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    custom(STYLES.body, 'Isi Paragraf', { paragraph: { indent: { firstLine: twips(10) } } }),
    custom(STYLES.note, 'Catatan', {
      run: sans(SIZES.small, { color: COLOURS.muted }),
      paragraph: { spacing: spacing(60, 200, LINE.tight) },
    }),
    custom(STYLES.source, 'Sumber', {
      run: sans(SIZES.small, { color: COLOURS.muted }),
      paragraph: { spacing: spacing(80, 280, LINE.tight) },
    }),
    custom(STYLES.tableTitle, 'Judul Tabel', {
      run: sans(SIZES.caption, { bold: true }),
      paragraph: { spacing: spacing(240, 100, LINE.tight), keepNext: true },
    }),
    custom(STYLES.coverTitle, 'Judul Sampul', {
      run: sans(SIZES.coverTitle, { bold: true, color: COLOURS.accent }),
      paragraph: { spacing: spacing(120, 120, LINE.tight) },
    }),
    custom(STYLES.coverSubtitle, 'Subjudul Sampul', {
      run: sans(SIZES.coverSubtitle),
      paragraph: { spacing: spacing(240, 240, LINE.tight) },
    }),
    custom(STYLES.contentsTitle, 'Judul Daftar', {
      run: sans(SIZES.heading1, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(360, 200, LINE.tight), keepNext: true },
    }),
    custom(STYLES.footer, 'Kaki Halaman', {
      run: sans(8, { color: COLOURS.muted }),
      paragraph: { spacing: spacing(0, 0, LINE.single) },
    }),
    custom(STYLES.chart, 'Tempat Grafik', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 0, LINE.single) },
    }),
    custom(STYLES.signature, 'Tanda Tangan', {
      paragraph: { indent: { left: twips(78) }, spacing: spacing(0, 0, LINE.loose), keepLines: true },
    }),
    ...cellStyles,
    ...contentsStyles,
    custom('TableofFigures', 'table of figures', {
      run: { size: halfPoints(11.5) },
      paragraph: {
        spacing: spacing(40, 40, LINE.tight),
        indent: { left: twips(24), hanging: twips(24) },
        leftTabStop: twips(24),
      },
    }),
    ...unlistedStyles,
  ],
};

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(10 + depth * 7), hanging: twips(6) } } },
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

/** The tab at the right edge of the text, where the footer's page number stands. */
export const rightTab = (widthMillimetres: number) => ({ type: TabStopType.RIGHT, position: twips(widthMillimetres) });
