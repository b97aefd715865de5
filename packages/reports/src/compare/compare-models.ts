import { Decimal, formatAngka } from '@selaras/domain';
import type { Block, Chart, DocumentModel, Heading, ListItem, Table } from '../model/document.ts';
import { plainText } from '../writers/shared/text.ts';
import type { ChangePlace, ModelChange, TextPart } from './change.ts';
import { alignSequences } from './sequence.ts';
import { compareTables } from './table.ts';
import { diffWords, similarityOf } from './words.ts';

/** Texts that share less than this much are one gone and one new, not one that was changed. */
const MIN_SIMILARITY = 0.4;
/** Charts print their values so; what differs further behind is not seen. */
const CHART_DECIMALS = 2;

/** A piece of the document that is compared as a whole: a text, a table, a chart. */
type Unit = { heading: string } & (
  | { kind: 'text'; part: TextPart; text: string }
  | { kind: 'table'; block: Table; id: string }
  | { kind: 'chart'; block: Chart; id: string }
);

/**
 * What differs between two versions of a report, as printed, in the order of the newer one. Tables and charts are matched by their ids, rows by
 * id and label, texts by their words and place. Layout, generated numbers (headings, tables, row numbers) and the data version are not compared:
 * they follow from what is.
 */
export function compareModels(before: DocumentModel, after: DocumentModel): ModelChange[] {
  const older = listUnits(before);
  const newer = listUnits(after);
  const elsewhere = new Map(older.flatMap((unit) => (unit.kind === 'text' ? [] : [[keyOf(unit), unit] as const])));
  const kept = new Set(newer.map(keyOf));
  const changes: ModelChange[] = compareProperties(before, after);
  let gap: { removed: Unit[]; added: Unit[] } = { removed: [], added: [] };
  const closeGap = () => {
    changes.push(...compareGap(gap.removed, gap.added));
    gap = { removed: [], added: [] };
  };
  for (const step of alignSequences(older.map(keyOf), newer.map(keyOf))) {
    if (!('after' in step)) {
      const unit = older[step.before];
      // A table that only stands elsewhere now is compared there.
      if (unit && (unit.kind === 'text' || !kept.has(keyOf(unit)))) gap.removed.push(unit);
      continue;
    }
    const unit = newer[step.after];
    if (!unit) continue;
    const same = unit.kind === 'text' ? undefined : elsewhere.get(keyOf(unit));
    if (!('before' in step) && same === undefined) gap.added.push(unit);
    else {
      closeGap();
      changes.push(...compareBlocks(same, unit));
    }
  }
  closeGap();
  return changes;
}

