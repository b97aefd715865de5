import { describe, expect, test } from 'vitest';
import { breakLongWords } from './long-words.ts';

const shown = (text: string, room: number): string => breakLongWords(text, room, false).replaceAll('\u200B', '|');

describe('words wider than their column', () => {
  test('what fits stays as it is, to the letter', () => {
    expect(shown('4.01.03.1.01.0001', 9)).toBe('4.01.03.1.01.0001');
    expect(shown('Sub Kegiatan Penataan Kelembagaan', 7)).toBe('Sub Kegiatan Penataan Kelembagaan');
  });

  test('codes and addresses break after punctuation', () => {
    expect(shown('4.01.03.1.01.0001', 5)).toBe('4.|01.|03.|1.|01.|0001');
    expect(shown('https://contoh.go.id/berkas', 6)).toBe('https://|contoh.|go.|id/|berkas');
  });

  test('a word without punctuation breaks anywhere, also between letters of two code units', () => {
    expect(shown('aaaa😀', 1.2)).toBe('a|a|a|a|😀');
  });
});
