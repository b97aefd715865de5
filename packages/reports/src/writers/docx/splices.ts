import { Paragraph } from 'docx';

/*
 * Parts of the body that are written as text, not as objects. A placeholder paragraph keeps their place; it holds U+FFFE,
 * which no text of a report can (it isn't allowed in XML, and writers remove it), so nothing a user types is taken for one.
 */
const MARK = '\uFFFE';
// The last paragraph of a section carries the section's properties: those stay, in an empty paragraph behind the part that
// is too low to ask for a page of its own.
const NO_HEIGHT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
const PLACEHOLDER = /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r><w:t[^>]*>\uFFFE(\d+)\uFFFE<\/w:t><\/w:r><\/w:p>/g;

/** Collects ready-made body XML while the document is built, and puts it in its place afterwards. */
export class Splices {
  readonly #parts: string[] = [];

  /** Keeps a place in the body for ready-made block-level XML. */
  add(xml: string): Paragraph {
    this.#parts.push(xml);
    return new Paragraph(`${MARK}${this.#parts.length - 1}${MARK}`);
  }

  /** The document part with every placeholder replaced. Throws when one is missing: the package changed what it writes. */
  apply(documentXml: string): string {
    let replaced = 0;
    const result = documentXml.replace(PLACEHOLDER, (_, properties: string | undefined, index: string) => {
      replaced += 1;
      const carrier =
        properties === undefined ? '' : `<w:p>${properties.replace('<w:pPr>', `<w:pPr>${NO_HEIGHT}`)}</w:p>`;
      return `${this.#parts[Number(index)] ?? ''}${carrier}`;
    });
    if (replaced !== this.#parts.length)
      throw new Error(`${this.#parts.length - replaced} parts of the document were lost`);
    return result;
  }
}
