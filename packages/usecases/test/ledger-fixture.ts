import type {
  Anggaran,
  BukuAngka,
  Dokumen,
  Indikator,
  JenisDokumen,
  Penempatan,
  PerangkatDaerah,
  Periode,
  Simpul,
} from '@selaras/domain';
import { parseNilai, Rupiah } from '@selaras/domain';

/** First and second quarter of the fixture's year. */
export const TW1: Periode = { jenis: 'triwulan', tahun: 2024, ke: 1 };
export const TW2: Periode = { jenis: 'triwulan', tahun: 2024, ke: 2 };
const TAHUN: Periode = { jenis: 'tahun', tahun: 2024, ke: 1 };

const unit = (
  id: string,
  induk: string | null,
  nama: string,
  jenis: PerangkatDaerah['jenis'],
  urut: number,
): PerangkatDaerah => ({
  id,
  induk,
  slug: id,
  kode: '',
  nama,
  namaSingkat: `${nama} Setda`,
  namaLengkap: `${nama} Sekretariat Daerah`,
  jenis,
  urut,
});

const dokumen = (id: string, jenis: JenisDokumen, status: Dokumen['status']): Dokumen => ({
  id,
  jenis,
  judul: `Dokumen ${id}`,
  unit: 'biro',
  tahunAwal: 2024,
  tahunAkhir: 2024,
  versi: 'murni',
  status,
  asal: null,
  nomor: '',
  tanggal: null,
});

const node = (
  id: string,
  doc: string,
  induk: string | null,
  jenis: Simpul['jenis'],
  kode: string,
  nama: string,
  urut: number,
): Simpul => ({
  id,
  dokumen: doc,
  induk,
  jenis,
  urut,
  kode,
  sistemKode: kode === '' ? '' : 'nomenklatur',
  nama,
  unit: null,
  identitas: id,
});

const line = (
  id: string,
  simpul: string,
  urut: number,
  uraian: string,
  rekening: string,
  jumlah: number,
  rincian = true,
): Anggaran => ({
  id,
  dokumen: 'dpa',
  simpul,
  tahun: 2024,
  rincian,
  urut,
  uraian,
  rekening,
  sumberDana: rincian ? 'PAD' : '',
  jumlah: Rupiah.of(jumlah),
});

const indikator = (id: string, nama: string, satuan: string): Indikator => ({
  id,
  nama,
  definisi: '',
  formula: null,
  satuan,
  metode: 'naik',
  agregasiWaktu: 'akhir',
  agregasiUnit: 'tidak',
  frekuensi: 'triwulanan',
  jedaBulan: 0,
  tingkat: 'iku',
  sumberData: '',
  penanggungJawab: null,
  skala: null,
});

const penempatan = (id: string, doc: string, item: string): Penempatan => ({
  id,
  dokumen: doc,
  simpul: `sasaran-${doc}`,
  indikator: item,
  namaTercetak: null,
  satuanTercetak: null,
  urut: 1,
  induk: null,
  lokasi: '',
});

