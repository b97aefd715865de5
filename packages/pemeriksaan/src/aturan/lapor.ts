import type { Pesan } from '@selaras/domain';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { Temuan } from '../temuan.ts';
import type { NamaAturan } from './daftar.ts';

/** A finding about a text that is wrong as it stands. `message` says what stands there and what contradicts it. */
export interface TemuanTeks {
  rule: NamaAturan;
  severity: Temuan['severity'];
  place: TempatAngka;
  printed: string;
  expected?: string;
  proof?: Temuan['proof'];
  /** Further cells that are wrong with it. */
  others?: Temuan['affected'];
  message: Pesan;
}

/** Reports a text that is wrong as it stands. */
export function reportText(
  lembar: LembarPeriksa,
  { rule, severity, place, printed, expected, proof, others, message }: TemuanTeks,
): void {
  const want = expected ?? null;
  lembar.report({
    rule,
    severity,
    line: place.line,
    page: place.page,
    cell: place.address,
    table: place.table,
    row: place.row,
    column: place.column,
    printed,
    expected: want,
    difference: null,
    proof: proof ?? [],
    affected: [{ line: place.line, printed, expected: want }, ...(others ?? [])],
    message,
  });
}

const SHOWN = 80;

/** A text of the document as a message quotes it: on one line, cut after 80 letters. */
export function quoted(text: string, length = SHOWN): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `"${flat.slice(0, length).trimEnd()}…"` : `"${flat}"`;
}

/** ` (baris 12)` and ` (line 12)`; nothing where the format has no lines. */
export function atLine(line: number | null): Pesan {
  return line === null ? { id: '', en: '' } : { id: ` (baris ${line})`, en: ` (line ${line})` };
}

/** ` pada kolom "Target"` and ` in column "Target"`; nothing for an unnamed column. */
export function inColumn(heading: string | null | undefined): Pesan {
  const name = (heading ?? '').split(' › ').at(-1)?.trim() ?? '';
  return name === ''
    ? { id: '', en: '' }
    : { id: ` pada kolom ${quoted(name, 40)}`, en: ` in column ${quoted(name, 40)}` };
}
