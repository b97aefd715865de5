import { randomUUID } from 'node:crypto';
import type { DokumenAnggaran, TetapkanVersi, VersiBaru } from '@selaras/contracts';
import { AppError, type Dokumen } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { hapusSimpul, periksaHapus } from './hapus-simpul.ts';
import { ringkasDokumen } from './lihat.ts';
import { type AnggaranDimuat, muatAnggaran, muatBaris } from './muat.ts';

/** A version of a unit's budget in a year. */
export interface PermintaanVersi {
  /** Slug, code, path or id of a unit. */
  pd: string;
  tahun: number;
  dokumen: string;
}

/** Kinds of versions that follow an approved one. A shift of lines is made of a budget only, not of a plan. */
const BERIKUT: Readonly<Partial<Record<Dokumen['jenis'], readonly ('pergeseran' | 'perubahan')[]>>> = {
  dpa: ['pergeseran', 'perubahan'],
  rka: ['pergeseran', 'perubahan'],
  renja: ['perubahan'],
  rkpd: ['perubahan'],
};

/**
 * New versions that can be made: of the last approved one its next pergeseran and perubahan, the first budget where there is none. None while a
 * draft is being worked on: two drafts of one budget would each lose what the other changes.
 */
export function versiBerikut({ dokumen, tersedia }: Pick<AnggaranDimuat, 'dokumen' | 'tersedia'>): string[] {
  if (dokumen === null) return ['murni'];
  const serumpun = tersedia.filter(({ jenis, unit }) => jenis === dokumen.jenis && unit === dokumen.unit);
  const disalin = serumpun.some(({ asal }) => asal === dokumen.id);
  if (dokumen.status !== 'ditetapkan' || disalin || serumpun.some(({ status }) => status !== 'ditetapkan')) return [];
  return (BERIKUT[dokumen.jenis] ?? []).map((nama) => {
    const nomor = serumpun.map(({ versi }) =>
      versi.startsWith(`${nama}-`) ? Number(versi.slice(nama.length + 1)) : 0,
    );
    return `${nama}-${Math.max(0, ...nomor) + 1}`;
  });
}

/**
 * Makes a new draft version: a copy of an approved one in which every row names the row that it came from, or the year's first, empty budget.
 * Throws `konflik` when it is not one of {@link versiBerikut}, `tidak-ditemukan`, `tidak-berhak`.
 */
export function buatVersi(
  konteks: Konteks,
  { pd, tahun, dari, versi }: VersiBaru & { pd: string; tahun: number },
): Promise<DokumenAnggaran> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, { pd, tahun, dokumen: dari }, 'angka:ubah');
    wajib(dimuat, 'angka:ubah');
    const sumber = dimuat.dokumen;
    if ((dari ?? null) !== (sumber?.id ?? null) || !versiBerikut(dimuat).includes(versi)) throw tidakDapatDibuat(versi);
    if (sumber !== null) return ringkasDokumen(await repositories.dokumen.copy({ dari: sumber.id, versi }));
    const { unit } = dimuat.terlihat;
    const { value } = await repositories.dokumen.save(
      {
        id: randomUUID(),
        jenis: 'dpa',
        judul: `DPA ${unit.namaSingkat || unit.nama} Tahun ${tahun}`,
        unit: unit.id,
        tahunAwal: tahun,
        tahunAkhir: tahun,
        versi,
        status: 'draf',
        asal: null,
        nomor: '',
        tanggal: null,
      },
      null,
    );
    return ringkasDokumen(value);
  });
}

/**
 * Notes that a draft version was approved, under its number and date: from then on it is immutable. Throws `konflik` for a version that is no draft
 * or was approved before the one that it was made of, `tidak-ditemukan`, `tidak-berhak`.
 */
export function tetapkanVersi(
  konteks: Konteks,
  { nomor, tanggal, ...permintaan }: PermintaanVersi & TetapkanVersi,
): Promise<DokumenAnggaran> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, permintaan, 'laporan:lihat');
    const dokumen = wajibDraf(wajib(dimuat, 'anggaran:tetapkan'));
    const asal = dimuat.tersedia.find(({ id }) => id === dokumen.asal);
    if (asal?.tanggal != null && tanggal < asal.tanggal) throw sebelumAsal(asal);
    const { value, versiBaris } = await repositories.dokumen.get(dokumen.id);
    const saved = await repositories.dokumen.save({ ...value, nomor, tanggal, status: 'ditetapkan' }, versiBaris);
    return ringkasDokumen(saved.value);
  });
}

/**
 * Discards a draft version with all its rows. Throws `konflik` for a version that is no draft, `isi-ditolak` when money, notes or an agreement hang
 * on its rows, `tidak-ditemukan`, `tidak-berhak`.
 */
export function hapusVersi(konteks: Konteks, permintaan: PermintaanVersi): Promise<DokumenAnggaran> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, permintaan, 'angka:ubah');
    const dokumen = wajibDraf(wajib(dimuat, 'angka:ubah'));
    const baris = await muatBaris(repositories, dimuat, dokumen.id);
    const buang = { simpul: baris.simpul, anggaran: baris.anggaran };
    const masalah = await periksaHapus(repositories, dimuat.indeks, buang);
    if (masalah.length > 0) throw new AppError('isi-ditolak', MASIH_DIPAKAI, masalah);
    await hapusSimpul(repositories, dimuat.indeks, buang);
    const { versiBaris } = await repositories.dokumen.get(dokumen.id);
    await repositories.dokumen.remove(dokumen.id, versiBaris);
    return ringkasDokumen(dokumen);
  });
}

/** The version itself, where the actor may do this to its owner. */
function wajib(dimuat: AnggaranDimuat, kemampuan: 'angka:ubah' | 'anggaran:tetapkan'): Dokumen | null {
  if (dimuat.kemampuan.includes(kemampuan)) return dimuat.dokumen;
  throw new AppError('tidak-berhak', {
    id: 'Peran Anda tidak mengizinkan tindakan ini.',
    en: 'Your role does not allow this.',
  });
}

function wajibDraf(dokumen: Dokumen | null): Dokumen {
  if (dokumen?.status === 'draf') return dokumen;
  throw new AppError('konflik', {
    id: 'Versi ini bukan draf lagi.',
    en: 'This version is no draft any more.',
  });
}

function tidakDapatDibuat(versi: string): AppError {
  return new AppError('konflik', {
    id: `Versi ${versi} tidak dapat dibuat: versi baru dibuat dari versi terakhir yang ditetapkan, dan hanya bila tidak ada draf lain.`,
    en: `Version ${versi} can't be made: a new version is made of the last approved one, and only while there is no other draft.`,
  });
}

function sebelumAsal({ versi, tanggal }: Dokumen): AppError {
  return new AppError('konflik', {
    id: `Tanggal penetapan tidak boleh sebelum versi ${versi} (${tanggal}).`,
    en: `The date of approval can't be before that of version ${versi} (${tanggal}).`,
  });
}

const MASIH_DIPAKAI = {
  id: 'Draf ini tidak dapat dibuang; masih ada yang bergantung padanya.',
  en: 'This draft can’t be discarded; other data still depend on it.',
};
