import type { Organisasi, UbahOrganisasiMasukan } from '@selaras/contracts';

interface Baris {
  id: string;
  versiBaris: number;
}

/**
 * The change that takes another one back: what was added goes, what was changed or removed is as before. A row that was removed comes back as a
 * new row; rows that pointed to it were gone before it.
 */
export function balikkan(sebelum: Organisasi, sesudah: Organisasi): UbahOrganisasiMasukan {
  const unit = bandingkan(sebelum.unit, sesudah.unit, ({ dipakai: _, tahunTerakhir: __, ...isi }) => isi);
  const jabatan = bandingkan(sebelum.jabatan, sesudah.jabatan, ({ dipakai: _, ...isi }) => isi);
  const pejabat = bandingkan(sebelum.pejabat, sesudah.pejabat, (isi) => isi);
  const tahun = new Set([...sebelum.pelapor, ...sesudah.pelapor].map((row) => row.tahun));
  return {
    unit: unit.simpan,
    jabatan: jabatan.simpan,
    pejabat: pejabat.simpan,
    hapusUnit: unit.hapus,
    hapusJabatan: jabatan.hapus,
    hapusPejabat: pejabat.hapus,
    pelapor: [...tahun].flatMap((satu) => {
      const [lama, kini] = [pelaporDari(sebelum, satu), pelaporDari(sesudah, satu)];
      return sama(lama, kini) ? [] : [{ tahun: satu, sebelum: kini, unit: lama }];
    }),
  };
}

function bandingkan<Row extends Baris, Isi extends Baris>(
  sebelum: readonly Row[],
  sesudah: readonly Row[],
  isi: (row: Row) => Isi,
) {
  const kini = new Map(sesudah.map((row) => [row.id, row]));
  const lama = new Set(sebelum.map(({ id }) => id));
  return {
    simpan: sebelum.flatMap((row) => {
      const found = kini.get(row.id);
      if (found === undefined) return [{ ...isi(row), id: null, versiBaris: null }];
      return found.versiBaris === row.versiBaris ? [] : [{ ...isi(row), versiBaris: found.versiBaris }];
    }),
    hapus: sesudah.filter(({ id }) => !lama.has(id)).map(({ id, versiBaris }) => ({ id, versiBaris })),
  };
}

/** Ids of the units that report on their own in a year. */
export function pelaporDari({ pelapor }: Organisasi, tahun: number): string[] {
  return pelapor.find((row) => row.tahun === tahun)?.unit ?? [];
}

function sama(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
