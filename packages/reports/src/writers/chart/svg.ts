import type { Chart } from '../../model/document.ts';
import { CHART_WIDTH, COLOURS, SERIES_COLOURS } from '../shared/design.ts';
import { escapeXml, wrapLines } from '../shared/text.ts';
import { labelOfDecimal, labelOfTick, type Scale, scaleOver } from './scale.ts';

/*
 * Charts as SVG, for the PDF and the HTML preview; Word gets native charts. Drawn here because a report's charts are two
 * plain kinds of bars, the same input must give the same bytes, and loading a chart library costs a cold command half a second.
 */

const WIDTH = 640;
const FONT_SIZE = 11;
const LINE_HEIGHT = 13;
const LEGEND_HEIGHT = 26;
const AXIS_HEIGHT = 22;
const UNIT_HEIGHT = 16;

type Anchor = 'start' | 'middle' | 'end';

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

const px = (value: number): string => String(Number(value.toFixed(2)));

const textAt = (x: number, y: number, text: string, anchor: Anchor, colour: string = COLOURS.ink): string =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" fill="#${colour}">${escapeXml(text)}</text>`;

const linesAt = (x: number, middle: number, lines: readonly string[], anchor: Anchor): string => {
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + FONT_SIZE * 0.35;
  return lines.map((line, index) => textAt(x, first + index * LINE_HEIGHT, line, anchor)).join('');
};

const rule = (x1: number, y1: number, x2: number, y2: number, strong: boolean): string =>
  `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="#${strong ? COLOURS.muted : 'D5DAE0'}" stroke-width="${strong ? 1 : 0.6}"/>`;

