import type { Skala, TepiBawah, Tingkat } from './skala.ts';

const above = (nilai: string): TepiBawah => ({ tanda: '>', nilai });
const from = (nilai: string): TepiBawah => ({ tanda: '≥', nilai });
const band = (label: string, bawah: TepiBawah | null): Tingkat => ({ kode: label, label, alias: [], bawah });
const grade = (kode: string, label: string, bawah: TepiBawah | null, alias: string[] = []): Tingkat => ({
  kode,
  label,
  alias,
  bawah,
});

/** The scales that come with the product. Each names its source; edges that the source leaves open are stated in `catatan`. */
export const SKALA: readonly Skala[] = [
  {
    slug: 'permendagri-86-2017',
    nama: 'Kriteria Penilaian Realisasi Kinerja',
    sumber: 'Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017',
    catatan: {
      id: 'Peraturan menyebut bilangan bulat (76–90, ≥ 91); nilai di antaranya masuk ke jenjang di atasnya (> 90, > 75, > 65, > 50).',
      en: 'The rule names whole numbers (76–90, ≥ 91); values between them go to the band above (> 90, > 75, > 65, > 50).',
    },
    jenis: 'angka',
    dari: 2017,
    sampai: null,
    maksimum: null,
    tingkat: [
      band('Sangat Tinggi', above('90')),
      band('Tinggi', above('75')),
      band('Sedang', above('65')),
      band('Rendah', above('50')),
      band('Sangat Rendah', null),
    ],
  },
  {
    slug: 'lkip-biro-umum-ntt',
    nama: 'Predikat Keberhasilan LKIP',
    sumber: 'LKIP Biro Umum Setda Provinsi NTT Tahun 2023',
    catatan: null,
    jenis: 'angka',
    dari: 2023,
    sampai: null,
    maksimum: null,
    tingkat: [
      band('Sangat Berhasil', from('85')),
      band('Berhasil', from('70')),
      band('Cukup Berhasil', above('55')),
      band('Belum Berhasil', null),
    ],
  },
  {
    slug: 'akip-88-2021',
    nama: 'Predikat Evaluasi AKIP',
    sumber: 'Peraturan Menteri PANRB Nomor 88 Tahun 2021',
    catatan: null,
    jenis: 'angka',
    dari: 2021,
    sampai: null,
    maksimum: '100',
    tingkat: [
      grade('AA', 'Sangat Memuaskan', above('90')),
      grade('A', 'Memuaskan', above('80')),
      grade('BB', 'Sangat Baik', above('70')),
      grade('B', 'Baik', above('60')),
      grade('CC', 'Cukup', above('50')),
      grade('C', 'Kurang', above('30')),
      grade('D', 'Sangat Kurang', from('0')),
    ],
  },
  {
    slug: 'ikm-14-2017',
    nama: 'Mutu Pelayanan (Indeks Kepuasan Masyarakat)',
    sumber: 'Peraturan Menteri PANRB Nomor 14 Tahun 2017',
    catatan: {
      id: 'Peraturan menyebut dua desimal (76,61–88,30); nilai di antara 88,30 dan 88,31 masuk ke jenjang di atasnya.',
      en: 'The rule names two decimals (76.61–88.30); a value between 88.30 and 88.31 goes to the band above.',
    },
    jenis: 'angka',
    dari: 2017,
    sampai: null,
    maksimum: '100',
    tingkat: [
      grade('A', 'Sangat Baik', above('88.30')),
      grade('B', 'Baik', above('76.60')),
      grade('C', 'Kurang Baik', above('64.99')),
      grade('D', 'Tidak Baik', from('25')),
    ],
  },
  {
    slug: 'opini-bpk',
    nama: 'Opini BPK atas Laporan Keuangan',
    sumber: 'Undang-Undang Nomor 15 Tahun 2004 Pasal 16',
    catatan: null,
    jenis: 'urutan',
    dari: 2004,
    sampai: null,
    maksimum: null,
    tingkat: [
      grade('WTP', 'Wajar Tanpa Pengecualian', null, ['WTP-DPP']),
      grade('WDP', 'Wajar Dengan Pengecualian', null),
      grade('TW', 'Tidak Wajar', null),
      grade('TMP', 'Tidak Menyatakan Pendapat', null, ['Menolak Memberikan Opini']),
    ],
  },
];
