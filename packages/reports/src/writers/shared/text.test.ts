import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, escapeXml, plainText, simpleText, wrapLines } from './text.ts';

describe('text for files', () => {
  test('loses only what XML can not hold', () => {
    expect(cleanText('a\u0000\u0008\u000B\u001F\uFFFF\uD800b\t\n😀é')).toBe('ab\t\n😀é');
  });

  test('is escaped for content and attributes', () => {
    expect(escapeXml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  });

  test('a cell of one unstyled run is simple', () => {
    expect(simpleText([{ type: 'text', text: 'a' }])).toBe('a');
    expect(simpleText([])).toBe('');
    expect(simpleText([{ type: 'text', text: 'a', bold: true }])).toBeNull();
    expect(simpleText([{ type: 'break' }])).toBeNull();
  });

  test('a fraction reads as a division', () => {
    expect(plainText([{ type: 'fraction', numerator: 'a', denominator: 'b', tail: '× 100%' }])).toBe('(a / b) × 100%');
  });
});

describe('lines of a fraction', () => {
  test('are about equally long', () => {
    expect(wrapLines('Jumlah perangkat daerah yang tepat fungsi', 24)).toEqual([
      'Jumlah perangkat daerah',
      'yang tepat fungsi',
    ]);
  });

  test('hold every word once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 1, max: 40 }), (words, maxChars) => {
        const lines = wrapLines(words.join(' '), maxChars);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length <= maxChars || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
