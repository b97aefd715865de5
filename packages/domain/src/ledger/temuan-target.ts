import { Decimal } from 'decimal.js';
import { evaluate, mikro, type Relasi, type SelAngka } from '../aturan/index.ts';
import { isSatuanDifferent, readBesaran } from '../kinerja/besaran.ts';
import { predikat, selectSkala } from '../kinerja/skala.ts';
import { isWithin } from '../kinerja/waktu.ts';
import type { Nilai } from '../nilai/nilai.ts';
import type { Periode } from '../nilai/periode.ts';
import type { Indikator, Penempatan, Target } from './buku-angka.ts';
import { currentTargets, type Indeks } from './indeks.ts';
import { atIndikator, type LokasiTemuan, type TemuanBuku } from './temuan-buku.ts';

/** Findings on the targets of a placement and on what was reached against them. */
export function findTemuanTarget(indeks: Indeks, penempatan: Penempatan, sampai: Periode): TemuanBuku[] {
  const indikator = indeks.indikator.get(penempatan.indikator);
  if (!indikator) return [];
  const targets = currentTargets(indeks, penempatan.id);
  const at = (periode: Periode): LokasiTemuan =>
    atIndikator(indikator, { penempatan: penempatan.id, nama: penempatan.namaTercetak, periode });
  const row = { indikator, penempatan, targets, at };
  return [
    ...findZeroTargets(row),
    ...findQuarters(row),
    ...findPredicates(row),
    ...findRealisasiUnits(indeks, row, sampai),
  ];
}

interface BarisTarget {
  indikator: Indikator;
  penempatan: Penempatan;
  targets: readonly Target[];
  at: (periode: Periode) => LokasiTemuan;
}

/** A year's target of zero under a method that divides by it: no capaian can follow. Lower-is-better may aim at zero. */
function findZeroTargets({ indikator, targets, at }: BarisTarget): TemuanBuku[] {
  if (indikator.metode !== 'naik') return [];
  return targets.flatMap(({ periode, nilai }) => {
    const value = readBesaran(nilai);
    if (periode.jenis !== 'tahun' || !value.ok || !value.besaran.angka.isZero()) return [];
    return [
      {
        rule: 'zero-target',
        severity: 'info',
        where: at(periode),
        message: {
          id: 'Target setahun nol, padahal makin tinggi makin baik: capaiannya tidak dapat dihitung.',
          en: 'The target of the year is zero though higher is better: no capaian can be computed.',
        },
        figures: [{ nama: 'target', nilai: nilai.raw }],
      } satisfies TemuanBuku,
    ];
  });
}

/** Four quarter targets against that of the year: their sum, or the last one, by the indicator's aggregation over time. */
function findQuarters({ indikator, targets, at }: BarisTarget): TemuanBuku[] {
  const year = targets.find(({ periode }) => periode.jenis === 'tahun');
  const quarters = [1, 2, 3, 4].flatMap(
    (ke) => targets.find(({ periode }) => periode.jenis === 'triwulan' && periode.ke === ke) ?? [],
  );
  if (!year || quarters.length < 4) return [];
  const rows = [year, ...quarters];
  const cells = rows.map(({ nilai }, id) => toCell(id, nilai));
  const units = rows.map(({ nilai }) => unitOf(nilai));
  if (cells.some((cell) => cell === null) || units.some((unit) => isSatuanDifferent(unit, units[0] ?? null))) return [];
  const figures = cells.flatMap((cell) => cell ?? []);
  const isSum = indikator.agregasiWaktu === 'jumlah';
  if (!isSum && indikator.agregasiWaktu !== 'akhir') return [];
  const relation: Relasi = isSum
    ? { jenis: 'jumlah', induk: 0, anak: [1, 2, 3, 4] }
    : { jenis: 'sama', satu: 0, dua: 4 };
  if (evaluate(relation, figures, (id) => figures[id]?.nilai ?? null) !== 'salah') return [];
  const printed = quarters.map(({ nilai }) => nilai.raw).join(', ');
  return [
    {
      rule: isSum ? 'total-column' : 'same-quantity',
      severity: 'warning',
      where: at(year.periode),
      message: isSum
        ? {
            id: `Target triwulan (${printed}) tidak berjumlah ${year.nilai.raw}, target setahunnya.`,
            en: `The targets of the quarters (${printed}) do not add up to ${year.nilai.raw}, that of the year.`,
          }
        : {
            id: `Target triwulan IV (${quarters[3]?.nilai.raw}) tidak sama dengan target setahun (${year.nilai.raw}).`,
            en: `The target of quarter IV (${quarters[3]?.nilai.raw}) is not that of the year (${year.nilai.raw}).`,
          },
      figures: rows.map(({ periode, nilai }, index) => ({
        nama: 'target',
        nilai: nilai.raw,
        ...(index === 0 ? {} : { tempat: `TW ${periode.ke}` }),
      })),
    },
  ];
}

