import { buildPohon, type JumlahSimpul, type Pohon, Rupiah, rollUpTotals, type SimpulPohon } from '@selaras/domain';
import { sql } from 'kysely';
import type { Scope } from '../tenant/scope.ts';

/** Which budgets to add up: document versions, one per unit, and the year. */
export interface RollUpOptions {
  dokumen: readonly string[];
  tahun: number;
}

/** Budgets of many units at once. */
export interface RollUpRepository {
  /**
   * The amount of every node of these documents by its id: its stated amount if it has one, else the sum of its children. One
   * statement adds the rows of each node, `rollUpTotals` of the domain does the rest.
   */
  anggaran(options: RollUpOptions): Promise<Map<string, JumlahSimpul>>;
}

/** Trees of approved documents, ready to roll up. An approved document can't change, so an entry never gets stale. */
export type TreeCache = Map<string, Pohon>;

/** A province and year is one entry of some hundred kilobytes. */
const MAX_TREES = 20;

interface NodeSums {
  simpul_id: string;
  dinyatakan: string | null;
  rincian: string | null;
}

/** Keeps the trees used last: a Map remembers the order of insertion. */
function remember(trees: TreeCache, key: string, pohon: Pohon): Pohon {
  trees.delete(key);
  trees.set(key, pohon);
  const [oldest] = trees.keys();
  if (trees.size > MAX_TREES && oldest !== undefined) trees.delete(oldest);
  return pohon;
}

export function createRollUpRepository({ tx, pemda, trees }: Scope): RollUpRepository {
  const uuids = (ids: readonly string[]) => sql`${ids as string[]}::uuid[]`;

  async function loadTree(dokumen: readonly string[]): Promise<Pohon> {
    // Asked each time: which of these documents are visible here, and can they still change?
    const { rows: documents } = await sql<{ id: string; status: string }>`
      select id, status from dokumen where pemda_id = ${pemda} and id = any(${uuids(dokumen)}) order by id`.execute(tx);
    const key = documents.map((row) => row.id).join();
    const known = trees.get(key);
    if (known !== undefined) return remember(trees, key, known);
    const { rows } = await sql<SimpulPohon>`
      select id, induk_id as induk from simpul where pemda_id = ${pemda} and dokumen_id = any(${uuids(dokumen)})`.execute(
      tx,
    );
    const pohon = buildPohon(rows);
    const approved = documents.every((row) => row.status === 'ditetapkan');
    return approved ? remember(trees, key, pohon) : pohon;
  }

  return {
    async anggaran({ dokumen, tahun }) {
      const pohon = await loadTree(dokumen);
      const { rows } = await sql<NodeSums>`
        select simpul_id, sum(jumlah) filter (where not rincian) as dinyatakan, sum(jumlah) filter (where rincian) as rincian
        from anggaran
        where pemda_id = ${pemda} and dokumen_id = any(${uuids(dokumen)}) and tahun = ${tahun}
        group by simpul_id`.execute(tx);
      const dinyatakan = new Map<string, Rupiah>();
      const rincian = new Map<string, Rupiah>();
      for (const row of rows) {
        if (row.dinyatakan !== null) dinyatakan.set(row.simpul_id, Rupiah.parse(row.dinyatakan));
        if (row.rincian !== null) rincian.set(row.simpul_id, Rupiah.parse(row.rincian));
      }
      return rollUpTotals(pohon, { dinyatakan, rincian });
    },
  };
}
