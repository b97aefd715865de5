import type { AppError } from '@selaras/domain';
import { refused, unreadable } from '../../galat.ts';

const SAVE_AGAIN = {
  id: 'Minta berkas aslinya (Word atau Excel), atau simpan ulang sebagai PDF dari aplikasi asalnya.',
  en: 'Ask for the original (Word or Excel), or save it as PDF once more from its own application.',
};

/** The error of a PDF that pdf.js does not open: a password, or damage. */
export function cannotOpenPdf(name: string, cause: unknown): AppError {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return refused(
      name,
      'terkunci',
      { id: `Berkas ${name} dikunci dengan kata sandi.`, en: `${name} is protected by a password.` },
      {
        id: 'Simpan salinan tanpa kata sandi, lalu periksa salinan itu.',
        en: 'Save a copy without a password and check that copy.',
      },
    );
  }
  return damagedPdf(name, cause);
}

/** The error of a PDF that pdf.js cannot read. */
export function damagedPdf(name: string, cause: unknown): AppError {
  return unreadable(
    name,
    { id: `Berkas PDF ${name} rusak atau terpotong.`, en: `The PDF ${name} is damaged or truncated.` },
    SAVE_AGAIN,
    cause,
  );
}

/** The error of a PDF of pictures only. */
export function pdfWithoutText(name: string): AppError {
  return unreadable(
    name,
    {
      id: `${name} tidak memuat teks; isinya hanya gambar, misalnya hasil pindaian.`,
      en: `${name} holds no text; it consists of pictures only, as a scan does.`,
    },
    {
      id: 'Minta berkas aslinya (Word, Excel, atau PDF dari aplikasi), atau jalankan pengenalan huruf (OCR) lebih dahulu.',
      en: 'Ask for the original (Word, Excel, or a PDF from its application), or run text recognition (OCR) first.',
    },
  );
}

/** The error of a PDF with more pages than the limit. */
export function tooManyPages(name: string, pages: number, limit: number): AppError {
  return refused(
    name,
    'terlalu-banyak-halaman',
    {
      id: `${name} memuat ${pages} halaman; batasnya ${limit}.`,
      en: `${name} has ${pages} pages; the limit is ${limit}.`,
    },
    { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' },
  );
}
