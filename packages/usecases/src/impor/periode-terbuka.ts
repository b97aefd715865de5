import type { Repositories } from '@selaras/db';
import { AppError, type Masalah, type Periode } from '@selaras/domain';
import type { UnitTerlihat } from '../sistem/konteks.ts';

/** What is said of figures in a period that an approved report closes. */
export const PERIODE_TERTUTUP: Masalah = {
  lokasi: '',
  kode: 'periode-ditutup',
  pesan: {
    id: 'Periode ini sudah ditutup oleh laporan yang ditetapkan.',
    en: 'This period is closed by an approved report.',
  },
  saran: {
    id: 'Buka kembali laporannya dengan alasan, lalu ulangi.',
    en: 'Reopen the report with a reason, then try again.',
  },
};

/**
 * Tells of each unit whether an approved report closes this period of it; a report closes its unit and all below it, so a unit is given by its
 * chain of ancestors, itself first.
 */
export async function bacaTertutup(
  { laporan }: Repositories,
  periode: Periode,
): Promise<(jalur: readonly string[]) => boolean> {
  const penutup = await laporan.unitsClosing(periode);
  return (jalur) => jalur.some((id) => penutup.has(id));
}

/** Throws `konflik` when an approved report closes this period of the unit ({@link bacaTertutup}). */
export async function wajibTerbuka(
  repositories: Repositories,
  { jalur }: Pick<UnitTerlihat, 'jalur'>,
  periode: Periode,
): Promise<void> {
  const tertutup = await bacaTertutup(repositories, periode);
  if (!tertutup(jalur)) return;
  const { pesan, saran } = PERIODE_TERTUTUP;
  throw new AppError('konflik', {
    id: `${pesan.id} ${saran?.id}`,
    en: `${pesan.en} ${saran?.en}`,
  });
}
