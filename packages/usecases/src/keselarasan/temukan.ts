import { findTemuan, type TemuanBuku } from '@selaras/domain';
import { findBarisAnggaran } from './baris.ts';
import { findAntarDokumen } from './dokumen.ts';
import { type MasukanKeselarasan, readMasukan } from './masukan.ts';
import { findTulisan } from './tulisan.ts';

/**
 * Keselarasan: everything in a unit's ledger s/d a period that can't be right, contradicts or is worth knowing. The domain's rules on
 * money and performance, and the rules of the document audit over the same figures and texts. Pure; money first, texts last.
 */
export function findKeselarasan(masukan: MasukanKeselarasan): TemuanBuku[] {
  const { indeks, sampai, tanggal, versi } = masukan;
  const bacaan = readMasukan(masukan);
  return [
    ...findTemuan(indeks, { sampai, tanggal, versi }),
    ...findAntarDokumen(bacaan),
    ...findBarisAnggaran(bacaan),
    ...findTulisan(bacaan),
  ];
}
