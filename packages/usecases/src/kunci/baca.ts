import { AppError, type Pesan } from '@selaras/domain';
import { type Aktor, aktorSistem } from '../hak/kebijakan.ts';
import { peranBerlaku } from '../pengguna/tampil.ts';
import { Percobaan } from '../sesi/percobaan.ts';
import { Konteks } from '../sistem/konteks.ts';
import type { Sistem } from '../sistem/sistem.ts';
import { bacaNaskahKunci, cocokKunci, type LetakKunci } from './naskah.ts';
import { statusKunci } from './tampil.ts';

/** A program that shows a good key. */
export interface PemegangKunci {
  /** Id of the key. */
  id: string;
  konteks: Konteks;
}

const SEMENIT_MS = 60_000;
const TAK_DIKENAL: Pesan = { id: 'Kunci API tidak dikenal.', en: 'The API key is not known.' };

const habis: Record<'kedaluwarsa' | 'dicabut', Pesan> = {
  kedaluwarsa: { id: 'Kunci API ini sudah kedaluwarsa.', en: 'This API key has expired.' },
  dicabut: { id: 'Kunci API ini sudah dicabut.', en: 'This API key has been revoked.' },
};

/*
 * Wrong keys are counted per address and key, so that a program with an old key stops only itself; and per address, so that nobody goes
 * through invented ones. Neither stops another address with the same key.
 */
const perKunci = new Percobaan({ gagal: TAK_DIKENAL });
const perAlamat = new Percobaan({ gagal: TAK_DIKENAL, batas: 60 });

/**
 * Who calls with this key. It may do what its roles allow, except what only people may (`kebijakan`), and the trail names it.
 * @throws AppError `belum-masuk` for a key that is unknown, revoked or expired; `terlalu-banyak` after repeated failures from one address.
 */
export async function bacaKunci(sistem: Sistem, naskah: string, alamat: string): Promise<PemegangKunci> {
  const letak = bacaNaskahKunci(naskah);
  const hitungan = `${alamat} ${letak?.awalan ?? ''}`;
  perAlamat.periksa(alamat);
  perKunci.periksa(hitungan);
  const gagal = (): AppError => {
    perAlamat.gagal(alamat);
    return perKunci.gagal(hitungan);
  };
  const ada = letak === null ? null : await cari(sistem, letak);
  if (ada === null || !cocokKunci(naskah, ada.rahasiaHash)) throw gagal();
  const { konteks, kunci } = ada;
  const sekarang = Date.now();
  const status = statusKunci(kunci, sekarang);
  if (status !== 'berlaku') {
    gagal();
    throw new AppError('belum-masuk', habis[status]);
  }
  if (sekarang - Date.parse(kunci.terakhirDipakai ?? '1970-01-01') > SEMENIT_MS) {
    await konteks.transaksi((repositories) => repositories.kunci.touch(kunci.id));
  }
  const aktor: Aktor = {
    pengguna: null,
    kunci: kunci.id,
    label: `kunci API ${kunci.nama} (${kunci.awalan})`,
    peran: peranBerlaku(kunci.peran),
  };
  return { id: kunci.id, konteks: new Konteks(sistem, konteks.pemda, aktor) };
}

async function cari(sistem: Sistem, { awalan, pemda }: LetakKunci) {
  const found = await sistem.database.pemda.get(pemda).catch(() => null);
  if (found === null) return null;
  const konteks = new Konteks(sistem, found, aktorSistem('selaras:kunci'));
  const ada = await konteks.transaksi(({ kunci }) => kunci.findByPrefix(awalan));
  return ada === null ? null : { konteks, ...ada };
}
