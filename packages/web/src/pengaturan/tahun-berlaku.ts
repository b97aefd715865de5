import type { PengaturanDto, PengaturanTahunDto } from '@selaras/contracts';

/** The settings that hold in a year: its own, else those of the latest year before it. */
export function pengaturanBerlaku({ tahun }: PengaturanDto, dicari: number): PengaturanTahunDto | null {
  return tahun.filter((row) => row.tahun <= dicari).sort((a, b) => b.tahun - a.tahun)[0] ?? null;
}

/** What a change of a year's settings touches. */
export interface Dampak {
  /** Quarters whose report is a draft or submitted. */
  berubah: { tahun: number; unit: string; triwulan: number[] }[];
  /** Submitted among them. */
  diajukan: { tahun: number; unit: string; triwulan: number[] }[];
  jumlahBerubah: number;
  jumlahTetap: number;
}

/** Reports of a year and of those that follow it until the next settings of their own. */
export function hitungDampak(pengaturan: PengaturanDto, tahun: number): Dampak {
  const berikut = Math.min(...pengaturan.tahun.map((row) => row.tahun).filter((satu) => satu > tahun), Infinity);
  const terkena = pengaturan.laporan
    .filter((row) => row.tahun >= tahun && row.tahun < berikut)
    .sort((a, b) => a.tahun - b.tahun);
  const pilih = (syarat: (status: string) => boolean) =>
    terkena.flatMap((row) => {
      const triwulan = row.status.flatMap((status, index) => (syarat(status) ? [index + 1] : []));
      return triwulan.length === 0 ? [] : [{ tahun: row.tahun, unit: row.nama, triwulan }];
    });
  const jumlah = (rows: readonly { triwulan: number[] }[]) =>
    rows.reduce((sum, { triwulan }) => sum + triwulan.length, 0);
  const berubah = pilih((status) => status !== 'ditetapkan');
  return {
    berubah,
    diajukan: pilih((status) => status === 'diajukan'),
    jumlahBerubah: jumlah(berubah),
    jumlahTetap: jumlah(pilih((status) => status === 'ditetapkan')),
  };
}
