import type { Beranda, KeadaanLaporan, TenggatUnit } from '@selaras/contracts';
import type { LangkahTercatat, Laporan, Repositories } from '@selaras/db';
import {
  createPeriode,
  type Dokumen,
  isSamePeriode,
  JENIS_TENGGAT,
  type JenisTenggat,
  judgeTenggat,
  listKe,
  localDate,
  type Periode,
  selectTenggat,
  type Tenggat,
} from '@selaras/domain';
import { hariIni } from '../sistem/hari.ts';

/** Statuses from the least far to the furthest: of several forms of a report the furthest counts. */
const URUTAN: readonly KeadaanLaporan[] = ['belum', 'draf', 'dikembalikan', 'diajukan', 'ditetapkan'];

/** Which unit, with its chain of ancestors, itself first. */
interface UnitDitanya {
  unit: string;
  jalur: readonly string[];
}

/** Where the reports and documents of a year stand, and how they stand to their deadlines: read once for all units. */
export class KeadaanTahun {
  readonly #laporan: readonly Laporan[];
  readonly #langkah: ReadonlyMap<string, readonly LangkahTercatat[]>;
  readonly #tenggat: readonly Tenggat[];
  readonly #dokumen: readonly Dokumen[];
  readonly #hariIni: string;
  readonly #tahun: number;

  private constructor(milik: {
    laporan: readonly Laporan[];
    langkah: readonly LangkahTercatat[];
    tenggat: readonly Tenggat[];
    dokumen: readonly Dokumen[];
    tahun: number;
  }) {
    this.#laporan = milik.laporan;
    this.#langkah = Map.groupBy(milik.langkah, ({ laporan }) => laporan);
    this.#tenggat = milik.tenggat;
    this.#dokumen = milik.dokumen;
    this.#tahun = milik.tahun;
    this.#hariIni = hariIni();
  }

  /** Reads a year. */
  static async baca(repositories: Repositories, tahun: number): Promise<KeadaanTahun> {
    const dokumen = (await repositories.dokumen.list()).map(({ value }) => value);
    return new KeadaanTahun({
      laporan: await repositories.laporan.list({ tahun }),
      langkah: await repositories.laporan.listLangkah(tahun),
      tenggat: (await repositories.tenggat.list({ tahun })).map(({ value }) => value),
      dokumen: dokumen.filter((row) => row.tahunAwal <= tahun && tahun <= row.tahunAkhir),
      tahun,
    });
  }

  /** Status of the report of a quarter, whatever its form; a draft that was returned comes with the comment. */
  laporan(unit: string, periode: Periode): Beranda['laporan'] {
    return this.#milik(unit, periode)
      .filter(({ status }) => status !== 'digantikan')
      .map((row) => this.#sebut(row))
      .reduce((best, row) => (URUTAN.indexOf(row.status) > URUTAN.indexOf(best.status) ? row : best), BELUM);
  }

  /** A deadline of a unit; null = none is set. */
  tenggat({ unit, jalur }: UnitDitanya, jenis: JenisTenggat, ke: number): TenggatUnit | null {
    const berlaku = selectTenggat(this.#tenggat, { jenis, tahun: this.#tahun, ke, jalur });
    if (berlaku === null) return null;
    const diajukan =
      jenis === 'laporan-triwulan' ? this.#laporanDiajukan(unit, ke) : this.#dokumenDiajukan(unit, jenis);
    const { tanggal } = berlaku;
    return { jenis, ke, tanggal, keadaan: judgeTenggat(tanggal, { hariIni: this.#hariIni, diajukan }) };
  }

  /** All deadlines of a unit in this year, by date. */
  semuaTenggat(ditanya: UnitDitanya): TenggatUnit[] {
    return JENIS_TENGGAT.flatMap((jenis) => listKe(jenis).flatMap((ke) => this.tenggat(ditanya, jenis, ke) ?? [])).sort(
      (a, b) => a.tanggal.localeCompare(b.tanggal),
    );
  }

  #milik(unit: string, periode: Periode): Laporan[] {
    return this.#laporan.filter((row) => row.unit === unit && isSamePeriode(row.periode, periode));
  }

  #sebut({ id, status, tanggal }: Laporan): Beranda['laporan'] {
    const langkah = this.#langkah.get(id) ?? [];
    const kembali = langkah.findLastIndex((row) => row.langkah === 'dikembalikan');
    const komentar = langkah[kembali];
    const diajukanLagi = langkah.findLastIndex((row) => row.langkah === 'diajukan') > kembali;
    if (status !== 'draf' || komentar === undefined || diajukanLagi) {
      return { status: status === 'digantikan' ? 'belum' : status, tanggal, komentar: null };
    }
    const { catatan: teks, aktor, waktu } = komentar;
    return { status: 'dikembalikan', tanggal, komentar: { teks, aktor, waktu } };
  }

  /**
   * The day of the first submission, unless it was taken back: a report that was returned or withdrawn is still due. One that was signed kept its
   * deadline, also when it was reopened later.
   */
  #laporanDiajukan(unit: string, ke: number): string | null {
    const semua = this.#milik(unit, createPeriode('triwulan', this.#tahun, ke));
    const hari = semua
      .filter(({ status }) => status !== 'draf')
      .flatMap(({ id }) => this.#langkah.get(id)?.filter(({ langkah }) => langkah === 'diajukan') ?? [])
      .map(({ waktu }) => localDate(new Date(waktu)));
    return hari.sort()[0] ?? null;
  }

  /** The date of the first version of a document that left the draft; one without a date counts as on time. */
  #dokumenDiajukan(unit: string, jenis: JenisTenggat): string | null {
    const selesai = this.#dokumen.filter((row) => row.unit === unit && row.jenis === jenis && row.status !== 'draf');
    const hari = selesai.map(({ tanggal }) => tanggal ?? TEPAT);
    return hari.sort()[0] ?? null;
  }
}

const BELUM: Beranda['laporan'] = { status: 'belum', tanggal: null, komentar: null };
/** Before any deadline. */
const TEPAT = '0001-01-01';
