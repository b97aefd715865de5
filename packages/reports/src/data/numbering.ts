import { formatRomawi } from '@selaras/domain';
import type { HeadingNumber } from '../form/definition.ts';

/** 1 → "A", 26 → "Z", 27 → "AA". */
export function toLetters(number: number): string {
  let rest = number;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

/**
 * Numbers of one document: headings, tables and charts in order of appearance. Tables and charts count within their chapter ("3.1"), or
 * through the document when it has no chapters ("1").
 */
export class Numbering {
  private chapter = 0;
  /** Last number per heading level, levels 1–4 at index 1–4. */
  private readonly last = [0, 0, 0, 0, 0];
  private tables = 0;
  private charts = 0;

  heading(level: 1 | 2 | 3 | 4, style: HeadingNumber): string {
    if (style === 'tanpa') {
      this.last.fill(0, level + 1);
      return '';
    }
    const number = (this.last[level] ?? 0) + 1;
    this.last[level] = number;
    this.last.fill(0, level + 1);
    if (style === 'bab') {
      this.chapter = number;
      this.tables = 0;
      this.charts = 0;
      return `BAB ${formatRomawi(number)}`;
    }
    if (style === 'bertingkat') return this.last.slice(1, level + 1).join('.');
    if (style === 'romawi') return `${formatRomawi(number)}.`;
    return style === 'huruf' ? `${toLetters(number)}.` : `${number}.`;
  }

  table(): string {
    this.tables += 1;
    return this.withinChapter(this.tables);
  }

  chart(): string {
    this.charts += 1;
    return this.withinChapter(this.charts);
  }

  private withinChapter(number: number): string {
    return this.chapter === 0 ? `${number}` : `${this.chapter}.${number}`;
  }
}
