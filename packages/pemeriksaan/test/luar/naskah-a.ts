import {
  type Butir,
  bagi,
  daun,
  id,
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
  rpTitik,
  type Sel,
  spasi,
  t,
  telusur,
  us,
  usBulat,
} from './bentuk.ts';

/** LKPJ of another province: US separators, columns numbered, levels by code, total at the bottom, sisa. */
function lkpjUs(): Naskah {
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
function lkipHuruf(): Naskah {
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
function renjaJuta(): Naskah {
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
function triwulanan(): Naskah {
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
function apbdInden(): Naskah {
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

/** A long list split over pages with repeated heads, groups with "Jumlah", share of the whole without a sign. */
function sebaranWilayah(): Naskah {
  const groups: [string, [string, number, number][]][] = [
    [
      'Wilayah Utara',
      [
        ['Kabupaten Toraja Utara', 1_245, 982],
        ['Kabupaten Luwu Utara', 2_318, 2_104],
        ['Kabupaten Luwu Timur', 1_876, 1_690],
        ['Kota Palopo', 943, 871],
        ['Kabupaten Enrekang', 1_107, 1_015],
      ],
    ],
    [
      'Wilayah Tengah',
      [
        ['Kabupaten Wajo', 3_204, 2_866],
        ['Kabupaten Soppeng', 1_988, 1_742],
        ['Kabupaten Bone', 5_431, 4_977],
        ['Kabupaten Barru', 1_120, 1_006],
        ['Kota Parepare', 875, 803],
        ['Kabupaten Pinrang', 2_640, 2_377],
      ],
    ],
    [
      'Wilayah Selatan',
      [
        ['Kabupaten Gowa', 4_102, 3_715],
        ['Kabupaten Takalar', 2_255, 1_998],
        ['Kabupaten Jeneponto', 2_967, 2_430],
        ['Kabupaten Bantaeng', 1_318, 1_204],
        ['Kabupaten Bulukumba', 2_709, 2_511],
        ['Kabupaten Selayar', 956, 842],
        ['Kota Makassar', 6_845, 6_612],
      ],
    ],
  ];
  const all = groups.flatMap(([, list]) => list);
  const totals: [number, number] = [jumlah(all.map((x) => x[1])), jumlah(all.map((x) => x[2]))];
  const row = (nomor: string, nama: string, a: number, b: number): Sel[] => [
    nomor,
    nama,
    n(a, id),
    n(b, id),
    n(a - b, id),
    n(bagi(b, a), persen),
  ];
  const body: Sel[][] = groups.flatMap(([nama, list], at) => [
    [['I', 'II', 'III'][at] ?? '', nama, '', '', '', ''] as Sel[],
    ...list.map((x) => row(`${all.indexOf(x) + 1}`, x[0], x[1], x[2])),
    row('', `Jumlah ${nama}`, jumlah(list.map((x) => x[1])), jumlah(list.map((x) => x[2]))),
  ]);
  const head: Sel[][] = [
    ['No', 'Kabupaten/Kota', 'Rumah Tidak Layak Huni (unit)', '<', '<', 'Capaian (%)'],
    ['^', '^', 'Sasaran', 'Ditangani', 'Belum', '^'],
  ];
  return {
    nama: 'pages with repeated heads, groups with sums',
    blok: [
      p('Tabel 4.7 Penanganan Rumah Tidak Layak Huni Menurut Kabupaten/Kota Tahun 2023'),
      t(2, [...head, ...body.slice(0, 10)]),
      p('Laporan Kinerja Instansi Pemerintah Dinas Perumahan Tahun 2023'),
      t(2, [...head, ...body.slice(10, 19)]),
      p('Laporan Kinerja Instansi Pemerintah Dinas Perumahan Tahun 2023'),
      t(2, [...head, ...body.slice(19), row('', 'Total', ...totals)]),
      p(
        `Dari sasaran sebanyak ${id(totals[0])} unit telah ditangani ${id(totals[1])} unit atau ${persen(bagi(totals[1], totals[0]))} persen.`,
      ),
    ],
    tanam: [
      { di: [0, 'Kabupaten Luwu Timur', 2], menjadi: '1.867', angka: 1867 },
      { di: [1, 'Kabupaten Barru', 3], menjadi: '1.060', angka: 1060 },
      { di: [1, 'Jumlah Wilayah Tengah', 2], menjadi: '15.528', angka: 15_528 },
      { di: [2, 'Kota Makassar', 5], menjadi: '95,69', angka: 95.69 },
      { di: [2, 'Total', 3], menjadi: '39.754', angka: 39_754 },
      { di: [1, 'Kabupaten Gowa', 4], menjadi: '378', angka: 378 },
      { buang: [0, 'Kota Palopo'] },
      {
        dari: `unit atau ${persen(bagi(totals[1], totals[0]))}`,
        menjadi: `unit atau ${persen(bagi(totals[1], totals[0]) - 1.8)}`,
      },
    ],
  };
}

/** LKIP indicators: target, realisasi, capaian over years, sentences of growth. */
function indikator(): Naskah {
  const rows: [string, string, string, number, number][] = [
    ['Meningkatnya kualitas kesehatan masyarakat', 'Usia Harapan Hidup', 'Tahun', 71.2, 71.48],
    ['^', 'Cakupan Imunisasi Dasar Lengkap', '%', 92, 88.75],
    ['Meningkatnya akses layanan', 'Persentase Puskesmas Terakreditasi', '%', 85, 86.4],
    ['^', 'Rasio Dokter per 100.000 Penduduk', 'Rasio', 24, 21.6],
  ];
  const share = rows.map((x) => bagi(x[4], x[3]));
  return {
    nama: 'indicators with capaian and growth in prose',
    blok: [
      p('BAB III AKUNTABILITAS KINERJA DINAS KESEHATAN TAHUN 2023'),
      p('Tabel 3.2 Capaian Indikator Kinerja Utama Tahun 2023'),
      t(1, [
        ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
        ...rows.map((x, at): Sel[] => [
          x[0] === '^' ? '^' : `${at / 2 + 1}`,
          x[0],
          x[1],
          x[2],
          n(x[3], persen),
          n(x[4], persen),
          n(share[at] ?? 0, persen),
        ]),
        ['Rata-rata Capaian', '<', '<', '<', '', '', n(Math.round((jumlah(share) / 4) * 100) / 100, persen)],
      ]),
      p('Tabel 3.3 Perbandingan Realisasi Tahun 2022 dan 2023'),
      t(1, [
        ['Indikator Kinerja', 'Realisasi 2022', 'Realisasi 2023', 'Naik/Turun'],
        ['Usia Harapan Hidup', n(71.03, persen), n(71.48, persen), n(0.45, persen)],
        ['Cakupan Imunisasi Dasar Lengkap', n(90.1, persen), n(88.75, persen), n(-1.35, persen)],
        ['Persentase Puskesmas Terakreditasi', n(81.25, persen), n(86.4, persen), n(5.15, persen)],
      ]),
      p(
        'Jumlah kunjungan puskesmas meningkat dari 412.500 kunjungan pada tahun 2022 menjadi 453.750 kunjungan pada tahun 2023 atau naik sebesar 10,00%.',
      ),
      p(
        'Anggaran program sebesar Rp12.450.000.000,00 (dua belas miliar empat ratus lima puluh juta rupiah) terealisasi sebesar Rp11.827.500.000,00 atau 95,00%.',
      ),
    ],
    tanam: [
      { di: [0, 'Usia Harapan Hidup', 6], menjadi: '103,39', angka: 103.39 },
      { di: [0, 'Rasio Dokter', 6], menjadi: '111,11', angka: 111.11 },
      { di: [0, 'Cakupan Imunisasi', 6], menjadi: '69,47', angka: 69.47 },
      { di: [1, 'Cakupan Imunisasi', 3], menjadi: '1,35', angka: 1.35 },
      { di: [1, 'Persentase Puskesmas', 3], menjadi: '5,51', angka: 5.51 },
      { dari: 'meningkat dari 412.500', menjadi: 'menurun dari 412.500' },
      { dari: '(dua belas miliar empat ratus', menjadi: '(dua belas miliar lima ratus' },
      { dari: 'atau 95,00%', menjadi: 'atau 59,00%' },
    ],
  };
}

/** Revised budget: thousands with spaces, programs merged over rows, before, after and change with percent. */
function perubahanSpasi(): Naskah {
  const groups: [string, [string, number, number][]][] = [
    [
      'Program Penyediaan Prasarana Pertanian',
      [
        ['Pembangunan Jaringan Irigasi', 4_820_000_000, 5_310_500_000],
        ['Jalan Usaha Tani', 2_150_000_000, 1_985_000_000],
        ['Embung Pertanian', 960_000_000, 960_000_000],
      ],
    ],
    [
      'Program Penyuluhan Pertanian',
      [
        ['Pelatihan Penyuluh', 318_400_000, 402_750_000],
        ['Pemberdayaan Kelompok Tani', 725_000_000, 688_200_000],
      ],
    ],
    [
      'Program Pengendalian Bencana Pertanian',
      [
        ['Pengendalian Organisme Pengganggu', 540_300_000, 612_900_000],
        ['Asuransi Usaha Tani', 1_200_000_000, 1_344_000_000],
        ['Bantuan Benih Pascabencana', 415_750_000, 377_250_000],
      ],
    ],
  ];
  const row = (a: Sel, b: Sel, x: number, y: number): Sel[] => [
    a,
    b,
    n(x, spasi),
    n(y, spasi),
    n(y - x, (v) => (v < 0 ? `(${spasi(-v)})` : v === 0 ? '0' : spasi(v))),
    n(bagi(y - x, x), persen),
  ];
  const body = groups.flatMap(([nama, list]): Sel[][] => [
    ...list.map((x, at) => row(at === 0 ? nama : '^', x[0], x[1], x[2])),
    row('Jumlah', '<', jumlah(list.map((x) => x[1])), jumlah(list.map((x) => x[2]))),
  ]);
  const all = groups.flatMap((x) => x[1]);
  return {
    nama: 'revised budget, thousands with spaces, merged programs',
    blok: [
      p('Tabel 5 Perubahan Anggaran Program dan Kegiatan Dinas Pertanian Tahun 2023'),
      t(2, [
        ['Program', 'Kegiatan', 'Anggaran (Rp)', '<', 'Bertambah/(Berkurang)', '<'],
        ['^', '^', 'Sebelum Perubahan', 'Setelah Perubahan', 'Rp', '%'],
        ...body,
        row('Total', '<', jumlah(all.map((x) => x[1])), jumlah(all.map((x) => x[2]))),
      ]),
    ],
    tanam: [
      { di: [0, 'Jalan Usaha Tani', 2], menjadi: '2 510 000 000', angka: 2_510_000_000 },
      { di: [0, 'Jalan Usaha Tani', 4], menjadi: '165 000 000', angka: 165_000_000 },
      { di: [0, 'Pelatihan Penyuluh', 3] as [number, string, number], menjadi: '420 750 000', angka: 420_750_000 },
      { di: [0, 'Asuransi Usaha Tani', 5], menjadi: '21,00', angka: 21 },
      { di: [0, 'Pengendalian Organisme', 4], menjadi: '76 200 000', angka: 76_200_000 },
      { di: [0, 'Total', 3], menjadi: '11 608 600 000', angka: 11_608_600_000 },
      { buang: [0, 'Embung Pertanian'] },
    ],
  };
}

/** LKPJ by stacked cells, counts and words of amounts in prose. */
function bertumpuk(): Naskah {
  const keg: [string, number, number, string, string][] = [
    [
      '01. Pengelolaan Arsip Dinamis Daerah',
      645_300_000,
      612_480_500,
      'Terlaksananya pengelolaan arsip 12 bulan',
      '12 bulan',
    ],
    [
      '02. Pembinaan Perpustakaan Sekolah',
      1_082_750_000,
      1_019_336_000,
      'Terbinanya 45 perpustakaan',
      '45 perpustakaan',
    ],
    [
      '03. Layanan Perpustakaan Keliling',
      398_200_000,
      371_905_750,
      'Terlayaninya 60 titik layanan',
      '57 titik layanan',
    ],
  ];
  const [a, b] = [jumlah(keg.map((x) => x[1])), jumlah(keg.map((x) => x[2]))];
  const cell = (real: number, pagu: number, out: string): string =>
    `Input: ${rpTitik(real)} (${persen(bagi(real, pagu))}%) Output: ${out}`;
  return {
    nama: 'stacked cells and prose',
    blok: [
      p(
        `Urusan Perpustakaan dan Kearsipan dilaksanakan melalui 1 program dan 3 kegiatan dengan anggaran sebesar ${rpTitik(a)},- dan realisasi sebesar ${rpTitik(b)},- atau ${persen(bagi(b, a))}%.`,
      ),
      p('3.1.2 Capaian Kinerja Keluaran'),
      t(1, [
        ['No', 'Uraian Program/Kegiatan', 'Target', 'Realisasi', 'Permasalahan'],
        [
          '1',
          'Program Pembinaan Perpustakaan dan Arsip',
          `Input: ${rpTitik(a)}`,
          `Input: ${rpTitik(b)} (${persen(bagi(b, a))}%)`,
          '',
        ],
        ...keg.map((x): Sel[] => [
          '',
          x[0],
          `Input: ${rpTitik(x[1])} Output: ${x[3]}`,
          cell(x[2], x[1], x[4]),
          'Sarana terbatas',
        ]),
      ]),
    ],
    tanam: [
      { dari: '3 kegiatan', menjadi: '4 kegiatan' },
      { di: [0, '02. Pembinaan', 2], menjadi: `Input: ${rpTitik(1_028_750_000)} Output: Terbinanya 45 perpustakaan` },
      {
        di: [0, '01. Pengelolaan', 3],
        menjadi: cell(612_480_500, 645_300_000, '12 bulan').replace('94,91%', '49,91%'),
      },
      { di: [0, '1', 3], menjadi: `Input: ${rpTitik(b + 90_000)} (${persen(bagi(b, a))}%)` },
      { buang: [0, '03. Layanan'] },
      { dari: `sebesar ${rpTitik(b)}`, menjadi: `sebesar ${rpTitik(b + 1_800_000)}` },
    ],
  };
}

/** Sources of funds: row sums over two merged groups, total at top and bottom, percent with one decimal. */
function sumberDana(): Naskah {
  const items: [string, number, number, number, number][] = [
    ['Dinas Pendidikan', 120_500, 48_200, 15_300, 2_450],
    ['Dinas Kesehatan', 98_740, 36_915, 22_480, 5_120],
    ['Dinas Pekerjaan Umum', 212_330, 0, 88_640, 0],
    ['Dinas Sosial', 15_870, 4_205, 0, 1_150],
    ['Dinas Pariwisata', 21_660, 3_480, 1_275, 830],
    ['Sekretariat Daerah', 64_215, 0, 0, 0],
  ];
  const col = (at: 1 | 2 | 3 | 4): number => jumlah(items.map((x) => x[at]));
  const grand = col(1) + col(2) + col(3) + col(4);
  const row = (no: Sel, nama: Sel, a: number, b: number, c: number, d: number): Sel[] => [
    no,
    nama,
    n(a, usBulat),
    n(b, dash),
    n(a + b, usBulat),
    n(c, dash),
    n(d, dash),
    n(c + d, dash),
    n(a + b + c + d, usBulat),
    n(bagi(a + b + c + d, grand), persenUsSatu),
  ];
  const dash = (v: number): string => (v === 0 ? '-' : usBulat(v));
  const persenUsSatu = (v: number): string => `${v.toFixed(1)}%`;
  const total: [number, number, number, number] = [col(1), col(2), col(3), col(4)];
  return {
    nama: 'sources of funds, sums across',
    blok: [
      p('Tabel 6.1 Belanja menurut Organisasi dan Sumber Dana Tahun 2022 (dalam jutaan rupiah)'),
      t(2, [
        ['No', 'Organisasi', 'Dana Umum', '<', '<', 'Dana Khusus', '<', '<', 'Total', 'Proporsi'],
        ['^', '^', 'PAD', 'DAU', 'Jumlah', 'DAK Fisik', 'DAK Nonfisik', 'Jumlah', '^', '^'],
        ...items.map((x, at) => row(`${at + 1}`, x[0], x[1], x[2], x[3], x[4])),
        row('Jumlah', '<', ...total),
      ]),
    ],
    tanam: [
      { di: [0, 'Dinas Kesehatan', 3], menjadi: '36,195', angka: 36_195 },
      { di: [0, 'Dinas Sosial', 4], menjadi: '20,750', angka: 20_750 },
      { di: [0, 'Dinas Pekerjaan Umum', 8], menjadi: '309,070', angka: 309_070 },
      { di: [0, 'Jumlah', 8], menjadi: '763,630', angka: 763_630 },
      { di: [0, 'Sekretariat Daerah', 9], menjadi: '4.8%', angka: 4.8 },
      { di: [0, 'Jumlah', 5], menjadi: '126,795', angka: 126_795 },
      { buang: [0, 'Dinas Pariwisata'] },
    ].map((one) => one as Naskah['tanam'][number]),
  };
}

export const NASKAH_A: readonly Naskah[] = [
  lkpjUs(),
  lkipHuruf(),
  renjaJuta(),
  triwulanan(),
  apbdInden(),
  sebaranWilayah(),
  indikator(),
  perubahanSpasi(),
  bertumpuk(),
  sumberDana(),
];
