import { ApiError } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';

/** The problems of a refused form by the field that they name, e.g. `peran.0.unit`. */
export function galatIsian(error: unknown, bahasa: Bahasa): Record<string, string> {
  const masalah = error instanceof ApiError ? (error.problem?.masalah ?? []) : [];
  return Object.fromEntries(
    masalah
      .filter(({ lokasi }) => lokasi !== '')
      .map(({ lokasi, pesan, saran }) => [lokasi, [pesan[bahasa], saran?.[bahasa]].filter(Boolean).join(' ')]),
  );
}
