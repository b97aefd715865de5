import { isoDate } from '../bahasa/index.ts';
import type { Pesan } from '../galat.ts';

/** A NIP as printed, or why it is none. */
export type BacaNip = { nip: string } | { alasan: Pesan };

const DIGITS = 18;
/** Stands where the month of appointment would, in the number of a PPPK. */
const PPPK = 21;

/**
 * Reads a Nomor Induk Pegawai: 18 digits, written with or without spaces. They are the date of birth (8), year and month of the appointment
 * (6; a PPPK has 21 instead of the month), 1 or 2 for the sex, and a serial number (3). Source: Peraturan Kepala BKN Nomor 22 Tahun 2007;
 * for the PPPK Peraturan BKN Nomor 1 Tahun 2019. An empty text stays empty: heads of a region have none.
 */
export function parseNip(text: string): BacaNip {
  const digits = text.replace(/[\s.]/g, '');
  if (digits === '') return { nip: '' };
  if (!/^\d+$/.test(digits)) return salah('NIP hanya berisi angka.', 'A NIP has digits only.');
  if (digits.length !== DIGITS) {
    return salah(`NIP terdiri atas 18 angka; ini ${digits.length}.`, `A NIP has 18 digits; this has ${digits.length}.`);
  }
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const lahir = digits.slice(0, 8);
  if (isoDate(part(0, 4), part(4, 6), part(6, 8)) === null || part(0, 4) < 1900) {
    return salah(
      `Delapan angka pertama (${lahir}) bukan tanggal lahir TTTTBBHH.`,
      `The first eight digits (${lahir}) are not a date of birth YYYYMMDD.`,
    );
  }
  const bulan = part(12, 14);
  if (part(8, 12) <= part(0, 4) || ((bulan < 1 || bulan > 12) && bulan !== PPPK)) {
    const angkat = digits.slice(8, 14);
    return salah(
      `Angka ke-9 sampai ke-14 (${angkat}) bukan tahun dan bulan pengangkatan TTTTBB.`,
      `Digits 9 to 14 (${angkat}) are not the year and month of an appointment YYYYMM.`,
    );
  }
  if (part(14, 15) !== 1 && part(14, 15) !== 2) {
    return salah('Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan).', 'Digit 15 must be 1 (male) or 2 (female).');
  }
  return { nip: [lahir, digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ') };
}

function salah(id: string, en: string): BacaNip {
  return { alasan: { id, en } };
}
