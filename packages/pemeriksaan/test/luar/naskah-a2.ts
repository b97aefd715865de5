import { bagi, id, jumlah, type Naskah, n, p, persen, rpTitik, type Sel, spasi, t, usBulat } from './bentuk.ts';

/** A long list split over pages with repeated heads, groups with "Jumlah", share of the whole without a sign. */
export function sebaranWilayah(): Naskah {
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
export function indikator(): Naskah {
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
export function perubahanSpasi(): Naskah {
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
export function bertumpuk(): Naskah {
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
export function sumberDana(): Naskah {
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
