import { attributeOf, parseXml, type XmlAttributes } from '../../xml/parse-xml.ts';
import type { ZipArchive } from '../../zip/open-zip.ts';
import type { SifatParagraf } from './pohon.ts';
import { indentOf } from './telusur.ts';

/** A paragraph or character style of a Word document. */
interface Gaya extends Omit<SifatParagraf, 'style'> {
  basedOn: string | null;
  name: string;
  bold: boolean | null;
}

/** What a style, with all it is based on, says about a paragraph. */
export type GayaJadi = Omit<Gaya, 'basedOn' | 'name'>;

/** The styles of a document. */
export interface DaftarGaya {
  /** Effective properties of a style; all null for an unknown one. */
  resolve(style: string | null): GayaJadi;
}

/** Far more than any document uses; what follows is not looked at. */
const MAX_STYLES = 20_000;

const NOTHING: GayaJadi = { numId: null, level: null, outline: null, indent: null, bold: null };

/** Headings by their name, in the two languages that Word uses here; `name` is lower case. */
function outlineOfName(name: string): number | null {
  const match = /^(?:heading|judul)\s*([1-9])$/.exec(name);
  return match ? Number(match[1]) - 1 : null;
}

/** Reads the style part; a document may lack it. Errors: XML errors. */
export async function readStyles(zip: ZipArchive, part: string | null): Promise<DaftarGaya> {
  const styles = part === null ? new Map<string, Gaya>() : await readStylePart(zip, part);
  const resolved = new Map<string, GayaJadi>();
  const resolve = (id: string): GayaJadi => {
    const known = resolved.get(id);
    if (known) return known;
    const result: GayaJadi = { ...NOTHING };
    const seen = new Set<string>();
    for (let style = styles.get(id), at: string | null = id; style && at && !seen.has(at); ) {
      seen.add(at);
      result.numId ??= style.numId;
      result.level ??= style.level;
      result.outline ??= style.outline ?? outlineOfName(style.name);
      result.indent ??= style.indent;
      result.bold ??= style.bold;
      at = style.basedOn;
      style = at === null ? undefined : styles.get(at);
    }
    resolved.set(id, result);
    return result;
  };
  return { resolve: (style) => (style === null ? NOTHING : resolve(style)) };
}

async function readStylePart(zip: ZipArchive, part: string): Promise<Map<string, Gaya>> {
  const styles = new Map<string, Gaya>();
  let style: Gaya | null = null;
  await parseXml(await zip.stream(part), part, {
    open(name, attributes) {
      if (name === 'style' && styles.size < MAX_STYLES) {
        style = { ...NOTHING, basedOn: null, name: '' };
        styles.set(attributeOf(attributes, 'styleId') ?? '', style);
      } else if (style) readStyleProperty(style, name, attributes);
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return styles;
}

function readStyleProperty(style: Gaya, name: string, attributes: XmlAttributes): void {
  const value = attributeOf(attributes, 'val');
  if (name === 'name') style.name = (value ?? '').toLowerCase();
  else if (name === 'basedOn') style.basedOn = value ?? null;
  else if (name === 'numId') style.numId = value ?? null;
  else if (name === 'ilvl') style.level = Number(value) || 0;
  else if (name === 'outlineLvl') style.outline = Number(value) || 0;
  else if (name === 'ind') style.indent = indentOf(attributes);
  else if (name === 'b') style.bold = value === undefined || !['0', 'false', 'off'].includes(value);
}
