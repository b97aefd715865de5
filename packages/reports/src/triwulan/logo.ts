import type { Image } from '../model/document.ts';

/** The logo of the pemda: a file, and its size in pixels. */
export interface Logo {
  tipe: 'image/png' | 'image/jpeg';
  isi: Uint8Array;
  lebar: number;
  tinggi: number;
}

/** Wider logos are printed less high, in millimetres. */
const WIDEST = 60;

/** The logo in the middle of its line, `height` millimetres high, in its own proportions. */
export function makeLogo({ tipe, isi, lebar, tinggi }: Logo, height: number, pemda: string): Image {
  const ratio = lebar / tinggi;
  const width = Math.min(height * ratio, WIDEST);
  return {
    type: 'image',
    mediaType: tipe,
    data: Buffer.from(isi).toString('base64'),
    width: roundHundredth(width),
    height: roundHundredth(width / ratio),
    align: 'center',
    alt: `Logo ${pemda}`,
  };
}

function roundHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
