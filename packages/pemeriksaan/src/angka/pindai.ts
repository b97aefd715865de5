import { type Column, type JenisAngka, type Mikro, mikro, type NumberReading, parseNumber } from '@selaras/domain';

/** A figure found in running text or in a cell. */
export interface Angka {
  /** Exact text as printed, decoration (`Rp`, `,-`, `%`, parentheses) left out except for the sign. */
  cetak: string;
  /** Offset of the first digit and the offset after the whole figure with its tail. */
  mulai: number;
  akhir: number;
  jenis: JenisAngka;
  /** Null when the text reads as no single figure. */
  nilai: Mikro | null;
  desimal: number;
  /** Why the writing is malformed; null when it is sound. */
  cacat: string | null;
  /** Readings that the writer may have meant. */
  calon: readonly Mikro[];
  /** Written in parentheses, with a minus, or neither. */
  tanda: 'kurung' | 'minus' | null;
  /** Printed with `Rp`, or with the tail `,-`. */
  bertanda: boolean;
  /** `1,234,567` grouping. */
  gayaUs: boolean;
  /** Scale word, e.g. `Triliun`. */
  skala: number | null;
  /** The unit word that follows (`orang`, `dokumen`), lower case; null for none. */
  satuan: string | null;
}

const CORE = /\d[\d.,]*\d|\d/g;
/** `,00` set apart from its amount by a space. */
const DETACHED = /^(?:\s,\s?|,\s)00(?!\d)/;
const CURRENCY_BEFORE = /(?:^|[^A-Za-z])(?:Rp|RP|rp|IDR)\s?[.:,]?\s{0,3}(?:Rp\s?\.?\s?)?[.]?\s?$/;
const TAIL = /^\s?(?:,00)?\s?[.,]?\s?[-–—=]{1,2}(?![\d–A-Za-z])|^,(?=\s)|^[.](?=\s|$)/;
const SCALES: readonly [RegExp, number][] = [
  [/^\s?(?:triliun|trilyun|trilliun)\b/i, 12],
  [/^\s?(?:miliar|milyar|milliar)\b/i, 9],
  [/^\s?(?:juta|jt)\b/i, 6],
  [/^\s?ribu\b/i, 3],
];
const PERCENT = /^\s?(?:%|persen\b)/i;

const NO_UNIT: ReadonlySet<string> = new Set([
  'dan',
  'atau',
  'yang',
  'dari',
  'dengan',
  'pada',
  'di',
  'ke',
  'sebesar',
  'sebanyak',
  'serta',
  'untuk',
  'dalam',
  'oleh',
  'adalah',
  'tentang',
  'tersebut',
  'sehingga',
  'terdiri',
  'per',
]);

/** Options of a scan: what the place is known to hold. */
export interface ScanOptions {
  column?: Column | undefined;
}

/**
 * Finds the figures of a text in one pass, and reads each with the number reader of the domain. Codes, dates, list numbers and
 * document numbers are left out as far as their shape tells (`4.01.02.1`, `Nomor 9`, `12/2023`, `III-485`).
 */
export function scanFigures(text: string, options: ScanOptions = {}): Angka[] {
  const found: Angka[] = [];
  CORE.lastIndex = 0;
  for (let match = CORE.exec(text); match !== null; match = CORE.exec(text)) {
    const angka = readAt(text, match.index, match[0], options);
    if (!angka) continue;
    found.push(angka);
    if (angka.akhir > CORE.lastIndex) CORE.lastIndex = angka.akhir;
  }
  return found;
}

