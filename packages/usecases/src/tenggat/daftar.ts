import type { DaftarTenggat } from '@selaras/contracts';
import type { Repositories, Stored } from '@selaras/db';
import { JENIS_TENGGAT, listKe, suggestTenggat, type Tenggat } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';

/** All deadlines of a year with their exceptions, and a suggestion for each. */
export function daftarTenggat(konteks: Konteks, { tahun }: { tahun: number }): Promise<DaftarTenggat> {
  konteks.wajibBoleh('tenggat:kelola');
  return konteks.transaksi((repositories) => tampilkanTenggat(repositories, tahun));
}

/** {@link daftarTenggat} within a transaction, for whoever may keep them. */
export async function tampilkanTenggat(repositories: Repositories, tahun: number): Promise<DaftarTenggat> {
  const rows = await repositories.tenggat.list({ tahun });
  const units = (await repositories.unit.list()).map(({ value }) => value);
  const names = new Map(units.map(({ id, nama }) => [id, nama]));
  const pelapor = await repositories.unit.listPelapor(tahun);
  const years = [...(await repositories.unit.yearsOfPelapor()).values()].flat();
  return {
    tahun,
    butir: JENIS_TENGGAT.flatMap((jenis) =>
      listKe(jenis).map((ke) => {
        const own = rows.filter(({ value }) => value.jenis === jenis && value.ke === ke);
        const umum = own.find(({ value }) => value.unit === null);
        return {
          ...{ jenis, ke, saran: suggestTenggat({ jenis, tahun, ke }) },
          umum: umum ? baris(umum) : null,
          pengecualian: own.flatMap((row) => {
            const { unit } = row.value;
            return unit === null ? [] : [{ ...baris(row), unit, nama: names.get(unit) ?? '' }];
          }),
        };
      }),
    ),
    unit: pelapor.map(({ id, nama }) => ({ id, nama })),
    tahunTersedia: [...new Set([...years, tahun])].toSorted((a, b) => a - b),
  };
}

function baris({ value, versiBaris }: Stored<Tenggat>) {
  return { id: value.id, tanggal: value.tanggal, versiBaris };
}
