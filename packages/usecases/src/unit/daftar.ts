import type { UnitLaporan } from '@selaras/contracts';
import type { Konteks } from '../sistem/konteks.ts';

/** Units that report on their own and that the actor may see, with the years they report for, in the order of the organisation. */
export function daftarUnit(konteks: Konteks): Promise<UnitLaporan[]> {
  return konteks.transaksi(async (repositories) => {
    const semua = (await repositories.unit.list()).map(({ value }) => value);
    const tahunUnit = await repositories.unit.yearsOfPelapor();
    return semua.flatMap((unit) => {
      const tahun = tahunUnit.get(unit.id);
      const terlihat = tahun === undefined ? null : konteks.lihat(unit, semua);
      if (tahun === undefined || terlihat === null) return [];
      const { id, slug, nama, namaLengkap } = unit;
      return [{ id, slug, nama, namaLengkap, tahun, kemampuan: [...terlihat.kemampuan] }];
    });
  });
}
