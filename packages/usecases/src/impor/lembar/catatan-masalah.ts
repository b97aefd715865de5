import type { Masalah, Pesan } from '@selaras/domain';

/** A file that is wrong throughout would list every cell; past this number only the count is told. */
const MAX_LISTED = 1_000;

/** What a problem says; `lokasi` as in `Lembar!D7`. */
export interface ProblemNote {
  lokasi: string;
  kode: string;
  pesan: Pesan;
  saran?: Pesan | null;
  nilai?: string;
}

class BoundedList {
  private readonly items: Masalah[] = [];
  private unlisted = 0;

  add({ lokasi, kode, pesan, saran = null, nilai }: ProblemNote): void {
    if (this.items.length >= MAX_LISTED) this.unlisted += 1;
    else this.items.push({ lokasi, kode, pesan, saran, ...(nilai === undefined ? {} : { nilai }) });
  }

  list(): Masalah[] {
    if (this.unlisted === 0) return this.items;
    const pesan = {
      id: `Masih ada ${this.unlisted} masalah lain yang tidak ditampilkan.`,
      en: `${this.unlisted} further problems are not listed.`,
    };
    const saran = {
      id: 'Perbaiki yang tampil, lalu periksa lagi.',
      en: 'Correct those listed, then check again.',
    };
    return [...this.items, { lokasi: '', kode: 'masalah-lain', pesan, saran }];
  }
}

/** Collects what an import finds: `error` blocks it, `finding` is told and does not. */
export class ProblemLog {
  private readonly errors = new BoundedList();
  private readonly findings = new BoundedList();

  error(note: ProblemNote): void {
    this.errors.add(note);
  }

  finding(note: ProblemNote): void {
    this.findings.add(note);
  }

  /** Problems that block the import. */
  get masalah(): Masalah[] {
    return this.errors.list();
  }

  /** Things to know. */
  get temuan(): Masalah[] {
    return this.findings.list();
  }
}
