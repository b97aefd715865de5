import { figuresOf, type Mikro, type Relasi, type SelAngka } from '@selaras/domain';
import type { Angka } from './angka/pindai.ts';
import type { Beratnya, Temuan } from './temuan.ts';

/** Where a figure stands. */
export interface TempatAngka {
  line: number | null;
  page: number | null;
  address: string | null;
  table: string | null;
  row: string | null;
  column: string | null;
}

/** A figure of the document, in the net. */
export interface SelDokumen extends SelAngka {
  readonly tempat: TempatAngka;
}

/** A statement between figures, with the rule that it checks. */
export interface RelasiDokumen {
  relasi: Relasi;
  aturan: string;
  /** Severity when the statement is broken. */
  berat: Beratnya;
}

/**
 * The sheet that the checks write on: figures of the whole document, the statements between them, and findings that need no net.
 * One sheet per document; figures are numbered in the order in which they are entered.
 */
export class LembarPeriksa {
  readonly sel: SelDokumen[] = [];
  readonly relasi: RelasiDokumen[] = [];
  readonly temuan: Temuan[] = [];
  readonly hitungan = { numbers: 0, sums: 0, percents: 0 };
  private readonly byFigure = new Map<number, number[]>();
  private indexed = 0;
  private readonly idByFigure = new Map<Angka, number>();

  /** Enters a figure once; the same figure object keeps its number. */
  enter(angka: Angka, tempat: TempatAngka, value: Mikro | null = angka.nilai): number {
    const known = this.idByFigure.get(angka);
    if (known !== undefined) return known;
    const id = this.sel.length;
    this.sel.push({
      id,
      nilai: value,
      cetak: angka.cetak,
      desimal: angka.desimal,
      jenis: angka.jenis,
      rusak: angka.cacat !== null,
      tempat,
    });
    this.idByFigure.set(angka, id);
    return id;
  }

  /** A figure that is printed as a dash or inferred: it takes part in sums but can't be wrong itself. */
  enterConstant(value: Mikro, tempat: TempatAngka, cetak: string): number {
    const id = this.sel.length;
    this.sel.push({ id, nilai: value, cetak, desimal: 0, jenis: 'uang', rusak: false, tempat });
    return id;
  }

  idOf(angka: Angka): number | undefined {
    return this.idByFigure.get(angka);
  }

  /** Replaces the value of a figure that is known to stand on another row. */
  override(id: number, value: Mikro | null): void {
    const cell = this.sel[id];
    if (cell) this.sel[id] = { ...cell, nilai: value };
  }

  state(relasi: Relasi, aturan: string, berat: Beratnya): void {
    this.relasi.push({ relasi, aturan, berat });
    if (relasi.jenis === 'jumlah') this.hitungan.sums += 1;
    if (relasi.jenis === 'persen') this.hitungan.percents += 1;
  }

  /** Indexes of the statements about a figure. */
  relationsOf(id: number): readonly number[] {
    for (; this.indexed < this.relasi.length; this.indexed += 1) {
      const one = this.relasi[this.indexed];
      if (!one) continue;
      for (const figure of new Set(figuresOf(one.relasi))) {
        const known = this.byFigure.get(figure);
        if (known) known.push(this.indexed);
        else this.byFigure.set(figure, [this.indexed]);
      }
    }
    return this.byFigure.get(id) ?? [];
  }

  report(temuan: Temuan): void {
    this.temuan.push(temuan);
  }
}
