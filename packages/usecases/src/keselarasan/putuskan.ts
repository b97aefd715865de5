import type { UbahKeputusan } from '@selaras/contracts';
import { AppError, type TemuanBuku } from '@selaras/domain';
import { muatPotret, type PermintaanPotret } from '../angka/potret.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { kunciTemuan } from './kunci.ts';

/**
 * Accepts a finding on a unit's ledger, dismisses it with a reason, or takes that back. What arithmetic proves wrong can be accepted only:
 * it stands against a signature until the figure is mended.
 * Errors: `tidak-ditemukan`, `tidak-berhak`; `konflik` when the ledger no longer has this finding; `isi-ditolak` for dismissing an error.
 */
export async function putuskanTemuanBuku(
  konteks: Konteks,
  { kunci, keputusan, alasan, ...permintaan }: PermintaanPotret & UbahKeputusan & { kunci: string },
): Promise<void> {
  await konteks.transaksi(async (repositories) => {
    const { terlihat, potret } = await muatPotret(konteks, repositories, permintaan, 'temuan:putuskan');
    const objek = { unit: terlihat.unit.id };
    if (keputusan === null) {
      if (!(await repositories.keputusan.remove(objek, kunci))) throw tidakAda();
      return;
    }
    const temuan = [...potret.temuan, ...potret.diabaikan].find((row) => kunciTemuan(row) === kunci);
    if (!temuan) throw tidakAda();
    if (keputusan === 'diabaikan' && temuan.severity === 'error') throw tidakDapatDiabaikan();
    await repositories.keputusan.save(objek, {
      kunci,
      aturan: temuan.rule,
      uraian: sebut(temuan),
      keputusan,
      alasan,
    });
  });
}

function sebut({ where: { kode, nama }, message }: TemuanBuku): string {
  return `${[kode, nama].filter((part) => part !== '').join(' ')}: ${message.id}`;
}

function tidakAda(): AppError {
  return new AppError('konflik', {
    id: 'Temuan ini tidak ada lagi: angkanya sudah berubah. Muat ulang halaman.',
    en: 'This finding is no longer there: its figures have changed. Reload the page.',
  });
}

function tidakDapatDiabaikan(): AppError {
  return new AppError(
    'isi-ditolak',
    {
      id: 'Temuan ini terbukti dari angkanya sendiri, jadi tidak dapat diabaikan.',
      en: 'This finding is proven by its own figures, so it can’t be dismissed.',
    },
    [
      {
        lokasi: 'keputusan',
        kode: 'kesalahan-terbukti',
        pesan: { id: 'Kesalahan tidak dapat diabaikan.', en: 'An error can’t be dismissed.' },
        saran: { id: 'Perbaiki angkanya.', en: 'Mend the figure.' },
      },
    ],
  );
}
