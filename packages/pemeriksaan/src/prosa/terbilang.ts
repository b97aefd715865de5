import { mikro, parseTerbilang } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const WORDS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
  'seratus',
  'seribu',
  'belas',
  'puluh',
  'ratus',
  'ribu',
  'juta',
  'miliar',
  'milyar',
  'triliun',
  'trilyun',
  'rupiah',
  'sen',
] as const;
const KNOWN: ReadonlySet<string> = new Set(WORDS);

/** Holds amounts in words against the digits before them: `Rp 5.000 (lima ribu rupiah)`, `11 (sebelas)`. Slips of one letter in a word are forgiven. */
export function checkTerbilang(lembar: LembarPeriksa, flow: Aliran): void {
  for (const figure of flow.angka) {
    if (figure.nilai === null || figure.jenis === 'persen' || figure.skala !== null) continue;
    const match = /^\s{0,2}\(([A-Za-z][A-Za-z\s,-]{2,320})/.exec(flow.text.slice(figure.akhir, figure.akhir + 340));
    if (!match?.[1]) continue;
    const words = correctWords(match[1]);
    if (!words) continue;
    compare(lembar, flow, { figure, words, printed: match[1].trim() });
  }
}

function compare(
  lembar: LembarPeriksa,
  flow: Aliran,
  { figure, words, printed }: { figure: Angka; words: string; printed: string },
): void {
  const reading = parseTerbilang(words);
  const count = words.split(' ').length;
  if (reading.status === 'malformed' && (reading.why !== 'susunan' || count < 6)) return;
  const told = reading.status === 'ok' ? mikro(reading.value.toString()) : null;
  if (told === figure.nilai) return;
  const cell = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
  if (!cell) return;
  const place = flow.placeAt(figure.mulai);
  const base = makeFinding({
    rule: 'terbilang',
    severity: 'error',
    cell,
    harus: figure.nilai,
    proof: [{ line: place.line, value: figure.cetak }],
  });
  const text = `${figure.cetak} (${printed})`;
  const reads =
    told === null
      ? { id: 'tidak membentuk satu bilangan', en: 'do not form a number' }
      : {
          id: `berarti ${spellValue(told, cell, 'id')}`,
          en: `say ${spellValue(told, cell, 'en')}`,
        };
  lembar.report({
    ...base,
    printed: text,
    affected: [
      { line: place.line, printed: text, expected: base.expected },
      { line: place.line, printed: figure.cetak, expected: null },
    ],
    message: {
      id: `Bilangan dengan huruf tidak sama dengan angkanya: "${printed}" ${reads.id}, angkanya ${figure.cetak}.`,
      en: `The amount in words differs from the digits: "${printed}" ${reads.en}, the digits are ${figure.cetak}.`,
    },
  });
}

/** The words with slips of a letter mended; null when one of them is no number word at all. */
function correctWords(text: string): string | null {
  const tokens = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((token) => token !== '');
  const words: string[] = [];
  for (const token of tokens) {
    const word = KNOWN.has(token) ? token : parseTerbilang(token).status === 'ok' ? token : nearest(token);
    if (word === null) return null;
    words.push(word);
  }
  return words.length === 0 ? null : words.join(' ');
}

function nearest(token: string): string | null {
  if (token.length < 4) return null;
  const limit = token.length >= 8 ? 2 : 1;
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const word of WORDS) {
    const distance = editDistance(token, word, limit);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = word;
    }
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((row[j - 1] ?? 99) + 1, (previous[j] ?? 99) + 1, (previous[j - 1] ?? 99) + cost));
    }
    previous = row;
  }
  return previous[b.length] ?? 99;
}
