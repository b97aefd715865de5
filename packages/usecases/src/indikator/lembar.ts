import type { IsianLembar, SimpanLembar } from '@selaras/contracts';
import type { IndikatorUnit, Repositories } from '@selaras/db';
import { AppError, type Indikator, type Masalah, type Penjelasan, SKALA } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { tolakBila } from './isian.ts';
import { bacaPemakaian } from './pemakaian.ts';

/** Which sheet: the indicator, looked at from a unit. */
export interface LetakLembar {
  /** Slug, code, path or id of the unit that the sheet was opened from. */
  pd: string;
  indikator: string;
}

/**
 * Writes an indicator's sheet. All documents that place it and all reports not yet signed follow it; what an approved document prints does
 * not change.
 * @throws AppError `isi-ditolak` with all problems of the sheet, `konflik` with both values of each field that someone else changed,
 * `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function simpanLembar(
  konteks: Konteks,
  { pd, indikator: id }: LetakLembar,
  { versiBaris, ...isian }: SimpanLembar,
): Promise<{ versiBaris: number }> {
  return konteks.transaksi(async (repositories) => {
    await konteks.cariUnitDalam(repositories, pd, 'angka:ubah');
    const lama = (await repositories.indikator.find(id))?.value;
    if (lama === undefined) throw lembarTidakAda();
    await wajibBolehLembar(konteks, repositories, lama);
    const masalah = await periksaLembar(repositories, isian);
    masalah.push(...(await periksaTercetak(repositories, lama, isian)));
    tolakBila(masalah);
    const stored = await repositories.indikator.save({ ...rapikanLembar(isian), id, unit: lama.unit }, versiBaris);
    return { versiBaris: stored.versiBaris };
  });
}

/** A sheet as it is stored: trimmed, and no formula where none is written. */
export function rapikanLembar({ formula, ...isian }: IsianLembar): Omit<Indikator, 'id'> {
  const trimmed = formula && {
    pembilang: formula.pembilang.trim(),
    penyebut: formula.penyebut.trim(),
    pengali: formula.pengali.trim(),
  };
  const blank = trimmed === null || Object.values(trimmed).every((text) => text === '');
  return {
    ...isian,
    nama: isian.nama.trim(),
    definisi: isian.definisi.trim(),
    satuan: isian.satuan.trim(),
    sumberData: isian.sumberData.trim(),
    formula: blank ? null : trimmed,
  };
}

/** All that is wrong with a sheet by itself. Places are the fields. */
export async function periksaLembar(repositories: Repositories, isian: IsianLembar): Promise<Masalah[]> {
  const masalah: Masalah[] = [];
  const rapi = rapikanLembar(isian);
  const catat = (lokasi: string, kode: string, penjelasan: Penjelasan) => masalah.push({ lokasi, kode, ...penjelasan });
  if (rapi.nama === '') catat('nama', 'wajib-diisi', NAMA_WAJIB);
  if (rapi.formula && rapi.formula.pembilang === '') catat('pembilang', 'wajib-diisi', FORMULA_SEPARUH);
  if (rapi.formula && rapi.formula.penyebut === '') catat('penyebut', 'wajib-diisi', FORMULA_SEPARUH);
  if (rapi.agregasiUnit === 'pembilang-penyebut' && rapi.formula === null) {
    catat('agregasiUnit', 'tanpa-formula', AGREGASI_TANPA_FORMULA);
  }
  if (rapi.metode === 'kategori' && rapi.skala === null) catat('skala', 'wajib-diisi', SKALA_WAJIB);
  if (rapi.skala !== null && !SKALA.some(({ slug }) => slug === rapi.skala))
    catat('skala', 'skala-tidak-ada', SKALA_TIDAK_ADA);
  if (rapi.penanggungJawab !== null && (await repositories.jabatan.find(rapi.penanggungJawab)) === null) {
    catat('penanggungJawab', 'jabatan-tidak-ada', JABATAN_TIDAK_ADA);
  }
  return masalah;
}

