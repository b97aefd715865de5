import type { WriterValue } from '@selaras/berkas';
import {
  formatAngka,
  formatNilai,
  formatTanggal,
  type Indikator,
  isSamePeriode,
  type Nilai,
  type Penempatan,
  type Periode,
  type Realisasi,
  type Target,
} from '@selaras/domain';
import { isOpen, type TemplateContext } from './konteks.ts';
import type { TableColumn, TableRow, TemplateTable } from './tabel.ts';

/** Columns of the sheet Indikator. */
export type IndikatorKey =
  | 'dokumen'
  | 'indikator'
  | 'satuan'
  | 'targetTahun'
  | 'targetPeriode'
  | 'realisasi'
  | 'pembilang'
  | 'penyebut'
  | 'tanggal'
  | 'sumber';

const COLUMNS: readonly TableColumn<IndikatorKey>[] = [
  { key: 'indikator', head: 'Indikator', width: 60, kind: 'teks' },
  { key: 'dokumen', head: 'Dokumen', width: 30, kind: 'teks' },
  { key: 'satuan', head: 'Satuan', width: 12, kind: 'teks' },
  { key: 'targetTahun', head: 'Target Tahun', width: 16, kind: 'nilai' },
  { key: 'targetPeriode', head: 'Target Periode Ini', width: 16, kind: 'nilai' },
  {
    key: 'realisasi',
    head: 'Realisasi Periode Ini',
    width: 18,
    kind: 'nilai',
    note: 'Angka, predikat, tanggal, atau teks. Tulis desimal dengan koma: 87,74. Kosongkan bila diisi lewat pembilang dan penyebut.',
  },
  {
    key: 'pembilang',
    head: 'Pembilang',
    width: 12,
    kind: 'nilai',
    note: 'Untuk indikator perbandingan: isi pembilang dan penyebut, persentasenya dihitung Selaras tanpa pembulatan.',
  },
  { key: 'penyebut', head: 'Penyebut', width: 12, kind: 'nilai' },
  { key: 'tanggal', head: 'Per Tanggal', width: 18, kind: 'tanggal' },
  { key: 'sumber', head: 'Sumber Data', width: 40, kind: 'teks' },
];
const ENTRY: readonly IndikatorKey[] = ['realisasi', 'pembilang', 'penyebut', 'tanggal', 'sumber'];

/** An indicator of the unit with its targets and its figure of the period. */
export interface IndikatorEntry {
  indikator: Indikator;
  penempatan: Penempatan;
  /** Where the target of the period is stated, e.g. in a rencana aksi. */
  penempatanPeriode: Penempatan;
  targetTahun: Target | null;
  targetPeriode: Target | null;
  realisasi: Realisasi | null;
}

/** Indicators of the agreements of the unit and the units below it, each once, in the order of the documents. */
export function listIndikator({ buku, periode, units }: TemplateContext): IndikatorEntry[] {
  const unitIds = new Set(units.map((unit) => unit.id));
  const inYear = buku.dokumen.filter(
    (doc) => unitIds.has(doc.unit) && doc.tahunAwal <= periode.tahun && periode.tahun <= doc.tahunAkhir,
  );
  const agreements = inYear.filter((doc) => doc.jenis === 'pk');
  const sources = new Set((agreements.length > 0 ? agreements : inYear).map((doc) => doc.id));
  const superseded = new Set(agreements.map((doc) => doc.asal));
  const actions = new Set(inYear.filter((doc) => doc.jenis === 'rencana-aksi').map((doc) => doc.id));
  const indikator = new Map(buku.indikator.map((item) => [item.id, item]));
  const targets = Map.groupBy(
    buku.target.filter((item) => item.keterangan === null),
    (item) => item.penempatan,
  );
  const figures = new Map(
    buku.realisasi.filter((item) => isSamePeriode(item.periode, periode)).map((item) => [item.indikator, item]),
  );
  const year: Periode = { jenis: 'tahun', tahun: periode.tahun, ke: 1 };
  const targetAt = (penempatan: Penempatan, when: Periode): Target | null =>
    targets.get(penempatan.id)?.find((item) => isSamePeriode(item.periode, when)) ?? null;

  const placed = buku.penempatan.filter((item) => sources.has(item.dokumen) && !superseded.has(item.dokumen));
  const first = [...new Map(placed.toReversed().map((item) => [item.indikator, item])).values()].reverse();
  return first.flatMap((penempatan) => {
    const sheet = indikator.get(penempatan.indikator);
    if (!sheet) return [];
    const inAction = buku.penempatan.find((item) => item.indikator === sheet.id && actions.has(item.dokumen));
    const penempatanPeriode = inAction ?? penempatan;
    return [
      {
        indikator: sheet,
        penempatan,
        penempatanPeriode,
        targetTahun: targetAt(penempatan, year),
        targetPeriode: targetAt(penempatanPeriode, periode),
        realisasi: figures.get(sheet.id) ?? null,
      },
    ];
  });
}

/** A value as it was written; a ratio stands in its own two columns. */
function written(nilai: Nilai | undefined): WriterValue {
  if (!nilai || nilai.kind === 'rasio') return null;
  return nilai.raw.trim() === '' ? formatNilai(nilai) : nilai.raw;
}

function toRow(entry: IndikatorEntry, context: TemplateContext): TableRow<IndikatorKey> {
  const { indikator, penempatan, penempatanPeriode, targetTahun, targetPeriode, realisasi } = entry;
  const ratio = realisasi?.nilai.kind === 'rasio' ? realisasi.nilai : null;
  return {
    id: `indikator:${indikator.id}`,
    values: {
      dokumen: context.buku.dokumen.find((doc) => doc.id === penempatan.dokumen)?.judul ?? '',
      indikator: penempatan.namaTercetak ?? indikator.nama,
      satuan: penempatan.satuanTercetak ?? indikator.satuan,
      targetTahun: written(targetTahun?.nilai),
      targetPeriode: written(targetPeriode?.nilai),
      realisasi: written(realisasi?.nilai),
      pembilang: ratio ? formatAngka(ratio.pembilang) : null,
      penyebut: ratio ? formatAngka(ratio.penyebut) : null,
      tanggal: realisasi?.perTanggal ? formatTanggal(realisasi.perTanggal) : null,
      sumber: realisasi?.sumber ?? null,
    },
    editable: [
      ...(isOpen(context, penempatan.dokumen) ? (['targetTahun'] as const) : []),
      ...(isOpen(context, penempatanPeriode.dokumen) ? (['targetPeriode'] as const) : []),
      ...ENTRY,
    ],
    look: 'baris',
    level: 0,
  };
}

/** Targets and figures of the unit's indicators. Targets of approved documents are closed. */
export function indikatorTable(context: TemplateContext): TemplateTable<IndikatorKey> {
  return {
    name: 'Indikator',
    title: 'Indikator Kinerja',
    hint: 'Isi realisasi di dalam periode ini (atau keadaan pada akhirnya). Target dokumen yang sudah ditetapkan tidak dapat diubah. Tanda "-" berarti dinyatakan tidak ada nilainya.',
    columns: COLUMNS,
    rows: listIndikator(context).map((entry) => toRow(entry, context)),
    additions: null,
  };
}
