import type { Repositories } from '@selaras/db';
import { AppError, type Periode } from '@selaras/domain';

/** Throws `konflik` when an approved report closes this period of the unit. */
export async function wajibTerbuka(repositories: Repositories, unit: string, periode: Periode): Promise<void> {
  if (!(await repositories.laporan.isClosed(unit, periode))) return;
  throw new AppError('konflik', {
    id: 'Periode ini sudah ditutup oleh laporan yang ditetapkan. Buka kembali laporannya dengan alasan, lalu ulangi.',
    en: 'This period is closed by an approved report. Reopen the report with a reason, then try again.',
  });
}
