import { appendToRoot } from './sunting.ts';

/** Where a cell note is drawn; row and column count from 1. */
export interface TempatCatatan {
  row: number;
  column: number;
  /** Lines of text, for the height of the box. */
  lines: number;
}

const EMPTY = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>`;
/** Excel numbers the shapes of a drawing in blocks of this size. */
const BLOCK = 1024;
const MAX_LINES = 16;

/**
 * Adds the boxes of cell notes to a legacy drawing, or makes one. Excel shows a note only where the drawing has its box.
 * `before` is the text of the present drawing; `block` numbers the drawing among those of the workbook, from 1.
 */
export function addNoteBoxes(before: string | null, places: readonly TempatCatatan[], block: number): string {
  const text = before ?? appendToRoot(EMPTY, layoutXml(block));
  const used = [...text.matchAll(/_x0000_s(\d{1,9})/g)].map((match) => Number(match[1]));
  const first = Math.max(block * BLOCK, ...used) + 1;
  const type = text.includes('_x0000_t202"') && /<v:shapetype\b[^>]*_x0000_t202"/.test(text) ? '' : SHAPE_TYPE;
  const boxes = places.map((place, index) => boxXml(place, first + index));
  return appendToRoot(text, type + boxes.join(''));
}

function layoutXml(block: number): string {
  return `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`;
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const SHAPE_TYPE = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

function boxXml({ row, column, lines }: TempatCatatan, id: number): string {
  const height = 2 + Math.min(MAX_LINES, lines);
  // Left column, offset, top row, offset, right column, offset, bottom row, offset; all from 0.
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 4, 15, Math.max(0, row - 2) + height, 4].join(', ');
  return `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${height * 12}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
