import type pg from 'pg';

/** A table as the catalog describes it. */
export interface CatalogTable {
  tabel: string;
  /** Columns that can be written: all but generated ones. */
  kolom: string[];
  tenant: boolean;
  /** Its identity column, if it has one. */
  identitas: string | null;
}

interface CatalogRow {
  tabel: string;
  kolom: string[];
  identitas: string | null;
  rujukan: string[];
}

/** Puts each table after those that it refers to. References of a table to itself don't matter: COPY checks them at its end. */
function sortByReference(rows: readonly CatalogRow[]): CatalogRow[] {
  const sorted: CatalogRow[] = [];
  const placed = new Set<string>();
  let rest = [...rows];
  while (rest.length > 0) {
    const ready = rest.filter((row) => row.rujukan.every((name) => placed.has(name)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${rest.map((row) => row.tabel)}`);
    for (const row of ready) placed.add(row.tabel);
    sorted.push(...ready);
    rest = rest.filter((row) => !placed.has(row.tabel));
  }
  return sorted;
}

/** All tables with data, in an order in which they can be filled. The record of migrations is not data. */
export async function readCatalog(client: pg.ClientBase): Promise<CatalogTable[]> {
  const { rows } = await client.query<CatalogRow>(
    `SELECT c.relname AS tabel,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             AND a.attgenerated = '' ORDER BY a.attnum) AS kolom,
       (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attidentity <> '') AS identitas,
       array(SELECT DISTINCT r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND r.oid <> c.oid) AS rujukan
     FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'selaras_migrasi'
     ORDER BY c.relname`,
  );
  return sortByReference(rows).map(({ tabel, kolom, identitas }) => ({
    tabel,
    kolom,
    identitas,
    tenant: kolom.includes('pemda_id'),
  }));
}
