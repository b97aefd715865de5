import { AppError, figuresOf, type Mikro, type Pesan, type Relasi, type SelAngka } from '@selaras/domain';
import type { Angka } from './angka/pindai.ts';
import type { Beratnya, Temuan } from './temuan.ts';

/** Time limit of the audit of one file, in seconds. */
export const BATAS_DETIK = 60;

/** Where a figure stands. */
export interface TempatAngka {
  line: number | null;
  page: number | null;
  address: string | null;
  table: string | null;
  row: string | null;
  column: string | null;
  /** The column prints rounded figures: amounts in millions, tons, indices. */
  dibulatkan?: boolean;
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
  private readonly deadline: number;

  /** `seconds`: how long the audit of one document may take before it is given up with a message. */
  constructor({ seconds }: { seconds: number } = { seconds: BATAS_DETIK }) {
    this.deadline = performance.now() + seconds * 1000;
  }

  /** Gives up when the time limit is passed. Error: `terlalu-banyak`. */
  keepTime(): void {
    if (performance.now() <= this.deadline) return;
    const pesan: Pesan = {
      id: 'Pemeriksaan dihentikan: batas waktu per berkas terlampaui. Bagi berkas menjadi beberapa bagian.',
      en: 'The audit was stopped: the time limit per file is passed. Split the file.',
    };
    throw new AppError('terlalu-banyak', pesan);
  }

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
      dibulatkan: tempat.dibulatkan === true,
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
