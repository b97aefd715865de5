import { INDICATOR, type Kasus, rows } from './kasus.contoh.ts';

/** Cases of what a sentence names after it counted it. */
export function counts(): Kasus[] {
  const institutions = (count: string): string =>
    `Pendampingan diberikan kepada ${count} PD yaitu Dinas Sosial, DPMPTSP, Dinas Kependudukan dan Pencatatan Sipil, Dinas Koperasi, Usaha Kecil dan Menengah serta RSUD Prof. W.Z. Yohannes mendapat apresiasi.`;
  const regions = (count: string): string =>
    `Pelatihan dilaksanakan di ${count} kabupaten yaitu Sambas, Landak, Kayong Utara dan Kubu Raya.`;
  const targets = (count: string): string =>
    `Telah ditetapkan ${count} indikator kinerja yang mendukung sasaran yakni cakupan layanan dengan target 75%; persentase ekspor dengan target 10% dan persentase harga stabil dengan target 28%.`;
  const levels = (count: string): string =>
    `Dinas melaksanakan ${count} program yaitu Program Perikanan Tangkap, Program Perikanan Budidaya, dan Program Pengawasan.`;
  const breakdown = (count: string): string =>
    `Benih disalurkan sebanyak ${count} ekor dengan rincian lele sebanyak 9.500 ekor, nila sebanyak 80.843 ekor dan karper sebanyak 85.275 ekor.`;
  const people = (count: string): string =>
    `Jumlah tenaga kesehatan sebanyak ${count} orang terdiri dari 350 dokter, 500 perawat dan 400 bidan.`;
  const share = (percent: string): string =>
    `Kerja sama telah dilakukan oleh 6 OPD dari target 33 OPD sehingga capaian baru mencapai ${percent}.`;
  const points = (change: string): string =>
    `Nilai keterbukaan pada tahun 2023 sebesar 76,99% dan mengalami peningkatan ${change}% pada tahun 2024 dengan nilai 77,06%.`;
  return [
    {
      rule: 'count-in-prose',
      wrong: institutions('4'),
      mended: institutions('5'),
      line: 1,
      printed: '4 PD',
      expected: '5',
    },
    {
      rule: 'count-in-prose',
      wrong: regions('5'),
      mended: regions('4'),
      line: 1,
      printed: '5 kabupaten',
      expected: '4',
    },
    {
      rule: 'count-in-prose',
      wrong: targets('4 (empat)'),
      mended: targets('3 (tiga)'),
      line: 1,
      printed: '4 indikator',
      expected: '3',
    },
    { rule: 'count-in-prose', wrong: levels('2'), mended: levels('3'), line: 1, printed: '2 program', expected: '3' },
    {
      rule: 'count-in-prose',
      wrong: breakdown('261.118'),
      mended: breakdown('175.618'),
      line: 1,
      printed: '261.118',
      expected: '175618',
    },
    {
      rule: 'count-in-prose',
      wrong: people('1.205'),
      mended: people('1.250'),
      line: 1,
      printed: '1.205',
      expected: '1250',
    },
    { rule: 'percentage', wrong: share('0,18%'), mended: share('18,18%'), line: 1, printed: '0,18', expected: '18.18' },
    { rule: 'difference', wrong: points('0,7'), mended: points('0,07'), line: 1, printed: '0,7', expected: '0.07' },
  ];
}

/** Cases of means. */
export function means(): Kasus[] {
  const prose = (whole: string): string =>
    `Capaian indikator ini sebesar ${whole}% diukur dari dua variabel yaitu penerapan SOP yang terealisasi 97,43% dan peta proses bisnis yang terealisasi 94,87%.`;
  const listed = (whole: string): string =>
    [
      `Realisasi kinerja program tahun 2024 sebesar ${whole}% dengan rincian realisasi masing-masing sub indikator sebagai berikut:`,
      '',
      '1. Persentase kelembagaan sesuai regulasi',
      '',
      'Realisasi persentase kelembagaan yang sesuai regulasi adalah 100%.',
      '',
      '2. Persentase pengaduan yang ditindaklanjuti',
      '',
      'Realisasi persentase pengaduan sebesar 96,30% dari target 100%.',
    ].join('\n');
  const row = (mean: string): string =>
    rows(
      ['No', 'Unit Layanan', 'Nilai 2023', 'Nilai 2024'],
      ['1', 'Puskesmas Utara', '80,00', '82,00'],
      ['2', 'Puskesmas Selatan', '84,00', '88,00'],
      ['3', 'Puskesmas Barat', '88,00', '94,00'],
      ['', 'Rata-rata', '84,00', mean],
    );
  const column = (mean: string): string =>
    rows(
      ['No', 'Unit Layanan', 'Semester I', 'Semester II', 'Rata-rata'],
      ['1', 'Puskesmas Utara', '80,00', '82,00', '81,00'],
      ['2', 'Puskesmas Selatan', '84,00', '88,00', '86,00'],
      ['3', 'Puskesmas Barat', '88,00', '94,00', '91,00'],
      ['4', 'Puskesmas Timur', '70,00', '75,00', '72,50'],
      ['5', 'Puskesmas Tengah', '90,00', '92,00', mean],
    );
  const parent = (mean: string): string =>
    rows(
      ['No', 'Indikator Kinerja', 'Target (%)', 'Realisasi (%)', 'Formula'],
      ['1', 'Kualitas layanan', '100', mean, 'rata-rata sub indikator'],
      ['a.', 'Ketepatan waktu', '100', '96,00', ''],
      ['b.', 'Kelengkapan berkas', '100', '88,00', ''],
      ['c.', 'Kepuasan pengguna', '100', '90,50', ''],
      ['2', 'Kualitas laporan', '100', '99,00', ''],
    );
  return [
    { rule: 'mean', wrong: prose('96,13'), mended: prose('96,15'), line: 1, printed: '96,13', expected: '96.15' },
    { rule: 'mean', wrong: listed('98,51'), mended: listed('98,15'), line: 1, printed: '98,51', expected: '98.15' },
    { rule: 'mean', wrong: row('88,50'), mended: row('88,00'), line: 5, printed: '88,50', expected: '88.00' },
    { rule: 'mean', wrong: column('92,00'), mended: column('91,00'), line: 6, printed: '92,00', expected: '91.00' },
    { rule: 'mean', wrong: parent('95,10'), mended: parent('91,50'), line: 2, printed: '95,10', expected: '91.50' },
  ];
}

