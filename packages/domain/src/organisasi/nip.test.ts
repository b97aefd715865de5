import { describe, expect, test } from 'vitest';
import { parseNip } from './nip.ts';

const alasan = (text: string) => {
  const read = parseNip(text);
  return 'alasan' in read ? read.alasan.id : null;
};

describe('reading a NIP', () => {
  test('18 digits are printed in their four parts, however they were typed', () => {
    expect(parseNip('197501152000031002')).toEqual({ nip: '19750115 200003 1 002' });
    expect(parseNip(' 19750115 200003 1 002 ')).toEqual({ nip: '19750115 200003 1 002' });
    expect(parseNip('19750115.200003.2.002')).toEqual({ nip: '19750115 200003 2 002' });
  });

  test('a PPPK has 21 in place of the month of appointment', () => {
    expect(parseNip('198802292021212001')).toEqual({ nip: '19880229 202121 2 001' });
  });

  test('none is no error: heads of a region have no NIP', () => {
    expect(parseNip('  ')).toEqual({ nip: '' });
  });

  test.each([
    ['1975011520000310', 'NIP terdiri atas 18 angka; ini 16.'],
    ['1975011520000310O2', 'NIP hanya berisi angka.'],
    ['197502302000031002', 'Delapan angka pertama (19750230) bukan tanggal lahir TTTTBBHH.'],
    ['187502012000031002', 'Delapan angka pertama (18750201) bukan tanggal lahir TTTTBBHH.'],
    ['197501152000131002', 'Angka ke-9 sampai ke-14 (200013) bukan tahun dan bulan pengangkatan TTTTBB.'],
    ['197501151970031002', 'Angka ke-9 sampai ke-14 (197003) bukan tahun dan bulan pengangkatan TTTTBB.'],
    ['197501152000033002', 'Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan).'],
  ])('%s is refused: %s', (text, message) => {
    expect(alasan(text)).toBe(message);
  });
});
