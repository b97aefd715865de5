import type { LoadedSheet } from '@selaras/berkas';
import { isSamePeriode, type Narasi } from '@selaras/domain';
import { type ReadTools, TableReader } from './baca-tabel.ts';
import type { TemplateContext } from './konteks.ts';
import type { TableColumn, TableRow, TemplateTable } from './tabel.ts';

type Key = 'bagian' | 'teks';

const COLUMNS: readonly TableColumn<Key>[] = [
  { key: 'bagian', head: 'Bagian', width: 30, kind: 'kode' },
  {
    key: 'teks',
    head: 'Teks',
    width: 120,
    kind: 'teks-panjang',
    note: 'Baris kosong memulai paragraf baru; "1. " atau "- " di awal baris membuat daftar.',
  },
];
/** Excel's limit of one cell, with room for editing. */
const MAX_CELL = 32_000;

function listNarasi({ buku, periode }: TemplateContext): Narasi[] {
  return buku.narasi.filter(
    (row) => row.unit === buku.unitPelapor && isSamePeriode(row.periode, periode) && row.teks.length <= MAX_CELL,
  );
}

/** Texts of the report's sections. A text too long for a cell is changed on screen only. */
export function narasiTable(context: TemplateContext): TemplateTable<Key> {
  return {
    name: 'Narasi',
    title: 'Teks Bagian Laporan',
    hint: 'Teks tiap bagian laporan. Bagian yang belum mempunyai teks ditulis di layar penyusunan laporan.',
    columns: COLUMNS,
    rows: listNarasi(context).map(
      (row): TableRow<Key> => ({
        id: `narasi:${row.bagian}`,
        values: { bagian: row.bagian, teks: row.teks },
        editable: ['teks'],
        look: 'baris',
        level: 0,
      }),
    ),
    additions: null,
  };
}

/** Reads the texts back. Returns the number of rows read. */
export function readNarasiSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, narasiTable(context), tools.log);
  const known = new Map(listNarasi(context).map((row) => [`narasi:${row.bagian}`, row]));
  for (const row of reader.rows()) {
    const before = known.get(row.row?.id ?? '');
    const input = row.field('teks');
    if (!before || input.kind === 'tetap') continue;
    const teks = input.kind === 'kosongkan' ? null : input.text;
    const { unit, periode, bagian } = before;
    tools.changes.push({
      lokasi: input.lokasi,
      uraian: `Narasi ${bagian}`,
      tindakan: teks === null ? 'hapus' : 'ubah',
      sebelum: before.teks,
      sesudah: teks ?? '',
      change: { jenis: 'narasi', unit, periode, bagian, teks },
    });
  }
  return reader.rowCount;
}
