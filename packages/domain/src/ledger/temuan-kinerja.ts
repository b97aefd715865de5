import { Decimal } from 'decimal.js';
import type { HasilRollUp } from '../anggaran/rollup.ts';
import { hitungSerapan } from '../anggaran/rumus.ts';
import { hasOverlap } from '../kinerja/agregasi.ts';
import { normalizeSatuan, readBesaran } from '../kinerja/besaran.ts';
import { computeCapaian } from '../kinerja/capaian.ts';
import { isWithin } from '../kinerja/waktu.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { isSamePeriode, lastDateOf, type Periode } from '../nilai/periode.ts';
import { formatPersen } from '../nilai/tulis-angka.ts';
import type { Indikator, Penempatan, Realisasi, Simpul, Target } from './buku-angka.ts';
import type { Indeks } from './indeks.ts';
import { atIndikator, type TemuanBuku } from './temuan-buku.ts';

/** What the performance rules look at. */
export interface KonteksKinerja {
  indeks: Indeks;
  sampai: Periode;
  /** Document version with the money, and its roll-up; null when there is none. */
  anggaran: { dokumen: string; hasil: HasilRollUp } | null;
}

/** All findings on indicators, targets and realisasi. */
export function findTemuanKinerja(konteks: KonteksKinerja): TemuanBuku[] {
  const { indeks, sampai } = konteks;
  return [
    ...indeks.buku.penempatan.flatMap((row) => [
      ...findMissingTarget(indeks, row, sampai.tahun),
      ...findUnits(indeks, row),
      ...findWorseThanBaseline(indeks, row),
    ]),
    ...indeks.buku.indikator.flatMap((row) => [...findOverlap(indeks, row), ...findFalling(indeks, row, sampai)]),
    ...findEqualToSerapan(konteks),
  ];
}

