import type { LoadedSheet } from '@selaras/berkas';
import { type Anggaran, formatRupiah, lastDateOf, realisasiKeuanganKey, rollUp } from '@selaras/domain';
import { moneyValue } from '../lembar/uang.ts';
import { indexSpent, type Spent, type SpentIndex } from '../realisasi-tercatat.ts';
import { type ReadTools, type RowInput, TableReader } from './baca-tabel.ts';
import { wantedMoney, wantedText } from './isian.ts';
import { listBudgetNodes, type TemplateContext } from './konteks.ts';
import type { TableColumn, TableRow, TemplateTable } from './tabel.ts';

type Key = 'kode' | 'uraian' | 'pagu' | 'lalu' | 'realisasi' | 'alasan';

const COLUMNS: readonly TableColumn<Key>[] = [
  { key: 'kode', head: 'Kode', width: 22, kind: 'kode' },
  { key: 'uraian', head: 'Uraian', width: 60, kind: 'teks' },
  { key: 'pagu', head: 'Pagu (Rp)', width: 20, kind: 'uang' },
  { key: 'lalu', head: 'Realisasi s.d. Periode Lalu (Rp)', width: 20, kind: 'uang' },
  {
    key: 'realisasi',
    head: 'Realisasi Periode Ini (Rp)',
    width: 20,
    kind: 'uang',
    note: 'Uang yang dibelanjakan DI DALAM periode ini saja, bukan jumlah sejak Januari.',
  },
  { key: 'alasan', head: 'Alasan Bila Melebihi Pagu', width: 40, kind: 'teks' },
];
const ENTRY: readonly Key[] = ['realisasi', 'alasan'];

/** Money spent in the period, per line and per node without lines. Other nodes are open only where they were booked before. */
export function realisasiTable(context: TemplateContext): TemplateTable<Key> {
  const { buku, anggaran, periode } = context;
  const rows = buku.anggaran.filter((row) => row.dokumen === anggaran?.id && row.tahun === periode.tahun);
  const lines = rows.filter((row) => row.rincian);
  const nodes = listBudgetNodes(context);
  const sums = rollUp({ nodes: nodes.map(({ simpul }) => simpul), stated: rows.filter((row) => !row.rincian), lines });
  const linesOf = Map.groupBy(lines, (line) => line.simpul);
  const parents = new Set(nodes.map(({ simpul }) => simpul.induk));
  const spent = indexSpent(context);
  return {
    name: 'Realisasi',
    title: 'Realisasi Keuangan',
    hint: 'Isi uang yang dibelanjakan di dalam periode ini. Simpul berwarna abu-abu dijumlahkan dari rinciannya oleh Selaras.',
    columns: COLUMNS,
    rows: nodes.flatMap(({ simpul, level }): TableRow<Key>[] => {
      const target = { anggaran: null, simpul: simpul.id };
      const own = spent.of(target);
      const isLeaf = !parents.has(simpul.id) && !linesOf.has(simpul.id);
      const pagu = sums.simpul.get(simpul.id)?.pagu.jumlah ?? null;
      const node: TableRow<Key> = {
        id: `simpul:${simpul.id}`,
        values: { kode: simpul.kode, uraian: simpul.nama, pagu: pagu ? moneyValue(pagu) : null, ...spentValues(own) },
        editable: isLeaf || own.now || own.before ? ENTRY : [],
        look: simpul.jenis === 'program' ? 'kelompok' : 'simpul',
        level,
      };
      const below = (linesOf.get(simpul.id) ?? []).sort((a, b) => a.urut - b.urut);
      return [node, ...below.map((line) => lineRow(line, level + 1, spent.of({ anggaran: line.id, simpul: null })))];
    }),
    additions: null,
  };
}

function lineRow(line: Anggaran, level: number, own: Spent): TableRow<Key> {
  return {
    id: `anggaran:${line.id}`,
    values: { kode: line.rekening, uraian: line.uraian, pagu: moneyValue(line.jumlah), ...spentValues(own) },
    editable: ENTRY,
    look: 'baris',
    level,
  };
}

function spentValues({ before, now }: Spent): TableRow<Key>['values'] {
  return {
    lalu: before ? moneyValue(before) : null,
    realisasi: now ? moneyValue(now.jumlah) : null,
    alasan: now?.alasan ?? null,
  };
}

/** Reads money spent back. Returns the number of rows read. */
export function readRealisasiSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, realisasiTable(context), tools.log);
  const spent = indexSpent(context);
  for (const row of reader.rows()) readRow(row, reader, spent, context, tools);
  return reader.rowCount;
}

function readRow(
  row: RowInput<Key>,
  reader: TableReader<Key>,
  spent: SpentIndex,
  { periode }: TemplateContext,
  tools: ReadTools,
): void {
  if (!row.row) return;
  const separator = row.row.id.indexOf(':');
  const id = row.row.id.slice(separator + 1);
  const target = row.row.id.startsWith('simpul:') ? { anggaran: null, simpul: id } : { anggaran: id, simpul: null };
  const before = spent.of(target).now;
  const wanted = wantedMoney({ reader, row, key: 'realisasi', log: tools.log });
  const reason = wantedText(row.field('alasan'));
  if (wanted === undefined && (reason === undefined || reason === before?.alasan)) return;
  const jumlah = wanted === undefined ? (before?.jumlah ?? null) : wanted;
  const alasan = reason ?? before?.alasan ?? '';
  const bertindih = spent.overlapping(target);
  if (bertindih && jumlah !== null) {
    tools.log.error({
      lokasi: row.location('realisasi'),
      kode: 'periode-bertindih',
      pesan: {
        id: `Baris ini sudah diisi untuk ${realisasiKeuanganKey(bertindih).split('@')[1]} (s.d. ${lastDateOf(bertindih.periode)}).`,
        en: `This row is already filled for ${realisasiKeuanganKey(bertindih).split('@')[1]} (until ${lastDateOf(bertindih.periode)}).`,
      },
      saran: {
        id: 'Isi per bulan atau per triwulan, jangan keduanya.',
        en: 'Fill either months or quarters, never both.',
      },
    });
    return;
  }
  if (jumlah !== null && before?.jumlah.equals(jumlah) && before.alasan === alasan) return;
  if (jumlah === null && !before) return;
  tools.changes.push({
    lokasi: row.location(wanted === undefined ? 'alasan' : 'realisasi'),
    uraian: `Realisasi ${row.text('kode')} ${row.text('uraian')}`.replace(/\s+/g, ' '),
    tindakan: jumlah === null ? 'hapus' : before ? 'ubah' : 'tambah',
    sebelum: before ? formatRupiah(before.jumlah) : '',
    sesudah: jumlah === null ? '' : [formatRupiah(jumlah), alasan].filter((part) => part !== '').join(' · '),
    change: { jenis: 'realisasi-keuangan', ...target, periode, jumlah, alasan },
  });
}
