import { AppError } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { grid, type HalamanContoh, line, pdfFixture, text } from '../../test/pdf-fixture.ts';
import { BATAS_DOKUMEN, startDeadline } from './batas.ts';
import type { BlokTabel, DokumenBlok } from './blok.ts';
import { readPdfHere } from './pdf/baca.ts';
import { readPdf } from './pdf.ts';

/** In this thread, which is quicker; `readPdf` itself is tested below. */
const read = (pages: readonly HalamanContoh[]): Promise<DokumenBlok> =>
  readPdfHere(pdfFixture(pages), {
    name: 'contoh.pdf',
    limits: BATAS_DOKUMEN,
    deadline: startDeadline('contoh.pdf', BATAS_DOKUMEN.milliseconds),
    onPage: () => undefined,
  });
const tables = (document: DokumenBlok): BlokTabel[] => document.blocks.filter((block) => block.kind === 'table');
const texts = (table: BlokTabel | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
const paragraphs = (document: DokumenBlok): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** Width of a text in Helvetica at 10 points, closely enough for a cell around it. */
function helvetica(written: string): number {
  const widths: Record<string, number> = {
    '.': 2.78,
    ',': 2.78,
    ' ': 2.78,
    ':': 2.78,
    ';': 2.78,
    '-': 3.33,
    '%': 8.89,
    P: 6.67,
    H: 7.22,
    r: 3.33,
    t: 2.78,
    l: 2.22,
    s: 5,
    y: 5,
  };
  return [...written].reduce((sum, character) => sum + (widths[character] ?? 5.56), 0);
}

describe('tables drawn with lines', () => {
  it('gives cells their texts, and blanks where a cell is empty', async () => {
    const document = await read([
      {
        content: [
          ...grid([50, 200, 300, 400], [700, 680, 660]),
          text(55, 686, 'Uraian'),
          text(205, 686, 'Pagu'),
          text(305, 686, 'Realisasi'),
          text(55, 666, 'Program A'),
          text(240, 666, '1.000.000'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['Uraian', 'Pagu', 'Realisasi'],
      ['Program A', '1.000.000', ''],
    ]);
    expect(tables(document)[0]?.position).toEqual({ line: 1, page: 1 });
  });

  it('sees a heading over two columns and a cell over two rows', async () => {
    const document = await read([
      {
        content: [
          ...[700, 660].map((y) => line(50, y, 400, y)),
          line(200, 680, 400, 680),
          ...[50, 200, 400].map((x) => line(x, 700, x, 660)),
          line(300, 680, 300, 660),
          text(55, 676, 'Uraian'),
          text(260, 686, 'Anggaran'),
          text(205, 666, 'Pagu'),
          text(305, 666, 'Realisasi'),
        ],
      },
    ]);
    const [first, second] = tables(document)[0]?.rows ?? [];
    expect(
      first?.cells.map(({ text: written, column, colSpan, rowSpan }) => [written, column, colSpan, rowSpan]),
    ).toEqual([
      ['Uraian', 0, 1, 2],
      ['Anggaran', 1, 2, 1],
    ]);
    expect(second?.cells.map(({ text: written, column }) => [written, column])).toEqual([
      ['Pagu', 1],
      ['Realisasi', 2],
    ]);
  });

  it('reads borders that Word fills as thin rectangles', async () => {
    const bar = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`;
    const document = await read([
      {
        content: [
          ...[700, 680, 660].map((y) => bar(50, y, 250, 0.5)),
          ...[50, 200, 300].map((x) => bar(x, 660, 0.5, 40)),
          text(55, 686, 'Jumlah'),
          text(205, 686, '10'),
          text(55, 666, 'Sisa'),
          text(205, 666, '2'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['Jumlah', '10'],
      ['Sisa', '2'],
    ]);
  });

  it('joins wrapped lines of a cell and keeps intended ones apart', async () => {
    const document = await read([
      {
        content: [
          ...grid([50, 150, 250, 330], [700, 640]),
          text(55, 688, 'Peningkatan kapasitas'),
          text(55, 676, 'aparatur daerah'),
          text(155, 688, '1. Dokumen'),
          text(155, 676, '2. Orang'),
          text(255, 688, '1.234.567.'),
          text(255, 676, '890'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['Peningkatan kapasitas aparatur daerah', '1. Dokumen\n2. Orang', '1.234.567.890'],
    ]);
  });

  it.each([
    ['a word behind a hyphen', 'Peraturan perundang-', 'undangan yang lain', 'Peraturan perundang-undangan yang lain'],
    ['a word wider than the cell', 'Penyelenggaraaaa', 'n rapat', 'Penyelenggaraaaan rapat'],
    ['a code', '4.01.03.1.01.0001', '2', '4.01.03.1.01.00012'],
    ['a figure inside a group', 'Rp 12.345.6', '78', 'Rp 12.345.678'],
    ['a list number and its figure', 'Hasil: 100%; 9.', '92,30%', 'Hasil: 100%; 9. 92,30%'],
  ])('joins %s over two lines of a narrow cell', async (_, first, second, joined) => {
    // As wide as the first line, with the same blank on both sides.
    const right = 55 + helvetica(first) + 5;
    const document = await read([
      {
        content: [
          ...grid([50, right, right + 60], [700, 670]),
          text(55, 688, first),
          text(55, 676, second),
          text(right + 5, 688, 'x'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([[joined, 'x']]);
  });

  it('parts rows that only lack their lines, and leaves cells over several rows whole', async () => {
    const amounts = ['10', '20', '30', '60'];
    const rows = amounts.flatMap((amount, index) => [
      text(110, 688 - index * 12, index === 3 ? 'Jumlah' : `Kegiatan ${'abc'[index]}`),
      text(220, 688 - index * 12, amount),
      text(320, 688 - index * 12, amount),
    ]);
    const document = await read([
      {
        content: [...grid([50, 105, 210, 310, 400], [720, 702, 640]), text(55, 708, 'No'), text(55, 688, '1'), ...rows],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['No', '', '', ''],
      ['1', 'Kegiatan a', '10', '10'],
      ['', 'Kegiatan b', '20', '20'],
      ['', 'Kegiatan c', '30', '30'],
      ['', 'Jumlah', '60', '60'],
    ]);
  });

  it('says how far a text is indented, not how far a centred one stands', async () => {
    const document = await read([
      {
        content: [
          ...grid([50, 250, 350], [700, 680, 660, 640]),
          text(135, 686, 'Uraian'),
          text(55, 666, 'Program'),
          text(73, 646, 'Kegiatan di bawahnya'),
          text(300, 646, '5'),
        ],
      },
    ]);
    expect(tables(document)[0]?.rows.map((row) => row.cells[0]?.indent)).toEqual([0, 0, 2]);
  });

  it('parts texts that pdf.js joins across a border', async () => {
    const document = await read([
      {
        content: [
          ...grid([50, 100, 150], [700, 680, 660]),
          text(56, 686, 'a'),
          text(106, 686, 'b'),
          text(62, 666, '1.000.00 2.000.000'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])[1]).toEqual(['1.000.00', '2.000.000']);
  });

  it('reads a page that is shown turned', async () => {
    // The page is written upright and shown turned by 90 degrees, so its text runs along the other axis.
    const turned = (x: number, y: number, written: string): string =>
      `BT /F1 10 Tf 0 1 -1 0 ${x} ${y} Tm (${written}) Tj ET`;
    const document = await read([
      {
        rotate: 90,
        content: [
          ...[100, 120, 140].map((x) => line(x, 50, x, 250)),
          ...[50, 150, 250].map((y) => line(100, y, 140, y)),
          turned(115, 55, 'Kiri'),
          turned(115, 155, 'Kanan'),
          turned(135, 55, '1'),
          turned(135, 155, '2'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['Kiri', 'Kanan'],
      ['1', '2'],
    ]);
  });

  it('takes a frame around one text for no table', async () => {
    const document = await read([{ content: [...grid([50, 400], [700, 660]), text(60, 680, 'Ringkasan')] }]);
    expect(tables(document)).toEqual([]);
    expect(paragraphs(document)).toEqual(['Ringkasan']);
  });
});

describe('tables without lines', () => {
  const row = (y: number, name: string, amount: string): string[] => [
    text(50, y, name),
    text(300 - amount.length * 5, y, amount),
  ];

  it('finds columns of figures', async () => {
    const document = await read([
      {
        content: [
          text(50, 740, 'Rincian belanja menurut program adalah sebagai berikut:'),
          ...row(700, 'Program A', '1.000'),
          ...row(686, 'Program B', '22.000'),
          ...row(672, 'Jumlah', '23.000'),
        ],
      },
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['Program A', '1.000'],
      ['Program B', '22.000'],
      ['Jumlah', '23.000'],
    ]);
    expect(paragraphs(document)).toEqual(['Rincian belanja menurut program adalah sebagai berikut:']);
  });

  it('leaves a signature block prose: nothing in it is a figure', async () => {
    const document = await read([
      {
        content: [
          ...[700, 686, 672].flatMap((y, index) => [
            text(50, y, `Kiri ${'abc'[index]}`),
            text(350, y, `Kanan ${'abc'[index]}`),
          ]),
        ],
      },
    ]);
    expect(tables(document)).toEqual([]);
  });

  it('leaves a table of contents prose', async () => {
    const dots = '.'.repeat(60);
    const document = await read([
      {
        content: [700, 686, 672].flatMap((y, index) => [
          text(50, y, `BAB ${'I'.repeat(index + 1)}${dots}`),
          text(400, y, `${index + 1}`),
        ]),
      },
    ]);
    expect(tables(document)).toEqual([]);
    expect(paragraphs(document)).toHaveLength(3);
  });
});

describe('pages', () => {
  const page = (number: number, rows: string[]): HalamanContoh => ({
    content: [
      text(50, 810, 'Laporan Kinerja 2024'),
      text(290, 30, `${number}`),
      ...grid([50, 200, 300], [700, 680, ...rows.map((_, index) => 660 - index * 20)]),
      text(55, 686, 'Uraian', { bold: true }),
      text(205, 686, 'Pagu (Rp)', { bold: true }),
      ...rows.flatMap((amount, index) => [
        text(55, 666 - index * 20, `Kegiatan ${amount}`),
        text(205, 666 - index * 20, amount),
      ]),
    ],
  });

  it('drops running heads and page numbers and marks headings that a new page repeats', async () => {
    const document = await read([page(1, ['10', '20']), page(2, ['30', '40']), page(3, ['50'])]);
    expect(paragraphs(document)).toEqual([]);
    expect(tables(document).map((table) => table.rows.map((row) => row.header))).toEqual([
      [true, false, false],
      [true, false, false],
      [true, false],
    ]);
    expect(tables(document)[1]?.rows[1]?.position).toEqual({ line: 5, page: 2 });
    expect(tables(document)[0]?.rows[0]?.cells[0]?.bold).toBe(true);
    expect(tables(document)[0]?.rows[1]?.cells[0]?.bold).toBe(false);
  });

  it('tells its progress page by page', async () => {
    const seen: string[] = [];
    const bytes = pdfFixture([page(1, ['1']), page(2, ['2'])]);
    await readPdf(bytes, { name: 'x.pdf', progress: (done, of) => seen.push(`${done}/${of}`) });
    expect(seen).toEqual(['1/2', '2/2']);
  });

  it('joins the lines of a paragraph and sets headings apart by their size', async () => {
    const document = await read([
      {
        content: [
          text(50, 720, 'Pendahuluan', { size: 16 }),
          text(50, 690, 'Laporan ini disusun sebagai wujud pertanggungjawaban atas pelaksanaan program dan'),
          text(50, 676, 'kegiatan selama satu tahun anggaran.'),
          text(50, 650, '1. Butir pertama'),
          text(50, 636, '2. Butir kedua'),
        ],
      },
    ]);
    expect(
      document.blocks.map((block) => (block.kind === 'paragraph' ? [block.headingLevel, block.text] : [])),
    ).toEqual([
      [1, 'Pendahuluan'],
      [
        null,
        'Laporan ini disusun sebagai wujud pertanggungjawaban atas pelaksanaan program dan kegiatan selama satu tahun anggaran.',
      ],
      [null, '1. Butir pertama'],
      [null, '2. Butir kedua'],
    ]);
  });
});

describe('files that cannot be read', () => {
  const failure = async (bytes: Uint8Array, limits = {}): Promise<AppError> => {
    const error = await readPdf(bytes, { name: 'x.pdf', limits }).then(
      () => null,
      (cause: unknown) => cause,
    );
    if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
    return error;
  };

  it('says of a scan that it holds pictures only', async () => {
    const error = await failure(pdfFixture([{ content: ['0 0 100 100 re f'] }, { content: [text(290, 30, '2')] }]));
    expect(error.kode).toBe('berkas-tak-terbaca');
    expect(error.pesan.id).toMatch(/tidak memuat teks/);
  });

  it('notes single pages without text', async () => {
    const document = await read([{ content: [text(50, 700, 'Isi laporan')] }, { content: [] }]);
    expect(document.notes.map((note) => note.en)).toEqual([expect.stringContaining('1 pages without text')]);
  });

  it('says that a truncated file is damaged', async () => {
    const bytes = pdfFixture([{ content: [text(50, 700, 'Isi')] }]);
    expect((await failure(bytes.slice(0, 300))).masalah[0]?.kode).toBe('berkas-tak-terbaca');
  });

  it('stops at the limits of pages and time', async () => {
    const pages = Array.from({ length: 3 }, () => ({ content: [text(50, 700, 'Isi')] }));
    expect((await failure(pdfFixture(pages), { pages: 2 })).masalah[0]?.kode).toBe('terlalu-banyak-halaman');
    expect((await failure(pdfFixture(pages), { milliseconds: 0 })).masalah[0]?.kode).toBe('waktu-habis');
  });
});
