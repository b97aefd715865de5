import type { Decimal } from 'decimal.js';
import type { Bahasa } from '../bahasa/bahasa.ts';
import type { Masalah, Pesan } from '../galat.ts';
import type { NumberFault } from './baca-angka.ts';
import { Rupiah } from './rupiah.ts';
import { formatAngka, formatRupiah } from './tulis-angka.ts';

const FAULTS: Readonly<Record<NumberFault, Pesan>> = {
  'bukan-angka': { id: 'Isi ini bukan angka.', en: 'This is not a number.' },
  'terlalu-panjang': { id: 'Isi ini terlalu panjang untuk sebuah angka.', en: 'This is too long for a number.' },
  'arah-teks': {
    id: 'Isi ini memuat tanda pembalik arah teks, sehingga angka yang tampak bukan angka yang tersimpan.',
    en: 'This holds a mark that reverses text, so the figure shown is not the figure stored.',
  },
  kurung: { id: 'Tanda kurung tidak berpasangan.', en: 'The parentheses do not match.' },
  'tanda-ganda': {
    id: 'Tanda minus dan tanda kurung dipakai bersamaan.',
    en: 'A minus sign and parentheses are used together.',
  },
  'minus-di-belakang': {
    id: 'Ada tanda minus di belakang angka; maksudnya tidak pasti.',
    en: 'A minus sign follows the number; its meaning is uncertain.',
  },
  'notasi-ilmiah': {
    id: 'Angka tertulis dalam notasi ilmiah, sehingga sebagian digitnya mungkin hilang.',
    en: 'The number is in scientific notation, so some of its digits may be lost.',
  },
  spasi: { id: 'Ada spasi di antara digit.', en: 'There is a space between the digits.' },
  'pemisah-ganda': { id: 'Tanda pemisah tertulis ganda.', en: 'A separator is doubled.' },
  'pemisah-di-ujung': {
    id: 'Tanda pemisah berada di awal atau di akhir angka.',
    en: 'A separator stands at the start or the end of the number.',
  },
  pengelompokan: {
    id: 'Kelompok digit di antara tanda pemisah tidak berisi tiga digit.',
    en: 'The groups of digits between the separators do not have three digits each.',
  },
  'pemisah-campur': {
    id: 'Titik dan koma dipakai bercampur sehingga angka tidak dapat dibaca.',
    en: 'Dots and commas are mixed in a way that no number has.',
  },
  'persen-bukan-uang': {
    id: 'Isi ini persentase, padahal yang diminta jumlah uang.',
    en: 'This is a percentage, where an amount of money is expected.',
  },
  'pecahan-sen': { id: 'Jumlah uang ini lebih halus daripada satu sen.', en: 'This amount is finer than one sen.' },
  'terlalu-besar': {
    id: 'Jumlah uang ini mencapai atau melebihi Rp 10^18.',
    en: 'This amount reaches or exceeds Rp 10^18.',
  },
};

type Readable = Decimal | Rupiah;

/** A reading of a number or an amount that a person has to settle. */
export type UnsettledReading =
  | { status: 'ambiguous'; raw: string; readings: readonly Readable[] }
  | { status: 'malformed'; raw: string; why: NumberFault; candidates: readonly Readable[] };

/**
 * Tells a person what is wrong with a number and what to type instead, in both languages. Codes: `angka-taksa` for an
 * ambiguous number, `angka-` and the fault for a malformed one. `lokasi` is where it stands (`Lembar Anggaran!D7`).
 */
export function explainReading(reading: UnsettledReading, lokasi: string): Masalah {
  const base = { lokasi, nilai: reading.raw.slice(0, 100) };
  if (reading.status === 'ambiguous') {
    return {
      ...base,
      kode: 'angka-taksa',
      pesan: {
        id: `Angka ini dapat dibaca dua cara: ${list(reading.readings, 'id')}.`,
        en: `This number can be read in two ways: ${list(reading.readings, 'en')}.`,
      },
      saran: {
        id: 'Tulis lengkap, misalnya dengan desimal (1.234,00), agar hanya ada satu bacaan.',
        en: 'Write it in full, for example with decimals (1.234,00), so that there is one reading only.',
      },
    };
  }
  return { ...base, kode: `angka-${reading.why}`, pesan: FAULTS[reading.why], saran: suggest(reading.candidates) };
}

function suggest(candidates: readonly Readable[]): Pesan {
  if (candidates.length === 0) {
    return { id: 'Periksa ke dokumen sumber lalu tulis ulang.', en: 'Check the source document and write it again.' };
  }
  return {
    id: `Mungkin maksudnya ${list(candidates, 'id')}; periksa ke dokumen sumber.`,
    en: `Possibly meant: ${list(candidates, 'en')}; check the source document.`,
  };
}

function list(values: readonly Readable[], bahasa: Bahasa): string {
  const texts = values.map((value) =>
    value instanceof Rupiah ? formatRupiah(value, { bahasa }) : formatAngka(value, { bahasa }),
  );
  return texts.join(bahasa === 'id' ? ' atau ' : ' or ');
}
