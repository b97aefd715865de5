import type { LoadedSheet } from '@selaras/berkas';
import {
  formatTanggal,
  formatWaktu,
  isSamePeriode,
  type KegiatanLain,
  type PerangkatDaerah,
  parseWaktu,
  type Waktu,
} from '@selaras/domain';
import { type FieldInput, type ReadTools, type RowInput, TableReader } from './baca-tabel.ts';
import { wantedText } from './isian.ts';
import type { TemplateContext } from './konteks.ts';
import { REMOVE_MARK, type TableColumn, type TableRow, type TemplateTable } from './tabel.ts';
import { findUnit, unitChoices } from './unit.ts';

type Key = 'unit' | 'kelompok' | 'uraian' | 'waktu' | 'hasil' | 'keterangan' | 'tindakan';

const FIELDS: readonly Key[] = ['unit', 'kelompok', 'uraian', 'waktu', 'hasil', 'keterangan', 'tindakan'];
const NEW_ROWS = 50;

function columnsFor(context: TemplateContext): readonly TableColumn<Key>[] {
  return [
    { key: 'unit', head: 'Unit', width: 32, ...unitChoices(context) },
    {
      key: 'kelompok',
      head: 'Kelompok',
      width: 22,
      kind: 'teks',
      note: 'Judul kelompok kegiatan, misalnya Kelembagaan.',
    },
    { key: 'uraian', head: 'Kegiatan', width: 60, kind: 'teks' },
    {
      key: 'waktu',
      head: 'Waktu',
      width: 26,
      kind: 'tanggal',
      note: 'Misalnya 26 Februari 2024, 25 s.d. 26 Maret 2024, atau Januari s.d. Maret 2024.',
    },
    { key: 'hasil', head: 'Hasil', width: 40, kind: 'teks' },
    { key: 'keterangan', head: 'Keterangan', width: 30, kind: 'teks' },
    { key: 'tindakan', head: 'Tindakan', width: 11, kind: 'pilihan', choices: [REMOVE_MARK] },
  ];
}

function listKegiatan({ buku, periode, units }: TemplateContext): KegiatanLain[] {
  const own = buku.kegiatanLain.filter((row) => isSamePeriode(row.periode, periode));
  return units.flatMap(({ id }) => own.filter((row) => row.unit === id).sort((a, b) => a.urut - b.urut));
}

/** Activities of the unit and the units below it in the period. */
export function kegiatanTable(context: TemplateContext): TemplateTable<Key> {
  const unitNames = new Map(context.units.map((unit) => [unit.id, unit.nama]));
  return {
    name: 'Kegiatan',
    title: 'Kegiatan yang Dilaksanakan',
    hint: 'Kegiatan baru ditulis pada baris kosong di bawah tabel. Untuk menghapus, pilih "hapus" pada kolom Tindakan.',
    columns: columnsFor(context),
    rows: listKegiatan(context).map(
      (row): TableRow<Key> => ({
        id: `kegiatan:${row.id}`,
        values: {
          unit: unitNames.get(row.unit) ?? null,
          kelompok: row.kelompok,
          uraian: row.uraian,
          waktu: row.waktu.jenis === 'kosong' ? null : formatWaktu(row.waktu),
          hasil: row.hasil,
          keterangan: row.keterangan,
        },
        editable: FIELDS,
        look: 'baris',
        level: 0,
      }),
    ),
    additions: { count: NEW_ROWS, editable: FIELDS.filter((key) => key !== 'tindakan') },
  };
}

/** Reads activities back. Returns the number of rows read. */
export function readKegiatanSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, kegiatanTable(context), tools.log);
  const known = new Map(listKegiatan(context).map((row) => [`kegiatan:${row.id}`, row]));
  const lastOrder = new Map<string, number>();
  for (const row of known.values()) lastOrder.set(row.unit, Math.max(row.urut, lastOrder.get(row.unit) ?? 0));
  for (const input of reader.rows()) {
    const before = known.get(input.row?.id ?? '') ?? null;
    if (before && input.isRemoved) {
      tools.changes.push({
        lokasi: input.lokasi,
        uraian: `Kegiatan ${before.uraian}`,
        tindakan: 'hapus',
        sebelum: before.uraian,
        sesudah: '',
        change: { jenis: 'kegiatan-hapus', id: before.id },
      });
      continue;
    }
    const after = readRow(input, before, context, tools);
    if (!after) continue;
    if (!before) {
      const urut = (lastOrder.get(after.unit) ?? 0) + 1;
      lastOrder.set(after.unit, urut);
      pushChange(tools, input, null, { ...after, urut });
    } else if (describe(before, context) !== describe(after, context)) pushChange(tools, input, before, after, context);
  }
  return reader.rowCount;
}

