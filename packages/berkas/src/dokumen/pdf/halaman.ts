/** A run of text on a page. Points (1/72 inch), origin at the top left of the page as it is shown. */
export interface TeksPdf {
  text: string;
  /** Left and right edge. */
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  /** Height of the font. */
  size: number;
  /** Null when the font does not say. */
  bold: boolean | null;
  /** A blank was printed before it. */
  spaced: boolean;
}

/** A drawn line: `at` is its x (vertical) or y (horizontal), `from`–`to` its extent. */
export interface Garis {
  at: number;
  from: number;
  to: number;
}

/** What is printed on a page, as far as tables and paragraphs need it. */
export interface HalamanPdf {
  /** 1-based. */
  page: number;
  width: number;
  height: number;
  texts: TeksPdf[];
  horizontal: Garis[];
  vertical: Garis[];
}
