import { type BukuAngka, type Nilai, type Periode, Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';

/** What {@link createBuku} makes. */
export interface BukuOptions {
  /** Slug of the pemda; its name follows. */
  pemda?: string;
  /** Slug of the reporting unit. */
  unit?: string;
  tahun?: number;
  /** Sub kegiatan per program. */
  subKegiatan?: number;
  /** Budget lines per sub kegiatan. */
  baris?: number;
  status?: 'draf' | 'ditetapkan';
}

const dec = (text: string) => new Decimal(text);

/** One typed value of each kind: whatever is stored must come back. */
const NILAI: readonly Nilai[] = [
  { kind: 'angka', raw: '1.234,5', angka: dec('1234.5'), satuan: 'dokumen' },
  { kind: 'persen', raw: '100% (180 Kegiatan)', angka: dec('100'), cacah: { angka: dec('180'), satuan: 'Kegiatan' } },
  { kind: 'rasio', raw: '17/33', pembilang: dec('17'), penyebut: dec('33'), pengali: dec('100'), satuan: '%' },
  { kind: 'predikat', raw: 'BB (78,75)', predikat: 'BB', skor: dec('78.75') },
  { kind: 'rentang', raw: '76,61–88,30', dari: dec('76.61'), sampai: dec('88.30'), satuan: null },
  { kind: 'batas', raw: '≥ 85 %', tanda: '≥', angka: dec('85'), satuan: '%' },
  { kind: 'tanggal', raw: '28 Februari 2023', tanggal: '2023-02-28' },
  { kind: 'ya-tidak', raw: 'Ya', ya: true },
  { kind: 'teks', raw: 'WTP', teks: 'WTP' },
  { kind: 'tanpa-nilai', raw: '-', keadaan: 'strip' },
  {
    kind: 'majemuk',
    raw: '8 emas, 2 perak',
    bagian: [
      { kind: 'angka', raw: '8 emas', angka: dec('8'), satuan: 'emas' },
      { kind: 'angka', raw: '2 perak', angka: dec('2'), satuan: 'perak' },
    ],
  },
];

const nilaiOf = (index: number) => NILAI[index % NILAI.length] as Nilai;
const quarter = (tahun: number, ke: number): Periode => ({ jenis: 'triwulan', tahun, ke });
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A small, complete ledger with every kind of row, for tests of what stores and reads ledgers. The ids are slugs. */
export function createBuku(options: BukuOptions = {}): BukuAngka {
  const { pemda = 'provinsi-uji', unit = 'biro-uji', tahun = 2024 } = options;
  const { subKegiatan = 3, baris = 2, status = 'ditetapkan' } = options;
  const dokumen = {
    judul: 'DPA',
    unit,
    tahunAwal: tahun,
    tahunAkhir: tahun,
    asal: null,
    nomor: '1',
    tanggal: `${tahun}-01-02`,
  };
  const subs = range(subKegiatan).map((index) => `sub-${index}`);
  const simpul = { dokumen: 'dpa-murni', sistemKode: 'nomenklatur' as const, unit: `${unit}-bagian` };
  const periode = quarter(tahun, 1);
  return {
    pemda: { id: pemda, slug: pemda, nama: 'Provinsi Uji', jenis: 'provinsi', kodeWilayah: pemda, tempat: 'Kota Uji' },
    unit: [
      {
        id: 'setda',
        induk: null,
        slug: 'setda',
        kode: '4.01',
        nama: 'Sekretariat Daerah',
        namaSingkat: 'Setda',
        namaLengkap: 'Sekretariat Daerah Provinsi Uji',
        jenis: 'pd',
        urut: 1,
      },
      {
        id: unit,
        induk: 'setda',
        slug: unit,
        kode: '',
        nama: 'Biro Uji',
        namaSingkat: 'Biro Uji',
        namaLengkap: 'Biro Uji Setda',
        jenis: 'biro',
        urut: 1,
      },
      {
        id: `${unit}-bagian`,
        induk: unit,
        slug: 'bagian-satu',
        kode: '',
        nama: 'Bagian Satu',
        namaSingkat: 'Bagian Satu',
        namaLengkap: 'Bagian Satu Biro Uji',
        jenis: 'bagian',
        urut: 1,
      },
    ],
    unitPelapor: unit,
    tahun,
    jabatan: [
      { id: 'kepala-biro', unit, nama: 'Kepala Biro', atasan: null, jenis: 'struktural', urut: 1 },
      {
        id: 'kepala-bagian',
        unit: `${unit}-bagian`,
        nama: 'Kepala Bagian',
        atasan: 'kepala-biro',
        jenis: 'struktural',
        urut: 2,
      },
    ],
    pejabat: [
      {
        id: 'plt',
        jabatan: 'kepala-biro',
        nama: '(nama pejabat)',
        nip: '',
        pangkat: '',
        status: 'plt',
        dari: `${tahun}-01-01`,
        sampai: `${tahun}-06-30`,
      },
      {
        id: 'definitif',
        jabatan: 'kepala-biro',
        nama: '(nama pejabat)',
        nip: '',
        pangkat: '',
        status: 'definitif',
        dari: `${tahun}-07-01`,
        sampai: null,
      },
    ],
    peraturan: [
      { id: 'perpres-29', jenis: 'Peraturan Presiden', nomor: '29', tahun: 2014, tentang: 'SAKIP' },
      { id: 'permen-53', jenis: 'Peraturan Menteri', nomor: '53', tahun: 2014, tentang: 'Pelaporan kinerja' },
    ],
    dokumen: [
      { ...dokumen, id: 'dpa-murni', jenis: 'dpa', versi: 'murni', status },
      {
        ...dokumen,
        id: 'dpa-perubahan',
        jenis: 'dpa',
        versi: 'perubahan-1',
        status: 'draf',
        asal: 'dpa-murni',
        tanggal: null,
      },
    ],
    simpul: [
      {
        ...simpul,
        id: 'program',
        induk: null,
        jenis: 'program',
        urut: 1,
        kode: '4.01.01',
        nama: 'Program',
        identitas: 'program',
      },
      ...subs.map((id, index) => ({
        ...simpul,
        id,
        induk: 'program',
        jenis: 'sub-kegiatan' as const,
        urut: index + 1,
        kode: `4.01.01.1.01.${index}`,
        nama: `Sub kegiatan ${index}`,
        identitas: id,
      })),
      {
        ...simpul,
        id: 'program-p',
        dokumen: 'dpa-perubahan',
        induk: null,
        jenis: 'program',
        urut: 1,
        kode: '4.01.01',
        nama: 'Program',
        identitas: 'program',
      },
    ],
    indikator: NILAI.map((_, index) => ({
      id: `indikator-${index}`,
      nama: `Indikator ${index}`,
      definisi: '',
      formula: index === 0 ? { pembilang: 'a', penyebut: 'b', pengali: '× 100%' } : null,
      satuan: '%',
      metode: 'naik',
      agregasiWaktu: 'akhir',
      agregasiUnit: 'tidak',
      frekuensi: 'triwulanan',
      jedaBulan: 1,
      tingkat: 'output',
      sumberData: '',
      penanggungJawab: index === 0 ? 'kepala-biro' : null,
      skala: null,
    })),
    penempatan: NILAI.map((_, index) => ({
      id: `penempatan-${index}`,
      dokumen: 'dpa-murni',
      simpul: 'program',
      indikator: `indikator-${index}`,
      namaTercetak: index === 1 ? 'Nama lain' : null,
      satuanTercetak: null,
      urut: index,
      induk: index === 0 ? null : 'penempatan-0',
      lokasi: '',
    })),
    target: NILAI.flatMap((nilai, index) => [
      {
        penempatan: `penempatan-${index}`,
        periode: { jenis: 'tahun' as const, tahun, ke: 1 as const },
        nilai,
        keterangan: null,
      },
      {
        penempatan: `penempatan-${index}`,
        periode,
        nilai: nilaiOf(index + 1),
        keterangan: 'sebelum-perubahan' as const,
      },
    ]),
    kondisiAwal: NILAI.map((nilai, index) => ({ penempatan: `penempatan-${index}`, tahun: tahun - 1, nilai })),
    realisasi: NILAI.map((nilai, index) => ({
      indikator: `indikator-${index}`,
      periode,
      nilai,
      perTanggal: index === 0 ? null : `${tahun}-03-31`,
      sumber: 'Laporan',
    })),
    anggaran: subs.flatMap((id, index) => [
      {
        id: `pagu-${id}`,
        dokumen: 'dpa-murni',
        simpul: id,
        tahun,
        rincian: false,
        urut: 0,
        uraian: '',
        rekening: '',
        sumberDana: 'APBD',
        jumlah: Rupiah.of(1_000_000 + index),
      },
      ...range(baris).map((line) => ({
        id: `baris-${id}-${line}`,
        dokumen: 'dpa-murni',
        simpul: id,
        tahun,
        rincian: true,
        urut: line,
        uraian: `Belanja ${line}`,
        rekening: '5.1.02',
        sumberDana: 'APBD',
        jumlah: Rupiah.fromSen(123_456_789_012_345_67n + BigInt(index * 1000 + line)),
      })),
    ]),
    anggaranKas: [{ dokumen: 'dpa-murni', simpul: 'program', bulan: 1, jumlah: Rupiah.parse('-5.50') }],
    realisasiKeuangan: subs.map((id, index) => ({
      id: `rk-${id}`,
      anggaran: index % 2 === 0 ? null : `baris-${id}-0`,
      simpul: index % 2 === 0 ? id : null,
      periode,
      jumlah: Rupiah.of(500_000),
      alasan: '',
    })),
    pelaksanaanAnggaran: [
      {
        dokumen: 'dpa-murni',
        urut: 1,
        kelompok: 'belanja',
        simpul: null,
        uraian: 'Belanja',
        jumlah: Rupiah.of(1),
        serapanMinimal: 92.5,
      },
      {
        dokumen: 'dpa-murni',
        urut: 2,
        kelompok: 'belanja',
        simpul: 'program',
        uraian: 'Program',
        jumlah: null,
        serapanMinimal: null,
      },
    ],
    catatan: [
      {
        id: 'c1',
        unit: `${unit}-bagian`,
        simpul: 'program',
        indikator: null,
        periode,
        jenis: 'permasalahan',
        urut: 1,
        teks: 'Masalah',
        penyebab: 'anggaran',
        menjawab: null,
      },
      {
        id: 'c2',
        unit,
        simpul: null,
        indikator: 'indikator-0',
        periode,
        jenis: 'solusi',
        urut: 1,
        teks: 'Solusi',
        penyebab: null,
        menjawab: 'c1',
      },
    ],
    kegiatanLain: [
      {
        id: 'k1',
        unit: `${unit}-bagian`,
        periode,
        kelompok: 'Rapat',
        urut: 1,
        uraian: 'Rapat',
        waktu: { jenis: 'rentang', dari: `${tahun}-01-02`, sampai: `${tahun}-01-03` },
        hasil: '',
        keterangan: '',
      },
    ],
    narasi: [{ unit, periode, bagian: 'penutup', teks: 'Teks.\n\n1. Satu' }],
    pengaturan: { formTriwulan: 'triwulan-ntt', batasCapaian: 150, capaianTargetNol: 100, skalaCapaian: null },
  };
}
