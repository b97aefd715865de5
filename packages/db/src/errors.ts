import { AppError, type KodeGalat, type Masalah } from '@selaras/domain';
import pg from 'pg';

/** The error for something that doesn't exist or belongs to another pemda: both look the same from outside. */
export function notFound(noun: string, key: unknown): AppError {
  const shown = typeof key === 'string' ? key : JSON.stringify(key);
  return new AppError('tidak-ditemukan', {
    id: `${noun} tidak ditemukan: ${shown}.`,
    en: `${noun} not found: ${shown}.`,
  });
}

interface Translation {
  kode: KodeGalat;
  masalah: string;
  id: string;
  en: string;
}

/** Text with a NUL, which PostgreSQL keeps neither as text nor within JSON. */
const UNSTORABLE_TEXT: Translation = {
  kode: 'isi-ditolak',
  masalah: 'tanda-terlarang',
  id: 'Teks memuat tanda tak terlihat yang tidak dapat disimpan. Ketik ulang teksnya.',
  en: 'The text has an invisible character that can not be stored. Type it again.',
};

const TRANSLATIONS: Record<string, Translation> = {
  SL001: {
    kode: 'konflik',
    masalah: 'sudah-ditetapkan',
    id: 'Versi yang sudah ditetapkan tidak dapat diubah. Buat versi baru.',
    en: 'An approved version can not be changed. Make a new version.',
  },
  SL002: {
    kode: 'isi-ditolak',
    masalah: 'periode-ganda',
    id: 'Periode ini sudah terisi lewat periode yang lebih besar atau lebih kecil; isi salah satu saja.',
    en: 'This period is already filled through a coarser or finer one; fill only one of both.',
  },
  '23505': {
    kode: 'konflik',
    masalah: 'sudah-ada',
    id: 'Data dengan kunci yang sama sudah ada.',
    en: 'A row with the same key exists already.',
  },
  '23503': {
    kode: 'tidak-ditemukan',
    masalah: 'rujukan',
    id: 'Data yang dirujuk tidak ada, atau masih dirujuk data lain.',
    en: 'The row that is referred to does not exist, or others still refer to it.',
  },
  '23514': {
    kode: 'isi-ditolak',
    masalah: 'di-luar-aturan',
    id: 'Isi di luar yang diperbolehkan.',
    en: 'The content is outside of what is allowed.',
  },
  '40P01': {
    kode: 'konflik',
    masalah: 'saling-menunggu',
    id: 'Penyimpanan bertabrakan dengan penyimpanan lain. Coba lagi.',
    en: 'This write collided with another one. Try again.',
  },
  '23502': { kode: 'isi-ditolak', masalah: 'wajib', id: 'Isian wajib kosong.', en: 'A required field is empty.' },
  '22003': {
    kode: 'isi-ditolak',
    masalah: 'terlalu-besar',
    id: 'Angka terlalu besar.',
    en: 'The number is too large.',
  },
  '22021': UNSTORABLE_TEXT,
  '22P05': UNSTORABLE_TEXT,
  '22P02': {
    kode: 'tidak-ditemukan',
    masalah: 'kunci-rusak',
    id: 'Kunci tidak dikenal.',
    en: 'The key is not one of ours.',
  },
  '42501': {
    kode: 'tidak-ditemukan',
    masalah: 'milik-lain',
    id: 'Data ini bukan milik pemda yang sedang dipakai.',
    en: 'This row does not belong to the current pemda.',
  },
};

/**
 * Turns an error of PostgreSQL that input can cause into an AppError: constraints, approved versions (SL001), overlapping periods
 * (SL002). Anything else comes back as it is: it is a fault of ours.
 */
export function translateError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const translation = TRANSLATIONS[error.code ?? ''];
  if (translation === undefined) return error;
  const pesan = { id: translation.id, en: translation.en };
  const where = [error.table, error.constraint ?? error.column].filter((part) => part !== undefined).join('/');
  const masalah: Masalah = { lokasi: where, kode: translation.masalah, pesan, saran: null };
  if (error.detail !== undefined) masalah.nilai = error.detail;
  return new AppError(translation.kode, pesan, [masalah], { cause: error });
}
