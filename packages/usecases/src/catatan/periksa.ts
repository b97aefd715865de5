import type { Change, Removal, Stored } from '@selaras/db';
import { AppError, formatWaktu, type Masalah, type Penjelasan, type Pesan, type Waktu } from '@selaras/domain';
import { PERIODE_TERTUTUP } from '../impor/periode-terbuka.ts';
import type { UnitTerlihat } from '../sistem/konteks.ts';
import type { CatatanDimuat } from './lihat.ts';

interface Baris {
  id: string;
  unit: string;
}

interface PermintaanVersi<Value extends Baris> {
  lokasi: string;
  /** The stored row; null = there is none in this unit and period. */
  lama: Stored<Value> | null;
  id: string | null;
  versiBaris: number | null;
  value: Value;
}

/** Gathers all that is wrong with a save, so that it is told at once. */
export class Pemeriksa {
  readonly #units: ReadonlyMap<string, UnitTerlihat>;
  readonly #masalah: Masalah[] = [];
  readonly #konflik: Masalah[] = [];
  readonly #seen = new Set<string>();

  readonly #taken: ReadonlySet<string>;
  readonly #tertutup: CatatanDimuat['tertutup'];

  /** `taken` = ids that rows elsewhere have. */
  constructor({ units, tertutup }: Pick<CatatanDimuat, 'units' | 'tertutup'>, taken: ReadonlySet<string>) {
    this.#units = new Map(units.map((row) => [row.unit.id, row]));
    this.#tertutup = tertutup;
    this.#taken = taken;
  }

  /** A text that must not be empty. */
  wajibIsi(text: string, lokasi: string): void {
    if (text === '') this.#masalah.push({ lokasi, kode: 'wajib-diisi', ...WAJIB_DIISI });
  }

