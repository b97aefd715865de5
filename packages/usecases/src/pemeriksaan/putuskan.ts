import type { UbahKeputusan } from '@selaras/contracts';
import { AppError } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import type { PemeriksaanDokumen } from './periksa.ts';

/** Accepts or dismisses one finding of a document, or takes that back. Errors: `tidak-berhak`; `tidak-ditemukan` for a number without a finding. */
export function putuskanTemuan(
  konteks: Konteks,
  pemeriksaan: PemeriksaanDokumen,
  { nomor, keputusan, alasan }: UbahKeputusan & { nomor: number },
): PemeriksaanDokumen {
  konteks.wajibBoleh('dokumen:periksa');
  if (pemeriksaan.hasil.findings[nomor - 1] === undefined) {
    throw new AppError('tidak-ditemukan', {
      id: `Tidak ada temuan nomor ${nomor} pada dokumen ini.`,
      en: `This document has no finding number ${nomor}.`,
    });
  }
  const decided = new Map(pemeriksaan.keputusan);
  if (keputusan === null) decided.delete(nomor);
  else decided.set(nomor, { keputusan, alasan, oleh: konteks.aktor.label });
  return { ...pemeriksaan, keputusan: decided };
}
