import type { TFunction } from 'i18next';
import { bacaKunci, barisSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';
import { type BarisData, isSimpul, type Susunan } from './susunan.ts';

/** A row in words: its code and name. */
export function teksBaris(row: BarisData): string {
  const [kode, nama] = isSimpul(row) ? [row.kode, row.nama] : [row.rekening, row.uraian];
  return `${kode} ${nama}`.trim();
}

/** What a cell or a row is called, also one that is removed. */
export function namaLetak(kunci: string, siap: LembarSiap, susunan: Susunan, t: TFunction): string {
  const isSel = kunci.split(':').length === 3;
  const baris = isSel ? barisSel(kunci) : kunci;
  const row = susunan.get(baris) ?? siap.baris.get(baris) ?? siap.barisTersimpan.get(baris);
  const nama = row ? teksBaris(row) : '';
  return isSel ? `${nama} · ${t(`anggaran.kolom.${bacaKunci(kunci).kolom}`)}` : nama;
}
