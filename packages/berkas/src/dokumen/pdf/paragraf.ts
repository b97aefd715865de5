import { type BarisTeks, firstWordWidth, isLeader, lineText, opensItem } from './baris.ts';

/** A paragraph found on a page. */
export interface ParagrafPdf {
  text: string;
  top: number;
  /** Height of its print. */
  size: number;
}

/** The region of a page that prose fills: where the longest line ends decides whether a line was broken or ended. */
export interface Batang {
  right: number;
}

interface Terbuka {
  lines: { line: BarisTeks; text: string }[];
}

/** Joins lines to paragraphs: by distance, size of print, list marks, and whether the line before could have held more. */
export function paragraphsOf(lines: readonly BarisTeks[], { right }: Batang): ParagrafPdf[] {
  const paragraphs: ParagrafPdf[] = [];
  let open: Terbuka | null = null;
  const close = (): void => {
    const first = open?.lines[0];
    if (open && first) {
      const text = open.lines.map((line) => line.text).join(' ');
      paragraphs.push({ text, top: first.line.y - first.line.size, size: first.line.size });
    }
    open = null;
  };
  for (const line of lines) {
    const text = lineText(line);
    if (text === '') continue;
    const current: Terbuka | null = open;
    if (current && !goesOn(current, line, text, right)) close();
    if (open === null) open = { lines: [] };
    (open as Terbuka).lines.push({ line, text });
  }
  close();
  return paragraphs;
}

function goesOn({ lines }: Terbuka, line: BarisTeks, text: string, right: number): boolean {
  const last = lines[lines.length - 1];
  const before = lines[lines.length - 2];
  if (!last) return false;
  const gap = line.y - last.line.y;
  if (Math.abs(line.size - last.line.size) > 1 || gap > 2.6 * line.size || gap < 0) return false;
  if (before && gap > 1.3 * (last.line.y - before.line.y)) return false;
  if (opensItem(text) || isLeader(last.text)) return false;
  const fits = last.line.x1 + firstWordWidth(line, text) + 0.25 * line.size < right - 0.5 * line.size;
  return !fits;
}
