import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  ImportedXmlComponent,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type {
  Align,
  Block,
  Chart,
  DocumentModel,
  Heading,
  ListItem,
  Paragraph as ModelParagraph,
  Run,
  Section,
  Signature,
} from '../../model/document.ts';
import { colourOfSeries } from '../chart/svg.ts';
import { COLOURS, WORDS } from '../shared/design.ts';
import type { PageLabels } from '../shared/page-labels.ts';
import { cleanText, fractionTail } from '../shared/text.ts';
import type { BookmarkName, Bookmarks } from './bookmarks.ts';
import { contentsXml } from './contents-xml.ts';
import { runsXml } from './runs-xml.ts';
import type { Splices } from './splices.ts';
import { STYLES, unlistedHeadingStyle } from './styles.ts';
import { tableXml } from './table-xml.ts';
import { FONTS, twips } from './units.ts';

/** What the blocks of a document share while it is written. */
export interface BlockContext {
  model: DocumentModel;
  bookmarks: Bookmarks;
  labels: PageLabels;
  splices: Splices;
  captions: CaptionCounter;
  /** Numbers given out: each list and each drawing needs one of its own. */
  counters: { lists: number; drawings: number };
}

/** Follows Word's own counting of captions, to tell where the model's number needs a restart. */
export interface CaptionCounter {
  table: number;
  chart: number;
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

const PARAGRAPH_STYLES: Record<ModelParagraph['style'], string | null> = {
  body: STYLES.body,
  plain: null,
  note: STYLES.note,
  'cover-title': STYLES.coverTitle,
  'cover-subtitle': STYLES.coverSubtitle,
  'table-title': STYLES.tableTitle,
};

const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

const FRACTION_LINE = 60;
const PX_PER_MM = 96 / 25.4;

// Fractions are written as math of their own, which the package's math classes can't set upright.
const childrenOf = (runs: readonly Run[]): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] => {
    if (run.type === 'break') return [new TextRun({ break: 1 })];
    if (run.type === 'text') {
      return cleanText(run.text)
        .split('\n')
        .map(
          (line, index) =>
            new TextRun({
              text: line,
              ...(run.bold ? { bold: true } : {}),
              ...(run.italic ? { italics: true } : {}),
              ...(index > 0 ? { break: 1 } : {}),
            }),
        );
    }
    const math = runsXml([{ ...run, tail: '' }], FRACTION_LINE);
    const tail = run.tail === '' ? [] : [new TextRun(`\u00A0${cleanText(fractionTail(run))}`)];
    return [ImportedXmlComponent.fromXmlString(math) as unknown as ParagraphChild, ...tail];
  });

const bookmarked = ({ id, name }: BookmarkName, children: ParagraphChild[]): ParagraphChild[] => [
  new BookmarkStart(name, id) as unknown as ParagraphChild,
  ...children,
  new BookmarkEnd(id) as unknown as ParagraphChild,
];

const headingOf = (heading: Heading, { bookmarks }: BlockContext): Paragraph => {
  const text = cleanText(heading.text);
  const number = cleanText(heading.number);
  const level = HEADING_LEVELS[heading.level - 1] ?? HeadingLevel.HEADING_4;
  const words =
    heading.level === 1 && number !== ''
      ? [new TextRun(number), new TextRun({ text, break: 1 })]
      : [new TextRun(number === '' ? text : `${number} ${text}`)];
  return new Paragraph({
    ...(heading.inToc ? { heading: level } : { style: unlistedHeadingStyle(heading.level) }),
    pageBreakBefore: heading.pageBreakBefore,
    children: bookmarked(bookmarks.of('heading', heading.id), words),
  });
};

/**
 * "Tabel 3.1  …": the last part of the number is a SEQ field, told where to start again when the model's number isn't the
 * next one, as at each chapter. (Word's own way, `\\s 1`, is not understood by LibreOffice.)
 */
const captionOf = (
  kind: 'table' | 'chart',
  block: { id: string; number: string; caption: string },
  context: BlockContext,
): Paragraph => {
  const { captions, bookmarks } = context;
  const label = kind === 'table' ? WORDS.table : WORDS.chart;
  const [, prefix = '', last = ''] = /^(.*?)(\d*)$/.exec(block.number) ?? [];
  captions[kind] += 1;
  const restart = last !== '' && Number(last) !== captions[kind] ? ` \\r ${last}` : '';
  if (last !== '') captions[kind] = Number(last);
  const number: ParagraphChild[] =
    last === '' ? [] : [new SimpleField(`SEQ ${label} \\* ARABIC${restart}`, last) as unknown as ParagraphChild];
  return new Paragraph({
    style: 'Caption',
    children: bookmarked(bookmarks.of(kind, block.id), [
      new TextRun(`${label} ${cleanText(prefix)}`),
      ...number,
      new TextRun(`  ${cleanText(block.caption)}`),
    ]),
  });
};

