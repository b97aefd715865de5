import type { Repositories } from '@selaras/db';
import { AppError, type Masalah, type Periode } from '@selaras/domain';

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

/** Throws `konflik` when an approved report closes this period of the unit. */
export async function wajibTerbuka(repositories: Repositories, unit: string, periode: Periode): Promise<void> {
  if (!(await repositories.laporan.isClosed(unit, periode))) return;
  const { pesan, saran } = PERIODE_TERTUTUP;
  throw new AppError('konflik', {
    id: `${pesan.id} ${saran?.id}`,
    en: `${pesan.en} ${saran?.en}`,
  });
}