function findMissingTarget(indeks: Indeks, penempatan: Penempatan, tahun: number): TemuanBuku[] {
  const indikator = indeks.indikator.get(penempatan.indikator);
  const dokumen = indeks.dokumen.get(penempatan.dokumen);
  if (!indikator || !dokumen || tahun < dokumen.tahunAwal || tahun > dokumen.tahunAkhir) return [];
  const stated = currentTargets(indeks, penempatan).some(
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
  return currentTargets(indeks, penempatan).flatMap((row) => {
    const unit = readUnit(row.nilai);
    if (satuan === null || unit === null || unit === satuan) return [];
    return [
      {
        rule: 'satuan-target-berbeda',
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
  return currentTargets(indeks, penempatan).flatMap((row) => {
    // Quarter targets of a sum are parts of the year: only the year's target compares with the baseline.
    if (indikator.agregasiWaktu === 'jumlah' && row.periode.jenis !== 'tahun') return [];
    const target = readBesaran(row.nilai);
    if (!target.ok || !isWorse(indikator, target.besaran.angka, start.besaran.angka)) return [];
    return [
      {
        rule: 'target-lebih-buruk-dari-kondisi-awal',
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

/** A serapan that could have been copied into a performance figure. */
interface Serapan {
  simpul: Simpul;
  persen: Decimal;
  /** The node of the indicator or one above it: whole percents are then compared too. */
  dekat: boolean;
}

/**
 * Realisasi or capaian of an indicator that equals the serapan of its node, of a node above, or (to two decimals or more) of
 * any other node. 0 and 100 % are left out: they come about by themselves.
 */
function findEqualToSerapan({ indeks, sampai, anggaran }: KonteksKinerja): TemuanBuku[] {
  if (anggaran === null) return [];
  const { dokumen, hasil } = anggaran;
  const all = indeks.simpulOf(dokumen).flatMap((simpul) => {
    const amounts = hasil.simpul.get(simpul.id);
    const serapan = hitungSerapan({ pagu: amounts?.pagu.jumlah ?? null, realisasi: amounts?.realisasi.jumlah ?? null });
    return serapan.kind === 'serapan' ? [{ simpul, persen: serapan.persen }] : [];
  });
  const reported = new Set<string>();
  return indeks.buku.penempatan.flatMap((penempatan) => {
    const indikator = indeks.indikator.get(penempatan.indikator);
    if (!indikator) return [];
    const near = collectPath(indeks, dokumen, penempatan.simpul);
    const candidates = all
      .map((row): Serapan => ({ ...row, dekat: near.has(row.simpul.id) }))
      .sort((a, b) => Number(b.dekat) - Number(a.dekat));
    return indeks.realisasiOf(indikator.id).flatMap((row) => {
      if (lastDateOf(row.periode) !== lastDateOf(sampai)) return [];
      const match = findMatch(collectPercents(indeks, penempatan, indikator, row), candidates);
      const key = `${indikator.id} ${match?.serapan.simpul.id}`;
      if (match === undefined || reported.has(key)) return [];
      reported.add(key);
      return [describeEqual(indikator, penempatan, row, match)];
    });
  });
}

interface Kecocokan {
  jenis: 'realisasi' | 'capaian';
  persen: Decimal;
  serapan: Serapan;
}

function findMatch(
  percents: readonly { jenis: 'realisasi' | 'capaian'; persen: Decimal }[],
  candidates: readonly Serapan[],
): Kecocokan | undefined {
  for (const { jenis, persen } of percents) {
    if (persen.isZero() || persen.eq(100)) continue;
    const decimals = Math.min(persen.decimalPlaces(), 2);
    const serapan = candidates.find(
      (candidate) => (candidate.dekat || decimals === 2) && isPrintedAs(candidate.persen, persen, decimals),
    );
    if (serapan) return { jenis, persen, serapan };
  }
  return undefined;
}

/** Whether a serapan prints as this percentage, rounded or (as many documents do) cut off. */
function isPrintedAs(serapan: Decimal, printed: Decimal, decimals: number): boolean {
  const shown = printed.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return (
    serapan.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(shown) ||
    serapan.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).eq(shown)
  );
}

function collectPercents(
  indeks: Indeks,
  penempatan: Penempatan,
  indikator: Indikator,
  row: Realisasi,
): { jenis: 'realisasi' | 'capaian'; persen: Decimal }[] {
  const percents: { jenis: 'realisasi' | 'capaian'; persen: Decimal }[] = [];
  const value = readBesaran(row.nilai);
  if (value.ok && (value.besaran.satuan ?? normalizeSatuan(indikator.satuan)) === '%') {
    percents.push({ jenis: 'realisasi', persen: value.besaran.angka });
  }
  const target = currentTargets(indeks, penempatan).find((candidate) => isSamePeriode(candidate.periode, row.periode));
  const capaian = computeCapaian({
    metode: indikator.metode,
    target: target?.nilai ?? null,
    realisasi: row.nilai,
    kondisiAwal: indeks.kondisiAwalOf(penempatan.id)[0]?.nilai ?? null,
    satuan: indikator.satuan,
  });
  if (capaian.kind === 'capaian') percents.push({ jenis: 'capaian', persen: capaian.persen });
  return percents;
}

/** Ids, in the money document, of the node with the same identity and of all nodes above it. */
function collectPath(indeks: Indeks, dokumen: string, simpul: string): Set<string> {
  const path = new Set<string>();
  const identitas = indeks.simpul.get(simpul)?.identitas ?? '';
  let at = indeks.sameAs(identitas).find((node) => node.dokumen === dokumen);
  while (at !== undefined && !path.has(at.id)) {
    path.add(at.id);
    at = at.induk === null ? undefined : indeks.simpul.get(at.induk);
  }
  return path;
}

function describeEqual(
  indikator: Indikator,
  penempatan: Penempatan,
  row: Realisasi,
  { jenis, persen, serapan }: Kecocokan,
): TemuanBuku {
  const what = { realisasi: { id: 'Realisasi', en: 'The realisasi' }, capaian: { id: 'Capaian', en: 'The capaian' } }[
    jenis
  ];
  return {
    rule: 'sama-dengan-serapan',
    severity: 'warning',
    where: atIndikator(indikator, { penempatan: penempatan.id, nama: penempatan.namaTercetak, periode: row.periode }),
    message: {
      id: `${what.id} kinerja ${formatPersen(persen)} sama dengan serapan anggaran "${serapan.simpul.nama}"; serapan bukan kinerja.`,
      en: `${what.en} ${formatPersen(persen, { bahasa: 'en' })} equals the serapan of "${serapan.simpul.nama}"; serapan is not kinerja.`,
    },
    figures: [
      { nama: jenis, nilai: persen.toFixed() },
      { nama: 'serapan', nilai: serapan.persen.toDecimalPlaces(6).toFixed() },
    ],
  };
}

/** Targets in force: those before a change are kept for print only. */
function currentTargets(indeks: Indeks, penempatan: Penempatan): readonly Target[] {
  return indeks.targetOf(penempatan.id).filter((row) => row.keterangan === null);
}

function readUnit(nilai: Nilai): string | null {
  const value = readBesaran(nilai);
  return value.ok ? value.besaran.satuan : null;
}

function isWorse(indikator: Indikator, target: Decimal, start: Decimal): boolean {
  if (indikator.metode === 'naik') return target.lt(start);
  return (indikator.metode === 'turun-rasio' || indikator.metode === 'turun-selisih') && target.gt(start);
}
