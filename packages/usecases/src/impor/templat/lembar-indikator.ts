import type { LoadedSheet, WriterValue } from '@selaras/berkas';
import {
  explainReading,
  formatAngka,
  formatNilai,
  formatTanggal,
  type Indikator,
  isSamePeriode,
  type Nilai,
  nilaiToJson,
  type Penempatan,
  type Periode,
  parseNumber,
  type Realisasi,
  readNilai,
  type Target,
} from '@selaras/domain';
import { type FieldInput, type ReadTools, type RowInput, TableReader } from './baca-tabel.ts';
import { type Wanted, wantedDate, wantedText } from './isian.ts';
import { isOpen, type TemplateContext } from './konteks.ts';
import type { TableColumn, TableRow, TemplateTable } from './tabel.ts';

type Key =
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

const COLUMNS: readonly TableColumn<Key>[] = [
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
const ENTRY: readonly Key[] = ['realisasi', 'pembilang', 'penyebut', 'tanggal', 'sumber'];

/** An indicator of the unit with its targets and its figure of the period. */
interface IndikatorEntry {
  indikator: Indikator;
  penempatan: Penempatan;
  /** Where the target of the period is stated, e.g. in a rencana aksi. */
  penempatanPeriode: Penempatan;
  targetTahun: Target | null;
  targetPeriode: Target | null;
  realisasi: Realisasi | null;
}

/** Indicators of the agreements of the unit and the units below it, each once, in the order of the documents. */
function listIndikator({ buku, periode, units }: TemplateContext): IndikatorEntry[] {
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

function toRow(entry: IndikatorEntry, context: TemplateContext): TableRow<Key> {
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
export function indikatorTable(context: TemplateContext): TemplateTable<Key> {
  return {
    name: 'Indikator',
    title: 'Indikator Kinerja',
    hint: 'Isi realisasi di dalam periode ini (atau keadaan pada akhirnya). Target dokumen yang sudah ditetapkan tidak dapat diubah. Tanda "-" berarti dinyatakan tidak ada nilainya.',
    columns: COLUMNS,
    rows: listIndikator(context).map((entry) => toRow(entry, context)),
    additions: null,
  };
}

/** Reads targets and figures back. Returns the number of rows read. */
export function readIndikatorSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, indikatorTable(context), tools.log);
  const entries = new Map(listIndikator(context).map((entry) => [`indikator:${entry.indikator.id}`, entry]));
  for (const row of reader.rows()) {
    const entry = entries.get(row.row?.id ?? '');
    if (entry) new IndikatorReader(entry, context, tools, reader).read(row);
  }
  return reader.rowCount;
}

class IndikatorReader {
  private readonly entry: IndikatorEntry;
  private readonly context: TemplateContext;
  private readonly tools: ReadTools;
  private readonly reader: TableReader<Key>;

  constructor(entry: IndikatorEntry, context: TemplateContext, tools: ReadTools, reader: TableReader<Key>) {
    this.entry = entry;
    this.context = context;
    this.tools = tools;
    this.reader = reader;
  }

  read(row: RowInput<Key>): void {
    const { penempatan, penempatanPeriode, targetTahun, targetPeriode } = this.entry;
    const { periode } = this.context;
    this.readTarget(row, 'targetTahun', penempatan, { jenis: 'tahun', tahun: periode.tahun, ke: 1 }, targetTahun);
    this.readTarget(row, 'targetPeriode', penempatanPeriode, periode, targetPeriode);
    this.readRealisasi(row);
  }

  private readTarget(
    row: RowInput<Key>,
    key: Key,
    penempatan: Penempatan,
    periode: Periode,
    before: Target | null,
  ): void {
    const nilai = this.wantedNilai(row.field(key), key);
    if (nilai === undefined || isSameNilai(nilai, before?.nilai ?? null)) return;
    this.push(row.location(key), 'Target', before?.nilai ?? null, nilai, {
      jenis: 'target',
      penempatan: penempatan.id,
      periode,
      nilai,
    });
  }

  private readRealisasi(row: RowInput<Key>): void {
    const before = this.entry.realisasi;
    const nilai = this.readFigure(row);
    const tanggal = wantedDate(row.field('tanggal'), this.tools.log);
    const sumber = wantedText(row.field('sumber'));
    const after = nilai === undefined ? (before?.nilai ?? null) : nilai;
    const perTanggal = tanggal === undefined ? (before?.perTanggal ?? null) : tanggal;
    const source = sumber ?? before?.sumber ?? '';
    const isSame =
      isSameNilai(after, before?.nilai ?? null) &&
      perTanggal === (before?.perTanggal ?? null) &&
      source === (before?.sumber ?? '');
    if (isSame) return;
    if (after === null && before === null) {
      this.tools.log.error({
        lokasi: row.location('realisasi'),
        kode: 'wajib-diisi',
        pesan: {
          id: 'Tanggal atau sumber diisi, tetapi realisasinya belum.',
          en: 'A date or source is given without a figure.',
        },
        saran: {
          id: 'Isi realisasinya, atau kosongkan tanggal dan sumbernya.',
          en: 'Enter the figure, or blank the date and the source.',
        },
      });
      return;
    }
    this.push(row.location('realisasi'), 'Realisasi', before?.nilai ?? null, after, {
      jenis: 'realisasi-indikator',
      indikator: this.entry.indikator.id,
      periode: this.context.periode,
      nilai: after,
      perTanggal: after === null ? null : perTanggal,
      sumber: after === null ? '' : source,
    });
  }

  /** The figure itself, or numerator and denominator; where both are given they must agree. */
  private readFigure(row: RowInput<Key>): Wanted<Nilai> {
    const own = this.wantedNilai(row.field('realisasi'), 'realisasi');
    const ratio = this.readRatio(row);
    if (ratio === undefined || ratio === null) return own === undefined ? ratio : own;
    if (!own || ratio.kind !== 'rasio' || (own.kind !== 'angka' && own.kind !== 'persen')) return ratio;
    const exact = ratio.pembilang.div(ratio.penyebut).times(ratio.pengali);
    const unit = 10 ** own.angka.decimalPlaces();
    if (own.angka.minus(exact).abs().times(unit).lt(1)) return ratio;
    this.tools.log.error({
      lokasi: row.location('realisasi'),
      kode: 'rasio-tidak-cocok',
      pesan: {
        id: `Realisasi ${formatNilai(own)} tidak sama dengan ${formatNilai(ratio)} = ${formatAngka(exact, { decimals: own.angka.decimalPlaces() })}.`,
        en: `The figure ${formatNilai(own)} does not equal ${formatNilai(ratio)} = ${formatAngka(exact, { decimals: own.angka.decimalPlaces() })}.`,
      },
      saran: {
        id: 'Perbaiki salah satunya, atau kosongkan kolom realisasi.',
        en: 'Correct one of them, or blank the figure.',
      },
      nilai: row.text('realisasi'),
    });
    return undefined;
  }

  private readRatio(row: RowInput<Key>): Wanted<Nilai> {
    const inputs = [row.field('pembilang'), row.field('penyebut')];
    if (inputs.every((input) => input.kind === 'tetap')) return undefined;
    if (inputs.some((input) => input.kind === 'kosongkan')) return null;
    const [above, below] = (['pembilang', 'penyebut'] as const).map((key) => this.countText(row, key));
    if (above === undefined || below === undefined) return undefined;
    const { nilai } = readNilai(`${above}/${below}`, {
      satuan: this.entry.penempatan.satuanTercetak ?? this.entry.indikator.satuan,
    });
    if (nilai.kind === 'rasio') return nilai;
    this.tools.log.error({
      lokasi: row.location('penyebut'),
      kode: 'rasio-salah',
      pesan: {
        id: `${above}/${below} bukan perbandingan: penyebut tidak boleh nol.`,
        en: `${above}/${below} is no ratio: the denominator may not be zero.`,
      },
      saran: { id: 'Isi penyebut yang bukan nol.', en: 'Enter a denominator other than zero.' },
    });
    return undefined;
  }

  /** A count in Indonesian writing, or undefined after reporting what is wrong with the cell. */
  private countText(row: RowInput<Key>, key: 'pembilang' | 'penyebut'): string | undefined {
    const cell = row.cell(key);
    const lokasi = row.location(key);
    if (!cell) {
      this.tools.log.error({
        lokasi,
        kode: 'wajib-diisi',
        pesan: {
          id: 'Pembilang dan penyebut harus diisi keduanya.',
          en: 'Numerator and denominator must both be given.',
        },
        saran: { id: 'Isi keduanya, atau kosongkan keduanya.', en: 'Enter both, or blank both.' },
      });
      return undefined;
    }
    if (cell.value.kind === 'number') return cell.value.plain.replace('.', ',');
    const reading = parseNumber(cell.text, { column: { kind: 'cacah', style: this.reader.styleOf(key) } });
    if (reading.status === 'ok') return formatAngka(reading.value);
    if (reading.status !== 'missing') this.tools.log.error(explainReading(reading, lokasi));
    else
      this.tools.log.error({
        lokasi,
        kode: 'bukan-angka',
        pesan: { id: 'Sel ini harus berisi angka.', en: 'This cell must hold a number.' },
        nilai: cell.text,
      });
    return undefined;
  }

  /** The typed value of a cell; doubtful numbers are refused, never guessed. */
  private wantedNilai(input: FieldInput, key: Key): Wanted<Nilai> {
    if (input.kind === 'tetap') return undefined;
    if (input.kind === 'kosongkan') return null;
    const satuan = this.entry.penempatan.satuanTercetak ?? this.entry.indikator.satuan;
    const { value } = input.cell;
    if (value.kind === 'date') return { kind: 'tanggal', raw: formatTanggal(value.date), tanggal: value.date };
    const isNumber = value.kind === 'number';
    // A number as Excel stores it is exact; written with a comma it can be read in one way only.
    const raw = isNumber ? input.text.replace('.', ',') : input.text;
    const reading = readNilai(raw, {
      satuan,
      column: isNumber ? { style: { '.': 'grouping', ',': 'decimal' } } : { style: this.reader.styleOf(key) },
    });
    if (reading.doubts.length === 0) return reading.nilai;
    for (const doubt of reading.doubts) this.tools.log.error(explainReading(doubt, input.lokasi));
    return undefined;
  }

  private push(
    lokasi: string,
    what: string,
    before: Nilai | null,
    after: Nilai | null,
    change: ReadTools['changes'][number]['change'],
  ): void {
    this.tools.changes.push({
      lokasi,
      uraian: `${what} ${this.entry.penempatan.namaTercetak ?? this.entry.indikator.nama}`,
      tindakan: after === null ? 'hapus' : before === null ? 'tambah' : 'ubah',
      sebelum: before === null ? '' : formatNilai(before),
      sesudah: after === null ? '' : formatNilai(after),
      change,
    });
  }
}

/** Whether two values say the same, however they were written. */
function isSameNilai(a: Nilai | null, b: Nilai | null): boolean {
  if (a === null || b === null) return a === b;
  const bare = (nilai: Nilai): string => JSON.stringify({ ...nilaiToJson(nilai), raw: '' });
  return bare(a) === bare(b);
}
