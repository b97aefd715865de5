import { createXmlParser } from '../xml/parse-xml.ts';
import { parseRange } from './address.ts';
import type { MergedRange } from './types.ts';

const END_OF_DATA = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/;
const OVERLAP = 64;
/** A table has some dozens of merged areas; a file that lists more than this is not read cell by cell for them. */
const MAX_MERGES = 100_000;

/**
 * Merged areas of a sheet. They stand after the rows in the file, but a reader needs them before, so the part is inflated
 * once ahead of the rows, and only what follows the row data is parsed.
 */
export async function readMerges(chunks: AsyncIterable<Uint8Array>, lokasi: string): Promise<MergedRange[]> {
  const tail = await readTail(chunks);
  const end = tail.lastIndexOf('</');
  if (end < 0) return [];
  const merges: MergedRange[] = [];
  const parser = createXmlParser(lokasi, {
    open(name, attributes) {
      if (name !== 'mergeCell' || merges.length >= MAX_MERGES) return;
      const range = parseRange(attributes.ref ?? '');
      if (range) merges.push(range);
    },
  });
  // The closing tag of the sheet belongs to an opening tag before the rows; a root of our own takes its place.
  parser.write(Buffer.from(`<tail>${tail.slice(0, end)}</tail>`));
  parser.close();
  return merges;
}

/** Text after the row data; latin1 keeps one character per byte, and references of merged areas are ASCII. */
async function readTail(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let carried = '';
  let tail: string[] | null = null;
  for await (const chunk of chunks) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (tail) {
      tail.push(text);
      continue;
    }
    const window = carried + text;
    const match = END_OF_DATA.exec(window);
    if (match) tail = [window.slice(match.index + match[0].length)];
    else carried = window.slice(-OVERLAP);
  }
  return tail?.join('') ?? '';
}
