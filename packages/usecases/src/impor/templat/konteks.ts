import {
  type BukuAngka,
  type Dokumen,
  findAnggaranBerlaku,
  type KodePenyebab,
  lastDateOf,
  type PerangkatDaerah,
  type Periode,
  type Simpul,
  saatAkhir,
  selectPenyebab,
} from '@selaras/domain';

/** What all sheets of a template are made from and read against. */
export interface TemplateContext {
  buku: BukuAngka;
  periode: Periode;
  /** Budget whose lines are filled in; null when the unit has none for the year. */
  anggaran: Dokumen | null;
  /** The reporting unit and the units below it, in order. */
  units: readonly PerangkatDaerah[];
  /** Causes of problems to choose from in the period. */
  penyebab: readonly KodePenyebab[];
}

/** The reporting unit followed by everything below it. */
function listUnits(buku: BukuAngka): PerangkatDaerah[] {
  const below = (id: string): PerangkatDaerah[] =>
    buku.unit
      .filter((unit) => unit.induk === id)
      .sort((a, b) => a.urut - b.urut)
      .flatMap((unit) => [unit, ...below(unit.id)]);
  return [...buku.unit.filter((unit) => unit.id === buku.unitPelapor), ...below(buku.unitPelapor)];
}

/**
 * @param options.dokumen id of the budget to fill in, e.g. a draft of the next version; the one in force without it.
 * @param options.penyebab causes of the pemda's own; without any the list of Selaras holds
 */
export function createTemplateContext(options: {
  buku: BukuAngka;
  periode: Periode;
  dokumen?: string;
  penyebab?: readonly KodePenyebab[];
}): TemplateContext {
  const { buku, periode, dokumen, penyebab = [] } = options;
  const stated = dokumen === undefined ? undefined : buku.dokumen.find((doc) => doc.id === dokumen);
  return {
    buku,
    periode,
    anggaran: stated ?? findAnggaranBerlaku(buku, saatAkhir(periode)),
    units: listUnits(buku),
    penyebab: selectPenyebab(penyebab, lastDateOf(periode)),
  };
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
