/** What stands around the digits of a number: sign, parentheses, `Rp`, `%`, a scale word, the tail `,-`. */
export interface Decoration {
  core: string;
  sign: '' | '-' | '+';
  parenthesized: boolean;
  currency: boolean;
  percent: boolean;
  /** Power of ten of the scale word (`juta` = 6), null without one. */
  scale: number | null;
  /** The tail `,-` that closes an amount. */
  tail: boolean;
}

const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['ribu', 3],
  ['rb', 3],
  ['thousand', 3],
  ['juta', 6],
  ['jt', 6],
  ['million', 6],
  ['miliar', 9],
  ['milyar', 9],
  ['milliar', 9],
  ['milyard', 9],
  ['billion', 9],
  ['triliun', 12],
  ['trilyun', 12],
  ['trilliun', 12],
  ['trillion', 12],
  ['kuadriliun', 15],
  ['quadrillion', 15],
]);

// "Rp 5 M" and "Rp 1,2 T" are read only as money: M alone is as often metre or million.
const MONEY_SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['m', 9],
  ['t', 12],
]);

const CURRENCY = /^(?:rp|idr)\s?[.:]?\s?/i;
const TAIL = /\s?[.,]\s?[-\u2013\u2014=]+$/;
const LAST_WORD = /\s?([a-z]+)\.?$/i;

/**
 * Takes a cleaned cell apart into digits and what stands around them. `ok: false` names a contradiction:
 * parentheses that don't close, or a minus and parentheses at once.
 */
export function stripDecoration(
  text: string,
): ({ ok: true } & Decoration) | { ok: false; why: 'kurung' | 'tanda-ganda' } {
  const found: Decoration = {
    core: text,
    sign: '',
    parenthesized: false,
    currency: false,
    percent: false,
    scale: null,
    tail: false,
  };
  let opened = false;
  const takePrefix = (): boolean => {
    if (!opened && found.core.startsWith('(')) {
      opened = true;
      found.core = found.core.slice(1).trimStart();
      return true;
    }
    const sign = /^[-+\u2013]/.exec(found.core)?.[0];
    if (sign && found.sign === '') {
      found.sign = sign === '+' ? '+' : '-';
      found.core = found.core.slice(1).trimStart();
      return true;
    }
    const currency = found.currency ? null : CURRENCY.exec(found.core);
    if (!currency) return false;
    found.currency = true;
    found.core = found.core.slice(currency[0].length);
    return true;
  };
  const takeSuffix = (): boolean => {
    if (!found.parenthesized && found.core.endsWith(')')) {
      found.parenthesized = true;
      found.core = found.core.slice(0, -1).trimEnd();
      return true;
    }
    if (!found.percent && found.core.endsWith('%')) {
      found.percent = true;
      found.core = found.core.slice(0, -1).trimEnd();
      return true;
    }
    const tail = found.tail ? null : TAIL.exec(found.core);
    if (tail) {
      found.tail = true;
      found.core = found.core.slice(0, tail.index);
      return true;
    }
    return takeWord(found);
  };
  while (takePrefix());
  while (takeSuffix());
  if (opened !== found.parenthesized) return { ok: false, why: 'kurung' };
  if (opened && found.sign !== '' && !found.percent && found.core !== '') return { ok: false, why: 'tanda-ganda' };
  return { ok: true, ...found };
}

function takeWord(found: Decoration): boolean {
  const match = LAST_WORD.exec(found.core);
  const word = match?.[1]?.toLowerCase();
  if (!match || !word) return false;
  const scale = SCALE_WORDS.get(word) ?? (found.currency ? MONEY_SCALE_WORDS.get(word) : undefined);
  if ((word === 'persen' || word === 'percent') && !found.percent) found.percent = true;
  else if (word === 'rupiah' && !found.currency) found.currency = true;
  else if (scale !== undefined && found.scale === null) found.scale = scale;
  else return false;
  found.core = found.core.slice(0, match.index);
  return true;
}

/** Whether a word scales the number before it: `juta`, `Trilyun`. */
export function isScaleWord(word: string): boolean {
  return SCALE_WORDS.has(word.toLowerCase());
}
