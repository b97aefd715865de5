import type { PengaturanDto, SimpanPengaturanTahun } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError, type Masalah, SKALA } from '@selaras/domain';
import { forms } from '@selaras/reports';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaPengaturan } from './lihat.ts';

/**
 * Sets how the reports of a year are made; years behind it without settings of their own follow. Signed reports stay as they are.
 * @throws AppError `isi-ditolak` with all problems at once (also when the form would change under reports that were submitted or signed in it),
 * `konflik` with both values, `tidak-berhak`.
 */
export async function simpanPengaturanTahun(
  konteks: Konteks,
  tahun: number,
  { versiBaris, ...pilihan }: SimpanPengaturanTahun,
): Promise<PengaturanDto> {
  konteks.wajibBoleh('pengaturan:kelola');
  return konteks.transaksi(async (repositories) => {
    const masalah = [
      ...periksaPilihan(pilihan, tahun),
      ...(await periksaForm(repositories, { tahun, form: pilihan.formTriwulan })),
    ];
    if (masalah.length > 0) throw ditolak(masalah);
    await repositories.pengaturan.save({ tahun, ...pilihan }, versiBaris);
    return bacaPengaturan(konteks, repositories);
  });
}

/** Lets a year follow the one before it again. Throws `isi-ditolak` for the first year, or as {@link simpanPengaturanTahun}. */
export async function hapusPengaturanTahun(
  konteks: Konteks,
  tahun: number,
  { versiBaris }: { versiBaris: number },
): Promise<PengaturanDto> {
  konteks.wajibBoleh('pengaturan:kelola');
  return konteks.transaksi(async (repositories) => {
    const semua = (await repositories.pengaturan.list()).map(({ value }) => value);
    const sebelumnya = semua.filter((row) => row.tahun < tahun).sort((a, b) => b.tahun - a.tahun)[0];
    if (sebelumnya === undefined) throw ditolak([TAHUN_PERTAMA]);
    const masalah = await periksaForm(repositories, { tahun, form: sebelumnya.formTriwulan });
    if (masalah.length > 0) throw ditolak(masalah);
    await repositories.pengaturan.remove(tahun, versiBaris);
    return bacaPengaturan(konteks, repositories);
  });
}

function periksaPilihan(pilihan: Omit<SimpanPengaturanTahun, 'versiBaris'>, tahun: number): Masalah[] {
  const masalah: Masalah[] = [];
  const { formTriwulan, skalaCapaian, batasCapaian, capaianTargetNol } = pilihan;
  const berlaku = (dari: string, sampai: string | null) =>
    dari <= `${tahun}-12-31` && (sampai === null || sampai >= `${tahun}-01-01`);
  if (!forms.some(({ slug, from, to }) => slug === formTriwulan && berlaku(from, to))) {
    masalah.push({
      lokasi: 'formTriwulan',
      kode: 'form-tidak-ada',
      pesan: {
        id: `Tidak ada bentuk laporan "${formTriwulan}" yang berlaku pada ${tahun}.`,
        en: `There is no report form "${formTriwulan}" valid in ${tahun}.`,
      },
      saran: PILIH_DARI_DAFTAR,
    });
  }
  if (skalaCapaian !== null && !SKALA.some(({ slug }) => slug === skalaCapaian)) {
    masalah.push({
      lokasi: 'skalaCapaian',
      kode: 'skala-tidak-ada',
      pesan: { id: `Tidak ada skala "${skalaCapaian}".`, en: `There is no scale "${skalaCapaian}".` },
      saran: PILIH_DARI_DAFTAR,
    });
  }
  if (batasCapaian !== null && capaianTargetNol > batasCapaian) {
    masalah.push({
      lokasi: 'capaianTargetNol',
      kode: 'melebihi-batas',
      pesan: {
        id: 'Capaian target nol melebihi batas capaian.',
        en: 'The capaian of a target of zero is above the cap.',
      },
      saran: { id: 'Samakan dengan batasnya atau kurangi.', en: 'Make it equal to the cap or less.' },
    });
  }
  return masalah;
}

/** A year keeps its form once a report was submitted in it: two quarters of a year in two forms could not be told apart. */
async function periksaForm(
  repositories: Repositories,
  { tahun, form }: { tahun: number; form: string },
): Promise<Masalah[]> {
  const semua = (await repositories.pengaturan.list()).map(({ value }) => value);
  const lama = semua.filter((row) => row.tahun <= tahun).sort((a, b) => b.tahun - a.tahun)[0];
  if (lama === undefined || lama.formTriwulan === form) return [];
  const berikut = semua.filter((row) => row.tahun > tahun).map((row) => row.tahun);
  const sampai = Math.min(...berikut, Number.POSITIVE_INFINITY);
  const { laporan } = await repositories.unit.pemakaian();
  const terkena = laporan.filter((row) => row.tahun >= tahun && row.tahun < sampai && row.form === lama.formTriwulan);
  const [pertama] = terkena;
  if (pertama === undefined) return [];
  return [
    {
      lokasi: 'formTriwulan',
      kode: 'sudah-dipakai',
      pesan: {
        id: `${terkena.length} laporan tahun ${pertama.tahun} sudah diajukan atau ditetapkan dalam bentuk yang sekarang.`,
        en: `${terkena.length} ${terkena.length === 1 ? 'report' : 'reports'} of ${pertama.tahun} were submitted or signed in the present form.`,
      },
      saran: {
        id: 'Ganti bentuk laporan mulai tahun berikutnya.',
        en: 'Change the form from the next year on.',
      },
    },
  ];
}

const ditolak = (masalah: Masalah[]) =>
  new AppError(
    'isi-ditolak',
    { id: 'Pengaturan belum dapat disimpan.', en: 'The settings can’t be saved yet.' },
    masalah,
  );
const PILIH_DARI_DAFTAR = { id: 'Pilih dari daftar.', en: 'Choose one of the list.' };
const TAHUN_PERTAMA: Masalah = {
  lokasi: 'tahun',
  kode: 'tahun-pertama',
  pesan: {
    id: 'Tidak ada tahun sebelumnya yang dapat diikuti.',
    en: 'There is no earlier year to follow.',
  },
  saran: { id: 'Ubah isinya saja.', en: 'Change its content instead.' },
};
