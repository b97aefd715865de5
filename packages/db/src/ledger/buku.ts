import type { BukuAngka } from '@selaras/domain';
import type { Scope } from '../tenant/scope.ts';
import { type LoadOptions, loadBuku } from './load.ts';
import { type ReplaceResult, replaceBuku } from './replace.ts';

/** The ledger of figures as a whole: what reports, exports and rules read. */
export interface BukuRepository {
  /** One reporting unit, one year. Throws `tidak-ditemukan`. */
  load(options: LoadOptions): Promise<BukuAngka>;
  /** Makes the stored ledger equal to a snapshot; see `replaceBuku`. */
  replace(buku: BukuAngka): Promise<ReplaceResult>;
}

export function createBukuRepository(scope: Scope): BukuRepository {
  return {
    load: (options) => loadBuku(scope, options),
    replace: (buku) => replaceBuku(scope, buku),
  };
}
