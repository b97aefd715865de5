/** One error planted into a text document. */
export interface Mutasi {
  kind: 'digit' | 'swap' | 'drop-row' | 'shift';
  /** 1-based lines of the original that the error touches. */
  lines: readonly number[];
  /** First and last line of the table around it. */
  table: readonly [first: number, last: number];
  before: string;
  after: string;
  /** Every amount that changes, with its line; after is null where its row is dropped. */
  changes: readonly { line: number; before: string; after: string | null }[];
}

/** A document with planted errors; `origin[n − 1]` is the line of the original that line n comes from. */
export interface DokumenMutasi {
  text: string;
  origin: readonly number[];
  mutations: readonly Mutasi[];
}

const KINDS: readonly Mutasi['kind'][] = ['digit', 'swap', 'drop-row', 'shift', 'digit', 'swap'];
const AMOUNT = /\d{1,3}(?:[.,]\d{3}){2,}/;
const APART = 60;

/** Random numbers from a seed, so that a run can be repeated (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Plants errors into the amounts of the tables of a text, at least {@link APART} lines from each other. */
export function mutateText(text: string, random: () => number): DokumenMutasi {
  const lines = text.split('\n').map((content, index) => ({ content, origin: index + 1 }));
  const mutations: Mutasi[] = [];
  const dropped = new Set<number>();
  let at = Math.floor(random() * lines.length * 0.6);
  let next = Math.floor(random() * KINDS.length);
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || !isAmountRow(line.content)) continue;
    const kind = KINDS[next % KINDS.length] ?? 'digit';
    const table = stretch(lines, at);
    const planted = plant(lines, at, { kind, table, random });
    if (!planted) continue;
    if (planted.kind === 'drop-row') dropped.add(at);
    mutations.push(planted);
    next += 1;
    at += APART + Math.floor(random() * APART);
  }
  const kept = lines.filter((_, index) => !dropped.has(index));
  return {
    text: kept.map((line) => line.content).join('\n'),
    origin: kept.map((line) => line.origin),
    mutations,
  };
}

interface Baris {
  content: string;
  origin: number;
}

function isAmountRow(text: string): boolean {
  return text.includes('\t') && AMOUNT.test(text);
}

function stretch(lines: readonly Baris[], at: number): readonly [number, number] {
  let first = at;
  let last = at;
  while (lines[first - 1]?.content.includes('\t')) first -= 1;
  while (lines[last + 1]?.content.includes('\t')) last += 1;
  return [first + 1, last + 1];
}

function plant(
  lines: Baris[],
  at: number,
  { kind, table, random }: { kind: Mutasi['kind']; table: readonly [number, number]; random: () => number },
): Mutasi | null {
  const line = lines[at];
  if (!line) return null;
  const cells = line.content.split('\t');
  const places = cells.flatMap((cell, index) => (AMOUNT.test(cell) ? [index] : []));
  const place = places[Math.floor(random() * places.length)] ?? 0;
  const before = AMOUNT.exec(cells[place] ?? '')?.[0] ?? '';
  if (kind === 'drop-row') {
    const amounts = places.map((one) => AMOUNT.exec(cells[one] ?? '')?.[0] ?? '');
    const changes = amounts.map((amount) => ({ line: at + 1, before: amount, after: null }));
    return { kind, lines: [at + 1], table, before: line.content.slice(0, 60), after: '', changes };
  }
  if (kind === 'shift') return shiftColumn(lines, at, { place, table });
  const after = kind === 'digit' ? changeDigit(before, random) : swapDigits(before, random);
  if (after === before) return null;
  cells[place] = (cells[place] ?? '').replace(before, after);
  line.content = cells.join('\t');
  return { kind, lines: [at + 1], table, before, after, changes: [{ line: at + 1, before, after }] };
}

/** Moves the amounts of four rows down by one, the last to the first. */
function shiftColumn(
  lines: Baris[],
  at: number,
  { place, table }: { place: number; table: readonly [number, number] },
): Mutasi | null {
  const rows = [0, 1, 2, 3].map((step) => lines[at + step]);
  const split = rows.map((row) => row?.content.split('\t') ?? []);
  const amounts = split.map((cells) => cells[place] ?? '');
  if (amounts.some((amount) => !AMOUNT.test(amount)) || new Set(amounts).size < 3) return null;
  rows.forEach((row, index) => {
    const cells = split[index];
    if (!row || !cells) return;
    cells[place] = amounts[(index + 3) % 4] ?? '';
    row.content = cells.join('\t');
  });
  return {
    kind: 'shift',
    lines: [at + 1, at + 2, at + 3, at + 4],
    table,
    before: amounts[0] ?? '',
    after: amounts[3] ?? '',
    changes: amounts.map((amount, index) => ({
      line: at + index + 1,
      before: AMOUNT.exec(amount)?.[0] ?? '',
      after: AMOUNT.exec(amounts[(index + 3) % 4] ?? '')?.[0] ?? '',
    })),
  };
}

function changeDigit(text: string, random: () => number): string {
  const places = [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
  const place = places[Math.floor(random() * places.length)] ?? 0;
  const digit = (Number(text[place]) + 1 + Math.floor(random() * 8)) % 10;
  if (place === 0 && digit === 0) return text;
  return `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
}

function swapDigits(text: string, random: () => number): string {
  const pairs = [...text].flatMap((sign, index) => {
    const follow = text[index + 1] ?? '';
    return /\d/.test(sign) && /\d/.test(follow) && sign !== follow && !(index === 0 && follow === '0') ? [index] : [];
  });
  const at = pairs[Math.floor(random() * pairs.length)];
  if (at === undefined) return text;
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}
