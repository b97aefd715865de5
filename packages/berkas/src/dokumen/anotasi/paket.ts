import type { AppError } from '@selaras/domain';
import { refused } from '../../galat.ts';
import { detectFileKind } from '../../zip/file-kind.ts';
import { openZip, type ZipArchive } from '../../zip/open-zip.ts';
import { BATAS_PAKET } from '../batas.ts';
import { appendToRoot, decodePart, encodePart, qualified, rootOf } from './sunting.ts';

const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/** An annotated copy. */
export interface HasilAnotasi<Catatan> {
  bytes: Uint8Array;
  /** Notes that stand in the copy. */
  placed: number;
  /** Notes for which the file has no place (a position that does not exist, a cell with a conversation of its own). */
  skipped: Catatan[];
}

/** The error of a file that must not be changed; its remedy is the worklist. */
export function cannotAnnotate(name: string, kode: 'bertanda-tangan' | 'terlindungi' | 'terkunci'): AppError {
  const reason = {
    'bertanda-tangan': {
      id: `${name} bertanda tangan digital; catatan di dalamnya akan membatalkan tanda tangan itu.`,
      en: `${name} is digitally signed; notes inside would invalidate the signature.`,
    },
    terlindungi: {
      id: `${name} dilindungi terhadap perubahan, sehingga tidak diberi catatan.`,
      en: `${name} is protected against changes, so no notes are written into it.`,
    },
    terkunci: { id: `${name} dikunci dengan kata sandi.`, en: `${name} is protected by a password.` },
  }[kode];
  return refused(name, kode, reason, {
    id: 'Gunakan daftar kerja (.xlsx) sebagai gantinya.',
    en: 'Use the worklist (.xlsx) instead.',
  });
}

/** Parts of a package under change. Contents that nobody asked to change are never touched. */
export class PaketSunting {
  readonly zip: ZipArchive;
  /** New contents by part name. */
  readonly changes = new Map<string, Uint8Array>();
  private readonly spelled: ReadonlyMap<string, string>;

  constructor(zip: ZipArchive) {
    this.zip = zip;
    this.spelled = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry.name]));
  }

  has(part: string): boolean {
    return this.spelled.has(part.toLowerCase()) || this.changes.has(part);
  }

  async text(part: string): Promise<string> {
    return decodePart(this.changes.get(this.nameOf(part)) ?? (await this.zip.bytes(part)));
  }

  write(part: string, text: string): void {
    this.changes.set(this.nameOf(part), encodePart(text));
  }

  /** Adds a relationship of `owner` to `target` (both part names) and returns its id. `type` is the full type. */
  async relate(owner: string, { type, target }: { type: string; target: string }): Promise<string> {
    const slash = owner.lastIndexOf('/') + 1;
    const part = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
    const text = this.has(part)
      ? await this.text(part)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
    let number = 1;
    while (new RegExp(`["']rIdSelaras${number}["']`).test(text)) number += 1;
    const id = `rIdSelaras${number}`;
    const element = qualified(rootOf(text, 'Relationships'), 'Relationship');
    this.write(
      part,
      appendToRoot(
        text,
        `<${element} Id="${id}" Type="${type}" Target="${escapeTarget(relativeTarget(owner, target))}"/>`,
      ),
    );
    return id;
  }

  /** States the content type of a new part. */
  async declarePart(part: string, contentType: string): Promise<void> {
    const text = await this.text(CONTENT_TYPES);
    const element = qualified(rootOf(text, 'Types'), 'Override');
    this.write(
      CONTENT_TYPES,
      appendToRoot(text, `<${element} PartName="/${escapeTarget(part)}" ContentType="${contentType}"/>`),
    );
  }

  /** The first of `name(1)`, `name(2)` … that the package does not have. */
  freeName(name: (number: number) => string): string {
    let number = 1;
    while (this.has(name(number))) number += 1;
    return name(number);
  }

  private nameOf(part: string): string {
    return this.spelled.get(part.toLowerCase()) ?? part;
  }
}

/** `target` as seen from the folder of `owner`: some readers take only relative targets. */
function relativeTarget(owner: string, target: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}

function escapeTarget(part: string): string {
  return part.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** Opens a package to write notes into it. Errors: those of `openZip`; `isi-ditolak` for a signed or encrypted file. */
export async function openForNotes(bytes: Uint8Array, name: string): Promise<PaketSunting> {
  if (detectFileKind(bytes) === 'terkunci') throw cannotAnnotate(name, 'terkunci');
  const zip = await openZip(bytes, { nama: name, limits: BATAS_PAKET });
  if (zip.entries.some((entry) => /^\/?_xmlsignatures\//i.test(entry.name)))
    throw cannotAnnotate(name, 'bertanda-tangan');
  return new PaketSunting(zip);
}
