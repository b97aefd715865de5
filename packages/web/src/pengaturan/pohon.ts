/** What a tree is made of. */
interface Cabang {
  id: string;
  induk: string | null;
  urut: number;
}

/** A row of a tree with its depth; 0 = top. */
export interface BarisPohon<Row extends Cabang> {
  row: Row;
  tingkat: number;
}

/** Rows in the order of the tree: each before its children, siblings by `urut`. A row whose parent is not among them stands at the top. */
export function susunPohon<Row extends Cabang>(rows: readonly Row[]): BarisPohon<Row>[] {
  const ada = new Set(rows.map(({ id }) => id));
  const anak = new Map<string | null, Row[]>();
  for (const row of rows) {
    const induk = row.induk !== null && ada.has(row.induk) ? row.induk : null;
    anak.set(induk, [...(anak.get(induk) ?? []), row]);
  }
  const turun = (induk: string | null, tingkat: number): BarisPohon<Row>[] =>
    [...(anak.get(induk) ?? [])]
      .sort((a, b) => a.urut - b.urut)
      .flatMap((row) => [{ row, tingkat }, ...turun(row.id, tingkat + 1)]);
  return turun(null, 0);
}

/** Ids of a row and everything below it. */
export function keturunan(rows: readonly Cabang[], id: string): Set<string> {
  const seen = new Set([id]);
  for (const here of seen) {
    for (const row of rows) if (row.induk === here) seen.add(row.id);
  }
  return seen;
}

/** Ids of a row and everything above it. */
export function leluhur(rows: readonly Cabang[], id: string): Set<string> {
  const menurutId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  for (let here: string | null = id; here !== null && !seen.has(here); here = menurutId.get(here)?.induk ?? null) {
    seen.add(here);
  }
  return seen;
}

/** Siblings that get another place when a row moves by one; empty where it stands at that end. */
export function geser<Row extends Pick<Cabang, 'id' | 'urut'>>(
  saudara: readonly Row[],
  id: string,
  langkah: -1 | 1,
): Row[] {
  const order = [...saudara].sort((a, b) => a.urut - b.urut);
  const dari = order.findIndex((row) => row.id === id);
  const [pindah, lain] = [order[dari], order[dari + langkah]];
  if (pindah === undefined || lain === undefined) return [];
  order[dari] = lain;
  order[dari + langkah] = pindah;
  return order.flatMap((row, index) => (row.urut === index + 1 ? [] : [{ ...row, urut: index + 1 }]));
}
