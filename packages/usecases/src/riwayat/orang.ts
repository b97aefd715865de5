import type { AuditEvent } from '@selaras/db';
import type { NamaBaris } from './nama.ts';
import type { BarisAudit } from './tulis.ts';

interface Peran {
  peran: string;
  cakupan: string;
  unit: string | null;
}

type Isi = Readonly<Record<string, unknown>>;

const BERISI = new Set(['pengguna.dibuat', 'pengguna.diubah', 'pengguna.peran-diubah', 'kunci-api.dibuat']);

/** What was said of a user or a key, as a row with roles in words; null for an event that says no more than what happened. */
export async function barisOrang({ jenis, payload }: AuditEvent, nama: NamaBaris): Promise<BarisAudit | null> {
  if (!BERISI.has(jenis)) return null;
  const { id, sebelum, sesudah, ...isi } = payload as Isi & { id: string };
  const kunci = { pengguna: id };
  if (sebelum === undefined) return { kunci, sebelum: null, sesudah: await tulisPeran(isi, nama) };
  if (!Array.isArray(sebelum)) return { kunci, sebelum: sebelum as Isi, sesudah: sesudah as Isi };
  const [lama, baru] = await Promise.all([sebelum, sesudah].map((peran) => tulisPeran({ peran }, nama)));
  return { kunci, sebelum: lama ?? null, sesudah: baru ?? null };
}

/** Roles as texts that read alike in both languages: `operator Biro Organisasi (1 unit)`, `pembaca pemda`. */
async function tulisPeran({ peran, kedaluwarsa, ...isi }: Isi, nama: NamaBaris): Promise<Isi> {
  const satu = async ({ peran: kata, cakupan, unit }: Peran) => {
    const lingkup = unit === null ? 'pemda' : (await nama.sebut('unit', unit)) || unit;
    return `${kata} ${lingkup}${cakupan === 'unit' ? ' (1 unit)' : ''}`;
  };
  const sampai = typeof kedaluwarsa === 'string' ? { kedaluwarsa: kedaluwarsa.slice(0, 10) } : {};
  return { ...isi, ...sampai, peran: (await Promise.all((peran as Peran[]).map(satu))).join(', ') };
}
