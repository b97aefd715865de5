import type { Masalah } from '@selaras/domain';
import { type Aktor, boleh } from '../hak/kebijakan.ts';
import type { Sistem } from '../sistem/sistem.ts';

/** Outcome of checking one pemda's chain. */
export interface HasilAudit {
  pemda: string;
  peristiwa: number;
  /** Hash of the last event. */
  hash: string | null;
  masalah: Masalah[];
}

/** Checks the audit chain of every pemda that the actor may check. */
export async function periksaAudit(sistem: Sistem, aktor: Aktor): Promise<HasilAudit[]> {
  if (!boleh(aktor, 'audit:periksa')) return [];
  const hasil: HasilAudit[] = [];
  for (const pemda of await sistem.database.pemda.list()) {
    const konteks = await sistem.konteks(pemda.id, aktor);
    const { jumlah, kepala, masalah } = await konteks.transaksi(({ audit }) => audit.verify());
    hasil.push({ pemda: pemda.slug, peristiwa: jumlah, hash: kepala?.hash ?? null, masalah });
  }
  return hasil;
}
