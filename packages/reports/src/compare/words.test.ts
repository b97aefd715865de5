import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSequences, findMoved } from './sequence.ts';
import { diffWords, similarityOf, type WordPiece } from './words.ts';

const side = (pieces: readonly WordPiece[], hidden: WordPiece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== hidden)
    .map(({ text }) => text)
    .join('');

describe('the way from one text to another', () => {
  it('marks the words that differ and leaves the others whole', () => {
    expect(diffWords('Serapan sebesar 25,00% dari pagu.', 'Serapan sebesar 30,00% dari pagu.')).toEqual([
      { kind: 'same', text: 'Serapan sebesar ' },
      { kind: 'removed', text: '25,00%' },
      { kind: 'added', text: '30,00%' },
      { kind: 'same', text: ' dari pagu.' },
    ]);
  });

  it('puts a replaced phrase together, not word between word', () => {
    expect(diffWords('a b c d', 'a x y d').map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });

  it('holds both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('pagu', 'naik', ' ', '\n', '1.000', '  '), { maxLength: 30 });
    const texts = words.map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffWords(before, after);
        expect([side(pieces, 'added'), side(pieces, 'removed')]).toEqual([before, after]);
        if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('takes two long texts without a common word as replaced, without a table of all pairs', () => {
    const long = (word: string) => Array.from({ length: 6_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('how alike two texts are', () => {
  it.each([
    ['satu dua', 'satu dua', 1],
    ['satu dua', 'satu tiga', 0.5],
    ['satu', 'dua', 0],
    ['', '', 1],
  ])('%j and %j: %d', (one, other, expected) => {
    expect(similarityOf(one, other)).toBe(expected);
  });
});

describe('two sequences', () => {
  it('share the most that can be kept in order', () => {
    expect(
      alignSequences([...'abcbdab'], [...'bdcaba']).filter((step) => 'before' in step && 'after' in step),
    ).toHaveLength(4);
  });

  it('have moved what does not ascend with the rest, and as little as possible', () => {
    expect([...findMoved([1, 2, 5, 3, 4])]).toEqual([5]);
    expect([...findMoved([])]).toEqual([]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 30 }), (numbers) => {
        const moved = findMoved(numbers);
        const rest = numbers.filter((number) => !moved.has(number));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
        const ascending = [...numbers].sort((a, b) => a - b);
        const common = alignSequences(numbers.map(String), ascending.map(String)).filter(
          (step) => 'before' in step && 'after' in step,
        );
        expect(rest).toHaveLength(common.length);
      }),
    );
  });
});
