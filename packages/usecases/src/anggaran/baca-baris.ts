import { randomUUID } from 'node:crypto';
import type { HapusBaris, SimpanRincian, SimpanSimpul } from '@selaras/contracts';
import type { Change, Stored } from '@selaras/db';
import {
  type Anggaran,
  type Dokumen,
  type Indeks,
  type Masalah,
  type Pesan,
  parseKode,
  Rupiah,
  type Simpul,
} from '@selaras/domain';
import type { BarisBuang } from './hapus-simpul.ts';
import * as kata from './kata-baris.ts';
import type { BarisTersimpan } from './muat.ts';

/** A row as it is stored, or will be: null = it is new. */
export interface BarisNanti<Row> {
  value: Row;
  versiBaris: number | null;
}

/** The rows of a version as they shall be, and how they get there. */
export interface HasilBacaBaris {
  simpul: ReadonlyMap<string, BarisNanti<Simpul>>;
  anggaran: ReadonlyMap<string, BarisNanti<Anggaran>>;
  simpanSimpul: Change<Simpul>[];
  /** Ids of budget rows that are added or changed. */
  simpanAnggaran: ReadonlySet<string>;
  buang: BarisBuang;
  masalah: Masalah[];
  konflik: Masalah[];
}

interface Opsi {
  indeks: Indeks;
  dokumen: Dokumen;
  baris: BarisTersimpan;
  /** Nodes that were removed before and come back under their ids. */
  terhapus: ReadonlyMap<string, Simpul>;
}

interface Isian {
  simpul: readonly SimpanSimpul[];
  rincian: readonly SimpanRincian[];
  hapusSimpul: readonly HapusBaris[];
  hapusRincian: readonly HapusBaris[];
}

/** Levels that a node may hang below; null = at the top. */
const INDUK: Readonly<Record<SimpanSimpul['jenis'], readonly (Simpul['jenis'] | null)[]>> = {
  program: [null, 'misi', 'tujuan', 'sasaran', 'strategi'],
  kegiatan: ['program'],
  'sub-kegiatan': ['kegiatan'],
  aktivitas: ['sub-kegiatan', 'aktivitas', 'kegiatan'],
};

/**
 * Checks rows that a save adds, changes and removes against what is stored; the caller writes only when nothing is refused. `lokasi` is the path in
 * the request, e.g. `rincian.2`.
 */
export function bacaBaris(opsi: Opsi, isian: Isian): HasilBacaBaris {
  const pembaca = new PembacaBaris(opsi);
  isian.hapusRincian.forEach((row, index) => {
    pembaca.hapusRincian(row, `hapusRincian.${index}`);
  });
  isian.hapusSimpul.forEach((row, index) => {
    pembaca.hapusSimpul(row, `hapusSimpul.${index}`);
  });
  isian.simpul.forEach((row, index) => {
    pembaca.simpul(row, `simpul.${index}`);
  });
  isian.rincian.forEach((row, index) => {
    pembaca.rincian(row, `rincian.${index}`);
  });
  return pembaca.selesai();
}

class PembacaBaris {
  readonly #opsi: Opsi;
  readonly #simpul: Map<string, BarisNanti<Simpul>>;
  readonly #anggaran: Map<string, BarisNanti<Anggaran>>;
  readonly #simpanSimpul = new Map<string, Change<Simpul>>();
  readonly #simpanAnggaran = new Set<string>();
  readonly #buang = { simpul: [] as Stored<Simpul>[], anggaran: [] as Stored<Anggaran>[] };
  readonly #masalah: Masalah[] = [];
  readonly #konflik: Masalah[] = [];
  readonly #seen = new Map<string, string>();

  constructor(opsi: Opsi) {
    this.#opsi = opsi;
    this.#simpul = new Map(opsi.baris.simpul.map((row) => [row.value.id, row]));
    this.#anggaran = new Map(opsi.baris.anggaran.map((row) => [row.value.id, row]));
  }

