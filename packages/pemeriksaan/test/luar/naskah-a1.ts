import {
  type Butir,
  bagi,
  daun,
  inden,
  induk,
  jumlah,
  juta,
  kurung,
  type Naskah,
  n,
  p,
  persen,
  persenTanda,
  persenUs,
  rpStrip,
  type Sel,
  t,
  telusur,
  us,
} from './bentuk.ts';

/** LKPJ of another province: US separators, columns numbered, levels by code, total at the bottom, sisa. */
export function lkpjUs(): Naskah {
  const tree = induk(
    '',
    '',
    induk(
      '1.01.02',
      'PROGRAM PENGELOLAAN PENDIDIKAN',
      induk(
        '1.01.02.1.01',
        'Pengelolaan Pendidikan Sekolah Menengah Atas',
        daun('1.01.02.1.01.0003', 'Pembangunan Ruang Kelas Baru', 18_450_000_000, 17_922_318_450.5),
        daun('1.01.02.1.01.0017', 'Pengadaan Mebel Sekolah', 4_275_600_000, 4_101_233_700),
        daun('1.01.02.1.01.0048', 'Pengelolaan Dana BOS Sekolah Menengah Atas', 96_318_240_000, 95_820_114_225.25),
      ),
      induk(
        '1.01.02.1.02',
        'Pengelolaan Pendidikan Sekolah Menengah Kejuruan',
        daun('1.01.02.1.02.0005', 'Rehabilitasi Ruang Praktik Siswa', 12_840_500_000, 11_998_764_310),
        daun('1.01.02.1.02.0030', 'Penyediaan Biaya Personil Peserta Didik', 6_120_000_000, 5_987_500_000),
      ),
    ),
    induk(
      '1.01.03',
      'PROGRAM PENGEMBANGAN KURIKULUM',
      induk(
        '1.01.03.1.01',
        'Penetapan Kurikulum Muatan Lokal Pendidikan Menengah',
        daun('1.01.03.1.01.0001', 'Penyusunan Kompetensi Dasar Muatan Lokal', 385_000_000, 371_250_000),
        daun('1.01.03.1.01.0004', 'Pelatihan Penyusunan Kurikulum', 742_800_000, 702_116_400),
      ),
    ),
    induk(
      '1.01.04',
      'PROGRAM PENDIDIK DAN TENAGA KEPENDIDIKAN',
      induk(
        '1.01.04.1.01',
        'Pemerataan Kuantitas dan Kualitas Pendidik',
        daun('1.01.04.1.01.0001', 'Perhitungan dan Pemetaan Pendidik', 512_400_000, 498_020_000),
        daun('1.01.04.1.01.0002', 'Penataan Pendistribusian Pendidik', 287_950_000, 251_618_300),
      ),
    ),
  );
  const row = (kode: string, nama: string, [pagu = 0, real = 0]: number[]): Sel[] => [
    kode,
    nama,
    n(pagu, us),
    n(real, us),
    n(bagi(real, pagu), persenUs),
    n(pagu - real, us),
  ];
  const rows = [...telusur(tree)].slice(1).map(({ butir }) => row(butir.kode, butir.nama, butir.isi));
  return {
    nama: 'LKPJ, US separators',
    blok: [
      p('BAB III HASIL PENYELENGGARAAN URUSAN PEMERINTAHAN'),
      p('Tabel 3.4 Realisasi Anggaran Program dan Kegiatan Urusan Pendidikan Tahun 2023'),
      t(2, [
        ['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi (Rp)', '%', 'Sisa (Rp)'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ...rows,
        row('', 'JUMLAH', tree.isi),
      ]),
      p(
        `Dari alokasi anggaran sebesar Rp ${us(tree.isi[0] ?? 0)} terealisasi sebesar Rp ${us(tree.isi[1] ?? 0)} atau ${persenUs(bagi(tree.isi[1] ?? 0, tree.isi[0] ?? 1))}.`,
      ),
    ],
    tanam: [
      { di: [0, '1.01.02.1.01.0017', 2], menjadi: '4,257,600,000.00', angka: 4_257_600_000 },
      { di: [0, '1.01.02.1.02.0005', 3], menjadi: '11,998,764,130.00', angka: 11_998_764_130 },
      { di: [0, '1.01.03', 2], menjadi: '1,127,300,000.00', angka: 1_127_300_000 },
      { di: [0, '1.01.04.1.01.0002', 4], menjadi: '78.38%', angka: 78.38 },
      { di: [0, '1.01.04.1.01.0001', 5], menjadi: '41,380,000.00', angka: 41_380_000 },
      { di: [0, 'JUMLAH', 3], menjadi: '137,562,935,385.75', angka: 137_562_935_385.75 },
      { buang: [0, '1.01.03.1.01.0004'] },
      { di: [0, '1.01.02.1.01.0003', 2], menjadi: '18.450.000.00' },
    ].map((one) => one as Naskah['tanam'][number]),
  };
}

/** LKIP: letters, roman and arabic numbers as levels, amounts as "Rp 1.234.567,-", sub totals and a total. */
export function lkipHuruf(): Naskah {
  const a = induk(
    'A.',
    'Belanja Operasi',
    induk(
      '1.',
      'Belanja Pegawai',
      daun('a.', 'Gaji dan Tunjangan ASN', 7_412_650_000, 7_388_104_220),
      daun('b.', 'Tambahan Penghasilan ASN', 3_096_400_000, 2_980_717_500),
    ),
    induk(
      '2.',
      'Belanja Barang dan Jasa',
      daun('a.', 'Belanja Alat Tulis Kantor', 184_250_000, 179_840_000),
      daun('b.', 'Belanja Jasa Kantor', 926_375_000, 903_118_450),
      daun('c.', 'Belanja Perjalanan Dinas', 1_344_800_000, 1_298_560_300),
    ),
  );
  const b = induk(
    'B.',
    'Belanja Modal',
    induk(
      '1.',
      'Belanja Modal Peralatan dan Mesin',
      daun('a.', 'Pengadaan Komputer', 412_500_000, 405_900_000),
      daun('b.', 'Pengadaan Kendaraan Operasional', 685_000_000, 672_450_000),
    ),
    induk('2.', 'Belanja Modal Gedung', daun('a.', 'Rehabilitasi Gedung Kantor', 1_250_000_000, 1_187_334_900)),
  );
  const total = [0, 1].map((at) => (a.isi[at] ?? 0) + (b.isi[at] ?? 0));
  const row = (kode: string, nama: string, [pagu = 0, real = 0]: number[]): Sel[] => [
    kode,
    nama,
    n(pagu, rpStrip),
    n(real, rpStrip),
    n(bagi(real, pagu), persen),
  ];
  const section = (one: Butir, sub: string): Sel[][] => [
    ...[...telusur(one)].map(({ butir }) => row(butir.kode, butir.nama, butir.isi)),
    row('', sub, one.isi),
  ];
  return {
    nama: 'LKIP, lettered levels, Rp in cells',
    blok: [
      p('C. AKUNTABILITAS KEUANGAN'),
      p(
        `Anggaran Dinas Perhubungan Tahun 2022 sebesar ${rpStrip(total[0] ?? 0)} terdiri dari Belanja Operasi ${rpStrip(a.isi[0] ?? 0)} dan Belanja Modal ${rpStrip(b.isi[0] ?? 0)}.`,
      ),
      p('Tabel 3.12 Anggaran dan Realisasi Belanja'),
      t(1, [
        ['No', 'Uraian', 'Anggaran', 'Realisasi', 'Persentase (%)'],
        ...section(a, 'Sub Total A'),
        ...section(b, 'Sub Total B'),
        row('', 'Total (A + B)', total),
      ]),
    ],
    tanam: [
      { di: [0, 'Belanja Jasa Kantor', 2], menjadi: 'Rp 962.375.000,-', angka: 962_375_000 },
      { di: [0, 'Tambahan Penghasilan ASN', 3], menjadi: 'Rp 2.890.717.500,-', angka: 2_890_717_500 },
      { di: [0, 'Sub Total B', 2], menjadi: 'Rp 2.374.500.000,-', angka: 2_374_500_000 },
      { di: [0, 'Total (A + B)', 3], menjadi: 'Rp 15.060.125.370,-', angka: 15_060_125_370 },
      { di: [0, 'Pengadaan Komputer', 4], menjadi: '94,80', angka: 94.8 },
      { di: [0, 'Belanja Pegawai', 4], menjadi: '86,67', angka: 86.67 },
      { buang: [0, 'Belanja Perjalanan Dinas'] },
      { dari: 'Belanja Modal Rp 2.347', menjadi: 'Belanja Modal Rp 2.374' },
    ],
  };
}

/** Renja: unit total at the top, three-row merged header, running number row, amounts in juta with one decimal. */
export function renjaJuta(): Naskah {
  const tree = induk(
    '2.16',
    'DINAS KOMUNIKASI DAN INFORMATIKA',
    induk(
      '2.16.02',
      'PROGRAM INFORMASI DAN KOMUNIKASI PUBLIK',
      induk(
        '2.16.02.1.01',
        'Pengelolaan Informasi Publik',
        daun('2.16.02.1.01.04', 'Monitoring Opini Publik', 412.5, 428, 445.2),
        daun('2.16.02.1.01.07', 'Pengelolaan Media Komunikasi Publik', 1_865.4, 1_920.8, 1_988),
        daun('2.16.02.1.01.09', 'Kemitraan dengan Pemangku Kepentingan', 276.3, 281.7, 290.1),
      ),
    ),
    induk(
      '2.16.03',
      'PROGRAM APLIKASI INFORMATIKA',
      induk(
        '2.16.03.1.01',
        'Pengelolaan Nama Domain',
        daun('2.16.03.1.01.02', 'Penyelenggaraan Sistem Jaringan Intra Pemerintah', 3_540, 3_712.6, 3_850.4),
      ),
      induk(
        '2.16.03.1.02',
        'Pengelolaan e-Government',
        daun('2.16.03.1.02.05', 'Pengembangan Aplikasi dan Proses Bisnis', 1_230.7, 1_301.1, 1_355.9),
        daun('2.16.03.1.02.11', 'Koordinasi Pemanfaatan Pusat Data Nasional', 688.9, 702.3, 725),
      ),
    ),
  );
  const targets = new Map([
    ['2.16.02.1.01.04', '12 Laporan'],
    ['2.16.02.1.01.07', '48 Konten'],
    ['2.16.02.1.01.09', '25 Mitra'],
    ['2.16.03.1.01.02', '38 OPD'],
    ['2.16.03.1.02.05', '6 Aplikasi'],
    ['2.16.03.1.02.11', '4 Dokumen'],
  ]);
  const rows = [...telusur(tree)].map(({ butir }): Sel[] => [
    butir.kode,
    butir.nama,
    targets.get(butir.kode) ?? '',
    n(butir.isi[0] ?? 0, juta),
    n(butir.isi[1] ?? 0, juta),
    n(butir.isi[2] ?? 0, juta),
    targets.has(butir.kode) ? 'APBD' : '',
  ]);
  return {
    nama: 'Renja in juta, total on top',
    blok: [
      p('RENCANA KERJA DINAS KOMUNIKASI DAN INFORMATIKA TAHUN 2024'),
      p('Tabel T-C.33 Rumusan Rencana Program dan Kegiatan Tahun 2024 dan Prakiraan Maju'),
      p('(dalam juta rupiah)'),
      t(4, [
        [
          'Kode',
          'Urusan/Program/Kegiatan/Sub Kegiatan',
          'Rencana Tahun 2024',
          '<',
          'Prakiraan Maju',
          '<',
          'Sumber Dana',
        ],
        ['^', '^', 'Target', 'Pagu Indikatif', 'Tahun 2025', 'Tahun 2026', '^'],
        ['^', '^', '^', '(juta Rp)', '(juta Rp)', '(juta Rp)', '^'],
        ['1', '2', '3', '4', '5', '6', '7'],
        ...rows,
      ]),
    ],
    tanam: [
      { di: [0, '2.16.02.1.01.07', 3], menjadi: '1.685,4', angka: 1685.4 },
      { di: [0, '2.16.03.1.02.11', 4], menjadi: '720,3', angka: 720.3 },
      { di: [0, '2.16.02.1.01', 5], menjadi: '2.732,3', angka: 2732.3 },
      { di: [0, '2.16.03', 3], menjadi: '5.495,6', angka: 5495.6 },
      { di: [0, 'DINAS KOMUNIKASI', 4], menjadi: '8.364,5', angka: 8364.5 },
      { buang: [0, '2.16.02.1.01.09'] },
    ].map((one) => one as Naskah['tanam'][number]),
  };
}

/** Quarterly report: target and realisasi per triwulan under merged heads, with their sums and a percentage. */
export function triwulanan(): Naskah {
  const items: [string, number[], number[]][] = [
    [
      'Pelayanan Administrasi Perkantoran',
      [125_000_000, 148_500_000, 152_250_000, 110_000_000],
      [118_450_000, 140_312_500, 149_800_000, 108_640_000],
    ],
    [
      'Pemeliharaan Jalan Provinsi',
      [0, 2_450_000_000, 3_875_000_000, 1_920_000_000],
      [0, 2_310_640_000, 3_802_115_000, 1_875_930_000],
    ],
    ['Pembangunan Jembatan', [0, 0, 6_420_000_000, 4_580_000_000], [0, 0, 6_115_870_000, 4_498_225_000]],
    [
      'Pengawasan Teknis',
      [85_000_000, 92_500_000, 97_500_000, 105_000_000],
      [79_625_000, 90_118_000, 95_240_000, 101_377_000],
    ],
  ];
  const row = (no: string, nama: string, a: number[], b: number[]): Sel[] => [
    no,
    nama,
    ...a.map((one) => n(one, kurung)),
    n(jumlah(a), kurung),
    ...b.map((one) => n(one, kurung)),
    n(jumlah(b), kurung),
    n(bagi(jumlah(b), jumlah(a)), persenSatuDua),
  ];
  const persenSatuDua = persenTanda;
  const total = (of: 1 | 2): number[] => [0, 1, 2, 3].map((at) => jumlah(items.map((one) => one[of][at] ?? 0)));
  return {
    nama: 'quarters with their sum',
    blok: [
      p('LAPORAN REALISASI TRIWULAN IV TAHUN 2023 DINAS BINA MARGA'),
      p('Tabel 2 Target dan Realisasi Keuangan per Triwulan'),
      t(3, [
        ['No', 'Sub Kegiatan', 'Target (Rp)', '<', '<', '<', '<', 'Realisasi (Rp)', '<', '<', '<', '<', 'Capaian (%)'],
        ['^', '^', 'I', 'II', 'III', 'IV', 'Jumlah', 'I', 'II', 'III', 'IV', 'Jumlah', '^'],
        ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
        ...items.map(([nama, a, b], at) => row(`${at + 1}`, nama, a, b)),
        row('', 'Jumlah', total(1), total(2)),
      ]),
    ],
    tanam: [
      { di: [0, 'Pelayanan Administrasi', 3], menjadi: '184.500.000', angka: 184_500_000 },
      { di: [0, 'Pengawasan Teknis', 9], menjadi: '95.420.000', angka: 95_420_000 },
      { di: [0, 'Pembangunan Jembatan', 6], menjadi: '10.000.000.000', angka: 10_000_000_000 },
      { di: [0, 'Jumlah', 10], menjadi: '6.548.172.000', angka: 6_548_172_000 },
      { di: [0, 'Pemeliharaan Jalan', 12], menjadi: '98,88%', angka: 98.88 },
      { buang: [0, 'Pengawasan Teknis'] },
    ].map((one) => one as Naskah['tanam'][number]),
  };
}

/** APBD summary: levels by indentation, negatives in parentheses, dash for empty, surplus and netto. */
export function apbdInden(): Naskah {
  const pad: [string, number, number][] = [
    ['Pajak Daerah', 812_450_000_000, 798_115_620_000],
    ['Retribusi Daerah', 24_380_000_000, 21_907_445_000],
    ['Lain-lain PAD yang Sah', 96_215_000_000, 101_338_210_000],
  ];
  const tr: [string, number, number][] = [
    ['Dana Bagi Hasil', 145_900_000_000, 139_204_118_000],
    ['Dana Alokasi Umum', 1_022_640_000_000, 1_022_640_000_000],
    ['Dana Alokasi Khusus', 310_775_000_000, 287_661_900_000],
  ];
  const op: [string, number, number][] = [
    ['Belanja Pegawai', 964_330_000_000, 941_020_775_000],
    ['Belanja Barang dan Jasa', 688_145_000_000, 641_880_230_000],
    ['Belanja Hibah', 112_000_000_000, 109_350_000_000],
  ];
  const mod: [string, number, number][] = [
    ['Belanja Modal Tanah', 35_500_000_000, 28_114_000_000],
    ['Belanja Modal Jalan', 702_385_000_000, 655_904_118_000],
  ];
  const pem: [string, number, number][] = [['Sisa Lebih Perhitungan Anggaran', 120_000_000_000, 118_450_337_000]];
  const kel: [string, number, number][] = [
    ['Penyertaan Modal Daerah', 30_000_000_000, 30_000_000_000],
    ['Pembayaran Cicilan Pokok Utang', 0, 0],
  ];
  const sum = (list: [string, number, number][]): [number, number] => [
    jumlah(list.map((x) => x[1])),
    jumlah(list.map((x) => x[2])),
  ];
  const row = (nama: Sel, a: number, b: number): Sel[] => [nama, n(a, kurung), n(b, kurung), n(b - a, kurung)];
  const group = (name: string, deep: number, list: [string, number, number][]): Sel[][] => [
    row(inden(name, deep), ...sum(list)),
    ...list.map((x) => row(inden(x[0], deep + 1), x[1], x[2])),
  ];
  const pend = sum([...pad, ...tr]);
  const bel = sum([...op, ...mod]);
  const netto: [number, number] = [sum(pem)[0] - sum(kel)[0], sum(pem)[1] - sum(kel)[1]];
  const surplus: [number, number] = [pend[0] - bel[0], pend[1] - bel[1]];
  return {
    nama: 'APBD by indentation, parentheses and dashes',
    blok: [
      p('Tabel 2.1 Ringkasan Realisasi APBD Tahun Anggaran 2022 (Rupiah)'),
      t(1, [
        ['Uraian', 'Anggaran', 'Realisasi', 'Lebih/(Kurang)'],
        row('PENDAPATAN DAERAH', ...pend),
        ...group('Pendapatan Asli Daerah', 1, pad),
        ...group('Pendapatan Transfer', 1, tr),
        row('BELANJA DAERAH', ...bel),
        ...group('Belanja Operasi', 1, op),
        ...group('Belanja Modal', 1, mod),
        row('SURPLUS/(DEFISIT)', ...surplus),
        ['PEMBIAYAAN DAERAH', '', '', ''],
        ...group('Penerimaan Pembiayaan', 1, pem),
        ...group('Pengeluaran Pembiayaan', 1, kel),
        row('PEMBIAYAAN NETTO', ...netto),
        row('SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)', surplus[0] + netto[0], surplus[1] + netto[1]),
      ]),
    ],
    tanam: [
      { di: [0, 'Retribusi Daerah', 1], menjadi: '23.480.000.000', angka: 23_480_000_000 },
      { di: [0, 'Dana Bagi Hasil', 2], menjadi: '193.204.118.000', angka: 193_204_118_000 },
      { di: [0, 'Belanja Barang dan Jasa', 3], menjadi: '(46.624.770.000)', angka: -46_624_770_000 },
      { di: [0, 'Belanja Hibah', 3], menjadi: '2.650.000.000', angka: 2_650_000_000 },
      { di: [0, 'PEMBIAYAAN NETTO', 2], menjadi: '88.540.337.000', angka: 88_540_337_000 },
      { di: [0, 'SURPLUS/(DEFISIT)', 1], menjadi: '90.000.000.000', angka: 90_000_000_000 },
      { di: [0, 'BELANJA DAERAH', 1], menjadi: '2.503.260.000.000', angka: 2_503_260_000_000 },
      { buang: [0, 'Dana Alokasi Khusus'] },
    ].map((one) => one as Naskah['tanam'][number]),
  };
}
