import { createHash } from 'node:crypto';
import type { BukuAngka } from '@selaras/domain';

const LENGTH = 16;

/**
 * Version of the data behind a report: the first 16 hex digits of a SHA-256 over the ledger. Equal ledgers give the same version
 * whatever the order of their keys; any changed figure, name or text gives another.
 */
export function computeDataVersion(buku: BukuAngka): string {
  return createHash('sha256').update(canonicalJson(buku)).digest('hex').slice(0, LENGTH);
}

/** JSON with sorted keys; amounts and decimals write themselves as text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
