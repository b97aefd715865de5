/** Hands out places after the last one of a group. */
export class UrutTerakhir {
  readonly #last = new Map<string, number>();

  constructor(rows: readonly (readonly [group: string, urut: number])[]) {
    for (const [group, urut] of rows) this.#last.set(group, Math.max(urut, this.#last.get(group) ?? 0));
  }

  berikut(group: string): number {
    const next = (this.#last.get(group) ?? 0) + 1;
    this.#last.set(group, next);
    return next;
  }
}
