/** One error planted into an invented document: the text that is replaced (once) and what replaces it. */
export interface Tanaman {
  dari: string;
  menjadi: string;
}

/** An invented document in the shape of a real one, free of errors, and errors to plant into it one at a time. */
export interface DokumenContoh {
  nama: string;
  bersih: string;
  tanaman: readonly Tanaman[];
}

const rows = (...lines: string[][]): string => lines.map((cells) => cells.join('\t')).join('\n');
const text = (...parts: string[]): string => parts.join('\n\n');

/** The invented documents: other provinces, other dinas, other number formats than any document of the lists. */
export const DOKUMEN: readonly DokumenContoh[] = [
  renjaUs(),
  apbd(),
  anggaranProsa(),
  keluaranBertumpuk(),
  keluaranTerpisah(),
  perjanjianKinerja(),
  lkipAnggaran(),
  penduduk(),
  triwulan(),
  btt(),
];

/** T-C.33 of a province that groups thousands with commas; the kegiatan row is printed once, sub kegiatan below it. */
function renjaUs(): DokumenContoh {
  return {
    nama: 'Renja T-C.33 with US numbers',
    bersih: text(
      'RENCANA KERJA DINAS PERPUSTAKAAN TAHUN 2022',
      'BAB IV RENCANA KERJA DAN PENDANAAN',
      'Tabel T-C.33 Rumusan Rencana Program dan Kegiatan Tahun 2022',
      rows(
        [
          'Kode',
          'Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan',
          'Indikator Kinerja',
          'Lokasi',
          'Target Capaian Kinerja',
          'Kebutuhan Dana/Pagu Indikatif (Rp)',
          'Sumber Dana',
          'Catatan Penting',
          'Target Prakiraan Maju',
          'Prakiraan Maju Pagu Indikatif (Rp)',
        ],
        ['2.23', 'URUSAN PEMERINTAHAN BIDANG PERPUSTAKAAN', '', '', '', '3,472,150,500', '', '', '', '3,819,365,550'],
        [
          '2.23.01',
          'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH',
          'Nilai SAKIP',
          'Kota',
          '78 Nilai',
          '2,150,000,000',
          'APBD',
          '',
          '80 Nilai',
          '2,365,000,000',
        ],
        [
          '2.23.01.1.01',
          'Perencanaan, Penganggaran, dan Evaluasi Kinerja',
          'Persentase dokumen tepat waktu',
          'Kota',
          '100%',
          '350,000,000',
          'APBD',
          '',
          '100%',
          '385,000,000',
        ],
        [
          '2.23.01.1.01.01',
          'Penyusunan Dokumen Perencanaan',
          'Jumlah dokumen',
          'Kota',
          '6 dokumen',
          '212,500,000',
          'APBD',
          '',
          '6 dokumen',
          '233,750,000',
        ],
        [
          '2.23.01.1.01.02',
          'Evaluasi Kinerja Perangkat Daerah',
          'Jumlah laporan',
          'Kota',
          '4 laporan',
          '137,500,000',
          'APBD',
          '',
          '4 laporan',
          '151,250,000',
        ],
        [
          '2.23.01.1.06',
          'Administrasi Umum',
          'Persentase layanan',
          'Kota',
          '100%',
          '1,800,000,000',
          'APBD',
          '',
          '100%',
          '1,980,000,000',
        ],
        [
          '2.23.01.1.06.01',
          'Penyediaan Bahan Logistik Kantor',
          'Jumlah paket',
          'Kota',
          '12 paket',
          '1,250,000,000',
          'APBD',
          '',
          '12 paket',
          '1,375,000,000',
        ],
        [
          '2.23.01.1.06.02',
          'Penyelenggaraan Rapat Koordinasi',
          'Jumlah laporan',
          'Kota',
          '12 laporan',
          '550,000,000',
          'APBD',
          '',
          '12 laporan',
          '605,000,000',
        ],
        [
          '2.23.02',
          'PROGRAM PEMBINAAN PERPUSTAKAAN',
          'Indeks literasi',
          'Provinsi',
          '65.40',
          '1,322,150,500',
          'APBD',
          '',
          '66.10',
          '1,454,365,550',
        ],
        [
          '2.23.02.1.01',
          'Pengelolaan Perpustakaan Tingkat Daerah',
          'Jumlah pemustaka',
          'Provinsi',
          '25,000 orang',
          '822,150,500',
          'APBD',
          '',
          '27,500 orang',
          '904,365,550',
        ],
        [
          '2.23.02.1.01.01',
          'Pengembangan Koleksi',
          'Jumlah judul',
          'Provinsi',
          '1,200 judul',
          '422,150,500',
          'APBD',
          '',
          '1,300 judul',
          '464,365,550',
        ],
        [
          '2.23.02.1.01.02',
          'Layanan Perpustakaan Keliling',
          'Jumlah lokasi',
          'Provinsi',
          '48 lokasi',
          '400,000,000',
          'APBD',
          '',
          '50 lokasi',
          '440,000,000',
        ],
        [
          '2.23.02.1.02',
          'Pembudayaan Gemar Membaca',
          'Jumlah peserta',
          'Provinsi',
          '900 orang',
          '500,000,000',
          'APBD',
          '',
          '950 orang',
          '550,000,000',
        ],
        [
          '2.23.02.1.02.01',
          'Sosialisasi Budaya Baca',
          'Jumlah peserta',
          'Provinsi',
          '600 orang',
          '320,000,000',
          'APBD',
          '',
          '620 orang',
          '352,000,000',
        ],
        [
          '2.23.02.1.02.02',
          'Lomba Literasi',
          'Jumlah peserta',
          'Provinsi',
          '300 orang',
          '180,000,000',
          'APBD',
          '',
          '330 orang',
          '198,000,000',
        ],
        ['', 'JUMLAH', '', '', '', '3,472,150,500', '', '', '', '3,819,365,550'],
      ),
      'BAB V PENUTUP',
    ),
    tanaman: [
      { dari: '137,500,000', menjadi: '173,500,000' },
      { dari: '904,365,550', menjadi: '904,356,550' },
      { dari: '1,250,000,000', menjadi: '1,250,000,00' },
      { dari: '\t350,000,000', menjadi: '\t530,000,000' },
    ],
  };
}

