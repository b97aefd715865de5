import type { NamaPeran } from '@selaras/contracts';

/*
 * Who may do what, as data. Screens, routes and the CLI all ask here, so that a button that would be refused is never shown.
 * Whoever may not see a unit gets "not found" for it, never "forbidden": the existence of another unit's data is itself data.
 */

export type Kemampuan =
  | 'laporan:lihat'
  | 'laporan:unduh'
  | 'laporan:ajukan'
  | 'laporan:kembalikan'
  | 'laporan:tetapkan'
  | 'laporan:buka-kembali'
  | 'angka:ekspor'
  | 'angka:impor'
  | 'angka:ubah'
  | 'anggaran:tetapkan'
  | 'riwayat:lihat'
  | 'dokumen:periksa'
  | 'dokumen:putuskan'
  | 'temuan:putuskan'
  | 'referensi:lihat'
  | 'referensi:impor'
  | 'organisasi:lihat'
  | 'organisasi:kelola'
  | 'pengaturan:lihat'
  | 'pengaturan:kelola'
  | 'tenggat:kelola'
  | 'pengguna:kelola'
  | 'kunci:kelola'
  | 'audit:periksa'
  | 'cadangan:buat';

interface Aturan {
  peran: readonly NamaPeran[];
  /** `unit`: granted per unit and all below it; `pemda`: only a role for the whole pemda counts; `siapa-saja`: any scope will do. */
  lingkup: 'unit' | 'pemda' | 'siapa-saja';
  /** Never granted to an API key, whatever its roles: signing, and letting others in, is done by people. */
  hanyaOrang?: true;
}

const semuaPeran: readonly NamaPeran[] = ['pembaca', 'operator', 'kepala', 'koordinator', 'admin'];

export const kebijakan: Readonly<Record<Kemampuan, Aturan>> = {
  'laporan:lihat': { peran: semuaPeran, lingkup: 'unit' },
  'laporan:unduh': { peran: semuaPeran, lingkup: 'unit' },
  'laporan:ajukan': { peran: ['operator', 'koordinator', 'admin'], lingkup: 'unit' },
  'laporan:kembalikan': { peran: ['kepala', 'koordinator'], lingkup: 'unit' },
  'laporan:tetapkan': { peran: ['kepala'], lingkup: 'unit', hanyaOrang: true },
  'laporan:buka-kembali': { peran: ['kepala', 'koordinator'], lingkup: 'unit', hanyaOrang: true },
  'angka:ekspor': { peran: semuaPeran, lingkup: 'unit' },
  'angka:impor': { peran: ['operator', 'koordinator', 'admin'], lingkup: 'unit' },
  'angka:ubah': { peran: ['operator', 'koordinator', 'admin'], lingkup: 'unit' },
  'anggaran:tetapkan': { peran: ['kepala', 'koordinator', 'admin'], lingkup: 'unit', hanyaOrang: true },
  'riwayat:lihat': { peran: semuaPeran, lingkup: 'unit' },
  'temuan:putuskan': { peran: ['operator', 'kepala', 'koordinator', 'admin'], lingkup: 'unit' },
  'dokumen:periksa': { peran: semuaPeran, lingkup: 'siapa-saja' },
  'dokumen:putuskan': { peran: ['operator', 'kepala', 'koordinator', 'admin'], lingkup: 'siapa-saja' },
  'referensi:lihat': { peran: semuaPeran, lingkup: 'siapa-saja' },
  'referensi:impor': { peran: ['admin'], lingkup: 'pemda' },
  'organisasi:lihat': { peran: ['koordinator', 'admin'], lingkup: 'pemda' },
  'organisasi:kelola': { peran: ['admin'], lingkup: 'pemda' },
  'pengaturan:lihat': { peran: ['koordinator', 'admin'], lingkup: 'pemda' },
  'pengaturan:kelola': { peran: ['admin'], lingkup: 'pemda' },
  'tenggat:kelola': { peran: ['koordinator', 'admin'], lingkup: 'pemda' },
  'pengguna:kelola': { peran: ['admin'], lingkup: 'pemda', hanyaOrang: true },
  'kunci:kelola': { peran: ['admin'], lingkup: 'pemda', hanyaOrang: true },
  'audit:periksa': { peran: ['koordinator', 'admin'], lingkup: 'pemda' },
  'cadangan:buat': { peran: ['admin'], lingkup: 'pemda' },
};

/** A role for one unit (with all below it if `turun`), or for the whole pemda when `unit` is null. */
export interface PeranBerlaku {
  peran: NamaPeran;
  unit: string | null;
  turun: boolean;
}

/** Who acts: a signed-in user, a program with an API key, or the CLI's OS user. `label` is what the audit trail records. */
export interface Aktor {
  /** Id of the pengguna; null for a key and for the CLI. */
  pengguna: string | null;
  /** Id of the API key, when a program acts. */
  kunci?: string;
  label: string;
  peran: readonly PeranBerlaku[];
}

/** The system's own actor, or the CLI's: an admin of whatever pemda it is used for. */
export function aktorSistem(label: string): Aktor {
  return { pengguna: null, label, peran: [{ peran: 'admin', unit: null, turun: true }] };
}

/**
 * May `aktor` do this to the unit whose chain of ancestors, itself first, is `jalur`?
 * For abilities that no unit limits, pass an empty chain.
 */
export function boleh(aktor: Aktor, kemampuan: Kemampuan, jalur: readonly string[] = []): boolean {
  const { peran, lingkup, hanyaOrang } = kebijakan[kemampuan];
  if (hanyaOrang && aktor.kunci !== undefined) return false;
  return aktor.peran.some((milik) => {
    if (!peran.includes(milik.peran)) return false;
    if (milik.unit === null || lingkup === 'siapa-saja') return true;
    return lingkup === 'unit' && (milik.turun ? jalur.includes(milik.unit) : jalur[0] === milik.unit);
  });
}

/** All that `aktor` may do to a unit: goes out with each answer. */
export function kemampuanPada(aktor: Aktor, jalur: readonly string[]): Kemampuan[] {
  return (Object.keys(kebijakan) as Kemampuan[]).filter((kemampuan) => boleh(aktor, kemampuan, jalur));
}