function listUnits(model: DocumentModel): Unit[] {
  let heading = '';
  let trail: Heading[] = [];
  const seen = new Map<string, number>();
  const idOf = (id: string): string => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id} ${times}`;
  };
  const unitsOf = (block: Block): Unit[] => {
    const text = (part: TextPart, words: string): Unit[] =>
      words.trim() === '' ? [] : [{ kind: 'text', heading, part, text: words }];
    switch (block.type) {
      case 'heading':
        trail = [...trail.filter(({ level }) => level < block.level), block];
        heading = nameHeading(trail);
        return text('heading', block.text);
      case 'paragraph':
        return text('paragraph', plainText(block.runs));
      case 'list':
        return listTexts(block.items).flatMap((item) => text('list', item));
      case 'toc':
        return text('contents', block.title);
      case 'signature': {
        const { place, date, position, name, rank, nip } = block;
        return [place, date, ...position, name, rank, nip].flatMap((line) => text('signature', line));
      }
      case 'table':
        return [{ kind: 'table', heading, block, id: idOf(`table ${block.id}`) }];
      case 'chart':
        return [{ kind: 'chart', heading, block, id: idOf(`chart ${block.id}`) }];
      case 'image':
        return text('paragraph', `${block.alt} (${block.width} × ${block.height} mm)`);
      case 'page-break':
        return [];
    }
  };
  return model.sections.flatMap(({ blocks }) => blocks.flatMap(unitsOf));
}

/** Sections of this level and below bear the same headings again and again: each is named with what it stands under. */
const REPEATED_LEVEL = 4;

function nameHeading(trail: readonly Heading[]): string {
  const shown = (trail.at(-1)?.level ?? 1) >= REPEATED_LEVEL ? trail.slice(-2) : trail.slice(-1);
  return shown.map(({ number, text }) => `${number} ${text}`.trim()).join(' › ');
}

function listTexts(items: readonly ListItem[]): string[] {
  return items.flatMap((item) => [plainText(item.runs), ...listTexts(item.children)]);
}

function keyOf(unit: Unit): string {
  return unit.kind === 'text' ? `${unit.part} ${unit.text}` : unit.id;
}

function placeOf(unit: Unit): ChangePlace {
  const table = unit.kind === 'text' ? null : `${unit.block.number} ${unit.block.caption}`.trim();
  return { heading: unit.heading, table };
}

function compareBlocks(before: Unit | undefined, after: Unit): ModelChange[] {
  if (before?.kind === 'table' && after.kind === 'table')
    return compareTables(before.block, after.block, placeOf(after));
  if (before?.kind === 'chart' && after.kind === 'chart')
    return compareCharts(before.block, after.block, placeOf(after));
  return [];
}

/** What went and what came between two places that both versions have: texts of the same part that resemble each other are one changed text. */
function compareGap(removed: readonly Unit[], added: readonly Unit[]): ModelChange[] {
  const only = removed.length === 1 && added.length === 1;
  const changes: ModelChange[] = [];
  let next = 0;
  for (const unit of removed) {
    const partner = added.findIndex(
      (other, index) => index >= next && (only ? isSamePart(unit, other) : resembles(unit, other)),
    );
    if (partner === -1) {
      changes.push(cameOrWent('removed', unit));
      continue;
    }
    changes.push(...added.slice(next, partner).map((other) => cameOrWent('added', other)));
    const other = added[partner];
    if (unit.kind === 'text' && other?.kind === 'text') {
      changes.push(textChange(other, 'changed', [unit.text, other.text]));
    }
    next = partner + 1;
  }
  return [...changes, ...added.slice(next).map((unit) => cameOrWent('added', unit))];
}

function isSamePart(one: Unit, other: Unit): boolean {
  return one.kind === 'text' && other.kind === 'text' && one.part === other.part;
}

function resembles(one: Unit, other: Unit): boolean {
  if (one.kind !== 'text' || other.kind !== 'text' || one.part !== other.part) return false;
  return similarityOf(one.text, other.text) >= MIN_SIMILARITY;
}

function cameOrWent(change: 'added' | 'removed', unit: Unit): ModelChange {
  if (unit.kind === 'text') return textChange(unit, change, change === 'added' ? ['', unit.text] : [unit.text, '']);
  const hasFigures =
    unit.kind === 'chart' || unit.block.rows.some((row) => row.cells.some(({ value }) => value !== undefined));
  return { kind: 'table', change, place: placeOf(unit), name: placeOf(unit).table ?? '', hasFigures };
}

function textChange(
  unit: Extract<Unit, { kind: 'text' }>,
  change: 'changed' | 'added' | 'removed',
  [before, after]: [string, string],
): ModelChange {
  const words = diffWords(before, after);
  return { kind: 'text', part: unit.part, change, place: placeOf(unit), row: null, column: null, words };
}

function compareCharts(before: Chart, after: Chart, place: ChangePlace): ModelChange[] {
  const older = chartValues(before);
  const newer = chartValues(after);
  const words = (['caption', 'source'] as const).flatMap((part): ModelChange[] =>
    before[part] === after[part]
      ? []
      : [
          {
            kind: 'text',
            part,
            change: 'changed',
            place,
            row: null,
            column: null,
            words: diffWords(before[part], after[part]),
          },
        ],
  );
  const figures = [...new Map([...newer, ...older]).keys()].flatMap((key): ModelChange[] => {
    const [one, other] = [older.get(key), newer.get(key)];
    if (one?.printed === other?.printed) return [];
    const { row, column } = other ?? one ?? { row: '', column: '' };
    const difference =
      one?.value && other?.value
        ? {
            kind: after.unit === '%' ? ('percent' as const) : ('number' as const),
            amount: new Decimal(other.value).minus(one.value).toFixed(),
          }
        : null;
    return [
      { kind: 'figure', place, row, column, before: one?.printed ?? null, after: other?.printed ?? null, difference },
    ];
  });
  return [...words, ...figures];
}

interface ChartValue {
  row: string;
  column: string;
  value: string | null;
  /** As the chart prints it. */
  printed: string;
}

/** Values by category and series; of two categories of the same name each is its own. */
function chartValues({ categories, series }: Chart): Map<string, ChartValue> {
  const values = new Map<string, ChartValue>();
  for (const [index, row] of categories.entries()) {
    const nth = categories.slice(0, index).filter((name) => name === row).length;
    for (const { name, values: own } of series) {
      const value = own[index] ?? null;
      const printed = value === null ? '-' : formatAngka(new Decimal(value), { decimals: CHART_DECIMALS });
      values.set(`${nth} ${row}\n${name}`, { row, column: name, value, printed });
    }
  }
  return values;
}

const PROPERTIES = ['form', 'title', 'subject', 'author', 'date', 'footer'] as const;

/** What the file says about itself. */
function compareProperties(before: DocumentModel, after: DocumentModel): ModelChange[] {
  return PROPERTIES.flatMap((part): ModelChange[] => {
    if (before[part] === after[part]) return [];
    const place: ChangePlace = { heading: '', table: null };
    const words = diffWords(before[part], after[part]);
    return [{ kind: 'text', part, change: 'changed', place, row: null, column: null, words }];
  });
}