function apbd(): DokumenContoh {
  return {
    nama: 'APBD murni and perubahan with surplus and deficit',
    bersih: text(
      'LAPORAN KETERANGAN PERTANGGUNGJAWABAN GUBERNUR TAHUN ANGGARAN 2021',
      'BAB II PERUBAHAN PENJABARAN APBD',
      'Tabel 2.2 Perubahan Pendapatan Daerah',
      rows(
        [
          'No',
          'Jenis APBD',
          'Pendapatan Asli Daerah',
          'Pendapatan Transfer',
          'Lain-lain Pendapatan',
          'Total Pendapatan',
        ],
        ['1', 'APBD Murni', '1.250.400.000.000,00', '2.310.750.000.000,00', '5.100.000.000,00', '3.566.250.000.000,00'],
        [
          '2',
          'APBD Perubahan',
          '1.180.150.000.000,00',
          '2.345.500.000.000,00',
          '5.100.000.000,00',
          '3.530.750.000.000,00',
        ],
        ['', 'Bertambah/(berkurang)', '(70.250.000.000,00)', '34.750.000.000,00', '0,00', '(35.500.000.000,00)'],
        ['', '%', '5,62', '1,50', '0,00', '1,00'],
      ),
      'Target Pendapatan Daerah semula ditetapkan sebesar Rp. 3.566.250.000.000,00 (Tiga triliun lima ratus enam puluh enam miliar dua ratus lima puluh juta rupiah) berkurang sebesar Rp. 35.500.000.000,00 (Tiga puluh lima miliar lima ratus juta rupiah) atau 1,00% sehingga menjadi Rp. 3.530.750.000.000,00.',
      'Tabel 2.3 APBD Perubahan menurut Perangkat Daerah',
      rows(
        [
          'No',
          'Perangkat Daerah',
          'Pendapatan (Rp)',
          'Belanja (Rp)',
          'Surplus/(Defisit) (Rp)',
          'Realisasi Belanja (Rp)',
          '%',
        ],
        [
          'I',
          'Urusan Pelayanan Dasar',
          '81.200.000.000',
          '612.400.000.000',
          '(531.200.000.000)',
          '570.800.000.000',
          '93,21',
        ],
        ['1', 'Dinas Kesehatan', '80.000.000.000', '402.150.000.000', '(322.150.000.000)', '381.300.000.000', '94,82'],
        ['2', 'Dinas Sosial', '1.200.000.000', '210.250.000.000', '(209.050.000.000)', '189.500.000.000', '90,13'],
        ['II', 'Urusan Penunjang', '902.750.000.000', '110.350.000.000', '792.400.000.000', '101.225.000.000', '91,73'],
        ['1', 'Badan Pendapatan', '902.500.000.000', '85.150.000.000', '817.350.000.000', '79.900.000.000', '93,83'],
        ['2', 'Badan Riset', '250.000.000', '25.200.000.000', '(24.950.000.000)', '21.325.000.000', '84,62'],
        ['', 'JUMLAH', '983.950.000.000', '722.750.000.000', '261.200.000.000', '672.025.000.000', '92,98'],
      ),
      'Badan Pendapatan: pada Perubahan APBD terjadi surplus anggaran sebesar Rp. 817.350.000.000,- yang diperoleh dari total Pendapatan Daerah sebesar Rp. 902.500.000.000,- dikurangi total Belanja Daerah sebesar Rp. 85.150.000.000,-.',
      'Badan Riset: pada Perubahan APBD terjadi defisit anggaran sebesar Rp. (24.950.000.000,-) yang diperoleh dari total Pendapatan Daerah sebesar Rp. 250.000.000,- dikurangi total Belanja Daerah sebesar Rp. 25.200.000.000,-.',
    ),
    tanaman: [
      { dari: '(70.250.000.000,00)', menjadi: '(70.520.000.000,00)' },
      {
        dari: '(Tiga puluh lima miliar lima ratus juta rupiah)',
        menjadi: '(Tiga puluh lima miliar enam ratus juta rupiah)',
      },
      { dari: '(209.050.000.000)', menjadi: '(209.500.000.000)' },
      { dari: '94,82', menjadi: '98,42' },
      { dari: 'terjadi surplus anggaran', menjadi: 'terjadi defisit anggaran' },
      { dari: 'Riset\t250.000.000', menjadi: 'Riset\t520.000.000' },
      { dari: '\t81.200.000.000', menjadi: '\t82.100.000.000' },
    ],
  };
}

