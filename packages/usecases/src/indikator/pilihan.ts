import type { PilihanIndikator } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import type { PerangkatDaerah } from '@selaras/domain';
import { SKALA } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { SIMPUL_BERINDIKATOR } from './tempatkan.ts';

/** What forms about indicators of a unit offer in a year. */
export function pilihanIndikator(
  konteks: Konteks,
  { pd, tahun }: { pd: string; tahun: number },
): Promise<PilihanIndikator> {
  return konteks.transaksi(async (repositories) => {
    const { unit, jalur } = await konteks.cariUnitDalam(repositories, pd, 'laporan:lihat');
    const semua = (await repositories.unit.list()).map(({ value }) => value);
    const di = turunan(unit.id, semua).filter((row) => konteks.lihat(row, semua) !== null);
    const nama = new Map(semua.map((row) => [row.id, row.nama]));
    // A head above the unit may be responsible for its indicators.
    const atas = jalur.flatMap((id) => semua.find((row) => row.id === id) ?? []);
    const pemilik = new Map([...atas, ...di].map((row) => [row.id, row]));
    const jabatan: PilihanIndikator['jabatan'] = [];
    for (const { id } of pemilik.values()) {
      for (const { value } of await repositories.jabatan.list({ unit: id })) {
        jabatan.push({ id: value.id, nama: value.nama, unit: nama.get(id) ?? '' });
      }
    }
    const indikator: PilihanIndikator['indikator'] = [];
    for (const { id } of di) {
      for (const { value } of await repositories.indikator.list({ unit: id })) {
        indikator.push({ id: value.id, nama: value.nama, satuan: value.satuan, metode: value.metode });
      }
    }
    return {
      jabatan,
      skala: SKALA.filter(({ dari, sampai }) => dari <= tahun && (sampai === null || tahun <= sampai)).map(
        ({ slug, nama: judul, sumber }) => ({ slug, nama: judul, sumber }),
      ),
      indikator,
      dokumen: await konsepDokumen(repositories, di, tahun),
    };
  });
}

/** Documents of the year that may still change, with their nodes in order. */
async function konsepDokumen(
  repositories: Repositories,
  units: readonly PerangkatDaerah[],
  tahun: number,
): Promise<PilihanIndikator['dokumen']> {
  const found: PilihanIndikator['dokumen'] = [];
  for (const unit of units) {
    for (const { value } of await repositories.dokumen.list({ unit: unit.id })) {
      if (value.status === 'ditetapkan' || tahun < value.tahunAwal || value.tahunAkhir < tahun) continue;
      const simpul = (await repositories.simpul.list({ dokumen: value.id })).map((row) => row.value);
      found.push({
        id: value.id,
        judul: value.judul,
        versi: value.versi,
        unit: unit.nama,
        simpul: simpul
          .filter(({ jenis }) => SIMPUL_BERINDIKATOR.includes(jenis))
          .map(({ id, jenis, kode, nama }) => ({ id, jenis, kode, nama })),
      });
    }
  }
  return found;
}

function turunan(id: string, semua: readonly PerangkatDaerah[]): PerangkatDaerah[] {
  return semua
    .filter((row) => row.id === id || row.induk === id)
    .flatMap((row) => (row.id === id ? [row] : turunan(row.id, semua)));
}
