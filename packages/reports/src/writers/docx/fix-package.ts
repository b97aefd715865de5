import { packZip, unpackZip } from '@selaras/berkas';
import type { Splices } from './splices.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The parts of a package by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const RANDOM_RELATION = /rId[a-z0-9_-]{21}/g;

// The package draws ids of relationships at random; in the order of their appearance they become numbers.
const renumberRelations = (xml: string, names: Map<string, string>): string =>
  xml.replace(RANDOM_RELATION, (random) => {
    const name = names.get(random) ?? `rIdBagian${names.size + 1}`;
    names.set(random, name);
    return name;
  });

const fixDates = (coreXml: string, date: string): string =>
  coreXml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date.slice(0, 10)}T00:00:00Z`);

/**
 * Makes a package of the `docx` library the same in every build: dates of the document instead of the clock, numbered
 * relationships instead of random ones, workbooks of charts packed with fixed dates; and puts the spliced XML in its place.
 * The content types come first, the other parts in order of name.
 */
export const fixPackage = (
  parts: Parts,
  { date, splices }: { date: string; splices: Splices | null },
): [name: string, bytes: Uint8Array][] => {
  const relations = new Map<string, string>();
  const rank = (name: string): string => (name === '[Content_Types].xml' ? '' : name);
  const names = [...parts.keys()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  // The body first: relationships are numbered in the order in which it names them.
  const body = renumberRelations(decoder.decode(parts.get('word/document.xml')), relations);
  return names.map((name) => {
    const bytes = parts.get(name) ?? new Uint8Array();
    if (name === 'word/document.xml') return [name, encoder.encode(splices === null ? body : splices.apply(body))];
    if (name.endsWith('.xlsx')) return [name, packZip(fixPackage(unpackZip(bytes), { date, splices: null }))];
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) return [name, bytes];
    // Charts take their number format from their language.
    const xml = renumberRelations(decoder.decode(bytes), relations).replace(
      /<c:lang val="[^"]*"\/>/,
      '<c:lang val="id-ID"/>',
    );
    return [name, encoder.encode(name === 'docProps/core.xml' ? fixDates(xml, date) : xml)];
  });
};
