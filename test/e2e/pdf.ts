import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of all pages of a PDF. */
export async function teksPdf(isi: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(isi), useSystemFonts: false, verbosity: 0 });
  const dokumen = await task.promise;
  const halaman: string[] = [];
  for (let nomor = 1; nomor <= dokumen.numPages; nomor += 1) {
    const { items } = await (await dokumen.getPage(nomor)).getTextContent();
    halaman.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return halaman.join('\n');
}