const sourceOf = (source: string): Paragraph =>
  new Paragraph({ style: STYLES.source, children: source === '' ? [] : [new TextRun(cleanText(source))] });

const listOf = (items: readonly ListItem[], marker: string, instance: number, depth: number): Paragraph[] =>
  items.flatMap((item) => [
    new Paragraph({
      spacing: { after: 60 },
      ...(marker === 'none'
        ? { indent: { left: twips(4 + depth * 7) } }
        : { numbering: { reference: marker, level: Math.min(depth, 2), instance } }),
      children: childrenOf(item.runs),
    }),
    ...listOf(item.children, marker, instance, depth + 1),
  ]);

const chartOf = (chart: Chart, drawing: number): Paragraph => {
  const isBar = chart.kind === 'bar-horizontal';
  const font = { size: 9 };
  const bars = isBar ? chart.categories.length * (chart.series.length * 5 + 6) + 26 : 72;
  const isNegative = chart.series.some((series) => series.values.some((value) => value?.startsWith('-')));
  const common = {
    font: { name: FONTS.sans },
    categories: chart.categories.map(cleanText),
    series: chart.series.map((series, index) => ({
      name: cleanText(series.name),
      values: series.values.map((value) => (value === null ? null : Number(value))),
      color: colourOfSeries(index),
    })),
    dataLabels: { value: true, numberFormat: chart.unit === '%' ? '0.00"%"' : '#,##0', font },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    transformation: { width: Math.round(152 * PX_PER_MM), height: Math.round(Math.min(200, bars) * PX_PER_MM) },
    altText: {
      id: String(drawing),
      name: cleanText(`${WORDS.chart} ${chart.number}`),
      description: cleanText(chart.alt),
    },
    ...(chart.series.length > 1 ? {} : { legend: false as const }),
    valueAxis: {
      // Bars that don't start at zero would lie about their proportions.
      ...(isNegative ? {} : { minimum: 0 }),
      numberFormat: chart.unit === '%' ? '0' : '#,##0',
      font,
      ...(isBar ? { crossesAt: 'maximum' as const } : {}),
    },
  };
  return new Paragraph({
    style: STYLES.chart,
    keepNext: chart.source !== '',
    children: [
      isBar
        ? new ChartRun({ ...common, type: 'bar', gapWidth: 60, categoryAxis: { reverseOrder: true, font } })
        : new ChartRun({ ...common, type: 'column', gapWidth: 80, categoryAxis: { font } }),
    ],
  });
};

const signatureOf = (signature: Signature): Paragraph[] => {
  const line = (text: string, more: Record<string, unknown> = {}): Paragraph =>
    new Paragraph({ style: STYLES.signature, keepNext: true, children: [new TextRun(cleanText(text))], ...more });
  const before = [`${signature.place}, ${signature.date}`, ...signature.position];
  return [
    ...before.map((text, index) => line(text, index === 0 ? { spacing: { before: 480 } } : {})),
    line('', {
      spacing: { before: 1200 },
      children: [new TextRun({ text: cleanText(signature.name), bold: true, underline: {} })],
    }),
    ...(signature.rank === '' ? [] : [line(signature.rank)]),
    line(`NIP ${signature.nip}`.trimEnd(), { keepNext: false }),
  ];
};

/** The Word paragraphs of one block. Tables and tables of contents are put in as text: see {@link Splices}. */
export const blockChildren = (block: Block, section: Section, context: BlockContext): Paragraph[] => {
  switch (block.type) {
    case 'heading':
      return [headingOf(block, context)];
    case 'paragraph': {
      const style = PARAGRAPH_STYLES[block.style];
      return [
        new Paragraph({
          ...(style === null ? {} : { style }),
          alignment: ALIGNMENTS[block.align],
          children: childrenOf(block.runs),
        }),
      ];
    }
    case 'list':
      context.counters.lists += 1;
      return listOf(block.items, block.marker, context.counters.lists, 0);
    case 'table':
      return [
        captionOf('table', block, context),
        context.splices.add(tableXml(block, section.orientation)),
        sourceOf(block.source),
      ];
    case 'chart':
      context.counters.drawings += 1;
      return [captionOf('chart', block, context), chartOf(block, context.counters.drawings), sourceOf(block.source)];
    case 'signature':
      return signatureOf(block);
    case 'toc':
      return [
        new Paragraph({ style: STYLES.contentsTitle, children: [new TextRun(cleanText(block.title))] }),
        context.splices.add(contentsXml(block, { ...context, orientation: section.orientation })),
      ];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
};

/** The rules above and below the titles of a cover; the upper one pushes them to the middle of the page. */
export const coverRule = (side: 'top' | 'bottom'): Paragraph =>
  new Paragraph({
    border: { [side]: { style: 'double', size: 12, color: COLOURS.accent, space: 1 } },
    spacing: side === 'top' ? { before: twips(70), after: 240 } : { before: 240, after: 0 },
    // LibreOffice drops an empty paragraph at the end of a section, and its rule with it.
    children: [new TextRun('\u00A0')],
  });
