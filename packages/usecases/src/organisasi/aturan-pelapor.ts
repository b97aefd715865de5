import type { UbahOrganisasi } from '@selaras/contracts';
import type { Pemakaian, UnitTercatat } from '@selaras/db';
import type { CatatMasalah } from './catat.ts';

/** Lists of reporting units that change. */
export interface KeadaanPelapor {
  diminta: UbahOrganisasi['pelapor'];
  sebelum: ReadonlyMap<number, readonly string[]>;
  unit: readonly UnitTercatat[];
  pemakaian: Pemakaian;
  /** Years that have settings of their own; a year follows the latest one before it. */
  tahunPengaturan: readonly number[];
}

/** What is wrong with changed lists of reporting units. That a unit exists in the year, `periksaUnit` tells for units that change. */
export function periksaPelapor(keadaan: KeadaanPelapor, catat: CatatMasalah): void {
  const unit = new Map(keadaan.unit.map((row) => [row.id, row]));
  for (const [index, { tahun, unit: ids }] of keadaan.diminta.entries()) {
    const lokasi = `pelapor.${index}`;
    if (ids.length > 0 && !keadaan.tahunPengaturan.some((satu) => satu <= tahun)) {
      catat.tambah(
        lokasi,
        'tanpa-pengaturan',
        [`Tahun ${tahun} belum mempunyai pengaturan laporan.`, `${tahun} has no settings of its reports yet.`],
        { id: 'Isi lebih dahulu pada tab Pemda & laporan.', en: 'Fill them in on the tab Government & reports first.' },
      );
    }
    const lama = keadaan.sebelum.get(tahun) ?? [];
    for (const id of new Set(ids)) {
      const row = unit.get(id);
      if (row === undefined) {
        catat.tambah(lokasi, 'unit-tidak-ada', ['Unit ini tidak ada.', 'This unit does not exist.']);
      } else if (!lama.includes(id) && !berlakuPada(row, tahun)) {
        catat.tambah(
          lokasi,
          'unit-tidak-berlaku',
          [`${row.nama} tidak berlaku pada tahun ${tahun}.`, `${row.nama} does not exist in ${tahun}.`],
          { id: 'Perbaiki masa berlakunya, atau pilih unit lain.', en: 'Mend its validity, or choose another unit.' },
        );
      }
    }
    for (const id of lama.filter((satu) => !ids.includes(satu))) {
      const laporan = keadaan.pemakaian.laporan.find((row) => row.unit === id && row.tahun === tahun);
      if (laporan === undefined) continue;
      const nama = unit.get(id)?.nama ?? id;
      catat.tambah(
        lokasi,
        'sudah-melapor',
        [
          `${nama} sudah mengajukan atau menetapkan laporan triwulan ${laporan.triwulan} tahun ${tahun}.`,
          `${nama} has submitted or signed its report of quarter ${laporan.triwulan} of ${tahun}.`,
        ],
        { id: 'Biarkan unit ini dalam daftar.', en: 'Leave this unit on the list.' },
      );
    }
  }
}

function berlakuPada({ berlakuDari, berlakuSampai }: UnitTercatat, tahun: number): boolean {
  return (
    (berlakuDari === null || berlakuDari <= `${tahun}-12-31`) &&
    (berlakuSampai === null || berlakuSampai >= `${tahun}-01-01`)
  );
}
