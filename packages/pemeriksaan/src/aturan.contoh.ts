import { remarks } from './aturan-catatan.contoh.ts';
import { brackets, counts, means, methods } from './aturan-hitung.contoh.ts';
import { codes, years } from './aturan-tahun.contoh.ts';
import { HEAD, INDICATOR, type Kasus, rows } from './kasus.contoh.ts';

const tree = (kegiatan: string, sub: string): string =>
  rows(
    HEAD,
    ['5.01.02', 'Program Perencanaan', '900.000.000', '450.000.000', '50,00'],
    ['5.01.02.1.01', 'Penyusunan Rencana', kegiatan, '200.000.000', ''],
    ['5.01.02.1.01.01', 'Koordinasi', '150.000.000', '120.000.000', '80,00'],
    ['5.01.02.1.01.02', 'Evaluasi', sub, '80.000.000', '53,33'],
    ['5.01.02.1.02', 'Pengendalian', '600.000.000', '250.000.000', '41,67'],
  );

/** The cases, one for each rule at least. */
export const KASUS: readonly Kasus[] = [
  {
    rule: 'sum-of-children',
    wrong: tree('300.000.000', '105.000.000'),
    mended: tree('300.000.000', '150.000.000'),
    line: 5,
    printed: '105.000.000',
    expected: '150000000.00',
  },
  {
    rule: 'missing-children',
    wrong: rows(
      HEAD,
      ['5.01.02', 'Program Perencanaan', '900.000.000', '300.000.000', ''],
      ['5.01.02.1.01', 'Penyusunan', '300.000.000', '100.000.000', ''],
      ['5.01.02.1.02', 'Pengendalian', '411.111.111', '200.000.000', ''],
    ),
    mended: rows(
      HEAD,
      ['5.01.02', 'Program Perencanaan', '711.111.111', '300.000.000', ''],
      ['5.01.02.1.01', 'Penyusunan', '300.000.000', '100.000.000', ''],
      ['5.01.02.1.02', 'Pengendalian', '411.111.111', '200.000.000', ''],
    ),
    line: 2,
    printed: '900.000.000',
    expected: '711111111.00',
  },
  ...totals(),
  {
    rule: 'percentage',
    wrong: 'Belanja Pegawai terealisasi sebesar Rp. 600.000.000,- atau 65,00 % dari rencana sebesar Rp. 800.000.000,-',
    mended: 'Belanja Pegawai terealisasi sebesar Rp. 600.000.000,- atau 75,00 % dari rencana sebesar Rp. 800.000.000,-',
    line: 1,
    printed: '65,00',
    expected: '75.00',
  },
  ...changes(),
  {
    rule: 'terbilang',
    wrong: 'Pendapatan sebesar Rp. 2.139.000.000,- (Dua Miliar Seratus Dua Puluh Tiga Juta Rupiah) pada tahun ini.',
    mended:
      'Pendapatan sebesar Rp. 2.139.000.000,- (Dua Miliar Seratus Tigha Puluh Sembilan Juta Rupiah) pada tahun ini.',
    line: 1,
    printed: '2.139.000.000 (Dua Miliar Seratus Dua Puluh Tiga Juta Rupiah)',
  },
  {
    rule: 'malformed-number',
    wrong: 'Anggaran kegiatan ini sebesar Rp. 6.1249.934.780,- untuk satu tahun.',
    mended: 'Anggaran kegiatan ini sebesar Rp. 6.129.934.780,- untuk satu tahun.',
    line: 1,
    printed: '6.1249.934.780',
  },
  {
    rule: 'mixed-separators',
    wrong: rows(
      HEAD,
      ['1', 'Belanja A', '1.250.000', '1.000.000', ''],
      ['2', 'Belanja B', '2,100,000', '2.000.000', ''],
    ),
    mended: rows(
      HEAD,
      ['1', 'Belanja A', '1.250.000', '1.000.000', ''],
      ['2', 'Belanja B', '2.100.000', '2.000.000', ''],
    ),
    line: 3,
    printed: '2,100,000',
  },
  {
    rule: 'spreadsheet-error',
    wrong: rows(
      HEAD,
      ['1', 'Urusan Pertanahan', '0', '0', '#DIV/0!'],
      ['2', 'Urusan Pangan', '500.000', '250.000', '50,00'],
    ),
    mended: rows(
      HEAD,
      ['1', 'Urusan Pertanahan', '0', '0', '-'],
      ['2', 'Urusan Pangan', '500.000', '250.000', '50,00'],
    ),
    line: 2,
    printed: '#DIV/0!',
  },
  { rule: 'shifted-rows', wrong: shifted(true), mended: shifted(false), line: 4, printed: '0,00' },
  {
    rule: 'over-budget',
    wrong: rows(
      HEAD,
      ['1', 'Belanja Hibah', '269.000.000', '379.000.000', '140,89'],
      ['2', 'Belanja Modal', '100.000.000', '90.000.000', '90,00'],
    ),
    mended: rows(
      HEAD,
      ['1', 'Pendapatan Hibah', '269.000.000', '379.000.000', '140,89'],
      ['2', 'Belanja Modal', '100.000.000', '90.000.000', '90,00'],
    ),
    line: 2,
    printed: '379.000.000',
  },
  {
    rule: 'same-quantity',
    wrong: restated('7.401.465.358'),
    mended: restated('7.401.465.357'),
    line: 5,
    printed: '7.401.465.358',
    expected: '7401465357.00',
  },
  {
    rule: 'absorption-as-performance',
    wrong: absorption('44,76'),
    mended: absorption('51,20'),
    line: 6,
    printed: '44,76',
  },
  {
    rule: 'capaian',
    wrong: achievements('217,54', '25 orang'),
    mended: achievements('125,00', '25 orang'),
    line: 4,
    printed: '217,54',
    expected: '125.00',
  },
  {
    rule: 'unit-mismatch',
    wrong: achievements('125,00', '25 kali'),
    mended: achievements('125,00', '25 orang'),
    line: 4,
    printed: '25 kali',
  },
  {
    rule: 'count-in-prose',
    wrong: 'Tenaga yang ditempatkan sebanyak 124 orang dengan rincian 96 orang individu dan 21 orang tim.',
    mended: 'Tenaga yang ditempatkan sebanyak 117 orang dengan rincian 96 orang individu dan 21 orang tim.',
    line: 1,
    printed: '124',
    expected: '117',
  },
  {
    rule: 'wrong-year',
    wrong: 'Rencana ini berlaku pada Tahun 20223 saja.',
    mended: 'Rencana ini berlaku pada Tahun 2023 saja.',
    line: 1,
    printed: '20223',
  },
  {
    rule: 'impossible-date',
    wrong: activity('30 Februari 2024'),
    mended: activity('28 Februari 2024'),
    line: 2,
    printed: '30 Februari 2024',
  },
  {
    rule: 'duplicate-row',
    wrong: block(true),
    mended: block(false),
    line: 6,
    printed: 'Program Ketenteraman dan Ketertiban Umum',
  },
  { rule: 'numbering', wrong: captions('Tabel 2.3'), mended: captions('Tabel 2.4'), line: 6, printed: 'Tabel 2.3' },
  {
    rule: 'predicate-scale',
    wrong: 'Skala: ≥ 85 % = Sangat Berhasil\nRealisasi mencapai 69,46 % sehingga masuk kategori Sangat Berhasil.',
    mended: 'Skala: ≥ 85 % = Sangat Berhasil\nRealisasi mencapai 89,46 % sehingga masuk kategori Sangat Berhasil.',
    line: 2,
    printed: '69,46 Sangat Berhasil',
  },
  ...remarks(),
  ...years(),
  ...codes(),
  ...counts(),
  ...means(),
  ...methods(),
  ...brackets(),
];

