import { type DokumenContoh, rows, text } from './bentuk.contoh.ts';

/** Prose with growth words and percentages. */
export function anggaranProsa(): DokumenContoh {
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

/** Tables of counts. */
export function penduduk(): DokumenContoh {
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

/** Quarterly report with codes. */
export function triwulan(): DokumenContoh {
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

/** BTT: advance, accounted, left. */
export function btt(): DokumenContoh {
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
