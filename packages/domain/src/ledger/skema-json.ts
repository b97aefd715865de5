import type * as Buku from './buku-angka.ts';
import {
  listOf,
  nullable,
  objectOf,
  oneOf,
  type Pembaca,
  readBoolean,
  readDate,
  readId,
  readInteger,
  readNumber,
  readOrder,
  readPeriode,
  readRupiah,
  readText,
  readYear,
} from './pembaca-json.ts';
import { readNilai, readWaktu } from './skema-nilai.ts';

const link = nullable(readId);

/** Reads a whole ledger snapshot: shapes only; what rows point to is checked by `checkRujukan`. */
export const readBukuAngka: Pembaca<Buku.BukuAngka> = objectOf<Buku.BukuAngka>({
  pemda: objectOf<Buku.Pemda>({
    id: readId,
    slug: readId,
    nama: readText,
    jenis: oneOf('provinsi', 'kabupaten', 'kota'),
    kodeWilayah: readText,
    tempat: readText,
  }),
  unit: listOf(
    objectOf<Buku.PerangkatDaerah>({
      id: readId,
      induk: link,
      slug: readId,
      kode: readText,
      nama: readText,
      namaSingkat: readText,
      namaLengkap: readText,
      jenis: oneOf('pd', 'biro', 'bagian', 'subbagian', 'bidang', 'uptd', 'rsud'),
      urut: readOrder,
    }),
  ),
  unitPelapor: readId,
  tahun: readYear,
  jabatan: listOf(
    objectOf<Buku.Jabatan>({
      id: readId,
      unit: readId,
      nama: readText,
      atasan: link,
      jenis: oneOf('struktural', 'kelompok-fungsional'),
      urut: readOrder,
    }),
  ),
  pejabat: listOf(
    objectOf<Buku.Pejabat>({
      id: readId,
      jabatan: readId,
      nama: readText,
      nip: readText,
      pangkat: readText,
      status: oneOf('definitif', 'pj', 'plt', 'plh'),
      dari: readDate,
      sampai: nullable(readDate),
    }),
  ),
  peraturan: listOf(
    objectOf<Buku.Peraturan>({ id: readId, jenis: readText, nomor: readText, tahun: readYear, tentang: readText }),
  ),
  dokumen: listOf(
    objectOf<Buku.Dokumen>({
      id: readId,
      jenis: oneOf('rpjpd', 'rpjmd', 'rpd', 'renstra', 'rkpd', 'renja', 'rka', 'dpa', 'pk', 'rencana-aksi'),
      judul: readText,
      unit: readId,
      tahunAwal: readYear,
      tahunAkhir: readYear,
      versi: readText,
      status: oneOf('draf', 'diajukan', 'ditetapkan'),
      asal: link,
      nomor: readText,
      tanggal: nullable(readDate),
    }),
  ),
  simpul: listOf(
    objectOf<Buku.Simpul>({
      id: readId,
      dokumen: readId,
      induk: link,
      jenis: oneOf('visi', 'misi', 'tujuan', 'sasaran', 'strategi', 'program', 'kegiatan', 'sub-kegiatan', 'aktivitas'),
      urut: readOrder,
      kode: readText,
      sistemKode: oneOf('nomenklatur', 'organisasi', 'lama', ''),
      nama: readText,
      unit: link,
      identitas: readId,
    }),
  ),
  indikator: listOf(
    objectOf<Buku.Indikator>({
      id: readId,
      nama: readText,
      definisi: readText,
      formula: nullable(
        objectOf<Buku.FormulaIndikator>({ pembilang: readText, penyebut: readText, pengali: readText }),
      ),
      satuan: readText,
      metode: oneOf('naik', 'turun-rasio', 'turun-selisih', 'dari-awal', 'rentang', 'kategori', 'tenggat', 'ya-tidak'),
      agregasiWaktu: oneOf('jumlah', 'akhir', 'rata-rata', 'maksimum'),
      agregasiUnit: oneOf('jumlah', 'rata-rata', 'pembilang-penyebut', 'tidak'),
      frekuensi: oneOf('bulanan', 'triwulanan', 'semesteran', 'tahunan'),
      jedaBulan: readInteger(0, 60),
      tingkat: oneOf('iku', 'outcome', 'output', 'benefit', 'impact'),
      sumberData: readText,
      penanggungJawab: nullable(readText),
      skala: nullable(readText),
    }),
  ),
  penempatan: listOf(
    objectOf<Buku.Penempatan>({
      id: readId,
      dokumen: readId,
      simpul: readId,
      indikator: readId,
      namaTercetak: nullable(readText),
      satuanTercetak: nullable(readText),
      urut: readOrder,
      induk: link,
      lokasi: readText,
    }),
  ),
  target: listOf(
    objectOf<Buku.Target>({
      penempatan: readId,
      periode: readPeriode,
      nilai: readNilai,
      keterangan: nullable(oneOf('sebelum-perubahan')),
    }),
  ),
  kondisiAwal: listOf(objectOf<Buku.KondisiAwal>({ penempatan: readId, tahun: readYear, nilai: readNilai })),
  realisasi: listOf(
    objectOf<Buku.Realisasi>({
      indikator: readId,
      periode: readPeriode,
      nilai: readNilai,
      perTanggal: nullable(readDate),
      sumber: readText,
    }),
  ),
  anggaran: listOf(
    objectOf<Buku.Anggaran>({
      id: readId,
      dokumen: readId,
      simpul: readId,
      tahun: readYear,
      rincian: readBoolean,
      urut: readOrder,
      uraian: readText,
      rekening: readText,
      sumberDana: readText,
      jumlah: readRupiah,
    }),
  ),
  anggaranKas: listOf(
    objectOf<Buku.AnggaranKas>({ dokumen: readId, simpul: readId, bulan: readInteger(1, 12), jumlah: readRupiah }),
  ),
  realisasiKeuangan: listOf(
    objectOf<Buku.RealisasiKeuangan>({
      id: readId,
      anggaran: link,
      simpul: link,
      periode: readPeriode,
      jumlah: readRupiah,
      alasan: readText,
    }),
  ),
  pelaksanaanAnggaran: listOf(
    objectOf<Buku.PelaksanaanAnggaran>({
      dokumen: readId,
      urut: readOrder,
      kelompok: oneOf('belanja', 'pendapatan'),
      simpul: link,
      uraian: readText,
      jumlah: nullable(readRupiah),
      serapanMinimal: nullable(readNumber),
    }),
  ),
  catatan: listOf(
    objectOf<Buku.Catatan>(
      {
        id: readId,
        unit: readId,
        simpul: link,
        indikator: link,
        periode: readPeriode,
        jenis: oneOf('permasalahan', 'solusi', 'pendorong', 'penghambat', 'analisis', 'hasil', 'keterangan'),
        urut: readOrder,
        teks: readText,
        penyebab: link,
        menjawab: link,
      },
      // Files written before notes had causes.
      { penyebab: null, menjawab: null },
    ),
  ),
  kegiatanLain: listOf(
    objectOf<Buku.KegiatanLain>({
      id: readId,
      unit: readId,
      periode: readPeriode,
      kelompok: readText,
      urut: readOrder,
      uraian: readText,
      waktu: readWaktu,
      hasil: readText,
      keterangan: readText,
    }),
  ),
  narasi: listOf(objectOf<Buku.Narasi>({ unit: readId, periode: readPeriode, bagian: readText, teks: readText })),
  pengaturan: objectOf<Buku.Pengaturan>({
    formTriwulan: readText,
    batasCapaian: nullable(readNumber),
    capaianTargetNol: readNumber,
    skalaCapaian: nullable(readText),
  }),
});
