import { describe, expect, it } from 'vitest';
import { checkText } from '../index.ts';

const TABLE = [
  'Tabel 3.5 Realisasi Anggaran Tahun 2022',
  'Kode\tProgram/Kegiatan\tPagu (Rp)\tRealisasi (Rp)\t%',
  '1.02.01\tProgram Penunjang Urusan\t1.395.604.636\t217.698.710\t15,6',
  '1.02.01.1.01\tAdministrasi Umum\t1.395.604.636\t217.698.710\t15,6',
  '1.02.02\tProgram Upaya Kesehatan\t1.000.000.000\t200.000.000\t20,0',
  '1.02.02.1.01\tPenyediaan Layanan\t1.000.000.000\t200.000.000\t20,0',
].join('\n');

function told(spent: string, place: 'before' | 'behind') {
  const sentence = `Dinas Kesehatan mengelola anggaran sebesar Rp2.395.604.636 dengan realisasi sebesar Rp${spent} atau 17,4% dari pagu.`;
  const text = place === 'before' ? `${sentence}\n\n${TABLE}\n` : `${TABLE}\n\n${sentence}\n`;
  const { findings } = checkText({ name: 'dokumen.txt', bytes: new TextEncoder().encode(text) });
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, printed, expected }) => ({ rule, severity, printed, expected }));
}

describe('totals that a sentence tells near a table', () => {
  it.each(['before', 'behind'] as const)('agree with the sums of the table: %s it', (place) => {
    expect(told('417.698.710', place)).toEqual([]);
  });

  it('are proven wrong by the sum where the sentence introduces the table', () => {
    expect(told('417.998.710', 'before')).toEqual([
      { rule: 'sum-of-children', severity: 'error', printed: '417.998.710', expected: '417698710.00' },
    ]);
  });

  it('are a second value of the same quantity behind the table, where a later date may be meant', () => {
    expect(told('417.998.710', 'behind')).toEqual([
      { rule: 'same-quantity', severity: 'warning', printed: '417.998.710', expected: '417698710.00' },
    ]);
  });
});
