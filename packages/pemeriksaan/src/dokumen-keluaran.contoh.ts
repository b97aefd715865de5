import { type DokumenContoh, rows, text } from './bentuk.contoh.ts';

/** 3.1.2 with Input, Output and Outcome stacked in one cell. */
export function keluaranBertumpuk(): DokumenContoh {
  const head = [
    'No',
    'Kebijakan',
    'Uraian Prog/ Keg/ Sub Keg',
    'Target 2023',
    'Realisasi 2023',
    'Permasalahan',
    'Upaya mengatasi permasalahan',
  ];
  return {
    nama: 'LKPJ 3.1.2 with stacked cells',
    bersih: text(
      'LAPORAN KETERANGAN PERTANGGUNGJAWABAN TAHUN 2023',
      '3.1.2 Capaian Keluaran Kegiatan Dinas Perkebunan',
      rows(
        head,
        [
          '1',
          'Undang-Undang Nomor 39 Tahun 2014',
          'Program Penyediaan Sarana Perkebunan',
          'Input: Rp. 1.845.300.000',
          'Input: Rp. 1.702.450.000 (92,26%)',
          '',
          '',
        ],
        [
          '',
          '',
          'Kegiatan Pengawasan Peredaran Sarana',
          'Input: Rp. 1.245.300.000 Output: 1. Terawasinya benih 20 lokasi',
          'Input: Rp. 1.152.450.000 (92,54%) Output: 1. Terawasinya benih 18 lokasi',
          'Jarak lokasi jauh',
          'Menambah petugas',
        ],
        [
          '',
          '',
          'Sub Kegiatan Pengawasan Mutu Benih',
          'Input: Rp. 845.300.000 Output: 12 laporan',
          'Input: Rp. 802.450.000 (94,93%) Output: 12 laporan',
          '',
          '',
        ],
        [
          '',
          '',
          'Sub Kegiatan Pengawasan Pupuk',
          'Input: Rp. 400.000.000 Output: 8 laporan',
          'Input: Rp. 350.000.000 (87,50%) Output: 8 laporan',
          '',
          '',
        ],
      ),
      rows(
        head,
        [
          '',
          '',
          'Kegiatan Pengelolaan Sumber Daya Genetik',
          'Input: Rp. 600.000.000 Output: 2 kebun',
          'Input: Rp. 550.000.000 (91,67%) Output: 2 kebun',
          '',
          '',
        ],
        [
          '2',
          'Peraturan Menteri Nomor 50 Tahun 2015',
          'Program Penyuluhan',
          'Input: Rp. 920.000.000',
          'Input: Rp. 874.000.000 (95,00%)',
          '',
          '',
        ],
        [
          '',
          '',
          'Kegiatan Pelatihan Petani',
          'Input: Rp. 520.000.000 Output: 300 orang',
          'Input: Rp. 494.000.000 (95,00%) Output: 300 orang',
          '',
          '',
        ],
        [
          '',
          '',
          'Kegiatan Pendampingan Kelompok',
          'Input: Rp. 400.000.000 Output: 25 kelompok',
          'Input: Rp. 380.000.000 (95,00%) Output: 25 kelompok',
          '',
          '',
        ],
      ),
    ),
    tanaman: [
      { dari: '(94,93%)', menjadi: '(93,94%)' },
      { dari: 'Rp. 802.450.000', menjadi: 'Rp. 820.450.000' },
      { dari: 'Rp. 1.845.300.000', menjadi: 'Rp. 1.854.300.000' },
      { dari: 'Rp. 350.000.000 (87,50%)', menjadi: 'Rp. 450.000.000 (112,50%)' },
      { dari: 'Rp. 494.000.000', menjadi: 'Rp. 494.000.00' },
    ],
  };
}

