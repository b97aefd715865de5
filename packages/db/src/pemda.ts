import type { Pemda } from '@selaras/domain';
import type { Kysely, Selectable } from 'kysely';
import { notFound } from './errors.ts';
import { isUuid } from './ids.ts';
import type { Schema } from './schema/index.ts';
import type { PemdaTable } from './schema/reference.ts';

/** Which pemda there are. */
export interface PemdaDirectory {
  list(): Promise<Pemda[]>;
  /** By id, slug or kode wilayah. Throws `tidak-ditemukan`. */
  get(name: string): Promise<Pemda>;
}

function readPemda(row: Selectable<PemdaTable>): Pemda {
  return {
    id: row.id,
    slug: row.slug,
    nama: row.nama,
    jenis: row.jenis as Pemda['jenis'],
    kodeWilayah: row.kode_wilayah,
    tempat: row.tempat,
  };
}

export function createPemdaDirectory(db: Kysely<Schema>): PemdaDirectory {
  return {
    async list() {
      const rows = await db.selectFrom('pemda').selectAll().orderBy('kode_wilayah').execute();
      return rows.map(readPemda);
    },
    async get(name) {
      const query = db.selectFrom('pemda').selectAll();
      const row = await (isUuid(name)
        ? query.where('id', '=', name)
        : query.where((eb) => eb.or([eb('slug', '=', name), eb('kode_wilayah', '=', name)]))
      ).executeTakeFirst();
      if (row === undefined) throw notFound('pemda', name);
      return readPemda(row);
    },
  };
}
