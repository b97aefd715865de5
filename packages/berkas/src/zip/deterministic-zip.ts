import { unzipSync, zipSync } from 'fflate';

/** Local midnight of the first day that zip can express: the stored bytes are the same in every time zone. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Writes a package whose bytes depend on its contents only: fixed dates, given order, fixed compression level.
 * `[Content_Types].xml`, where present, must be given first, as OPC readers expect.
 */
export function packZip(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: FIXED_TIME, level: 6 });
}

/** The parts of a package made by a trusted library, in the order of the file. Files of users go through `openZip`, which has limits. */
export function unpackZip(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Rewrites a package made by a trusted library with fixed dates and parts in order of name. */
export function repackZip(bytes: Uint8Array): Uint8Array {
  const files = [...unpackZip(bytes)];
  // "[" sorts before lower-case letters but after capitals; the content types must come first whatever else is there.
  const rank = (name: string): string => (name === '[Content_Types].xml' ? '' : name);
  return packZip(files.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)));
}