function anggaranProsa(): DokumenContoh {
  return {
    nama: 'prose with growth words and percentages',
    bersih: text(
      'LAPORAN KINERJA INSTANSI PEMERINTAH DINAS KELAUTAN TAHUN 2022',
      'BAB III AKUNTABILITAS KINERJA',
      'Belanja Barang dan Jasa terealisasi sebesar Rp. 4.512.600.000,- atau 94,01 % dari rencana sebesar Rp. 4.800.000.000,-.',
      'Produksi perikanan budidaya naik dari 12.500 ton pada tahun 2021 menjadi 13.750 ton pada tahun 2022 atau naik 10,00 %.',
      'Belanja Modal semula sebesar Rp. 2.500.000.000,- berkurang menjadi Rp. 2.000.000.000,- mengalami penurunan sebesar Rp. 500.000.000,- atau 20,00 %.',
      'Pendapatan retribusi sebesar Rp. 312.500.000,- (Tiga ratus dua belas juta lima ratus ribu rupiah) disetor ke kas daerah.',
      'Jumlah nelayan penerima bantuan sebanyak 240 orang terdiri dari 150 orang nelayan tangkap dan 90 orang pembudidaya.',
    ),
    tanaman: [
      { dari: '94,01 %', menjadi: '91,04 %' },
      { dari: 'sebesar Rp. 500.000.000,- atau 20,00', menjadi: 'sebesar Rp. 600.000.000,- atau 20,00' },
      { dari: 'penurunan sebesar', menjadi: 'kenaikan sebesar' },
      { dari: '312.500.000,-', menjadi: '321.500.000,-' },
      { dari: '240 orang', menjadi: '204 orang' },
    ],
  };
}

