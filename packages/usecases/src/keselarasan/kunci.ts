import { createHash } from 'node:crypto';
import type { KeputusanTemuan as KeputusanDto } from '@selaras/contracts';
import type { KeputusanTemuan } from '@selaras/db';
import { periodeKey, type TemuanBuku } from '@selaras/domain';

/** A decision as a page shows it. */
export function tulisKeputusan({ keputusan, alasan, oleh, waktu }: KeputusanTemuan): KeputusanDto {
  return { keputusan, alasan, oleh, waktu };
}

/**
 * Key of a finding on the ledger: its rule, its row and the values that it is about. A decision is kept under it, so it no longer holds
 * once one of the figures changes.
 */
export function kunciTemuan({ rule, where, figures }: TemuanBuku): string {
  const values = figures.map(({ nama, nilai }) => [nama, nilai]);
  return sidik([rule, where.jenis, where.id, where.periode === null ? null : periodeKey(where.periode), values]);
}

/** Hash (hex) of a list of values; the same values give the same hash, whoever computes it when. */
export function sidik(nilai: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(nilai)).digest('hex');
}
