import {
  aggregateOverTime,
  type BukuAngka,
  checkDue,
  computeKemajuan,
  type Dokumen,
  type HasilCapaian,
  type Indikator,
  type Kemajuan,
  type KondisiAwal,
  lastDateOf,
  type Nilai,
  type Penempatan,
  type Periode,
  type Simpul,
  selectSkala,
} from '@selaras/domain';
import { groupBy, indexBy } from './group.ts';

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
  buku: BukuAngka;
  periode: Periode;
  /** Last day of the period, ISO. */
  asOf: string;
  renstra: Dokumen | null;
  rencanaAksi: readonly Dokumen[];
}

/** Reads the indicators of agreements, sasaran by sasaran in the order of the document. Linear in the size of the ledger. */
export class KinerjaReader {
  private readonly options: KinerjaOptions;
  private readonly indikator: Map<string, Indikator>;
  private readonly placements: Map<string, Penempatan[]>;
  private readonly nodes: Map<string, Simpul[]>;
  private readonly targets: Map<string, BukuAngka['target']>;
  private readonly realisasi: Map<string, BukuAngka['realisasi']>;
  private readonly baselines: Map<string, KondisiAwal>;
  private readonly placementsOfIndikator: Map<string, Penempatan[]>;
  private readonly planIds: { renstra: string | null; rencanaAksi: Set<string> };

  constructor(options: KinerjaOptions) {
    const { buku } = options;
    this.options = options;
    this.indikator = indexBy(buku.indikator, (item) => item.id);
    this.placements = groupBy(buku.penempatan, (item) => item.simpul);
    this.nodes = groupBy(buku.simpul, (item) => item.dokumen);
    this.targets = groupBy(buku.target, (item) => item.penempatan);
    this.realisasi = groupBy(buku.realisasi, (item) => item.indikator);
    this.baselines = indexBy(buku.kondisiAwal, (item) => item.penempatan);
    this.placementsOfIndikator = groupBy(buku.penempatan, (item) => item.indikator);
    this.planIds = {
      renstra: options.renstra?.id ?? null,
      rencanaAksi: new Set(options.rencanaAksi.map((dokumen) => dokumen.id)),
    };
  }

  /** Nodes of a document with indicators, in tree order. */
  sasaranOf(dokumen: Dokumen): SasaranGroup[] {
    return inTreeOrder(this.nodes.get(dokumen.id) ?? []).flatMap((simpul) => {
      const rows = [...(this.placements.get(simpul.id) ?? [])]
        .sort((a, b) => a.urut - b.urut)
        .flatMap((penempatan) => {
          const indikator = this.indikator.get(penempatan.indikator);
          return indikator ? [this.readRow(penempatan, indikator)] : [];
        });
      return rows.length === 0 ? [] : [{ simpul, dokumen, indikator: rows }];
    });
  }

  private readRow(penempatan: Penempatan, indikator: Indikator): IndikatorRow {
    const { buku, periode, asOf } = this.options;
    const own = this.targets.get(penempatan.id) ?? [];
    const renstra = this.targetsIn(penempatan, (dokumen) => dokumen === this.planIds.renstra);
    const aksi = this.targetsIn(penempatan, (dokumen) => this.planIds.rencanaAksi.has(dokumen));
    const stated = own.filter((item) => item.keterangan === null);
    const before = own.find((item) => item.keterangan === 'sebelum-perubahan');
    const perPeriode = [...stated, ...aksi].filter((item) => item.periode.jenis !== 'tahun');
    const targets = [...stated.filter((item) => item.periode.jenis === 'tahun'), ...perPeriode];
    const figures = (this.realisasi.get(indikator.id) ?? []).filter((item) => isUntil(item.periode, periode));
    const due = checkDue({ frekuensi: indikator.frekuensi, jedaBulan: indikator.jedaBulan, periode, perTanggal: asOf });
    const satuan = penempatan.satuanTercetak ?? indikator.satuan;
    const kemajuan = computeKemajuan({
      metode: indikator.metode,
      agregasiWaktu: indikator.agregasiWaktu,
      realisasi: figures,
      target: targets,
      sampai: periode,
      kondisiAwal: this.baselines.get(penempatan.id)?.nilai ?? null,
      satuan,
      skala: indikator.skala === null ? null : (selectSkala(indikator.skala, periode.tahun) ?? null),
      batas: buku.pengaturan.batasCapaian,
      capaianTargetNol: buku.pengaturan.capaianTargetNol,
      belumWaktunya: !due.due,
    });
    return {
      penempatan,
      indikator,
      nama: penempatan.namaTercetak ?? indikator.nama,
      satuan,
      kondisiAwal: this.baselines.get(penempatan.id) ?? null,
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

  private targetsIn(penempatan: Penempatan, accepts: (dokumen: string) => boolean): BukuAngka['target'] {
    return (this.placementsOfIndikator.get(penempatan.indikator) ?? [])
      .filter((item) => item.id !== penempatan.id && accepts(item.dokumen))
      .flatMap((item) => this.targets.get(item.id) ?? [])
      .filter((item) => item.keterangan === null);
  }
}

function readRealisasi(kemajuan: Kemajuan, last: Nilai | null): Nilai | null {
  return kemajuan.realisasi.kind === 'nilai' ? kemajuan.realisasi.nilai : last;
}

function targetUntil(indikator: Indikator, targets: BukuAngka['target'], periode: Periode): Nilai | null {
  const until = targets.filter((item) => isUntil(item.periode, periode));
  if (until.length === 0) return null;
  const result = aggregateOverTime(indikator.agregasiWaktu, until);
  return result.kind === 'nilai' ? result.nilai : null;
}

function yearTargets(targets: BukuAngka['target']): Map<number, Nilai> {
  return new Map(
    targets.filter((item) => item.periode.jenis === 'tahun').map((item) => [item.periode.tahun, item.nilai]),
  );
}

function isUntil(inner: Periode, periode: Periode): boolean {
  return inner.tahun === periode.tahun && lastDateOf(inner) <= lastDateOf(periode);
}

/** Parents before children, brothers by `urut`; nodes whose parent is not in the list count as roots. */
function inTreeOrder(nodes: readonly Simpul[]): Simpul[] {
  const ids = new Set(nodes.map((node) => node.id));
  const children = groupBy(nodes, (node) => (node.induk !== null && ids.has(node.induk) ? node.induk : ''));
  const ordered: Simpul[] = [];
  const visit = (parent: string): void => {
    for (const node of [...(children.get(parent) ?? [])].sort((a, b) => a.urut - b.urut)) {
      ordered.push(node);
      visit(node.id);
    }
  };
  visit('');
  return ordered;
}
