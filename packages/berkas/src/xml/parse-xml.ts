import { TextDecoder } from 'node:util';
import { AppError } from '@selaras/domain';
import { SaxesParser } from 'saxes';
import { refused, unreadable } from '../galat.ts';

/** Attributes of an element, by their written names. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a caller wants to hear. Element names come without their namespace prefix: producers choose prefixes freely. */
export interface XmlHandlers {
  /** `end` is the offset after the tag in the decoded text of the part (byte order mark left out). */
  open?(name: string, attributes: XmlAttributes, end: number): void;
  close?(name: string, end: number): void;
  /** Text and CDATA; one run of text may come in several pieces. */
  text?(text: string): void;
}

/** A push parser for one XML part. */
export interface XmlParser {
  write(chunk: Uint8Array): void;
  close(): void;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its local name, whatever prefix its producer chose; undefined when absent. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((written) => written.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** XML parts of office packages are UTF-8 or UTF-16; a byte order mark tells which. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * A streaming XML parser that refuses any document type declaration, so no entity can be defined, expanded or fetched.
 * `lokasi` names the part in messages. Errors: `isi-ditolak` (DTD), `berkas-tak-terbaca` (not well-formed).
 */
export function createXmlParser(lokasi: string, handlers: XmlHandlers): XmlParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let decoder: TextDecoder | null = null;

  parser.on('doctype', () => {
    throw refused(
      lokasi,
      'xml-doctype',
      {
        id: `Bagian ${lokasi} memuat deklarasi DOCTYPE, yang tidak diterima demi keamanan.`,
        en: `Part ${lokasi} carries a DOCTYPE declaration, which is refused for safety.`,
      },
      {
        id: 'Buka berkas di aplikasi perkantoran dan simpan ulang.',
        en: 'Open the file in an office application and save it again.',
      },
    );
  });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes, parser.position));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name), parser.position));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));

  const guard = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw unreadable(
        lokasi,
        { id: `Bagian ${lokasi} bukan XML yang sah.`, en: `Part ${lokasi} is not well-formed XML.` },
        {
          id: 'Buka berkas di aplikasi asalnya, simpan ulang, lalu unggah kembali.',
          en: 'Open the file in its own application, save it again, then upload it once more.',
        },
        error,
      );
    }
  };

  return {
    write: (chunk) =>
      guard(() => {
        decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
        parser.write(decoder.decode(chunk, { stream: true }));
      }),
    close: () =>
      guard(() => {
        parser.write(decoder?.decode() ?? '');
        parser.close();
      }),
  };
}

/** Parses a whole part as its bytes arrive. Errors: see {@link createXmlParser}. */
export async function parseXml(
  chunks: AsyncIterable<Uint8Array>,
  lokasi: string,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = createXmlParser(lokasi, handlers);
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}
