import type { VersiDokumen } from '@selaras/contracts';
import { AppError, type Dokumen } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { versiBerikutnya, wajibBelumDitetapkan, wajibDokumen } from './dokumen.ts';

/** A document of a unit. */
export interface LetakDokumen {
  /** Slug, code, path or id of the unit. */
  pd: string;
  dokumen: string;
}

/**
 * Makes the next version of an approved agreement or plan: a draft with its nodes, indicators and targets, which can be changed. Throws
 * `konflik` when there is such a draft already, `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function buatVersiDokumen(konteks: Konteks, letak: LetakDokumen): Promise<VersiDokumen> {
  return konteks.transaksi(async (repositories) => {
    const dokumen = await wajibDokumen(konteks, repositories, letak, 'angka:ubah');
    const semua = (await repositories.dokumen.list({ unit: dokumen.unit })).map(({ value }) => value);
    const versi = versiBerikutnya(dokumen, semua);
    if (versi === null) throw tanpaVersi(dokumen);
    return ringkas(await repositories.dokumen.copy({ dari: dokumen.id, versi }));
  });
}

/**
 * Notes that a draft was approved, under its number and date: from then on it is immutable and its targets count. Throws `konflik` when it is
 * approved already or dated before the version that it was made of, `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function tetapkanDokumen(
  konteks: Konteks,
  { nomor, tanggal, ...letak }: LetakDokumen & { nomor: string; tanggal: string },
): Promise<VersiDokumen> {
  return konteks.transaksi(async (repositories) => {
    const dokumen = await wajibDokumen(konteks, repositories, letak, 'anggaran:tetapkan');
    wajibBelumDitetapkan(dokumen);
    const asal = dokumen.asal === null ? null : (await repositories.dokumen.find(dokumen.asal))?.value;
    if (asal?.tanggal && tanggal < asal.tanggal) throw sebelumAsal(asal);
    const { versiBaris } = await repositories.dokumen.get(dokumen.id);
    const baru: Dokumen = { ...dokumen, nomor: nomor.trim(), tanggal, status: 'ditetapkan' };
    return ringkas((await repositories.dokumen.save(baru, versiBaris)).value);
  });
}

function ringkas({ id, judul, versi }: Dokumen): VersiDokumen {
  return { dokumen: id, judul, versi };
}

function tanpaVersi({ judul }: Dokumen): AppError {
  return new AppError('konflik', {
    id: `Versi perubahan "${judul}" tidak dapat dibuat: dokumennya belum ditetapkan, atau versi berikutnya sudah ada.`,
    en: `No next version of "${judul}" can be made: it is not approved, or has one already.`,
  });
}

function sebelumAsal({ judul, tanggal }: Dokumen): AppError {
  return new AppError('konflik', {
    id: `Tanggal penetapan tidak boleh sebelum "${judul}" (${tanggal}).`,
    en: `The date can’t be before that of "${judul}" (${tanggal}).`,
  });
}
