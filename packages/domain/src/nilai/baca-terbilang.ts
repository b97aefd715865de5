import { Rupiah } from './rupiah.ts';

/** An amount below 10^18 with sen has under 200 characters in words; anything far longer is not one. */
const MAX_LENGTH = 500;

/** A word of an amount: a digit 1–9 or `nol`, a factor within a group of three, a scale, or what surrounds the number. */
type Word =
  | { kind: 'digit'; value: number }
  | { kind: 'fixed'; value: number }
  | { kind: 'belas' | 'puluh' | 'ratus' | 'rupiah' | 'sen' | 'minus' }
  | { kind: 'scale'; power: number; one: boolean };

const VOCABULARY: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...digits(0, 'nol'),
  ...digits(1, 'satu'),
  ...digits(2, 'dua'),
  ...digits(3, 'tiga'),
  ...digits(4, 'empat', 'ampat'),
  ...digits(5, 'lima'),
  ...digits(6, 'enam', 'anam'),
  ...digits(7, 'tujuh', 'tuju'),
  ...digits(8, 'delapan', 'lapan'),
  ...digits(9, 'sembilan'),
  ['sepuluh', { kind: 'fixed', value: 10 }],
  ['sebelas', { kind: 'fixed', value: 11 }],
  ['seratus', { kind: 'fixed', value: 100 }],
  ['belas', { kind: 'belas' }],
  ['puluh', { kind: 'puluh' }],
  ['ratus', { kind: 'ratus' }],
  ['seribu', { kind: 'scale', power: 3, one: true }],
  ['sejuta', { kind: 'scale', power: 6, one: true }],
  ['semiliar', { kind: 'scale', power: 9, one: true }],
  ...scales(3, 'ribu'),
  ...scales(6, 'juta', 'jutah'),
  ...scales(9, 'miliar', 'milyar', 'milliar', 'milyard', 'miliyar'),
  ...scales(12, 'triliun', 'trilyun', 'trilliun', 'triliyun'),
  ...scales(15, 'kuadriliun', 'kuadrilyun', 'kwadriliun'),
  ['rupiah', { kind: 'rupiah' }],
  ['sen', { kind: 'sen' }],
  ['minus', { kind: 'minus' }],
  ['negatif', { kind: 'minus' }],
]);

