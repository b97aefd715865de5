import type { KeputusanTemuan as KeputusanDto, UbahKeputusan } from '@selaras/contracts';
import type { KeputusanTemuan, Repositories } from '@selaras/db';
import { AppError } from '@selaras/domain';
import { shownPlace } from '@selaras/pemeriksaan';
import { tulisKeputusan } from '../keselarasan/kunci.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { kunciTemuanDokumen, type PemeriksaanDokumen } from './periksa.ts';

/**
 * Accepts or dismisses one finding of a document, or takes that back. The decision is kept for the whole pemda under the document's hash:
 * the same file shows it again tomorrow, to anybody. Returns what holds now.
 * Errors: `tidak-berhak`; `tidak-ditemukan` for a number without a finding.
 */
export async function putuskanTemuan(
  konteks: Konteks,
  { nama, sha256, hasil }: PemeriksaanDokumen,
  { nomor, keputusan, alasan }: UbahKeputusan & { nomor: number },
): Promise<KeputusanDto | null> {
  konteks.wajibBoleh('dokumen:putuskan');
  const finding = hasil.findings[nomor - 1];
  if (finding === undefined) {
    throw new AppError('tidak-ditemukan', {
      id: `Tidak ada temuan nomor ${nomor} pada dokumen ini.`,
      en: `This document has no finding number ${nomor}.`,
    });
  }
  const kunci = kunciTemuanDokumen(finding);
  const uraian = [nama, shownPlace(finding, hasil.jenis, 'id')].filter((part) => part !== '').join(', ');
  return konteks.transaksi(async ({ keputusan: decisions }) => {
    if (keputusan === null) {
      await decisions.remove({ sha256 }, kunci);
      return null;
    }
    return tulisKeputusan(await decisions.save({ sha256 }, { kunci, aturan: finding.rule, uraian, keputusan, alasan }));
  });
}

/** What the pemda has decided about the findings of a document, by number of the finding, counted from 1. */
export async function bacaKeputusan(
  { keputusan }: Repositories,
  { sha256, hasil }: PemeriksaanDokumen,
): Promise<ReadonlyMap<number, KeputusanTemuan>> {
  const decided = new Map((await keputusan.listOf({ sha256 })).map((row) => [row.kunci, row]));
  const byNumber = new Map<number, KeputusanTemuan>();
  if (decided.size === 0) return byNumber;
  hasil.findings.forEach((finding, index) => {
    const row = decided.get(kunciTemuanDokumen(finding));
    if (row) byNumber.set(index + 1, row);
  });
  return byNumber;
}