function totals(): Kasus[] {
  const table = (total: string): string =>
    rows(
      ['No', 'Kab/Kota', 'Laki-laki', 'Perempuan', 'Jumlah'],
      ['1', 'Alor', '109', '112', '221'],
      ['2', 'Belu', '114', '120', '234'],
      ['', 'Jumlah', total, '232', '455'],
    );
  const columns = (sum: string): string =>
    rows(
      ['No', 'Kab/Kota', 'Laki-laki', 'Perempuan', 'Jumlah'],
      ['1', 'Alor', '109', '112', '221'],
      ['2', 'Belu', '114', '120', sum],
      ['3', 'Ende', '100', '90', '190'],
    );
  return [
    { rule: 'total-row', wrong: table('332'), mended: table('223'), line: 4, printed: '332', expected: '223' },
    { rule: 'total-column', wrong: columns('243'), mended: columns('234'), line: 3, printed: '243', expected: '234' },
  ];
}

function changes(): Kasus[] {
  const text = (change: string, word: string, percent: string): string =>
    `Belanja Modal semula sebesar Rp. 800.000.000,- berkurang menjadi Rp. 600.000.000,- mengalami ${word} sebesar Rp. ${change},- atau ${percent} %.`;
  return [
    {
      rule: 'difference',
      wrong: text('210.000.000', 'penurunan', '25'),
      mended: text('200.000.000', 'penurunan', '25'),
      line: 1,
      printed: '210.000.000',
      expected: '200000000.00',
    },
    {
      rule: 'growth',
      wrong: text('200.000.000', 'penurunan', '52'),
      mended: text('200.000.000', 'penurunan', '25'),
      line: 1,
      printed: '52',
      expected: '25',
    },
    {
      rule: 'sign-word',
      wrong: text('200.000.000', 'kenaikan', '25'),
      mended: text('200.000.000', 'penurunan', '25'),
      line: 1,
      printed: '200.000.000',
    },
  ];
}

