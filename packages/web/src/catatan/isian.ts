import type { BukuCatatan, MasalahDto } from '@selaras/contracts';
import { ApiError } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';

/** True when someone else changed the row that was being saved. */
export function apaKonflikBaris(error: unknown): boolean {
  const masalah = error instanceof ApiError && error.status === 409 ? (error.problem?.masalah ?? []) : [];
  return masalah.some(({ kode }) => kode === 'diubah-orang-lain');
}

/** The problems of a refused row by the field that they are about. */
export function galatKolom(error: unknown, bahasa: Bahasa): Record<string, string> {
  const masalah: readonly MasalahDto[] = error instanceof ApiError ? (error.problem?.masalah ?? []) : [];
  return Object.fromEntries(
    masalah.map(({ lokasi, pesan, saran }) => [
      lokasi.split('.').at(-1) ?? '',
      [pesan[bahasa], saran?.[bahasa]].filter(Boolean).join(' '),
    ]),
  );
}

/** Units whose rows may be written, to choose from. */
export function pilihanUnit({ unit }: BukuCatatan): { value: string; label: string }[] {
  return unit.filter(({ dapatDiubah }) => dapatDiubah).map(({ id, nama }) => ({ value: id, label: nama }));
}
