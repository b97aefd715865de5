import type { PenggunaDto } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError, type Masalah } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { ADMIN_TERAKHIR, adalahAdminTerakhir } from './admin-terakhir.ts';
import { PenampilPengguna } from './tampil.ts';

/**
 * Switches a user on or off. Who is switched off has no session any more, at once; his figures, texts and events stay.
 * @throws AppError `tidak-berhak`, `tidak-ditemukan`, `isi-ditolak` for oneself and for the last active admin.
 */
export function aturAktif(konteks: Konteks, id: string, aktif: boolean): Promise<PenggunaDto> {
  konteks.wajibBoleh('pengguna:kelola');
  return konteks.transaksi(async (repositories) => {
    const sebelum = await repositories.pengguna.get(id);
    if (!aktif) await wajibBolehDinonaktifkan(konteks, repositories, id);
    if (sebelum.aktif !== aktif) await repositories.pengguna.setAktif(id, aktif);
    const penampil = await PenampilPengguna.muat(repositories);
    return penampil.pengguna(await repositories.pengguna.get(id), konteks.aktor.pengguna);
  });
}

async function wajibBolehDinonaktifkan(konteks: Konteks, repositories: Repositories, id: string): Promise<void> {
  const masalah: Masalah[] = [];
  if (id === konteks.aktor.pengguna) {
    masalah.push({
      lokasi: '',
      kode: 'diri-sendiri',
      pesan: { id: 'Anda tidak dapat menonaktifkan diri sendiri.', en: 'You can’t deactivate yourself.' },
      saran: { id: 'Mintalah admin lain melakukannya.', en: 'Ask another admin to do it.' },
    });
  }
  if (await adalahAdminTerakhir(repositories, id)) {
    masalah.push({ lokasi: '', kode: 'admin-terakhir', ...ADMIN_TERAKHIR });
  }
  if (masalah.length === 0) return;
  throw new AppError(
    'isi-ditolak',
    { id: 'Pengguna ini tidak dapat dinonaktifkan.', en: 'This user can’t be deactivated.' },
    masalah,
  );
}
