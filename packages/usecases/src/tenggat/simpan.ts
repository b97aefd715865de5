import { randomUUID } from 'node:crypto';
import type { DaftarTenggat, SimpanTenggat } from '@selaras/contracts';
import type { Change, Repositories, Stored } from '@selaras/db';
import { AppError, listKe, type Masalah, type Penjelasan, type Tenggat } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { tampilkanTenggat } from './daftar.ts';

type Isian = SimpanTenggat['simpan'][number];

/** Years around its own in which a deadline may lie: plans are due before their year, reports after it. */
const RENTANG_TAHUN = 1;

/**
 * Sets, changes and removes deadlines of a year: all of it, or nothing. Throws `isi-ditolak` with every row that can't be, `konflik` with both
 * values of each that someone else changed meanwhile.
 */
export function simpanTenggat(
  konteks: Konteks,
  { tahun, simpan, hapus }: SimpanTenggat & { tahun: number },
): Promise<DaftarTenggat> {
  konteks.wajibBoleh('tenggat:kelola');
  return konteks.transaksi(async (repositories) => {
    const stored = await repositories.tenggat.list({ tahun });
    const masalah = await periksa(repositories, { tahun, simpan, hapus }, stored);
    if (masalah.length > 0) {
      throw new AppError(
        'isi-ditolak',
        { id: 'Tenggat belum dapat disimpan.', en: 'The deadlines can’t be saved yet.' },
        masalah,
      );
    }
    await repositories.tenggat.removeMany(hapus.map(({ id, versiBaris }) => ({ key: id, versiBaris })));
    const dihapus = new Set(hapus.map(({ id }) => id));
    const sisa = stored.filter(({ value }) => !dihapus.has(value.id));
    await repositories.tenggat.saveMany(simpan.map((row) => perubahan(row, tahun, sisa)));
    return tampilkanTenggat(repositories, tahun);
  });
}

/** A row is found by what it is for, so that two people who set the same date anew meet in one row, not in two. */
function perubahan(isian: Isian, tahun: number, stored: readonly Stored<Tenggat>[]): Change<Tenggat> {
  const { jenis, ke, unit, tanggal, versiBaris } = isian;
  const known = stored.find(({ value }) => untuk(value) === untuk(isian));
  return { value: { id: known?.value.id ?? randomUUID(), tahun, jenis, ke, unit, tanggal }, versiBaris };
}

function untuk({ jenis, ke, unit }: Pick<Tenggat, 'jenis' | 'ke' | 'unit'>): string {
  return `${jenis} ${ke} ${unit ?? '*'}`;
}

async function periksa(
  { unit }: Repositories,
  { tahun, simpan, hapus }: SimpanTenggat & { tahun: number },
  stored: readonly Stored<Tenggat>[],
): Promise<Masalah[]> {
  const pelapor = new Set((await unit.listPelapor(tahun)).map(({ id }) => id));
  const seen = new Set<string>();
  const masalah = simpan.flatMap((row, index): Masalah[] => {
    const lokasi = `simpan.${index}`;
    const found: Masalah[] = [];
    if (!listKe(row.jenis).includes(row.ke)) found.push({ lokasi, kode: 'triwulan-salah', ...TRIWULAN_SALAH });
    const year = Number(row.tanggal.slice(0, 4));
    if (Math.abs(year - tahun) > RENTANG_TAHUN) {
      found.push({ lokasi, kode: 'tanggal-jauh', ...tanggalJauh(tahun), nilai: row.tanggal });
    }
    if (row.unit !== null && !pelapor.has(row.unit)) found.push({ lokasi, kode: 'unit-tidak-ada', ...UNIT_TIDAK_ADA });
    if (seen.has(untuk(row))) found.push({ lokasi, kode: 'baris-berulang', ...BERULANG });
    seen.add(untuk(row));
    return found;
  });
  const known = new Set(stored.map(({ value }) => value.id));
  const asing = hapus.flatMap(({ id }, index): Masalah[] =>
    known.has(id) ? [] : [{ lokasi: `hapus.${index}`, kode: 'sudah-dihapus', ...SUDAH_DIHAPUS }],
  );
  return [...masalah, ...asing];
}

const TRIWULAN_SALAH: Penjelasan = {
  pesan: {
    id: 'Laporan triwulan mempunyai tenggat untuk triwulan 1–4, dokumen tahunan satu tenggat.',
    en: 'Quarterly reports have a deadline for quarters 1–4, documents of the year have one.',
  },
  saran: null,
};
const UNIT_TIDAK_ADA: Penjelasan = {
  pesan: { id: 'Unit ini bukan unit pelapor pada tahun tersebut.', en: 'This unit does not report in that year.' },
  saran: { id: 'Pilih unit dari daftar.', en: 'Choose a unit of the list.' },
};
const BERULANG: Penjelasan = {
  pesan: { id: 'Tenggat ini tertulis dua kali.', en: 'This deadline is written twice.' },
  saran: { id: 'Simpan salah satu.', en: 'Save one of them.' },
};
const SUDAH_DIHAPUS: Penjelasan = {
  pesan: { id: 'Tenggat ini tidak ada lagi.', en: 'This deadline no longer exists.' },
  saran: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
};

function tanggalJauh(tahun: number): Penjelasan {
  return {
    pesan: {
      id: `Tenggat tahun ${tahun} harus berada antara tahun ${tahun - RENTANG_TAHUN} dan ${tahun + RENTANG_TAHUN}.`,
      en: `A deadline of ${tahun} must lie between ${tahun - RENTANG_TAHUN} and ${tahun + RENTANG_TAHUN}.`,
    },
    saran: { id: 'Periksa tahunnya.', en: 'Check the year.' },
  };
}
