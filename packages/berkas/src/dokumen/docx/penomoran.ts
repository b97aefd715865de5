import { formatRomawi } from '@selaras/domain';
import { attributeOf, parseXml, type XmlAttributes } from '../../xml/parse-xml.ts';
import type { ZipArchive } from '../../zip/open-zip.ts';

/** One level of a list: how its label is written. */
interface Tingkat {
  start: number;
  format: string;
  /** e.g. `%1.%2.` */
  text: string;
  /** A legal level writes all numbers as decimals. */
  legal: boolean;
  style: string | null;
}

interface DaftarAbstrak {
  levels: Map<number, Tingkat>;
  /** The style that holds the real definition, when this one only points to it. */
  styleLink: string | null;
}

interface DaftarNomor {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Tingkat>;
}

/** Counts through a document and writes the labels of its list items. */
export interface Penomor {
  /** The label of the next item, e.g. `1.2.` or `b)`; empty for bullets and unknown lists. Call once for each item, in reading order. */
  label(numId: string, level: number): string;
  /** The level that a list ties to a paragraph style; null when it does not. */
  levelOfStyle(numId: string, style: string): number | null;
}

const MAX_LEVEL = 8;
/** Characters of a label's pattern. */
const MAX_LABEL = 60;
/** Far more than any document uses; what follows is not looked at. */
const MAX_LISTS = 50_000;

/** Reads the numbering part; a document may lack it. Errors: XML errors. */
export async function readNumbering(zip: ZipArchive, part: string | null): Promise<Penomor> {
  const abstracts = new Map<string, DaftarAbstrak>();
  const lists = new Map<string, DaftarNomor>();
  if (part !== null) await readNumberingPart(zip, part, abstracts, lists);
  // Numbers that share a definition go on counting, unless a list states its own start.
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  const levelOf = (list: DaftarNomor, level: number): Tingkat | undefined =>
    list.levels.get(level) ?? definitionOf(list, abstracts)?.levels.get(level);

  return {
    label(numId, level) {
      const list = lists.get(numId);
      const own = list && level <= MAX_LEVEL ? levelOf(list, level) : undefined;
      if (!list || !own) return '';
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const key = `${numId}/${level}`;
      const restart = started.has(key) ? undefined : list.starts.get(level);
      started.add(key);
      const before = counts[level];
      counts[level] = restart ?? (before === undefined ? own.start : before + 1);
      counts.length = level + 1;
      if (own.format === 'bullet' || own.format === 'none') return '';
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = levelOf(list, at);
        const count = counts[at] ?? shown?.start ?? 1;
        return formatCount(count, own.legal ? 'decimal' : (shown?.format ?? 'decimal'));
      });
    },
    levelOfStyle(numId, style) {
      const list = lists.get(numId);
      const levels = list && definitionOf(list, abstracts)?.levels;
      for (const [level, { style: tied }] of levels ?? []) if (tied === style) return level;
      return null;
    },
  };
}

/** The definition with levels: lists that belong to a list style point to the definition that carries its name. */
function definitionOf(list: DaftarNomor, abstracts: ReadonlyMap<string, DaftarAbstrak>): DaftarAbstrak | undefined {
  const own = abstracts.get(list.abstract);
  if (!own || own.levels.size > 0 || own.styleLink === null) return own;
  for (const other of abstracts.values()) if (other.levels.size > 0 && other.styleLink === own.styleLink) return other;
  return own;
}

async function readNumberingPart(
  zip: ZipArchive,
  part: string,
  abstracts: Map<string, DaftarAbstrak>,
  lists: Map<string, DaftarNomor>,
): Promise<void> {
  let abstract: DaftarAbstrak | null = null;
  let list: DaftarNomor | null = null;
  let level: Tingkat | null = null;
  let overridden = 0;
  await parseXml(await zip.stream(part), part, {
    open(name, attributes) {
      const value = attributeOf(attributes, 'val');
      if (abstracts.size + lists.size > MAX_LISTS) return;
      if (name === 'abstractNum') {
        abstract = { levels: new Map(), styleLink: null };
        abstracts.set(attributeOf(attributes, 'abstractNumId') ?? '', abstract);
      } else if (name === 'num') {
        list = { abstract: '', starts: new Map(), levels: new Map() };
        lists.set(attributeOf(attributes, 'numId') ?? '', list);
      } else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, style: null };
        (list ?? abstract)?.levels.set(Number(attributeOf(attributes, 'ilvl')) || 0, level);
      } else if (level) readLevelProperty(level, name, attributes);
      else if (abstract && (name === 'numStyleLink' || name === 'styleLink')) abstract.styleLink = value ?? null;
      else if (list && name === 'abstractNumId') list.abstract = value ?? '';
      else if (list && name === 'lvlOverride') overridden = Number(attributeOf(attributes, 'ilvl')) || 0;
      else if (list && name === 'startOverride') list.starts.set(overridden, Number(value) || 0);
    },
    close(name) {
      if (name === 'abstractNum') abstract = null;
      else if (name === 'num') list = null;
      else if (name === 'lvl') level = null;
    },
  });
}

function readLevelProperty(level: Tingkat, name: string, attributes: XmlAttributes): void {
  const value = attributeOf(attributes, 'val');
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = (value ?? '').slice(0, MAX_LABEL);
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'pStyle') level.style = value ?? null;
}

/** A count as a list label writes it; formats without a meaning of their own here are written as decimals. */
export function formatCount(count: number, format: string): string {
  const fits = count >= 1 && count <= 3999;
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      if (!fits) return String(count);
      // Word goes on after z with aa, bb, cc.
      const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
      return format === 'lowerLetter' ? letter : letter.toUpperCase();
    }
    case 'lowerRoman':
      return fits ? formatRomawi(count).toLowerCase() : String(count);
    case 'upperRoman':
      return fits ? formatRomawi(count) : String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'bullet':
    case 'none':
      return '';
    default:
      return String(count);
  }
}
