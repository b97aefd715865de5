import { parseXml } from '../xml/parse-xml.ts';

/** How a number is shown, as far as it changes what the number means. */
export type NumberShape = 'angka' | 'persen' | 'tanggal';

/** Built-in formats of ECMA-376 §18.8.30 that show a date or time, including the East Asian ones. */
function builtinShape(id: number): NumberShape {
  if (id === 9 || id === 10) return 'persen';
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? 'tanggal' : 'angka';
}

/** Shape of a custom format code: literals, colours and conditions removed, then date letters or a percent sign. */
export function shapeOfFormat(code: string): NumberShape {
  const first = code.split(';')[0] ?? '';
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'persen';
  return /general|standard|@/i.test(bare) ? 'angka' : /[dmyhs]/i.test(bare) ? 'tanggal' : 'angka';
}

/** Shape of each cell style, by its index (`s`) in the workbook. */
export async function readNumberShapes(chunks: AsyncIterable<Uint8Array>, lokasi: string): Promise<NumberShape[]> {
  const custom = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let inCellXfs = false;
  await parseXml(chunks, lokasi, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), shapeOfFormat(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCellXfs = true;
      if (name !== 'xf' || !inCellXfs) return;
      const id = Number(attributes.numFmtId ?? 0);
      shapes.push(custom.get(id) ?? builtinShape(id));
    },
    close(name) {
      if (name === 'cellXfs') inCellXfs = false;
    },
  });
  return shapes;
}
