import type { BarisIndikatorDto, Beranda } from '@selaras/contracts';
import { checkDue, createPeriode } from '@selaras/domain';
import type { IndikatorRow } from '@selaras/reports';
import type { Potret } from '../angka/potret.ts';
import { tulisCapaian, tulisNilaiAtauNull } from '../angka/tampilan.ts';

/** Indicators of the agreements in force: the unit's IKU first, then those of its sub-units. */
function indikatorUtama({ laporan }: Potret): IndikatorRow[] {
  return [...laporan.kinerja.iku, ...laporan.kinerja.bagian].flatMap((group) => group.indikator);
}

/** Performance as Beranda shows it. */
export function susunKinerja(potret: Potret): Beranda['kinerja'] {
  const rows = indikatorUtama(potret);
  const measured = rows.filter(({ terhadapTahun }) => terhadapTahun.kind !== 'tak-terdefinisi');
  const met = measured.filter(({ terhadapTahun: hasil }) => hasil.kind !== 'tak-terdefinisi' && hasil.tercapai);
  return {
    skala: potret.skala?.nama ?? null,
    indikator: rows.map((row) => susunBaris(potret, row)),
    jumlah: { semua: rows.length, terukur: measured.length, tercapai: met.length },
  };
}

/** Indicators whose figure is due and not there. */
export function indikatorKurang(potret: Potret): IndikatorRow[] {
  return indikatorUtama(potret).filter((row) => !row.belumWaktunya && !isFilled(row));
}

/** Indicators whose figure is not due yet, with the date on which it will be. */
export function indikatorMendatang(potret: Potret): { row: IndikatorRow; tanggal: string }[] {
  const { periode, laporan } = potret;
  return indikatorUtama(potret).flatMap((row) => {
    if (isFilled(row)) return [];
    const { frekuensi, jedaBulan } = row.indikator;
    const due = checkDue({ frekuensi, jedaBulan, periode, perTanggal: laporan.asOf });
    return due.due ? [] : [{ row, tanggal: due.jatuhTempo }];
  });
}

function isFilled({ realisasi }: IndikatorRow): boolean {
  return realisasi !== null && realisasi.kind !== 'tanpa-nilai';
}

function susunBaris({ periode, skala }: Potret, row: IndikatorRow): BarisIndikatorDto {
  const tahun = createPeriode('tahun', periode.tahun);
  const perPeriode = row.terhadapPeriode;
  return {
    penempatan: row.penempatan.id,
    nama: row.nama,
    satuan: row.satuan,
    tingkat: row.indikator.tingkat,
    target: tulisNilaiAtauNull(perPeriode === null ? row.targetTahun : row.targetPeriode),
    realisasi: tulisNilaiAtauNull(row.realisasi),
    terhadap: perPeriode === null ? 'tahun' : 'periode',
    capaian: tulisCapaian(perPeriode ?? row.terhadapTahun, {
      skala,
      target: perPeriode === null ? tahun : periode,
      sampai: periode,
    }),
  };
}