// Longest first, so that "seratusdua" is cut into seratus + dua and "tujuhpuluh" doesn't end at "tuju".
const PIECE = new RegExp([...VOCABULARY.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');

/** An amount read from words. `satuan` is null where the text names no currency. */
export type TerbilangReading =
  | { status: 'ok'; raw: string; value: Rupiah; satuan: 'rupiah' | null }
  | { status: 'malformed'; raw: string; why: 'kosong' | 'kata-tak-dikenal' | 'susunan'; kata: string | null };

/**
 * Reads an amount in words, as {@link terbilang} writes it and as people do: any case, hyphens, words run together
 * (`duapuluh`), `satu ribu`, `milyar`, `trilyun`, with or without `rupiah`, in parentheses. Words that don't form one
 * number (`dua tiga`, `ribu juta`) are malformed with the first word that doesn't fit. Never throws.
 */
export function parseTerbilang(raw: string): TerbilangReading {
  const text =
    raw.length > MAX_LENGTH
      ? ''
      : raw
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
  if (text === '') return { status: 'malformed', raw, why: raw.length > MAX_LENGTH ? 'susunan' : 'kosong', kata: null };
  const words: { text: string; word: Word }[] = [];
  for (const token of text.split(' ')) {
    const pieces = cutToken(token);
    if (!pieces) return { status: 'malformed', raw, why: 'kata-tak-dikenal', kata: token };
    words.push(...pieces);
  }
  const state = new Reader();
  for (const { text: kata, word } of words) {
    if (!state.take(word)) return { status: 'malformed', raw, why: 'susunan', kata };
  }
  const sen = state.finish();
  if (sen === null) return { status: 'malformed', raw, why: 'susunan', kata: words.at(-1)?.text ?? null };
  return { status: 'ok', raw, value: Rupiah.fromSen(sen), satuan: state.namesCurrency ? 'rupiah' : null };
}

function cutToken(token: string): { text: string; word: Word }[] | null {
  const pieces: { text: string; word: Word }[] = [];
  let at = 0;
  while (at < token.length) {
    PIECE.lastIndex = at;
    const text = PIECE.exec(token)?.[0];
    const word = text === undefined ? undefined : VOCABULARY.get(text);
    if (text === undefined || word === undefined) return null;
    pieces.push({ text, word });
    at += text.length;
  }
  return pieces;
}

/** Reads word by word; each word must fit what stands before it, so "lima juta dua miliar" is no number. */
class Reader {
  namesCurrency = false;
  #negative = false;
  #started = false;
  #whole: bigint | null = null;
  #sen: bigint | null = null;
  #total = 0n;
  #lastPower = 18;
  #group = 0;
  /** Digit that a following belas, puluh or ratus multiplies; null = none. */
  #digit: number | null = null;
  /** Largest value the group still takes: 999, 99 after ratus, 9 after puluh, 0 when it is full. */
  #room = 999;
  #empty = true;

  take(word: Word): boolean {
    if (word.kind === 'minus') return this.#takeMinus();
    this.#started = true;
    if (word.kind === 'rupiah') return this.#takeRupiah();
    if (word.kind === 'sen') return this.#takeSen();
    if (this.#sen !== null) return false;
    if (word.kind === 'scale') return this.#takeScale(word.power, word.one);
    if (word.kind === 'digit') return this.#takeDigit(word.value);
    if (word.kind === 'fixed') return this.#takeValue(word.value);
    return this.#takeFactor(word.kind);
  }

  /** The amount in sen, or null where the words stop in the middle. */
  finish(): bigint | null {
    if (this.#sen === null && this.#whole !== null && !this.#empty) return null;
    const whole = this.#whole ?? this.#closeNumber();
    if (whole === null) return null;
    const amount = whole * 100n + (this.#sen ?? 0n);
    return this.#negative ? -amount : amount;
  }

  #takeMinus(): boolean {
    if (this.#started) return false;
    this.#started = true;
    this.#negative = true;
    return true;
  }

  #takeRupiah(): boolean {
    if (this.#whole !== null) return false;
    this.#whole = this.#closeNumber();
    this.namesCurrency = true;
    return this.#whole !== null;
  }

  #takeSen(): boolean {
    if (this.#sen !== null) return false;
    const value = this.#closeNumber();
    if (value === null || value > 99n) return false;
    this.#sen = value;
    this.#whole ??= 0n;
    this.namesCurrency = true;
    return true;
  }

  #takeDigit(value: number): boolean {
    if (this.#digit !== null || this.#room < 1) return false;
    if (value === 0 && !this.#empty) return false;
    this.#digit = value;
    this.#empty = false;
    return true;
  }

  #takeValue(value: number): boolean {
    if (this.#digit !== null || value > this.#room) return false;
    this.#group += value;
    this.#room = value === 100 ? 99 : 0;
    this.#empty = false;
    return true;
  }

  #takeFactor(kind: 'belas' | 'puluh' | 'ratus'): boolean {
    const digit = this.#digit;
    if (digit === null || digit === 0) return false;
    const value = kind === 'belas' ? digit + 10 : digit * (kind === 'puluh' ? 10 : 100);
    if (value > this.#room || (kind === 'ratus' && this.#room < 999)) return false;
    this.#digit = null;
    this.#group += value;
    this.#room = { belas: 0, puluh: 9, ratus: 99 }[kind];
    return true;
  }

  #takeScale(power: number, one: boolean): boolean {
    if (power >= this.#lastPower) return false;
    const pending = this.#group + (this.#digit ?? 0);
    if (one ? pending > 0 || this.#digit !== null : pending === 0) return false;
    this.#total += BigInt(one ? 1 : pending) * 10n ** BigInt(power);
    this.#lastPower = power;
    this.#group = 0;
    this.#digit = null;
    this.#room = 999;
    this.#empty = false;
    return true;
  }

  #closeNumber(): bigint | null {
    if (this.#empty) return null;
    const value = this.#total + BigInt(this.#group + (this.#digit ?? 0));
    this.#total = 0n;
    this.#lastPower = 18;
    this.#group = 0;
    this.#digit = null;
    this.#room = 999;
    this.#empty = true;
    return value;
  }
}

function digits(value: number, ...names: string[]): [string, Word][] {
  return names.map((name) => [name, { kind: 'digit', value }]);
}

function scales(power: number, ...names: string[]): [string, Word][] {
  return names.map((name) => [name, { kind: 'scale', power, one: false }]);
}
