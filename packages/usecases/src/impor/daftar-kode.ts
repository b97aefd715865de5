import { type LoadedSheet, loadSheet, readSheets } from '@selaras/berkas';
import { AppError, parseKode } from '@selaras/domain';
import type { ButirNomenklatur } from '@selaras/pemeriksaan';
import { readNomenklatur } from './daftar/nomenklatur.ts';
import { CellReader } from './lembar/baca-sel.ts';
import { ProblemLog } from './lembar/catatan-masalah.ts';
import { splitCodeAndName } from './lembar/kode-nama.ts';
import { type ColumnSpec, findTableHead } from './lembar/kolom.ts';

/** A list that is only read, never stored, is under no decree and of no day. */
const TANPA_PERATURAN = { peraturan: '-', berlaku: '2000-01-01' };

/** Heads of a plain list: a code and its name, in two columns or in one. */
const COLUMNS: readonly ColumnSpec<'kode' | 'nama'>[] = [
  { key: 'kode', heads: [/^kode\b/, /kode/], required: true },
  { key: 'nama', heads: [/^(?:nama|uraian|nomenklatur)\b/, /nomenklatur|uraian|nama/], required: false },
];

/**
 * Reads codes of the nomenclature with their names, to hold a document against: the official workbook (a row per sub kegiatan) or any
 * workbook or CSV with the columns Kode and Nama. Touches no database.
 *
 * Errors: `berkas-tak-terbaca` when the file can't be read; `isi-ditolak` when no code of the nomenclature is in it.
 */
export async function bacaDaftarKode({
  namaBerkas,
  isi,
}: {
  namaBerkas: string;
  isi: Uint8Array;
}): Promise<ButirNomenklatur[]> {
  const sheets = (await readSheets(isi, { nama: namaBerkas })).filter((candidate) => !candidate.hidden);
  for (const candidate of sheets) {
    const sheet = await loadSheet(candidate);
    const official = readNomenklatur(sheet, TANPA_PERATURAN).entri.map(({ kode, nama }) => ({ kode, nama }));
    const found = official.length > 0 ? official : readPlainList(sheet);
    if (found.length > 0) return found;
  }
  const pesan = {
    id: `${namaBerkas} tidak memuat kode nomenklatur: dicari kolom Kode dan Nama, atau kolom daftar resmi.`,
    en: `${namaBerkas} holds no codes of the nomenclature: the columns Kode and Nama, or those of the official list, were looked for.`,
  };
  const saran = {
    id: 'Pakai berkas nomenklatur resmi, atau tabel dengan kolom Kode dan Nama.',
    en: 'Use the official file of the nomenclature, or a table with the columns Kode and Nama.',
  };
  throw new AppError('isi-ditolak', pesan, [{ lokasi: namaBerkas, kode: 'kode-tidak-ditemukan', pesan, saran }]);
}

/** A number alone is a line number or an urusan; neither is held against anything. */
const LEAST_SEGMENTS = 2;

function readPlainList(sheet: LoadedSheet): ButirNomenklatur[] {
  const head = findTableHead(sheet, COLUMNS);
  const cells = new CellReader(sheet, new ProblemLog());
  const [code, name] = [head.columns.get('kode')?.column, head.columns.get('nama')?.column];
  if (code === undefined) return [];
  return sheet.rows.flatMap((row) => {
    if (row.number <= head.lastRow) return [];
    const text = cells.text(row, code).trim();
    const split = name === undefined ? splitCodeAndName(text) : { kode: text, nama: cells.text(row, name).trim() };
    const read = split ? parseKode('nomenklatur', split.kode) : null;
    const named = split !== null && split.nama !== '' && read?.ok && read.kode.segmen.length >= LEAST_SEGMENTS;
    return named ? [{ kode: read.kode.teks, nama: split.nama.replace(/\s+/g, ' ') }] : [];
  });
}
