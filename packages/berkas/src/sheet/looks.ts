import { parseXml, type XmlAttributes } from '../xml/parse-xml.ts';
import type { CellLook } from './types.ts';

/** Built-in number formats that group thousands or fix decimals (ECMA-376 §18.8.30); the others show a number as it is. */
const BUILTIN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
};

/** How each cell style looks, by its index (`s`) in the workbook. Errors: XML errors. */
export async function readCellLooks(chunks: AsyncIterable<Uint8Array>, lokasi: string): Promise<CellLook[]> {
  const custom = new Map<string, string>();
  const boldFonts: boolean[] = [];
  const looks: { format: string | null; indent: number; bold: boolean }[] = [];
  let section: 'fonts' | 'cellXfs' | null = null;
  await parseXml(chunks, lokasi, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs') section = name;
      else if (name === 'numFmt') custom.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      else if (section === 'fonts') readFont(name, attributes, boldFonts);
      else if (section === 'cellXfs' && name === 'xf') {
        const id = attributes.numFmtId ?? '0';
        const bold = boldFonts[Number(attributes.fontId ?? 0)] ?? false;
        looks.push({ format: custom.get(id) ?? BUILTIN[id] ?? null, indent: 0, bold });
      } else if (section === 'cellXfs' && name === 'alignment') {
        const last = looks[looks.length - 1];
        const indent = Number(attributes.indent ?? 0);
        if (last && Number.isInteger(indent) && indent > 0 && indent < 256) last.indent = indent;
      }
    },
    close(name) {
      if (name === section) section = null;
    },
  });
  return looks;
}

function readFont(name: string, attributes: XmlAttributes, boldFonts: boolean[]): void {
  if (name === 'font') boldFonts.push(false);
  else if (name === 'b' && boldFonts.length > 0)
    boldFonts[boldFonts.length - 1] = attributes.val !== '0' && attributes.val !== 'false';
}
