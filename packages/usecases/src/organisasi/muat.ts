import type { Organisasi } from '@selaras/contracts';
import type { Pemakaian, Repositories, Stored, UnitTercatat } from '@selaras/db';
import type { Jabatan, Pejabat } from '@selaras/domain';
import { boleh, type Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks } from '../sistem/konteks.ts';

/** The organisation as stored, with what hangs on it. */
export interface OrganisasiDimuat {
  unit: readonly Stored<UnitTercatat>[];
  jabatan: readonly Stored<Jabatan>[];
  pejabat: readonly Stored<Pejabat>[];
  /** Ids of the units that report on their own, by year. */
  pelapor: ReadonlyMap<number, readonly string[]>;
  pemakaian: Pemakaian;
}

/** Reads the organisation of the pemda. */
export async function muatOrganisasi(repositories: Repositories): Promise<OrganisasiDimuat> {
  const tahunUnit = await repositories.unit.yearsOfPelapor();
  const pelapor = new Map<number, string[]>();
  for (const [unit, tahun] of tahunUnit) {
    for (const satu of tahun) pelapor.set(satu, [...(pelapor.get(satu) ?? []), unit]);
  }
  return {
    unit: await repositories.unitTercatat.list(),
    jabatan: await repositories.jabatan.list(),
    pejabat: await repositories.pejabat.list(),
    pelapor: new Map([...pelapor].sort(([a], [b]) => a - b)),
    pemakaian: await repositories.unit.pemakaian(),
  };
}

const KEMAMPUAN: readonly Kemampuan[] = ['organisasi:lihat', 'organisasi:kelola'];

/** The organisation as it is shown, in the order in which it was entered. */
export function tampilkanOrganisasi({ aktor }: Konteks, dimuat: OrganisasiDimuat): Organisasi {
  const { unit, jabatan, pejabat, pelapor, pemakaian } = dimuat;
  return {
    unit: unit.map(({ value, versiBaris }) => ({
      ...value,
      versiBaris,
      dipakai: pemakaian.unit.has(value.id),
      tahunTerakhir: pemakaian.unit.get(value.id)?.akhir ?? null,
    })),
    jabatan: jabatan.map(({ value, versiBaris }) => ({
      ...value,
      versiBaris,
      dipakai: pemakaian.jabatan.has(value.id),
    })),
    pejabat: pejabat.map(({ value, versiBaris }) => ({ ...value, versiBaris })),
    pelapor: [...pelapor].map(([tahun, ids]) => ({ tahun, unit: [...ids] })),
    kemampuan: KEMAMPUAN.filter((kemampuan) => boleh(aktor, kemampuan)),
  };
}
