import { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { isSatuanDifferent, normalizeSatuan, readBesaran, writeFigure } from './besaran.ts';
import { type HasilCapaian, undefinedCapaian, withoutPercent } from './hasil-capaian.ts';
import { differentUnit, notOneNumber } from './metode-angka.ts';
import { type HasilPredikat, predikat, type Skala } from './skala.ts';

const MS_PER_DAY = 86_400_000;

/** Edges of a target range; null = open at that end. */
interface Rentang {
  dari: Decimal | null;
  sampai: Decimal | null;
  satuan: string | null;
}

/**
 * `rentang`: inside T1–T2 is 100 %; above R / T2, below R / T1. A single number is the range from itself to itself, "≥ 85" has
 * no upper end. Undefined when the edge to divide by is not above zero.
 */
export function computeRentang(target: Nilai, realisasi: Nilai, satuan: string | null): HasilCapaian {
  const range = readRange(target);
  if ('kind' in range) return range;
  const measured = readBesaran(realisasi);
  if (!measured.ok) return notOneNumber(measured.sebab, { id: 'Realisasi', en: 'The realisasi' });
  const unit = measured.besaran.satuan ?? normalizeSatuan(satuan);
  const targetUnit = normalizeSatuan(range.satuan ?? satuan);
  if (isSatuanDifferent(unit, targetUnit)) {
    return differentUnit({ id: 'realisasi', en: 'realisasi' }, unit, targetUnit);
  }
  const r = measured.besaran.angka;
  if (range.sampai !== null && r.gt(range.sampai)) {
    return ratioToEdge(r, range.sampai, { id: 'di atas rentang', en: 'above the range' });
  }
  if (range.dari !== null && r.lt(range.dari)) {
    return ratioToEdge(r, range.dari, { id: 'di bawah rentang', en: 'below the range' });
  }
  const written = writeFigure(r);
  return percentage(new Decimal(100), {
    id: `100 %: ${written.id} berada di dalam rentang target`,
    en: `100 %: ${written.en} lies within the target range`,
  });
}

/**
 * `kategori`: position of the grade on the scale against the position of the target's grade (`posisi`), or met / not met
 * (`tercapai`). Without a scale equal grades are met; unequal ones are undefined, as nothing says which one is better.
 */
export function computeKategori(options: {
  target: Nilai;
  realisasi: Nilai;
  skala: Skala | null;
  cara: 'posisi' | 'tercapai';
}): HasilCapaian {
  const { target, realisasi, skala, cara } = options;
  if (skala === null) return compareGrades(target, realisasi);
  const wanted = findGrade(skala, target);
  if (wanted.kind === 'di-luar-skala') return outsideScale(wanted.penjelasan);
  const reached = findGrade(skala, realisasi);
  if (reached.kind === 'di-luar-skala') return outsideScale(reached.penjelasan);

  const [r, t] = [reached.posisi, wanted.posisi];
  const grades = `${reached.tingkat.kode} / ${wanted.tingkat.kode}`;
  if (cara === 'tercapai') {
    return withoutPercent('kategori', r >= t, {
      id: `${r >= t ? 'Tercapai' : 'Tidak tercapai'}: ${grades} pada skala ${skala.nama}`,
      en: `${r >= t ? 'Met' : 'Not met'}: ${grades} on the scale ${skala.nama}`,
    });
  }
  const persen = new Decimal(r).times(100).div(t);
  const written = writeFigure(persen);
  return percentage(persen, {
    id: `${written.id}% = jenjang ${r} / jenjang ${t} × 100 (${grades} pada skala ${skala.nama})`,
    en: `${written.en}% = grade ${r} / grade ${t} × 100 (${grades} on the scale ${skala.nama})`,
  });
}

/** `tenggat`: met on or before the date. Lateness in days is part of the result. */
export function computeTenggat(target: Nilai, realisasi: Nilai): HasilCapaian {
  const due = readDay(target);
  const done = readDay(realisasi);
  if (due === undefined || done === undefined) {
    return undefinedCapaian(
      'bukan-tanggal',
      'Target dan realisasi tenggat harus berupa tanggal.',
      'The target and the realisasi of a deadline must be dates.',
    );
  }
  const late = done - due;
  if (late > 0) {
    return withoutPercent(
      'tenggat',
      false,
      { id: `Tidak tercapai: terlambat ${late} hari`, en: `Not met: ${late} days late` },
      late,
    );
  }
  const met: Pesan =
    late === 0
      ? { id: 'Tercapai: tepat pada tenggat', en: 'Met: on the deadline' }
      : { id: `Tercapai: ${-late} hari sebelum tenggat`, en: `Met: ${-late} days before the deadline` };
  return withoutPercent('tenggat', true, met, late);
}

/** `ya-tidak`: met / not met. Two numbers are compared (R ≥ T, or by the target's sign), for commitments such as "≥ 40 %". */
export function computeYaTidak(target: Nilai, realisasi: Nilai, satuan: string | null): HasilCapaian {
  if (target.kind === 'ya-tidak' && realisasi.kind === 'ya-tidak') return met(target.ya === realisasi.ya);
  const t = readBesaran(target);
  const r = readBesaran(realisasi);
  if (!t.ok || !r.ok) {
    return undefinedCapaian(
      'bukan-ya-tidak',
      'Target dan realisasi harus sama-sama ya/tidak, atau sama-sama angka.',
      'Target and realisasi must both be yes/no, or both be numbers.',
    );
  }
  const unit = r.besaran.satuan ?? normalizeSatuan(satuan);
  const targetUnit = t.besaran.satuan ?? normalizeSatuan(satuan);
  if (isSatuanDifferent(unit, targetUnit)) {
    return differentUnit({ id: 'realisasi', en: 'realisasi' }, unit, targetUnit);
  }
  const [limit, reached] = [t.besaran.angka, r.besaran.angka];
  switch (t.besaran.tanda) {
    case '>':
      return met(reached.gt(limit));
    case '<':
      return met(reached.lt(limit));
    case '≤':
      return met(reached.lte(limit));
    case '≥':
    case null:
      return met(reached.gte(limit));
  }
}

function met(tercapai: boolean): HasilCapaian {
  return withoutPercent(
    'ya-tidak',
    tercapai,
    tercapai ? { id: 'Tercapai', en: 'Met' } : { id: 'Tidak tercapai', en: 'Not met' },
  );
}

function readRange(target: Nilai): Rentang | HasilCapaian {
  if (target.kind === 'rentang') {
    const [low, high] = target.dari.lte(target.sampai) ? [target.dari, target.sampai] : [target.sampai, target.dari];
    return { dari: low, sampai: high, satuan: target.satuan };
  }
  const single = readBesaran(target);
  if (!single.ok) return notOneNumber(single.sebab, { id: 'Target', en: 'The target' });
  const { angka, satuan, tanda } = single.besaran;
  if (tanda === '≥' || tanda === '>') return { dari: angka, sampai: null, satuan };
  if (tanda === '≤' || tanda === '<') return { dari: null, sampai: angka, satuan };
  return { dari: angka, sampai: angka, satuan };
}

function ratioToEdge(realisasi: Decimal, tepi: Decimal, place: Pesan): HasilCapaian {
  if (tepi.lte(0)) {
    return undefinedCapaian(
      'rentang-nol-atau-negatif',
      `Realisasi ${place.id}, dan tepi rentang itu nol atau negatif.`,
      `The realisasi is ${place.en}, and that edge of the range is zero or negative.`,
    );
  }
  const persen = realisasi.times(100).div(tepi);
  const [p, r, t] = [writeFigure(persen), writeFigure(realisasi), writeFigure(tepi)];
  return percentage(persen, {
    id: `${p.id}% = ${r.id} / ${t.id} × 100, ${place.id}`,
    en: `${p.en}% = ${r.en} / ${t.en} × 100, ${place.en}`,
  });
}

function findGrade(skala: Skala, nilai: Nilai): HasilPredikat {
  if (nilai.kind === 'predikat') return predikat(skala, nilai.predikat);
  if (nilai.kind === 'teks') return predikat(skala, nilai.teks);
  const number = readBesaran(nilai);
  return number.ok ? predikat(skala, number.besaran.angka) : predikat(skala, nilai.raw);
}

function compareGrades(target: Nilai, realisasi: Nilai): HasilCapaian {
  if (gradeText(target) === gradeText(realisasi)) {
    return withoutPercent('kategori', true, { id: 'Tercapai: sama dengan target', en: 'Met: equal to the target' });
  }
  return undefinedCapaian(
    'skala-tidak-ada',
    'Tanpa skala tidak dapat diketahui kategori mana yang lebih baik.',
    'Without a scale it is not known which grade is better.',
  );
}

function gradeText(nilai: Nilai): string {
  const text = nilai.kind === 'predikat' ? nilai.predikat : nilai.raw;
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function outsideScale({ id, en }: Pesan): HasilCapaian {
  return undefinedCapaian('di-luar-skala', id, en);
}

/** Day number of a date value; undefined for other kinds and for dates that no calendar has (30 February). */
function readDay(nilai: Nilai): number | undefined {
  if (nilai.kind !== 'tanggal') return undefined;
  const ms = Date.parse(`${nilai.tanggal}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== nilai.tanggal) return undefined;
  return ms / MS_PER_DAY;
}

function percentage(persen: Decimal, penjelasan: Pesan): HasilCapaian {
  return {
    kind: 'capaian',
    persen,
    persenAsli: persen,
    tercapai: persen.gte(100),
    targetNolTercapai: false,
    penjelasan,
  };
}
