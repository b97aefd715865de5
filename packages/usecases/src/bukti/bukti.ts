import type { Readable } from 'node:stream';
import type { BerkasBukti, DaftarBukti } from '@selaras/contracts';
import type { Berkas, Repositories } from '@selaras/db';
import { AppError, isSamePeriode, type Periode } from '@selaras/domain';
import { bacaTertutup, wajibTerbuka } from '../impor/periode-terbuka.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { AKHIRAN_BUKTI, kenaliBukti, UKURAN_BUKTI } from './jenis.ts';
import { cariTempat, cariTempatBerkas, type PermintaanBukti, type TempatTerlihat } from './tempat.ts';

const JUMLAH_BUKTI = 20;

/** The evidence of a row. */
export function daftarBukti(konteks: Konteks, permintaan: PermintaanBukti): Promise<DaftarBukti> {
  return konteks.transaksi(async (repositories) => {
    const terlihat = await cariTempat(konteks, repositories, permintaan, 'laporan:lihat');
    const tertutup = (await bacaTertutup(repositories, terlihat.periode))(terlihat.pemilik.jalur);
    return {
      berkas: (await buktiDi(repositories, terlihat)).map(tulisBerkas),
      dapatDiubah: !tertutup && terlihat.bolehUbah,
      tertutup,
      batas: { ukuran: UKURAN_BUKTI, jumlah: JUMLAH_BUKTI, akhiran: [...AKHIRAN_BUKTI] },
    };
  });
}

/**
 * Attaches a file, which is read (`baca`) only where evidence may be attached. Its content is kept once, however often it is attached.
 * @throws AppError `tidak-ditemukan` and `tidak-berhak` by the policies, `konflik` when the period is closed or the file is attached already,
 * `isi-ditolak` when there is no room for one more or for a kind or size that is not taken; whatever `baca` throws.
 */
export async function tambahBukti(
  konteks: Konteks,
  permintaan: PermintaanBukti,
  baca: () => Promise<{ nama: string; isi: Uint8Array }>,
): Promise<BerkasBukti> {
  await konteks.transaksi((repositories) => wajibLowong(konteks, repositories, permintaan));
  const berkas = await baca();
  const { nama, tipe } = await kenaliBukti(berkas.nama, berkas.isi);
  // A content without a note is seen by nobody; a note without content would be a broken promise.
  const disimpan = await konteks.sarana.bukti.put(berkas.isi, { batas: UKURAN_BUKTI });
  return konteks.transaksi(async (repositories) => {
    const { tempat, pemilik } = await wajibLowong(konteks, repositories, permintaan);
    return tulisBerkas(await repositories.berkas.create({ ...tempat, ...disimpan, nama, tipe }, pemilik.unit.id));
  });
}

/** An evidence file with its content, for those who may see its row. */
export async function unduhBukti(
  konteks: Konteks,
  id: string,
): Promise<{ nama: string; tipe: string; ukuran: number; isi: Readable }> {
  const { nama, tipe, ukuran, sha256 } = await konteks.transaksi(async (repositories) => {
    const berkas = await repositories.berkas.get(id);
    await cariTempatBerkas(konteks, repositories, berkas, 'laporan:lihat').catch(sembunyikan(id));
    if (berkas.dihapus !== null) throw berkasTidakAda(id);
    return berkas;
  });
  return { nama, tipe, ukuran, isi: await konteks.sarana.bukti.read(sha256) };
}

/** Takes a file off its row; {@link pulihkanBukti} puts it back. Throws as {@link tambahBukti}. */
export function hapusBukti(konteks: Konteks, id: string): Promise<void> {
  return konteks.transaksi(async (repositories) => {
    const { pemilik } = await wajibBolehUbah(konteks, repositories, id);
    await repositories.berkas.remove(id, pemilik.unit.id);
  });
}

/** Puts a removed file back. Throws as {@link hapusBukti}. */
export function pulihkanBukti(konteks: Konteks, id: string): Promise<BerkasBukti> {
  return konteks.transaksi(async (repositories) => {
    const { pemilik } = await wajibBolehUbah(konteks, repositories, id);
    return tulisBerkas(await repositories.berkas.restore(id, pemilik.unit.id));
  });
}

async function wajibLowong(
  konteks: Konteks,
  repositories: Repositories,
  permintaan: PermintaanBukti,
): Promise<TempatTerlihat> {
  const terlihat = await cariTempat(konteks, repositories, permintaan, 'angka:ubah');
  await wajibTerbuka(repositories, terlihat.pemilik, terlihat.periode);
  if ((await buktiDi(repositories, terlihat)).length < JUMLAH_BUKTI) return terlihat;
  throw new AppError('isi-ditolak', {
    id: `Sudah ada ${JUMLAH_BUKTI} berkas bukti di sini. Gabungkan beberapa berkas, atau hapus yang tidak dipakai.`,
    en: `There are ${JUMLAH_BUKTI} evidence files here already. Combine some, or remove those that are not needed.`,
  });
}

async function wajibBolehUbah(konteks: Konteks, repositories: Repositories, id: string): Promise<TempatTerlihat> {
  const berkas = await repositories.berkas.get(id);
  const terlihat = await cariTempatBerkas(konteks, repositories, berkas, 'angka:ubah').catch(sembunyikan(id));
  await wajibTerbuka(repositories, terlihat.pemilik, terlihat.periode);
  return terlihat;
}

async function buktiDi(repositories: Repositories, { tempat }: TempatTerlihat): Promise<Berkas[]> {
  const { objek, objekId, periode } = tempat;
  const rows = objekId === null ? [] : await repositories.berkas.list(objek, [objekId]);
  return periode === null ? rows : rows.filter((row) => sama(row.periode, periode));
}

const sama = (a: Periode | null, b: Periode): boolean => a !== null && isSamePeriode(a, b);

function tulisBerkas({ id, nama, tipe, ukuran, pengunggah, dibuat }: Berkas): BerkasBukti {
  return { id, nama, tipe, ukuran, pengunggah, dibuat };
}

/** A file of a row that may not be seen is, word for word, a file that does not exist. */
function sembunyikan(id: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof AppError && error.kode === 'tidak-ditemukan' ? berkasTidakAda(id) : error;
  };
}

function berkasTidakAda(id: string): AppError {
  return new AppError('tidak-ditemukan', { id: `berkas tidak ditemukan: ${id}.`, en: `berkas not found: ${id}.` });
}
