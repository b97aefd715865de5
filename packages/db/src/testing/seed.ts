import type { BukuAngka } from '@selaras/domain';
import type { Database } from '../database.ts';
import type { ReplaceResult } from '../ledger/replace.ts';
import { type BukuOptions, createBuku } from './buku.ts';
import type { TestDatabase } from './index.ts';

/** A stored ledger. */
export interface Seeded extends ReplaceResult {
  /** Id of the pemda. */
  pemda: string;
  buku: BukuAngka;
}

/** Registers the pemda of a ledger (a small one, if none is given) and stores the ledger. */
export async function seedBuku(
  test: TestDatabase,
  database: Database,
  source: BukuAngka | BukuOptions = {},
): Promise<Seeded> {
  const buku =
    'pemda' in source && typeof source.pemda === 'object' ? (source as BukuAngka) : createBuku(source as BukuOptions);
  const { id: _, ...row } = buku.pemda;
  const pemda = await test.administer().registerPemda(row);
  const aktor = { id: null, nama: 'uji' };
  const result = await database.transaction({ pemda, aktor }, (repos) => repos.buku.replace(buku));
  return { ...result, pemda, buku };
}
