import type { KolomIsian } from '@selaras/contracts';
import {
  type BarisAnggaran,
  type BarisRealisasi,
  computeSisa,
  createPeriode,
  type HasilRollUp,
  type HasilSerapan,
  hitungSerapan,
  type JenisSelisih,
  type JumlahSimpul,
  lastDateOf,
  Rupiah,
  rollUp,
} from '@selaras/domain';
import { bacaKunci, type KolomUang, type KunciSel, kunciSel } from './sel.ts';
import type { Kerangka, LembarSiap } from './siapkan.ts';

/** Cells as changed but not saved: the new amount, or null for an emptied cell. */
export type Suntingan = ReadonlyMap<KunciSel, string | null>;

/** A row of the grid with its figures. */
export interface Baris extends Omit<Kerangka, 'jenis'> {
  jenis: Kerangka['jenis'] | 'total';
  nilai: Readonly<Record<KolomUang, Rupiah | null>>;
  serapan: HasilSerapan;
  /** True when the pagu is stated for the row itself, though it has rows below. */
  dinyatakan: boolean;
  /** For a derived row: what its figure means. */
  jenisSelisih: JenisSelisih | null;
}

/** The whole grid s/d a quarter. */
export interface HasilLembar {
  baris: readonly Baris[];
  total: Baris;
}

const TRIWULAN = [1, 2, 3, 4] as const;

/** The amount that a cell has now, saved or not; null = empty. */
export function nilaiSel(siap: LembarSiap, suntingan: Suntingan, kunci: KunciSel): string | null {
  const baru = suntingan.get(kunci);
  return baru === undefined ? (siap.tersimpan.get(kunci)?.nilai ?? null) : baru;
}

/**
 * Figures of every row: pagu, money per quarter, s/d `triwulan`, sisa and serapan. All sums are the ledger's own roll-up, so the grid
 * and the reports can't differ.
 */
export function hitungLembar(siap: LembarSiap, suntingan: Suntingan, triwulan: number): HasilLembar {
  const { stated, lines } = kumpulkanPagu(siap, suntingan);
  const rows = kumpulkanRealisasi(siap, suntingan);
  const nodes = siap.data.simpul;
  const sum = (pick: (row: RealisasiDiLembar) => boolean): HasilRollUp => {
    const chosen = rows.filter(pick);
    return rollUp({
      nodes,
      stated,
      lines,
      spentLines: chosen.filter((row) => row.rincian && !row.versiLain),
      spentNodes: chosen.filter((row) => !row.rincian),
      spentElsewhere: chosen.filter((row) => row.rincian && row.versiLain),
    });
  };
  const akhir = lastDateOf(createPeriode('triwulan', siap.tahun, triwulan));
  const sd = sum((row) => lastDateOf(row.periode) <= akhir);
  const tw = TRIWULAN.map((ke) => sum((row) => row.triwulan === ke));
  const pagu = new Map(lines.map((line) => [line.id, line.jumlah]));
  const baris = siap.kerangka.flatMap((row) => isiBaris(bukaPagu(row, siap, suntingan), { sd, tw, pagu }) ?? []);
  const amounts = { pagu: sd.total.pagu, sd: sd.total.realisasi, tw: tw.map((hasil) => hasil.total.realisasi) };
  return { baris, total: lengkapi(TOTAL, amounts) };
}

interface RealisasiDiLembar extends BarisRealisasi {
  triwulan: number | null;
  versiLain: boolean;
  rincian: boolean;
}

function kumpulkanPagu(siap: LembarSiap, suntingan: Suntingan): { stated: BarisAnggaran[]; lines: BarisAnggaran[] } {
  const stated: BarisAnggaran[] = [];
  const lines: BarisAnggaran[] = [];
  for (const row of siap.data.anggaran) {
    const kunci = kunciSel(row.rincian ? `anggaran:${row.id}` : `simpul:${row.simpul}`, 'pagu');
    const baru = suntingan.get(kunci);
    if (baru === null) continue;
    const jumlah = baru === undefined ? siap.jumlahAnggaran.get(row.id) : Rupiah.parse(baru);
    if (jumlah !== undefined) (row.rincian ? lines : stated).push({ id: row.id, simpul: row.simpul, jumlah });
  }
  for (const [kunci, nilai] of suntingan) {
    const { jenis, id, kolom } = bacaKunci(kunci);
    if (kolom !== 'pagu' || jenis !== 'simpul' || nilai === null || siap.tersimpan.has(kunci)) continue;
    stated.push({ id: kunci, simpul: id, jumlah: Rupiah.parse(nilai) });
  }
  return { stated, lines };
}

