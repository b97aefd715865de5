import type { KeputusanTemuan } from '@selaras/contracts';
import { type HasilBerkas, periksaBerkas } from '@selaras/pemeriksaan';
import type { Konteks } from '../sistem/konteks.ts';

/** An audited document with its bytes (the annotated copy is made from them) and what was decided about its findings. */
export interface PemeriksaanDokumen {
  nama: string;
  isi: Uint8Array;
  hasil: HasilBerkas;
  /** By number of the finding, counted from 1. */
  keputusan: ReadonlyMap<number, KeputusanTemuan>;
}

/** A document to audit. `kemajuan` is told pages done and pages in all, where the format has pages. */
export interface PermintaanPeriksaDokumen {
  nama: string;
  isi: Uint8Array;
  kemajuan?: (selesai: number, dari: number) => void;
}

/**
 * Audits a document. Nothing of it is stored: the result belongs to whoever asked.
 * Errors: `tidak-berhak`; those of `periksaBerkas`.
 */
export async function periksaDokumen(
  konteks: Konteks,
  { nama, isi, kemajuan }: PermintaanPeriksaDokumen,
): Promise<PemeriksaanDokumen> {
  konteks.wajibBoleh('dokumen:periksa');
  const hasil = await periksaBerkas({ name: nama, bytes: isi, ...(kemajuan ? { progress: kemajuan } : {}) });
  return { nama, isi, hasil, keputusan: new Map() };
}
