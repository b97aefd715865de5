import { type LoadedSheet, loadSheet, readSheets } from '@selaras/berkas';
import type { Nomenklatur, Reference, ReferenceData, Rekening, Satuan, SumberDana } from '@selaras/db';
import { AppError, type Masalah } from '@selaras/domain';
import { type Aktor, boleh } from '../hak/kebijakan.ts';
import type { Sistem } from '../sistem/sistem.ts';
import { readRekening, readSumberDana } from './daftar/bertingkat.ts';
import type { HasilDaftar, OpsiDaftar } from './daftar/hasil.ts';
import { type JenisPemdaNomenklatur, readNomenklatur } from './daftar/nomenklatur.ts';
import { readSatuan } from './daftar/satuan.ts';
import { type HasilImporBerkas, simpulkan } from './hasil-berkas.ts';

export const jenisReferensi = ['nomenklatur', 'rekening', 'sumber-dana', 'satuan'] as const;
export type JenisReferensi = (typeof jenisReferensi)[number];

/** An official list to load: the file, the regulation that sets it and the day from which it is in force. */
export interface PermintaanReferensi extends OpsiDaftar {
  jenis: JenisReferensi;
  namaBerkas: string;
  isi: Uint8Array;
  /** Only read, write nothing. */
  uji: boolean;
}

/** A list as read, ready to be compared and written. */
interface Bacaan {
  hasil: HasilDaftar<unknown>;
  data: ReferenceData;
  /** The rows by key, as text, new and as they are stored. */
  baru: Map<string, string>;
  tersimpan: Map<string, string>;
}

/** Loads an official code list, all or nothing. The same file again changes nothing and says so. */
export async function imporReferensi(
  sistem: Sistem,
  aktor: Aktor,
  permintaan: PermintaanReferensi,
): Promise<HasilImporBerkas> {
  if (!boleh(aktor, 'referensi:impor')) {
    throw new AppError('tidak-berhak', {
      id: 'Hanya admin yang dapat mengimpor daftar kode.',
      en: 'Only an admin may import code lists.',
    });
  }
  const sheet = await bacaLembar(permintaan);
  const { hasil, data, baru, tersimpan } = await bacaan[permintaan.jenis](sheet, permintaan, sistem.database.reference);
  const tambah = [...baru.keys()].filter((kunci) => !tersimpan.has(kunci)).length;
  const ubah = [...baru].filter(([kunci, isi]) => tersimpan.has(kunci) && tersimpan.get(kunci) !== isi).length;
  const jumlah = tambah + ubah;
  const masalah = hasil.masalah.length;
  if (masalah === 0 && jumlah > 0 && !permintaan.uji) {
    await sistem.storage.withAdministration((administration) => administration.loadReference(data));
  }
  return {
    perubahan: [],
    masalah: hasil.masalah,
    temuan: [...hasil.temuan, rapikanTemuan(permintaan, hasil)],
    ringkasan: { baris: hasil.hitungan.baris, tambah, ubah, hapus: 0 },
    pesan: simpulkan({ masalah, jumlah, uji: permintaan.uji }),
  };
}

/** Says what was read and normalised. */
function rapikanTemuan({ namaBerkas }: PermintaanReferensi, { hitungan }: HasilDaftar<unknown>): Masalah {
  const { baris, kembar, spasi, barisBaru } = hitungan;
  return {
    lokasi: namaBerkas,
    kode: 'dibaca',
    pesan: {
      id: `${baris} baris dibaca; ${kembar} baris kembar dilewati; dirapikan: ${spasi} sel spasi, ${barisBaru} sel ganti baris`,
      en: `${baris} rows read; ${kembar} duplicate rows left out; normalised: blanks in ${spasi} cells, line breaks in ${barisBaru} cells`,
    },
    saran: null,
  };
}

async function bacaLembar({ namaBerkas, isi }: PermintaanReferensi): Promise<LoadedSheet> {
  const [sheet] = (await readSheets(isi, { nama: namaBerkas })).filter((candidate) => !candidate.hidden);
  if (sheet) return loadSheet(sheet);
  throw new AppError('berkas-tak-terbaca', {
    id: `${namaBerkas} tidak mempunyai lembar yang terlihat.`,
    en: `${namaBerkas} has no visible sheet.`,
  });
}

type Pembaca = (sheet: LoadedSheet, opsi: OpsiDaftar, reference: Reference) => Promise<Bacaan>;