  /** The unit of a row, open and where the actor must be able to write, as it must be where the row was. Gives the unit's id back. */
  unit(baru: string, lama: string | null, lokasi: string): string {
    for (const id of new Set([baru, lama ?? baru])) {
      const found = this.#units.get(id);
      if (found === undefined) this.#masalah.push({ lokasi, kode: 'unit-tidak-ada', ...UNIT_TIDAK_ADA });
      else if (!found.kemampuan.includes('angka:ubah')) {
        this.#masalah.push({ lokasi, kode: 'unit-tidak-boleh', ...UNIT_TIDAK_BOLEH });
      } else if (this.#tertutup(found.jalur)) this.#masalah.push({ ...PERIODE_TERTUTUP, lokasi });
    }
    return baru;
  }

  /** A code that must be in the list in force. */
  penyebab(kode: string, berlaku: ReadonlySet<string>, lokasi: string): void {
    if (berlaku.has(kode)) return;
    this.#masalah.push({ lokasi, kode: 'penyebab-tidak-berlaku', ...PENYEBAB_TIDAK_BERLAKU, nilai: kode });
  }

  /** A solution must answer a problem of its own unit. */
  masalah(found: boolean, lokasi: string): void {
    if (!found) this.#masalah.push({ lokasi, kode: 'masalah-tidak-ada', ...MASALAH_TIDAK_ADA });
  }

  /** The change to write; none when the writer has not seen what is stored now. */
  versi<Value extends Baris>({ lokasi, lama, id, versiBaris, value }: PermintaanVersi<Value>): Change<Value>[] {
    if (id !== null && this.#berulang(id, lokasi)) return [];
    if (id !== null && lama === null && (versiBaris !== null || this.#taken.has(id))) {
      this.#konflik.push({ lokasi, kode: 'sudah-dihapus', ...SUDAH_DIHAPUS });
      return [];
    }
    if ((lama?.versiBaris ?? null) === versiBaris) return [{ value, versiBaris }];
    if (lama !== null) this.#konflik.push(...bedakan(lokasi, value, lama.value));
    else this.#masalah.push({ lokasi, kode: 'baris-baru-berversi', ...BARIS_BARU_BERVERSI });
    return [];
  }

  /** The removal to do; none when the row has been changed or removed meanwhile. */
  hapus<Value extends Baris>(permintaan: {
    lokasi: string;
    lama: Stored<Value> | null;
    id: string;
    versiBaris: number;
  }): Removal<string>[] {
    const { lokasi, lama, id, versiBaris } = permintaan;
    if (this.#berulang(id, lokasi)) return [];
    if (lama?.versiBaris === versiBaris) return [{ key: id, versiBaris }];
    if (lama === null) this.#konflik.push({ lokasi, kode: 'sudah-dihapus', ...SUDAH_DIHAPUS });
    else this.#konflik.push({ lokasi, kode: 'diubah-orang-lain', ...DIUBAH_SEBELUM_HAPUS });
    return [];
  }

  /** Throws `isi-ditolak`, else `konflik`, with everything gathered. */
  selesai(): void {
    if (this.#masalah.length > 0) throw new AppError('isi-ditolak', DITOLAK, this.#masalah);
    if (this.#konflik.length > 0) throw new AppError('konflik', KONFLIK, this.#konflik);
  }

  #berulang(id: string, lokasi: string): boolean {
    if (this.#seen.has(id)) {
      this.#masalah.push({ lokasi, kode: 'baris-berulang', ...BARIS_BERULANG });
      return true;
    }
    this.#seen.add(id);
    return false;
  }
}

/** What people fill in, and how it reads in a message. */
const TERTULIS = ['kelompok', 'uraian', 'waktu', 'hasil', 'keterangan', 'jenis', 'teks', 'penyebab', 'urut'] as const;

function bedakan(lokasi: string, mine: object, theirs: object): Masalah[] {
  const masalah = TERTULIS.flatMap((field): Masalah[] => {
    if (!(field in mine)) return [];
    const saya = tulis(Reflect.get(mine, field));
    const tersimpan = tulis(Reflect.get(theirs, field));
    if (saya === tersimpan) return [];
    return [
      {
        lokasi: `${lokasi}.${field}`,
        kode: 'diubah-orang-lain',
        pesan: {
          id: `Isian Anda: ${saya || '–'}. Tersimpan: ${tersimpan || '–'}.`,
          en: `Yours: ${saya || '–'}. Stored: ${tersimpan || '–'}.`,
        },
        saran: PERIKSA_TERSIMPAN,
        nilai: saya,
      },
    ];
  });
  // Someone wrote the very same: still a change that the writer has not seen.
  return masalah.length > 0 ? masalah : [{ lokasi, kode: 'diubah-orang-lain', ...DIUBAH_SAMA }];
}

function tulis(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'object' || value === null) return String(value);
  const waktu = value as Waktu;
  return waktu.jenis === 'kosong' ? '' : formatWaktu(waktu);
}

const DITOLAK: Pesan = { id: 'Isian belum dapat disimpan.', en: 'The entry can’t be saved yet.' };
const KONFLIK: Pesan = {
  id: 'Data sudah diubah orang lain sejak Anda membukanya.',
  en: 'Someone else has changed the data since you opened it.',
};
const PERIKSA_TERSIMPAN: Pesan = {
  id: 'Periksa nilai yang tersimpan, lalu simpan lagi.',
  en: 'Look at the stored value, then save again.',
};
const WAJIB_DIISI: Penjelasan = {
  pesan: { id: 'Wajib diisi.', en: 'This is required.' },
  saran: { id: 'Isi teksnya, atau hapus barisnya.', en: 'Enter the text, or remove the row.' },
};
const UNIT_TIDAK_ADA: Penjelasan = {
  pesan: {
    id: 'Unit ini tidak ada pada unit pelapor yang dibuka.',
    en: 'This unit does not belong to the reporting unit that is open.',
  },
  saran: { id: 'Pilih unit dari daftar.', en: 'Choose a unit of the list.' },
};
const UNIT_TIDAK_BOLEH: Penjelasan = {
  pesan: { id: 'Anda tidak dapat mengubah data unit ini.', en: 'You can not change the data of this unit.' },
  saran: { id: 'Minta pengelola unit itu mengubahnya.', en: 'Ask those who keep that unit’s data.' },
};
const PENYEBAB_TIDAK_BERLAKU: Penjelasan = {
  pesan: { id: 'Kode penyebab ini tidak berlaku pada periode ini.', en: 'This cause is not in force in this period.' },
  saran: { id: 'Pilih penyebab dari daftar.', en: 'Choose a cause of the list.' },
};
const MASALAH_TIDAK_ADA: Penjelasan = {
  pesan: {
    id: 'Permasalahan yang dijawab tidak ada pada unit dan periode ini.',
    en: 'The problem that this answers is not one of this unit and period.',
  },
  saran: { id: 'Pilih permasalahan dari daftar, atau kosongkan.', en: 'Choose a problem of the list, or none.' },
};
const SUDAH_DIHAPUS: Penjelasan = {
  pesan: { id: 'Baris ini tidak ada lagi.', en: 'This row no longer exists.' },
  saran: { id: 'Muat ulang, lalu tambahkan lagi bila perlu.', en: 'Reload, then add it again if needed.' },
};
const DIUBAH_SEBELUM_HAPUS: Penjelasan = {
  pesan: { id: 'Baris ini sudah diubah orang lain.', en: 'Someone else has changed this row.' },
  saran: { id: 'Muat ulang sebelum menghapus.', en: 'Reload before removing.' },
};
const DIUBAH_SAMA: Penjelasan = {
  pesan: { id: 'Orang lain sudah menyimpan isi yang sama.', en: 'Someone else has stored the same already.' },
  saran: { id: 'Muat ulang.', en: 'Reload.' },
};
const BARIS_BERULANG: Penjelasan = {
  pesan: { id: 'Baris ini disebut lebih dari sekali.', en: 'This row is named more than once.' },
  saran: { id: 'Kirim setiap baris satu kali.', en: 'Send each row once.' },
};
const BARIS_BARU_BERVERSI: Penjelasan = {
  pesan: { id: 'Baris baru belum mempunyai versi.', en: 'A new row has no version yet.' },
  saran: { id: 'Kirim versiBaris null untuk baris baru.', en: 'Send versiBaris null for a new row.' },
};
