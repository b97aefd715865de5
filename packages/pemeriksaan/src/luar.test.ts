import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Naskah, tanami } from '../test/luar/bentuk.ts';
import { NASKAH_A } from '../test/luar/naskah-a.ts';
import { NASKAH_B } from '../test/luar/naskah-b.ts';
import { NASKAH_C } from '../test/luar/naskah-c.ts';
import { asDocx, asText, asXlsx } from '../test/luar/tulis.ts';
import { checkFile, checkText, type Temuan } from './index.ts';

const ALL: readonly Naskah[] = [...NASKAH_A, ...NASKAH_B, ...NASKAH_C];
/** Planted errors that nothing in the document proves, or only words prove: how many of the sets stay unfound. */
const UNPROVEN = 8;

const heavy = (findings: readonly Temuan[]): Temuan[] => findings.filter((one) => one.severity !== 'info');
const checked = (text: string): Temuan[] =>
  heavy(checkText({ name: 'dokumen.txt', bytes: Buffer.from(text) }).findings);
const tell = (one: Temuan): string => `${one.line} ${one.severity} ${one.rule} «${one.printed}» ${one.message.id}`;

describe.each(ALL.map((one) => [one.nama, one] as const))('held out: %s', (_, naskah) => {
  it('is sound as text, Word and Excel', async () => {
    expect(checked(asText(naskah.blok)).map(tell)).toEqual([]);
    const docx = await checkFile({ name: 'dokumen.docx', bytes: await asDocx(naskah.blok) });
    expect(heavy(docx.findings).map(tell)).toEqual([]);
    const xlsx = await checkFile({ name: 'dokumen.xlsx', bytes: await asXlsx(naskah.blok) });
    expect(heavy(xlsx.findings).map(tell)).toEqual([]);
  });
});

describe('held out: planted errors', () => {
  it('are found, but for those that nothing proves', () => {
    const missed = ALL.flatMap((naskah) =>
      naskah.tanam
        .filter((one) => checked(asText(tanami(naskah, one))).length === 0)
        .map((one) => `${naskah.nama}: ${JSON.stringify(one)}`),
    );
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(UNPROVEN);
  });
});

describe('amounts rounded for print', () => {
  const cell = (value: number, decimals: number): string =>
    value
      .toFixed(decimals)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+(?!\d))/g, '.');

  it('need not meet at their last digit', () => {
    const unit = fc.tuple(
      fc.double({ min: 50, max: 900, noNaN: true }),
      fc.double({ min: 0.8, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 4, maxLength: 9 }), fc.constantFrom(0, 1, 2), (units, decimals) => {
        const row = (no: string, name: string, pagu: number, spent: number): string =>
          [
            no,
            name,
            cell(pagu, decimals),
            cell(spent, decimals),
            cell((spent / pagu) * 100, 2),
            cell(pagu - spent, decimals),
          ].join('\t');
        const rows = units.map(([pagu, share], at) => row(`${at + 1}`, `Dinas ${at + 1}`, pagu, pagu * share));
        const pagu = units.reduce((sum, [one]) => sum + one, 0);
        const spent = units.reduce((sum, [one, share]) => sum + one * share, 0);
        const text = [
          'Tabel 1 Realisasi (dalam juta rupiah)',
          '',
          'No\tPerangkat Daerah\tAnggaran\tRealisasi\t%\tSisa',
          ...rows,
          row('', 'Jumlah', pagu, spent),
        ];
        expect(
          checked(text.join('\n'))
            .filter((one) => one.severity === 'error')
            .map(tell),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
