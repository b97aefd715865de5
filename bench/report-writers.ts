/*
 * What the report writers cost beside the bare libraries they use: the same 5,000 rows, fonts and columns through
 * `docx` and Typst alone. Each run is a process of its own, for Typst remembers what it typeset before.
 *
 *   node bench/report-writers.ts [rows] [runs]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import {
  createInlineTypstEngine,
  createTypstEngine,
  renderReport,
  type Table,
  writeDocx,
  writeHtml,
  writePdf,
  writeXlsx,
} from '@selaras/reports';
import { AlignmentType, Document, Packer, Paragraph, TableCell, TableRow, TextRun, Table as WordTable } from 'docx';
import { laporanBesar } from '../packages/reports/test/fixture/besar.ts';
import { contohLaporan } from '../packages/reports/test/fixture/laporan.ts';

const SELF = fileURLToPath(import.meta.url);
const FONTS = fileURLToPath(new URL('../packages/reports/fonts', import.meta.url));
const NO_PAGES = { headings: new Map(), tables: new Map(), charts: new Map() };

interface Result {
  ms: number;
  peakMb: number | null;
}

/** Peak memory of a process in megabytes; `null` where the system doesn't tell. */
const peakOf = (pid: number): number | null => {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return null;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1000;
};

const childPid = (): number | null => {
  const list = `/proc/${process.pid}/task/${process.pid}/children`;
  return existsSync(list) ? Number(readFileSync(list, 'utf8').trim().split(' ')[0]) : null;
};

const tableOf = (rows: number): Table => {
  const [table] = laporanBesar(rows).sections[0]?.blocks ?? [];
  if (table?.type !== 'table') throw new Error('the sample has no table');
  return table;
};

const textsOf = (table: Table): string[][] =>
  table.rows.map((row) => row.cells.map(({ runs: [run] }) => (run?.type === 'text' ? run.text : '')));

const bareDocx = async (table: Table): Promise<void> => {
  const cell = (text: string, column: number, bold = false): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: table.columns[column]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, font: 'Arial', size: 18 })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    children: (table.head[0] ?? []).map(({ text }, column) => cell(text, column, true)),
  });
  const rows = textsOf(table).map(
    (texts) => new TableRow({ children: texts.map((text, column) => cell(text, column)) }),
  );
  const widths = table.columns.map((column) => column.width * 88);
  const document = new Document({
    sections: [{ children: [new WordTable({ columnWidths: widths, rows: [head, ...rows] })] }],
  });
  await Packer.toBuffer(document);
};

const barePdf = (table: Table): void => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }] });
  const source = `
    #let rows = json(bytes(sys.inputs.rows))
    #set page(paper: "a4", margin: (left: 3cm, rest: 2.5cm))
    #set text(font: "Liberation Sans", size: 9pt)
    #table(
      columns: (${table.columns.map(({ width }) => `${width}fr`).join(', ')}),
      align: (${table.columns.map(({ align }) => align).join(', ')}),
      table.header(${(table.head[0] ?? []).map(({ text }) => `[${text}]`).join(', ')}),
      ..rows.flatten(),
    )`;
  const { result } = compiler.compile({ mainFileContent: source, inputs: { rows: JSON.stringify(textsOf(table)) } });
  if (result === null) throw new Error('Typst failed');
  compiler.pdf(result);
};

const TASKS: Record<string, (rows: number) => Promise<Result>> = {
  'docx, bare library': (rows) => timed(() => bareDocx(tableOf(rows))),
  'docx, Selaras': (rows) => timed(() => writeDocx(laporanBesar(rows), { tocPages: NO_PAGES })),
  'pdf, bare Typst': (rows) => timed(async () => barePdf(tableOf(rows))),
  'pdf, Selaras': (rows) => timed(() => writePdf(laporanBesar(rows), { engine: createInlineTypstEngine() })),
  'pdf, Selaras, child process': async (rows) => {
    const engine = createTypstEngine({ maxMemoryBytes: Number.POSITIVE_INFINITY });
    const { ms } = await timed(() => writePdf(laporanBesar(rows), { engine }));
    const pid = childPid();
    const result = { ms, peakMb: pid === null ? null : peakOf(pid) };
    engine.close();
    return result;
  },
  'xlsx, Selaras': (rows) => timed(() => writeXlsx(laporanBesar(rows))),
  'html, Selaras': (rows) => timed(async () => writeHtml(laporanBesar(rows), { embedded: false })),
  'sample, docx + pdf, cold process': async () => {
    await renderReport(contohLaporan(), ['docx', 'pdf'], { engine: createInlineTypstEngine() });
    return { ms: process.uptime() * 1000, peakMb: peakOf(process.pid) };
  },
  'sample, docx + pdf, warm engine': async () => {
    const engine = createTypstEngine();
    const render = () => renderReport(contohLaporan(), ['docx', 'pdf'], { engine });
    await render();
    const result = await timed(render);
    engine.close();
    return result;
  },
};

const timed = async (task: () => unknown): Promise<Result> => {
  const start = performance.now();
  await task();
  return { ms: performance.now() - start, peakMb: peakOf(process.pid) };
};

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const [first = '5000', second = '5'] = process.argv.slice(2);
const task = TASKS[first];
if (task !== undefined) {
  console.log(JSON.stringify(await task(Number(second))));
} else {
  const results = new Map(Object.keys(TASKS).map((name) => [name, [] as Result[]]));
  // Round by round, so that a busy moment of the machine hits every task alike.
  for (let run = 0; run < Number(second); run += 1) {
    for (const [name, list] of results) {
      list.push(JSON.parse(execFileSync(process.execPath, [SELF, name, first], { encoding: 'utf8' })));
    }
  }
  const medianMs = (name: string): number => median((results.get(name) ?? []).map(({ ms }) => ms));
  for (const [name, list] of results) {
    const peak = Math.max(...list.map(({ peakMb }) => peakMb ?? Number.NaN));
    console.log(`${name.padEnd(36)} ${medianMs(name).toFixed(0).padStart(6)} ms   peak ${peak.toFixed(0)} MB`);
  }
  console.log(`docx ÷ bare: ${(medianMs('docx, Selaras') / medianMs('docx, bare library')).toFixed(2)}`);
  console.log(`pdf ÷ bare:  ${(medianMs('pdf, Selaras') / medianMs('pdf, bare Typst')).toFixed(2)}`);
}
