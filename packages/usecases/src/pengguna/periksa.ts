import type { PeranDiberi } from '@selaras/contracts';
import type { PeranPengguna, Repositories } from '@selaras/db';
import { AppError, type Masalah, type Pesan } from '@selaras/domain';

const LOGIN = /^[a-z0-9][a-z0-9._@+-]{2,99}$/;

/** Collects everything that is wrong with what was entered about a user or a key, and throws it at once. */
export class PeriksaIsian {
  readonly #masalah: Masalah[] = [];
  readonly #repositories: Repositories;

  constructor(repositories: Repositories) {
    this.#repositories = repositories;
  }

  tolak(lokasi: string, kode: string, pesan: Pesan, saran: Pesan | null = null): void {
    this.#masalah.push({ lokasi, kode, pesan, saran });
  }

  /** The name without blanks around it. */
  nama(text: string): string {
    const nama = text.trim().replace(/\s+/g, ' ');
    if (nama === '') this.tolak('nama', 'kosong', { id: 'Nama wajib diisi.', en: 'The name is required.' });
    return nama;
  }

  /** The user name in lower case, which nobody else has. */
  async login(text: string): Promise<string> {
    const login = text.trim().toLowerCase();
    if (!LOGIN.test(login)) {
      this.tolak(
        'login',
        'bentuk',
        { id: 'Nama pengguna tidak dapat dipakai.', en: 'The user name can’t be used.' },
        {
          id: 'Pakai 3–100 huruf, angka, titik, garis, @ atau +, tanpa spasi; misalnya ani.bria@pemda.go.id.',
          en: 'Use 3–100 letters, digits, dots, dashes, @ or +, no blanks; e.g. ani.bria@pemda.go.id.',
        },
      );
    } else if ((await this.#repositories.pengguna.findCredentials(login)) !== null) {
      this.tolak(
        'login',
        'sudah-ada',
        { id: `Nama pengguna ${login} sudah dipakai.`, en: `The user name ${login} is taken.` },
        { id: 'Pilih nama lain, atau aktifkan lagi pengguna itu.', en: 'Choose another, or activate that user again.' },
      );
    }
    return login;
  }

  /** The roles with their units; at least one, none twice. */
  async peran(diberi: readonly PeranDiberi[]): Promise<PeranPengguna[]> {
    if (diberi.length === 0) {
      this.tolak('peran', 'kosong', { id: 'Berikan paling sedikit satu peran.', en: 'Grant at least one role.' });
    }
    const hasil: PeranPengguna[] = [];
    for (const [index, satu] of diberi.entries()) {
      const dibaca = await this.#satuPeran(satu, `peran.${index}`);
      if (dibaca === null) continue;
      const ganda = hasil.some((row) => JSON.stringify(row) === JSON.stringify(dibaca));
      if (ganda) {
        this.tolak(`peran.${index}`, 'ganda', {
          id: 'Peran ini sudah diberikan untuk lingkup yang sama.',
          en: 'This role is granted for the same scope already.',
        });
      }
      hasil.push(dibaca);
    }
    return hasil;
  }

  async #satuPeran({ peran, cakupan, unit }: PeranDiberi, lokasi: string): Promise<PeranPengguna | null> {
    if (cakupan === 'pemda') {
      if (unit === null) return { peran, cakupan, unit };
      this.tolak(`${lokasi}.unit`, 'lebih', {
        id: 'Peran untuk seluruh pemda tidak menyebut unit.',
        en: 'A role for the whole pemda names no unit.',
      });
      return null;
    }
    if (unit === null || unit.trim() === '') {
      this.tolak(`${lokasi}.unit`, 'kosong', { id: 'Pilih unitnya.', en: 'Choose the unit.' });
      return null;
    }
    try {
      return { peran, cakupan, unit: (await this.#repositories.unit.resolve(unit.trim())).id };
    } catch (error) {
      if (!(error instanceof AppError) || error.kode !== 'tidak-ditemukan') throw error;
      this.tolak(`${lokasi}.unit`, 'tidak-ada', {
        id: `Unit ${unit} tidak ada.`,
        en: `There is no unit ${unit}.`,
      });
      return null;
    }
  }

  /** Throws `isi-ditolak` with all that was found. */
  selesai(): void {
    if (this.#masalah.length === 0) return;
    throw new AppError(
      'isi-ditolak',
      { id: 'Isian belum dapat disimpan.', en: 'What was entered can’t be saved yet.' },
      this.#masalah,
    );
  }
}
