import type { RincianIndikator } from '@selaras/contracts';
import { computeKemajuan, createPeriode, type Nilai } from '@selaras/domain';
import type { IndikatorRow } from '@selaras/reports';
import type { Potret } from '../angka/potret.ts';
import { tulisNilaiAtauNull } from '../angka/tampilan.ts';

/** Targets and realisasi year by year: the baseline, years that were reported, the year at hand so far, years that are planned. */
export function susunSejarah({ buku, periode, laporan }: Potret, row: IndikatorRow): RincianIndikator['sejarah'] {
  const { indikator, kondisiAwal, targetTahunan } = row;
  const figures = laporan.indeks.realisasiOf(indikator.id);
  const baselines = laporan.indeks.kondisiAwalOf(row.penempatan.id);
  const years = new Set([
    ...baselines.map(({ tahun }) => tahun),
    ...figures.map((figure) => figure.periode.tahun),
    ...targetTahunan.keys(),
    buku.tahun,
  ]);
  const reached = (tahun: number): Nilai | null => {
    const sampai = tahun === periode.tahun ? periode : createPeriode('tahun', tahun);
    const { realisasi } = computeKemajuan({
      metode: indikator.metode,
      agregasiWaktu: indikator.agregasiWaktu,
      kondisiAwal: kondisiAwal?.nilai ?? null,
      satuan: row.satuan,
      realisasi: figures,
      target: [],
      sampai,
    });
    if (realisasi.kind === 'nilai') return realisasi.nilai;
    return baselines.find((baseline) => baseline.tahun === tahun)?.nilai ?? null;
  };
  return [...years]
    .toSorted((a, b) => a - b)
    .map((tahun) => ({
      tahun,
      target: tulisNilaiAtauNull(
        tahun === periode.tahun
          ? (row.targetTahun ?? targetTahunan.get(tahun) ?? null)
          : (targetTahunan.get(tahun) ?? null),
      ),
      realisasi: tulisNilaiAtauNull(reached(tahun)),
    }));
}
