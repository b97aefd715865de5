import { AppError } from '@selaras/domain';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFixture, p, tbl, tc, tr } from '../../test/docx-fixture.ts';
import { grid, pdfFixture, text } from '../../test/pdf-fixture.ts';
import { xlsxFixture } from '../../test/xlsx-fixture.ts';
import { annotateDocx } from './anotasi/anotasi-docx.ts';
import { annotateXlsx } from './anotasi/anotasi-xlsx.ts';
import { bacaDokumen } from './baca-dokumen.ts';
import { startDeadline } from './batas.ts';
import { readPdfHere } from './pdf/baca.ts';

/* Damaged and hostile files: whatever happens to the bytes, a reader gives blocks or an AppError, and comes to an end. */

const MILLISECONDS = 10_000;

/** A change of some bytes: `at` and `from` are shares of the length. */
interface Ubahan {
  kind: 'flip' | 'set' | 'copy';
  at: number;
  from: number;
  value: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const changes: fc.Arbitrary<Ubahan[]> = fc.array(
  fc.record({ kind: fc.constantFrom('flip', 'set', 'copy'), at: share, from: share, value: fc.nat(255) }),
  { minLength: 1, maxLength: 12 },
);
/** What remains of the file; mostly all of it. */
const kept = fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share });

function mutated(bytes: Uint8Array, list: readonly Ubahan[], rest: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const place = (value: number): number => Math.min(copy.length - 1, Math.floor(value * copy.length));
  for (const { kind, at, from, value } of list) {
    if (kind === 'flip') copy[place(at)] = (copy[place(at)] ?? 0) ^ (1 << (value % 8));
    else if (kind === 'set') copy[place(at)] = value;
    else copy.copyWithin(place(at), place(from), place(from) + (value % 40));
  }
  return copy.slice(0, Math.ceil(rest * copy.length));
}

/** The same damage inside one part of a package, which is then packed again soundly, so that it reaches the XML reader. */
function mutatedPart(bytes: Uint8Array, list: readonly Ubahan[], part: number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const [name, content] = parts[part % parts.length] ?? [];
  if (name === undefined || content === undefined) return bytes;
  return zipSync({ ...Object.fromEntries(parts), [name]: mutated(content, list, 1) });
}

async function endsWell(read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.masalah.length).toBeGreaterThan(0);
  }
}

const docx = docxFixture({
  body:
    p('Judul', '<w:pStyle w:val="J1"/>') +
    p('butir', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    tbl(
      tr([tc('No', '<w:vMerge w:val="restart"/>'), tc('Anggaran', '<w:gridSpan w:val="2"/>')]),
      tr([tc('', '<w:vMerge/>'), 'Pagu', 'Realisasi']),
    ),
  styles: '<w:style w:styleId="J1"><w:name w:val="heading 1"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
  comments: '<w:comment w:id="1"><w:p/></w:comment>',
});
const xlsx = xlsxFixture({
  sheets: {
    A: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>SUM(B2:B3)</f><v>0.5</v></c></row><row r="2"><c r="B2"><v>12.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  },
  strings: ['<t>Uraian</t>'],
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>',
});
const pdf = pdfFixture([
  {
    content: [
      ...grid([50, 200, 300], [700, 680, 660]),
      text(55, 686, 'Uraian'),
      text(205, 686, 'Pagu'),
      text(55, 666, 'A'),
      text(205, 666, '1.000'),
      text(50, 600, 'Penutup laporan'),
    ],
  },
]);

describe('damaged files end with blocks or an AppError', () => {
  it.each([
    ['docx', docx],
    ['xlsx', xlsx],
    ['text', new TextEncoder().encode('Uraian\tPagu\nA\t1.000\n"x";y\n')],
  ])('%s, any byte', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, kept, (list, rest) =>
        endsWell(() => bacaDokumen({ name: `x.${name}`, bytes: mutated(bytes, list, rest) })),
      ),
    );
  });

  it.each([
    ['docx', docx],
    ['xlsx', xlsx],
  ])('%s, inside a part: reading and annotating', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), async (list, part) => {
        const damaged = mutatedPart(bytes, list, part);
        await endsWell(() => bacaDokumen({ name: `x.${name}`, bytes: damaged }));
        await endsWell(() =>
          name === 'docx'
            ? annotateDocx(damaged, [{ line: 3, column: 1, text: 'x' }], { name })
            : annotateXlsx(damaged, [{ address: 'A!B1', text: 'x' }], { name }),
        );
      }),
    );
  });

  it('pdf', async () => {
    const limits = { bytes: pdf.length, milliseconds: MILLISECONDS, pages: 100 };
    await fc.assert(
      fc.asyncProperty(changes, kept, (list, rest) =>
        endsWell(() =>
          readPdfHere(mutated(pdf, list, rest), {
            name: 'x.pdf',
            limits,
            deadline: startDeadline('x.pdf', MILLISECONDS),
            onPage: () => undefined,
          }),
        ),
      ),
      { numRuns: 150 },
    );
  });
});

describe('hostile contents', () => {
  it('a paragraph of nearly a million blanks ends like any other', async () => {
    const part = `<w:p><w:r><w:t xml:space="preserve">a${' '.repeat(900_000)}\u00a0b</w:t></w:r></w:p>`;
    const { blocks } = await bacaDokumen({ name: 'x.docx', bytes: docxFixture({ body: part }) });
    expect(blocks).toHaveLength(1);
  });

  it('any text in a Word table is read as printed', async () => {
    const printable = fc.string({ unit: fc.constantFrom(...'aZ09.,<>&"\'-–()%*\t\u200f\u202e\u00a0é') });
    await fc.assert(
      fc.asyncProperty(printable, async (written) => {
        const escaped = written.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const { blocks } = await bacaDokumen({ name: 'x.docx', bytes: docxFixture({ body: tbl(tr(['a', escaped])) }) });
        const [table] = blocks;
        const visible = written
          .replace(/[\u200f\u202e]/g, '')
          .replace(/[\t\u00a0]/g, ' ')
          .trim();
        expect(table?.kind === 'table' && table.rows[0]?.cells[1]?.text).toBe(visible);
      }),
    );
  });
});