/** A graded target whose score lies in another band of the indicator's scale. */
function findPredicates({ indikator, targets, at }: BarisTarget): TemuanBuku[] {
  return targets.flatMap(({ periode, nilai }) => checkPredicate(indikator, nilai, at(periode)));
}

function checkPredicate(indikator: Indikator, nilai: Nilai, where: LokasiTemuan): TemuanBuku[] {
  if (nilai.kind !== 'predikat' || nilai.skor === null || indikator.skala === null) return [];
  const skala = selectSkala(indikator.skala, where.periode?.tahun ?? 0);
  if (!skala) return [];
  const [written, due] = [predikat(skala, nilai.predikat), predikat(skala, nilai.skor)];
  if (written.kind !== 'predikat' || due.kind !== 'predikat' || written.posisi === due.posisi) return [];
  const right = due.tingkat.kode;
  return [
    {
      rule: 'predicate-scale',
      severity: 'warning',
      where,
      message: {
        id: `Predikat ${nilai.predikat} tidak sesuai dengan nilai ${nilai.skor.toString().replace('.', ',')}: menurut ${skala.nama} nilai itu berpredikat ${right}.`,
        en: `The predicate ${nilai.predikat} does not fit the value ${nilai.skor}: by ${skala.nama} it is ${right}.`,
      },
      figures: [
        { nama: 'predikat', nilai: nilai.raw },
        { nama: 'seharusnya', nilai: right },
      ],
    },
  ];
}

/** What was reached in another unit than the indicator's or the target's, and graded figures outside their band. */
function findRealisasiUnits(indeks: Indeks, row: BarisTarget, sampai: Periode): TemuanBuku[] {
  const { indikator, penempatan, targets, at } = row;
  return indeks.realisasiOf(indikator.id).flatMap(({ periode, nilai }) => {
    if (!isWithin(periode, sampai)) return [];
    const found = checkPredicate(indikator, nilai, at(periode));
    const target = targets.find((one) => unitOf(one.nilai) !== null)?.nilai;
    const wanted = target ? unitOf(target) : (penempatan.satuanTercetak ?? indikator.satuan);
    const unit = unitOf(nilai);
    if (!isSatuanDifferent(unit, wanted)) return found;
    return [
      ...found,
      {
        rule: 'unit-mismatch',
        severity: 'warning',
        where: at(periode),
        message: {
          id: `Realisasi bersatuan "${unit}", sedangkan ${target ? 'targetnya' : 'indikatornya'} bersatuan "${wanted}".`,
          en: `The realisasi is in "${unit}", but its ${target ? 'target' : 'indicator'} is in "${wanted}".`,
        },
        figures: [{ nama: 'realisasi', nilai: nilai.raw }, ...(target ? [{ nama: 'target', nilai: target.raw }] : [])],
      } satisfies TemuanBuku,
    ];
  });
}

function unitOf(nilai: Nilai): string | null {
  const value = readBesaran(nilai);
  return value.ok ? value.besaran.satuan : null;
}

/** A typed value as a cell of the net; null when it is not one number. A ratio keeps two decimals, as it is printed. */
function toCell(id: number, nilai: Nilai): SelAngka | null {
  const value = readBesaran(nilai);
  if (!value.ok) return null;
  const { angka, satuan } = value.besaran;
  const rounded = nilai.kind === 'rasio' ? angka.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : angka;
  return {
    id,
    nilai: mikro(rounded.toFixed()),
    cetak: nilai.raw,
    desimal: rounded.decimalPlaces(),
    jenis: satuan === '%' ? 'persen' : 'angka',
    rusak: false,
  };
}
