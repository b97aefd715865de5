import { unreadable } from '../galat.ts';
import { readRelationships } from '../sheet/package-parts.ts';
import { createXmlParser } from '../xml/parse-xml.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import { BATAS_DOKUMEN, BATAS_PAKET, startDeadline, type Tenggat } from './batas.ts';
import type { DokumenBlok } from './blok.ts';
import { readStyles } from './docx/gaya.ts';
import { readNumbering } from './docx/penomoran.ts';
import { flattenDocx, type IsiDatar } from './docx/ratakan.ts';
import { PenelusurDocx } from './docx/telusur.ts';

/** Options of the Word reader. */
export interface OpsiDocx {
  /** Name of the file as the person knows it, for messages. */
  name: string;
  /** Time for the file in milliseconds. */
  milliseconds?: number;
}

/** The part with the text of a Word package, or null when the package is no Word document. */
export async function mainPart(zip: ZipArchive): Promise<string | null> {
  const stated = (await readRelationships(zip, '')).find((rel) => rel.type === 'officeDocument')?.target;
  const part = stated ?? 'word/document.xml';
  return zip.has(part) && !/^(?:xl|ppt)\//i.test(part) ? part : null;
}

/** The blocks of a Word package and where each stands in the text of its main part. */
export async function readDocxContent(zip: ZipArchive, name: string, deadline: Tenggat): Promise<IsiDatar> {
  const part = await mainPart(zip);
  if (part === null) throw notWord(name);
  const relationships = await readRelationships(zip, part);
  const target = (type: string): string | null => {
    const found = relationships.find((rel) => rel.type === type)?.target;
    return found !== undefined && zip.has(found) ? found : null;
  };
  const styles = await readStyles(zip, target('styles'));
  const numbering = await readNumbering(zip, target('numbering'));
  const walker = new PenelusurDocx(part);
  const parser = createXmlParser(part, walker);
  for await (const chunk of await zip.stream(part)) {
    parser.write(chunk);
    deadline.check();
  }
  parser.close();
  return flattenDocx(walker.body, { styles, numbering, deadline });
}

/**
 * Reads a Word document (.docx, .docm): paragraphs with their list labels, headings, tables with merged cells. Several paragraphs,
 * lists and tables inside a cell are lines of the cell; a table of one cell that frames other content is taken away.
 * `line` counts paragraphs and table rows in reading order.
 *
 * Errors: `berkas-tak-terbaca` (damaged, no Word document, no text), `isi-ditolak` (limits, password, document type declaration, time).
 */
export async function readDocx(bytes: Uint8Array, { name, milliseconds }: OpsiDocx): Promise<DokumenBlok> {
  const deadline = startDeadline(name, milliseconds ?? BATAS_DOKUMEN.milliseconds);
  const zip = await openZip(bytes, { nama: name, limits: BATAS_PAKET });
  const { blocks, characters, cutColumns } = await readDocxContent(zip, name, deadline);
  if (characters === 0) {
    throw unreadable(
      name,
      { id: `${name} tidak memuat teks.`, en: `${name} holds no text.` },
      { id: 'Periksa apakah berkas yang dipilih sudah benar.', en: 'Check that this is the right file.' },
    );
  }
  const notes = cutColumns ? [cutColumnsNote(BATAS_DOKUMEN.columns)] : [];
  return { blocks, characters, notes };
}

/** The remark that a table has more columns than are read. */
export function cutColumnsNote(columns: number): { id: string; en: string } {
  return {
    id: `Tabel dengan lebih dari ${columns} kolom: kolom selebihnya tidak diperiksa.`,
    en: `A table has more than ${columns} columns: the columns beyond were not checked.`,
  };
}

/** The error of a package without a Word document. */
export function notWord(name: string): Error {
  return unreadable(
    name,
    { id: `${name} bukan dokumen Word (.docx).`, en: `${name} is no Word document (.docx).` },
    { id: 'Buka berkas di Word dan simpan sebagai .docx.', en: 'Open the file in Word and save it as .docx.' },
  );
}
