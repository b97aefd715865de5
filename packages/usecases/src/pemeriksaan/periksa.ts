import { createHash } from 'node:crypto';
import { type HasilBerkas, periksaBerkas, type Temuan } from '@selaras/pemeriksaan';
import { sidik } from '../keselarasan/kunci.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaNomenklatur } from './nomenklatur.ts';

/** An audited document with its bytes: the annotated copy is made from them. */
export interface PemeriksaanDokumen {
  nama: string;
  isi: Uint8Array;
  /** Hash (hex) of the bytes: what people decide about findings is kept under it, the document is not. */
  sha256: string;
  hasil: HasilBerkas;
}

/** A document to audit. `kemajuan` is told pages done and pages in all, where the format has pages. */
export interface PermintaanPeriksaDokumen {
  nama: string;
  isi: Uint8Array;
  kemajuan?: (selesai: number, dari: number) => void;
}

/**
 * Audits a document; its codes are held against the nomenclature of the installation. Nothing of it is stored: the result belongs to whoever asked.
 * Errors: `tidak-berhak`; those of `periksaBerkas`.
 */
export async function periksaDokumen(
  konteks: Konteks,
  { nama, isi, kemajuan }: PermintaanPeriksaDokumen,
): Promise<PemeriksaanDokumen> {
  konteks.wajibBoleh('dokumen:periksa');
  const nomenklatur = await bacaNomenklatur(konteks);
  const hasil = await periksaBerkas({
    name: nama,
    bytes: isi,
    nomenklatur,
    ...(kemajuan ? { progress: kemajuan } : {}),
  });
  return { nama, isi, sha256: createHash('sha256').update(isi).digest('hex'), hasil };
}

/** Key of a finding of a document: its rule, its place and what is printed there. */
export function kunciTemuanDokumen({ rule, line, page, cell, table, row, column, printed }: Temuan): string {
  return sidik([rule, line, page, cell, table, row, column, printed]);
}
