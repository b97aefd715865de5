import type { CapaianDto, NilaiDto, SerapanDto, TemuanDto } from '@selaras/contracts';
import {
  describeCapaian,
  formatNilai,
  type HasilCapaian,
  type HasilSerapan,
  hitungSerapan,
  type Indeks,
  lastDateOf,
  type Nilai,
  type Periode,
  type Pesan,
  periodeKey,
  type Rupiah,
  readBesaran,
  type Skala,
  type TemuanBuku,
} from '@selaras/domain';
import { penjelasanAturan } from '../keselarasan/aturan.ts';
import { kunciTemuan, tulisKeputusan } from '../keselarasan/kunci.ts';
import type { Potret } from './potret.ts';

/*
 * The ledger's figures in the words of the API (contracts). Nothing is computed here that a domain function does not compute.
 */

/** Money as an exact plain decimal. */
export function tulisUang(jumlah: Rupiah | null): string | null {
  return jumlah?.toString() ?? null;
}

/** Serapan of a pagu, or of planned cash. */
export function tulisSerapan(amounts: { pagu: Rupiah | null; realisasi: Rupiah | null }): SerapanDto {
  const hasil: HasilSerapan = hitungSerapan(amounts);
  if (hasil.kind === 'serapan') return { kind: 'serapan', persen: hasil.persen.toFixed() };
  return { kind: 'tak-terdefinisi', penjelasan: { ...hasil.penjelasan } };
}

/** A typed value as printed, and as one number where it is one. */
export function tulisNilai(nilai: Nilai): NilaiDto {
  const besaran = readBesaran(nilai);
  const rasio = nilai.kind === 'rasio' ? nilai : null;
  return {
    teks: { id: formatNilai(nilai), en: formatNilai(nilai, { bahasa: 'en' }) },
    angka: besaran.ok ? besaran.besaran.angka.toFixed() : null,
    pembilang: rasio?.pembilang.toFixed() ?? null,
    penyebut: rasio?.penyebut.toFixed() ?? null,
  };
}

/** {@link tulisNilai} where there may be none. */
export function tulisNilaiAtauNull(nilai: Nilai | null): NilaiDto | null {
  return nilai === null ? null : tulisNilai(nilai);
}

/**
 * A capaian with its word.
 * @param options.target period of the target: while it has not ended by `sampai`, a target that is not met is "under way".
 */
export function tulisCapaian(
  hasil: HasilCapaian,
  { skala, target, sampai }: { skala: Skala | null; target: Periode; sampai: Periode },
): CapaianDto {
  const berjalan = lastDateOf(sampai) < lastDateOf(target);
  const { nada, kata } = describeCapaian(hasil, { skala, berjalan });
  return {
    kind: hasil.kind,
    persen: hasil.kind === 'capaian' ? hasil.persen.toFixed() : null,
    sebab: hasil.kind === 'capaian' ? null : hasil.sebab,
    nada,
    kata: { ...kata },
    penjelasan: { ...hasil.penjelasan },
  };
}

/** A finding with the page and row that show it, and what was decided about it. */
export function tulisTemuan({ laporan: { indeks }, keputusan }: Potret, temuan: TemuanBuku): TemuanDto {
  const { rule, severity, where, message, figures } = temuan;
  const kunci = kunciTemuan(temuan);
  const diputus = keputusan.get(kunci);
  return {
    kunci,
    rule,
    severity,
    penjelasan: { ...penjelasanAturan(rule) },
    where: { ...where, periode: where.periode === null ? null : periodeKey(where.periode) },
    baris: barisTemuan(indeks, temuan),
    message: salin(message),
    figures: figures.map((figure) => ({ ...figure })),
    keputusan: diputus ? tulisKeputusan(diputus) : null,
  };
}

/** Whether a finding is about this indicator, at this place or at all. */
export function menyangkut({ where }: TemuanBuku, penempatan: string, indikator: string): boolean {
  return where.jenis === 'penempatan' ? where.id === penempatan : where.jenis === 'indikator' && where.id === indikator;
}

function barisTemuan(indeks: Indeks, { where }: TemuanBuku): TemuanDto['baris'] {
  switch (where.jenis) {
    case 'penempatan':
      return { halaman: 'indikator', id: where.id };
    case 'indikator':
      return { halaman: 'indikator', id: indeks.penempatanOfIndikator(where.id)[0]?.id ?? where.id };
    case 'anggaran':
      return { halaman: 'anggaran', id: indeks.anggaran.get(where.id)?.simpul ?? where.id };
    case 'simpul':
      return { halaman: 'anggaran', id: where.id };
    case 'catatan':
    case 'kegiatan-lain':
      return { halaman: 'catatan', id: where.id };
    case 'narasi':
      return { halaman: 'laporan', id: where.id };
  }
}

function salin({ id, en }: Pesan): Pesan {
  return { id, en };
}