/** A small ledger of one biro with two bagian: a budget (draft unless told otherwise), an approved agreement, an open rencana aksi. */
export function ledgerFixture(options: { dpa?: Dokumen['status'] } = {}): BukuAngka {
  return {
    pemda: { id: 'p1', slug: 'ntt', nama: 'Provinsi Contoh', jenis: 'provinsi', kodeWilayah: '53', tempat: 'Kupang' },
    unit: [
      unit('setda', null, 'Sekretariat Daerah', 'pd', 1),
      unit('biro', 'setda', 'Biro Organisasi', 'biro', 1),
      unit('bagian-a', 'biro', 'Bagian Kelembagaan', 'bagian', 1),
      unit('bagian-b', 'biro', 'Bagian Tata Laksana', 'bagian', 2),
    ],
    unitPelapor: 'biro',
    tahun: 2024,
    jabatan: [],
    pejabat: [],
    peraturan: [],
    dokumen: [
      dokumen('dpa', 'dpa', options.dpa ?? 'draf'),
      dokumen('pk', 'pk', 'ditetapkan'),
      dokumen('aksi', 'rencana-aksi', 'draf'),
    ],
    simpul: [
      node('prog', 'dpa', null, 'program', '4.01.02', 'Program Penataan Organisasi', 1),
      node('keg', 'dpa', 'prog', 'kegiatan', '4.01.02.1.01', 'Fasilitasi Kelembagaan', 1),
      node('sub1', 'dpa', 'keg', 'sub-kegiatan', '4.01.02.1.01.01', 'Analisis Jabatan', 1),
      node('sub2', 'dpa', 'keg', 'sub-kegiatan', '4.01.02.1.01.02', 'Penataan Kelembagaan', 2),
      node('sasaran-pk', 'pk', null, 'sasaran', '', 'Meningkatnya kualitas kelembagaan', 1),
      node('sasaran-aksi', 'aksi', null, 'sasaran', '', 'Meningkatnya kualitas kelembagaan', 1),
    ],
    indikator: [
      indikator('ik1', 'Persentase Perangkat Daerah Tepat Ukuran', 'Persen'),
      indikator('ik2', 'Jumlah Dokumen Kelembagaan', 'Dokumen'),
    ],
    penempatan: [
      penempatan('pk-ik1', 'pk', 'ik1'),
      penempatan('pk-ik2', 'pk', 'ik2'),
      penempatan('aksi-ik1', 'aksi', 'ik1'),
    ],
    target: [
      { penempatan: 'pk-ik1', periode: TAHUN, nilai: parseNilai('87,74%'), keterangan: null },
      { penempatan: 'pk-ik2', periode: TAHUN, nilai: parseNilai('5 dokumen'), keterangan: null },
    ],
    kondisiAwal: [],
    realisasi: [
      {
        indikator: 'ik2',
        periode: TW1,
        nilai: parseNilai('2', { satuan: 'Dokumen' }),
        perTanggal: '2024-03-31',
        sumber: 'Laporan',
      },
    ],
    anggaran: [
      line('b1', 'sub1', 1, 'Belanja Alat Tulis Kantor', '5.1.02.01.01.0024', 1_000_000),
      line('b2', 'sub1', 2, 'Belanja Perjalanan Dinas Biasa', '5.1.02.04.01.0001', 2_000_000),
      line('p2', 'sub2', 0, 'Penataan Kelembagaan', '', 500_000, false),
    ],
    anggaranKas: [],
    realisasiKeuangan: [
      { id: 'r1', anggaran: 'b1', simpul: null, periode: TW1, jumlah: Rupiah.of(100_000), alasan: '' },
    ],
    pelaksanaanAnggaran: [],
    catatan: [
      {
        id: 'c1',
        unit: 'bagian-a',
        simpul: null,
        indikator: null,
        periode: TW1,
        jenis: 'permasalahan',
        urut: 1,
        teks: 'Data jabatan belum lengkap.',
        penyebab: 'data',
        menjawab: null,
      },
      {
        id: 'c2',
        unit: 'biro',
        simpul: 'sub1',
        indikator: null,
        periode: TW1,
        jenis: 'hasil',
        urut: 1,
        teks: 'Peta jabatan tersusun.',
        penyebab: null,
        menjawab: null,
      },
    ],
    kegiatanLain: [
      {
        id: 'k1',
        unit: 'bagian-a',
        periode: TW1,
        kelompok: 'Kelembagaan',
        urut: 1,
        uraian: 'Desk evaluasi kelembagaan',
        waktu: { jenis: 'tanggal', tanggal: '2024-02-26' },
        hasil: 'Instrumen',
        keterangan: '',
      },
    ],
    narasi: [{ unit: 'biro', periode: TW1, bagian: 'penutup', teks: 'Demikian laporan ini.\n\nKupang.' }],
    pengaturan: { formTriwulan: '', batasCapaian: null, capaianTargetNol: 100, skalaCapaian: null },
  };
}
