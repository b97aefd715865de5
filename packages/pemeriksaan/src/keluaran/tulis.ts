import type { JenisDokumen } from '@selaras/berkas';
import type { BuktiTemuan, Temuan } from '../temuan.ts';
import type { BahasaKeluaran } from './hasil.ts';

/** Characters that steer a terminal or turn the direction of text instead of printing something. */
const STEERING = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Text of a document as it may be shown: on one line, control characters and direction marks made visible as `<U+202E>`. */
export function safeText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .replace(STEERING, (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** Where a finding stands, as a person looks for it in that kind of file: a cell, a page, a line. */
export function shownPlace(
  { line, page, cell }: Pick<Temuan, 'line' | 'page' | 'cell'>,
  jenis: JenisDokumen,
  bahasa: BahasaKeluaran,
): string {
  if (cell !== null) return bahasa === 'id' ? `sel ${cell}` : `cell ${cell}`;
  if (page !== null) return bahasa === 'id' ? `halaman ${page}` : `page ${page}`;
  if (line === null) return bahasa === 'id' ? 'seluruh dokumen' : 'the whole document';
  return shownLine(line, jenis, bahasa);
}

/** A line of a text file; elsewhere the ordinal of the paragraph or table row. */
export function shownLine(line: number, jenis: JenisDokumen, bahasa: BahasaKeluaran): string {
  if (jenis === 'teks' || jenis === 'csv') return bahasa === 'id' ? `baris ${line}` : `line ${line}`;
  return bahasa === 'id' ? `paragraf/baris ke-${line}` : `paragraph/row ${line}`;
}

/** The cells that prove a finding, the first few of them: `baris 12: 1.500; baris 13: 2.000; … (4 lagi)`. */
export function shownProof(
  proof: readonly BuktiTemuan[],
  { jenis, bahasa, most }: { jenis: JenisDokumen; bahasa: BahasaKeluaran; most: number },
): string {
  const parts = proof.slice(0, most).map(({ line, value }) => {
    const text = safeText(value);
    return line === null ? text : `${shownLine(line, jenis, bahasa)}: ${text}`;
  });
  const rest = proof.length - parts.length;
  if (rest > 0) parts.push(bahasa === 'id' ? `… (${rest} lagi)` : `… (${rest} more)`);
  return parts.join('; ');
}

/** Table, row and column of a finding, as far as they are known. */
export function shownContext({ table, row, column }: Temuan, bahasa: BahasaKeluaran): string {
  const words = bahasa === 'id' ? ['tabel', 'baris', 'kolom'] : ['table', 'row', 'column'];
  return [table, row, column]
    .flatMap((value, index) => (value === null || value === '' ? [] : [`${words[index]} “${safeText(value)}”`]))
    .join(' · ');
}
