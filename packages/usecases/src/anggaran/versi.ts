import type { Repositories } from '@selaras/db';
import { AppError } from '@selaras/domain';

/**
 * The version of the budget that is meant: `perubahan` alone is the last one. Throws `tidak-ditemukan`, with the versions that there are, for
 * one that no document of the unit in this year has: figures of another version must not go out under its name.
 */
export async function pilihVersi(
  repositories: Repositories,
  { unit, tahun, versi }: { unit: string; tahun: number; versi: string },
): Promise<string> {
  const dokumen = (await repositories.dokumen.list({ unit })).map(({ value }) => value);
  const ada = [
    ...new Set(dokumen.filter((row) => row.tahunAwal <= tahun && tahun <= row.tahunAkhir).map((row) => row.versi)),
  ];
  if (ada.includes(versi)) return versi;
  const nomor = ada.flatMap((one) => one.match(/^perubahan-(\d+)$/)?.[1] ?? []).map(Number);
  if (versi === 'perubahan' && nomor.length > 0) return `perubahan-${Math.max(...nomor)}`;
  const daftar = ada.sort().join(', ') || '-';
  throw new AppError('tidak-ditemukan', {
    id: `Belum ada versi ${versi} untuk tahun ${tahun}. Tersedia: ${daftar}.`,
    en: `There is no version ${versi} for ${tahun} yet. Available: ${daftar}.`,
  });
}
