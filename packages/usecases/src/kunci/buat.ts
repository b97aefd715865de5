import type { KunciBaru, KunciSekali } from '@selaras/contracts';
import { PeriksaIsian } from '../pengguna/periksa.ts';
import { PenampilPengguna } from '../pengguna/tampil.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { buatNaskahKunci, hashKunci } from './naskah.ts';
import { statusKunci, tampilkanKunci } from './tampil.ts';

const HARI_MS = 86_400_000;

/**
 * Makes an API key of the pemda. Its text is returned once and kept nowhere. A key belongs to the pemda, not to who made it: it goes on when
 * he leaves, and is revoked by any admin.
 * @throws AppError `tidak-berhak`, `isi-ditolak` with all problems at once.
 */
export function buatKunci(konteks: Konteks, { nama, peran, berlakuHari }: KunciBaru): Promise<KunciSekali> {
  konteks.wajibBoleh('kunci:kelola');
  const { awalan, rahasia } = buatNaskahKunci(konteks.pemda.id);
  return konteks.transaksi(async (repositories) => {
    const periksa = new PeriksaIsian(repositories);
    const baru = { nama: periksa.nama(nama), peran: await periksa.peran(peran) };
    const ada = (await repositories.kunci.list()).find(
      (row) => row.dicabut === null && row.nama.toLowerCase() === baru.nama.toLowerCase(),
    );
    if (ada !== undefined) {
      const kedaluwarsa = statusKunci(ada, Date.now()) === 'kedaluwarsa';
      periksa.tolak(
        'nama',
        'sudah-ada',
        { id: `Sudah ada kunci bernama ${ada.nama}.`, en: `There is a key named ${ada.nama} already.` },
        kedaluwarsa
          ? { id: 'Kunci itu sudah kedaluwarsa: cabut dahulu.', en: 'That key has expired: revoke it first.' }
          : { id: 'Pilih nama lain.', en: 'Choose another name.' },
      );
    }
    periksa.selesai();
    const kunci = await repositories.kunci.create({
      ...baru,
      awalan,
      rahasiaHash: hashKunci(rahasia),
      kedaluwarsa: new Date(Date.now() + berlakuHari * HARI_MS).toISOString(),
    });
    const pembuat = kunci.pembuat === null ? null : (await repositories.pengguna.get(kunci.pembuat)).nama;
    return { kunci: tampilkanKunci(kunci, pembuat, await PenampilPengguna.muat(repositories)), rahasia };
  });
}
