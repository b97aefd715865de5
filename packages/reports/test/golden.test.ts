import { afterAll, describe, expect, test } from 'vitest';
import { createInlineTypstEngine, renderReport } from '../src/index.ts';
import { toTypstInput } from '../src/writers/typst/input.ts';
import { contohLaporan } from './fixture/laporan.ts';
import { lines, partOf } from './read-back.ts';
import { describeWorkbook, readWorkbook } from './read-workbook.ts';

const engine = createInlineTypstEngine();
afterAll(() => engine.close());

// A change of a golden file is a change of what every report looks like: look at it, then `vitest run -u`.
describe('the sample report is written as it was', () => {
  test('as Word: the body, the styles, the numbering', async () => {
    const files = await renderReport(contohLaporan(), ['docx'], { engine });
    const docx = files.get('docx') ?? new Uint8Array();
    await expect(lines(partOf(docx, 'word/document.xml'))).toMatchFileSnapshot('golden/document.xml');
    await expect(lines(partOf(docx, 'word/styles.xml'))).toMatchFileSnapshot('golden/styles.xml');
    await expect(lines(partOf(docx, 'word/numbering.xml'))).toMatchFileSnapshot('golden/numbering.xml');
  });

  test('as the input of Typst', async () => {
    await expect(`${JSON.stringify(toTypstInput(contohLaporan()), null, 2)}\n`).toMatchFileSnapshot(
      'golden/typst-input.json',
    );
  });

  test('as Excel: every cell, formula, format and note', async () => {
    const files = await renderReport(contohLaporan(), ['xlsx'], { engine });
    const workbook = await readWorkbook(files.get('xlsx') ?? new Uint8Array());
    await expect(describeWorkbook(workbook)).toMatchFileSnapshot('golden/lembar.txt');
  });

  test('as HTML and as JSON', async () => {
    const files = await renderReport(contohLaporan(), ['html', 'json'], { engine });
    const decode = (format: 'html' | 'json'): string => new TextDecoder().decode(files.get(format));
    await expect(decode('html')).toMatchFileSnapshot('golden/laporan.html');
    await expect(decode('json')).toMatchFileSnapshot('golden/laporan.json');
  });
});
