import { readRelationships } from '../../sheet/package-parts.ts';
import { attributeOf, createXmlParser } from '../../xml/parse-xml.ts';
import { copyZip } from '../../zip/salin-zip.ts';
import { BATAS_DOKUMEN, startDeadline } from '../batas.ts';
import type { Jangkar } from '../docx/pohon.ts';
import type { TempatDocx } from '../docx/ratakan.ts';
import { mainPart, notWord, readDocxContent } from '../docx.ts';
import { cannotAnnotate, type HasilAnotasi, openForNotes, type PaketSunting } from './paket.ts';
import { appendToRoot, escapeXml, rootOf, Sisipan } from './sunting.ts';

/** A note for a Word document. */
export interface CatatanDocx {
  /** Ordinal of the paragraph or table row: `position.line` of the block or row. */
  line: number;
  /** Grid column of the cell; null for a paragraph, or for a row as a whole. */
  column: number | null;
  /** What it says; lines become paragraphs of the comment. */
  text: string;
}

/** Options of both annotators. */
export interface OpsiAnotasi {
  /** Name of the file as the person knows it, for messages. */
  name: string;
  /** Who the notes are from. */
  author?: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** How elements of a part are written: `<w:p>` and what must be declared for it. */
interface Tulisan {
  prefix: string;
  declaration: string;
  namespace: string;
}

/**
 * A copy of a Word document with a comment at each note. Everything else stays as it was: parts that are not concerned keep their very
 * bytes, existing comments stay. The copy depends on the input alone (comments carry no date).
 *
 * Errors: `isi-ditolak` for a signed, protected or encrypted document (use the worklist); those of the reader.
 */
export async function annotateDocx(
  bytes: Uint8Array,
  notes: readonly CatatanDocx[],
  { name, author = 'Selaras' }: OpsiAnotasi,
): Promise<HasilAnotasi<CatatanDocx>> {
  const packet = await openForNotes(bytes, name);
  const part = await mainPart(packet.zip);
  if (part === null) throw notWord(name);
  const relationships = await readRelationships(packet.zip, part);
  const related = (type: string): string | null => {
    const target = relationships.find((rel) => rel.type === type)?.target;
    return target !== undefined && packet.has(target) ? target : null;
  };
  await refuseProtected(packet, related('settings'), name);
  const { places } = await readDocxContent(packet.zip, name, startDeadline(name, BATAS_DOKUMEN.milliseconds));
  const text = await packet.text(part);
  const comments = related('comments');
  const first = comments === null ? 0 : await nextCommentId(packet, comments);
  const style = writingOf(text, 'document');

  const marks = new Map<Jangkar, number[]>();
  const skipped: CatatanDocx[] = [];
  const written: { id: number; text: string }[] = [];
  for (const note of notes) {
    const anchor = anchorOf(places[note.line - 1], note.column);
    if (!anchor) {
      skipped.push(note);
      continue;
    }
    const id = first + written.length;
    written.push({ id, text: note.text });
    marks.set(anchor, [...(marks.get(anchor) ?? []), id]);
  }
  if (written.length === 0) return { bytes: Uint8Array.from(bytes), placed: 0, skipped };
  const inserts = new Sisipan();
  for (const [anchor, ids] of marks) insertMarks(inserts, { text, anchor, ids, style });
  packet.write(part, inserts.apply(text));
  await writeComments(packet, { owner: part, existing: comments, written, author, namespace: style.namespace });
  return { bytes: copyZip(bytes, { name, changes: packet.changes }), placed: written.length, skipped };
}

async function refuseProtected(packet: PaketSunting, settings: string | null, name: string): Promise<void> {
  if (settings === null) return;
  const protection = /<(?:[\w.-]+:)?documentProtection\b[^>]*>/.exec(await packet.text(settings))?.[0] ?? '';
  if (/enforcement\s*=\s*["'](?:1|true|on)["']/.test(protection)) throw cannotAnnotate(name, 'terlindungi');
}

/** Elements take the prefix of the root; where that is the default namespace, attributes still need a prefix of their own. */
function writingOf(text: string, root: string): Tulisan {
  const { prefix, namespace } = rootOf(text, root);
  const known = namespace === '' ? TRANSITIONAL : namespace;
  return prefix === ''
    ? { prefix: 'w', declaration: ` xmlns:w="${known}"`, namespace: known }
    : { prefix, declaration: '', namespace: known };
}

/** The paragraph that carries a note: of a cell its first one, of a row that of its first cell; a text box gives its host. */
function anchorOf(place: TempatDocx | undefined, column: number | null): Jangkar | null {
  if (!place) return null;
  const found = place.kind === 'paragraph' ? place.anchor : cellAnchor(place, column);
  let anchor = found;
  while (anchor?.host) anchor = anchor.host;
  return anchor;
}

function cellAnchor({ cells }: Extract<TempatDocx, { kind: 'row' }>, column: number | null): Jangkar | null {
  const cell =
    column === null ? undefined : cells.find((each) => each.column <= column && column < each.column + each.colSpan);
  const withText = cell ?? cells.find((each) => each.anchors.length > 0);
  return withText?.anchors[0] ?? null;
}

function insertMarks(
  inserts: Sisipan,
  { text, anchor, ids, style }: { text: string; anchor: Jangkar; ids: readonly number[]; style: Tulisan },
): void {
  const { prefix: w, declaration } = style;
  const start = ids.map((id) => `<${w}:commentRangeStart${declaration} ${w}:id="${id}"/>`).join('');
  const end = ids
    .map(
      (id) =>
        `<${w}:commentRangeEnd${declaration} ${w}:id="${id}"/><${w}:r${declaration}><${w}:commentReference ${w}:id="${id}"/></${w}:r>`,
    )
    .join('');
  if (!anchor.empty) {
    inserts.add(anchor.afterProperties, start);
    inserts.add(text.lastIndexOf('</', anchor.end - 1), end);
    return;
  }
  // `<w:p/>` has no inside: it is written anew as a pair of tags.
  const from = text.lastIndexOf('<', anchor.end - 1);
  const opening = text.slice(from, anchor.end).replace(/\s*\/>$/, '>');
  const tag = /^<([^\s/>]+)/.exec(opening)?.[1] ?? `${w}:p`;
  inserts.add(from, `${opening}${start}${end}</${tag}>`, anchor.end);
}

async function nextCommentId(packet: PaketSunting, part: string): Promise<number> {
  let next = 0;
  const parser = createXmlParser(part, {
    open(name, attributes) {
      const id = Number(attributeOf(attributes, 'id'));
      if (name === 'comment' && Number.isSafeInteger(id)) next = Math.max(next, id + 1);
    },
  });
  parser.write(await packet.zip.bytes(part));
  parser.close();
  return next;
}

interface KomentarBaru {
  /** The document part. */
  owner: string;
  /** The comments part, when there is one. */
  existing: string | null;
  written: readonly { id: number; text: string }[];
  author: string;
  namespace: string;
}

async function writeComments(
  packet: PaketSunting,
  { owner, existing, written, author, namespace }: KomentarBaru,
): Promise<void> {
  const part = existing ?? packet.freeName((number) => `word/comments${number === 1 ? '' : number}.xml`);
  const before =
    existing === null
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`
      : await packet.text(existing);
  const { prefix: w, declaration } = writingOf(before, 'comments');
  const initials = author.slice(0, 2).toUpperCase();
  const added = written.map(({ id, text }) => {
    const lines = text
      .split('\n')
      .map((line) => `<${w}:p><${w}:r><${w}:t xml:space="preserve">${escapeXml(line)}</${w}:t></${w}:r></${w}:p>`);
    return `<${w}:comment${declaration} ${w}:id="${id}" ${w}:author="${escapeXml(author)}" ${w}:initials="${escapeXml(initials)}">${lines.join('')}</${w}:comment>`;
  });
  packet.write(part, appendToRoot(before, added.join('')));
  if (existing !== null) return;
  const strict = namespace.startsWith('http://purl.oclc.org/');
  const types = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  await packet.relate(owner, { type: `${types}/comments`, target: part });
  await packet.declarePart(part, COMMENTS_TYPE);
}
