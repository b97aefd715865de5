import type { PenggunaDto, UbahPengguna } from '@selaras/contracts';
import type { Konteks } from '../sistem/konteks.ts';
import { ADMIN_TERAKHIR, adalahAdminTerakhir } from './admin-terakhir.ts';
import { PeriksaIsian } from './periksa.ts';
import { PenampilPengguna } from './tampil.ts';

/**
 * Gives a user this name and exactly these roles; they hold from his next request on.
 * @throws AppError `tidak-berhak`, `tidak-ditemukan`, `konflik` when somebody changed him meanwhile, `isi-ditolak` with all problems at once:
 * the last active admin stays one.
 */
export function ubahPengguna(
  konteks: Konteks,
  id: string,
  { nama, peran, versiBaris }: UbahPengguna,
): Promise<PenggunaDto> {
  konteks.wajibBoleh('pengguna:kelola');
  return konteks.transaksi(async (repositories) => {
    const terakhir = await adalahAdminTerakhir(repositories, id);
    const periksa = new PeriksaIsian(repositories);
    const baru = { nama: periksa.nama(nama), peran: await periksa.peran(peran) };
    const tetapAdmin = baru.peran.some((row) => row.peran === 'admin' && row.cakupan === 'pemda');
    if (terakhir && !tetapAdmin) {
      periksa.tolak('peran', 'admin-terakhir', ADMIN_TERAKHIR.pesan, ADMIN_TERAKHIR.saran);
    }
    periksa.selesai();
    const diubah = await repositories.pengguna.update(id, baru, versiBaris);
    return (await PenampilPengguna.muat(repositories)).pengguna(diubah, konteks.aktor.pengguna);
  });
}
