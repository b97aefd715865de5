import { strToU8, zipSync } from 'fflate';

/** Parts of a small workbook as raw XML, so that tests can state what real producers write and libraries hide. */
export interface XlsxParts {
  /** Inner XML of each worksheet, by sheet name: `<sheetData>…</sheetData>` and what follows it. */
  sheets: Record<string, string>;
  strings?: string[];
  /** `<numFmts>`, `<cellXfs>` … */
  styles?: string;
  date1904?: boolean;
  /** Replaces or adds whole parts. */
  extra?: Record<string, string>;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function relationships(entries: [id: string, type: string, target: string][]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** Bytes of a workbook made of the given parts. */
export function xlsxFixture(parts: XlsxParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index): [string, string, string] => [
        `s${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['t1', 'sharedStrings', 'sharedStrings.xml'],
      ['t2', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${parts.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${(parts.strings ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  for (const [index, name] of names.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${parts.sheets[name]}</worksheet>`;
  }
  const all = { ...files, ...parts.extra };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}
