import type { GantiSandi, SesiDto } from '@selaras/contracts';
import { AppError, type Masalah, type Pesan } from '@selaras/domain';
import { Percobaan } from '../sesi/percobaan.ts';
import { cocokSandi, hashSandi } from '../sesi/sandi.ts';
import { type AsalMasuk, mulaiSesi, type SesiMasuk } from '../sesi/sesi.ts';

/** Shortest password that a person may choose; long ones are easier to remember than odd ones (NIST SP 800-63B). */
const TERPENDEK = 12;

const SALAH: Pesan = { id: 'Kata sandi lama salah.', en: 'The old password is wrong.' };
const percobaan = new Percobaan({ gagal: SALAH });

/**
 * Changes one's own password. All sessions end, and this one goes on under a new token: who copied the old one is out too.
 * @throws AppError `isi-ditolak` with all problems at once (the old one wrong, the new one too short, the same, or the user name),
 * `terlalu-banyak` after repeated wrong old ones.
 */
export async function gantiSandi(
  { konteks, sesi }: SesiMasuk,
  { lama, baru }: GantiSandi,
  asal: AsalMasuk,
): Promise<{ token: string; sesi: SesiDto }> {
  const { id, login } = sesi.pengguna;
  percobaan.periksa(id);
  const tersimpan = await konteks.transaksi(({ pengguna }) => pengguna.getSandiHash(id));
  const masalah = periksaBaru(baru, lama, login);
  if (!(await cocokSandi(tersimpan, lama))) {
    percobaan.gagal(id);
    masalah.unshift({ lokasi: 'lama', kode: 'salah', pesan: SALAH, saran: null });
  }
  if (masalah.length > 0) {
    throw new AppError(
      'isi-ditolak',
      { id: 'Kata sandi belum diganti.', en: 'The password was not changed.' },
      masalah,
    );
  }
  percobaan.berhasil(id);
  const sandiHash = await hashSandi(baru);
  return konteks.transaksi(async (repositories) => {
    await repositories.pengguna.setSandi(id, sandiHash);
    await repositories.sesi.removeAllOf(id);
    return mulaiSesi(konteks, repositories, await repositories.pengguna.get(id), asal);
  });
}

function periksaBaru(baru: string, lama: string, login: string): Masalah[] {
  const masalah: Masalah[] = [];
  const tolak = (kode: string, pesan: Pesan, saran: Pesan | null = null) =>
    masalah.push({ lokasi: 'baru', kode, pesan, saran });
  if ([...baru.normalize('NFC')].length < TERPENDEK) {
    tolak(
      'terlalu-pendek',
      {
        id: `Kata sandi baru paling sedikit ${TERPENDEK} karakter.`,
        en: `The new password needs at least ${TERPENDEK} characters.`,
      },
      { id: 'Rangkai beberapa kata yang mudah Anda ingat.', en: 'Join a few words that you remember easily.' },
    );
  }
  if (baru === lama) {
    tolak('sama', {
      id: 'Kata sandi baru harus berbeda dari yang lama.',
      en: 'The new password must differ from the old one.',
    });
  }
  if (baru.toLowerCase().includes(login)) {
    tolak('memuat-nama', {
      id: 'Kata sandi baru tidak boleh memuat nama pengguna.',
      en: 'The new password must not contain the user name.',
    });
  }
  return masalah;
}
