/** What is printed on a page of a small hand-made PDF; coordinates in points from the bottom left, as PDF has them. */
export interface HalamanContoh {
  /** Operators of the content stream: see {@link text} and {@link line}. */
  content: string[];
  /** Width and height in points; A4 upright when not given. */
  size?: readonly [number, number];
  /** Clockwise turn for showing. */
  rotate?: 0 | 90 | 180 | 270;
}

/** Prints a text with its baseline at (x, y). */
export function text(x: number, y: number, written: string, { size = 10, bold = false } = {}): string {
  const escaped = written.replace(/[\\()]/g, '\\$&');
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

/** Draws a line. */
export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`;
}

/** Draws all lines of a grid: `xs` from left to right, `ys` from top to bottom. */
export function grid(xs: readonly number[], ys: readonly number[]): string[] {
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
  return [...ys.map((y) => line(left, y, right, y)), ...xs.map((x) => line(x, top, x, bottom))];
}

/** Bytes of a PDF of the given pages, in the fonts that every reader knows. */
export function pdfFixture(pages: readonly HalamanContoh[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  for (const { content, size: [width, height] = [595, 842], rotate = 0 } of pages) {
    const stream = content.join('\n');
    const number = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${number} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
