import { describe, expect, test } from 'vitest';
import { gambarPng as png } from '../../../../test/support/gambar.ts';
import { bacaGambar } from './gambar.ts';

/** The markers of a JPEG, without the picture itself. */
function jpeg(components: number): Buffer {
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    8 + components * 3,
    8,
    0,
    40,
    0,
    30,
    components,
    ...Array(components * 3).fill(0),
  ]);
  const app0 = Buffer.from([0xff, 0xe0, 0, 4, 0x4a, 0x46]);
  const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app0, frame, scan, Buffer.from([0xff, 0xd9])]);
}

describe('what a picture is', () => {
  test('is read from its content: a PNG and a JPEG with their sizes', () => {
    expect(bacaGambar(png(30, 40))).toEqual({ tipe: 'image/png', lebar: 30, tinggi: 40 });
    expect(bacaGambar(jpeg(3))).toEqual({ tipe: 'image/jpeg', lebar: 30, tinggi: 40 });
  });

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG that is cut off', png(30, 40).subarray(0, 60)],
    ['a PNG with a page behind it', Buffer.concat([png(30, 40), Buffer.from('<html>')])],
    ['a PNG that was damaged', png(30, 40).fill(1, 20, 22)],
    ['a JPEG in CMYK', jpeg(4)],
    ['a JPEG with a page behind it', Buffer.concat([jpeg(3), Buffer.from('<html>')])],
    ['a JPEG without its size', Buffer.concat([jpeg(3).subarray(0, 8), jpeg(3).subarray(-9)])],
  ])('%s is no picture', (_, isi) => {
    expect(bacaGambar(isi)).toBeNull();
  });
});
