import { unreadable } from '../../galat.ts';
import { parseAddress } from '../../sheet/address.ts';
import { readRelationships, readWorkbookPart } from '../../sheet/package-parts.ts';
import { createXmlParser } from '../../xml/parse-xml.ts';
import { copyZip } from '../../zip/salin-zip.ts';
import type { OpsiAnotasi } from './anotasi-docx.ts';
import { addCellComments, type CatatanSel } from './komentar-sel.ts';
import { cannotAnnotate, type HasilAnotasi, openForNotes, type PaketSunting } from './paket.ts';
import { qualified, rootOf } from './sunting.ts';
import { addNoteBoxes } from './vml.ts';

/** A note for a workbook. */
export interface CatatanXlsx {
  /** Cell address with its sheet, e.g. `Anggaran!D7`, as in `SelBlok.address`. */
  address: string;
  text: string;
}

const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What may follow a legacy drawing in a worksheet (ECMA-376 §18.3.1.99): it must stand before these. */
const AFTER_LEGACY_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/**
 * A copy of a workbook with a cell note at each note; where a cell has one already, the text is added to it. Everything else stays as it
 * was: charts, macros and every part that is not concerned keep their very bytes. The copy depends on the input alone.
 *
 * Errors: `isi-ditolak` for a signed, protected or encrypted workbook (use the worklist); `berkas-tak-terbaca` for no workbook.
 */
export async function annotateXlsx(
  bytes: Uint8Array,
  notes: readonly CatatanXlsx[],
  { name, author = 'Selaras' }: OpsiAnotasi,
): Promise<HasilAnotasi<CatatanXlsx>> {
  const packet = await openForNotes(bytes, name);
  const workbook = (await readRelationships(packet.zip, '')).find((rel) => rel.type === 'officeDocument')?.target;
  if (workbook === undefined || !/^xl\/.*\.xml$/i.test(workbook) || !packet.has(workbook)) throw notWorkbook(name);
  const sheets = await sheetParts(packet, workbook);
  await refuseProtected(packet, [workbook, ...sheets.values()], name);

  const { bySheet, skipped } = group(notes, sheets);
  let placed = 0;
  for (const [part, cells] of bySheet) {
    const { refused } = await annotateSheet(packet, { part, cells, author });
    const kept = [...cells.values()].flat();
    placed += kept.length;
    for (const address of refused) {
      const lost = cells.get(address) ?? [];
      placed -= lost.length;
      skipped.push(...lost);
    }
  }
  if (placed === 0) return { bytes: Uint8Array.from(bytes), placed, skipped };
  return { bytes: copyZip(bytes, { name, changes: packet.changes }), placed, skipped };
}

function notWorkbook(name: string): Error {
  return unreadable(
    name,
    { id: `${name} bukan buku kerja .xlsx.`, en: `${name} is no .xlsx workbook.` },
    { id: 'Simpan sebagai .xlsx.', en: 'Save it as .xlsx.' },
  );
}

async function sheetParts(packet: PaketSunting, workbook: string): Promise<Map<string, string>> {
  const relationships = await readRelationships(packet.zip, workbook);
  const { sheets } = await readWorkbookPart(packet.zip, workbook);
  const parts = new Map<string, string>();
  for (const { name, relationship } of sheets) {
    const target = relationships.find((rel) => rel.id === relationship && rel.type === 'worksheet')?.target;
    if (target !== undefined && packet.has(target)) parts.set(name, target);
  }
  return parts;
}

async function refuseProtected(packet: PaketSunting, parts: readonly string[], name: string): Promise<void> {
  for (const part of parts) {
    const text = Buffer.from(await packet.zip.bytes(part)).toString('latin1');
    if (/<(?:[\w.-]+:)?(?:workbookProtection|sheetProtection)\b/.test(text)) throw cannotAnnotate(name, 'terlindungi');
  }
}

type PerSel = Map<string, CatatanXlsx[]>;

