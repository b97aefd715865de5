import type { BukuAngka, Dokumen, JenisDokumen, PerangkatDaerah, Periode, Simpul } from '@selaras/domain';

/** What all sheets of a template are made from and read against. */
export interface TemplateContext {
  buku: BukuAngka;
  periode: Periode;
  /** Budget whose lines are filled in; null when the unit has none for the year. */
  anggaran: Dokumen | null;
  /** The reporting unit and the units below it, in order. */
  units: readonly PerangkatDaerah[];
}

/** Budgets in order of preference: what money is spent on first, plans last. */
const BUDGET_KINDS: readonly JenisDokumen[] = ['dpa', 'rka', 'renja'];

/** The reporting unit followed by everything below it. */
function listUnits(buku: BukuAngka): PerangkatDaerah[] {
  const below = (id: string): PerangkatDaerah[] =>
    buku.unit
      .filter((unit) => unit.induk === id)
      .sort((a, b) => a.urut - b.urut)
      .flatMap((unit) => [unit, ...below(unit.id)]);
  return [...buku.unit.filter((unit) => unit.id === buku.unitPelapor), ...below(buku.unitPelapor)];
}

/** The budget in force: approved before draft, and the last of a chain of copies. */
function findBudget(buku: BukuAngka, tahun: number): Dokumen | null {
  for (const jenis of BUDGET_KINDS) {
    const all = buku.dokumen.filter(
      (doc) =>
        doc.jenis === jenis && doc.unit === buku.unitPelapor && doc.tahunAwal <= tahun && tahun <= doc.tahunAkhir,
    );
    const approved = all.filter((doc) => doc.status === 'ditetapkan');
    const pool = approved.length > 0 ? approved : all;
    const copied = new Set(pool.map((doc) => doc.asal));
    const last = pool.findLast((doc) => !copied.has(doc.id)) ?? pool.at(-1);
    if (last) return last;
  }
  return null;
}

/** @param options.dokumen id of the budget to fill in, e.g. a draft of the next version; the one in force without it. */
export function createTemplateContext(options: {
  buku: BukuAngka;
  periode: Periode;
  dokumen?: string;
}): TemplateContext {
  const { buku, periode, dokumen } = options;
  const stated = dokumen === undefined ? undefined : buku.dokumen.find((doc) => doc.id === dokumen);
  return { buku, periode, anggaran: stated ?? findBudget(buku, periode.tahun), units: listUnits(buku) };
}

/** Whether a document may still be changed. */
export function isOpen(context: TemplateContext, dokumen: string): boolean {
  return context.buku.dokumen.some((doc) => doc.id === dokumen && doc.status !== 'ditetapkan');
}

/** Nodes of the budget in tree order with their depth; a parent outside the document counts as none. */
export function listBudgetNodes({ buku, anggaran }: TemplateContext): { simpul: Simpul; level: number }[] {
  const nodes = buku.simpul.filter((node) => node.dokumen === anggaran?.id);
  const ids = new Set(nodes.map((node) => node.id));
  const children = Map.groupBy(nodes, (node) => (node.induk !== null && ids.has(node.induk) ? node.induk : ''));
  const visit = (parent: string, level: number): { simpul: Simpul; level: number }[] =>
    [...(children.get(parent) ?? [])]
      .sort((a, b) => a.urut - b.urut)
      .flatMap((simpul) => [{ simpul, level }, ...visit(simpul.id, level + 1)]);
  return visit('', 0);
}
