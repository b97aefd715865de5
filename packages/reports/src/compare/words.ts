import { alignSequences, type Step } from './sequence.ts';

/** A stretch of text that both versions have, or only the older or the newer one. */
export interface WordPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * The way from one text to the other word by word: without the `added` pieces it is the older text, without the `removed` ones the newer.
 * A phrase that was replaced is one removed and one added piece, the spaces in it included.
 */
export function diffWords(before: string, after: string): WordPiece[] {
  const older = splitWords(before);
  const newer = splitWords(after);
  const steps = alignSequences(older, newer);
  const pieces: WordPiece[] = [];
  const gap = { removed: '', added: '' };
  const closeGap = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (gap[kind] !== '') pieces.push({ kind, text: gap[kind] });
      gap[kind] = '';
    }
  };
  for (const [index, step] of steps.entries()) {
    if (!('after' in step)) gap.removed += older[step.before];
    else if (!('before' in step)) gap.added += newer[step.after];
    else {
      const text = older[step.before] ?? '';
      if (text.trim() === '' && gap.removed + gap.added !== '' && !isKept(steps[index + 1])) {
        gap.removed += text;
        gap.added += text;
        continue;
      }
      closeGap();
      const last = pieces.at(-1);
      if (last?.kind === 'same') last.text += text;
      else pieces.push({ kind: 'same', text });
    }
  }
  closeGap();
  return pieces;
}

/** True for what both texts have, and for the end of them. */
function isKept(step: Step | undefined): boolean {
  return step === undefined || ('before' in step && 'after' in step);
}

/** How much of two texts is the same, by words: 1 = all of it. */
export function similarityOf(before: string, after: string): number {
  const count = new Map<string, number>();
  const older = splitWords(before).filter((word) => word.trim() !== '');
  const newer = splitWords(after).filter((word) => word.trim() !== '');
  for (const word of older) count.set(word, (count.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of newer) {
    const left = count.get(word) ?? 0;
    if (left === 0) continue;
    count.set(word, left - 1);
    shared += 1;
  }
  const all = older.length + newer.length;
  return all === 0 ? 1 : (2 * shared) / all;
}

function splitWords(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}
