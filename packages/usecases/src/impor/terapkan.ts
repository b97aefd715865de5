import { createHash } from 'node:crypto';
import type { Repositories } from '@selaras/db';
import { applyChanges, type BukuAngka, type Periode } from '@selaras/domain';
import type { UnitTerlihat } from '../sistem/konteks.ts';
import type { CatatanBalik } from './batalkan.ts';
import type { HasilBaca } from './hasil.ts';
import { type HasilImporBerkas, simpulkan, tampilkanPerubahan } from './hasil-berkas.ts';
import { wajibTerbuka } from './periode-terbuka.ts';
import { simpanPerubahan } from './simpan.ts';

/** The file of an import and where its figures go. */
export interface BerkasImpor {
  jenis: 'templat' | 'realisasi';
  namaBerkas: string;
  isi: Uint8Array;
  periode: Periode;
  /** Only read, write nothing. */
  uji: boolean;
}

/**
 * Ends an import: with problems, without changes or in a trial nothing is written; otherwise all changes are, in the transaction of
 * `repositories`, with a note of the import from which it can be undone.
 */
export async function terapkan(
  repositories: Repositories,
  { jenis, namaBerkas, isi, periode, uji }: BerkasImpor,
  { terlihat, buku }: { terlihat: Pick<UnitTerlihat, 'jalur'>; buku: BukuAngka },
  hasil: HasilBaca,
): Promise<HasilImporBerkas> {
  const jumlah = hasil.perubahan.length;
  const { masalah, temuan, ringkasan } = hasil;
  const sha256 = createHash('sha256').update(isi).digest('hex');
  const kunci = { jenis, unit: buku.unitPelapor, tahun: buku.tahun, sha256 };
  const sebelumnya = await repositories.impor.findApplied(kunci);
  if (masalah.length === 0 && jumlah > 0 && !uji) {
    await wajibTerbuka(repositories, terlihat, periode);
    const after = applyChanges(
      buku,
      hasil.perubahan.map(({ change }) => change),
    );
    const balik: CatatanBalik = { periode, baris: await simpanPerubahan(repositories, buku, after) };
    await repositories.impor.create({
      ...kunci,
      namaBerkas,
      ringkasan,
      balik,
    });
  }
  return {
    perubahan: tampilkanPerubahan(hasil.perubahan),
    masalah,
    temuan,
    ringkasan,
    pesan: simpulkan({ masalah: masalah.length, jumlah, uji }),
    ...(sebelumnya && { sebelumnya: { dibuat: sebelumnya.dibuat, aktor: sebelumnya.aktor } }),
  };
}
