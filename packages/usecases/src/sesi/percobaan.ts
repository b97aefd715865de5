import { AppError } from '@selaras/domain';

const BATAS = 5;
const JENDELA_MS = 15 * 60_000;
const KUNCI_TERBANYAK = 10_000;

/** Failed sign-ins per address and name, in memory: five within a quarter of an hour, then that address waits. */
export class PercobaanMasuk {
  readonly #gagal = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Throws `terlalu-banyak` while this address has to wait for this name. */
  periksa(kunci: string): void {
    const waktu = this.#terkini(kunci);
    const [tertua] = waktu;
    if (waktu.length < BATAS || tertua === undefined) return;
    const menit = Math.ceil((tertua + JENDELA_MS - this.#now()) / 60_000);
    throw new AppError('terlalu-banyak', {
      id: `Terlalu banyak percobaan masuk. Coba lagi ${menit} menit lagi.`,
      en: `Too many attempts to sign in. Try again in ${menit} minutes.`,
    });
  }

  /** Counts a failure and returns the error to throw: it does not say whether the name or the password was wrong. */
  gagal(kunci: string): AppError {
    if (this.#gagal.size >= KUNCI_TERBANYAK) this.#buangLama();
    this.#gagal.set(kunci, [...this.#terkini(kunci), this.#now()]);
    return new AppError('belum-masuk', {
      id: 'Nama pengguna atau kata sandi salah.',
      en: 'The user name or the password is wrong.',
    });
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