/** Notes by worksheet part and cell; those whose sheet or cell does not exist are skipped. */
function group(
  notes: readonly CatatanXlsx[],
  sheets: ReadonlyMap<string, string>,
): { bySheet: Map<string, PerSel>; skipped: CatatanXlsx[] } {
  const bySheet = new Map<string, PerSel>();
  const skipped: CatatanXlsx[] = [];
  for (const note of notes) {
    const mark = note.address.lastIndexOf('!');
    const part = sheets.get(note.address.slice(0, Math.max(0, mark)));
    const cell = note.address.slice(mark + 1).toUpperCase();
    if (part === undefined || !parseAddress(cell)) {
      skipped.push(note);
      continue;
    }
    const cells: PerSel = bySheet.get(part) ?? new Map();
    bySheet.set(part, cells);
    cells.set(cell, [...(cells.get(cell) ?? []), note]);
  }
  return { bySheet, skipped };
}

/** Writes the notes of one sheet; `refused` are the cells that hold a conversation, which a note would break. */
async function annotateSheet(
  packet: PaketSunting,
  { part, cells, author }: { part: string; cells: PerSel; author: string },
): Promise<{ refused: string[] }> {
  const relationships = await readRelationships(packet.zip, part);
  const comments = relationships.find((rel) => rel.type === 'comments')?.target;
  const before = comments === undefined ? null : await packet.text(comments);
  const notes = [...cells].map(
    ([cell, list]): CatatanSel => ({ cell, text: list.map(({ text }) => text).join('\n\n') }),
  );
  const { text, added, refused } = addCellComments(before, { part: comments ?? part, notes, author });
  if (comments !== undefined && text !== before) packet.write(comments, text);
  if (comments === undefined) {
    const fresh = packet.freeName((number) => `xl/comments${number}.xml`);
    packet.write(fresh, text);
    await packet.relate(part, { type: `${OFFICE_RELATIONSHIPS}/comments`, target: fresh });
    await packet.declarePart(fresh, COMMENTS_TYPE);
  }
  const places = added.flatMap(({ cell, text: shown }) => {
    const place = parseAddress(cell);
    return place ? [{ ...place, lines: Math.ceil(shown.length / 45) + shown.split('\n').length }] : [];
  });
  if (places.length > 0) {
    const drawing = relationships.find((rel) => rel.type === 'vmlDrawing')?.target;
    await addBoxes(packet, { part, drawing, places });
  }
  return { refused };
}

async function addBoxes(
  packet: PaketSunting,
  { part, drawing, places }: { part: string; drawing: string | undefined; places: Parameters<typeof addNoteBoxes>[1] },
): Promise<void> {
  const sheet = await packet.text(part);
  const legacy = legacyDrawingPlace(sheet, part);
  if (drawing !== undefined && legacy.present) {
    packet.write(drawing, addNoteBoxes(await packet.text(drawing), places, 1));
    return;
  }
  const fresh = packet.freeName((number) => `xl/drawings/vmlDrawing${number}.vml`);
  packet.write(fresh, addNoteBoxes(null, places, Number(/(\d+)\.vml$/.exec(fresh)?.[1] ?? 1)));
  const id = await packet.relate(part, { type: `${OFFICE_RELATIONSHIPS}/vmlDrawing`, target: fresh });
  await packet.declarePart(fresh, VML_TYPE);
  const element = qualified(rootOf(sheet, 'worksheet'), 'legacyDrawing');
  const xml = `<${element} xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`;
  packet.write(part, sheet.slice(0, legacy.at) + xml + sheet.slice(legacy.at));
}

/** Where the sheet has, or would have, its legacy drawing. */
function legacyDrawingPlace(sheet: string, part: string): { present: boolean; at: number } {
  let depth = 0;
  let present = false;
  let at = -1;
  const parser = createXmlParser(part, {
    open(name, _, end) {
      depth += 1;
      if (depth !== 2) return;
      if (name === 'legacyDrawing') present = true;
      if (at < 0 && AFTER_LEGACY_DRAWING.has(name)) at = sheet.lastIndexOf('<', end - 1);
    },
    close() {
      depth -= 1;
    },
  });
  parser.write(new TextEncoder().encode(sheet));
  parser.close();
  return { present, at: at < 0 ? sheet.lastIndexOf('</') : at };
}
