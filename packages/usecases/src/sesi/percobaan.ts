import { AppError, type Pesan } from '@selaras/domain';

const JENDELA_MS = 15 * 60_000;
const KUNCI_TERBANYAK = 10_000;

export interface OpsiPercobaan {
  /** Milliseconds since 1970; for tests. */
  now?: () => number;
  /** Failures within a quarter of an hour after which to wait; default 5. */
  batas?: number;
  /** What a failure is told. */
  gagal?: Pesan;
}

/** It does not say whether the name or the password was wrong. */
const SALAH_MASUK: Pesan = {
  id: 'Nama pengguna atau kata sandi salah.',
  en: 'The user name or the password is wrong.',
};

/** Failed attempts in memory, counted e.g. per address and name: five within a quarter of an hour, then that address waits. */
export class Percobaan {
  readonly #gagal = new Map<string, number[]>();
  readonly #now: () => number;
  readonly #batas: number;
  readonly #pesan: Pesan;

  constructor({ now = Date.now, batas = 5, gagal = SALAH_MASUK }: OpsiPercobaan = {}) {
    this.#now = now;
    this.#batas = batas;
    this.#pesan = gagal;
  }

  /** Throws `terlalu-banyak` while this address has to wait for this name. */
  periksa(kunci: string): void {
    const waktu = this.#terkini(kunci);
    const [tertua] = waktu;
    if (waktu.length < this.#batas || tertua === undefined) return;
    const menit = Math.ceil((tertua + JENDELA_MS - this.#now()) / 60_000);
    throw new AppError('terlalu-banyak', {
      id: `Terlalu banyak percobaan yang gagal. Coba lagi ${menit} menit lagi.`,
      en: `Too many failed attempts. Try again in ${menit} minutes.`,
    });
  }

  /** Counts a failure and returns the error to throw (`belum-masuk`). */
  gagal(kunci: string): AppError {
    if (this.#gagal.size >= KUNCI_TERBANYAK) this.#buangLama();
    this.#gagal.set(kunci, [...this.#terkini(kunci), this.#now()]);
    return new AppError('belum-masuk', this.#pesan);
  }

  berhasil(kunci: string): void {
    this.#gagal.delete(kunci);
  }

  #terkini(kunci: string): number[] {
    const sejak = this.#now() - JENDELA_MS;
    return (this.#gagal.get(kunci) ?? []).filter((waktu) => waktu > sejak);
  }

  /** Keeps the memory bounded: first what has expired goes, then the oldest half. */
  #buangLama(): void {
    for (const kunci of this.#gagal.keys()) {
      if (this.#terkini(kunci).length === 0) this.#gagal.delete(kunci);
    }
    if (this.#gagal.size < KUNCI_TERBANYAK) return;
    for (const kunci of [...this.#gagal.keys()].slice(0, KUNCI_TERBANYAK / 2)) this.#gagal.delete(kunci);
  }
}
