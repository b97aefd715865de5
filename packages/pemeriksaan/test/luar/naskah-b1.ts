import {
  bagi,
  daun,
  id,
  idSen,
  induk,
  jumlah,
  type Naskah,
  n,
  p,
  persen,
  persenSatu,
  persenSpasi,
  persenTanda,
  rpRapat,
  type Sel,
  type Tanam,
  t,
  telusur,
  us,
} from './bentuk.ts';

const tanam = (...all: Tanam[]): Tanam[] => all;

/** Renja with its code in five columns, amounts with Rp and US separators, the total below. */
export function kodeTerpisah(): Naskah {
  const rp = (value: number): string => `Rp ${us(value)}`;
  const tree = induk(
    '1',
    'URUSAN KETENAGAKERJAAN',
    induk(
      '07',
      'DINAS TENAGA KERJA',
      induk(
        '03',
        'PROGRAM PELATIHAN KERJA',
        induk(
          '1.01',
          'Pelaksanaan Pelatihan Berdasarkan Unit Kompetensi',
          daun('01', 'Proses Pelaksanaan Pendidikan dan Pelatihan', 3_418_250_000, 3_589_162_500),
          daun('03', 'Pengadaan Sarana Pelatihan Kerja', 1_276_440_000, 1_340_262_000),
        ),
      ),
      induk(
        '04',
        'PROGRAM PENEMPATAN TENAGA KERJA',
        induk(
          '1.02',
          'Pelayanan Antar Kerja',
          daun('02', 'Penyuluhan dan Bimbingan Jabatan', 412_785_000, 433_424_250),
          daun('05', 'Penyelenggaraan Unit Layanan Disabilitas', 187_300_000, 196_665_000),
          daun('06', 'Perluasan Kesempatan Kerja', 655_120_000, 687_876_000),
        ),
      ),
    ),
  );
  const rows = [...telusur(tree)].map(({ butir, dalam }): Sel[] => {
    const code = ['', '', '', '', ''];
    const path = [...telusur(tree)].slice(0, [...telusur(tree)].findIndex((one) => one.butir === butir) + 1);
    for (let level = 0; level <= dalam; level += 1)
      code[level] = path.findLast((one) => one.dalam === level)?.butir.kode ?? '';
    return [
      ...code,
      butir.nama,
      butir.anak.length === 0 ? '12 Bulan' : '',
      n(butir.isi[0] ?? 0, rp),
      n(butir.isi[1] ?? 0, rp),
    ];
  });
  return {
    nama: 'Renja, code in five columns',
    blok: [
      p('RENCANA KERJA DINAS TENAGA KERJA TAHUN 2025'),
      p('Tabel 4.1 Rencana Program dan Kegiatan Tahun 2025'),
      t(2, [
        [
          'Kode',
          '<',
          '<',
          '<',
          '<',
          'Program/Kegiatan/Sub Kegiatan',
          'Target 2025',
          'Pagu Indikatif 2025',
          'Prakiraan Maju 2026',
        ],
        ['1', '<', '<', '<', '<', '2', '3', '4', '5'],
        ...rows,
        ['TOTAL', '<', '<', '<', '<', '<', '', n(tree.isi[0] ?? 0, rp), n(tree.isi[1] ?? 0, rp)],
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Pengadaan Sarana', 7], menjadi: 'Rp 1,267,440,000.00', angka: 1_267_440_000 },
      { di: [0, 'Perluasan Kesempatan', 8], menjadi: 'Rp 678,876,000.00', angka: 678_876_000 },
      { di: [0, 'Pelayanan Antar Kerja', 7], menjadi: 'Rp 1,252,205,000.00', angka: 1_252_205_000 },
      { di: [0, 'TOTAL', 8], menjadi: 'Rp 6,247,398,750.00', angka: 6_247_398_750 },
      { di: [0, 'PROGRAM PELATIHAN', 8], menjadi: 'Rp 4,928,424,500.00', angka: 4_928_424_500 },
      { buang: [0, 'Penyelenggaraan Unit'] },
    ),
  };
}

/** Income numbered 1, 1.1, 1.1.1 with sen, percent and more or less. */
export function pendapatan(): Naskah {
  const pajak: [string, number, number][] = [
    ['Pajak Kendaraan Bermotor', 214_500_000_000, 221_843_116_250.4],
    ['Bea Balik Nama Kendaraan', 158_200_000_000, 149_906_730_112],
    ['Pajak Air Permukaan', 12_750_000_000, 12_118_540_037.6],
  ];
  const retr: [string, number, number][] = [
    ['Retribusi Jasa Umum', 6_420_000_000, 5_977_215_400],
    ['Retribusi Jasa Usaha', 9_815_000_000, 10_204_668_750],
  ];
  const pusat: [string, number, number][] = [
    ['Dana Transfer Umum', 880_640_000_000, 878_305_112_904],
    ['Dana Transfer Khusus', 402_115_000_000, 391_777_360_115],
    ['Insentif Fiskal', 18_330_000_000, 18_330_000_000],
  ];
  const sum = (list: [string, number, number][]): [number, number] => [
    jumlah(list.map((x) => x[1])),
    jumlah(list.map((x) => x[2])),
  ];
  const beda = (value: number): string => (value < 0 ? `(${idSen(-value)})` : idSen(value));
  const row = (no: string, nama: string, a: number, b: number): Sel[] => [
    no,
    nama,
    n(a, idSen),
    n(b, idSen),
    n(bagi(b, a), persen),
    n(Math.round((b - a) * 100) / 100, beda),
  ];
  const pad = sum([...pajak, ...retr]);
  const all = sum([...pajak, ...retr, ...pusat]);
  return {
    nama: 'income by decimal numbering',
    blok: [
      p('2.1 PENGELOLAAN PENDAPATAN DAERAH'),
      p(
        `Realisasi pendapatan daerah sebesar ${rpRapat(all[1])} atau ${persenTanda(bagi(all[1], all[0]))} dari target sebesar ${rpRapat(all[0])}.`,
      ),
      p('Tabel 2.3 Target dan Realisasi Pendapatan Daerah Tahun 2023'),
      t(1, [
        ['No', 'Uraian', 'Target (Rp)', 'Realisasi (Rp)', '%', 'Lebih/(Kurang) (Rp)'],
        row('1', 'PENDAPATAN DAERAH', ...all),
        row('1.1', 'Pendapatan Asli Daerah', ...pad),
        row('1.1.1', 'Pajak Daerah', ...sum(pajak)),
        ...pajak.map((x, at) => row(`1.1.1.${at + 1}`, ...x)),
        row('1.1.2', 'Retribusi Daerah', ...sum(retr)),
        ...retr.map((x, at) => row(`1.1.2.${at + 1}`, ...x)),
        row('1.2', 'Pendapatan Transfer', ...sum(pusat)),
        ...pusat.map((x, at) => row(`1.2.${at + 1}`, ...x)),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Pajak Air Permukaan', 2], menjadi: '12.570.000.000,00', angka: 12_570_000_000 },
      { di: [0, 'Retribusi Jasa Usaha', 3], menjadi: '10.204.668.570,00', angka: 10_204_668_570 },
      { di: [0, 'Pendapatan Transfer', 3], menjadi: '1.288.412.437.019,00', angka: 1_288_412_437_019 },
      { di: [0, 'Bea Balik Nama', 5], menjadi: '(8.239.269.888,00)', angka: -8_239_269_888 },
      { di: [0, 'Dana Transfer Khusus', 4], menjadi: '94,73', angka: 94.73 },
      { di: [0, 'Pajak Kendaraan', 5], menjadi: '(7.343.116.250,40)', angka: -7_343_116_250.4 },
      { di: [0, 'PENDAPATAN DAERAH', 2], menjadi: '1.702.870.000.000,00', angka: 1_702_870_000_000 },
      { buang: [0, 'Insentif Fiskal'] },
    ),
  };
}

/** Physical and financial progress by unit under merged heads; the physical share is no ratio of the table. */
export function fisikKeuangan(): Naskah {
  const units: [string, number, number, number][] = [
    ['Bidang Sumber Daya Air', 18_240_000_000, 17_105_336_000, 97.5],
    ['Bidang Bina Marga', 64_815_500_000, 60_977_412_350, 96.2],
    ['Bidang Cipta Karya', 22_470_000_000, 21_006_118_000, 95],
    ['Bidang Tata Ruang', 3_125_800_000, 2_988_640_500, 100],
    ['Sekretariat', 9_364_250_000, 9_010_775_120, 99.1],
  ];
  const total = [jumlah(units.map((x) => x[1])), jumlah(units.map((x) => x[2]))] as const;
  const row = (no: Sel, nama: Sel, a: number, b: number, fisik: Sel): Sel[] => [
    no,
    nama,
    n(a, id),
    n(b, id),
    n(bagi(b, a), persen),
    fisik,
    n(a - b, id),
    '',
  ];
  return {
    nama: 'financial and physical progress',
    blok: [
      p('Tabel 3.9 Realisasi Fisik dan Keuangan per 31 Desember 2022'),
      t(2, [
        ['No', 'Unit Kerja', 'Pagu', 'Realisasi Keuangan', '<', 'Realisasi Fisik', 'Sisa Anggaran', 'Ket'],
        ['^', '^', '(Rp)', 'Rp', '%', '%', '(Rp)', '^'],
        ...units.map((x, at) => row(`${at + 1}.`, x[0], x[1], x[2], n(x[3], persen))),
        row('TOTAL', '<', total[0], total[1], ''),
      ]),
      p(`Sisa anggaran sebesar Rp ${id(total[0] - total[1])},- tidak terserap sampai akhir tahun.`),
    ],
    tanam: tanam(
      { di: [0, 'Bidang Cipta Karya', 2], menjadi: '24.270.000.000', angka: 24_270_000_000 },
      { di: [0, 'Bidang Bina Marga', 3], menjadi: '60.977.421.350', angka: 60_977_421_350 },
      { di: [0, 'Sekretariat', 4], menjadi: '92,63', angka: 92.63 },
      { di: [0, 'Bidang Tata Ruang', 6], menjadi: '317.159.500', angka: 317_159_500 },
      { di: [0, 'TOTAL', 6], menjadi: '6.972.268.030', angka: 6_972_268_030 },
      { di: [0, 'TOTAL', 2], menjadi: '118.051.550.000', angka: 118_051_550_000 },
      { buang: [0, 'Bidang Tata Ruang'] },
    ),
  };
}

/** Two years in billions with two decimals, growth in billions and percent. */
export function duaTahun(): Naskah {
  const sektor: [string, number, number][] = [
    ['Pertanian', 412.35, 438.92],
    ['Industri Pengolahan', 287.6, 301.14],
    ['Konstruksi', 195.88, 189.47],
    ['Perdagangan', 340.02, 362.75],
    ['Transportasi', 88.15, 97.3],
    ['Jasa Lainnya', 126.44, 131.06],
  ];
  const sum = (at: 1 | 2): number => Math.round(jumlah(sektor.map((x) => x[at])) * 100) / 100;
  const row = (no: Sel, nama: Sel, a: number, b: number): Sel[] => [
    no,
    nama,
    n(a, persen),
    n(b, persen),
    n(Math.round((b - a) * 100) / 100, persen),
    n(bagi(b - a, a), persenSpasi),
  ];
  return {
    nama: 'two years in billions with growth',
    blok: [
      p('Tabel 1.8 Nilai Investasi menurut Sektor Tahun 2021 dan 2022'),
      p('(dalam miliar rupiah)'),
      t(2, [
        ['No', 'Sektor', 'Nilai Investasi', '<', 'Pertumbuhan', '<'],
        ['^', '^', '2021', '2022', 'Nilai', '%'],
        ...sektor.map((x, at) => row(`${at + 1}`, ...x)),
        row('Jumlah', '<', sum(1), sum(2)),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Konstruksi', 3], menjadi: '198,47', angka: 198.47 },
      { di: [0, 'Perdagangan', 4], menjadi: '27,23', angka: 27.23 },
      { di: [0, 'Transportasi', 5], menjadi: '13,80 %', angka: 13.8 },
      { di: [0, 'Jumlah', 2], menjadi: '1451,44', angka: 1451.44 },
      { di: [0, 'Industri Pengolahan', 2], menjadi: '278,60', angka: 278.6 },
      { di: [0, 'Konstruksi', 4], menjadi: '6,41', angka: 6.41 },
    ),
  };
}

/** Indicators by quarter, cumulative: nothing adds up across, and nothing may be said of it. */
export function kumulatif(): Naskah {
  const rows: [string, string, number, number[]][] = [
    ['Persentase Jalan Mantap', '%', 78, [76.1, 76.8, 77.5, 78.4]],
    ['Indeks Kepuasan Masyarakat', 'Indeks', 84, [80.25, 81.9, 83.1, 83.65]],
    ['Nilai SAKIP', 'Nilai', 72, [68.4, 68.4, 70.1, 71.25]],
    ['Rasio Elektrifikasi', '%', 95, [92.7, 93.4, 94.2, 95.6]],
  ];
  return {
    nama: 'cumulative quarters of indicators',
    blok: [
      p('Tabel 3.1 Pengukuran Kinerja Triwulanan Tahun 2024'),
      t(2, [
        ['No', 'Indikator Kinerja', 'Satuan', 'Target 2024', 'Realisasi s.d. Triwulan', '<', '<', '<', 'Capaian (%)'],
        ['^', '^', '^', '^', 'I', 'II', 'III', 'IV', '^'],
        ...rows.map((x, at): Sel[] => [
          `${at + 1}`,
          x[0],
          x[1],
          n(x[2], persen),
          ...x[3].map((one) => n(one, persen)),
          n(bagi(x[3][3] ?? 0, x[2]), persen),
        ]),
      ]),
    ],
    tanam: tanam(
      { di: [0, 'Persentase Jalan', 8], menjadi: '105,10', angka: 105.1 },
      { di: [0, 'Nilai SAKIP', 8], menjadi: '89,96', angka: 89.96 },
      { di: [0, 'Rasio Elektrifikasi', 7], menjadi: '96,50', angka: 96.5 },
    ),
  };
}

/** Staff by rank and schooling: a matrix with sums on both sides and a share. */
export function matriks(): Naskah {
  const cols = ['SMA', 'D3', 'S1', 'S2', 'S3'];
  const rows: [string, number[]][] = [
    ['Golongan II', [118, 64, 12, 0, 0]],
    ['Golongan III', [205, 171, 864, 93, 1]],
    ['Golongan IV', [3, 8, 142, 167, 14]],
    ['PPPK', [41, 96, 377, 22, 0]],
  ];
  const all = jumlah(rows.flatMap((x) => x[1]));
  const dash = (value: number): string => (value === 0 ? '-' : id(value));
  const row = (nama: Sel, v: number[]): Sel[] => [
    nama,
    ...v.map((one) => n(one, dash)),
    n(jumlah(v), id),
    n(Math.round((jumlah(v) / all) * 1000) / 10, persenSatu),
  ];
  return {
    nama: 'matrix of staff',
    blok: [
      p('Tabel 1.4 Jumlah Pegawai menurut Golongan dan Pendidikan'),
      t(2, [
        ['Golongan', 'Pendidikan', '<', '<', '<', '<', 'Jumlah', 'Persentase'],
        ['^', ...cols, '^', '^'],
        ...rows.map((x) => row(x[0], x[1])),
        row(
          'Jumlah',
          cols.map((_, at) => jumlah(rows.map((x) => x[1][at] ?? 0))),
        ),
      ]),
      p(`Jumlah pegawai sebanyak ${id(all)} orang.`),
    ],
    tanam: tanam(
      { di: [0, 'Golongan III', 3], menjadi: '846', angka: 846 },
      { di: [0, 'Golongan IV', 6], menjadi: '343', angka: 343 },
      { di: [0, 'Jumlah', 4], menjadi: '228', angka: 228 },
      { di: [0, 'PPPK', 7], menjadi: '24,2%', angka: 24.2 },
      { buang: [0, 'Golongan IV'] },
    ),
  };
}
