import type { Nilai } from '../nilai/nilai.ts';
import type { Waktu } from './buku-angka.ts';
import {
  listOf,
  nullable,
  objectOf,
  oneOf,
  type Pembaca,
  readBoolean,
  readDate,
  readDecimal,
  readInteger,
  readText,
  readYear,
  unionOf,
} from './pembaca-json.ts';

type NilaiOf<K extends Nilai['kind']> = Extract<Nilai, { kind: K }>;
type WaktuOf<K extends Waktu['jenis']> = Extract<Waktu, { jenis: K }>;

const satuan = nullable(readText);
const raw = readText;

const readers: { [K in Nilai['kind']]: Pembaca<NilaiOf<K>> } = {
  'tanpa-nilai': objectOf<NilaiOf<'tanpa-nilai'>>({
    kind: oneOf('tanpa-nilai'),
    raw,
    keadaan: oneOf('kosong', 'strip', 'tidak-ada', 'belum-dinilai', 'galat'),
  }),
  angka: objectOf<NilaiOf<'angka'>>({ kind: oneOf('angka'), raw, angka: readDecimal, satuan }),
  persen: objectOf<NilaiOf<'persen'>>({
    kind: oneOf('persen'),
    raw,
    angka: readDecimal,
    cacah: nullable(objectOf({ angka: readDecimal, satuan: readText })),
  }),
  rasio: objectOf<NilaiOf<'rasio'>>({
    kind: oneOf('rasio'),
    raw,
    pembilang: readDecimal,
    penyebut: readDecimal,
    pengali: readDecimal,
    satuan,
  }),
  predikat: objectOf<NilaiOf<'predikat'>>({
    kind: oneOf('predikat'),
    raw,
    predikat: readText,
    skor: nullable(readDecimal),
  }),
  rentang: objectOf<NilaiOf<'rentang'>>({
    kind: oneOf('rentang'),
    raw,
    dari: readDecimal,
    sampai: readDecimal,
    satuan,
  }),
  batas: objectOf<NilaiOf<'batas'>>({
    kind: oneOf('batas'),
    raw,
    tanda: oneOf('≥', '≤', '>', '<'),
    angka: readDecimal,
    satuan,
  }),
  tanggal: objectOf<NilaiOf<'tanggal'>>({ kind: oneOf('tanggal'), raw, tanggal: readDate }),
  majemuk: objectOf<NilaiOf<'majemuk'>>({
    kind: oneOf('majemuk'),
    raw,
    // A compound value holds values: the reader refers to itself, so it must be looked up when it runs.
    bagian: listOf((value, lokasi, masalah) => readNilai(value, lokasi, masalah)),
  }),
  'ya-tidak': objectOf<NilaiOf<'ya-tidak'>>({ kind: oneOf('ya-tidak'), raw, ya: readBoolean }),
  teks: objectOf<NilaiOf<'teks'>>({ kind: oneOf('teks'), raw, teks: readText }),
};

/** A typed value; its numbers are decimals in text. */
export const readNilai: Pembaca<Nilai> = unionOf<Nilai>('kind', readers);

const month = readInteger(1, 12);

const waktuReaders: { [K in Waktu['jenis']]: Pembaca<WaktuOf<K>> } = {
  tanggal: objectOf<WaktuOf<'tanggal'>>({ jenis: oneOf('tanggal'), tanggal: readDate }),
  rentang: objectOf<WaktuOf<'rentang'>>({ jenis: oneOf('rentang'), dari: readDate, sampai: readDate }),
  bulan: objectOf<WaktuOf<'bulan'>>({ jenis: oneOf('bulan'), tahun: readYear, dari: month, sampai: month }),
  bebas: objectOf<WaktuOf<'bebas'>>({ jenis: oneOf('bebas'), teks: readText }),
  kosong: objectOf<WaktuOf<'kosong'>>({ jenis: oneOf('kosong') }),
};

/** Time of an activity. */
export const readWaktu: Pembaca<Waktu> = unionOf<Waktu>('jenis', waktuReaders);
