import { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import { writeFigure } from './besaran.ts';
import { SKALA } from './skala-data.ts';

/** Lower edge of a band. Half-open: `≥` takes the edge in, `>` leaves it to the next lower band. */
export interface TepiBawah {
  tanda: '≥' | '>';
  /** Plain decimal. */
  nilai: string;
}

/** One band (or grade) of a scale. */
export interface Tingkat {
  /** Grade as written in documents, e.g. "BB"; the label itself where the scale has no grades. */
  kode: string;
  label: string;
  /** Other spellings of the grade that documents use. */
  alias: readonly string[];
  /** Null in an ordinal scale (grades without numbers) and in a lowest band that is open downwards. */
  bawah: TepiBawah | null;
}

/** A scale is dated data: which bands hold is decided by regulation, pemda, report and year, never by code. */
export interface Skala {
  slug: string;
  nama: string;
  /** Regulation or document that the bands come from. */
  sumber: string;
  /** What the source leaves open and how it is closed here. */
  catatan: Pesan | null;
  jenis: 'angka' | 'urutan';
  /** First and last year of validity; null = still valid. */
  dari: number;
  sampai: number | null;
  /** Values above this are outside the scale; null = open upwards. Plain decimal. */
  maksimum: string | null;
  /** From the best band down. */
  tingkat: readonly Tingkat[];
}

/** Result of {@link predikat}: the band and its position, counted from 1 at the lowest band. */
export type HasilPredikat =
  | { kind: 'predikat'; tingkat: Tingkat; posisi: number }
  | { kind: 'di-luar-skala'; penjelasan: Pesan };

/**
 * The scale of a slug that holds in a year: of several the one that started last. Undefined when none holds.
 * @param daftar the pemda's own scales; they replace the built-in list, so a pemda may set its own edges.
 */
export function selectSkala(slug: string, tahun: number, daftar: readonly Skala[] = SKALA): Skala | undefined {
  return daftar
    .filter((skala) => skala.slug === slug && skala.dari <= tahun && (skala.sampai === null || tahun <= skala.sampai))
    .sort((a, b) => b.dari - a.dari)[0];
}

/** The band of a number (compared unrounded) or of a grade written as text. */
export function predikat(skala: Skala, nilai: Decimal | string): HasilPredikat {
  return typeof nilai === 'string' ? findGrade(skala, nilai) : findBand(skala, nilai);
}

function findBand(skala: Skala, nilai: Decimal): HasilPredikat {
  if (skala.jenis === 'urutan') {
    return outside(skala, writeFigure(nilai), {
      id: 'skala ini hanya mengenal tingkat, bukan angka',
      en: 'this scale knows grades only, not numbers',
    });
  }
  if (skala.maksimum !== null && nilai.gt(skala.maksimum)) {
    return outside(skala, writeFigure(nilai), { id: 'di atas nilai tertinggi', en: 'above the highest value' });
  }
  const index = skala.tingkat.findIndex(({ bawah }) => bawah === null || reaches(nilai, bawah));
  return (
    at(skala, index) ??
    outside(skala, writeFigure(nilai), { id: 'di bawah nilai terendah', en: 'below the lowest value' })
  );
}

function findGrade(skala: Skala, text: string): HasilPredikat {
  const wanted = normalizeGrade(text);
  const index = skala.tingkat.findIndex(({ kode, label, alias }) =>
    [kode, label, ...alias].some((name) => normalizeGrade(name) === wanted),
  );
  const written = { id: `"${text}"`, en: `"${text}"` };
  return (
    at(skala, index) ?? outside(skala, written, { id: 'bukan tingkat skala ini', en: 'not a grade of this scale' })
  );
}

function at(skala: Skala, index: number): HasilPredikat | undefined {
  const tingkat = skala.tingkat[index];
  return tingkat && { kind: 'predikat', tingkat, posisi: skala.tingkat.length - index };
}

function reaches(nilai: Decimal, bawah: TepiBawah): boolean {
  const edge = new Decimal(bawah.nilai);
  return bawah.tanda === '≥' ? nilai.gte(edge) : nilai.gt(edge);
}

function normalizeGrade(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function outside(skala: Skala, nilai: Pesan, why: Pesan): HasilPredikat {
  return {
    kind: 'di-luar-skala',
    penjelasan: {
      id: `${nilai.id} di luar skala ${skala.nama}: ${why.id}.`,
      en: `${nilai.en} is outside the scale ${skala.nama}: ${why.en}.`,
    },
  };
}
