import { Decimal } from 'decimal.js';
import type { Nilai } from '../nilai/nilai.ts';

/* Typed values for tests, in one line each. */

export const angka = (value: Decimal.Value, satuan: string | null = null): Nilai => ({
  kind: 'angka',
  raw: String(value),
  angka: new Decimal(value),
  satuan,
});

export const persen = (value: Decimal.Value): Nilai => ({
  kind: 'persen',
  raw: `${value} %`,
  angka: new Decimal(value),
  cacah: null,
});

export const rasio = (pembilang: number, penyebut: number): Nilai => ({
  kind: 'rasio',
  raw: `${pembilang}/${penyebut}`,
  pembilang: new Decimal(pembilang),
  penyebut: new Decimal(penyebut),
  pengali: new Decimal(100),
  satuan: '%',
});

export const rentang = (dari: Decimal.Value, sampai: Decimal.Value): Nilai => ({
  kind: 'rentang',
  raw: `${dari}–${sampai}`,
  dari: new Decimal(dari),
  sampai: new Decimal(sampai),
  satuan: null,
});

export const batas = (tanda: '≥' | '≤' | '>' | '<', value: Decimal.Value): Nilai => ({
  kind: 'batas',
  raw: `${tanda} ${value}`,
  tanda,
  angka: new Decimal(value),
  satuan: null,
});

export const grade = (predikat: string, skor: Decimal.Value | null = null): Nilai => ({
  kind: 'predikat',
  raw: predikat,
  predikat,
  skor: skor === null ? null : new Decimal(skor),
});

export const tanggal = (iso: string): Nilai => ({ kind: 'tanggal', raw: iso, tanggal: iso });
export const teks = (text: string): Nilai => ({ kind: 'teks', raw: text, teks: text });
export const yaTidak = (ya: boolean): Nilai => ({ kind: 'ya-tidak', raw: ya ? 'Ya' : 'Tidak', ya });

export const kosong = (keadaan: 'kosong' | 'strip' | 'belum-dinilai' | 'galat' = 'kosong'): Nilai => ({
  kind: 'tanpa-nilai',
  raw: keadaan === 'galat' ? '#DIV/0!' : '',
  keadaan,
});
