import { HEAD, type Kasus, rows } from './kasus.contoh.ts';

/** The first pages of a plan of 2025: its title and its preface. */
const preface = (year = '2025'): string =>
  [
    `RENCANA KERJA (RENJA) DINAS PERIKANAN TAHUN ${year}`,
    '',
    `Rencana Kerja Dinas Perikanan Tahun ${year} disusun sebagai pedoman bagi seluruh bidang.`,
    '',
    `Renja Tahun ${year} memuat program, kegiatan, dan pagunya.`,
    '',
  ].join('\n');

/** Cases of years and periods. */
export function years(): Kasus[] {
  const head = (year: string): string =>
    `${preface()}\n${['Isi satu', 'Isi dua', 'Isi tiga'].map((text) => `Rencana Kerja Tahun ${year} Dinas Perikanan\n\n${text} tentang layanan.\n`).join('\n')}`;
  const self = (year: string): string =>
    `${preface()}\nRencana Kerja Dinas Perikanan Tahun ${year} ini terdiri atas lima bab.`;
  const titles = (year: string): string =>
    [
      preface(),
      'Capaian Kinerja Program Bidang Perikanan Tangkap Tahun 2025',
      '',
      'Isi bagian pertama.',
      '',
      `Capaian Kinerja Program Bidang Perikanan Tangkap Tahun ${year}`,
      '',
      'Isi bagian kedua.',
      '',
      'Capaian Kinerja Program Bidang Perikanan Tangkap Tahun 2025',
    ].join('\n');
  const schedule = (time: string): string =>
    `${preface()}\n${rows(['No', 'Kegiatan', 'Waktu', 'Tempat'], ['1', 'Bimbingan teknis budidaya', time, 'Kupang'], ['2', 'Monitoring', 'Mei 2025', 'Ende'])}`;
  const product = (year: string): string =>
    rows(
      ['No', 'Kegiatan', 'Waktu', 'Keluaran'],
      ['1', 'Menyusun LKIP Dinas Tahun 2023', 'Januari', `Tersusunnya dokumen LKIP Dinas Tahun ${year}`],
    );
  const forward = (year: string): string =>
    `Rumusan program dan kegiatan Dinas Perikanan Tahun 2025 dan prakiraan maju Tahun ${year} disajikan pada tabel berikut.`;
  const columns = (year: string): string =>
    rows(
      ['Kode', 'Program', 'Rencana Tahun 2025', `Prakiraan Maju Rencana Tahun ${year}`],
      ['3.25.03', 'Program Perikanan Tangkap', '500.000.000', '525.000.000'],
      ['3.25.04', 'Program Perikanan Budidaya', '400.000.000', '420.000.000'],
    );
  const ordinal = (word: string): string =>
    `Renja Tahun 2025 merupakan pelaksanaan tahun ${word} dari RPJMD Provinsi Sulawesi Barat Tahun 2022-2026.`;
  const period = (until: string): string =>
    [
      'Renja berpedoman pada RPJMD Provinsi Sulawesi Barat Tahun 2022-2026 dan perubahannya.',
      '',
      'Sasaran diturunkan dari RPJMD Provinsi Sulawesi Barat Tahun 2022-2026.',
      '',
      `Arah kebijakan mengikuti RPJMD Provinsi Sulawesi Barat Tahun 2022-${until}.`,
    ].join('\n');
  const deadline = (year: string): string =>
    `Gubernur paling lambat bulan Maret tahun ${year} wajib menyampaikan LKPJ Tahun Anggaran 2024 kepada DPRD.`;
  return [
    {
      rule: 'wrong-year',
      wrong: head('2024'),
      mended: head('2025'),
      line: 7,
      printed: 'Rencana Kerja Tahun 2024 Dinas Perikanan',
      expected: '2025',
    },
    {
      rule: 'wrong-year',
      wrong: self('2024'),
      mended: self('2025'),
      line: 7,
      printed: 'Tahun 2024 ini',
      expected: '2025',
    },
    { rule: 'wrong-year', wrong: titles('2024'), mended: titles('2025'), line: 11, printed: '2024', expected: '2025' },
    {
      rule: 'wrong-year',
      wrong: schedule('Maret 2022'),
      mended: schedule('Maret 2025'),
      line: 8,
      printed: 'Maret 2022',
    },
    {
      rule: 'wrong-year',
      wrong: product('2024'),
      mended: product('2023'),
      line: 2,
      printed: 'LKIP Dinas Tahun 2024',
      expected: '2023',
    },
    {
      rule: 'wrong-year',
      wrong: forward('2025'),
      mended: forward('2026'),
      line: 1,
      printed: 'prakiraan maju Tahun 2025',
      expected: '2026',
    },
    {
      rule: 'wrong-year',
      wrong: columns('2025'),
      mended: columns('2026'),
      line: 1,
      printed: 'Prakiraan Maju Rencana Tahun 2025',
      expected: '2026',
    },
    {
      rule: 'wrong-year',
      wrong: ordinal('kelima'),
      mended: ordinal('keempat'),
      line: 1,
      printed: 'tahun kelima',
      expected: '3',
    },
    { rule: 'same-quantity', wrong: period('2027'), mended: period('2026'), line: 5, printed: '2022–2027' },
    {
      rule: 'impossible-date',
      wrong: deadline('2024'),
      mended: deadline('2025'),
      line: 1,
      printed: 'paling lambat bulan Maret tahun 2024',
      expected: '2025',
    },
  ];
}

