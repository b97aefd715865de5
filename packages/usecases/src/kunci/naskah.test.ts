import { describe, expect, test } from 'vitest';
import { bacaNaskahKunci, buatNaskahKunci, cocokKunci, hashKunci } from './naskah.ts';

const PEMDA = '0f3b2c1d-0000-4000-8000-00000000abcd';

describe('the text of a key', () => {
  test('names its pemda and its public start, and nothing else of it is needed to find it', () => {
    const { awalan, rahasia } = buatNaskahKunci(PEMDA);
    expect(awalan).toMatch(/^sel_[a-z2-9]{8}$/);
    expect(rahasia.startsWith(`${awalan}_`)).toBe(true);
    expect(bacaNaskahKunci(rahasia)).toEqual({ awalan, pemda: PEMDA });
  });

  test('is never the same twice', () => {
    const made = Array.from({ length: 200 }, () => buatNaskahKunci(PEMDA));
    expect(new Set(made.map(({ rahasia }) => rahasia.slice(-43))).size).toBe(200);
    expect(new Set(made.map(({ awalan }) => awalan)).size).toBe(200);
  });

  test.each(['', 'sel_', 'sel_abcdefgh', `sel_abcdefgh_${PEMDA}_x`, ` ${buatNaskahKunci(PEMDA).rahasia}`])(
    '%j is no key',
    (text) => expect(bacaNaskahKunci(text)).toBeNull(),
  );

  test('matches its own hash and, changed in one letter, no more', () => {
    const { rahasia } = buatNaskahKunci(PEMDA);
    const other = rahasia.slice(0, -1) + (rahasia.endsWith('A') ? 'B' : 'A');
    expect(cocokKunci(rahasia, hashKunci(rahasia))).toBe(true);
    expect(cocokKunci(other, hashKunci(rahasia))).toBe(false);
    expect(hashKunci(rahasia)).not.toContain(rahasia.slice(-43));
  });
});
