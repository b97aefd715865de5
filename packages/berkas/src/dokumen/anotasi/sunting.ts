import { encodingOf } from '../../xml/parse-xml.ts';

/** The root element of an XML part as it is written. */
export interface Akar {
  /** Namespace prefix, empty for the default namespace. */
  prefix: string;
  /** Namespace of the root, empty when it declares none. */
  namespace: string;
}

/** Text of an XML part, without byte order mark; offsets in it agree with those of the XML parser. */
export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Bytes of a changed part. It is UTF-8 from now on, whatever it was. */
export function encodePart(text: string): Uint8Array {
  const head = /^<\?xml[^>]*\?>/.exec(text)?.[0] ?? '';
  const declared = head.replace(/encoding=(["'])(?!utf-8)[^"']*\1/i, 'encoding="UTF-8"');
  return new TextEncoder().encode(declared + text.slice(head.length));
}

/** Text for an element or attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Prefix and namespace of the root element named `name`. */
export function rootOf(text: string, name: string): Akar {
  const [, written, attributes = ''] = new RegExp(`<(?:([\\w.-]+):)?${name}(?=[\\s/>])([^>]*)>`).exec(text) ?? [];
  const prefix = written ?? '';
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.replace(/[.-]/g, '\\$&')}`;
  const namespace = new RegExp(`(?:^|\\s)${declaration}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
  return { prefix, namespace };
}

/** An element name with the prefix of its root. */
export function qualified({ prefix }: Akar, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** Puts `xml` before the last closing tag; a root written `<a/>` is opened for it. */
export function appendToRoot(text: string, xml: string): string {
  const end = text.lastIndexOf('</');
  const open = text.lastIndexOf('/>');
  if (end > open || open < 0) return text.slice(0, end) + xml + text.slice(end);
  const start = text.lastIndexOf('<', open);
  const name = /^<([^\s/>]+)/.exec(text.slice(start))?.[1] ?? '';
  const isRoot = end < 0;
  return isRoot
    ? `${text.slice(0, open)}>${xml}</${name}>${text.slice(open + 2)}`
    : text.slice(0, end) + xml + text.slice(end);
}

/** Texts to put in at offsets of an unchanged text; several at one offset keep their order. */
export class Sisipan {
  private readonly places: { at: number; until: number; xml: string }[] = [];

  /** Puts `xml` in at `at`, in place of what stands up to `until`. */
  add(at: number, xml: string, until = at): void {
    this.places.push({ at, until, xml });
  }

  apply(text: string): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { at, until, xml } of [...this.places].sort((a, b) => a.at - b.at)) {
      pieces.push(text.slice(from, at), xml);
      from = Math.max(from, until);
    }
    pieces.push(text.slice(from));
    return pieces.join('');
  }
}