/** Cases of the method behind a capaian, and of numbers that are skipped. */
export function methods(): Kasus[] {
  const capped = (percent: string): string =>
    rows(
      INDICATOR,
      ['1', 'A', 'Jumlah peserta', '', '10 orang', '9 orang', '90,00'],
      ['2', 'B', 'Jumlah dokumen', '', '4 dokumen', '3 dokumen', '75,00'],
      ['3', 'C', 'Jumlah kader', '', '20 orang', '25 orang', percent],
    );
  const inverted = (percent: string): string =>
    rows(
      INDICATOR,
      ['1', 'A', 'Jumlah peserta', '', '10 orang', '9 orang', '90,00'],
      ['2', 'B', 'Prevalensi stunting', '', '20%', '25%', percent],
      ['3', 'C', 'Jumlah kader', '', '20 orang', '30 orang', '150,00'],
    );
  const caption = (number: string): string =>
    `${number} Data Layanan\n${rows(['Uraian', 'Jumlah'], ['Satu', '10'], ['Dua', '20'])}\n`;
  const captions = (third: string): string => ['Tabel 2.1', 'Tabel 2.2', third].map(caption).join('\n');
  const numbered = (fifth: string): string =>
    rows(
      ['No', 'Uraian', 'Keterangan'],
      ...['1', '2', '3', '4', fifth].map((number, index) => [number, `Layanan ke-${index + 1}`, 'aktif']),
      [`${Number(fifth) + 1}`, 'Layanan terakhir', 'aktif'],
    );
  const items = (third: string): string =>
    [
      'Langkah yang ditempuh:',
      ...['1', '2', third].map((number) => `${number}. Menyusun bahan rapat`),
      `${Number(third) + 1}. Melaporkan hasil`,
    ].join('\n\n');
  const units = (reached: string): string =>
    rows(
      ['No', 'Indikator Kinerja', 'Target', 'Realisasi'],
      ['1', 'Dokumen tersusun', '4 dokumen', '4 Dok.'],
      ['2', 'Peserta pelatihan', '25 orang', '20 org'],
      ['3', 'Lama layanan', '4 hari', 'Rata-rata 2,01 hari kerja'],
      ['4', 'Kerja sama', 'minimal 1 (satu) kerja sama', '4 (empat) kerja sama'],
      ['5', 'Rapat koordinasi', '12 kali', reached],
    );
  const scaled = (predicate: string): string =>
    [
      rows(
        ['No', 'Interval Nilai', 'Kriteria Penilaian'],
        ['1', '91% ≤ 100%', 'Sangat Tinggi'],
        ['2', '76% ≤ 90%', 'Tinggi'],
        ['3', '66% ≤ 75%', 'Sedang'],
        ['4', '≤ 65%', 'Rendah'],
      ),
      '',
      rows(
        ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kategori'],
        ['1', 'Kualitas layanan', '80', '72', '90,00', predicate],
        ['2', 'Kualitas laporan', '80', '88', '110,00', 'Sangat Tinggi'],
        ['3', 'Kualitas data', '80', '72,4', '90,50', 'Tinggi'],
      ),
    ].join('\n');
  return [
    {
      rule: 'capaian-method',
      wrong: capped('100,00'),
      mended: capped('125,00'),
      line: 4,
      printed: '100,00',
      expected: '125.00',
    },
    { rule: 'capaian-method', wrong: inverted('125,00'), mended: inverted('75,00'), line: 3, printed: '125,00' },
    {
      rule: 'numbering',
      wrong: captions('Tabel 2.4'),
      mended: captions('Tabel 2.3'),
      line: 11,
      printed: 'Tabel 2.4 Data Layanan',
    },
    { rule: 'numbering', wrong: numbered('6'), mended: numbered('5'), line: 6, printed: '6', expected: '5' },
    {
      rule: 'numbering',
      wrong: items('4'),
      mended: items('3'),
      line: 7,
      printed: '4. Menyusun bahan rapat',
      expected: '3',
    },
    {
      rule: 'unit-mismatch',
      wrong: units('12 dokumen'),
      mended: units('12 Kali'),
      line: 6,
      printed: '12 dokumen',
    },
    {
      rule: 'predicate-scale',
      wrong: scaled('Sangat Tinggi'),
      mended: scaled('Tinggi'),
      line: 8,
      printed: '90,00 Sangat Tinggi',
    },
  ];
}

