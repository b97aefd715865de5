import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedSheet, loadSheet, readSheets, writeWorkbook } from '@selaras/berkas';
import { type BukuAngka, type Periode, Rupiah, type Simpul } from '@selaras/domain';
import ExcelJS from 'exceljs';
import { readRealisasiKeuangan } from '../packages/usecases/src/impor/keuangan/baca-realisasi.ts';
import { readTemplate } from '../packages/usecases/src/impor/templat/baca.ts';
import { buildTemplateTriwulan } from '../packages/usecases/src/impor/templat/tulis.ts';

/*
 * How long a preview of 20,000 budget lines takes and how much memory: limits 10 s and 400 MB.
 * Run: node bench/import-20000.ts. Files are made first; each preview runs in a process of its own.
 */

const TW1: Periode = { jenis: 'triwulan', tahun: 2024, ke: 1 };
const SUB_KEGIATAN = 2_000;
const LINES_EACH = 10;
const HEAD_ROWS = 3;
const REALISASI_COLUMN = 7;

const kodeOf = (index: number): string =>
  `4.01.${String(2 + Math.floor(index / 900)).padStart(2, '0')}.1.${String(1 + (Math.floor(index / 10) % 90)).padStart(2, '0')}.${String(index + 1).padStart(4, '0')}`;
const rekeningOf = (line: number): string => `5.1.02.01.01.${String(line + 1).padStart(4, '0')}`;
const uraianOf = (index: number, line: number): string =>
  `Belanja barang dan jasa nomor ${line + 1} untuk sub kegiatan ${index + 1}`;

function bigLedger(): BukuAngka {
  const common = { dokumen: 'dpa', unit: null, sistemKode: 'nomenklatur' as const };
  const program: Simpul = {
    ...common,
    id: 'prog',
    induk: null,
    jenis: 'program',
    urut: 1,
    kode: '4.01.02',
    nama: 'Program',
    identitas: 'prog',
  };
  const subs = Array.from(
    { length: SUB_KEGIATAN },
    (_, index): Simpul => ({
      ...common,
      id: `s${index}`,
      induk: 'prog',
      jenis: 'sub-kegiatan',
      urut: index,
      kode: kodeOf(index),
      nama: `Sub kegiatan nomor ${index + 1}`,
      identitas: `s${index}`,
    }),
  );
  return {
    pemda: { id: 'p', slug: 'contoh', nama: 'Provinsi Contoh', jenis: 'provinsi', kodeWilayah: '53', tempat: 'Kota' },
    unit: [
      {
        id: 'u',
        induk: null,
        slug: 'dinas',
        kode: '',
        nama: 'Dinas',
        namaSingkat: 'Dinas',
        namaLengkap: 'Dinas',
        jenis: 'pd',
        urut: 1,
      },
    ],
    unitPelapor: 'u',
    tahun: 2024,
    jabatan: [],
    pejabat: [],
    peraturan: [],
    dokumen: [
      {
        id: 'dpa',
        jenis: 'dpa',
        judul: 'DPA',
        unit: 'u',
        tahunAwal: 2024,
        tahunAkhir: 2024,
        versi: 'murni',
        status: 'ditetapkan',
        asal: null,
        nomor: '',
        tanggal: null,
      },
    ],
    simpul: [program, ...subs],
    indikator: [],
    penempatan: [],
    target: [],
    kondisiAwal: [],
    realisasi: [],
    anggaran: subs.flatMap(({ id }, index) =>
      Array.from({ length: LINES_EACH }, (_, line) => ({
        id: `${id}-${line}`,
        dokumen: 'dpa',
        simpul: id,
        tahun: 2024,
        rincian: true,
        urut: line,
        uraian: uraianOf(index, line),
        rekening: rekeningOf(line),
        sumberDana: 'APBD',
        jumlah: Rupiah.of(10_000_000),
      })),
    ),
    anggaranKas: [],
    realisasiKeuangan: [],
    pelaksanaanAnggaran: [],
    catatan: [],
    kegiatanLain: [],
    narasi: [],
    pengaturan: { formTriwulan: '', batasCapaian: null, capaianTargetNol: 100, skalaCapaian: null },
  };
}

/** The template with an amount on every line. */
async function makeTemplate(path: string): Promise<void> {
  const start = performance.now();
  const bytes = await buildTemplateTriwulan({ buku: bigLedger(), periode: TW1 });
  console.log(`write template: ${seconds(start)}, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet('Realisasi');
  sheet?.eachRow((row, number) => {
    if (number > HEAD_ROWS && String(row.getCell(1).value).startsWith('anggaran:'))
      row.getCell(REALISASI_COLUMN).value = 1_000_000 + number;
  });
  await workbook.xlsx.writeFile(path);
}

async function makeFinanceReport(path: string): Promise<void> {
  const value = (content: string | number) => ({ value: content });
  const rows = Array.from({ length: SUB_KEGIATAN }, (_, index) => index).flatMap((index) =>
    Array.from({ length: LINES_EACH }, (_, line) => ({
      cells: [kodeOf(index), rekeningOf(line), uraianOf(index, line), '10.000.000,00', '1.234.567,00'].map(value),
    })),
  );
  const head = { cells: ['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi'].map(value) };
  writeFileSync(
    path,
    await writeWorkbook({
      title: 'LRA',
      creator: 'bench',
      date: '2024-03-31',
      sheets: [{ name: 'LRA', columns: [], rows: [head, ...rows] }],
    }),
  );
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(2)} s`;
}

/** One preview, as a process of its own: `template` or `finance`. */
async function preview(kind: string, path: string): Promise<void> {
  const buku = bigLedger();
  const start = performance.now();
  const sheets: LoadedSheet[] = [];
  for (const reader of await readSheets(path)) sheets.push(await loadSheet(reader));
  const read = seconds(start);
  const [first] = sheets;
  const hasil =
    kind === 'template' || !first
      ? readTemplate(sheets, buku)
      : readRealisasiKeuangan(first, { buku, periode: TW1, mode: 'periode' });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${kind}: read ${read}, preview ${seconds(start)}, peak ${peak} MB, changes ${hasil.perubahan.length}, problems ${hasil.masalah.length}, findings ${hasil.temuan.length}`,
  );
}

const [kind, path] = process.argv.slice(2);
if (kind !== undefined && path !== undefined) await preview(kind, path);
else {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  try {
    const files = { template: join(folder, 'templat.xlsx'), finance: join(folder, 'lra.xlsx') };
    await makeTemplate(files.template);
    await makeFinanceReport(files.finance);
    for (const [name, file] of Object.entries(files))
      execFileSync(process.execPath, [import.meta.filename, name, file], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
