import { parseXml } from '../xml/parse-xml.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** One relationship of a part; `type` is the last word of its type, the same in transitional and strict files. */
export interface Relationship {
  id: string;
  type: string;
  /** Part name from the package root. */
  target: string;
}

function resolveTarget(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = owner.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Internal relationships of a part (`''` = the package itself); external targets are never followed. */
export async function readRelationships(zip: ZipArchive, owner: string): Promise<Relationship[]> {
  const slash = owner.lastIndexOf('/');
  const path = `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
  if (!zip.has(path)) return [];
  const relationships: Relationship[] = [];
  await parseXml(await zip.stream(path), path, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const { Id: id, Type: type, Target: target } = attributes;
      if (!id || !type || !target) return;
      relationships.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(owner, target) });
    },
  });
  return relationships;
}

/** What xl/workbook.xml says: its sheets in order, and which calendar dates count from. */
export interface WorkbookPart {
  sheets: { name: string; hidden: boolean; relationship: string }[];
  date1904: boolean;
}

/** Reads the workbook part. Chart and macro sheets are kept out later, by the type of their relationship. */
export async function readWorkbookPart(zip: ZipArchive, path: string): Promise<WorkbookPart> {
  const workbook: WorkbookPart = { sheets: [], date1904: false };
  await parseXml(await zip.stream(path), path, {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const relationship = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      workbook.sheets.push({ name: attributes.name ?? '', hidden, relationship });
    },
  });
  return workbook;
}