const bacaan: Record<JenisReferensi, Pembaca> = {
  nomenklatur: async (sheet, opsi, reference) => {
    const hasil = readNomenklatur(sheet, opsi);
    const sistem = `kepmendagri-${opsi.peraturan.replace(/[^\w.]+/g, '-')}`;
    const berlaku = { peraturan: opsi.peraturan, dari: opsi.berlaku, sampai: null };
    const nomenklatur: Omit<Nomenklatur, 'id'>[] = hasil.entri.map(
      ({ jenisPemda, tingkat, kode, nama, kinerja, indikator, satuan }) => ({
        sistem,
        jenjang: tingkat,
        kode,
        nama,
        kinerja,
        indikator,
        satuan,
        jenisPemda: jenisPemdaAcuan(jenisPemda),
        ...berlaku,
      }),
    );
    const pasangan = hasil.penerus.filter(({ lama, baru }) => lama !== baru);
    const penerus = pasangan
      .filter(({ terbuka }) => !terbuka)
      .map(({ lama, baru }) => ({ dari: { sistem, kode: lama }, ke: { sistem, kode: baru } }));
    const penerusTerbuka = pasangan
      .filter(({ terbuka }) => terbuka)
      .map(({ jenisPemda, lama, namaLama, baru }) => ({
        sistem,
        jenisPemda: jenisPemdaAcuan(jenisPemda),
        kodeLama: lama,
        namaLama,
        kodeBaru: baru,
      }));
    return bandingkan(
      hasil,
      { nomenklatur, penerus, penerusTerbuka },
      nomenklatur,
      await reference.listNomenklatur({ sistem }),
      (row) => [
        `${row.kode} ${row.jenisPemda} ${row.dari}`,
        [row.jenjang, row.nama, row.kinerja, row.indikator, row.satuan],
      ],
    );
  },
  rekening: async (sheet, opsi, reference) => {
    const hasil = readRekening(sheet, opsi);
    const rekening: Omit<Rekening, 'id'>[] = hasil.entri.map(({ kode, nama }) => ({
      kode,
      nama,
      peraturan: opsi.peraturan,
      dari: opsi.berlaku,
      sampai: null,
    }));
    return bandingkan(hasil, { rekening }, rekening, await reference.listRekening(opsi.berlaku), (row) => [
      `${row.kode} ${row.dari}`,
      [row.nama, row.peraturan],
    ]);
  },
  'sumber-dana': async (sheet, opsi, reference) => {
    const hasil = readSumberDana(sheet, opsi);
    const names = new Map(hasil.entri.map(({ kode, nama }) => [kode, nama]));
    const sumberDana: Omit<SumberDana, 'id'>[] = hasil.entri.map(({ kode, nama, induk }) => ({
      kode,
      nama,
      kelompok: induk === null ? '' : (names.get(induk) ?? induk),
      peraturan: opsi.peraturan,
      dari: opsi.berlaku,
      sampai: null,
    }));
    return bandingkan(hasil, { sumberDana }, sumberDana, await reference.listSumberDana(opsi.berlaku), (row) => [
      `${row.kode} ${row.dari}`,
      [row.nama, row.kelompok, row.peraturan],
    ]);
  },
  satuan: async (sheet, opsi, reference) => {
    const hasil = readSatuan(sheet, opsi);
    const satuan: Omit<Satuan, 'id'>[] = hasil.entri.map(({ kode, nama, keterangan }) => ({
      kode,
      nama,
      jenis: keterangan,
    }));
    return bandingkan(hasil, { satuan }, satuan, await reference.listSatuan(), (row) => [
      row.kode,
      [row.nama, row.jenis],
    ]);
  },
};

function jenisPemdaAcuan(jenis: JenisPemdaNomenklatur): 'provinsi' | 'kabupaten-kota' {
  return jenis === 'provinsi' ? 'provinsi' : 'kabupaten-kota';
}

function bandingkan<Row>(
  hasil: HasilDaftar<unknown>,
  data: ReferenceData,
  baru: readonly Row[],
  tersimpan: readonly Row[],
  describe: (row: Row) => [key: string, content: readonly string[]],
): Bacaan {
  const byKey = (rows: readonly Row[]) =>
    new Map(
      rows.map((row) => {
        const [key, content] = describe(row);
        return [key, JSON.stringify(content)] as const;
      }),
    );
  return { hasil, data, baru: byKey(baru), tersimpan: byKey(tersimpan) };
}
