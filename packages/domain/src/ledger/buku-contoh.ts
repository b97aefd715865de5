import { Decimal } from 'decimal.js';
import type { Nilai } from '../nilai/nilai.ts';
import type { Periode } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import type { Anggaran, BukuAngka, Indikator, RealisasiKeuangan, Simpul } from './buku-angka.ts';

/* A small sound ledger for tests: one biro, one DPA (program → kegiatan → two sub kegiatan), one indicator. */

export const triwulan = (ke: number): Periode => ({ jenis: 'triwulan', tahun: 2024, ke });
export const TAHUN: Periode = { jenis: 'tahun', tahun: 2024, ke: 1 };

export const persen = (text: string): Nilai => ({
  kind: 'persen',
  raw: `${text}%`,
  angka: new Decimal(text),
  cacah: null,
});
export const angka = (text: string, satuan: string | null = null): Nilai => ({
  kind: 'angka',
  raw: text,
  angka: new Decimal(text),
  satuan,
});

export function simpul(id: string, induk: string | null, jenis: Simpul['jenis'], kode = ''): Simpul {
  const sistemKode = kode === '' ? '' : 'nomenklatur';
  return { id, dokumen: 'dpa', induk, jenis, urut: 1, kode, sistemKode, nama: `Nama ${id}`, unit: null, identitas: id };
}

export function baris(id: string, node: string, jumlah: string, options: Partial<Anggaran> = {}): Anggaran {
  return {
    id,
    dokumen: 'dpa',
    simpul: node,
    tahun: 2024,
    rincian: true,
    urut: 1,
    uraian: `Belanja ${id}`,
    rekening: '5.1.02.01.01.0001',
    sumberDana: 'PAD',
    jumlah: Rupiah.parse(jumlah),
    ...options,
  };
}

export function belanja(
  id: string,
  on: { anggaran: string } | { simpul: string },
  jumlah: string,
  options: { periode?: Periode; alasan?: string } = {},
): RealisasiKeuangan {
  const { periode = triwulan(1), alasan = '' } = options;
  return { id, anggaran: null, simpul: null, ...on, periode, jumlah: Rupiah.parse(jumlah), alasan };
}

export const INDIKATOR: Indikator = {
  id: 'ik-1',
  nama: 'Persentase perangkat daerah yang ditata',
  definisi: '',
  formula: { pembilang: 'PD ditata', penyebut: 'PD', pengali: '× 100%' },
  satuan: 'Persen',
  metode: 'naik',
  agregasiWaktu: 'akhir',
  agregasiUnit: 'tidak',
  frekuensi: 'triwulanan',
  jedaBulan: 0,
  tingkat: 'outcome',
  sumberData: '',
  penanggungJawab: null,
  skala: null,
};

/** The ledger; every list may be replaced. */
export function bukuContoh(lists: Partial<BukuAngka> = {}): BukuAngka {
  const unit = {
    id: 'biro',
    induk: null,
    slug: 'biro',
    kode: '',
    nama: 'Biro',
    namaSingkat: 'Biro',
    namaLengkap: 'Biro',
  };
  return {
    pemda: { id: 'ntt', slug: 'ntt', nama: 'NTT', jenis: 'provinsi', kodeWilayah: '53', tempat: 'Kupang' },
    unit: [{ ...unit, jenis: 'biro', urut: 1 }],
    unitPelapor: 'biro',
    tahun: 2024,
    jabatan: [{ id: 'karo', unit: 'biro', nama: 'Kepala Biro', atasan: null, jenis: 'struktural', urut: 1 }],
    pejabat: [
      {
        id: 'p1',
        jabatan: 'karo',
        nama: '(nama pejabat)',
        nip: '',
        pangkat: '',
        status: 'plt',
        dari: '2023-01-01',
        sampai: '2024-05-31',
      },
      {
        id: 'p2',
        jabatan: 'karo',
        nama: '(nama pejabat)',
        nip: '',
        pangkat: '',
        status: 'definitif',
        dari: '2024-06-01',
        sampai: null,
      },
    ],
    peraturan: [],
    dokumen: [
      {
        id: 'dpa',
        jenis: 'dpa',
        judul: 'DPA 2024',
        unit: 'biro',
        tahunAwal: 2024,
        tahunAkhir: 2024,
        versi: 'murni',
        status: 'ditetapkan',
        asal: null,
        nomor: '',
        tanggal: '2024-01-02',
      },
    ],
    simpul: [
      simpul('program', null, 'program', '4.01.02'),
      simpul('kegiatan', 'program', 'kegiatan', '4.01.02.1.02'),
      simpul('sub-1', 'kegiatan', 'sub-kegiatan', '4.01.02.1.02.05'),
      simpul('sub-2', 'kegiatan', 'sub-kegiatan', '4.01.02.1.02.06'),
    ],
    indikator: [INDIKATOR],
    penempatan: [
      {
        id: 'pn-1',
        dokumen: 'dpa',
        simpul: 'sub-1',
        indikator: 'ik-1',
        namaTercetak: null,
        satuanTercetak: null,
        urut: 1,
        induk: null,
        lokasi: '',
      },
    ],
    target: [{ penempatan: 'pn-1', periode: TAHUN, nilai: persen('80'), keterangan: null }],
    kondisiAwal: [{ penempatan: 'pn-1', tahun: 2023, nilai: persen('75.5') }],
    realisasi: [],
    anggaran: [baris('b1', 'sub-1', '100000000.00'), baris('b2', 'sub-2', '50000000.50')],
    anggaranKas: [{ dokumen: 'dpa', simpul: 'sub-1', bulan: 1, jumlah: Rupiah.of(1_000_000) }],
    realisasiKeuangan: [belanja('r1', { anggaran: 'b1' }, '10000000.00')],
    pelaksanaanAnggaran: [],
    catatan: [],
    kegiatanLain: [
      {
        id: 'kl-1',
        unit: 'biro',
        periode: triwulan(1),
        kelompok: 'Kelembagaan',
        urut: 1,
        uraian: 'Rapat koordinasi',
        waktu: { jenis: 'rentang', dari: '2024-02-01', sampai: '2024-02-03' },
        hasil: '',
        keterangan: '',
      },
    ],
    narasi: [],
    pengaturan: { formTriwulan: 'ntt-2024', batasCapaian: null, capaianTargetNol: 100, skalaCapaian: null },
    ...lists,
  };
}
