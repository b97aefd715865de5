import { describe, expect, it } from 'vitest';
import { checkText } from '../index.ts';

/** Findings above info: nothing sound may have one. */
function heavy(text: string): string[] {
  const { findings } = checkText({ name: 'naskah.txt', bytes: new TextEncoder().encode(text) });
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}: ${message.id}`);
}

describe('named lists that are sound or can be read in two ways', () => {
  it.each([
    'Pendampingan diberikan kepada 3 OPD yaitu Dinas Koperasi, Usaha Kecil dan Menengah, Dinas Kesehatan serta Inspektorat.',
    'Pendampingan diberikan kepada 4 PD yaitu Dinas Sosial, Kesbang, Dinas Kesehatan dan Badan Keuangan Daerah.',
    'Evaluasi dilakukan pada 5 OPD, antara lain Dinas Sosial, Dinas Kesehatan dan Dinas Pendidikan.',
    'Terdapat 2 UPTD yaitu UPTD Balai Benih Dinas Pertanian dan UPTD Laboratorium Dinas Kesehatan.',
    'Wilayahnya terdiri dari 22 kabupaten/kota yaitu 21 kabupaten dan 1 kota.',
    'Pelatihan di 3 kabupaten yaitu Pangkajene dan Kepulauan, Maros dan Gowa.',
    'Bantuan untuk 4 kabupaten yaitu Alor, Belu, Ende dan lainnya.',
    'Dinas melaksanakan 2 kegiatan yaitu Kegiatan Evaluasi Program dan Kegiatan Pembangunan serta Kegiatan Pengendalian.',
    'Layanan di 4 kabupaten, yaitu Kabupaten Sleman, Bantul, Kulon Progo dan Gunungkidul serta Kota Yogyakarta.',
    'Target 33 OPD yang menyusun dokumen adalah 100%.',
    'Dinas melaksanakan 3 program yaitu Program Penunjang, Program Tangkap, dan Program Budidaya dengan 7 kegiatan.',
    'Dinas melaksanakan 3 program yaitu Program Penempatan; Program Hubungan Industrial sedangkan Program Pengawasan menyusul.',
  ])('%s', (text) => {
    expect(heavy(text)).toEqual([]);
  });
});

describe('years that belong where they stand', () => {
  const lkpj =
    'LAPORAN KETERANGAN PERTANGGUNGJAWABAN (LKPJ) TAHUN 2023\n\nLKPJ Tahun 2023 disusun berdasarkan peraturan.\n\n';
  it.each([
    [
      'the cover of a report names the year in which it is printed',
      `${lkpj}PEMERINTAH PROVINSI\n\nTAHUN 2024\n\nKupang, Maret 2024`,
    ],
    [
      'a plan is written in the year before its own',
      'RENCANA KERJA (RENJA) DINAS TAHUN 2025\n\nRencana Kerja Dinas Tahun 2025 disusun.\n\nRenja disusun pada tahun 2024 ini bersama seluruh bidang.',
    ],
    [
      'a table with the plan of this year and of the next',
      'Kode\tUraian\tRencana Tahun 2024\tRencana Tahun 2025\tPrakiraan Maju Rencana Tahun 2026\n3.25.03\tProgram Tangkap\t500.000.000\t525.000.000\t540.000.000\n3.25.04\tProgram Budidaya\t400.000.000\t420.000.000\t430.000.000',
    ],
    [
      'a report is due after its year',
      `${lkpj}Gubernur paling lambat bulan Maret tahun 2024 menyampaikan LKPJ Tahun Anggaran 2023 kepada DPRD.`,
    ],
    [
      'a quarterly report is due within its year',
      'Dinas paling lambat bulan April tahun 2023 menyampaikan Laporan Kinerja Triwulan I Tahun 2023 kepada Gubernur.',
    ],
    [
      'a report compares with last year',
      `${lkpj}${Array.from({ length: 4 }, () => 'Realisasi LKPJ Tahun 2023 lebih tinggi daripada Tahun 2022.').join('\n\n')}`,
    ],
    [
      'the forward estimate is of the next year',
      'Rencana Tahun 2025 dan Prakiraan Maju Tahun 2026 disajikan pada tabel.',
    ],
    [
      'both ways of counting the first year of a period are in use',
      'Renja Tahun 2023 adalah pelaksanaan tahun kelima RPJMD Tahun 2018-2023.\n\nRKPD Tahun 2023 merupakan tahun keempat RPJMN Tahun 2020-2024.',
    ],
    [
      'successive plans do not overlap',
      'RPJMD Provinsi Maluku Tahun 2019-2024 digantikan oleh RPJMD Provinsi Maluku Tahun 2025-2029.',
    ],
    [
      'plans of two regions differ',
      'RPJMD Provinsi Maluku Tahun 2019-2024 menjadi acuan RPJMD Kota Ambon Tahun 2022-2026.',
    ],
  ])('%s', (_, text) => {
    expect(heavy(text)).toEqual([]);
  });
});

describe('means and percentages that are right in another way', () => {
  const table = (...lines: string[][]): string => lines.map((cells) => cells.join('\t')).join('\n');
  it.each([
    [
      'a weighted mean',
      table(
        ['No', 'Unit', 'Jumlah Pasien', 'Mutu (%)'],
        ['1', 'A', '900', '80,00'],
        ['2', 'B', '100', '90,00'],
        ['', 'Rata-rata', '500', '81,00'],
      ),
    ],
    [
      'a mean over rows of which one is blank',
      table(
        ['No', 'Unit', 'Nilai'],
        ['1', 'A', '80,00'],
        ['2', 'B', ''],
        ['3', 'C', '90,00'],
        ['', 'Rata-rata', '85,00'],
      ),
    ],
    [
      'a share below one percent',
      'Dari 20.000 ekor terdapat 36 ekor sakit sehingga tingkat kematian hanya mencapai 0,18%.',
    ],
    [
      'a relative change',
      'Nilai tahun 2023 sebesar 50,00% dan mengalami peningkatan 10,00% pada tahun 2024 dengan nilai 55,00%.',
    ],
    [
      'people by kind, of whom some are not named',
      'Tenaga sebanyak 1.300 orang terdiri dari 350 dokter, 500 perawat dan 400 bidan, selebihnya tenaga administrasi.',
    ],
    [
      'a bracket that names some parts only',
      'Realisasi Rp. 5.000.000.000,- (antara lain PMA : Rp. 1.000.000.000,- & PMDN : Rp. 2.500.000.000,-) tahun ini.',
    ],
    ['a bracket with rounded parts', 'Realisasi sebesar 98,8% (PMA: 34,73% & PMDN: 64,11%) tahun ini.'],
    [
      'events that differ in a telling word',
      `Kegiatan: ${['pertama', 'kedua', 'ketiga', 'keempat', 'terakhir'].map((word) => `Rapat koordinasi ${word} tim penyusun rencana kerja perangkat daerah bersama seluruh bidang dan unit pelaksana teknis di aula kantor`).join('; ')}.`,
    ],
    [
      'a breakdown of a part',
      'Benih sebanyak 261.118 ekor disalurkan, antara lain lele 9.500 ekor, nila 80.843 ekor dan karper 85.275 ekor.',
    ],
  ])('%s', (_, text) => {
    expect(heavy(text)).toEqual([]);
  });
});

it('an indicator of the absorption itself may print the absorption', () => {
  const text = [
    'No\tUraian\tPagu Anggaran\tRealisasi\tCapaian (%)',
    '1\tProgram Ketenteraman\t1.870.155.560\t836.999.954\t44,76',
    '2\tProgram Lain\t100.000.000\t50.000.000\t50,00',
    '',
    'No\tSasaran\tIndikator Kinerja\tTarget 2024\tRealisasi 2024',
    '1\tProgram Ketenteraman\tPersentase penyerapan anggaran\t100\t44,76',
  ].join('\n');
  expect(heavy(text)).toEqual([]);
});
