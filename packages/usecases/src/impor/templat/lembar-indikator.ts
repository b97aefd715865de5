import type { LoadedSheet } from '@selaras/berkas';
import {
  explainReading,
  formatAngka,
  formatNilai,
  formatTanggal,
  type Nilai,
  nilaiToJson,
  type Penempatan,
  type Periode,
  parseNumber,
  readNilai,
  type Target,
} from '@selaras/domain';
import { type FieldInput, type ReadTools, type RowInput, TableReader } from './baca-tabel.ts';
import { type Wanted, wantedDate, wantedText } from './isian.ts';
import type { TemplateContext } from './konteks.ts';
import { type IndikatorEntry, type IndikatorKey, indikatorTable, listIndikator } from './tabel-indikator.ts';

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
  private readonly reader: TableReader<IndikatorKey>;

  constructor(entry: IndikatorEntry, context: TemplateContext, tools: ReadTools, reader: TableReader<IndikatorKey>) {
    this.entry = entry;
    this.context = context;
    this.tools = tools;
    this.reader = reader;
  }

  read(row: RowInput<IndikatorKey>): void {
    const { penempatan, penempatanPeriode, targetTahun, targetPeriode } = this.entry;
    const { periode } = this.context;
    this.readTarget(row, 'targetTahun', penempatan, { jenis: 'tahun', tahun: periode.tahun, ke: 1 }, targetTahun);
    this.readTarget(row, 'targetPeriode', penempatanPeriode, periode, targetPeriode);
    this.readRealisasi(row);
  }

  private readTarget(
    row: RowInput<IndikatorKey>,
    key: IndikatorKey,
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

  private readRealisasi(row: RowInput<IndikatorKey>): void {
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
  private readFigure(row: RowInput<IndikatorKey>): Wanted<Nilai> {
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

  private readRatio(row: RowInput<IndikatorKey>): Wanted<Nilai> {
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
  private countText(row: RowInput<IndikatorKey>, key: 'pembilang' | 'penyebut'): string | undefined {
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
  private wantedNilai(input: FieldInput, key: IndikatorKey): Wanted<Nilai> {
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
