import { describe, expect, it } from 'vitest';
import { checkText } from '../index.ts';

/** A table of changes over two years; each row: name, before, after, change, percentage as printed. */
function findings(...changes: string[][]) {
  const head = 'No\tUraian\tTahun 2022 (Rp)\tTahun 2023 (Rp)\tKenaikan/Penurunan (Rp)\tKenaikan/Penurunan (%)';
  const body = changes.map((cells, index) => `${index + 1}\t${cells.join('\t')}`);
  const text = ['Tabel 2.4 Perkembangan Belanja', head, ...body].join('\n');
  const checked = checkText({ name: 'dokumen.txt', bytes: new TextEncoder().encode(text) });
  return checked.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, printed, expected }) => ({ rule, printed, expected }));
}

const rows = (fall: string) => [
  ['Belanja Pegawai', '7.914.700.000', '9.483.837.760', '1.569.137.760', '19,83'],
  ['Belanja Barang', '873.400.000', '999.949.203', '126.549.203', '14,49'],
  ['Belanja Modal', '5.408.100.000', '4.121.192.043', '(1.286.907.957)', fall],
  ['Belanja Hibah', '7.642.100.000', '8.504.143.114', '862.043.114', '11,28'],
  ['Belanja Bantuan Sosial', '1.000.000.000', '1.250.000.000', '250.000.000', '25,00'],
];

describe('percentages of a change', () => {
  it.each(['-23,80', '(23,80)', '(23,80 %)', '23,80'])('may print a fall as %s beside its signed amount', (fall) => {
    expect(findings(...rows(fall))).toEqual([]);
  });

  it('are wrong when no sign makes them right', () => {
    expect(findings(...rows('(28,30)'))).toMatchObject([{ rule: 'percentage' }]);
  });
});
