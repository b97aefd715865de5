import { refused } from '../../galat.ts';
import { attributeOf, type XmlAttributes, type XmlHandlers } from '../../xml/parse-xml.ts';
import { BATAS_DOKUMEN, tooManyItems } from '../batas.ts';
import { printedText } from '../bersih.ts';
import type { BarisDocx, IsiDocx, ParagrafDocx, SelDocx, SifatParagraf, TabelDocx } from './pohon.ts';

/** Content that is not printed: deleted text, the old home of moved text, former properties, the fallback of a newer drawing. */
const SKIPPED = new Set([
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sdtPr',
  'rt',
]);

interface OpenParagraph extends Omit<ParagrafDocx, 'text' | 'kind'> {
  pieces: string[];
  /** Tables and paragraphs of text boxes anchored here; they follow the paragraph. */
  floating: IsiDocx[];
  /** Fields whose code began in this paragraph and has not ended. */
  openCodes: number;
}

interface OpenRow extends BarisDocx {
  deleted: boolean;
}

interface OpenRun {
  bold: boolean | null;
  hidden: boolean;
}

/** What is being filled: a story takes paragraphs and tables, a table rows, a row cells. */
type Frame =
  | { kind: 'story'; items: IsiDocx[] }
  | { kind: 'paragraph'; paragraph: OpenParagraph }
  | { kind: 'table'; table: TabelDocx }
  | { kind: 'row'; row: OpenRow }
  | { kind: 'cell'; cell: SelDocx; deleted: boolean };

