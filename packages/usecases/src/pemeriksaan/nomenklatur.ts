import type { ButirNomenklatur } from '@selaras/pemeriksaan';
import type { Konteks } from '../sistem/konteks.ts';

/** An official nomenclature has thousands of codes; the few that an example brings along are no list to judge by. */
const PALING_SEDIKIT = 1_000;

/**
 * The nomenclature that the installation has loaded, of every decree and for the kind of this pemda: a document may be of any year, so a
 * name of any decree counts as right. Empty when no official list is loaded.
 */
export async function bacaNomenklatur({ pemda, sarana }: Konteks): Promise<ButirNomenklatur[]> {
  const { reference } = sarana.database;
  const dimuat = await reference.countLoaded('nomenklatur');
  const resmi = new Set(dimuat.filter(({ jumlah }) => jumlah >= PALING_SEDIKIT).map(({ peraturan }) => peraturan));
  if (resmi.size === 0) return [];
  const { baris } = await reference.search({
    jenis: 'nomenklatur',
    cari: '',
    jenisPemda: pemda.jenis === 'provinsi' ? 'provinsi' : 'kabupaten-kota',
    batas: dimuat.reduce((jumlah, row) => jumlah + row.jumlah, 0),
    lewati: 0,
  });
  return baris.filter(({ peraturan }) => resmi.has(peraturan)).map(({ kode, nama }) => ({ kode, nama }));
}
