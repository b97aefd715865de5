import type { Masalah, Pesan } from '@selaras/usecases';

/** What zod says of one wrong value, as its error or as Fastify's validation carries it. */
export interface Isu {
  /** zod's issue code. */
  kode: string;
  /** Where, e.g. `body/pemda`. */
  lokasi: string;
  /** zod's own English words. */
  kata: string;
  rincian: Record<string, unknown>;
}

const jenis: Record<string, Pesan> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'ya atau tidak', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'objek', en: 'an object' },
};

const bentuk: Record<string, Pesan> = {
  date: { id: 'Tanggal harus ada dan berbentuk TTTT-BB-HH.', en: 'Must be an existing date of the form YYYY-MM-DD.' },
  uuid: { id: 'Bukan UUID.', en: 'Not a UUID.' },
};

/** Explains one issue in both languages. */
export function jelaskanIsu({ kode, lokasi, kata, rincian }: Isu): Masalah {
  return { lokasi, kode: 'bentuk', pesan: pesanIsu(kode, kata, rincian), saran: null };
}

function pesanIsu(kode: string, kata: string, rincian: Record<string, unknown>): Pesan {
  const { expected, origin, minimum, maximum, values, format, keys } = rincian;
  if (kode === 'invalid_type' && kata.endsWith('received undefined')) return { id: 'Wajib diisi.', en: 'Required.' };
  if (kode === 'invalid_type') {
    const wanted = jenis[String(expected)] ?? { id: String(expected), en: String(expected) };
    return { id: `Seharusnya ${wanted.id}.`, en: `Must be ${wanted.en}.` };
  }
  if (kode === 'too_small' && Number(minimum) === 1 && origin !== 'number' && origin !== 'int') {
    return { id: 'Tidak boleh kosong.', en: 'Must not be empty.' };
  }
  if (kode === 'too_small')
    return { id: `Paling kecil ${batas(origin, minimum, 'id')}.`, en: `At least ${batas(origin, minimum, 'en')}.` };
  if (kode === 'too_big')
    return { id: `Paling besar ${batas(origin, maximum, 'id')}.`, en: `At most ${batas(origin, maximum, 'en')}.` };
  if (kode === 'invalid_value' && Array.isArray(values)) {
    return { id: `Pilih salah satu: ${values.join(', ')}.`, en: `Choose one of: ${values.join(', ')}.` };
  }
  if (kode === 'invalid_format')
    return bentuk[String(format)] ?? { id: 'Bentuknya tidak sesuai.', en: 'Not of the expected form.' };
  if (kode === 'unrecognized_keys' && Array.isArray(keys)) {
    return { id: `Isian tidak dikenal: ${keys.join(', ')}.`, en: `Unknown field: ${keys.join(', ')}.` };
  }
  return { id: 'Isian tidak sesuai.', en: 'Not as expected.' };
}

const satuan: Record<string, Pesan> = {
  string: { id: ' karakter', en: ' characters' },
  array: { id: ' butir', en: ' items' },
};

function batas(origin: unknown, value: unknown, bahasa: keyof Pesan): string {
  return `${String(value)}${satuan[String(origin)]?.[bahasa] ?? ''}`;
}
