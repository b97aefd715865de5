import type { TingkatKode } from '@selaras/domain';
import type { ColumnSpec } from '../lembar/kolom.ts';
import type { HasilDaftar, HitunganDaftar } from './hasil.ts';

export type JenisPemdaNomenklatur = 'provinsi' | 'kabkota';
export type TingkatNomenklatur = Extract<TingkatKode, 'bidang-urusan' | 'program' | 'kegiatan' | 'sub-kegiatan'>;

/** One code of the nomenclature. The words below `induk` belong to a sub kegiatan and are empty above it. */
export interface EntriNomenklatur {
  jenisPemda: JenisPemdaNomenklatur;
  tingkat: TingkatNomenklatur;
  kode: string;
  nama: string;
  /** Code of the parent as the row states it; null for a bidang urusan. */
  induk: string | null;
  /** Row of the sheet on which it first occurs. */
  baris: number;
  kinerja: string;
  indikator: string;
  satuan: string;
  definisi: string;
  pelaksana: string;
  /** Part of the standar pelayanan minimal; null where the list does not say. */
  spm: boolean | null;
  jenis: string;
  tag: string[];
}

/** "`lama` became `baru`". Open = `lama` is not in this file but in an older list. */
export interface PenerusNomenklatur {
  jenisPemda: JenisPemdaNomenklatur;
  lama: string;
  namaLama: string;
  baru: string;
  terbuka: boolean;
}

export interface HitunganNomenklatur extends HitunganDaftar {
  subKegiatan: number;
  tanpaIndikator: number;
  tanpaSatuan: number;
  penerus: number;
  penerusTerbuka: number;
}

export interface HasilNomenklatur extends HasilDaftar<EntriNomenklatur, HitunganNomenklatur> {
  penerus: PenerusNomenklatur[];
}

/** Columns of the official list. */
export type Kolom =
  | 'pemda'
  | 'bidang'
  | 'program'
  | 'kegiatan'
  | 'sub'
  | 'kinerja'
  | 'indikator'
  | 'satuan'
  | 'tag'
  | 'definisi'
  | 'pelaksana'
  | 'spm'
  | 'jenis'
  | 'sebelumnya';

/** Heads of the columns, the narrower first. */
export const COLUMNS: readonly ColumnSpec<Kolom>[] = [
  { key: 'pemda', heads: [/^jenis pemda$/, /pemda/], required: true },
  { key: 'sebelumnya', heads: [/sub ?kegiatan sebelumnya/, /sebelumnya|lama$/], required: false },
  { key: 'sub', heads: [/^sub ?kegiatan$/, /sub ?kegiatan/], required: true },
  { key: 'bidang', heads: [/^bidang( urusan)?$/, /bidang/], required: true },
  { key: 'program', heads: [/^program$/, /program/], required: true },
  { key: 'kegiatan', heads: [/^kegiatan$/], required: true },
  { key: 'kinerja', heads: [/^kinerja$/, /kinerja/], required: true },
  { key: 'indikator', heads: [/^indikator$/, /indikator/], required: true },
  { key: 'satuan', heads: [/^satuan$/], required: true },
  { key: 'tag', heads: [/^tag/], required: false },
  { key: 'definisi', heads: [/definisi/], required: false },
  { key: 'pelaksana', heads: [/pelaksana/], required: false },
  { key: 'spm', heads: [/^spm$/], required: false },
  { key: 'jenis', heads: [/^jenis$/], required: false },
];

/** Levels from the top down, with the column of each. */
export const LEVELS: readonly { tingkat: TingkatNomenklatur; kolom: Kolom }[] = [
  { tingkat: 'bidang-urusan', kolom: 'bidang' },
  { tingkat: 'program', kolom: 'program' },
  { tingkat: 'kegiatan', kolom: 'kegiatan' },
  { tingkat: 'sub-kegiatan', kolom: 'sub' },
];

/** PROV, or KABKOT; null for anything else. */
export function readJenisPemda(text: string): JenisPemdaNomenklatur | null {
  if (/^prov/i.test(text)) return 'provinsi';
  return /^kab|^kota/i.test(text) ? 'kabkota' : null;
}

/** The list's tags are a JSON list of texts, `[null]` for none. */
export function readTags(text: string): string[] {
  if (!text.startsWith('[')) return text === '' ? [] : [text];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((item) => typeof item === 'string') : [text];
  } catch {
    return [text];
  }
}

/** SPM or NON-SPM; null where the list does not say. */
export function readSpm(text: string): boolean | null {
  if (/^non/i.test(text)) return false;
  return /^spm$/i.test(text) ? true : null;
}
