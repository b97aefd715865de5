import type { PengaturanDto } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { SKALA } from '@selaras/domain';
import { forms } from '@selaras/reports';
import { boleh, type Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { readProfil, tampilkanProfil } from './profil-tersimpan.ts';

const KEMAMPUAN: readonly Kemampuan[] = ['pengaturan:lihat', 'pengaturan:kelola'];
const TRIWULAN = [1, 2, 3, 4];

/** Settings of the pemda and of its years, with the reports that they are about. Throws `tidak-berhak`. */
export async function lihatPengaturan(konteks: Konteks): Promise<PengaturanDto> {
  konteks.wajibBoleh('pengaturan:lihat');
  return konteks.transaksi((repositories) => bacaPengaturan(konteks, repositories));
}

/** {@link lihatPengaturan} within a transaction. */
export async function bacaPengaturan(konteks: Konteks, repositories: Repositories): Promise<PengaturanDto> {
  const tahun = await repositories.pengaturan.list();
  return {
    profil: await tampilkanProfil(konteks, repositories, await readProfil(konteks, repositories)),
    tahun: tahun.map(({ value, versiBaris }) => ({ ...value, versiBaris })).sort((a, b) => a.tahun - b.tahun),
    form: forms.map(({ slug, name, regulation }) => ({ slug, nama: name, peraturan: regulation })),
    skala: [...new Map(SKALA.map(({ slug, nama, sumber }) => [slug, { slug, nama, sumber }])).values()],
    laporan: await keadaanLaporan(repositories, new Map(tahun.map(({ value }) => [value.tahun, value.formTriwulan]))),
    kemampuan: KEMAMPUAN.filter((kemampuan) => boleh(konteks.aktor, kemampuan)),
  };
}

/** State of every quarterly report that the settings are about; nobody's report has begun is a draft too. */
async function keadaanLaporan(
  repositories: Repositories,
  formTahun: ReadonlyMap<number, string>,
): Promise<PengaturanDto['laporan']> {
  const nama = new Map((await repositories.unit.list()).map(({ value }) => [value.id, value.nama]));
  const { laporan } = await repositories.unit.pemakaian();
  const formOf = (tahun: number) => [...formTahun].filter(([dari]) => dari <= tahun).sort(([a], [b]) => b - a)[0]?.[1];
  const status = new Map(
    laporan
      .filter(({ tahun, form }) => formOf(tahun) === form)
      .map((row) => [`${row.unit} ${row.tahun} ${row.triwulan}`, row.status]),
  );
  return [...(await repositories.unit.yearsOfPelapor())].flatMap(([unit, daftarTahun]) =>
    daftarTahun.map((tahun) => ({
      tahun,
      unit,
      nama: nama.get(unit) ?? unit,
      status: TRIWULAN.map((triwulan) => {
        const found = status.get(`${unit} ${tahun} ${triwulan}`);
        return found === 'diajukan' || found === 'ditetapkan' ? found : 'draf';
      }),
    })),
  );
}
