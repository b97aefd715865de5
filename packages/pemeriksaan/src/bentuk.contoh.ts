/** One error planted into an invented document: the text that is replaced (once) and what replaces it. */
export interface Tanaman {
  dari: string;
  menjadi: string;
}

/** An invented document in the shape of a real one, free of errors, and errors to plant into it one at a time. */
export interface DokumenContoh {
  nama: string;
  bersih: string;
  tanaman: readonly Tanaman[];
}

/** A table: cells joined by tabs, rows by line ends. */
export const rows = (...lines: string[][]): string => lines.map((cells) => cells.join('\t')).join('\n');
/** Paragraphs and tables with a blank line between. */
export const text = (...parts: string[]): string => parts.join('\n\n');
