import type { Pesan } from '../galat.ts';
import { parseDotted } from './bertitik.ts';
import { parseNomenklatur } from './nomenklatur.ts';

/** The code system that a code belongs to; a code says nothing without it. `lama` = before Permendagri 90/2019. */
export type SistemKode = 'nomenklatur' | 'organisasi' | 'lama' | 'rekening' | 'sumber-dana';

/** What a code names, from the top of its system down. Organisation and old codes have no named levels. */
export type TingkatKode =
  | 'urusan'
  | 'bidang-urusan'
  | 'program'
  | 'kegiatan'
  | 'sub-kegiatan'
  | 'akun'
  | 'kelompok'
  | 'jenis'
  | 'objek'
  | 'rincian-objek'
  | 'sub-rincian-objek'
  | 'sumber-dana'
  | 'tanpa-tingkat';

/** A well-formed code. `segmen` are its parts as written, `teks` the canonical spelling (dots, no spaces). */
export interface Kode {
  sistem: SistemKode;
  teks: string;
  segmen: readonly string[];
  tingkat: TingkatKode;
}

/** Why a text is not a code of its system. */
export type SebabKode =
  | 'kosong'
  | 'bukan-kode'
  | 'urusan-salah'
  | 'bidang-salah'
  | 'program-salah'
  | 'kewenangan-salah'
  | 'kegiatan-salah'
  | 'sub-kegiatan-salah'
  | 'segmen-salah'
  | 'tidak-lengkap'
  | 'terlalu-panjang';

/** Result of {@link parseKode}. */
export type HasilKode = { ok: true; kode: Kode } | { ok: false; sebab: SebabKode; pesan: Pesan };

/**
 * Reads a code of the given system. Surrounding spaces, spaces around dots and one trailing dot are accepted, as documents
 * print them; anything else malformed is reported with its reason and never repaired.
 */
export function parseKode(sistem: SistemKode, text: string): HasilKode {
  const cleaned = text
    .trim()
    .replace(/\s*\.\s*/g, '.')
    .replace(/\.$/, '');
  if (cleaned === '') return { ok: false, sebab: 'kosong', pesan: { id: 'Kode kosong.', en: 'The code is empty.' } };
  return sistem === 'nomenklatur' ? parseNomenklatur(cleaned) : parseDotted(sistem, cleaned);
}

/** The code in its canonical spelling. */
export function formatKode(kode: Kode): string {
  return kode.teks;
}
