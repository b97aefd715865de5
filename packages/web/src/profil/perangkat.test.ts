import { describe, expect, test } from 'vitest';
import { namaPerangkat } from './perangkat.ts';

const AKHIR = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

describe('the name of a device', () => {
  test.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${AKHIR} Safari/537.36`, 'Chrome, Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${AKHIR} Safari/537.36 Edg/140.0`, 'Edge, Windows'],
    [`Mozilla/5.0 (Linux; Android 14) ${AKHIR} Mobile Safari/537.36`, 'Chrome, Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
      'Safari, iOS',
    ],
    ['curl/8.0', null],
    ['', null],
  ])('%s', (userAgent, nama) => expect(namaPerangkat(userAgent)).toBe(nama));
});
