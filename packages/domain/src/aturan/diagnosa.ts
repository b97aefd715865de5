import { type Mikro, plainDecimal } from './angka-tepat.ts';
import { slipBetween } from './kemiripan.ts';
import { defaultCulprit, evaluate, figuresOf, impliedValue, type Relasi, type SelAngka } from './relasi.ts';

/** One wrong figure, with the statements that say so. */
export interface Diagnosis {
  /** The figure called wrong. */
  sel: number;
  /** What it must be; null when the statements do not fix it. */
  harus: Mikro | null;
  /** Indexes of the broken relations that this explains. */
  relasi: readonly number[];
  /** `terbukti`: the smallest change that satisfies all; `dugaan`: the relation's usual place, the culprit may be another of its figures. */
  keyakinan: 'terbukti' | 'dugaan';
}

interface Calon {
  sel: number;
  nilai: Mikro;
  skor: number;
  perbaiki: number[];
  rusak: number;
}

const WEIGHT = { fix: 2, break: 3, slip: 1.6, malformed: 2, usual: 0.4 } as const;
const ACCEPT = 3.2;
const MARGIN = 0.7;

/**
 * Finds the smallest set of figures whose change makes every relation hold. A figure is named when one value of it repairs
 * broken relations without breaking a sound one, and no other figure does as well; otherwise the relation's usual place
 * (total, percentage, difference) is named and the finding stays a supposition about *which* of its figures is wrong.
 */
export function diagnose(cells: readonly SelAngka[], relations: readonly Relasi[]): Diagnosis[] {
  const net = new Jejaring(cells, relations);
  const found: Diagnosis[] = [];
  const queue = [...net.broken];
  let rounds = 0;
  while (queue.length > 0 && rounds < 4) {
    rounds += 1;
    const ranked = queue
      .filter((relation) => net.broken.has(relation))
      .map((relation) => ({ relation, best: net.bestCandidate(relation) }))
      .filter((entry) => entry.best !== null)
      .sort((one, two) => (two.best?.skor ?? 0) - (one.best?.skor ?? 0));
    let changed = false;
    for (const { relation } of ranked) {
      if (!net.broken.has(relation)) continue;
      const best = net.bestCandidate(relation);
      if (!best) continue;
      net.apply(best.sel, best.nilai);
      found.push({ sel: best.sel, harus: best.nilai, relasi: best.perbaiki, keyakinan: 'terbukti' });
      changed = true;
    }
    if (!changed) break;
  }
  for (const relation of [...net.broken].sort((one, two) => one - two)) {
    const statement = relations[relation];
    if (!statement) continue;
    const culprit = defaultCulprit(statement);
    found.push({ sel: culprit, harus: net.implied(relation, culprit), relasi: [relation], keyakinan: 'dugaan' });
  }
  return found;
}

class Jejaring {
  readonly broken = new Set<number>();
  private readonly values: (Mikro | null)[];
  private readonly relationsOf: number[][];
  private readonly cells: readonly SelAngka[];
  private readonly relations: readonly Relasi[];
  private readonly value = (id: number): Mikro | null => this.values[id] ?? null;

  constructor(cells: readonly SelAngka[], relations: readonly Relasi[]) {
    this.cells = cells;
    this.relations = relations;
    this.values = cells.map((cell) => cell.nilai);
    this.relationsOf = cells.map(() => []);
    relations.forEach((relation, index) => {
      for (const id of new Set(figuresOf(relation))) this.relationsOf[id]?.push(index);
      if (this.isBroken(relation)) this.broken.add(index);
    });
  }

  implied(index: number, id: number): Mikro | null {
    const relation = this.relations[index];
    return relation ? impliedValue(relation, id, this.cells, this.value) : null;
  }

  apply(id: number, value: Mikro): void {
    this.values[id] = value;
    for (const index of this.relationsOf[id] ?? []) {
      const relation = this.relations[index];
      if (relation && this.isBroken(relation)) this.broken.add(index);
      else this.broken.delete(index);
    }
  }

  /** The best change that repairs a relation, when it is good enough and clearly better than changing any other figure. */
  bestCandidate(index: number): Calon | null {
    const relation = this.relations[index];
    if (!relation) return null;
    const usual = defaultCulprit(relation);
    let best: Calon | null = null;
    let second = 0;
    for (const id of new Set(figuresOf(relation))) {
      const candidate = this.candidate(index, id, usual);
      if (!candidate) continue;
      if (!best || candidate.skor > best.skor) {
        second = best?.skor ?? second;
        best = candidate;
      } else {
        second = Math.max(second, candidate.skor);
      }
    }
    if (!best || best.rusak > 0 || best.skor < ACCEPT || best.skor - second < MARGIN) return null;
    return best;
  }

  private candidate(index: number, id: number, usual: number): Calon | null {
    const cell = this.cells[id];
    const value = this.implied(index, id);
    if (!cell || value === null || value === this.values[id] || this.values[id] !== cell.nilai) return null;
    const before = this.values[id] ?? null;
    const perbaiki: number[] = [];
    let rusak = 0;
    this.values[id] = value;
    for (const other of this.relationsOf[id] ?? []) {
      const relation = this.relations[other];
      if (!relation) continue;
      const verdict = evaluate(relation, this.cells, this.value);
      if (this.broken.has(other) && verdict === 'benar') perbaiki.push(other);
      if (!this.broken.has(other) && verdict === 'salah') rusak += 1;
    }
    this.values[id] = before;
    const shown = cell.nilai === null ? cell.cetak : plainDecimal(cell.nilai);
    const slip = cell.jenis !== 'persen' && slipBetween(shown, plainDecimal(value)) !== null;
    const skor =
      perbaiki.length * WEIGHT.fix -
      rusak * WEIGHT.break +
      (slip ? WEIGHT.slip : 0) +
      (cell.rusak ? WEIGHT.malformed : 0) +
      (id === usual ? WEIGHT.usual : 0);
    return { sel: id, nilai: value, skor, perbaiki, rusak };
  }

  private isBroken(relation: Relasi): boolean {
    return evaluate(relation, this.cells, this.value) === 'salah';
  }
}
