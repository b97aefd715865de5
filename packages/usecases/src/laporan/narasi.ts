import type { NarasiLaporan, SimpanNarasiRequest } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError } from '@selaras/domain';
import { checkNarrative, findStaleFigures, listFigureTokens, listNarratives, quoteFigures } from '@selaras/reports';
import type { Konteks } from '../sistem/konteks.ts';
import { type LaporanDimuat, muatLaporan, type PermintaanTriwulan } from './muat.ts';

type PermintaanNarasi = Pick<PermintaanTriwulan, 'pd' | 'tahun' | 'triwulan' | 'form'>;

/** The sections that people write, with what is wrong in each, and the tokens that a picker offers. */
export function bacaNarasi(konteks: Konteks, permintaan: PermintaanNarasi): Promise<NarasiLaporan> {
  return konteks.transaksi(async (repositories) =>
    tampilkan(repositories, await muatLaporan(konteks, repositories, permintaan, 'laporan:lihat')),
  );
}

/**
 * Saves one section; an empty text gives it back to the form. Throws `konflik` with both texts when someone else changed it, or when the report is
 * submitted or signed; `isi-ditolak` for unknown tokens.
 */
export async function simpanNarasi(
  konteks: Konteks,
  permintaan: PermintaanNarasi & Omit<SimpanNarasiRequest, 'form'>,
): Promise<NarasiLaporan> {
  const { pd, tahun, triwulan, form, bagian, teks, versiBaris } = permintaan;
  const laporan = { pd, tahun, triwulan, ...(form ? { form } : {}) };
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatLaporan(konteks, repositories, laporan, 'angka:ubah');
    wajibDraf(dimuat);
    if (!listNarratives(dimuat.form, dimuat).some(({ key }) => key === bagian)) throw bagianTidakAda(bagian);
    const salah = checkNarrative(teks, dimuat).filter(({ kode }) => kode === 'token-tidak-dikenal');
    if (salah.length > 0) {
      throw new AppError(
        'isi-ditolak',
        { id: 'Ada penanda yang tidak dikenal.', en: 'There are unknown tokens.' },
        salah.map((masalah) => ({ ...masalah, lokasi: bagian })),
      );
    }
    const key = { unit: dimuat.terlihat.unit.id, periode: dimuat.periode, bagian };
    if (teks.trim() !== '') {
      await repositories.narasi.save({ ...key, teks }, versiBaris);
      await repositories.kutipan.save(key, quoteFigures(teks, dimuat));
    } else if (versiBaris !== null) await repositories.narasi.remove(key, versiBaris);
    return tampilkan(repositories, await muatLaporan(konteks, repositories, laporan, 'laporan:lihat'));
  });
}

async function tampilkan(repositories: Repositories, dimuat: LaporanDimuat): Promise<NarasiLaporan> {
  const { form, periode, terlihat, berjalan } = dimuat;
  const tersimpan = await repositories.narasi.list({ unit: terlihat.unit.id, tahun: periode.tahun });
  const milik = new Map(
    tersimpan
      .filter(({ value }) => value.periode.jenis === periode.jenis && value.periode.ke === periode.ke)
      .map((row) => [row.value.bagian, row]),
  );
  const kutipan = await repositories.kutipan.list({ unit: terlihat.unit.id, periode });
  return {
    form: form.slug,
    bagian: listNarratives(form, dimuat).map(({ key, heading, fallback }) => {
      const row = milik.get(key);
      const teks = row?.value.teks ?? fallback;
      const temuan = row ? [...findStaleFigures(kutipan.get(key) ?? {}, dimuat), ...checkNarrative(teks, dimuat)] : [];
      return {
        bagian: key,
        judul: heading,
        teks,
        bawaan: row === undefined,
        versiBaris: row?.versiBaris ?? null,
        temuan,
      };
    }),
    penanda: listFigureTokens(dimuat).map(({ token, value }) => ({ token, nilai: value })),
    dapatDiubah: terlihat.kemampuan.includes('angka:ubah') && (berjalan === null || berjalan.status === 'draf'),
  };
}

function wajibDraf({ berjalan }: LaporanDimuat): void {
  if (berjalan === null || berjalan.status === 'draf') return;
  throw new AppError('konflik', {
    id: `Laporan ini berstatus "${berjalan.status}"; hanya draf yang dapat diubah.`,
    en: `The status of this report is "${berjalan.status}"; only a draft can be changed.`,
  });
}

function bagianTidakAda(bagian: string): AppError {
  return new AppError('tidak-ditemukan', {
    id: `Bentuk laporan ini tidak mempunyai bagian "${bagian}".`,
    en: `This form of the report has no section "${bagian}".`,
  });
}