/** A toggle property: present means on, unless it says off. */
function isOn(attributes: XmlAttributes): boolean {
  const value = attributeOf(attributes, 'val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

function whole(value: string | undefined, least: number, most: number): number | null {
  if (value === undefined || !/^-?\d{1,9}$/.test(value.trim())) return null;
  return Math.min(most, Math.max(least, Number(value)));
}

/**
 * Listens to the XML events of a Word document part and builds its tree of paragraphs and tables. Deleted revisions are left
 * out and inserted ones kept; of fields only the result remains; text boxes follow the paragraph that anchors them.
 * `part` names the part in messages. Errors: `isi-ditolak` for more content or deeper nesting than the limits.
 */
export class PenelusurDocx implements XmlHandlers {
  /** Content of the body; complete once the part has been read. */
  readonly body: IsiDocx[] = [];
  private readonly part: string;
  private readonly frames: Frame[] = [];
  private readonly names: string[] = [];
  /** For each open element, whether it opened a frame. */
  private readonly framed: boolean[] = [];
  private readonly fields: ('code' | 'result')[] = [];
  private run: OpenRun | null = null;
  private skippedFrom = 0;
  private inText = false;
  private tables = 0;
  private items = 0;

  constructor(part: string) {
    this.part = part;
  }

  open(name: string, attributes: XmlAttributes, end: number): void {
    const parent = this.names[this.names.length - 1] ?? '';
    this.names.push(name);
    this.framed.push(false);
    if (this.names.length > BATAS_DOKUMEN.xmlDepth) throw this.tooDeep();
    if (this.skippedFrom > 0) return;
    if (SKIPPED.has(name) || (name === 'del' && parent !== 'rPr' && parent !== 'trPr')) {
      this.skippedFrom = this.names.length;
      return;
    }
    if (parent === 'pPr' || parent === 'numPr') this.readParagraphProperty(name, attributes);
    else if (parent === 'rPr') this.readRunProperty(name, attributes);
    else if (parent === 'trPr') this.readRowProperty(name, attributes);
    else if (parent === 'tcPr') this.readCellProperty(name, attributes);
    else if (parent === 'r') this.openRunContent(name, attributes);
    else this.openContent(name, end);
  }

  text(text: string): void {
    if (!this.inText || this.skippedFrom > 0) return;
    this.append(text);
  }

  close(name: string, end: number): void {
    const depth = this.names.length;
    this.names.pop();
    const framed = this.framed.pop() === true;
    if (this.skippedFrom > 0) {
      if (depth === this.skippedFrom) this.skippedFrom = 0;
      return;
    }
    switch (name) {
      case 't':
        this.inText = false;
        break;
      case 'r':
        this.run = null;
        break;
      case 'num':
        // The numerator of a fraction in a formula ends.
        this.append('/');
        break;
      case 'pPr': {
        const paragraph = this.paragraph();
        if (paragraph) paragraph.anchor.afterProperties = end;
        break;
      }
    }
    if (framed) this.closeFrame(name, end);
  }

  private openContent(name: string, end: number): void {
    const frame = this.newFrame(name, end);
    if (frame) {
      this.items += 1;
      if (this.items > BATAS_DOKUMEN.items) throw tooManyItems(this.part);
      this.frames.push(frame);
      this.framed[this.framed.length - 1] = true;
    } else if (name === 'r') this.run = { bold: null, hidden: false };
  }

  private newFrame(name: string, end: number): Frame | null {
    switch (name) {
      case 'body':
        return { kind: 'story', items: this.body };
      case 'txbxContent':
        return { kind: 'story', items: [] };
      case 'p':
        return { kind: 'paragraph', paragraph: newParagraph(end) };
      case 'tbl':
        this.tables += 1;
        if (this.tables > BATAS_DOKUMEN.tableDepth) throw this.tooDeep();
        return { kind: 'table', table: { kind: 'table', rows: [] } };
      case 'tr':
        return { kind: 'row', row: { header: false, before: 0, cells: [], deleted: false } };
      case 'tc':
        return { kind: 'cell', cell: { span: 1, merge: 'none', content: [] }, deleted: false };
      default:
        return null;
    }
  }

  private openRunContent(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 't':
        this.inText = true;
        break;
      case 'tab':
      case 'ptab':
        this.append(' ');
        break;
      case 'br':
      case 'cr':
        this.append('\n');
        break;
      case 'noBreakHyphen':
        this.append('-');
        break;
      case 'fldChar':
        this.field(attributeOf(attributes, 'fldCharType'));
        break;
    }
  }

  private readParagraphProperty(name: string, attributes: XmlAttributes): void {
    const properties = this.paragraph()?.properties;
    if (!properties) return;
    const value = attributeOf(attributes, 'val');
    if (name === 'pStyle') properties.style = value ?? null;
    else if (name === 'numId') properties.numId = value ?? null;
    else if (name === 'ilvl') properties.level = whole(value, 0, 8);
    else if (name === 'outlineLvl') properties.outline = whole(value, 0, 9);
    else if (name === 'ind') properties.indent = indentOf(attributes);
  }

  private readRunProperty(name: string, attributes: XmlAttributes): void {
    if (!this.run) return;
    if (name === 'b') this.run.bold = isOn(attributes);
    else if (name === 'vanish') this.run.hidden = isOn(attributes);
  }

  private readRowProperty(name: string, attributes: XmlAttributes): void {
    const frame = this.frames[this.frames.length - 1];
    if (frame?.kind !== 'row') return;
    if (name === 'tblHeader') frame.row.header = isOn(attributes);
    else if (name === 'gridBefore')
      frame.row.before = whole(attributeOf(attributes, 'val'), 0, BATAS_DOKUMEN.columns) ?? 0;
    else if (name === 'del') frame.row.deleted = true;
  }

  private readCellProperty(name: string, attributes: XmlAttributes): void {
    const frame = this.frames[this.frames.length - 1];
    if (frame?.kind !== 'cell') return;
    const value = attributeOf(attributes, 'val');
    if (name === 'gridSpan') frame.cell.span = whole(value, 1, BATAS_DOKUMEN.columns) ?? 1;
    else if (name === 'vMerge') frame.cell.merge = value === 'restart' ? 'starts' : 'continues';
    else if (name === 'cellDel') frame.deleted = true;
  }

  private field(type: string | undefined): void {
    const paragraph = this.paragraph();
    if (type === 'begin') {
      this.fields.push('code');
      if (paragraph) paragraph.openCodes += 1;
    } else if (type === 'separate' || type === 'end') {
      const phase = this.fields.pop();
      if (phase === 'code' && paragraph) paragraph.openCodes -= 1;
      if (phase && type === 'separate') this.fields.push('result');
    }
  }

  private append(text: string): void {
    const paragraph = this.paragraph();
    if (!paragraph || this.run?.hidden || this.fields.includes('code')) return;
    paragraph.pieces.push(text);
    const printed = text.trim().length;
    if (this.run?.bold === true) paragraph.weights.bold += printed;
    else if (this.run?.bold === false) paragraph.weights.plain += printed;
    else paragraph.weights.unsaid += printed;
  }

  private closeFrame(name: string, end: number): void {
    const frame = this.frames.pop();
    if (!frame) return;
    if (frame.kind === 'paragraph') this.closeParagraph(frame.paragraph, end);
    else if (frame.kind === 'table') {
      this.tables -= 1;
      this.story()?.push(frame.table);
    } else if (frame.kind === 'row') {
      const parent = this.frames[this.frames.length - 1];
      const { deleted, ...row } = frame.row;
      if (!deleted && parent?.kind === 'table') parent.table.rows.push(row);
    } else if (frame.kind === 'cell') {
      const parent = this.frames[this.frames.length - 1];
      if (!frame.deleted && parent?.kind === 'row') parent.row.cells.push(frame.cell);
    } else if (name === 'txbxContent') this.paragraph()?.floating.push(...frame.items);
  }

  private closeParagraph(paragraph: OpenParagraph, end: number): void {
    // A field whose code never ends would swallow the rest of the document.
    for (; paragraph.openCodes > 0; paragraph.openCodes -= 1) this.fields.pop();
    const { properties, weights, anchor, floating } = paragraph;
    anchor.end = end;
    anchor.empty = end === anchor.start;
    const outer = this.frames.find((frame) => frame.kind === 'paragraph');
    anchor.host = outer?.kind === 'paragraph' ? outer.paragraph.anchor : null;
    const written = paragraph.pieces.join('');
    const leading = /^[ \u00a0]*/.exec(written)?.[0].length ?? 0;
    // Blanks at the start do the work of an indent; one is about 60 twips wide.
    if (leading > 1) properties.indent = (properties.indent ?? 0) + leading * 60;
    const story = this.story();
    story?.push({ kind: 'paragraph', text: printedText(written), properties, weights, anchor });
    for (const item of floating) story?.push(item);
  }

  private paragraph(): OpenParagraph | null {
    const frame = this.frames[this.frames.length - 1];
    return frame?.kind === 'paragraph' ? frame.paragraph : null;
  }

  private story(): IsiDocx[] | null {
    const frame = this.frames[this.frames.length - 1];
    if (frame?.kind === 'story') return frame.items;
    return frame?.kind === 'cell' ? frame.cell.content : null;
  }

  private tooDeep(): Error {
    return refused(
      this.part,
      'susunan-terlalu-dalam',
      {
        id: `Bagian ${this.part} bersusun terlalu dalam (tabel di dalam tabel atau unsur XML).`,
        en: `Part ${this.part} is nested too deeply (tables inside tables, or XML elements).`,
      },
      { id: 'Sederhanakan tabel bersusun, lalu simpan ulang.', en: 'Simplify nested tables and save the file again.' },
    );
  }
}

function newParagraph(start: number): OpenParagraph {
  const properties: SifatParagraf = { style: null, numId: null, level: null, outline: null, indent: null };
  return {
    pieces: [],
    properties,
    weights: { bold: 0, plain: 0, unsaid: 0 },
    anchor: { start, afterProperties: start, end: start, empty: false, host: null },
    floating: [],
    openCodes: 0,
  };
}

/** Left indent of the first line in twips, or null when none is stated. */
export function indentOf(attributes: XmlAttributes): number | null {
  const left = whole(attributeOf(attributes, 'left') ?? attributeOf(attributes, 'start'), -31_680, 31_680);
  const first = whole(attributeOf(attributes, 'firstLine'), 0, 31_680) ?? 0;
  const hanging = whole(attributeOf(attributes, 'hanging'), 0, 31_680) ?? 0;
  return left === null && first === 0 && hanging === 0 ? null : (left ?? 0) + first - hanging;
}
