import type { Decimal } from 'decimal.js';
import type { HasilRollUp } from '../anggaran/rollup.ts';
import { hasOverlap } from '../kinerja/agregasi.ts';
import { normalizeSatuan, readBesaran } from '../kinerja/besaran.ts';
import { isWithin } from '../kinerja/waktu.ts';
import type { Nilai } from '../nilai/nilai.ts';
import type { Periode } from '../nilai/periode.ts';
import type { Indikator, Penempatan } from './buku-angka.ts';
import { currentTargets, type Indeks } from './indeks.ts';
import { atIndikator, type TemuanBuku } from './temuan-buku.ts';
import { findEqualToSerapan, findTwins } from './temuan-serapan.ts';
import { findTemuanTarget } from './temuan-target.ts';

/** What the performance rules look at. */
export interface KonteksKinerja {
  indeks: Indeks;
  sampai: Periode;
  /** Document version with the money, and its roll-up; null when there is none. */
  anggaran: { dokumen: string; hasil: HasilRollUp } | null;
}

/** All findings on indicators, targets and realisasi. */
export function findTemuanKinerja(konteks: KonteksKinerja): TemuanBuku[] {
  const { indeks, sampai, anggaran } = konteks;
  return [
    ...indeks.buku.penempatan.flatMap((row) => [
      ...findMissingTarget(indeks, row, sampai.tahun),
      ...findUnits(indeks, row),
      ...findWorseThanBaseline(indeks, row),
      ...findTemuanTarget(indeks, row, sampai),
    ]),
    ...indeks.buku.indikator.flatMap((row) => [...findOverlap(indeks, row), ...findFalling(indeks, row, sampai)]),
    ...(anggaran === null ? [] : findEqualToSerapan({ indeks, sampai, ...anggaran })),
    ...findTwins({ indeks, sampai }),
  ];
}

function findMissingTarget(indeks: Indeks, penempatan: Penempatan, tahun: number): TemuanBuku[] {
  const indikator = indeks.indikator.get(penempatan.indikator);
  const dokumen = indeks.dokumen.get(penempatan.dokumen);
  if (!indikator || !dokumen || tahun < dokumen.tahunAwal || tahun > dokumen.tahunAkhir) return [];
  const stated = currentTargets(indeks, penempatan.id).some(
    (row) => row.periode.tahun === tahun && row.nilai.kind !== 'tanpa-nilai',
  );
  if (stated) return [];
  return [
    {
      rule: 'target-tidak-ada',
      severity: 'warning',
      where: atIndikator(indikator, { penempatan: penempatan.id, nama: penempatan.namaTercetak }),
      message: {
        id: `Indikator ini tidak mempunyai target tahun ${tahun}.`,
        en: `This indicator has no target for ${tahun}.`,
      },
      figures: [],
    },
  ];
}

/** Targets in another unit than the indicator's, e.g. percent targets under an index. */
function findUnits(indeks: Indeks, penempatan: Penempatan): TemuanBuku[] {
  const indikator = indeks.indikator.get(penempatan.indikator);
  if (!indikator) return [];
  const satuan = normalizeSatuan(penempatan.satuanTercetak ?? indikator.satuan);
  return currentTargets(indeks, penempatan.id).flatMap((row) => {
    const unit = readUnit(row.nilai);
    if (satuan === null || unit === null || unit === satuan) return [];
    return [
      {
        rule: 'unit-mismatch',
        severity: 'warning',
        where: atIndikator(indikator, {
          penempatan: penempatan.id,
          nama: penempatan.namaTercetak,
          periode: row.periode,
        }),
        message: {
          id: `Target bersatuan "${unit}", sedangkan indikatornya bersatuan "${satuan}".`,
          en: `The target is in "${unit}", but its indicator is in "${satuan}".`,
        },
        figures: [{ nama: 'target', nilai: row.nilai.raw }],
      },
    ];
  });
}

/** A target that is worse than where the indicator started, by its own direction. */
function findWorseThanBaseline(indeks: Indeks, penempatan: Penempatan): TemuanBuku[] {
  const indikator = indeks.indikator.get(penempatan.indikator);
  const baseline = indeks
    .kondisiAwalOf(penempatan.id)
    .toSorted((a, b) => b.tahun - a.tahun)
    .find((row) => row.nilai.kind !== 'tanpa-nilai');
  if (!indikator || !baseline) return [];
  const start = readBesaran(baseline.nilai);
  if (!start.ok) return [];
  return currentTargets(indeks, penempatan.id).flatMap((row) => {
    // Quarter targets of a sum are parts of the year: only the year's target compares with the baseline.
    if (indikator.agregasiWaktu === 'jumlah' && row.periode.jenis !== 'tahun') return [];
    const target = readBesaran(row.nilai);
    if (!target.ok || !isWorse(indikator, target.besaran.angka, start.besaran.angka)) return [];
    return [
      {
        rule: 'target-below-baseline',
        severity: 'info',
        where: atIndikator(indikator, {
          penempatan: penempatan.id,
          nama: penempatan.namaTercetak,
          periode: row.periode,
        }),
        message: {
          id: `Target ${row.nilai.raw} lebih buruk daripada kondisi awal tahun ${baseline.tahun} (${baseline.nilai.raw}).`,
          en: `The target ${row.nilai.raw} is worse than the baseline of ${baseline.tahun} (${baseline.nilai.raw}).`,
        },
        figures: [
          { nama: 'target', nilai: target.besaran.angka.toFixed() },
          { nama: 'kondisi-awal', nilai: start.besaran.angka.toFixed() },
        ],
      },
    ];
  });
}

function findOverlap(indeks: Indeks, indikator: Indikator): TemuanBuku[] {
  const filled = indeks.realisasiOf(indikator.id).filter((row) => row.nilai.kind !== 'tanpa-nilai');
  if (!hasOverlap(filled)) return [];
  return [
    {
      rule: 'periode-tumpang-tindih',
      severity: 'error',
      where: atIndikator(indikator),
      message: {
        id: 'Realisasi terisi pada periode yang lebih panjang dan pada bagian-bagiannya.',
        en: 'Realisasi is filled in for a longer period and for its parts.',
      },
      figures: filled.map((row) => ({ nama: 'realisasi', nilai: row.nilai.raw })),
    },
  ];
}

/** A count reached IN a period can't be negative: the s/d figure that it came from was falling. */
function findFalling(indeks: Indeks, indikator: Indikator, sampai: Periode): TemuanBuku[] {
  if (indikator.agregasiWaktu !== 'jumlah') return [];
  return indeks.realisasiOf(indikator.id).flatMap((row) => {
    const value = readBesaran(row.nilai);
    if (!value.ok || !value.besaran.angka.lt(0) || !isWithin(row.periode, sampai)) return [];
    return [
      {
        rule: 'kumulatif-turun',
        severity: 'warning',
        where: atIndikator(indikator, { periode: row.periode }),
        message: {
          id: 'Realisasi s/d periode ini turun dibandingkan periode sebelumnya.',
          en: 'The s/d realisasi falls against the period before.',
        },
        figures: [{ nama: 'realisasi', nilai: value.besaran.angka.toFixed() }],
      },
    ];
  });
}

function readUnit(nilai: Nilai): string | null {
  const value = readBesaran(nilai);
  return value.ok ? value.besaran.satuan : null;
}

function isWorse(indikator: Indikator, target: Decimal, start: Decimal): boolean {
  if (indikator.metode === 'naik') return target.lt(start);
  return (indikator.metode === 'turun-rasio' || indikator.metode === 'turun-selisih') && target.gt(start);
}
