import { refused, unreadable } from '../galat.ts';
import { cellAddress } from './address.ts';
import type { SheetCell, SheetLimits, SheetReader, SheetRow } from './types.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_RECORDS = 50;

/** Decodes by byte order mark, else as UTF-8, else as Windows-1252, in which older Excel versions save. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** One record of a CSV text; `line` is the physical line on which it starts. */
interface CsvRecord {
  fields: string[];
  line: number;
}

/** RFC 4180 records: quoted fields may hold the delimiter, doubled quotes and line breaks. */
function* readRecords(text: string, delimiter: string, nama: string): Generator<CsvRecord> {
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  let index = 0;
  const endField = (): void => {
    fields.push(field);
    field = '';
  };
  while (index < text.length) {
    const char = text[index];
    if (quoted) {
      if (char === '"' && text[index + 1] === '"') {
        field += '"';
        index += 1;
      } else if (char === '"') quoted = false;
      else {
        if (char === '\n') line += 1;
        field += char;
      }
    } else if (char === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (char === delimiter) endField();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[index + 1] === '\n') index += 1;
      endField();
      yield { fields, line: startLine };
      fields = [];
      line += 1;
      startLine = line;
    } else field += char;
    index += 1;
  }
  if (quoted) throw unterminated(nama, startLine);
  if (field !== '' || fields.length > 0) {
    endField();
    yield { fields, line: startLine };
  }
}

function unterminated(nama: string, line: number): Error {
  return unreadable(
    `${nama}:${line}`,
    {
      id: `Tanda petik yang dibuka pada baris ${line} tidak pernah ditutup.`,
      en: `The quotation mark opened on line ${line} is never closed.`,
    },
    {
      id: 'Tutup tanda petiknya, atau simpan berkas sebagai .xlsx.',
      en: 'Close the quotation mark, or save the file as .xlsx.',
    },
  );
}

/** Scores a delimiter by how many records agree on one number of fields above one. */
function score(text: string, delimiter: string, nama: string): number {
  const counts = new Map<number, number>();
  let seen = 0;
  try {
    for (const { fields } of readRecords(text, delimiter, nama)) {
      if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      seen += 1;
      if (seen >= SAMPLE_RECORDS) break;
    }
  } catch {
    return 0;
  }
  return Math.max(0, ...[...counts].map(([width, records]) => records * 1000 + width));
}

/** The delimiter that Excel states in a first line `sep=;`, else the one by which most records agree; `;` when none does. */
function detectDelimiter(text: string, nama: string): string {
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (stated) return stated;
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: score(text, delimiter, nama) })).sort(
    (a, b) => b.score - a.score,
  );
  return best?.delimiter ?? ';';
}

function toRow(record: CsvRecord, number: number, limits: SheetLimits, nama: string): SheetRow | null {
  const cells: SheetCell[] = [];
  for (const [index, text] of record.fields.entries()) {
    if (text.trim() === '') continue;
    const address = cellAddress(number, index + 1);
    if (text.length > limits.maxCellText)
      throw tooLarge(`${nama}!${address}`, limits.maxCellText, 'karakter', 'characters');
    cells.push({ address, row: number, column: index + 1, text, value: { kind: 'text', text }, formula: null });
  }
  return cells.length === 0 ? null : { number, cells };
}

function tooLarge(lokasi: string, limit: number, id: string, en: string): Error {
  return refused(
    lokasi,
    'lembar-terlalu-besar',
    { id: `${lokasi} berisi lebih dari ${limit} ${id}.`, en: `${lokasi} holds more than ${limit} ${en}.` },
    { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' },
  );
}

/**
 * A CSV file as one sheet of text cells. Rows are numbered as a spreadsheet shows them (one per record), so that
 * addresses in messages match what a person sees after opening the file. Errors: an unclosed quote, limits.
 */
export function readCsv(bytes: Uint8Array, nama: string, limits: SheetLimits): SheetReader {
  const text = decodeText(bytes);
  const delimiter = detectDelimiter(text, nama);
  return {
    name: nama.replace(/\.[^.]*$/, ''),
    hidden: false,
    merges: [],
    async *rows() {
      let number = 0;
      let filled = 0;
      for (const record of readRecords(text.replace(/^sep=.\r?\n/i, ''), delimiter, nama)) {
        number += 1;
        const row = toRow(record, number, limits, nama);
        if (!row) continue;
        filled += 1;
        if (filled > limits.maxRows) throw tooLarge(nama, limits.maxRows, 'baris', 'rows');
        yield row;
      }
    },
  };
}
