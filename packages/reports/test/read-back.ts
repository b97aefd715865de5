import { unpackZip } from '@selaras/berkas';

/** A part of a package as text. */
export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unpackZip(bytes).get(name);
  if (part === undefined) throw new Error(`the package has no part ${name}`);
  return new TextDecoder().decode(part);
};

/** XML with one tag per line, so that a golden file shows what changed. */
export const lines = (xml: string): string => `${xml.replaceAll('><', '>\n<')}\n`;

/** What a reader sees of an XML part: its text without tags. */
export const visibleText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
