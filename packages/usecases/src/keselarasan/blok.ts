import type { Blok } from '@selaras/berkas';
import type { AngkaTemuan, LokasiTemuan, Pesan, TemuanBuku } from '@selaras/domain';
import { type ButirNomenklatur, checkDocument, type Temuan } from '@selaras/pemeriksaan';

/** What a line of the document made from the ledger shows. */
interface AsalBaris {
  where: LokasiTemuan;
  /** Line within the row's own text, from 1; null when the row is one line. */
  ke: number | null;
  teks: string;
}

const MOST_PROOF = 40;

/**
 * A document made from rows of the ledger, for the audit's own rules: each line remembers the row that it shows, and each finding comes
 * back with that row. Lines without a row (titles, heads of tables) only give context; nothing is reported on them.
 */
export class DokumenBuku {
  readonly #blocks: Blok[] = [];
  readonly #lines: (AsalBaris | null)[] = [];

  /** A line that belongs to no row. */
  title(text: string): void {
    this.#paragraph(text, this.#line(null), 1);
  }

  /** The text of a row, line by line. */
  text(where: LokasiTemuan, text: string): void {
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      if (line.trim() === '') return;
      this.#paragraph(
        line.trim(),
        this.#line({ where, ke: lines.length > 1 ? index + 1 : null, teks: line.trim() }),
        null,
      );
    });
  }

  /** A table with a heading row; every other row shows a row of the ledger. */
  table(heads: readonly string[], rows: readonly { where: LokasiTemuan; cells: readonly string[] }[]): void {
    if (rows.length === 0) return;
    const place = (line: number) => ({ line, page: null });
    const toRow = (cells: readonly string[], line: number, header: boolean) => ({
      header,
      position: place(line),
      cells: cells.map((text, column) => ({
        text,
        column,
        colSpan: 1,
        rowSpan: 1,
        address: null,
        formula: null,
        indent: 0,
        bold: null,
      })),
    });
    const first = this.#line(null);
    this.#blocks.push({
      kind: 'table',
      name: null,
      position: place(first),
      rows: [
        toRow(heads, first, true),
        ...rows.map(({ where, cells }) => toRow(cells, this.#line({ where, ke: null, teks: cells.join(' ') }), false)),
      ],
    });
  }

  /** Runs the audit. `aturan`: only findings of these rules; all when absent. */
  check({
    aturan,
    nomenklatur = [],
  }: {
    aturan?: readonly string[];
    nomenklatur?: readonly ButirNomenklatur[];
  } = {}): TemuanBuku[] {
    if (this.#blocks.length === 0) return [];
    const { findings } = checkDocument(this.#blocks, { nomenklatur });
    return findings.flatMap((finding) => {
      const from = finding.line === null ? null : this.#lines[finding.line];
      if (!from || (aturan && !aturan.includes(finding.rule))) return [];
      return [this.#toTemuan(finding, from)];
    });
  }

  #toTemuan({ rule, severity, message, printed, expected, proof }: Temuan, { where, ke }: AsalBaris): TemuanBuku {
    const others = proof.slice(0, MOST_PROOF).map(({ line, value }): AngkaTemuan => {
      const tempat = line === null ? '' : this.#place(line, 'id');
      return { nama: 'bukti', nilai: value, ...(tempat === '' ? {} : { tempat }) };
    });
    const at = { id: ke === null ? '' : `Baris ${ke}: `, en: ke === null ? '' : `Line ${ke}: ` };
    return {
      rule,
      severity,
      where,
      message: { id: at.id + this.#reword(message.id, 'id'), en: at.en + this.#reword(message.en, 'en') },
      figures: [
        { nama: 'tercetak', nilai: printed },
        ...(expected === null ? [] : [{ nama: 'seharusnya', nilai: expected }]),
        ...others,
      ],
    };
  }

  /** Lines of the document mean nothing to a reader of the ledger: their rows do. */
  #reword(message: string, bahasa: keyof Pesan): string {
    return message.replace(
      /\s*(\()?\b(?:pada |on )?(?:baris|line) (\d+)\b(\))?/g,
      (_, open: string, line: string, close: string) => {
        const place = this.#place(Number(line), bahasa);
        return place === '' ? '' : ` ${open ?? ''}${place}${close ?? ''}`;
      },
    );
  }

  #place(line: number, bahasa: keyof Pesan): string {
    const from = this.#lines[line];
    if (!from) return '';
    const { where, ke } = from;
    const name = [where.kode, where.nama].filter((part) => part !== '').join(' ');
    return ke === null ? name : `${name}, ${bahasa === 'id' ? 'baris' : 'line'} ${ke}`;
  }

  #paragraph(text: string, line: number, headingLevel: number | null): void {
    this.#blocks.push({ kind: 'paragraph', text, headingLevel, listLevel: null, position: { line, page: null } });
  }

  #line(from: AsalBaris | null): number {
    this.#lines.push(from);
    return this.#lines.length - 1;
  }
}
