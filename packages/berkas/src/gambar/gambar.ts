import { crc32 } from 'node:zlib';

/** A picture that browsers, Word and PDF can all show. */
export interface Gambar {
  tipe: 'image/png' | 'image/jpeg';
  /** Pixels. */
  lebar: number;
  tinggi: number;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Reads what a picture is from its content alone: a whole PNG (checksums right, nothing behind its end) or JPEG (grey or colour; no CMYK,
 * which browsers show in false colours). Null for everything else, also for a picture with something hidden behind it.
 */
export function bacaGambar(isi: Uint8Array): Gambar | null {
  const bytes = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  try {
    return bytes.subarray(0, 8).equals(PNG_SIGNATURE) ? bacaPng(bytes) : bacaJpeg(bytes);
  } catch (error) {
    // A length that points behind the end: the picture is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function bacaPng(bytes: Buffer): Gambar | null {
  let gambar: Gambar | null = null;
  for (let at = PNG_SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    if (gambar === null) {
      if (type !== 'IHDR') return null;
      gambar = { tipe: 'image/png', lebar: bytes.readUInt32BE(at + 8), tinggi: bytes.readUInt32BE(at + 12) };
    }
    if (type === 'IEND') return end === bytes.length ? gambar : null;
    at = end;
  }
  return null;
}

/** Markers that begin a frame: its header tells the size. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const START_OF_SCAN = 0xda;
const COMPONENTS = new Set([1, 3]);

function bacaJpeg(bytes: Buffer): Gambar | null {
  const whole = bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
  if (!whole) return null;
  let gambar: Gambar | null = null;
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === START_OF_SCAN) return gambar;
    if (FRAMES.has(marker)) {
      if (!COMPONENTS.has(bytes.readUInt8(at + 9))) return null;
      gambar = { tipe: 'image/jpeg', tinggi: bytes.readUInt16BE(at + 5), lebar: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
