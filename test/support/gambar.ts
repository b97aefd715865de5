import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RGB = [8, 2, 0, 0, 0];

/** A PNG of one colour: for everything that takes a picture. The same arguments give the same bytes. */
export function gambarPng(
  lebar: number,
  tinggi: number,
  warna: readonly [number, number, number] = [30, 90, 60],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(lebar, 0);
  header.writeUInt32BE(tinggi, 4);
  header.set(RGB, 8);
  const row = Buffer.from([0, ...Array.from({ length: lebar }, () => warna).flat()]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: tinggi }, () => row)));
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
