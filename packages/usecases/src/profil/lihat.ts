import type { ProfilDto } from '@selaras/contracts';
import { PenampilPengguna } from '../pengguna/tampil.ts';
import type { SesiMasuk } from '../sesi/sesi.ts';

/** One's own profile: roles in words, language, and the sessions that last. */
export function lihatProfil({ konteks, sesi, tokenHash }: SesiMasuk): Promise<ProfilDto> {
  return konteks.transaksi(async (repositories) => {
    const diri = await repositories.pengguna.get(sesi.pengguna.id);
    const penampil = await PenampilPengguna.muat(repositories);
    const semua = await repositories.sesi.listOf(diri.id, new Date().toISOString());
    return {
      login: diri.namaMasuk,
      nama: diri.nama,
      bahasa: diri.bahasa,
      peran: penampil.peran(diri.peran),
      sesi: semua.map(({ id, dibuat, kedaluwarsa, alamat, peramban, tokenHash: milik }) => ({
        id,
        dibuat,
        kedaluwarsa,
        alamat,
        peramban,
        ini: milik === tokenHash,
      })),
    };
  });
}