function pushChange(
  tools: ReadTools,
  input: RowInput<Key>,
  before: KegiatanLain | null,
  after: KegiatanLain,
  context?: TemplateContext,
): void {
  tools.changes.push({
    lokasi: input.lokasi,
    uraian: `Kegiatan ${(before ?? after).uraian}`,
    tindakan: before ? 'ubah' : 'tambah',
    sebelum: before ? describe(before, context) : '',
    sesudah: describe(after, context),
    change: { jenis: before ? 'kegiatan-ubah' : 'kegiatan-tambah', kegiatan: after },
  });
}

function describe(row: KegiatanLain, context?: TemplateContext): string {
  const unit = context?.units.find((item) => item.id === row.unit)?.nama ?? '';
  return [
    unit,
    row.kelompok,
    row.uraian,
    row.waktu.jenis === 'kosong' ? '' : formatWaktu(row.waktu),
    row.hasil,
    row.keterangan,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function readRow(
  input: RowInput<Key>,
  before: KegiatanLain | null,
  context: TemplateContext,
  tools: ReadTools,
): KegiatanLain | null {
  const { periode, units } = context;
  const unit = findUnit(input.text('unit'), before?.unit ?? null, units, input.location('unit'), tools.log);
  const text = (key: Key): string =>
    wantedText(input.field(key)) ?? (before && key in before ? String(before[key as keyof KegiatanLain]) : '');
  const uraian = text('uraian');
  const waktu = readWaktu(input.field('waktu'), before?.waktu ?? { jenis: 'kosong' }, periode.tahun, tools);
  if (uraian === '') {
    tools.log.error({
      lokasi: input.location('uraian'),
      kode: 'wajib-diisi',
      pesan: { id: 'Kegiatan belum diisi.', en: 'The activity is missing.' },
      saran: {
        id: 'Isi nama kegiatannya, atau kosongkan seluruh baris.',
        en: 'Enter the activity, or blank the whole row.',
      },
    });
  }
  if (!unit || uraian === '' || !waktu) return null;
  return {
    id: before?.id ?? `baru:Kegiatan:${input.number}`,
    unit: (unit satisfies PerangkatDaerah).id,
    periode,
    kelompok: text('kelompok'),
    urut: before?.urut ?? 0,
    uraian,
    waktu,
    hasil: text('hasil'),
    keterangan: text('keterangan'),
  };
}

/** A date cell, or text in any of the ways people write time; what looks like a date and is none is told. */
function readWaktu(input: FieldInput, before: Waktu, tahun: number, { log }: ReadTools): Waktu | null {
  if (input.kind === 'tetap') return before;
  if (input.kind === 'kosongkan') return { jenis: 'kosong' };
  const { value } = input.cell;
  if (value.kind === 'date') return { jenis: 'tanggal', tanggal: value.date };
  if (value.kind !== 'text') {
    log.error({
      lokasi: input.lokasi,
      kode: 'tanggal-salah',
      pesan: { id: `"${input.text}" bukan waktu.`, en: `"${input.text}" is not a time.` },
      saran: {
        id: 'Tulis tanggalnya sebagai teks, misalnya 26 Februari 2024.',
        en: 'Write the date as text, e.g. 26 Februari 2024.',
      },
      nilai: input.text,
    });
    return null;
  }
  const waktu = parseWaktu(input.text, { tahun });
  if (waktu.jenis === 'bebas' && /\d/.test(input.text)) {
    log.finding({
      lokasi: input.lokasi,
      kode: 'waktu-bebas',
      pesan: {
        id: `"${input.text}" tidak terbaca sebagai tanggal; disimpan sebagai teks.`,
        en: `"${input.text}" can't be read as a date; it is kept as text.`,
      },
      saran: {
        id: `Tulis misalnya ${formatTanggal(`${tahun}-02-26`)}.`,
        en: `Write e.g. ${formatTanggal(`${tahun}-02-26`, { bahasa: 'en' })}.`,
      },
      nilai: input.text,
    });
  }
  return waktu;
}