function readAt(text: string, at: number, matched: string, options: ScanOptions): Angka | null {
  const before = text.slice(Math.max(0, at - 14), at);
  let core = matched;
  const opening = /[(]\s?$/.test(before);
  const unsigned = before.replace(/[(]\s?$/, '').replace(/(^|[\s(])[-−–]\s?$/, '$1');
  const currency = CURRENCY_BEFORE.test(unsigned) || CURRENCY_BEFORE.test(before);
  if (currency) core = joinBroken(text, at, core);
  const previous = unsigned.slice(-1);
  if (!currency && (/[A-Za-z/_\d]/.test(previous) || /[A-Za-z]-$/.test(before))) return null;
  const end = at + core.length;
  const next = text.slice(end, end + 1);
  if (!currency && (next === '/' || next === '_' || (next === '-' && /^-\d/.test(text.slice(end, end + 2)))))
    return null;
  return assemble(text, { at, end, core, currency, opening, before, options });
}

/** `25. 000.000` and `1.216.930.3 74`: an amount with a space inside, told by the groups that follow. */
function joinBroken(text: string, at: number, core: string): string {
  const tail = /^(?:[.,] ?| )(?:\d{3}(?:[.,]\d{3})+|\d{3}(?=[ ,(]|$))/.exec(
    text.slice(at + core.length, at + core.length + 24),
  );
  if (!tail || core.replace(/\D/g, '').length > 3) return core;
  if (tail[0].startsWith(' ') && !/^ \d{3}[.,]/.test(tail[0])) return core;
  return core + tail[0];
}

interface Tempat {
  at: number;
  end: number;
  core: string;
  currency: boolean;
  opening: boolean;
  before: string;
  options: ScanOptions;
}

function assemble(text: string, place: Tempat): Angka | null {
  const { at, core, currency, opening, before } = place;
  let akhir = place.end;
  const detached = DETACHED.exec(text.slice(akhir, akhir + 6));
  if (detached) akhir += detached[0].length;
  const after = text.slice(akhir, akhir + 16);
  const percent = PERCENT.exec(after) ?? /^\)\s?%/.exec(opening ? after : '');
  const scale = percent ? null : SCALES.find(([word]) => word.test(after));
  const tail = percent || scale ? null : TAIL.exec(after);
  const dashed = tail !== null && /[-–—=]/.test(tail[0]);
  if (!currency && !dashed && !percent && looksLikeCode(core)) return null;
  if (percent) akhir += percent[0].length;
  else if (scale) akhir += scale[0].exec(after)?.[0].length ?? 0;
  else if (dashed && tail) akhir += tail[0].length;
  const closing = /^\s?\)/.test(text.slice(akhir, akhir + 2));
  const minus =
    /(?:^|[\s(])[-−–]\s?$/.test(before.replace(/(?:Rp|RP|rp)\s?[.:]?\s?$/, '')) && !/\d\s?[-−–]\s?$/.test(before);
  const tanda =
    opening && (closing || dashed) && !percent ? 'kurung' : minus && /[\s(]?[-−]\s?$/.test(before) ? 'minus' : null;
  const money = currency || dashed;
  const kind = percent ? 'persen' : money ? 'uang' : (place.options.column?.kind ?? undefined);
  const style = place.options.column?.style;
  const reading = parseNumber(core, { column: { ...(kind ? { kind } : {}), ...(style ? { style } : {}) } });
  const inMoneyColumn = place.options.column?.kind === 'uang' && /^\d{6,}$/.test(core);
  const jenis = percent ? 'persen' : money || isLargeAmount(core) || inMoneyColumn ? 'uang' : 'angka';
  const value = readValue(reading, { negative: tanda !== null, scale: scale?.[1] ?? 0, jenis });
  return {
    ...value,
    cacat: value.cacat ?? (detached && value.gayaUs ? 'pemisah-campur' : null),
    cetak: core,
    mulai: at,
    akhir,
    jenis,
    tanda,
    bertanda: money,
    skala: scale?.[1] ?? null,
    satuan: percent || money ? null : unitAfter(text.slice(akhir, akhir + 24)),
  };
}

/** `4.01.02.1.01` (nomenclature), `188.4` and the like: dotted groups of which none is a group of thousands. */
function looksLikeCode(core: string): boolean {
  if (!core.includes('.') || core.includes(',')) return false;
  const groups = core.split('.');
  if (groups.length < 3) return /^0\d\.\d{2}$/.test(core);
  return (
    groups.slice(1).every((group) => group.length < 3) ||
    ((groups[0] ?? '').length < 3 && groups.slice(1).some((group) => /^0[1-9]$/.test(group)))
  );
}

function isLargeAmount(core: string): boolean {
  return core.replace(/\D/g, '').length >= 7 && /[.,]\d{3}/.test(core);
}

function unitAfter(text: string): string | null {
  const match = /^\s{0,2}([A-Za-z][A-Za-z/]{1,20})/.exec(text);
  const word = match?.[1]?.toLowerCase();
  return word === undefined || NO_UNIT.has(word) ? null : word;
}

type Bacaan = Pick<Angka, 'nilai' | 'desimal' | 'cacat' | 'calon' | 'gayaUs'>;

function readValue(
  reading: NumberReading,
  { negative, scale, jenis }: { negative: boolean; scale: number; jenis: JenisAngka },
): Bacaan {
  const exact = (plain: string): Mikro | null => {
    const value = mikro(plain);
    if (value === null) return null;
    const scaled = value * 10n ** BigInt(scale);
    return negative && scaled > 0n ? -scaled : scaled;
  };
  if (reading.status === 'ok') {
    const decimals = Math.max(0, reading.value.decimalPlaces());
    const printed = Math.max(decimals, decimalsOf(reading.raw, reading.style));
    if (jenis === 'uang' && scale === 0 && printed > 2) {
      const whole = exact(reading.raw.replace(/\D/g, ''));
      return { nilai: whole, desimal: 0, cacat: 'pemisah-campur', calon: whole === null ? [] : [whole], gayaUs: false };
    }
    return {
      nilai: exact(reading.value.toFixed()),
      desimal: Math.max(0, printed - scale),
      cacat: null,
      calon: [],
      gayaUs: reading.style === 'us' && /,\d{3}/.test(reading.raw),
    };
  }
  if (reading.status === 'ambiguous') {
    const pick = jenis === 'persen' ? reading.readings[1] : reading.readings[0];
    return {
      nilai: exact(pick.toFixed()),
      desimal: jenis === 'persen' ? Math.max(0, pick.decimalPlaces()) : 0,
      cacat: null,
      calon: reading.readings.map((value) => exact(value.toFixed()) ?? 0n),
      gayaUs: reading.raw.includes(','),
    };
  }
  if (reading.status === 'missing') return { nilai: null, desimal: 0, cacat: null, calon: [], gayaUs: false };
  const calon = reading.candidates.map((value) => exact(value.toFixed()) ?? 0n);
  const digits = jenis === 'uang' && /^[\d.,]{5,23}$/.test(reading.raw) ? exact(reading.raw.replace(/\D/g, '')) : null;
  return {
    nilai: calon.length === 1 ? (calon[0] ?? null) : digits,
    desimal: 0,
    cacat: reading.why,
    calon,
    gayaUs: false,
  };
}

function decimalsOf(raw: string, style: 'id' | 'us' | 'plain'): number {
  if (style === 'plain') return 0;
  const sign = style === 'id' ? ',' : '.';
  const at = raw.lastIndexOf(sign);
  return at < 0 ? 0 : raw.length - at - 1;
}
