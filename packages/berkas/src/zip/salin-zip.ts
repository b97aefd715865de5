import { crc32, deflateRawSync } from 'node:zlib';
import { unreadable } from '../galat.ts';

/** One entry of a zip directory, as far as copying it needs. */
interface Entri {
  name: string;
  rawName: Uint8Array;
  /** Bit 11 says that the name is UTF-8. */
  flags: number;
  versionMade: number;
  versionNeeded: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  size: number;
  /** Data as stored, compressed by `method`. */
  data: Uint8Array;
  internal: number;
  external: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first date that zip can express. */
const FIXED_DATE = 0x0021;
const DEFLATE = 8;
const SIZES_FOLLOW = 0x0008;
const UTF8_NAME = 0x0800;

/**
 * Copies a zip package with some parts replaced or added: every other entry keeps its order, date and compressed bytes. New parts come
 * last and carry a fixed date, so the result depends on the input alone. `changes` maps part names, spelled as in the package, to contents.
 *
 * The package must have passed `openZip`. Errors: `berkas-tak-terbaca` when its directory is not readable (also zip64).
 */
export function copyZip(
  bytes: Uint8Array,
  { name, changes }: { name: string; changes: ReadonlyMap<string, Uint8Array> },
): Uint8Array {
  const entries = readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
  const known = new Set(entries.map((entry) => entry.name));
  const result = entries.map((entry) => {
    const change = changes.get(entry.name);
    return change ? replaced(entry, change) : entry;
  });
  for (const [added, contents] of changes) if (!known.has(added)) result.push(newEntry(added, contents));
  return writeEntries(result);
}

function readEntries(zip: Buffer, name: string): Entri[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) throw unreadableZip(name);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw unreadableZip(name);
  const entries: Entri[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      if (zip.readUInt32LE(at) !== CENTRAL) throw unreadableZip(name);
      const nameLength = zip.readUInt16LE(at + 28);
      const rawName = zip.subarray(at + 46, at + 46 + nameLength);
      const local = zip.readUInt32LE(at + 42);
      if (zip.readUInt32LE(local) !== LOCAL) throw unreadableZip(name);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      if (data.length !== zip.readUInt32LE(at + 20)) throw unreadableZip(name);
      entries.push({
        name: rawName.toString('utf8'),
        rawName,
        flags: zip.readUInt16LE(at + 8) & ~SIZES_FOLLOW,
        versionMade: zip.readUInt16LE(at + 4),
        versionNeeded: zip.readUInt16LE(at + 6),
        method: zip.readUInt16LE(at + 10),
        time: zip.readUInt16LE(at + 12),
        date: zip.readUInt16LE(at + 14),
        crc: zip.readUInt32LE(at + 16),
        size: zip.readUInt32LE(at + 24),
        data,
        internal: zip.readUInt16LE(at + 36),
        external: zip.readUInt32LE(at + 38),
      });
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
  } catch (cause) {
    throw unreadableZip(name, cause);
  }
  return entries;
}

function unreadableZip(name: string, cause?: unknown): Error {
  return unreadable(
    name,
    {
      id: `Susunan berkas ${name} tidak dapat disalin.`,
      en: `The package of ${name} cannot be copied.`,
    },
    {
      id: 'Buka berkas di aplikasi asalnya, simpan ulang, lalu ulangi.',
      en: 'Open the file in its own application, save it again, then repeat.',
    },
    cause,
  );
}

function compressed(contents: Uint8Array): Pick<Entri, 'method' | 'crc' | 'size' | 'data'> {
  return { method: DEFLATE, crc: crc32(contents), size: contents.length, data: deflateRawSync(contents, { level: 6 }) };
}

function replaced(entry: Entri, contents: Uint8Array): Entri {
  // Bits 1 and 2 describe how the former data was compressed.
  return { ...entry, ...compressed(contents), flags: entry.flags & ~0x0006, versionNeeded: 20 };
}

function newEntry(name: string, contents: Uint8Array): Entri {
  const rawName = Buffer.from(name, 'utf8');
  const fixed = { versionMade: 20, versionNeeded: 20, time: 0, date: FIXED_DATE, internal: 0, external: 0 };
  return { name, rawName, flags: UTF8_NAME, ...fixed, ...compressed(contents) };
}

function writeEntries(entries: readonly Entri[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(entry.versionNeeded, 0);
    shared.writeUInt16LE(entry.flags, 2);
    shared.writeUInt16LE(entry.method, 4);
    shared.writeUInt16LE(entry.time, 6);
    shared.writeUInt16LE(entry.date, 8);
    shared.writeUInt32LE(entry.crc, 10);
    shared.writeUInt32LE(entry.data.length, 14);
    shared.writeUInt32LE(entry.size, 18);
    shared.writeUInt16LE(entry.rawName.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL, 0);
    pieces.push(local, shared, entry.rawName, entry.data);
    const head = Buffer.alloc(6);
    head.writeUInt32LE(CENTRAL, 0);
    head.writeUInt16LE(entry.versionMade, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(entry.internal, 4);
    tail.writeUInt32LE(entry.external, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(head, shared, tail, entry.rawName);
    offset += 30 + entry.rawName.length + entry.data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}