const REMARK =
  'yang dihadapi adalah terbatasnya jumlah dan kemampuan aparatur yang menangani pengelolaan data, belum terpenuhinya sarana kerja di seluruh unit layanan, serta belum tersedianya peraturan pelaksanaan sebagai pedoman bersama.';

/** Cases of shares and of breakdowns in brackets. */
export function brackets(): Kasus[] {
  const amount = (whole: string): string =>
    `Realisasi investasi sebesar Rp. ${whole},- (PMA : Rp. 162.080.720.000,- & PMDN : Rp. 1.484.219.200.000,-) dari 269 pelaku usaha.`;
  const percents = (whole: string): string =>
    `Persentase investasi ${whole}% (PMA: 34,71% & PMDN: 64,28%) telah dicatat.`;
  const share = (percent: string): string =>
    `Capaian terhadap target RPJMD sebesar 6,2 Triliun adalah ${percent}% (Rp. 4,31 Triliun) pada triwulan ini.`;
  const total = (percent: string): string =>
    `Target layanan sebanyak 446 trayek (${percent}%), namun sebanyak 106 trayek (17,76%) yang dilayani.\n\nRealisasi dibandingkan total trayek sebanyak 597 trayek masih rendah.`;
  const base = (percent: string): string =>
    `Peningkatan perolehan prestasi (200 buah medali) target 100% realisasi ${percent}% (98 medali) pada tahun ini.`;
  const events = (second: string): string =>
    `Koordinasi dengan kegiatan: Pencanangan pencegahan stunting nasional di aula kantor gubernur bersama unsur pimpinan; Panen jagung perdana bersama Komandan Lanud Marsma Budi dan jajaran di lahan pertanian milik pangkalan udara di kabupaten; Penyambutan komandan korem yang baru di rumah jabatan gubernur; Rapat paripurna dewan tentang laporan pertanggungjawaban anggaran tahun 2023; ${second}; Audiensi kepala kepolisian daerah di ruang kerja sekretaris daerah.`;
  const pasted = (second: string): string =>
    [`Permasalahan ${REMARK}`, '', 'Dinas Kedua', '', `${second} ${REMARK}`].join('\n');
  const refunds = (second: string): string =>
    rows(
      ['No', 'Uraian', 'Realisasi (Rp)'],
      ['1', 'Restitusi Pajak Kendaraan Bermotor', '2.336.250'],
      ['2', 'Restitusi Pajak Kendaraan Bermotor', second],
      ['3', 'Perbaikan jembatan darurat', '51.983.000'],
    );
  return [
    {
      rule: 'malformed-number',
      wrong: amount('1.646.299.920'),
      mended: amount('1.646.299.920.000'),
      line: 1,
      printed: '1.646.299.920',
      expected: '1646299920000.00',
    },
    { rule: 'sum-of-children', wrong: percents('98,81'), mended: percents('98,99'), line: 1, printed: '98,81' },
    { rule: 'percentage', wrong: share('69,28'), mended: share('69,52'), line: 1, printed: '69,28', expected: '69.52' },
    { rule: 'percentage', wrong: total('74,81'), mended: total('74,71'), line: 1, printed: '74,81', expected: '74.71' },
    { rule: 'percentage', wrong: base('196'), mended: base('49'), line: 1, printed: '196', expected: '49' },
    {
      rule: 'duplicate-row',
      wrong: events(
        'Panen jagung perdana bersama Komandan Lanud dan jajaran di lahan pertanian milik pangkalan udara di kabupaten',
      ),
      mended: events(
        'Panen padi perdana bersama Komandan Korem dan jajaran di lahan pertanian milik kelompok tani di kabupaten',
      ),
      line: 1,
      printed:
        'Panen jagung perdana bersama Komandan Lanud dan jajaran di lahan pertanian milik pangkalan udara di kabupaten',
    },
    {
      rule: 'duplicate-row',
      wrong: pasted('Permasalahan'),
      mended: pasted('Solusi'),
      line: 5,
      printed: `Permasalahan ${REMARK}`.slice(0, 120),
    },
    {
      rule: 'duplicate-row',
      wrong: refunds('2.336.250'),
      mended: refunds('2.881.375'),
      line: 3,
      printed: 'Restitusi Pajak Kendaraan Bermotor',
    },
  ];
}