/** 3.1.2 with Input, Output and Outcome stacked in one cell. */
function keluaranBertumpuk(): DokumenContoh {
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
function keluaranTerpisah(): DokumenContoh {
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

function perjanjianKinerja(): DokumenContoh {
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

function lkipAnggaran(): DokumenContoh {
  return {
    nama: 'LKIP realisasi anggaran with a total',
    bersih: text(
      'LAPORAN KINERJA DINAS PERHUBUNGAN TAHUN 2023',
      'Tabel 3.9 Realisasi Anggaran Dinas Perhubungan Tahun 2023',
      rows(
        ['No', 'Program / Kegiatan', 'Pagu Anggaran (Rp)', 'Realisasi (Rp)', 'Sisa Anggaran (Rp)', 'Serapan (%)'],
        ['I', 'Program Penunjang Urusan', '9.412.350.000', '8.903.117.250', '509.232.750', '94,59'],
        ['1', 'Perencanaan dan Evaluasi', '212.350.000', '201.117.250', '11.232.750', '94,71'],
        ['2', 'Administrasi Keuangan', '8.500.000.000', '8.072.000.000', '428.000.000', '94,96'],
        ['3', 'Administrasi Umum', '700.000.000', '630.000.000', '70.000.000', '90,00'],
        ['II', 'Program Lalu Lintas', '6.125.000.000', '5.733.400.000', '391.600.000', '93,61'],
        ['1', 'Penyediaan Perlengkapan Jalan', '4.875.000.000', '4.608.400.000', '266.600.000', '94,53'],
        ['2', 'Manajemen Rekayasa Lalu Lintas', '1.250.000.000', '1.125.000.000', '125.000.000', '90,00'],
        ['', 'JUMLAH', '15.537.350.000', '14.636.517.250', '900.832.750', '94,20'],
      ),
      'Anggaran Dinas Perhubungan Tahun 2023 sebesar Rp. 15.537.350.000,- dengan realisasi sebesar Rp. 14.636.517.250,- atau 94,20 %.',
    ),
    tanaman: [
      { dari: '428.000.000', menjadi: '482.000.000' },
      { dari: '14.636.517.250\t', menjadi: '14.663.517.250\t' },
      { dari: '4.608.400.000', menjadi: '4.680.400.000' },
      { dari: '93,61', menjadi: '96,31' },
      { dari: 'realisasi sebesar Rp. 14.636.517.250,-', menjadi: 'realisasi sebesar Rp. 14.636.571.250,-' },
      { dari: '1\tPerencanaan dan Evaluasi\t212.350.000\t201.117.250\t11.232.750\t94,71\n', menjadi: '' },
    ],
  };
}

function penduduk(): DokumenContoh {
  return {
    nama: 'tables of counts',
    bersih: text(
      'Tabel 1.2 Jumlah Penduduk menurut Kabupaten/Kota',
      rows(
        ['No', 'Kabupaten/Kota', 'Laki-laki', 'Perempuan', 'Jumlah'],
        ['1', 'Sambas', '318.254', '311.652', '629.906'],
        ['2', 'Bengkayang', '147.103', '139.263', '286.366'],
        ['3', 'Landak', '207.955', '189.655', '397.610'],
        ['4', 'Mempawah', '154.017', '147.543', '301.560'],
        ['', 'Jumlah', '827.329', '788.113', '1.615.442'],
      ),
      'Tabel 1.3 Pegawai menurut Golongan',
      rows(
        ['Golongan', 'Laki-laki', 'Perempuan', 'Jumlah'],
        ['I', '12', '4', '16'],
        ['II', '1.204', '861', '2.065'],
        ['III', '2.310', '2.945', '5.255'],
        ['IV', '705', '612', '1.317'],
        ['Total', '4.231', '4.422', '8.653'],
      ),
    ),
    tanaman: [
      { dari: '207.955', menjadi: '209.755' },
      { dari: '788.113', menjadi: '781.813' },
      { dari: '5.255', menjadi: '5.525' },
      { dari: '8.653', menjadi: '8.635' },
    ],
  };
}

function triwulan(): DokumenContoh {
  return {
    nama: 'quarterly report with codes',
    bersih: text(
      'LAPORAN KINERJA TRIWULAN II BIRO HUKUM TAHUN 2024',
      'Tabel 3.1 Realisasi Anggaran sampai dengan Triwulan II',
      rows(
        ['Kode', 'Uraian', 'Pagu', 'Realisasi s/d TW II', 'Capaian (%)'],
        ['', 'Biro Hukum', 'Rp2.250.000.000', 'Rp1.083.000.000', '48,13'],
        ['4.01.01', 'Program Penunjang Urusan', 'Rp150.000.000', 'Rp75.000.000', '50,00'],
        ['4.01.04', 'Program Fasilitasi dan Koordinasi Hukum', 'Rp2.100.000.000', 'Rp1.008.000.000', '48,00'],
        ['4.01.04.1.01', 'Fasilitasi Penyusunan Perundang-undangan', 'Rp1.200.000.000', 'Rp606.000.000', '50,50'],
        ['4.01.04.1.01.0001', 'Penyusunan Produk Hukum Pengaturan', 'Rp700.000.000', 'Rp385.000.000', '55,00'],
        ['4.01.04.1.01.0002', 'Pendokumentasian Produk Hukum', 'Rp500.000.000', 'Rp221.000.000', '44,20'],
        ['4.01.04.1.02', 'Fasilitasi Bantuan Hukum', 'Rp900.000.000', 'Rp402.000.000', '44,67'],
        ['4.01.04.1.02.0001', 'Fasilitasi Penyelesaian Masalah Hukum', 'Rp650.000.000', 'Rp310.000.000', '47,69'],
        ['4.01.04.1.02.0002', 'Pemajuan Hak Asasi Manusia', 'Rp250.000.000', 'Rp92.000.000', '36,80'],
      ),
      'Tabel 3.2 Belanja Sub Kegiatan',
      rows(
        ['No', 'Sub Kegiatan', 'Alokasi (Rp)', 'Target (%)', 'Realisasi (Rp)', 'Serapan (%)', 'Hasil', 'Ket'],
        ['1', 'Penyusunan Produk Hukum Pengaturan', '700.000.000', '50,00', '385.000.000', '55,00', '12 rancangan', ''],
        ['', 'Belanja Alat Tulis Kantor', '120.000.000', '50,00', '65.000.000', '54,17', '', ''],
        ['', 'Belanja Perjalanan Dinas', '580.000.000', '50,00', '320.000.000', '55,17', '', ''],
        ['2', 'Pendokumentasian Produk Hukum', '500.000.000', '45,00', '221.000.000', '44,20', '1 laporan', ''],
        ['', 'Belanja Cetak', '300.000.000', '45,00', '121.000.000', '40,33', '', ''],
        ['', 'Belanja Jasa Tenaga Ahli', '200.000.000', '45,00', '100.000.000', '50,00', '', ''],
        ['', 'Jumlah', '1.200.000.000', '', '606.000.000', '50,50', '', ''],
      ),
    ),
    tanaman: [
      { dari: 'Rp1.083.000.000', menjadi: 'Rp1.083.000.008' },
      { dari: 'Rp221.000.000', menjadi: 'Rp212.000.000' },
      { dari: 'Rp900.000.000', menjadi: 'Rp990.000.000' },
      { dari: '44,67', menjadi: '46,47' },
      { dari: '120.000.000\t50,00\t65.000.000', menjadi: '120.000.000\t50,00\t56.000.000' },
      { dari: '\t1.200.000.000', menjadi: '\t1.020.000.000' },
    ],
  };
}

function btt(): DokumenContoh {
  return {
    nama: 'BTT: advance, accounted, left',
    bersih: text(
      'Tabel 2.5 Realisasi Belanja Tidak Terduga',
      rows(
        ['No', 'Bidang/SKPD', 'SP2D', 'SPJ', 'Sisa Realisasi', 'Keterangan'],
        ['1', 'DINAS PUPR', '451.900.000', '367.274.000', '84.626.000', 'sudah setor'],
        ['2', 'DINAS SOSIAL', '210.500.000', '210.500.000', '0', ''],
        ['3', 'BPBD', '902.350.000', '887.100.000', '15.250.000', 'sudah setor'],
        ['4', 'DINAS KESEHATAN', '125.000.000', '119.400.000', '5.600.000', ''],
        ['', 'JUMLAH', '1.689.750.000', '1.584.274.000', '105.476.000', ''],
      ),
    ),
    tanaman: [
      { dari: '84.626.000', menjadi: '48.626.000' },
      { dari: '1.584.274.000', menjadi: '1.548.274.000' },
      { dari: '902.350.000', menjadi: '920.350.000' },
    ],
  };
}