/** Cases of codes, against each other and against an official list. */
export function codes(): Kasus[] {
  const row = (code: string, name: string): string[] => [code, name, '1.000.000', '0', ''];
  const names = (name: string): string =>
    rows(HEAD, row('5.01.02', 'Program Perencanaan'), row('5.01.03', 'Program Pengendalian'), row('5.01.02', name));
  const twice = (name: string): string =>
    rows(
      HEAD,
      row('5.01.02', 'Program Perencanaan'),
      row('5.01.02.1.01', 'Penyusunan Rencana Strategis'),
      row('5.01.02.1.02', name),
    );
  const branch = (code: string): string =>
    rows(
      HEAD,
      row('5.01.02', 'Program Perencanaan'),
      row('5.01.02.1.01', 'Penyusunan Rencana'),
      row('5.01.02.1.01.0001', 'Koordinasi penyusunan'),
      row('5.01.02.1.02', 'Pengendalian Rencana'),
      row('5.01.02.1.02.0001', 'Pemantauan rencana'),
      row('5.01.03', 'Program Data'),
      row(code, 'Pengelolaan Statistik'),
    );
  const malformed = (code: string): string =>
    rows(
      HEAD,
      ...['01', '02', '03', '04', '05', '06'].map((at) => row(`5.01.02.1.01.${at}`, `Sub kegiatan ke-${at}`)),
      row(code, 'Sub kegiatan ketujuh'),
      ...['08', '09', '10', '11'].map((at) => row(`5.01.02.1.01.${at}`, `Sub kegiatan ke-${at}`)),
    );
  const split = (name: string): string =>
    rows(
      ['Kode', '', '', '', '', 'Uraian', 'Pagu Anggaran', 'Realisasi'],
      ['5', '01', '02', '', '', 'Program Perencanaan', '2.000.000', '0'],
      ['5', '01', '02', '1', '01', 'Penyusunan Rencana Strategis', '1.000.000', '0'],
      ['5', '01', '02', '1', '02', name, '1.000.000', '0'],
    );
  const nomenklatur = [
    { kode: 'X.XX.01', nama: 'Program Penunjang Urusan Pemerintahan Daerah' },
    { kode: '5.01.02', nama: 'Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah' },
    { kode: '5.01.02.1.01', nama: 'Penyusunan Perencanaan & Pendanaan' },
    { kode: '5.01.02.1.01.0001', nama: 'Analisis Kondisi Daerah Kab/Kota' },
  ];
  const official = (code: string, name: string): string =>
    rows(
      HEAD,
      row('5.01.01', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH'),
      row('5.01.02', 'Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah'),
      row('5.01.02.1.01', 'Penyusunan Perencanaan dan Pendanaan'),
      row(code, name),
    );
  const sound = official('5.01.02.1.01.01', 'Analisis Kondisi Daerah Kabupaten/Kota');
  return [
    {
      rule: 'code',
      wrong: malformed('5.01.02.1.01.1.7'),
      mended: malformed('5.01.02.1.01.07'),
      line: 8,
      printed: '5.01.02.1.01.1.7',
    },
    {
      rule: 'code',
      wrong: names('Kegiatan Lain Sama Sekali'),
      mended: names('Program Perencanaan'),
      line: 4,
      printed: '5.01.02',
    },
    {
      rule: 'code',
      wrong: twice('Penyusunan Rencana Strategis'),
      mended: twice('Pengendalian Rencana Strategis'),
      line: 4,
      printed: '5.01.02.1.02',
    },
    { rule: 'code', wrong: branch('5.01.04.1.01'), mended: branch('5.01.03.1.01'), line: 8, printed: '5.01.04.1.01' },
    {
      rule: 'code',
      wrong: split('Penyusunan Rencana Strategis'),
      mended: split('Pengendalian Rencana Strategis'),
      line: 4,
      printed: '5.01.02.1.02',
    },
    {
      rule: 'nomenclature',
      nomenklatur,
      wrong: official('5.01.02.1.01.0009', 'Analisis Kondisi Daerah Kabupaten/Kota'),
      mended: sound,
      line: 5,
      printed: '5.01.02.1.01.0009',
    },
    {
      rule: 'nomenclature',
      nomenklatur,
      wrong: official('5.01.02.1.01.01', 'Koordinasi Kondisi Daerah'),
      mended: sound,
      line: 5,
      printed: '5.01.02.1.01.01 Koordinasi Kondisi Daerah',
    },
  ];
}
