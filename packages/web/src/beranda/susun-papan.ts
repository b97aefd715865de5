import type { Papan } from '@selaras/contracts';

/** What the board can be narrowed to: what is late, or one status. */
export const SARINGAN = ['terlambat', 'belum', 'draf', 'dikembalikan', 'diajukan', 'ditetapkan'] as const;
export type Saringan = (typeof SARINGAN)[number];

/** `mendesak`: what is late first, then what is still to be done, what is signed last. */
export const URUTAN = ['mendesak', 'organisasi', 'nama', 'serapan'] as const;
export type Urutan = (typeof URUTAN)[number];

type Baris = Papan[number];

/** Whether the report of the chosen quarter is past its deadline and not submitted. */
export function isLate({ tenggat }: Pick<Baris, 'tenggat'>): boolean {
  return tenggat?.keadaan.keadaan === 'terlambat';
}

/** How many units each filter leaves. */
export function hitungPapan(papan: Papan): Record<Saringan, number> {
  const count = (saring: Saringan) => papan.filter((row) => fits(row, saring)).length;
  return Object.fromEntries(SARINGAN.map((saring) => [saring, count(saring)])) as Record<Saringan, number>;
}

interface Pilihan {
  saring: Saringan | null;
  urut: Urutan;
  /** Part of a unit's name, whatever its case. */
  cari: string;
}

/** The rows that are asked for, in the order asked for; equal ones stay in the order of the organisation. */
export function susunPapan(papan: Papan, { saring, urut, cari }: Pilihan): Papan {
  const words = cari.trim().toLowerCase();
  const rows = papan.filter((row) => fits(row, saring) && row.nama.toLowerCase().includes(words));
  return rows.toSorted((a, b) => banding[urut](a, b));
}

function fits(row: Baris, saring: Saringan | null): boolean {
  if (saring === null) return true;
  return saring === 'terlambat' ? isLate(row) : row.laporan === saring;
}

const banding: Readonly<Record<Urutan, (a: Baris, b: Baris) => number>> = {
  mendesak: (a, b) => tingkat(a) - tingkat(b) || hariTerlambat(b) - hariTerlambat(a) || kurang(b) - kurang(a),
  organisasi: () => 0,
  nama: (a, b) => a.nama.localeCompare(b.nama, 'id'),
  serapan: (a, b) => serapan(a) - serapan(b),
};

const TINGKAT: readonly Baris['laporan'][] = ['dikembalikan', 'belum', 'draf', 'diajukan', 'ditetapkan'];

function tingkat(row: Baris): number {
  return isLate(row) ? -1 : TINGKAT.indexOf(row.laporan);
}

function hariTerlambat({ tenggat }: Baris): number {
  return tenggat?.keadaan.keadaan === 'terlambat' ? tenggat.keadaan.hari : 0;
}

function kurang({ temuan, kurang: jumlah }: Baris): number {
  return temuan.error + jumlah;
}

/** A unit without serapan stands after all others. */
function serapan({ serapan: hasil }: Baris): number {
  return hasil.kind === 'serapan' ? Number(hasil.persen) : Number.POSITIVE_INFINITY;
}