/** A tree of eight kegiatan whose pagu column stands one row too low when `moved`. */
function shifted(moved: boolean): string {
  const labels: [string, string][] = [['5.01.02', 'Program A']];
  const values = [3_600_000];
  for (let kegiatan = 1; kegiatan <= 8; kegiatan += 1) {
    labels.push([`5.01.02.1.0${kegiatan}`, `Kegiatan ke-${kegiatan}`]);
    values.push(kegiatan * 100_000);
    labels.push(
      [`5.01.02.1.0${kegiatan}.01`, `Sub pertama ${kegiatan}`],
      [`5.01.02.1.0${kegiatan}.02`, `Sub kedua ${kegiatan}`],
    );
    values.push(kegiatan * 60_000, kegiatan * 40_000);
  }
  const printed = moved ? [...values.slice(0, 2), 0, ...values.slice(2, -1)] : values;
  const money = (value: number): string => `${value.toString().replace(/\B(?=(\d{3})+$)/g, '.')},00`;
  return rows(
    ['Kode', 'Uraian', 'Pagu (Rp)'],
    ...labels.map(([code, label], index) => [code, label, money(printed[index] ?? 0)]),
  );
}

function restated(spent: string): string {
  return [
    rows(
      [
        'No',
        'Perangkat Daerah',
        'Pendapatan (Rp)',
        'Belanja (Rp)',
        'Surplus/(Defisit) (Rp)',
        'Anggaran Setelah Perubahan (Rp)',
        'Realisasi (Rp)',
      ],
      ['1', 'Dinas Desa', '75.000.000', '9.051.591.780', '(8.976.591.780)', '9.051.591.780', '7.401.465.357'],
      ['2', 'Dinas Jalan', '80.000.000', '9.000.000.000', '(8.920.000.000)', '9.000.000.000', '8.500.000.000'],
    ),
    '',
    `Terjadi defisit anggaran sebesar Rp. (8.976.591.780,-) yang diperoleh dari Pendapatan sebesar Rp. 75.000.000,- dikurangi Belanja sebesar Rp. 9.051.591.780,-. Adapun anggaran setelah perubahan sebesar Rp. 9.051.591.780,- dengan realisasi anggaran sebesar Rp. ${spent},-`,
  ].join('\n');
}

function absorption(reached: string): string {
  return [
    rows(
      HEAD,
      ['1', 'Program Ketenteraman', '1.870.155.560', '836.999.954', '44,76'],
      ['2', 'Program Lain', '100.000.000', '50.000.000', '50,00'],
    ),
    '',
    rows(INDICATOR, ['1', 'Ketertiban', 'Persentase gangguan yang ditangani', '91,24', '100', reached, '']),
  ].join('\n');
}

function achievements(percent: string, reached: string): string {
  return rows(
    INDICATOR,
    ['1', 'A', 'Jumlah peserta', '', '10 orang', '10 orang', '100,00'],
    ['2', 'B', 'Jumlah dokumen', '', '4 dokumen', '3 dokumen', '75,00'],
    ['3', 'C', 'Jumlah kader', '', '20 orang', reached, percent],
  );
}

function activity(date: string): string {
  return rows(['No.', 'Kegiatan', 'Waktu Pelaksanaan', 'Hasil'], ['1', 'Desk evaluasi kelembagaan', date, 'Instrumen']);
}

function block(twice: boolean): string {
  const part = [
    ['1', 'Program Ketenteraman dan Ketertiban Umum', '2.117.426.560', '875.752.954'],
    ['', 'Kegiatan Penanganan Gangguan Ketenteraman', '1.870.155.560', '836.999.954'],
    ['', 'Kegiatan Penegakan Peraturan Daerah Provinsi', '247.271.000', '38.753.000'],
    ['', 'Kegiatan Penyelenggaraan Pemetaan Rawan Bencana', '54.999.820', '54.999.820'],
  ];
  return rows(['No', 'Uraian Program', 'Pagu', 'Realisasi'], ...part, ...(twice ? part : []));
}

function captions(second: string): string {
  const table = rows(['No', 'Uraian', 'Jumlah'], ['1', 'Satu', '10'], ['2', 'Dua', '20']);
  return ['Tabel 2.3', table, '', `${second}`, table].join('\n');
}
