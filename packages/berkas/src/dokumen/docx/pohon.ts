/** Where a paragraph stands in the text of its XML part: character offsets, for an annotator that writes between them. */
export interface Jangkar {
  /** After the opening tag `<w:p …>`. */
  start: number;
  /** After `<w:pPr>…</w:pPr>`, or `start` when there is none. */
  afterProperties: number;
  /** After the closing tag. */
  end: number;
  /** Written as `<w:p/>`. */
  empty: boolean;
  /** The paragraph that anchors the text box in which this one stands; null outside of text boxes. */
  host: Jangkar | null;
}

/** Direct paragraph properties; null means that the style decides. */
export interface SifatParagraf {
  style: string | null;
  numId: string | null;
  level: number | null;
  /** 0 for the highest heading; 9 for body text. */
  outline: number | null;
  /** Left indent of the first line, in twips. */
  indent: number | null;
}

/** A paragraph as the file holds it: text as printed, without its list label. */
export interface ParagrafDocx {
  kind: 'paragraph';
  text: string;
  properties: SifatParagraf;
  /** Printed characters by what their runs say about bold; `unsaid` is decided by the style. */
  weights: { bold: number; plain: number; unsaid: number };
  anchor: Jangkar;
}

/** A table cell; `continues` when it is merged into the cell above. */
export interface SelDocx {
  span: number;
  merge: 'none' | 'starts' | 'continues';
  content: IsiDocx[];
}

/** A table row. */
export interface BarisDocx {
  header: boolean;
  /** Grid columns left out before the first cell. */
  before: number;
  cells: SelDocx[];
}

/** A table. */
export interface TabelDocx {
  kind: 'table';
  rows: BarisDocx[];
}

export type IsiDocx = ParagrafDocx | TabelDocx;
