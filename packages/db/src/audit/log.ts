import { createHash } from 'node:crypto';

/** What happened to one row: null before = added, null after = removed. */
export interface RowChange {
  kunci: unknown;
  sebelum: unknown;
  sesudah: unknown;
}

/** An event before it is numbered and chained. `jenis` is `noun.verb`, e.g. `realisasi.disimpan`. */
export interface AuditEntry {
  jenis: string;
  payload: unknown;
}

/** Rows of one call that an event lists in full; a larger call is described by its count and a hash of the list. */
const MAX_LISTED_ROWS = 500;

/**
 * Collects the events of a transaction. They are appended to the chain as the last statement before COMMIT, so that the chain's
 * lock is held for one commit only and no event of a transaction that failed exists.
 */
export class AuditLog {
  readonly #entries: AuditEntry[] = [];

  get entries(): readonly AuditEntry[] {
    return this.#entries;
  }

  /** Notes an event of the use case, e.g. a report approved or an import undone. The payload must survive JSON. */
  record(jenis: string, payload: unknown): void {
    this.#entries.push({ jenis, payload });
  }

  /** Notes changes of rows of one noun. */
  recordRows(jenis: string, changes: readonly RowChange[]): void {
    if (changes.length === 0) return;
    if (changes.length <= MAX_LISTED_ROWS) {
      this.record(jenis, { baris: changes });
      return;
    }
    const sha256 = createHash('sha256').update(JSON.stringify(changes)).digest('hex');
    this.record(jenis, { jumlah: changes.length, sha256 });
  }
}
