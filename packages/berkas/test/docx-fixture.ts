import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of a small Word document as raw XML, so that tests can state what real producers write. */
export interface BagianDocx {
  /** Inner XML of `<w:body>`. */
  body: string;
  /** Inner XML of `<w:styles>`. */
  styles?: string;
  /** Inner XML of `<w:numbering>`. */
  numbering?: string;
  /** Inner XML of `<w:settings>`. */
  settings?: string;
  /** Inner XML of `<w:comments>`. */
  comments?: string;
  /** Replaces or adds whole parts. */
  extra?: Record<string, string | Uint8Array>;
}

/** A paragraph; `properties` is the inner XML of `<w:pPr>`. */
export function p(written: string, properties = ''): string {
  const inner = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${inner}<w:r><w:t xml:space="preserve">${written}</w:t></w:r></w:p>`;
}

/** A cell; `properties` is the inner XML of `<w:tcPr>`, `content` is text or XML of paragraphs. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

/** A row of cells; `properties` is the inner XML of `<w:trPr>`. */
export function tr(cells: readonly string[], properties = ''): string {
  const inner = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${inner}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;
}

/** A table of rows. */
export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/** Bytes of a Word document made of the given parts. */
export function docxFixture({ body, extra, ...parts }: BagianDocx): Uint8Array {
  const named = (['styles', 'numbering', 'settings', 'comments'] as const).filter((part) => parts[part] !== undefined);
  const relationship = (type: string, target: string): string =>
    `<Relationship Id="r-${type}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relationships = (items: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${items}</Relationships>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(named.map((part) => relationship(part, `${part}.xml`)).join('')),
  };
  for (const part of named) files[`word/${part}.xml`] = `<w:${part} xmlns:w="${WORD}">${parts[part]}</w:${part}>`;
  const bytes = Object.entries({ ...files, ...extra }).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2024, 0, 2) });
}
