import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Where a labelled heading (`h:id`), table (`t:id`) or chart (`c:id`) landed. */
export interface Place {
  key: string;
  /** Printed page number; empty on pages without one. */
  page: string;
}

/** A typeset report. */
export interface Typeset {
  bytes: Uint8Array;
  places: Place[];
}

/** Typesets the JSON of a {@link import('./input.ts').TypstInput}. Throws Error with Typst's diagnostics. */
export type Typesetter = (inputJson: string) => Typeset;

const WORKSPACE = fileURLToPath(new URL('.', import.meta.url));
const FONTS = fileURLToPath(new URL('../../../fonts', import.meta.url));

/**
 * A Typst compiler in this process, with the bundled fonts only. Its memory grows with every document; long-lived
 * processes use {@link import('./engine.ts').createTypstEngine}, which recycles a child.
 */
export const createTypesetter = (): Typesetter => {
  const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [FONTS] }] });
  return (inputJson) => {
    const result = compiler.compile({ mainFileContent: template, inputs: { report: inputJson } });
    const document = result.result;
    if (document === null) {
      const diagnostics = result.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(`Typst: ${diagnostics.map((diagnostic: { message: string }) => diagnostic.message).join('; ')}`);
    }
    const [places = []]: Place[][] = compiler.query(document, { selector: '<selaras-places>', field: 'value' });
    const bytes = exportPdf(compiler, document);
    // Drops what no other document will need from Typst's caches; what the next one shares (fonts, styles) stays.
    compiler.evictCache(2);
    return { bytes, places: places.map(({ key, page }) => ({ key, page })) };
  };
};

const exportPdf = (compiler: NodeCompiler, document: Parameters<NodeCompiler['pdf']>[0]): Uint8Array => {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    // PDF/UA refuses, for example, a heading of level 3 right below level 1. Such a report is printed all the same, tagged.
    return compiler.pdf(document, { pdfTags: true });
  }
};
