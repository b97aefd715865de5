import { Decimal } from 'decimal.js';
import type { MetodeCapaian } from '../ledger/buku-angka.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { normalizeSatuan, writeFigure } from './besaran.ts';
import { type HasilCapaian, undefinedCapaian } from './hasil-capaian.ts';
import { computeDariAwal, computeNaik, computeTurunRasio, computeTurunSelisih } from './metode-angka.ts';
import { computeKategori, computeRentang, computeTenggat, computeYaTidak } from './metode-lain.ts';
import type { Skala } from './skala.ts';

const DEFAULT_TARGET_NOL = 100;

/** What {@link computeCapaian} computes with. `null` and `tanpa-nilai` both mean "not stated". */
export interface MasukanCapaian {
  metode: MetodeCapaian;
  target: Nilai | null;
  realisasi: Nilai | null;
  /** Baseline; read by `dari-awal` only. */
  kondisiAwal?: Nilai | null;
  /** Unit of the indicator's sheet: stands in where a figure is written without a unit. */
  satuan?: string | null;
  /** Scale for `kategori`. */
  skala?: Skala | null;
  /** How `kategori` answers; `posisi` by default. */
  kategori?: 'posisi' | 'tercapai';
  /** Cap of the report in percent; null = none. */
  batas?: Decimal.Value | null;
  /** Percent for a target of zero that is met by a lower-is-better indicator; 100 by default. */
  capaianTargetNol?: Decimal.Value;
  /** True while the indicator is not due by its frequency: a missing realisasi is then "not yet due". */
  belumWaktunya?: boolean;
}

/**
 * Achievement of a target by the indicator's own method. Ratios are computed unrounded; undefined cases come back with their
 * reason in words. Never throws.
 */
export function computeCapaian(masukan: MasukanCapaian): HasilCapaian {
  const { target, realisasi } = masukan;
  if (target === null || target.kind === 'tanpa-nilai') {
    return undefinedCapaian('target-tidak-ada', 'Target belum ditetapkan.', 'There is no target.');
  }
  if (realisasi === null || realisasi.kind === 'tanpa-nilai') return missingRealisasi(realisasi, masukan.belumWaktunya);
  return applyCap(computeByMethod(masukan, target, realisasi), masukan.batas ?? null);
}

function computeByMethod(masukan: MasukanCapaian, target: Nilai, realisasi: Nilai): HasilCapaian {
  const satuan = normalizeSatuan(masukan.satuan ?? null);
  const angka = {
    target,
    realisasi,
    kondisiAwal: masukan.kondisiAwal ?? null,
    satuan,
    capaianTargetNol: new Decimal(masukan.capaianTargetNol ?? DEFAULT_TARGET_NOL),
  };
  switch (masukan.metode) {
    case 'naik':
      return computeNaik(angka);
    case 'turun-rasio':
      return computeTurunRasio(angka);
    case 'turun-selisih':
      return computeTurunSelisih(angka);
    case 'dari-awal':
      return computeDariAwal(angka);
    case 'rentang':
      return computeRentang(target, realisasi, satuan);
    case 'kategori':
      return computeKategori({
        target,
        realisasi,
        skala: masukan.skala ?? null,
        cara: masukan.kategori ?? 'posisi',
      });
    case 'tenggat':
      return computeTenggat(target, realisasi);
    case 'ya-tidak':
      return computeYaTidak(target, realisasi, satuan);
  }
}

function missingRealisasi(
  realisasi: Extract<Nilai, { kind: 'tanpa-nilai' }> | null,
  belumWaktunya = false,
): HasilCapaian {
  if (realisasi?.keadaan === 'galat') {
    return undefinedCapaian(
      'realisasi-galat',
      `Realisasi berisi galat hitung (${realisasi.raw}).`,
      `The realisasi holds a calculation error (${realisasi.raw}).`,
    );
  }
  if (belumWaktunya) {
    return undefinedCapaian('belum-waktunya', 'Belum waktunya diukur.', 'Not due to be measured yet.');
  }
  if (realisasi?.keadaan === 'belum-dinilai') {
    return undefinedCapaian(
      'realisasi-belum-dinilai',
      'Realisasi belum dinilai.',
      'The realisasi is not assessed yet.',
    );
  }
  return undefinedCapaian('realisasi-belum-ada', 'Belum ada realisasi.', 'There is no realisasi yet.');
}

function applyCap(hasil: HasilCapaian, batas: Decimal.Value | null): HasilCapaian {
  if (hasil.kind !== 'capaian' || batas === null || hasil.persen.lte(batas)) return hasil;
  const cap = new Decimal(batas);
  const written = writeFigure(cap);
  return {
    ...hasil,
    persen: cap,
    penjelasan: {
      id: `${hasil.penjelasan.id}; dibatasi ${written.id}%`,
      en: `${hasil.penjelasan.en}; capped at ${written.en}%`,
    },
  };
}
