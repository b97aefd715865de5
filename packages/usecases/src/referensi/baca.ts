import type { Acuan, HalamanKode, RingkasanReferensi } from '@selaras/contracts';
import { SKALA, type Skala } from '@selaras/domain';
import { type FormDefinition, forms } from '@selaras/reports';
import { boleh, type Kemampuan } from '../hak/kebijakan.ts';
import { type JenisReferensi, jenisReferensi } from '../impor/referensi.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { selectPeraturan } from './peraturan.ts';

const PER_HALAMAN = 50;
const KEMAMPUAN: readonly Kemampuan[] = ['referensi:lihat', 'referensi:impor'];

/** What reference data there is: code lists with the decree in force, scales and forms with their validity and source. */
export async function ringkasanReferensi(konteks: Konteks): Promise<RingkasanReferensi> {
  konteks.wajibBoleh('referensi:lihat');
  const { reference } = konteks.sarana.database;
  const tanggal = hariIni();
  const daftar = await Promise.all(
    jenisReferensi.map(async (jenis) => {
      const dimuat = await reference.countLoaded(jenis);
      const peraturan = selectPeraturan(jenis, tanggal);
      return {
        jenis,
        jumlah: dimuat.reduce((sum, row) => sum + row.jumlah, 0),
        dimuat,
        berlaku: peraturan && {
          nama: peraturan.nama,
          nomor: peraturan.nomor,
          dari: peraturan.dari,
          sumber: peraturan.sumber,
        },
      };
    }),
  );
  return {
    daftar,
    skala: SKALA.map(tulisSkala),
    form: forms.map(tulisForm),
    kemampuan: KEMAMPUAN.filter((kemampuan) => boleh(konteks.aktor, kemampuan)),
  };
}

/** Which page of a code list. */
export interface PermintaanKode {
  jenis: JenisReferensi;
  cari: string;
  /** Only entries of this level; for the nomenclature. */
  jenjang?: 'program' | 'kegiatan' | 'sub-kegiatan' | undefined;
  halaman: number;
}

/** A page of a code list, by code; `cari` is the beginning of a code or a part of a name. */
export async function cariKode(
  konteks: Konteks,
  { jenis, cari, jenjang, halaman }: PermintaanKode,
): Promise<HalamanKode> {
  konteks.wajibBoleh('referensi:lihat');
  const { jumlah, baris } = await konteks.sarana.database.reference.search({
    jenis,
    cari,
    jenjang,
    jenisPemda: konteks.pemda.jenis === 'provinsi' ? 'provinsi' : 'kabupaten-kota',
    batas: PER_HALAMAN,
    lewati: (halaman - 1) * PER_HALAMAN,
  });
  return { jumlah, perHalaman: PER_HALAMAN, baris };
}

function tulisSkala({ slug, nama, sumber, dari, sampai, catatan, tingkat }: Skala): Acuan {
  return {
    slug,
    nama,
    sumber,
    dari: String(dari),
    sampai: sampai === null ? null : String(sampai),
    catatan: catatan && { ...catatan },
    isi: tingkat.map(({ kode, label, bawah }) => {
      const name = kode === label ? label : `${kode}: ${label}`;
      return bawah === null ? name : `${name} (${bawah.tanda} ${bawah.nilai.replace('.', ',')})`;
    }),
  };
}

function tulisForm({ slug, version, name, regulation, from, to }: FormDefinition): Acuan {
  return {
    slug: `${slug}@${version}`,
    nama: name,
    sumber: regulation,
    dari: from,
    sampai: to,
    catatan: null,
    isi: [],
  };
}
