import {
  aggregateOverTime,
  checkDue,
  computeKemajuan,
  type Dokumen,
  type HasilCapaian,
  type Indeks,
  type Indikator,
  type Kemajuan,
  type KondisiAwal,
  lastDateOf,
  type Nilai,
  type Penempatan,
  type Periode,
  type Simpul,
  selectSkala,
  type Target,
} from '@selaras/domain';

/** An indicator at its place in an agreement, with everything that a report prints about it. */
export interface IndikatorRow {
  penempatan: Penempatan;
  indikator: Indikator;
  /** Name and unit as printed in the agreement. */
  nama: string;
  satuan: string;
  kondisiAwal: KondisiAwal | null;
  /** Target per year, stated in the agreement or else in the Renstra. */
  targetTahunan: ReadonlyMap<number, Nilai>;
  /** Target before the change of the agreement, with its year. */
  targetSebelumPerubahan: { tahun: number; nilai: Nilai } | null;
  /** Target s/d the period out of the rencana aksi; null without one. */
  targetPeriode: Nilai | null;
  /** What the year's target is: stated, or made of all its periods. */
  targetTahun: Nilai | null;
  /** Realisasi s/d the period; `tanpa-nilai` keeps the state as written. Null = no row at all. */
  realisasi: Nilai | null;
  /** The indicator's own frequency does not ask for a figure yet. */
  belumWaktunya: boolean;
  terhadapTahun: HasilCapaian;
  /** Against the targets of the filled periods; null without a rencana aksi. */
  terhadapPeriode: HasilCapaian | null;
}

/** Indicators below one sasaran. */
export interface SasaranGroup {
  simpul: Simpul;
  dokumen: Dokumen;
  indikator: IndikatorRow[];
}

/** Where the figures of indicators come from. */
export interface KinerjaOptions {
  indeks: Indeks;
  periode: Periode;
  /** Last day of the period, ISO. */
  asOf: string;
  renstra: Dokumen | null;
  rencanaAksi: readonly Dokumen[];
}

/** Reads the indicators of agreements, sasaran by sasaran in the order of the document. Linear in the size of the ledger. */
export class KinerjaReader {
  private readonly options: KinerjaOptions;
  private readonly rencanaAksi: ReadonlySet<string>;

  constructor(options: KinerjaOptions) {
    this.options = options;
    this.rencanaAksi = new Set(options.rencanaAksi.map((dokumen) => dokumen.id));
  }

  /** Nodes of a document with indicators, in tree order. */
  sasaranOf(dokumen: Dokumen): SasaranGroup[] {
    const { indeks } = this.options;
    return listInTreeOrder(indeks, dokumen).flatMap((simpul) => {
      const rows = indeks.penempatanOfSimpul(simpul.id).flatMap((penempatan) => {
        const indikator = indeks.indikator.get(penempatan.indikator);
        return indikator ? [this.readRow(penempatan, indikator)] : [];
      });
      return rows.length === 0 ? [] : [{ simpul, dokumen, indikator: rows }];
    });
  }

  private readRow(penempatan: Penempatan, indikator: Indikator): IndikatorRow {
    const { indeks, periode, asOf } = this.options;
    const { pengaturan } = indeks.buku;
    const own = indeks.targetOf(penempatan.id);
    const kondisiAwal = indeks.kondisiAwalOf(penempatan.id).at(-1) ?? null;
    const renstra = this.targetsIn(penempatan, (dokumen) => dokumen === this.options.renstra?.id);
    const aksi = this.targetsIn(penempatan, (dokumen) => this.rencanaAksi.has(dokumen));
    const stated = own.filter((item) => item.keterangan === null);
    const before = own.find((item) => item.keterangan === 'sebelum-perubahan');
    const perPeriode = [...stated, ...aksi].filter((item) => item.periode.jenis !== 'tahun');
    const targets = [...stated.filter((item) => item.periode.jenis === 'tahun'), ...perPeriode];
    const figures = indeks.realisasiOf(indikator.id).filter((item) => isUntil(item.periode, periode));
    const due = checkDue({ frekuensi: indikator.frekuensi, jedaBulan: indikator.jedaBulan, periode, perTanggal: asOf });
    const satuan = penempatan.satuanTercetak ?? indikator.satuan;
    const kemajuan = computeKemajuan({
      metode: indikator.metode,
      agregasiWaktu: indikator.agregasiWaktu,
      realisasi: figures,
      target: targets,
      sampai: periode,
      kondisiAwal: kondisiAwal?.nilai ?? null,
      satuan,
      skala: indikator.skala === null ? null : (selectSkala(indikator.skala, periode.tahun) ?? null),
      batas: pengaturan.batasCapaian,
      capaianTargetNol: pengaturan.capaianTargetNol,
      belumWaktunya: !due.due,
    });
    return {
      penempatan,
      indikator,
      nama: penempatan.namaTercetak ?? indikator.nama,
      satuan,
      kondisiAwal,
      targetTahunan: yearTargets([...renstra, ...stated]),
      targetSebelumPerubahan: before ? { tahun: before.periode.tahun, nilai: before.nilai } : null,
      targetPeriode: targetUntil(indikator, perPeriode, periode),
      targetTahun: kemajuan.targetTahun,
      realisasi: readRealisasi(kemajuan, figures.at(-1)?.nilai ?? null),
      belumWaktunya: !due.due,
      terhadapTahun: kemajuan.terhadapTahun,
      terhadapPeriode: perPeriode.length === 0 ? null : kemajuan.terhadapPeriodeTerisi,
    };
  }

  /** Targets of the same indicator where other documents place it. */
  private targetsIn(penempatan: Penempatan, accepts: (dokumen: string) => boolean): Target[] {
    const { indeks } = this.options;
    return indeks
      .penempatanOfIndikator(penempatan.indikator)
      .filter((item) => item.id !== penempatan.id && accepts(item.dokumen))
      .flatMap((item) => indeks.targetOf(item.id))
      .filter((item) => item.keterangan === null);
  }
}

function readRealisasi(kemajuan: Kemajuan, last: Nilai | null): Nilai | null {
  return kemajuan.realisasi.kind === 'nilai' ? kemajuan.realisasi.nilai : last;
}

function targetUntil(indikator: Indikator, targets: readonly Target[], periode: Periode): Nilai | null {
  const until = targets.filter((item) => isUntil(item.periode, periode));
  if (until.length === 0) return null;
  const result = aggregateOverTime(indikator.agregasiWaktu, until);
  return result.kind === 'nilai' ? result.nilai : null;
}

function yearTargets(targets: readonly Target[]): Map<number, Nilai> {
  return new Map(
    targets.filter((item) => item.periode.jenis === 'tahun').map((item) => [item.periode.tahun, item.nilai]),
  );
}

function isUntil(inner: Periode, periode: Periode): boolean {
  return inner.tahun === periode.tahun && lastDateOf(inner) <= lastDateOf(periode);
}

/** Parents before children, brothers by `urut`. */
function listInTreeOrder(indeks: Indeks, dokumen: Dokumen): Simpul[] {
  const visit = (node: Simpul): Simpul[] => [node, ...indeks.childrenOf(node.id).flatMap(visit)];
  return indeks.topOf(dokumen.id).flatMap(visit);
}
