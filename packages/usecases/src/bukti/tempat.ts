import type { ObjekBuktiDto } from '@selaras/contracts';
import type { Berkas, Repositories, TempatBukti } from '@selaras/db';
import { AppError, type Periode, periodeFromKey } from '@selaras/domain';
import type { Kemampuan } from '../hak/kebijakan.ts';
import { bacaPemakaian } from '../indikator/pemakaian.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';

/** Which row evidence is asked for. */
export interface PermintaanBukti {
  objek: ObjekBuktiDto;
  /** Id of the row; of a realisasi, the id of the placement that it was opened from. */
  id: string;
  /** Key of the period, of a realisasi only. */
  periode?: string | undefined;
}

/** A row that evidence is attached to, as its unit lets the actor see it. */
export interface TempatTerlihat {
  tempat: TempatBukti;
  /** The unit whose row it is: it decides who may write, and its reports close the period. */
  pemilik: UnitTerlihat;
  periode: Periode;
  /** May the actor write there while the period is open? */
  bolehUbah: boolean;
}

/**
 * The row of a request. What the actor may not see does not exist (`tidak-ditemukan`); what he sees but may not treat so is refused
 * (`tidak-berhak`).
 */
export async function cariTempat(
  konteks: Konteks,
  repositories: Repositories,
  { objek, id, periode: kunci }: PermintaanBukti,
  kemampuan: Kemampuan,
): Promise<TempatTerlihat> {
  if (objek !== 'realisasi') {
    return cariTempatBaris(konteks, repositories, objek === 'kegiatan' ? 'kegiatan-lain' : 'catatan', id, kemampuan);
  }
  const penempatan = (await repositories.penempatan.find(id))?.value;
  const periode = kunci === undefined ? null : periodeFromKey(kunci);
  if (penempatan === undefined || periode === null) throw tempatTidakAda();
  return cariTempatRealisasi(konteks, repositories, { indikator: penempatan.indikator, periode, kemampuan });
}

/** The row of a file. Throws as {@link cariTempat}. */
export function cariTempatBerkas(
  konteks: Konteks,
  repositories: Repositories,
  { objek, objekId, periode }: Berkas,
  kemampuan: Kemampuan,
): Promise<TempatTerlihat> {
  if (objekId === null || objek === '') throw tempatTidakAda();
  if (objek !== 'realisasi') return cariTempatBaris(konteks, repositories, objek, objekId, kemampuan);
  if (periode === null) throw tempatTidakAda();
  return cariTempatRealisasi(konteks, repositories, { indikator: objekId, periode, kemampuan });
}

async function cariTempatBaris(
  konteks: Konteks,
  repositories: Repositories,
  objek: 'kegiatan-lain' | 'catatan',
  id: string,
  kemampuan: Kemampuan,
): Promise<TempatTerlihat> {
  const noun = objek === 'catatan' ? repositories.catatan : repositories.kegiatanLain;
  const row = (await noun.find(id))?.value;
  if (row === undefined) throw tempatTidakAda();
  const pemilik = await wajibUnit(konteks, repositories, [row.unit], kemampuan);
  const bolehUbah = pemilik.kemampuan.includes('angka:ubah');
  return { tempat: { objek, objekId: id, periode: null }, pemilik, periode: row.periode, bolehUbah };
}

interface LetakRealisasi {
  indikator: string;
  periode: Periode;
  kemampuan: Kemampuan;
}

/** An indicator is seen by those who see its unit or a document that places it; its own unit alone decides who may write. */
async function cariTempatRealisasi(
  konteks: Konteks,
  repositories: Repositories,
  { indikator: id, periode, kemampuan }: LetakRealisasi,
): Promise<TempatTerlihat> {
  const indikator = (await repositories.indikator.find(id))?.value;
  if (indikator === undefined) throw tempatTidakAda();
  const units = [indikator.unit];
  if (kemampuan === 'laporan:lihat') {
    units.push(...(await bacaPemakaian(repositories, id)).map(({ dokumen }) => dokumen.unit));
  }
  const pemilik = await wajibUnit(konteks, repositories, units, kemampuan);
  const bolehUbah = pemilik.unit.id === indikator.unit && pemilik.kemampuan.includes('angka:ubah');
  return { tempat: { objek: 'realisasi', objekId: id, periode }, pemilik, periode, bolehUbah };
}

/** The first of the units that the actor sees. */
async function wajibUnit(
  konteks: Konteks,
  repositories: Repositories,
  ids: readonly string[],
  kemampuan: Kemampuan,
): Promise<UnitTerlihat> {
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  for (const id of ids) {
    const unit = semua.find((row) => row.id === id);
    const terlihat = unit === undefined ? null : konteks.lihat(unit, semua);
    if (terlihat === null) continue;
    // Says no with the words of every refusal.
    return konteks.cariUnitDalam(repositories, id, kemampuan);
  }
  throw tempatTidakAda();
}

function tempatTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Baris yang dibuktikan tidak ditemukan.',
    en: 'The row that the evidence is for was not found.',
  });
}
