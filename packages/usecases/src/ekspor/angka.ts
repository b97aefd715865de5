import { AppError, type BukuAngka, bukuAngkaToJson } from '@selaras/domain';
import { pilihVersi } from '../anggaran/versi.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { bukuAngkaToCsv } from './csv.ts';

export interface PermintaanEkspor {
  pd: string;
  tahun: number;
  format: 'json' | 'csv';
  versi?: string;
}

/** All figures of one unit and year: JSON that can be loaded again, or one CSV table of every figure. */
export async function eksporAngka(konteks: Konteks, { pd, tahun, format, versi }: PermintaanEkspor): Promise<string> {
  const buku = await konteks.transaksi(async (repositories) => {
    const { unit } = await konteks.cariUnitDalam(repositories, pd, 'angka:ekspor');
    const dipakai = versi && (await pilihVersi(repositories, { unit: unit.id, tahun, versi }));
    return repositories.buku.load({ unit: unit.id, tahun, ...(dipakai ? { versi: dipakai } : {}) });
  });
  assertKnownYear(buku);
  return format === 'csv' ? bukuAngkaToCsv(buku) : bukuAngkaToJson(buku);
}

function assertKnownYear(buku: BukuAngka): void {
  if (buku.dokumen.length > 0 || buku.kegiatanLain.length > 0) return;
  throw new AppError('tidak-ditemukan', {
    id: `Belum ada angka untuk tahun ${buku.tahun}.`,
    en: `There are no figures for ${buku.tahun} yet.`,
  });
}
