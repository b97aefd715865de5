import { describe, expect, test } from 'vitest';
import { listTindakan, type StatusLaporan, TRANSISI_LAPORAN } from './laporan.ts';

describe('the way of a report', () => {
  test.each<[StatusLaporan, string[]]>([
    ['draf', ['ajukan']],
    ['diajukan', ['tarik', 'kembalikan', 'tetapkan']],
    ['ditetapkan', ['buka-kembali']],
    ['digantikan', []],
  ])('%s can take %j', (status, expected) => {
    expect(listTindakan(status)).toEqual(expected);
  });

  test('only returning and reopening want words', () => {
    const wordy = Object.entries(TRANSISI_LAPORAN).filter(([, step]) => step.perluAlasan);
    expect(wordy.map(([name]) => name)).toEqual(['kembalikan', 'buka-kembali']);
  });

  test('a signed report is never changed, only replaced', () => {
    const after = Object.values(TRANSISI_LAPORAN).filter(({ dari }) => dari === 'ditetapkan');
    expect(after.map(({ ke }) => ke)).toEqual(['digantikan']);
  });
});
