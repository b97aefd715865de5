import type { LoadedSheet } from '@selaras/berkas';
import { type Catatan, isSamePeriode, type Simpul } from '@selaras/domain';
import { type ReadTools, TableReader } from './baca-tabel.ts';
import { listBudgetNodes, type TemplateContext } from './konteks.ts';
import type { TableColumn, TableRow, TemplateTable } from './tabel.ts';

type Key = 'kode' | 'uraian' | 'hasil';

const COLUMNS: readonly TableColumn<Key>[] = [
  { key: 'kode', head: 'Kode', width: 22, kind: 'kode' },
  { key: 'uraian', head: 'Sub Kegiatan', width: 60, kind: 'teks' },
  { key: 'hasil', head: 'Hasil yang Dicapai', width: 90, kind: 'teks-panjang' },
];

interface HasilEntry {
  id: string;
  simpul: Simpul;
  catatan: Catatan | null;
}

/** Every result noted on a node, and one place for each node at the end of the tree that has none yet. */
function listHasil(context: TemplateContext): HasilEntry[] {
  const nodes = listBudgetNodes(context);
  const parents = new Set(nodes.map(({ simpul }) => simpul.induk));
  const noted = Map.groupBy(
    context.buku.catatan.filter(
      (row) => row.jenis === 'hasil' && row.simpul !== null && isSamePeriode(row.periode, context.periode),
    ),
    (row) => row.simpul,
  );
  return nodes.flatMap(({ simpul }): HasilEntry[] => {
    const own = (noted.get(simpul.id) ?? []).sort((a, b) => a.urut - b.urut);
    if (own.length > 0) return own.map((catatan) => ({ id: `hasil:${catatan.id}`, simpul, catatan }));
    return parents.has(simpul.id) ? [] : [{ id: `simpul:${simpul.id}`, simpul, catatan: null }];
  });
}

/** Results per sub kegiatan in the period. */
export function hasilTable(context: TemplateContext): TemplateTable<Key> {
  return {
    name: 'Hasil',
    title: 'Hasil per Sub Kegiatan',
    hint: 'Tulis hasil yang dicapai di dalam periode ini. Untuk menghapus isi yang sudah ada, tulis (kosong).',
    columns: COLUMNS,
    rows: listHasil(context).map(
      ({ id, simpul, catatan }): TableRow<Key> => ({
        id,
        values: { kode: simpul.kode, uraian: simpul.nama, hasil: catatan?.teks ?? null },
        editable: ['hasil'],
        look: 'baris',
        level: 0,
      }),
    ),
    additions: null,
  };
}

/** Reads results back. Returns the number of rows read. */
export function readHasilSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, hasilTable(context), tools.log);
  const entries = new Map(listHasil(context).map((entry) => [entry.id, entry]));
  for (const row of reader.rows()) {
    const entry = entries.get(row.row?.id ?? '');
    const input = row.field('hasil');
    if (!entry || input.kind === 'tetap') continue;
    const { simpul, catatan } = entry;
    const common = {
      lokasi: input.lokasi,
      uraian: `Hasil ${simpul.kode} ${simpul.nama}`,
      sebelum: catatan?.teks ?? '',
    };
    if (input.kind === 'kosongkan') {
      if (catatan)
        tools.changes.push({
          ...common,
          tindakan: 'hapus',
          sesudah: '',
          change: { jenis: 'catatan-hapus', id: catatan.id },
        });
      continue;
    }
    const blank: Catatan = {
      id: `baru:Hasil:${row.number}`,
      unit: simpul.unit ?? context.buku.unitPelapor,
      simpul: simpul.id,
      indikator: null,
      periode: context.periode,
      jenis: 'hasil',
      urut: 1,
      teks: '',
      penyebab: null,
      menjawab: null,
    };
    tools.changes.push({
      ...common,
      tindakan: catatan ? 'ubah' : 'tambah',
      sesudah: input.text,
      change: {
        jenis: catatan ? 'catatan-ubah' : 'catatan-tambah',
        catatan: { ...(catatan ?? blank), teks: input.text },
      },
    });
  }
  return reader.rowCount;
}