const bar = (x: number, y: number, width: number, height: number, series: number): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="#${colourOfSeries(series)}"/>`;

/** The colour of the n-th series, RRGGBB; the palette starts again after its last. */
export const colourOfSeries = (series: number): string =>
  SERIES_COLOURS[series % SERIES_COLOURS.length] ?? SERIES_COLOURS[0];

const numbersOf = (chart: Chart): number[] =>
  chart.series.flatMap((series) => series.values.filter((value) => value !== null).map(Number));

/** The label of a value with the chart's unit. A missing figure is a dash, never a zero. */
const labelOf = (value: string | null, chart: Chart): string => {
  if (value === null) return '–';
  return chart.unit === '%' ? `${labelOfDecimal(value)}%` : labelOfDecimal(value);
};

const legendOf = (chart: Chart): string => {
  if (chart.series.length < 2) return '';
  let x = 0;
  return chart.series
    .map((series, index) => {
      const mark = `${bar(x, 4, 11, 11, index)}${textAt(x + 16, 14, series.name, 'start')}`;
      x += 16 + series.name.length * FONT_SIZE * 0.56 + 18;
      return mark;
    })
    .join('');
};

const unitOf = (chart: Chart, y: number): string =>
  chart.unit === '' || chart.unit === '%' ? '' : textAt(WIDTH, y, `dalam ${chart.unit}`, 'end', COLOURS.muted);

const horizontal = (chart: Chart, scale: Scale, top: number): { height: number; marks: string } => {
  const barHeight = chart.series.length > 1 ? 14 : 18;
  const labels = chart.categories.map((category) => wrapLines(category, 30));
  const heights = labels.map((lines) => Math.max(chart.series.length * barHeight, lines.length * LINE_HEIGHT) + 14);
  const plot: Plot = {
    left: 190,
    top,
    width: WIDTH - 190 - 90,
    height: heights.reduce((sum, height) => sum + height, 0),
  };
  const xOf = (value: number): number =>
    plot.left + ((value - scale.minimum) / (scale.maximum - scale.minimum)) * plot.width;
  const bottom = plot.top + plot.height;
  const marks = scale.ticks.map(
    (tick) =>
      rule(xOf(tick), plot.top, xOf(tick), bottom, tick === 0) +
      textAt(xOf(tick), bottom + 15, labelOfTick(tick, scale), 'middle', COLOURS.muted),
  );
  let y = plot.top;
  chart.categories.forEach((_, category) => {
    const height = heights[category] ?? 0;
    marks.push(linesAt(plot.left - 10, y + height / 2, labels[category] ?? [], 'end'));
    let barTop = y + (height - chart.series.length * barHeight) / 2;
    chart.series.forEach((series, index) => {
      const value = series.values[category] ?? null;
      const from = xOf(0);
      const to = value === null ? from : xOf(Number(value));
      if (value !== null) marks.push(bar(Math.min(from, to), barTop + 1, Math.abs(to - from), barHeight - 2, index));
      marks.push(textAt(Math.max(from, to) + 5, barTop + barHeight / 2 + 4, labelOf(value, chart), 'start'));
      barTop += barHeight;
    });
    y += height;
  });
  return { height: plot.height + AXIS_HEIGHT, marks: marks.join('') };
};

const vertical = (chart: Chart, scale: Scale, top: number): { height: number; marks: string } => {
  const plot: Plot = { left: 60, top: top + 14, width: WIDTH - 70, height: 220 };
  const slot = plot.width / Math.max(1, chart.categories.length);
  const labels = chart.categories.map((category) => wrapLines(category, Math.max(6, Math.floor(slot / 6))));
  const yOf = (value: number): number =>
    plot.top + plot.height - ((value - scale.minimum) / (scale.maximum - scale.minimum)) * plot.height;
  const marks = scale.ticks.map(
    (tick) =>
      rule(plot.left, yOf(tick), plot.left + plot.width, yOf(tick), tick === 0) +
      textAt(plot.left - 8, yOf(tick) + 4, labelOfTick(tick, scale), 'end', COLOURS.muted),
  );
  const barWidth = Math.min(48, (slot * 0.72) / Math.max(1, chart.series.length));
  const labelLines = Math.max(1, ...labels.map((lines) => lines.length));
  chart.categories.forEach((_, category) => {
    const middle = plot.left + slot * (category + 0.5);
    const labelMiddle = plot.top + plot.height + 12 + ((labels[category]?.length ?? 1) - 1) * (LINE_HEIGHT / 2);
    marks.push(linesAt(middle, labelMiddle, labels[category] ?? [], 'middle'));
    let x = middle - (barWidth * chart.series.length) / 2;
    chart.series.forEach((series, index) => {
      const value = series.values[category] ?? null;
      const from = yOf(0);
      const to = value === null ? from : yOf(Number(value));
      if (value !== null) marks.push(bar(x + 1, Math.min(from, to), barWidth - 2, Math.abs(to - from), index));
      marks.push(textAt(x + barWidth / 2, Math.min(from, to) - 4, labelOf(value, chart), 'middle'));
      x += barWidth;
    });
  });
  return { height: plot.height + 14 + labelLines * LINE_HEIGHT + 8, marks: marks.join('') };
};

interface Drawing {
  top: number;
  height: number;
  marks: string;
}

const draw = (chart: Chart): Drawing => {
  const scale = scaleOver(numbersOf(chart));
  const unitHeight = unitOf(chart, 0) === '' ? 0 : UNIT_HEIGHT;
  const top = (chart.series.length > 1 ? LEGEND_HEIGHT : 6) + unitHeight;
  const { height, marks } = chart.kind === 'column' ? vertical(chart, scale, top) : horizontal(chart, scale, top);
  return { top, height: Math.ceil(top + height + 6), marks };
};

/** Height of a chart on paper, in millimetres: as much as its categories need beside {@link CHART_WIDTH}. */
export const chartHeight = (chart: Chart): number => (draw(chart).height / WIDTH) * CHART_WIDTH;

/**
 * The chart as a self-contained SVG image, 640 units wide; every bar carries its value, so that the chart is read without
 * its colours. `null` values print a dash. The same chart gives the same text.
 */
export const chartSvg = (chart: Chart): string => {
  const { top, height, marks } = draw(chart);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" `,
    `font-family="Liberation Sans, Arial, sans-serif" font-size="${FONT_SIZE}" role="img">`,
    `<title>${escapeXml(chart.caption)}</title><desc>${escapeXml(chart.alt)}</desc>`,
    legendOf(chart),
    unitOf(chart, top - 6),
    marks,
    '</svg>',
  ].join('');
};
