import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  ImageRun,
  ImportedXmlComponent,
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
  Image,
  ListItem,
  Paragraph as ModelParagraph,
  Run,
  Section,
  Signature,
} from '../../model/document.ts';
import { chartHeight, colourOfSeries } from '../chart/svg.ts';
import { CHART_WIDTH, COLOURS, WORDS } from '../shared/design.ts';
import type { PageLabels } from '../shared/page-labels.ts';
import { cleanText, fractionTail } from '../shared/text.ts';
import { COVER_TOP, INDENT, PICTURE_SPACE, SIGNATURE_SPACE, TYPE } from '../shared/type.ts';
import type { BookmarkName, Bookmarks } from './bookmarks.ts';
import { contentsXml } from './contents-xml.ts';
import { runsXml } from './runs-xml.ts';
import type { Splices } from './splices.ts';
import { STYLES, unlistedHeadingStyle } from './styles.ts';
import { tableXml } from './table-xml.ts';
import { FONTS, twentieths, twips } from './units.ts';

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

/** The property of a paragraph that begins a page; empty for the others. */
type FreshPage = { pageBreakBefore?: true };

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

const headingOf = (heading: Heading, { bookmarks }: BlockContext, startsPage: boolean): Paragraph => {
  const text = cleanText(heading.text);
  const number = cleanText(heading.number);
  const level = HEADING_LEVELS[heading.level - 1] ?? HeadingLevel.HEADING_4;
  const words =
    heading.level === 1 && number !== ''
      ? [new TextRun(number), new TextRun({ text, break: 1 })]
      : [new TextRun(number === '' ? text : `${number} ${text}`)];
  return new Paragraph({
    ...(heading.inToc ? { heading: level } : { style: unlistedHeadingStyle(heading.level) }),
    pageBreakBefore: heading.pageBreakBefore || startsPage,
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
  fresh: FreshPage,
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
    ...fresh,
    children: bookmarked(bookmarks.of(kind, block.id), [
      new TextRun(`${label} ${cleanText(prefix)}`),
      ...number,
      new TextRun(`  ${cleanText(block.caption)}`),
    ]),
  });
};

const sourceOf = (source: string): Paragraph =>
  new Paragraph({ style: STYLES.source, children: source === '' ? [] : [new TextRun(cleanText(source))] });

interface ListPlace {
  marker: string;
  instance: number;
  depth: number;
  fresh: FreshPage;
}

const listOf = (items: readonly ListItem[], place: ListPlace): Paragraph[] =>
  items.flatMap((item, index) => {
    const { marker, instance, depth, fresh } = place;
    return [
      new Paragraph({
        style: STYLES.item,
        ...(index === 0 ? fresh : {}),
        ...(marker === 'none'
          ? { indent: { left: twips(INDENT.marker + depth * INDENT.level) } }
          : { numbering: { reference: marker, level: Math.min(depth, 2), instance } }),
        children: childrenOf(item.runs),
      }),
      ...listOf(item.children, { ...place, depth: depth + 1, fresh: {} }),
    ];
  });

const chartOf = (chart: Chart, drawing: number): Paragraph => {
  const isBar = chart.kind === 'bar-horizontal';
  const font = { size: 9 };
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
    transformation: {
      width: Math.round(CHART_WIDTH * PX_PER_MM),
      height: Math.round(chartHeight(chart) * PX_PER_MM),
    },
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

const IMAGE_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

const imageOf = (image: Image, drawing: number, fresh: FreshPage): Paragraph =>
  new Paragraph({
    ...fresh,
    alignment: ALIGNMENTS[image.align],
    spacing: { before: twentieths(PICTURE_SPACE), after: twentieths(PICTURE_SPACE) },
    children: [
      new ImageRun({
        type: IMAGE_TYPES[image.mediaType],
        data: Buffer.from(image.data, 'base64'),
        transformation: {
          width: Math.round(image.width * PX_PER_MM),
          height: Math.round(image.height * PX_PER_MM),
        },
        altText: { id: String(drawing), name: cleanText(image.alt), description: cleanText(image.alt) },
      }),
    ],
  });

const signatureOf = (signature: Signature, fresh: FreshPage): Paragraph[] => {
  const line = (text: string, more: Record<string, unknown> = {}): Paragraph =>
    new Paragraph({ style: STYLES.signature, keepNext: true, children: [new TextRun(cleanText(text))], ...more });
  const before = [`${signature.place}, ${signature.date}`, ...signature.position];
  return [
    ...before.map((text, index) =>
      line(text, index === 0 ? { ...fresh, spacing: { before: twentieths(TYPE.signatureStart.before) } } : {}),
    ),
    line('', {
      spacing: { before: twentieths(SIGNATURE_SPACE) },
      children: [new TextRun({ text: cleanText(signature.name), bold: true, underline: {} })],
    }),
    ...(signature.rank === '' ? [] : [line(signature.rank)]),
    line(`NIP ${signature.nip}`.trimEnd(), { keepNext: false }),
  ];
};

/** Where a block stands. */
export interface BlockPlace {
  section: Section;
  /** True behind a page break of the model. */
  startsPage: boolean;
}

/** The Word paragraphs of one block. Tables and tables of contents are put in as text: see {@link Splices}. */
export const blockChildren = (
  block: Block,
  { section, startsPage }: BlockPlace,
  context: BlockContext,
): Paragraph[] => {
  const fresh: FreshPage = startsPage ? { pageBreakBefore: true } : {};
  switch (block.type) {
    case 'heading':
      return [headingOf(block, context, startsPage)];
    case 'paragraph': {
      const style = PARAGRAPH_STYLES[block.style];
      return [
        new Paragraph({
          ...(style === null ? {} : { style }),
          ...fresh,
          alignment: ALIGNMENTS[block.align],
          children: childrenOf(block.runs),
        }),
      ];
    }
    case 'list':
      context.counters.lists += 1;
      return listOf(block.items, { marker: block.marker, instance: context.counters.lists, depth: 0, fresh });
    case 'table':
      return [
        captionOf('table', block, context, fresh),
        context.splices.add(tableXml(block, section.orientation)),
        sourceOf(block.source),
      ];
    case 'chart':
      context.counters.drawings += 1;
      return [
        captionOf('chart', block, context, fresh),
        chartOf(block, context.counters.drawings),
        sourceOf(block.source),
      ];
    case 'signature':
      return signatureOf(block, fresh);
    case 'image':
      context.counters.drawings += 1;
      return [imageOf(block, context.counters.drawings, fresh)];
    case 'toc':
      return [
        new Paragraph({ style: STYLES.contentsTitle, ...fresh, children: [new TextRun(cleanText(block.title))] }),
        context.splices.add(contentsXml(block, { ...context, orientation: section.orientation })),
      ];
    case 'page-break':
      // The block behind it begins a page: a paragraph with a break would leave an empty line there.
      return [];
  }
};

/** The rules above and below the titles of a cover; the upper one pushes them to the middle of the page. */
export const coverRule = (side: 'top' | 'bottom'): Paragraph =>
  new Paragraph({
    border: { [side]: { style: 'double', size: 12, color: COLOURS.accent, space: 1 } },
    spacing: side === 'top' ? { before: twips(COVER_TOP), after: 240 } : { before: 240, after: 0 },
    // LibreOffice drops an empty paragraph at the end of a section, and its rule with it.
    children: [new TextRun('\u00A0')],
  });