function kumpulkanRealisasi(siap: LembarSiap, suntingan: Suntingan): RealisasiDiLembar[] {
  const rows: RealisasiDiLembar[] = [];
  for (const { dto, kunci, periode, jumlah } of siap.realisasi) {
    if (kunci !== null && suntingan.has(kunci)) continue;
    const { anggaran, simpul, triwulan, versiLain, rincian } = dto;
    rows.push({ anggaran, simpul, periode, jumlah, triwulan, versiLain, rincian });
  }
  for (const [kunci, nilai] of suntingan) {
    const { jenis, id, kolom } = bacaKunci(kunci);
    if (kolom === 'pagu' || nilai === null) continue;
    const ke = Number(kolom.slice(-1));
    rows.push({
      anggaran: jenis === 'anggaran' ? id : null,
      simpul: jenis === 'simpul' ? id : null,
      periode: createPeriode('triwulan', siap.tahun, ke),
      jumlah: Rupiah.parse(nilai),
      triwulan: ke,
      versiLain: false,
      rincian: jenis === 'anggaran',
    });
  }
  return rows;
}

interface Sumber {
  sd: HasilRollUp;
  tw: readonly HasilRollUp[];
  pagu: ReadonlyMap<string, Rupiah>;
}

interface Jumlah {
  pagu: Rupiah | null;
  sd: Rupiah | null;
  tw: readonly (Rupiah | null)[];
}

/** A node whose pagu is stated holds it in a cell of its own, also before that is saved. */
function bukaPagu(row: Kerangka, siap: LembarSiap, suntingan: Suntingan): KerangkaIni {
  if (row.jenis !== 'simpul' || !row.berAnak) return { ...row, dinyatakan: false };
  const kunci = kunciSel(row.kunci, 'pagu');
  const dinyatakan = nilaiSel(siap, suntingan, kunci) !== null;
  if (row.terkunci.pagu !== 'dihitung' || !suntingan.has(kunci)) return { ...row, dinyatakan };
  const { pagu: _, ...terkunci } = row.terkunci;
  return { ...row, terkunci, dinyatakan };
}

type KerangkaIni = Kerangka & Pick<Baris, 'dinyatakan'>;

/** Null for the place of a difference where there is none. */
function isiBaris(row: KerangkaIni, { sd, tw, pagu }: Sumber): Baris | null {
  const { id, jenis } = row;
  if (jenis === 'anggaran') {
    return lengkapi(row, {
      pagu: pagu.get(id) ?? null,
      sd: sd.realisasiBaris.get(id) ?? null,
      tw: tw.map((hasil) => hasil.realisasiBaris.get(id) ?? null),
    });
  }
  const node = sd.simpul.get(id);
  if (node === undefined) return null;
  if (jenis === 'simpul') {
    const quarters = tw.map((hasil) => hasil.simpul.get(id)?.realisasi.jumlah ?? null);
    return lengkapi(row, { pagu: node.pagu.jumlah, sd: node.realisasi.jumlah, tw: quarters });
  }
  const sdSelisih = selisihOf(node.realisasi);
  const amounts = {
    pagu: selisihOf(node.pagu),
    sd: sdSelisih,
    // The quarters add up to s/d: one that is booked on the node alone is not broken down either.
    tw: tw.map((hasil) => (sdSelisih === null ? null : (hasil.simpul.get(id)?.realisasi.selisih ?? null))),
  };
  if (amounts.pagu === null && amounts.sd === null) return null;
  const melebihi = amounts.pagu?.isNegative === true || amounts.sd?.isNegative === true;
  return { ...lengkapi(row, amounts), jenisSelisih: melebihi ? 'melebihi-induk' : 'belum-dirinci' };
}

/** A node below which nothing is entered is simply not broken down yet; that needs no row. */
function selisihOf(amount: JumlahSimpul | undefined): Rupiah | null {
  return amount === undefined || amount.jumlahAnak === null ? null : amount.selisih;
}

function lengkapi(row: Omit<Baris, 'nilai' | 'serapan' | 'jenisSelisih'>, { pagu, sd, tw }: Jumlah): Baris {
  const [tw1 = null, tw2 = null, tw3 = null, tw4 = null] = tw;
  const amounts = { pagu, realisasi: sd };
  return {
    ...row,
    nilai: { pagu, tw1, tw2, tw3, tw4, sd, sisa: computeSisa(amounts) },
    serapan: hitungSerapan(amounts),
    jenisSelisih: null,
  };
}

const semuaTerkunci = Object.fromEntries(
  (['pagu', 'tw1', 'tw2', 'tw3', 'tw4'] satisfies KolomIsian[]).map((kolom) => [kolom, 'dihitung'] as const),
);

const TOTAL: Omit<Baris, 'nilai' | 'serapan' | 'jenisSelisih'> = {
  kunci: 'total',
  jenis: 'total',
  id: '',
  induk: [],
  tingkat: 1,
  kode: '',
  uraian: '',
  unit: '',
  jenisSimpul: '',
  berAnak: false,
  dinyatakan: false,
  terkunci: semuaTerkunci,
  temuan: [],
};
