import type { Rupiah } from '@selaras/domain';
import type { Decimal } from 'decimal.js';
import { persen, persenPasti, rupiah } from './angka.ts';
import { capitalize, joinItems, nameItems } from './daftar.ts';

/** Money of a whole or of a part of the budget. Null = no figure; serapan is unrounded percent, null where it is undefined. */
export interface AngkaAnggaran {
  pagu: Rupiah | null;
  realisasi: Rupiah | null;
  sisa: Rupiah | null;
  serapan: Decimal | null;
}

/** A named part with its serapan, e.g. a program. */
export interface BagianSerapan {
  nama: string;
  serapan: Decimal | null;
}

/**
 * "Dari pagu sebesar Rp…, sampai dengan 31 Maret 2024 terealisasi Rp… atau 25,00 %; sisa Rp…."
 * Says what is missing instead of a zero, and names an overrun as such.
 */
export function serapanTotal(angka: AngkaAnggaran, sampai: string, subjek = ''): string {
  const dari = subjek === '' ? 'Dari pagu' : `Dari pagu ${subjek}`;
  if (angka.pagu === null) {
    if (angka.realisasi === null)
      return `Belum ada data pagu dan realisasi anggaran${subjek && ` ${subjek}`} sampai dengan ${sampai}.`;
    return `Sampai dengan ${sampai} terealisasi ${rupiah(angka.realisasi)}, sedangkan data pagu belum ada sehingga serapan tidak dapat dihitung.`;
  }
  if (angka.realisasi === null) {
    return `${dari} sebesar ${rupiah(angka.pagu)}, belum ada data realisasi sampai dengan ${sampai}.`;
  }
  const bagian = angka.serapan === null ? '' : ` atau ${persen(angka.serapan)}`;
  const sisa = angka.sisa ?? angka.pagu.subtract(angka.realisasi);
  const akhir = sisa.isNegative ? `melampaui pagu sebesar ${rupiah(sisa.abs())}` : `sisa ${rupiah(sisa)}`;
  return `${dari} sebesar ${rupiah(angka.pagu)}, sampai dengan ${sampai} terealisasi ${rupiah(angka.realisasi)}${bagian}; ${akhir}.`;
}

/** Names the parts with the highest and the lowest serapan; silent with fewer than two that have one. */
export function serapanEkstrem(bagian: readonly BagianSerapan[], sebutan: string): string {
  const known = bagian.flatMap(({ nama, serapan }) => (serapan === null ? [] : [{ nama, serapan }]));
  const [first] = known;
  if (!first || known.length < 2) return '';
  const top = known.reduce((best, item) => (item.serapan.gt(best.serapan) ? item : best), first);
  const low = known.reduce((best, item) => (item.serapan.lt(best.serapan) ? item : best), first);
  if (top.serapan.eq(low.serapan)) return `Serapan seluruh ${sebutan} sama, yaitu ${persen(top.serapan)}.`;
  const names = (value: Decimal): string =>
    joinItems(known.filter((item) => item.serapan.eq(value)).map((item) => item.nama));
  return `${capitalize(sebutan)} dengan serapan tertinggi adalah ${names(top.serapan)} (${persen(top.serapan)}), sedangkan yang terendah adalah ${names(low.serapan)} (${persen(low.serapan)}).`;
}

/** Sub kegiatan without realisasi. Zero and "no figure" are told apart. */
export interface BelumTerealisasi {
  /** Realisasi recorded as Rp0. */
  nol: { nama: string; pagu: Rupiah | null }[];
  /** No realisasi recorded at all. */
  kosong: { nama: string; pagu: Rupiah | null }[];
}

/** Sentence on sub kegiatan that are not realised yet; `jumlahPagu` adds what their pagu come to. Silent when there are none. */
export function belumTerealisasi(
  daftar: BelumTerealisasi,
  jumlahPagu: (pagu: readonly (Rupiah | null)[]) => Rupiah | null,
  sampai: string,
): string {
  const sebut = (items: BelumTerealisasi['nol']): string => {
    const pagu = jumlahPagu(items.map((item) => item.pagu));
    const nilai = pagu === null ? '' : ` dengan pagu ${items.length > 1 ? 'seluruhnya ' : ''}${rupiah(pagu)}`;
    return `${items.length} sub kegiatan${nilai}, ${nameItems(items.map((item) => item.nama))}`;
  };
  const parts: string[] = [];
  if (daftar.kosong.length > 0) {
    parts.push(`Belum ada realisasi yang dicatat sampai dengan ${sampai} pada ${sebut(daftar.kosong)}.`);
  }
  if (daftar.nol.length > 0) parts.push(`Realisasi tercatat Rp0 sampai dengan ${sampai} pada ${sebut(daftar.nol)}.`);
  return parts.join(' ');
}

/** What a Perjanjian Kinerja promises against what is absorbed so far. */
export interface JanjiSerapan {
  nama: string;
  minimal: Decimal;
  serapan: Decimal | null;
}

/** Compares the serapan so far with the yearly minimum of the PK; the minimum is for the whole year, so this is a distance, no verdict. */
export function serapanMinimal(janji: readonly JanjiSerapan[], tahun: number): string {
  if (janji.length === 0) return '';
  const items = janji.map(({ nama, minimal, serapan }) => {
    const target = `${nama} minimal ${persenPasti(minimal)}`;
    if (serapan === null) return `${target} (serapan belum dapat dihitung)`;
    return serapan.gte(minimal)
      ? `${target} (telah terpenuhi dengan ${persen(serapan)})`
      : `${target} (tercapai ${persen(serapan)})`;
  });
  return `Perjanjian Kinerja menetapkan realisasi anggaran sampai dengan akhir Tahun ${tahun}: ${items.join('; ')}.`;
}