  hapusSimpul({ id, versiBaris }: HapusBaris, lokasi: string): void {
    if (this.#berulang(id, lokasi)) return;
    const stored = this.#opsi.baris.simpul.find(({ value }) => value.id === id);
    if (!this.#bolehHapus(stored, versiBaris, lokasi)) return;
    this.#simpul.delete(id);
    this.#buang.simpul.push(stored);
    // The amount stated for a node goes with it.
    for (const row of this.#opsi.baris.anggaran) {
      if (row.value.simpul !== id || row.value.rincian) continue;
      this.#anggaran.delete(row.value.id);
      this.#buang.anggaran.push(row);
    }
  }

  hapusRincian({ id, versiBaris }: HapusBaris, lokasi: string): void {
    if (this.#berulang(id, lokasi)) return;
    const stored = this.#opsi.baris.anggaran.find(({ value }) => value.id === id && value.rincian);
    if (!this.#bolehHapus(stored, versiBaris, lokasi)) return;
    this.#anggaran.delete(id);
    this.#buang.anggaran.push(stored);
  }

  simpul(isian: SimpanSimpul, lokasi: string): void {
    const { id, kode, nama, jenis, induk, urut, pelaksana } = isian;
    if (this.#berulang(id, lokasi)) return;
    const lama = this.#simpul.get(id)?.value;
    if (!this.#versiCocok(this.#simpul.get(id), isian, lokasi)) return;
    if (nama === '') this.#tolak(lokasi, 'nama-kosong', kata.NAMA_KOSONG);
    const kodeBaru = kode === lama?.kode ? lama : this.#bacaKode(isian, lokasi);
    if (pelaksana !== null && pelaksana !== lama?.unit && !this.#opsi.indeks.unit.has(pelaksana)) {
      this.#tolak(lokasi, 'unit-tidak-ada', kata.UNIT_TIDAK_ADA);
    }
    const value: Simpul = {
      id,
      dokumen: this.#opsi.dokumen.id,
      induk,
      jenis: lama?.jenis ?? jenis,
      urut,
      kode: kodeBaru.kode,
      sistemKode: kodeBaru.sistemKode,
      nama,
      unit: pelaksana,
      identitas: lama?.identitas ?? this.#opsi.terhapus.get(id)?.identitas ?? randomUUID(),
    };
    this.#simpul.set(id, { value, versiBaris: isian.versiBaris });
    this.#simpanSimpul.set(lokasi, { value, versiBaris: isian.versiBaris });
  }

  rincian(isian: SimpanRincian, lokasi: string): void {
    const { id, simpul, uraian, rekening, sumberDana, urut, jumlah } = isian;
    if (this.#berulang(id, lokasi)) return;
    const lama = this.#anggaran.get(id)?.value;
    if (!this.#versiCocok(this.#anggaran.get(id), isian, lokasi)) return;
    if (uraian === '' && rekening === '') this.#tolak(lokasi, 'uraian-kosong', kata.URAIAN_KOSONG);
    const kode = rekening === '' || rekening === lama?.rekening ? null : parseKode('rekening', rekening);
    if (kode?.ok === false) this.#tolak(lokasi, 'rekening-salah', [kode.pesan, kata.SARAN_REKENING], rekening);
    const amount = lama?.jumlah ?? (jumlah === undefined ? null : Rupiah.parse(jumlah));
    if (amount === null) this.#tolak(lokasi, 'pagu-wajib', kata.PAGU_WAJIB);
    const value: Anggaran = {
      id,
      dokumen: this.#opsi.dokumen.id,
      simpul,
      tahun: this.#opsi.indeks.buku.tahun,
      rincian: true,
      urut,
      uraian,
      rekening: kode?.ok ? kode.kode.teks : rekening,
      sumberDana,
      jumlah: amount ?? Rupiah.of(0),
    };
    this.#anggaran.set(id, { value, versiBaris: isian.versiBaris });
    this.#simpanAnggaran.add(id);
    this.#seen.set(`rincian ${id}`, lokasi);
  }

  selesai(): HasilBacaBaris {
    for (const [lokasi, { value }] of this.#simpanSimpul) this.#periksaInduk(value, lokasi);
    for (const id of this.#simpanAnggaran) {
      const simpul = this.#anggaran.get(id)?.value.simpul ?? '';
      const lokasi = this.#seen.get(`rincian ${id}`) ?? '';
      if (!this.#simpul.has(simpul)) this.#bentrok(lokasi, 'induk-tidak-ada', kata.INDUK_TIDAK_ADA);
    }
    this.#periksaSisa();
    return {
      simpul: this.#simpul,
      anggaran: this.#anggaran,
      simpanSimpul: [...this.#simpanSimpul.values()],
      simpanAnggaran: this.#simpanAnggaran,
      buang: this.#buang,
      masalah: this.#masalah,
      konflik: this.#konflik,
    };
  }

  /** Rows that would be left hanging: someone else has added them below a row that goes. */
  #periksaSisa(): void {
    const gone = new Set(this.#buang.simpul.map(({ value }) => value.id));
    if (gone.size === 0) return;
    const left = [
      ...[...this.#simpul.values()].flatMap(({ value }) => value.induk ?? []),
      ...[...this.#anggaran.values()].map(({ value }) => value.simpul),
    ];
    for (const id of new Set(left)) {
      if (gone.has(id)) this.#bentrok(this.#seen.get(id) ?? '', 'masih-berisi', kata.MASIH_BERISI);
    }
  }

  #periksaInduk(value: Simpul, lokasi: string): void {
    const lama = this.#opsi.indeks.simpul.get(value.id);
    if (lama && lama.induk === value.induk) return;
    const induk = value.induk === null ? null : this.#simpul.get(value.induk)?.value;
    if (induk === undefined) this.#bentrok(lokasi, 'induk-tidak-ada', kata.INDUK_TIDAK_ADA);
    else if (!INDUK[value.jenis as SimpanSimpul['jenis']]?.includes(induk?.jenis ?? null)) {
      this.#tolak(lokasi, 'induk-salah', kata.INDUK_SALAH);
    } else if (this.#melingkar(value)) this.#tolak(lokasi, 'induk-melingkar', kata.INDUK_MELINGKAR);
  }

  #melingkar({ id, induk }: Simpul): boolean {
    const passed = new Set([id]);
    for (let above = induk; above !== null; above = this.#simpul.get(above)?.value.induk ?? null) {
      if (passed.has(above)) return true;
      passed.add(above);
    }
    return false;
  }

  #bacaKode({ kode, jenis }: SimpanSimpul, lokasi: string): Pick<Simpul, 'kode' | 'sistemKode'> {
    if (kode === '') {
      if (jenis !== 'aktivitas') this.#tolak(lokasi, 'kode-kosong', kata.KODE_KOSONG);
      return { kode, sistemKode: '' };
    }
    const read = parseKode('nomenklatur', kode);
    if (!read.ok) this.#tolak(lokasi, 'kode-salah', [read.pesan, kata.SARAN_KODE], kode);
    else if (read.kode.tingkat !== jenis) this.#tolak(lokasi, 'kode-tingkat', kata.KODE_TINGKAT, kode);
    return { kode: read.ok ? read.kode.teks : kode, sistemKode: 'nomenklatur' };
  }

  #bolehHapus<Row>(stored: Stored<Row> | undefined, versi: number, lokasi: string): stored is Stored<Row> {
    if (stored === undefined) this.#bentrok(lokasi, 'sudah-dihapus', kata.SUDAH_DIHAPUS);
    else if (stored.versiBaris !== versi) this.#bentrok(lokasi, 'diubah-orang-lain', kata.DIUBAH_SEBELUM_HAPUS);
    return stored?.versiBaris === versi;
  }

  #versiCocok(
    lama: BarisNanti<unknown> | undefined,
    { versiBaris }: { versiBaris: number | null },
    lokasi: string,
  ): boolean {
    if ((lama?.versiBaris ?? null) === versiBaris) return true;
    if (lama === undefined) this.#bentrok(lokasi, 'sudah-dihapus', kata.SUDAH_DIHAPUS);
    else this.#bentrok(lokasi, 'diubah-orang-lain', kata.DIUBAH_ORANG_LAIN);
    return false;
  }

  #berulang(id: string, lokasi: string): boolean {
    if (!this.#seen.has(id)) {
      this.#seen.set(id, lokasi);
      return false;
    }
    this.#tolak(lokasi, 'baris-berulang', kata.BARIS_BERULANG);
    return true;
  }

  #tolak(lokasi: string, kode: string, [pesan, saran]: readonly [Pesan, Pesan], nilai?: string): void {
    this.#masalah.push({ lokasi, kode, pesan, saran, ...(nilai === undefined ? {} : { nilai }) });
  }

  #bentrok(lokasi: string, kode: string, [pesan, saran]: readonly [Pesan, Pesan]): void {
    this.#konflik.push({ lokasi, kode, pesan, saran });
  }
}
