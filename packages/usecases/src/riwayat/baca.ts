import type { HasilRantai, Riwayat, RiwayatQuery } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import type { Konteks } from '../sistem/konteks.ts';
import { kataObjek } from './kata.ts';
import { telusuri } from './telusuri.ts';

const PER_HALAMAN = 50;
/** Kinds of events that only concern the house, not a unit's figures. */
const JENIS_RUMAH = new Set([
  'pengguna',
  'kunci-api',
  'sesi',
  'unit-pelapor',
  'pemetaan-kolom',
  'perangkat-daerah',
  'pengaturan',
  'profil-pemda',
]);

/** What a riwayat is read of: a unit with all below it, or (null) the whole pemda. */
export interface PermintaanRiwayat extends RiwayatQuery {
  /** Slug, code, path or id of a unit. */
  pd: string | null;
}

/**
 * Who changed what, newest first, a page at a time. Of a unit: changes of its own rows and those below. Of the whole pemda, with users and
 * sessions: only for those who may check the audit trail.
 */
export async function bacaRiwayat(konteks: Konteks, { pd, ...saring }: PermintaanRiwayat): Promise<Riwayat> {
  if (pd === null) konteks.wajibBoleh('audit:periksa');
  return konteks.transaksi(async (repositories) => {
    const milik = pd === null ? null : await milikUnit(konteks, repositories, pd);
    const { jenis, dari, sampai, aktor, baris, sebelum } = saring;
    const { butir, berikut } = await telusuri(repositories, {
      milik,
      maksimum: PER_HALAMAN,
      baris: baris === undefined ? undefined : await idBaris(repositories, baris),
      aktor,
      sebelum,
      jenis: jenis === undefined ? undefined : `${jenis}.`,
      dari: dari === undefined ? undefined : awalHari(dari, 0),
      hingga: sampai === undefined ? undefined : awalHari(sampai, 1),
    });
    const kata = Object.entries(kataObjek).filter(([nama]) => pd === null || !JENIS_RUMAH.has(nama));
    return { butir, berikut, jenis: kata.map(([nama, pesan]) => ({ jenis: nama, nama: { ...pesan } })) };
  });
}

/** Checks the audit chain of the pemda: every hash computed again. */
export async function periksaRantai(konteks: Konteks): Promise<HasilRantai> {
  konteks.wajibBoleh('audit:periksa');
  const { jumlah, kepala, masalah } = await konteks.transaksi(({ audit }) => audit.verify());
  return { peristiwa: jumlah, hash: kepala?.hash ?? null, masalah: masalah.map((row) => ({ ...row })) };
}

/** The figures of an indicator hang on it and on its placement: who asks for the one wants both. */
async function idBaris(repositories: Repositories, baris: string): Promise<string[]> {
  const penempatan = await repositories.penempatan.find(baris);
  return penempatan === null ? [baris] : [baris, penempatan.value.indikator];
}

async function milikUnit(konteks: Konteks, repositories: Repositories, pd: string): Promise<ReadonlySet<string>> {
  const { unit } = await konteks.cariUnitDalam(repositories, pd, 'riwayat:lihat');
  return repositories.unit.listOwned(unit.id);
}

/** The first moment of a day, so many days later, in the time zone of this machine. */
function awalHari(tanggal: string, tambah: number): string {
  const [tahun = 0, bulan = 1, hari = 1] = tanggal.split('-').map(Number);
  return new Date(tahun, bulan - 1, hari + tambah).toISOString();
}