/** An approved document without a printed name of its own prints that of the sheet: it would change with it. */
async function periksaTercetak(
  repositories: Repositories,
  lama: IndikatorUnit,
  isian: IsianLembar,
): Promise<Masalah[]> {
  const rapi = rapikanLembar(isian);
  const berubah = { nama: rapi.nama !== lama.nama, satuan: rapi.satuan !== lama.satuan };
  if (!berubah.nama && !berubah.satuan) return [];
  const masalah: Masalah[] = [];
  for (const { penempatan, dokumen } of await bacaPemakaian(repositories, lama.id)) {
    if (dokumen.status !== 'ditetapkan') continue;
    if (berubah.nama && penempatan.namaTercetak === null) masalah.push(tercetak('nama', dokumen.judul));
    if (berubah.satuan && penempatan.satuanTercetak === null) masalah.push(tercetak('satuan', dokumen.judul));
  }
  return masalah;
}

function tercetak(lokasi: 'nama' | 'satuan', judul: string): Masalah {
  const kata = lokasi === 'nama' ? { id: 'Nama', en: 'name' } : { id: 'Satuan', en: 'unit' };
  return {
    lokasi,
    kode: 'tercetak-dalam-dokumen',
    pesan: {
      id: `${kata.id} ini tercetak dalam "${judul}", yang sudah ditetapkan.`,
      en: `This ${kata.en} is printed in "${judul}", which is approved.`,
    },
    saran: {
      id: 'Kembalikan seperti semula, atau tambahkan indikator baru pada versi perubahan dokumen itu.',
      en: 'Set it back, or add a new indicator to the next version of that document.',
    },
  };
}

/** Only those who may write figures of the unit that keeps the sheet; who does not see that unit does not find the sheet. */
async function wajibBolehLembar(konteks: Konteks, repositories: Repositories, lama: IndikatorUnit): Promise<void> {
  await konteks.cariUnitDalam(repositories, lama.unit, 'angka:ubah').catch((error: unknown) => {
    throw error instanceof AppError && error.kode === 'tidak-ditemukan' ? lembarTidakAda() : error;
  });
}

function lembarTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Lembar indikator ini tidak ada pada unit tersebut.',
    en: 'This indicator sheet does not exist for that unit.',
  });
}

const NAMA_WAJIB: Penjelasan = {
  pesan: { id: 'Nama indikator wajib diisi.', en: 'The indicator needs a name.' },
  saran: { id: 'Tulis nama seperti dalam dokumen.', en: 'Write it as in the document.' },
};
const FORMULA_SEPARUH: Penjelasan = {
  pesan: { id: 'Formula memerlukan pembilang dan penyebut.', en: 'A formula needs a numerator and a denominator.' },
  saran: { id: 'Lengkapi keduanya, atau kosongkan seluruh formula.', en: 'Fill in both, or leave the formula blank.' },
};
const AGREGASI_TANPA_FORMULA: Penjelasan = {
  pesan: {
    id: 'Penggabungan menurut pembilang dan penyebut memerlukan formula.',
    en: 'Combining by numerator and denominator needs a formula.',
  },
  saran: { id: 'Isi formulanya, atau pilih cara lain.', en: 'Fill in the formula, or choose another way.' },
};
const SKALA_WAJIB: Penjelasan = {
  pesan: { id: 'Metode ini memerlukan skala.', en: 'This method needs a scale.' },
  saran: { id: 'Pilih skala yang memuat tingkatannya.', en: 'Choose the scale that has its grades.' },
};
const SKALA_TIDAK_ADA: Penjelasan = {
  pesan: { id: 'Skala ini tidak dikenal.', en: 'This scale is not known.' },
  saran: { id: 'Pilih skala dari daftar.', en: 'Choose a scale of the list.' },
};
const JABATAN_TIDAK_ADA: Penjelasan = {
  pesan: { id: 'Jabatan ini tidak ada.', en: 'This position does not exist.' },
  saran: { id: 'Pilih jabatan dari daftar.', en: 'Choose a position of the list.' },
};
