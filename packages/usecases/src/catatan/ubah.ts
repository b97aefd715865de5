import { randomUUID } from 'node:crypto';
import type { BukuCatatan, SimpanKegiatan, UbahCatatan } from '@selaras/contracts';
import type { Change, Removal, Repositories } from '@selaras/db';
import { type KegiatanLain, parseWaktu } from '@selaras/domain';
import { wajibTerbuka } from '../impor/periode-terbuka.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaCatatan } from './baca-catatan.ts';
import { type CatatanDimuat, muatCatatan, type PermintaanCatatan, tampilkanCatatan } from './lihat.ts';
import { penyebabPemda } from './penyebab.ts';
import { Pemeriksa } from './periksa.ts';
import { UrutTerakhir } from './urut.ts';

/**
 * Adds, changes, reorders and removes activities and notes, all or nothing.
 * @throws AppError `isi-ditolak` with all problems at once, `konflik` with both values of every field that someone else changed or when an
 * approved report closes the period, `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function ubahCatatan(
  konteks: Konteks,
  permintaan: PermintaanCatatan,
  ubahan: UbahCatatan,
): Promise<BukuCatatan> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatCatatan(konteks, repositories, permintaan, 'angka:ubah');
    const [unit] = dimuat.units;
    if (unit) await wajibTerbuka(repositories, unit, dimuat.periode);
    const periksa = new Pemeriksa(dimuat, await idTerpakai(repositories, dimuat, ubahan));
    const kegiatan = bacaKegiatan(dimuat, ubahan.kegiatan, periksa);
    const milikPemda = await penyebabPemda(repositories);
    const catatan = bacaCatatan(dimuat, ubahan, { periksa, milikPemda });
    const buang = {
      kegiatan: bacaHapus(dimuat.kegiatan, ubahan.hapusKegiatan, 'hapusKegiatan', periksa),
      catatan: bacaHapus(dimuat.catatan, ubahan.hapusCatatan, 'hapusCatatan', periksa),
    };
    periksa.selesai();
    // Solutions let go of a problem before it goes, so that the trail has both.
    await repositories.catatan.saveMany(catatan);
    await repositories.kegiatanLain.saveMany(kegiatan);
    await repositories.catatan.removeMany(buang.catatan);
    await repositories.kegiatanLain.removeMany(buang.kegiatan);
    const setelah = await muatCatatan(konteks, repositories, permintaan, 'laporan:lihat');
    return tampilkanCatatan(konteks, repositories, setelah);
  });
}

function bacaKegiatan(
  { kegiatan, periode }: CatatanDimuat,
  isian: readonly SimpanKegiatan[],
  periksa: Pemeriksa,
): Change<KegiatanLain>[] {
  const stored = new Map(kegiatan.map((row) => [row.value.id, row]));
  const group = ({ unit, kelompok }: Pick<KegiatanLain, 'unit' | 'kelompok'>) => JSON.stringify([unit, kelompok]);
  const akhir = new UrutTerakhir(kegiatan.map(({ value }) => [group(value), value.urut]));
  return isian.flatMap((item, index) => {
    const lokasi = `kegiatan.${index}`;
    const lama = item.id === null ? null : (stored.get(item.id) ?? null);
    const text = {
      kelompok: item.kelompok.trim(),
      uraian: item.uraian.trim(),
      hasil: item.hasil.trim(),
      keterangan: item.keterangan.trim(),
    };
    periksa.wajibIsi(text.uraian, `${lokasi}.uraian`);
    const unit = periksa.unit(item.unit, lama?.value.unit ?? null, `${lokasi}.unit`);
    const value: KegiatanLain = {
      id: item.id ?? randomUUID(),
      unit,
      // A row of a month stays a row of that month.
      periode: lama?.value.periode ?? periode,
      ...text,
      waktu: parseWaktu(item.waktu, { tahun: periode.tahun }),
      urut: item.urut ?? akhir.berikut(group({ unit, kelompok: text.kelompok })),
    };
    return periksa.versi({ lokasi, lama, versiBaris: item.versiBaris, id: item.id, value });
  });
}

function bacaHapus<Value extends { id: string; unit: string }>(
  rows: readonly { value: Value; versiBaris: number }[],
  hapus: readonly { id: string; versiBaris: number }[],
  kolom: string,
  periksa: Pemeriksa,
): Removal<string>[] {
  const stored = new Map(rows.map((row) => [row.value.id, row]));
  return hapus.flatMap(({ id, versiBaris }, index) => {
    const lokasi = `${kolom}.${index}`;
    const lama = stored.get(id) ?? null;
    if (lama !== null) periksa.unit(lama.value.unit, lama.value.unit, lokasi);
    return periksa.hapus({ lokasi, lama, id, versiBaris });
  });
}

/** Ids that new rows were given but rows elsewhere have: of a unit or period that is not open here. */
async function idTerpakai(
  repositories: Repositories,
  { kegiatan, catatan }: CatatanDimuat,
  ubahan: UbahCatatan,
): Promise<ReadonlySet<string>> {
  const known = new Set([...kegiatan, ...catatan].map(({ value }) => value.id));
  const taken = new Set<string>();
  for (const [noun, rows] of [
    [repositories.kegiatanLain, ubahan.kegiatan],
    [repositories.catatan, ubahan.catatan],
  ] as const) {
    for (const { id, versiBaris } of rows) {
      if (id !== null && versiBaris === null && !known.has(id) && (await noun.find(id)) !== null) taken.add(id);
    }
  }
  return taken;
}