/** 3.1.2 with Input, Output and Outcome as rows of their own. */
export function keluaranTerpisah(): DokumenContoh {
  return {
    nama: 'LKPJ 3.1.2 with a row per input, output and outcome',
    bersih: text(
      'LAPORAN KETERANGAN PERTANGGUNGJAWABAN TAHUN 2023',
      '3.1.2 Capaian Keluaran Kegiatan Dinas Kehutanan',
      rows(
        ['No', 'Kebijakan', 'Uraian Program/Kegiatan', 'Target', 'Realisasi', 'Permasalahan', 'Upaya'],
        ['1', '', 'Program Pengelolaan Hutan', 'Input: Rp. 3.250.000.000', 'Input: Rp. 3.087.500.000 (95,00%)', '', ''],
        ['', '', '', 'Output: hutan terkelola', 'Output: hutan terkelola', '', ''],
        [
          '',
          '',
          'Kegiatan Rehabilitasi Lahan',
          'Input: Rp. 2.000.000.000',
          'Input: Rp. 1.900.000.000 (95,00%)',
          '',
          '',
        ],
        ['', '', '', 'Output: 400 ha', 'Output: 380 ha', '', ''],
        [
          '',
          '',
          'Kegiatan Perlindungan Hutan',
          'Input: Rp. 1.250.000.000',
          'Input: Rp. 1.187.500.000 (95,00%)',
          '',
          '',
        ],
        ['', '', '', 'Output: 12 patroli', 'Output: 12 patroli', '', ''],
        ['2', '', 'Program Konservasi', 'Input: Rp. 1.100.000.000', 'Input: Rp. 990.000.000 (90,00%)', '', ''],
        [
          '',
          '',
          'Kegiatan Pengelolaan Taman Hutan Raya',
          'Input: Rp. 700.000.000',
          'Input: Rp. 630.000.000 (90,00%)',
          '',
          '',
        ],
        ['', '', 'Kegiatan Perlindungan Satwa', 'Input: Rp. 400.000.000', 'Input: Rp. 360.000.000 (90,00%)', '', ''],
      ),
    ),
    tanaman: [
      { dari: 'Rp. 1.187.500.000', menjadi: 'Rp. 1.178.500.000' },
      { dari: 'Rp. 630.000.000', menjadi: 'Rp. 603.000.000' },
      { dari: 'Rp. 2.000.000.000', menjadi: 'Rp. 2.100.000.000' },
    ],
  };
}

/** LKPJ 3.1.1 and LKIP achievements. */
export function perjanjianKinerja(): DokumenContoh {
  return {
    nama: 'LKPJ 3.1.1 and LKIP achievements',
    bersih: text(
      'LAPORAN KINERJA BADAN KEPEGAWAIAN TAHUN 2022',
      'Skala: ≥ 85 % = Sangat Berhasil; 70 % sampai 85 % = Berhasil.',
      'Tabel 3.1 Target dan Realisasi Indikator Kinerja Tahun 2022',
      rows(
        [
          'No',
          'Sasaran Strategis',
          'Indikator Kinerja',
          'Satuan',
          'Kondisi Awal',
          'Target 2022',
          'Realisasi 2022',
          'Capaian (%)',
        ],
        [
          '1',
          'Meningkatnya kompetensi ASN',
          'Persentase ASN yang mengikuti diklat',
          '%',
          '61,20',
          '70,00',
          '68,60',
          '98,00',
        ],
        ['', '', 'Jumlah ASN yang lulus ujian dinas', 'orang', '410', '500', '525', '105,00'],
        [
          '2',
          'Meningkatnya layanan kepegawaian',
          'Indeks Kepuasan Masyarakat',
          'indeks',
          '80,10',
          '84,00',
          '82,32',
          '98,00',
        ],
        ['', '', 'Jumlah layanan yang digitalisasi', 'layanan', '4', '8', '6', '75,00'],
      ),
      'Realisasi indikator pertama mencapai 98,00 % dari target sehingga masuk kategori Sangat Berhasil.',
    ),
    tanaman: [
      { dari: '525\t105,00', menjadi: '525\t150,00' },
      { dari: '82,32\t98,00', menjadi: '82,32\t89,00' },
      { dari: 'mencapai 98,00 %', menjadi: 'mencapai 78,00 %' },
    ],
  };
}
