/** Stable error codes; the server maps each to one HTTP status, the CLI to one exit code. Anything unmapped is a system failure. */
export type KodeGalat =
  | 'tidak-ditemukan'
  | 'tidak-berhak'
  | 'belum-masuk'
  | 'konflik'
  | 'isi-ditolak'
  | 'berkas-tak-terbaca'
  | 'pemakaian-salah'
  | 'terlalu-banyak'
  | 'sistem';

/** A message in both languages of the product. */
export interface Pesan {
  id: string;
  en: string;
}

/** One thing that is wrong with the input: where, what, and what to do. */
export interface Masalah {
  /** Where: `Lembar Anggaran!D7`, a JSON path, a file name; empty for the whole. */
  lokasi: string;
  kode: string;
  pesan: Pesan;
  /** What to do about it. */
  saran: Pesan | null;
  /** The offending raw text, if any. */
  nilai?: string;
}

/** What is wrong and what to do about it, wherever it is found. */
export type Penjelasan = Pick<Masalah, 'pesan' | 'saran'>;

/** An error that a person can act on: a stable code, a message, and all problems at once. */
export class AppError extends Error {
  readonly kode: KodeGalat;
  readonly pesan: Pesan;
  readonly masalah: readonly Masalah[];

  constructor(kode: KodeGalat, pesan: Pesan, masalah: readonly Masalah[] = [], options?: ErrorOptions) {
    super(pesan.en, options);
    this.name = 'AppError';
    this.kode = kode;
    this.pesan = pesan;
    this.masalah = masalah;
  }
}
