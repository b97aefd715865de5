import { attributeOf, createXmlParser } from '../../xml/parse-xml.ts';
import { escapeXml, qualified, rootOf, Sisipan } from './sunting.ts';

/** The text of a cell's note. */
export interface CatatanSel {
  /** e.g. `D7`. */
  cell: string;
  text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** What a comments part holds, with the places to write at. */
interface Peta {
  authors: string[];
  /** Before `</authors>`, and before `</commentList>`; an element written `<a/>` is opened for them. */
  authorsEnd: Tempat | null;
  listEnd: Tempat | null;
  /** Present notes by cell: before `</text>`, and the index of its author. */
  notes: Map<string, { text: Tempat; author: number }>;
}

interface Tempat {
  at: number;
  /** The element is written `<a/>`: offset of its start and end. */
  alone: { from: number; until: number } | null;
}

/**
 * Adds notes to the comments part of a sheet, or makes one (`before` null). `added` are the cells that had no note and need a box;
 * `refused` those with a threaded conversation, whose text Excel would replace.
 */
export function addCellComments(
  before: string | null,
  { part, notes, author }: { part: string; notes: readonly CatatanSel[]; author: string },
): { text: string; added: CatatanSel[]; refused: string[] } {
  const source = before ?? EMPTY;
  const map = readMap(source, part);
  const root = rootOf(source, 'comments');
  const tag = (name: string): string => qualified(root, name);
  const run = (text: string): string =>
    `<${tag('r')}><${tag('t')} xml:space="preserve">${escapeXml(text)}</${tag('t')}></${tag('r')}>`;
  const inserts = new Sisipan();
  const added: CatatanSel[] = [];
  const refused: string[] = [];
  for (const note of notes) {
    const present = map.notes.get(note.cell);
    if (!present) added.push(note);
    else if (map.authors[present.author]?.startsWith('tc=')) refused.push(note.cell);
    else put(inserts, present.text, run(`\n\n${author}:\n${note.text}`), tag('text'));
  }
  if (added.length > 0) {
    const known = map.authors.indexOf(author);
    const index = known < 0 ? map.authors.length : known;
    if (known < 0)
      put(inserts, map.authorsEnd, `<${tag('author')}>${escapeXml(author)}</${tag('author')}>`, tag('authors'));
    const list = added.map(
      ({ cell, text }) =>
        `<${tag('comment')} ref="${cell}" authorId="${index}"><${tag('text')}>${run(`${author}:\n${text}`)}</${tag('text')}></${tag('comment')}>`,
    );
    put(inserts, map.listEnd, list.join(''), tag('commentList'));
  }
  return { text: inserts.apply(source), added, refused };
}

function put(inserts: Sisipan, place: Tempat | null, xml: string, name: string): void {
  if (place?.alone) inserts.add(place.alone.from, `<${name}>${xml}</${name}>`, place.alone.until);
  else if (place) inserts.add(place.at, xml);
}

function readMap(source: string, part: string): Peta {
  const map: Peta = { authors: [], authorsEnd: null, listEnd: null, notes: new Map() };
  let openEnd = 0;
  let inAuthor = false;
  let comment: { cell: string; author: number } | null = null;
  const placeAt = (end: number): Tempat => {
    const from = source.lastIndexOf('<', end - 1);
    return { at: from, alone: end === openEnd ? { from, until: end } : null };
  };
  const parser = createXmlParser(part, {
    open(name, attributes, end) {
      openEnd = end;
      if (name === 'author') {
        inAuthor = true;
        map.authors.push('');
      } else if (name === 'comment')
        comment = {
          cell: (attributeOf(attributes, 'ref') ?? '').toUpperCase(),
          author: Number(attributeOf(attributes, 'authorId')),
        };
    },
    text(text) {
      if (inAuthor) map.authors[map.authors.length - 1] += text;
    },
    close(name, end) {
      if (name === 'author') inAuthor = false;
      else if (name === 'authors') map.authorsEnd = placeAt(end);
      else if (name === 'commentList') map.listEnd = placeAt(end);
      else if (name === 'comment') comment = null;
      else if (name === 'text' && comment) map.notes.set(comment.cell, { text: placeAt(end), author: comment.author });
    },
  });
  parser.write(new TextEncoder().encode(source));
  parser.close();
  return map;
}
