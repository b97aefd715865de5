import { mikro, parseNumber, plainDecimal, printsRatio, roundRatio } from '@selaras/domain';
import { reportText } from '../aturan/lapor.ts';
import { spellValue } from '../kalimat.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const NUMBER = '([\\d][\\d.,]*)';
const LATEX = new RegExp(
  `\\\\frac\\{\\s*${NUMBER}[A-Za-z\\s]{0,20}\\}\\s*\\{\\s*${NUMBER}[A-Za-z\\s()]{0,20}\\}\\$?\\s*(?:\\\\times|[x×*])?\\s*(?:100)?\\s*\\\\?%?\\s*\\$?\\s*=?\\s*\\$?\\s*${NUMBER}\\s*(\\\\?%)?`,
  'g',
);
const PLAIN = new RegExp(
  `(?:^|[^\\d.,/])${NUMBER}\\s*[:/]\\s*${NUMBER}\\s*[x×*]\\s*100\\s*%?\\s*=\\s*${NUMBER}\\s*(%)?`,
  'g',
);

/** Fractions that a text writes out with their result: `\frac{72}{256} × 100 % = 28,56`, `3/6 x 100% = 50 %`. */
export function checkFractions(lembar: LembarPeriksa, flow: Aliran): void {
  if (!flow.text.includes('100') && !flow.text.includes('\\frac')) return;
  for (const pattern of [LATEX, PLAIN]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(flow.text); match !== null; match = pattern.exec(flow.text)) {
      check(lembar, flow, {
        offset: match.index,
        whole: match[0],
        numerator: match[1] ?? '',
        denominator: match[2] ?? '',
        result: match[3] ?? '',
      });
    }
  }
}

interface Pecahan {
  offset: number;
  whole: string;
  numerator: string;
  denominator: string;
  result: string;
}

function check(lembar: LembarPeriksa, flow: Aliran, found: Pecahan): void {
  const result = found.result.replace(/[.,]$/, '');
  const [n, d, p] = [readCount(found.numerator), readCount(found.denominator), readPercent(result)];
  if (n === null || d === null || p === null || d === 0n || n === 0n) return;
  const decimals = /[.,](\d+)$/.exec(result)?.[1]?.length ?? 0;
  if (printsRatio(p, decimals, n * 100n, d) || printsRatio(p, decimals, n, d)) return;
  const place = flow.placeAt(found.offset);
  const expected = plainDecimal(roundRatio(n * 100n, d, 2), 2);
  const inverted = printsRatio(p, decimals, d * 100n, n);
  const fraction = `${found.numerator}/${found.denominator}`;
  const exact = roundRatio(n * 100n, d, 2);
  const shown = { jenis: 'persen', desimal: 2 } as const;
  reportText(lembar, {
    rule: 'percentage',
    severity: 'error',
    place,
    printed: inverted ? fraction : result,
    expected,
    proof: [{ line: place.line, value: found.whole.slice(0, 80) }],
    others: [inverted ? result : fraction, found.numerator, found.denominator].map((printed) => ({
      line: place.line,
      printed,
      expected: null,
    })),
    message: inverted
      ? {
          id: `${fraction} × 100% = ${spellValue(exact, shown, 'id')}; hasil ${result}% yang tercetak hanya cocok bila pecahannya dibalik.`,
          en: `${fraction} × 100% = ${spellValue(exact, shown, 'en')}; the printed result ${result}% fits only the fraction turned round.`,
        }
      : {
          id: `${fraction} × 100% = ${spellValue(exact, shown, 'id')}, tercetak ${result}%.`,
          en: `${fraction} × 100% = ${spellValue(exact, shown, 'en')}, printed ${result}%.`,
        },
  });
}

function readCount(text: string): bigint | null {
  const reading = parseNumber(text.replace(/[.,]$/, ''), { column: { kind: 'cacah' } });
  return reading.status === 'ok' ? mikro(reading.value.toFixed()) : null;
}

function readPercent(text: string): bigint | null {
  const reading = parseNumber(text, { column: { kind: 'persen' } });
  if (reading.status === 'ok') return mikro(reading.value.toFixed());
  return reading.status === 'ambiguous' ? mikro(reading.readings[1].toFixed()) : null;
}
