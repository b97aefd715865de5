import type { Decimal } from 'decimal.js';
import bukuFile from '../../../examples/ntt/buku-angka-2024.json' with { type: 'json' };
import bukuPemerintahanFile from '../../../examples/ntt/buku-angka-2024-biro-pemerintahan.json' with { type: 'json' };
import pemdaFile from '../../../examples/ntt/pemda.json' with { type: 'json' };
import type { BukuAngka } from '../src/ledger/buku-angka.ts';
import type { Periode } from '../src/nilai/periode.ts';
import type { Rupiah } from '../src/nilai/rupiah.ts';

/** A ledger as it lies in a file: amounts, decimals and periods are text. */
type Json<T> = T extends Rupiah | Decimal | Periode
  ? string
  : T extends readonly (infer U)[]
    ? Json<U>[]
    : T extends object
      ? { [K in keyof T]: Json<T[K]> }
      : T;
/** The ledger as its file holds it. */
export type BukuJson = Json<BukuAngka>;

interface PemdaJson {
  pemda: BukuJson['pemda'];
  bukuAngka: { unit: string; tahun: number; berkas: string }[];
  akun: { login: string; nama: string; peran: { peran: string; unit: string | null }[] }[];
  laporan: { unit: string; tahun: number; tanggal: string; penandatangan: string }[];
  rujukan: {
    peraturan: string;
    nomenklatur: { sistem: string; jenjang: string; kode: string; induk: string | null; nama: string }[];
    satuan: { kode: string; nama: string }[];
  };
  peraturanRujukan: { id: string; tanggal: string; mengubah: string | null }[];
  decreesInForce: { daftar: string; peraturan: string; berlakuDari: string }[];
}

/** What the example brings besides its ledgers. */
export const pemda = pemdaFile as PemdaJson;
/** The ledger of Biro Organisasi, 2024. */
export const buku = bukuFile as BukuJson;
/** The empty ledger of the second unit. */
export const bukuPemerintahan = bukuPemerintahanFile as BukuJson;

/** The budget tree: program, kegiatan, sub kegiatan. */
export const tree = buku.simpul.filter((node) => node.dokumen === 'dpa-2024-murni');

/** The node of the budget tree with this code. Throws when the example has none. */
export function nodeByCode(kode: string): BukuJson['simpul'][number] {
  const node = tree.find((candidate) => candidate.kode === kode);
  if (!node) throw new Error(`the example has no ${kode}`);
  return node;
}
