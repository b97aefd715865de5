import {
  bagi,
  id,
  idSen,
  jumlah,
  type Naskah,
  n,
  p,
  persen,
  persenTanda,
  persenUs,
  type Sel,
  type Tanam,
  t,
  us,
  usBulat,
} from './bentuk.ts';

const tanam = (...all: Tanam[]): Tanam[] => all;

/** `Rp` in a column of its own, programs merged over rows. */
function rpSendiri(): Naskah {
  const data: [string, [string, number, number][]][] = [
    [
      'Program Pengelolaan Perikanan Tangkap',
      [
        ['Penyediaan Prasarana Usaha', 4_312_600_000, 4_188_940_250],
        ['Pelayanan Izin Usaha', 286_400_000, 279_115_000],
        ['Penetapan Lokasi Pelabuhan', 1_915_750_000, 1_802_336_400],
      ],
    ],
    [
      'Program Pengelolaan Perikanan Budidaya',
      [
        ['Pembangunan Balai Benih', 2_740_000_000, 2_655_218_700],
        ['Pembinaan Kelompok', 648_900_000, 631_447_000],
      ],
    ],
  ];
  const all = data.flatMap((x) => x[1]);
  const row = (a: Sel, b: Sel, x: number, y: number): Sel[] => [
    a,
    b,
    'Rp',
    n(x, id),
    'Rp',
    n(y, id),
    n(bagi(y, x), persen),
  ];
  return {
    nama: 'currency in its own column',
    blok: [
      p('Tabel 3.15 Anggaran dan Realisasi per Program Tahun 2023'),
      t(1, [
        ['Program', 'Kegiatan', 'Anggaran', '<', 'Realisasi', '<', '%'],
        ...data.flatMap(([nama, list]) => list.map((x, at) => row(at === 0 ? nama : '^', ...x))),
        row('Jumlah', '<', jumlah(all.map((x) => x[1])), jumlah(all.map((x) => x[2]))),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Pelayanan Izin', 3], menjadi: '268.400.000', angka: 268_400_000 },
      { di: [0, 'Pembangunan Balai', 5], menjadi: '2.655.281.700', angka: 2_655_281_700 },
      { di: [0, 'Jumlah', 3], menjadi: '9.930.650.000', angka: 9_930_650_000 },
      { di: [0, 'Pembinaan Kelompok', 6], menjadi: '93,71', angka: 93.71 },
      { buang: [0, 'Pembinaan Kelompok'] },
    ),
  };
}

/** Jumlah I, Jumlah II, Jumlah I + II; numbers start anew in each group. */
function jumlahRomawi(): Naskah {
  const one: [string, number, number][] = [
    ['Belanja Honorarium', 312_400_000, 298_115_000],
    ['Belanja Bahan Pakai Habis', 187_250_000, 180_664_500],
    ['Belanja Jasa Tenaga Ahli', 640_000_000, 612_900_000],
  ];
  const two: [string, number, number][] = [
    ['Belanja Modal Alat Ukur', 415_800_000, 409_372_000],
    ['Belanja Modal Perangkat Lunak', 228_600_000, 221_450_000],
  ];
  const sum = (list: [string, number, number][]): [number, number] => [
    jumlah(list.map((x) => x[1])),
    jumlah(list.map((x) => x[2])),
  ];
  const row = (no: Sel, nama: Sel, a: number, b: number): Sel[] => [
    no,
    nama,
    n(a, us),
    n(b, us),
    n(a - b, us),
    n(bagi(b, a), persenUs),
  ];
  return {
    nama: 'sums I, II and I + II',
    blok: [
      p('Tabel 9 Rincian Belanja Kegiatan Pengawasan Lingkungan'),
      t(2, [
        ['No', 'Uraian', 'Pagu', 'Realisasi', 'Sisa', 'Persentase'],
        ['', '', '(Rp)', '(Rp)', '(Rp)', '(%)'],
        ['I', 'Belanja Barang dan Jasa', '', '', '', ''],
        ...one.map((x, at) => row(`${at + 1}`, ...x)),
        row('', 'Jumlah I', ...sum(one)),
        ['II', 'Belanja Modal', '', '', '', ''],
        ...two.map((x, at) => row(`${at + 1}`, ...x)),
        row('', 'Jumlah II', ...sum(two)),
        row('', 'Jumlah I + II', ...sum([...one, ...two])),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Belanja Bahan', 2], menjadi: '178,250,000.00', angka: 178_250_000 },
      { di: [0, 'Jumlah I', 3], menjadi: '1,091,769,500.00', angka: 1_091_769_500 },
      { di: [0, 'Jumlah I + II', 2], menjadi: '1,748,050,000.00', angka: 1_748_050_000 },
      { di: [0, 'Belanja Modal Alat', 4], menjadi: '6,482,000.00', angka: 6_482_000 },
      { di: [0, 'Jumlah II', 5], menjadi: '97.98%', angka: 97.98 },
      { buang: [0, 'Belanja Honorarium'] },
    ),
  };
}

/** Men, women and both in three groups under heads of three rows. */
function kelamin(): Naskah {
  const rows: [string, number[]][] = [
    ['Kota Ambon', [412, 398, 205, 231, 96, 88]],
    ['Kota Tual', [118, 124, 67, 59, 31, 27]],
    ['Maluku Tengah', [655, 640, 318, 342, 140, 151]],
    ['Buru', [203, 189, 94, 101, 45, 38]],
    ['Seram Bagian Barat', [277, 265, 133, 128, 62, 70]],
  ];
  const row = (no: Sel, nama: Sel, v: number[]): Sel[] => {
    const cells: Sel[] = [];
    for (let at = 0; at < 6; at += 2)
      cells.push(n(v[at] ?? 0, usBulat), n(v[at + 1] ?? 0, usBulat), n((v[at] ?? 0) + (v[at + 1] ?? 0), usBulat));
    return [no, nama, ...cells, n(jumlah(v), usBulat)];
  };
  return {
    nama: 'three groups of men and women',
    blok: [
      p('Tabel 2.9 Penerima Bantuan menurut Kelompok dan Jenis Kelamin'),
      t(4, [
        ['No', 'Kabupaten/Kota', 'Penerima', '<', '<', '<', '<', '<', '<', '<', '<', 'Total'],
        ['^', '^', 'Anak', '<', '<', 'Dewasa', '<', '<', 'Lansia', '<', '<', '^'],
        ['^', '^', 'L', 'P', 'L+P', 'L', 'P', 'L+P', 'L', 'P', 'L+P', '^'],
        ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
        ...rows.map((x, at) => row(`${at + 1}`, ...x)),
        row(
          'Jumlah',
          '<',
          [0, 1, 2, 3, 4, 5].map((at) => jumlah(rows.map((x) => x[1][at] ?? 0))),
        ),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Maluku Tengah', 2], menjadi: '665', angka: 665 },
      { di: [0, 'Buru', 7], menjadi: '159', angka: 159 },
      { di: [0, 'Kota Tual', 11], menjadi: '462', angka: 462 },
      { di: [0, 'Jumlah', 4], menjadi: '3,218', angka: 3218 },
      { di: [0, 'Jumlah', 11], menjadi: '5,463', angka: 5463 },
      { buang: [0, 'Kota Tual'] },
    ),
  };
}

/** Level words without codes or numbers. */
function kataTingkat(): Naskah {
  const data: [string, [string, [string, number, number][]][]][] = [
    [
      'Program Pengembangan Perumahan',
      [
        [
          'Pendataan Rumah Korban Bencana',
          [
            ['Identifikasi Rumah di Lokasi Rawan', 215_600_000, 208_774_000],
            ['Pendataan Rumah Sewa', 98_350_000, 95_112_500],
          ],
        ],
        [
          'Pembangunan Rumah Susun',
          [
            ['Fasilitasi Pembangunan Rumah Khusus', 3_640_000_000, 3_512_870_000],
            ['Pengawasan Pembangunan Rumah Susun', 412_750_000, 400_118_300],
            ['Perencanaan Rumah Umum', 186_200_000, 181_009_000],
          ],
        ],
      ],
    ],
    [
      'Program Kawasan Permukiman',
      [
        [
          'Penataan Kawasan Kumuh',
          [
            ['Perbaikan Rumah Tidak Layak', 5_214_500_000, 5_077_300_000],
            ['Survei Kawasan', 167_900_000, 160_224_600],
          ],
        ],
      ],
    ],
  ];
  const row = (nama: string, a: number, b: number): Sel[] => [
    nama,
    n(a, idSen),
    n(b, idSen),
    n(bagi(b, a), persenTanda),
  ];
  const sum = (list: [string, number, number][]): [number, number] => [
    jumlah(list.map((x) => x[1])),
    jumlah(list.map((x) => x[2])),
  ];
  const body = data.flatMap(([program, kegiatan]): Sel[][] => [
    row(program, ...sum(kegiatan.flatMap((x) => x[1]))),
    ...kegiatan.flatMap(([nama, subs]): Sel[][] => [
      row(`Kegiatan ${nama}`, ...sum(subs)),
      ...subs.map((x) => row(`Sub Kegiatan ${x[0]}`, x[1], x[2])),
    ]),
  ]);
  const total = sum(data.flatMap((x) => x[1].flatMap((y) => y[1])));
  return {
    nama: 'levels by words',
    blok: [
      p(
        `Pagu anggaran Dinas Perumahan sebesar Rp${idSen(total[0])} dengan realisasi Rp${idSen(total[1])} (${persenTanda(bagi(total[1], total[0]))}).`,
      ),
      p('Tabel 4.4 Realisasi Program, Kegiatan dan Sub Kegiatan'),
      t(1, [
        ['Program/Kegiatan/Sub Kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)', 'Capaian'],
        ...body,
        row('TOTAL KESELURUHAN', ...total),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Sub Kegiatan Survei', 1], menjadi: '176.900.000,00', angka: 176_900_000 },
      { di: [0, 'Kegiatan Pembangunan Rumah', 2], menjadi: '4.039.997.300,00', angka: 4_039_997_300 },
      { di: [0, 'Program Kawasan', 1], menjadi: '5.328.400.000,00', angka: 5_328_400_000 },
      { di: [0, 'TOTAL KESELURUHAN', 2], menjadi: '9.653.408.400,00', angka: 9_653_408_400 },
      { di: [0, 'Sub Kegiatan Identifikasi', 3], menjadi: '98,63%', angka: 98.63 },
      { buang: [0, 'Sub Kegiatan Perencanaan'] },
      { dari: `realisasi Rp${idSen(total[1])}`, menjadi: `realisasi Rp${idSen(total[1] + 900_000)}` },
    ),
  };
}

/** Two tables of the same money, by field and by source. */
function duaTabel(): Naskah {
  const bidang: [string, number, number][] = [
    ['Bidang Pencegahan', 1_812_400_000, 1_766_218_000],
    ['Bidang Kedaruratan', 3_245_650_000, 3_118_902_400],
    ['Bidang Rehabilitasi', 2_904_300_000, 2_847_115_750],
    ['Sekretariat', 4_117_850_000, 4_006_338_120],
  ];
  const total: [number, number] = [jumlah(bidang.map((x) => x[1])), jumlah(bidang.map((x) => x[2]))];
  const dana: [string, number, number][] = [
    ['APBD Provinsi', 9_480_200_000, 9_240_118_270],
    ['Dana Siap Pakai', total[0] - 9_480_200_000, total[1] - 9_240_118_270],
  ];
  const row = (no: Sel, nama: Sel, a: number, b: number): Sel[] => [
    no,
    nama,
    n(a, usBulat),
    n(b, usBulat),
    n(a - b, (v) => (v < 0 ? `(${usBulat(-v)})` : usBulat(v))),
    n(bagi(b, a), persenUs),
  ];
  const table = (head: string, rows: [string, number, number][]): Sel[][] => [
    ['No.', head, 'Anggaran (Rp)', 'Realisasi (Rp)', 'Sisa (Rp)', '%'],
    ...rows.map((x, at) => row(`${at + 1}.`, ...x)),
    row('', 'Total', ...total),
  ];
  return {
    nama: 'the same money twice',
    blok: [
      p('Tabel 3.1 Realisasi Anggaran menurut Bidang'),
      t(1, table('Bidang', bidang)),
      p('Tabel 3.2 Realisasi Anggaran menurut Sumber Dana'),
      t(1, table('Sumber Dana', dana)),
    ],
    tanam: tanam(
      { di: [0, 'Bidang Kedaruratan', 2], menjadi: '3,254,650,000', angka: 3_254_650_000 },
      { di: [1, 'Dana Siap Pakai', 3], menjadi: '2,498,546,000', angka: 2_498_546_000 },
      { di: [1, 'Total', 2], menjadi: '12,008,200,000', angka: 12_008_200_000 },
      { di: [0, 'Total', 4], menjadi: '341,652,730', angka: 341_652_730 },
      { di: [0, 'Bidang Pencegahan', 5], menjadi: '94.75%', angka: 94.75 },
      { buang: [0, 'Bidang Rehabilitasi'] },
    ),
  };
}

/** Prices, averages and rates: a bottom row that is no sum, columns that do not add up. */
function bukanJumlah(): Naskah {
  const rows: [string, number, number, number][] = [
    ['Padi Sawah', 48_215, 262_771.8, 5.45],
    ['Jagung', 31_870, 178_153.3, 5.59],
    ['Kedelai', 4_112, 6_373.6, 1.55],
    ['Ubi Kayu', 2_640, 59_400, 22.5],
    ['Kacang Tanah', 1_905, 2_743.2, 1.44],
  ];
  const ton = (value: number): string => `${id(value)},${value.toFixed(1).split('.')[1]}`;
  return {
    nama: 'averages and rates below a table',
    blok: [
      p('Tabel 1.12 Luas Panen, Produksi dan Produktivitas Tanaman Pangan Tahun 2023'),
      t(1, [
        ['No', 'Komoditas', 'Luas Panen (Ha)', 'Produksi (Ton)', 'Produktivitas (Ton/Ha)'],
        ...rows.map((x, at): Sel[] => [`${at + 1}`, x[0], n(x[1], id), n(x[2], ton), n(x[3], persen)]),
        [
          '',
          'Jumlah/Rata-rata',
          n(jumlah(rows.map((x) => x[1])), id),
          n(jumlah(rows.map((x) => x[2])), ton),
          n(5.74, persen),
        ],
      ]),
      p('Tabel 1.13 Inflasi Bulanan'),
      t(1, [
        ['Kelompok', 'Januari', 'Februari', 'Maret', 'April'],
        ['Makanan', '0,42', '0,18', '-0,07', '0,61'],
        ['Perumahan', '0,11', '0,09', '0,12', '0,10'],
        ['Transportasi', '0,25', '-0,31', '0,04', '0,88'],
        ['Umum', '0,27', '0,05', '0,02', '0,49'],
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Jagung', 2], menjadi: '38.170', angka: 38_170 },
      { di: [0, 'Jumlah/Rata-rata', 2], menjadi: '87.842', angka: 87_842 },
      { buang: [0, 'Jagung'] },
    ),
  };
}

export const NASKAH_C: readonly Naskah[] = [
  rpSendiri(),
  jumlahRomawi(),
  kelamin(),
  kataTingkat(),
  duaTabel(),
  bukanJumlah(),
];
