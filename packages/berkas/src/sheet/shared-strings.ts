import { refused } from '../galat.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { SheetLimits } from './types.ts';

/** Excel writes control characters and a literal "_x" as `_xHHHH_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The workbook's text table: rich text joined, phonetic guides left out. Errors: `isi-ditolak` above the limit. */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  lokasi: string,
  limits: SheetLimits,
): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await parseXml(chunks, lokasi, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      strings.push(unescapeText(current));
      if (strings.length > limits.maxSharedStrings) throw tooManyStrings(lokasi, limits);
    },
    text(text) {
      if (inText && !inPhonetic) current += text;
    },
  });
  return strings;
}

function tooManyStrings(lokasi: string, limits: SheetLimits): Error {
  return refused(
    lokasi,
    'terlalu-banyak-teks',
    {
      id: `Buku kerja memuat lebih dari ${limits.maxSharedStrings} teks.`,
      en: `The workbook holds more than ${limits.maxSharedStrings} texts.`,
    },
    { id: 'Bagi buku kerja menjadi beberapa berkas.', en: 'Split the workbook into several files.' },
  );
}
