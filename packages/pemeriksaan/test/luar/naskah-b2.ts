import {
  type Butir,
  bagi,
  daun,
  id,
  idSen,
  inden,
  induk,
  jumlah,
  kurung,
  type Naskah,
  n,
  p,
  persen,
  persenTanda,
  persenUs,
  type Sel,
  spasi,
  type Tanam,
  t,
  telusur,
  usBulat,
} from './bentuk.ts';

const tanam = (...all: Tanam[]): Tanam[] => all;

/** Program, kegiatan and sub kegiatan in three columns with a sum after each group. */
export function tigaKolom(): Naskah {
  const data: [string, [string, [string, number, number][]][]][] = [
    [
      'Program Rehabilitasi Sosial',
      [
        [
          'Rehabilitasi Sosial Dasar Penyandang Disabilitas',
          [
            ['Penyediaan Permakanan', 1_420_500_000, 1_388_912_000],
            ['Penyediaan Alat Bantu', 386_000_000, 379_450_000],
          ],
        ],
        [
          'Rehabilitasi Sosial Lanjut Usia',
          [
            ['Pemberian Layanan Kedaruratan', 215_750_000, 198_330_500],
            ['Bimbingan Fisik dan Mental', 142_300_000, 139_875_000],
            ['Akses Layanan Kesehatan', 98_600_000, 91_240_000],
          ],
        ],
      ],
    ],
    [
      'Program Perlindungan dan Jaminan Sosial',
      [
        [
          'Pengelolaan Data Fakir Miskin',
          [
            ['Verifikasi Data Terpadu', 512_400_000, 506_118_750],
            ['Fasilitasi Bantuan Sosial', 2_640_000_000, 2_611_500_000],
          ],
        ],
      ],
    ],
  ];
  const num = (x: number): Sel => n(x, usBulat);
  const row = (a: Sel, b: Sel, c: Sel, x: number, y: number): Sel[] => [
    a,
    b,
    c,
    num(x),
    num(y),
    n(bagi(y, x), persenUs),
  ];
  const sum = (list: [string, number, number][]): [number, number] => [
    jumlah(list.map((x) => x[1])),
    jumlah(list.map((x) => x[2])),
  ];
  const body = data.flatMap(([program, kegiatan]): Sel[][] => [
    ...kegiatan.flatMap(([nama, subs], at): Sel[][] => [
      ...subs.map((x, index) => row(at === 0 && index === 0 ? program : '', index === 0 ? nama : '', ...x)),
      row('', `Jumlah ${nama}`, '', ...sum(subs)),
    ]),
    row(`Jumlah ${program}`, '', '', ...sum(kegiatan.flatMap((x) => x[1]))),
  ]);
  return {
    nama: 'levels in three columns with sums after groups',
    blok: [
      p('Tabel 5.2 Realisasi Anggaran Dinas Sosial Semester II Tahun 2023'),
      t(1, [
        ['Program', 'Kegiatan', 'Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Capaian'],
        ...body,
        row('TOTAL', '', '', ...sum(data.flatMap((x) => x[1].flatMap((y) => y[1])))),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Penyediaan Alat Bantu', 3], menjadi: '368,000,000', angka: 368_000_000 },
      { di: [0, 'Akses Layanan', 4], menjadi: '92,140,000', angka: 92_140_000 },
      { di: [0, 'Jumlah Rehabilitasi Sosial Lanjut', 3], menjadi: '465,650,000', angka: 465_650_000 },
      { di: [0, 'Jumlah Program Perlindungan', 4], menjadi: '3,171,618,750', angka: 3_171_618_750 },
      { di: [0, 'TOTAL', 3], menjadi: '5,451,550,000', angka: 5_451_550_000 },
      { di: [0, 'Verifikasi Data', 5], menjadi: '97.88%', angka: 97.88 },
      { buang: [0, 'Bimbingan Fisik'] },
    ),
  };
}

/** Procurement: volume, price and amount; only amounts are summed. */
export function pengadaan(): Naskah {
  const items: [string, number, string, number][] = [
    ['Komputer Personal', 24, 'Unit', 14_850_000],
    ['Meja Kerja', 60, 'Buah', 2_175_000],
    ['Kursi Rapat', 145, 'Buah', 860_000],
    ['Proyektor', 7, 'Unit', 9_640_000],
    ['Pendingin Ruangan', 18, 'Unit', 6_325_000],
  ];
  return {
    nama: 'procurement list',
    blok: [
      p('Tabel 7 Daftar Pengadaan Peralatan Kantor'),
      t(1, [
        ['No', 'Nama Barang', 'Volume', 'Satuan', 'Harga Satuan (Rp)', 'Jumlah (Rp)'],
        ...items.map((x, at): Sel[] => [`${at + 1}`, x[0], n(x[1], id), x[2], n(x[3], id), n(x[1] * x[3], id)]),
        ['Total', '<', '', '', '', n(jumlah(items.map((x) => x[1] * x[3])), id)],
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Kursi Rapat', 5], menjadi: '127.400.000', angka: 127_400_000 },
      { di: [0, 'Total', 5], menjadi: '793.030.000', angka: 793_030_000 },
      { buang: [0, 'Proyektor'] },
    ),
  };
}

/** A statement of realisation by account with the year before. */
export function lra(): Naskah {
  const tree = (...leaves: Butir[]): Butir =>
    induk(
      '5',
      'BELANJA',
      induk(
        '5.1',
        'BELANJA OPERASI',
        induk('5.1.01', 'Belanja Pegawai', ...leaves.slice(0, 2)),
        induk('5.1.02', 'Belanja Barang dan Jasa', ...leaves.slice(2, 5)),
      ),
      induk(
        '5.2',
        'BELANJA MODAL',
        induk('5.2.02', 'Belanja Modal Peralatan dan Mesin', ...leaves.slice(5, 7)),
        induk('5.2.04', 'Belanja Modal Jalan dan Irigasi', ...leaves.slice(7)),
      ),
    );
  const all = tree(
    daun('5.1.01.01', 'Belanja Gaji Pokok', 42_115_600_000, 41_688_204_115, 40_205_117_600),
    daun('5.1.01.02', 'Belanja Tunjangan', 18_330_250_000, 17_915_448_200, 17_440_900_350),
    daun('5.1.02.01', 'Belanja Barang', 6_742_880_000, 6_512_330_475, 5_988_415_200),
    daun('5.1.02.02', 'Belanja Jasa', 11_905_400_000, 11_377_615_900, 12_046_118_730),
    daun('5.1.02.04', 'Belanja Perjalanan', 3_260_000_000, 3_104_872_650, 2_417_906_000),
    daun('5.2.02.05', 'Belanja Alat Kantor', 1_480_000_000, 1_462_118_000, 985_400_000),
    daun('5.2.02.10', 'Belanja Komputer', 2_215_750_000, 2_198_400_000, 1_774_315_000),
    daun('5.2.04.01', 'Belanja Jalan', 37_600_000_000, 35_844_119_300, 29_612_440_800),
    daun('5.2.04.02', 'Belanja Bangunan Air', 8_905_000_000, 8_511_204_700, 10_330_218_450),
  );
  const row = (one: Butir): Sel[] => {
    const [a = 0, b = 0, c = 0] = one.isi;
    return [
      one.kode,
      one.nama,
      n(a, idSen),
      n(b, idSen),
      n(bagi(b, a), persen),
      n(c, idSen),
      n(b - c, (v) => (v < 0 ? `(${idSen(-v)})` : idSen(v))),
    ];
  };
  return {
    nama: 'realisation by account with the year before',
    blok: [
      p('LAPORAN REALISASI ANGGARAN BELANJA UNTUK TAHUN YANG BERAKHIR 31 DESEMBER 2023 DAN 2022'),
      t(2, [
        ['Kode Rekening', 'Uraian', 'Anggaran 2023', 'Realisasi 2023', '%', 'Realisasi 2022', 'Kenaikan/(Penurunan)'],
        ['1', '2', '3', '4', '5', '6', '7'],
        ...[...telusur(all)].map(({ butir }) => row(butir)),
      ]),
    ],
    tanam: tanam(
      { di: [0, '5.1.02.02', 2], menjadi: '11.950.400.000,00', angka: 11_950_400_000 },
      { di: [0, '5.2.04.01', 5], menjadi: '29.612.404.800,00', angka: 29_612_404_800 },
      { di: [0, '5.1.01', 3], menjadi: '59.603.652.351,00', angka: 59_603_652_351 },
      { di: [0, '5.1.02.04', 6], menjadi: '(686.966.650,00)', angka: -686_966_650 },
      { di: [0, '5.2.02', 4], menjadi: '90,05', angka: 90.05 },
      { di: [0, '5', 5], menjadi: '120.800.823.130,00', angka: 120_800_823_130 },
      { buang: [0, '5.2.02.10'] },
    ),
  };
}

/** The total first, groups by roman numbers with their sums in the heading rows, spaces between thousands. */
export function totalDiAtas(): Naskah {
  const groups: [string, [string, number, number][]][] = [
    [
      'Urusan Wajib Pelayanan Dasar',
      [
        ['Pendidikan', 812_450_600, 790_118_240],
        ['Kesehatan', 604_917_300, 588_204_115],
        ['Pekerjaan Umum', 455_208_900, 421_660_780],
      ],
    ],
    [
      'Urusan Wajib Non Pelayanan Dasar',
      [
        ['Lingkungan Hidup', 62_430_150, 60_884_900],
        ['Perhubungan', 48_775_400, 46_118_305],
      ],
    ],
    [
      'Urusan Pilihan',
      [
        ['Pariwisata', 33_610_800, 31_227_460],
        ['Pertanian', 97_884_250, 92_360_115],
        ['Perikanan', 41_206_700, 39_944_020],
      ],
    ],
  ];
  const sum = (list: [string, number, number][]): [number, number] => [
    jumlah(list.map((x) => x[1])),
    jumlah(list.map((x) => x[2])),
  ];
  const row = (no: string, nama: string, a: number, b: number): Sel[] => [
    no,
    nama,
    n(a, spasi),
    n(b, spasi),
    n(bagi(b, a), persenTanda),
    n(a - b, spasi),
  ];
  return {
    nama: 'total on top, roman groups',
    blok: [
      p('Lampiran III Realisasi Belanja menurut Urusan (dalam ribuan rupiah)'),
      t(1, [
        ['No', 'Urusan', 'Alokasi', 'Realisasi', 'Serapan (%)', 'Selisih'],
        row('', 'TOTAL BELANJA', ...sum(groups.flatMap((x) => x[1]))),
        ...groups.flatMap(([nama, list], at): Sel[][] => [
          row(['I', 'II', 'III'][at] ?? '', nama, ...sum(list)),
          ...list.map((x, index) => row(`${index + 1}`, ...x)),
        ]),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Kesehatan', 2], menjadi: '640 917 300', angka: 640_917_300 },
      { di: [0, 'Pertanian', 3], menjadi: '92 630 115', angka: 92_630_115 },
      { di: [0, 'Urusan Pilihan', 2], menjadi: '172 701 570', angka: 172_701_570 },
      { di: [0, 'TOTAL BELANJA', 3], menjadi: '2 070 517 953', angka: 2_070_517_953 },
      { di: [0, 'Perhubungan', 4], menjadi: '95,44%', angka: 95.44 },
      { di: [0, 'Perikanan', 5], menjadi: '1 622 680', angka: 1_622_680 },
      { buang: [0, 'Pariwisata'] },
    ),
  };
}

/** Transfers in stages with what is left, levels by indentation. */
export function tahapan(): Naskah {
  const groups: [string, [string, number, number[]][]][] = [
    [
      'DAK Fisik',
      [
        ['Bidang Jalan', 48_200_000_000, [14_460_000_000, 21_690_000_000, 10_915_400_000]],
        ['Bidang Air Minum', 12_750_000_000, [3_825_000_000, 5_737_500_000, 3_002_118_500]],
        ['Bidang Sanitasi', 9_300_000_000, [2_790_000_000, 4_185_000_000, 0]],
      ],
    ],
    [
      'DAK Nonfisik',
      [
        ['Bantuan Operasional Sekolah', 73_415_000_000, [36_707_500_000, 36_512_880_000, 0]],
        ['Tunjangan Profesi Guru', 55_120_000_000, [13_780_000_000, 27_560_000_000, 13_402_665_000]],
      ],
    ],
  ];
  const row = (nama: Sel, pagu: number, v: number[]): Sel[] => [
    nama,
    n(pagu, kurung),
    ...v.map((one) => n(one, kurung)),
    n(jumlah(v), kurung),
    n(pagu - jumlah(v), kurung),
    n(bagi(jumlah(v), pagu), persen),
  ];
  const total = (list: [string, number, number[]][]): [number, number[]] => [
    jumlah(list.map((x) => x[1])),
    [0, 1, 2].map((at) => jumlah(list.map((x) => x[2][at] ?? 0))),
  ];
  return {
    nama: 'stages of transfers by indentation',
    blok: [
      p('Tabel 2.6 Penyaluran Dana Alokasi Khusus Tahun 2023 (Rp)'),
      t(2, [
        ['Jenis/Bidang', 'Pagu', 'Penyaluran', '<', '<', '<', 'Sisa Pagu', '% Penyaluran'],
        ['^', '^', 'Tahap I', 'Tahap II', 'Tahap III', 'Jumlah', '^', '^'],
        ...groups.flatMap(([nama, list]): Sel[][] => [
          row(nama, ...total(list)),
          ...list.map((x) => row(inden(x[0], 2), x[1], x[2])),
        ]),
        row('JUMLAH', ...total(groups.flatMap((x) => x[1]))),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Bidang Air Minum', 3], menjadi: '5.377.500.000', angka: 5_377_500_000 },
      { di: [0, 'Bidang Jalan', 5], menjadi: '47.056.400.000', angka: 47_056_400_000 },
      { di: [0, 'DAK Nonfisik', 1], menjadi: '128.553.000.000', angka: 128_553_000_000 },
      { di: [0, 'Tunjangan Profesi', 6], menjadi: '377.353.000', angka: 377_353_000 },
      { di: [0, 'JUMLAH', 4], menjadi: '27.302.183.500', angka: 27_302_183_500 },
      { di: [0, 'Bidang Sanitasi', 7], menjadi: '57,00', angka: 57 },
      { buang: [0, 'Bidang Sanitasi'] },
    ),
  };
}
