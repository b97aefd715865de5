import type { FormBlock, FormColumn, FormDefinition } from '../form/definition.ts';

/*
 * The full quarterly performance report. Outline and tables follow the reports that perangkat daerah of Nusa Tenggara Timur write under
 * PermenPANRB 53/2014; the standing words are our own. Figures never stand here, only tokens.
 */

const SUMBER_PK = 'Sumber: {{dokumen.pk}} dan {{dokumen.renstra}}; data per {{periode.akhir}}.';
const SUMBER_ANGGARAN = 'Sumber: {{dokumen.anggaran}} dan realisasi keuangan sampai dengan {{periode.akhir}}.';
const SUMBER_CAPAIAN = 'Sumber: {{dokumen.pk}} dan realisasi kinerja sampai dengan {{periode.akhir}}.';

const pengantar: FormBlock[] = [
  { type: 'heading', level: 1, number: 'tanpa', text: 'KATA PENGANTAR', inToc: true },
  {
    type: 'narrative',
    key: 'kata-pengantar',
    fallback: `Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena {{judul}} {{unit.lengkap}} telah selesai disusun. Laporan ini mempertanggungjawabkan pelaksanaan program, kegiatan, dan sub kegiatan sekaligus mengukur kemajuan atas kinerja yang telah diperjanjikan.

Angka-angka dalam laporan ini menggambarkan keadaan sampai dengan {{periode.akhir}}. Kami berharap laporan ini menjadi dasar pengambilan keputusan dan perbaikan kinerja pada periode berikutnya.

Saran dan masukan yang membangun sangat kami harapkan demi penyempurnaan laporan ini.`,
  },
  { type: 'signature' },
  { type: 'page-break' },
  { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
  { type: 'page-break' },
  { type: 'toc', of: 'tables', title: 'DAFTAR TABEL' },
  { type: 'toc', of: 'charts', title: 'DAFTAR GRAFIK' },
];

const pendahuluan: FormBlock[] = [
  {
    type: 'heading',
    level: 1,
    number: 'bab',
    text: 'PENDAHULUAN',
    inToc: true,
    summary: 'memuat latar belakang, tugas dan fungsi, struktur organisasi, serta sistematika penyajian.',
  },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Latar Belakang', inToc: true },
  {
    type: 'narrative',
    key: 'latar-belakang',
    fallback: `Setiap perangkat daerah wajib mempertanggungjawabkan kinerja dan penggunaan anggaran yang dipercayakan kepadanya. {{judul}} ini menyajikan perbandingan antara rencana dan hasil yang dicapai {{unit.singkat}} sampai dengan {{periode.akhir}}.`,
  },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Tugas dan Fungsi {{unit.nama}}', inToc: true },
  { type: 'narrative', key: 'tugas-fungsi', fallback: '' },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Struktur Organisasi', inToc: true },
  { type: 'narrative', key: 'struktur-organisasi', fallback: 'Susunan organisasi {{unit.singkat}} terdiri atas:' },
  { type: 'list', kind: 'struktur', empty: 'Belum ada data jabatan.' },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Sistematika Penyajian', inToc: true },
  { type: 'narrative', key: 'sistematika', fallback: 'Laporan ini disajikan dengan sistematika sebagai berikut:' },
  { type: 'list', kind: 'sistematika', empty: '' },
];

const perencanaan: FormBlock[] = [
  {
    type: 'heading',
    level: 1,
    number: 'bab',
    text: 'PERENCANAAN KINERJA',
    inToc: true,
    pageBreakBefore: true,
    summary: 'memuat rencana strategis dan perjanjian kinerja Tahun {{tahun}}.',
  },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Rencana Strategis {{unit.nama}}', inToc: true },
  {
    type: 'narrative',
    key: 'renstra',
    fallback:
      'Rencana strategis memuat tujuan, sasaran, program, dan kegiatan yang menjadi pedoman {{unit.singkat}} dalam menyusun rencana kerja dan perjanjian kinerja setiap tahun.',
  },
  { type: 'sentences', keys: ['renstra'] },
];

const perjanjianPengantar: FormBlock[] = [
  {
    type: 'heading',
    level: 2,
    number: 'bertingkat',
    text: 'Perjanjian Kinerja {{unit.nama}} Tahun {{tahun}}',
    inToc: true,
  },
  {
    type: 'narrative',
    key: 'perjanjian-kinerja',
    fallback:
      'Perjanjian kinerja merupakan kesepakatan antara pimpinan unit kerja dan atasannya mengenai hasil yang akan dicapai dalam satu tahun dengan anggaran yang tersedia.',
  },
  { type: 'sentences', keys: ['perjanjian'] },
];

const perjanjian: FormBlock[] = [
  { type: 'paragraph', text: 'Perjanjian Kinerja {{unit.nama}} Tahun {{tahun}}', style: 'table-title', upper: true },
  {
    type: 'heading',
    level: 3,
    number: 'huruf',
    text: 'Sasaran Strategis dan Indikator Kinerja Utama',
    inToc: false,
  },
  {
    type: 'table',
    id: 'pk-indikator',
    kind: 'pk-indikator',
    caption: 'Sasaran Strategis dan Indikator Kinerja Utama {{unit.singkat}}',
    columns: [
      { key: 'no', width: 7 },
      { key: 'sasaran', width: 25 },
      { key: 'indikator', width: 27 },
      { key: 'definisi', width: 74 },
      { key: 'kondisi-awal', width: 14 },
      { key: 'target-tahunan', width: 14 },
      { key: 'formula', width: 60 },
    ],
    columnNumbers: true,
    source: SUMBER_PK,
    empty: 'Belum ada data sasaran dan indikator kinerja utama.',
  },
  { type: 'heading', level: 3, number: 'huruf', text: 'Pelaksanaan Anggaran', inToc: false },
  {
    type: 'table',
    id: 'pk-anggaran',
    kind: 'pk-anggaran',
    caption: 'Pelaksanaan Anggaran dalam Perjanjian Kinerja Tahun {{tahun}}',
    columns: [{ key: 'no' }, { key: 'uraian' }, { key: 'alokasi' }, { key: 'keterangan' }],
    columnNumbers: false,
    source: 'Sumber: {{dokumen.pk}}.',
    empty: 'Belum ada data pelaksanaan anggaran dalam perjanjian kinerja.',
  },
];

const realisasiAnggaran: FormBlock[] = [
  {
    type: 'heading',
    level: 1,
    number: 'bab',
    text: 'AKUNTABILITAS KINERJA {{PERIODE.NAMA}}',
    inToc: true,
    summary:
      'memuat rencana kerja Tahun {{tahun}}, realisasi anggaran, realisasi pelaksanaan kegiatan, dan capaian kinerja sampai dengan {{periode.nama}}.',
  },
  {
    type: 'narrative',
    key: 'akuntabilitas-pengantar',
    fallback:
      'Bab ini menyandingkan rencana dengan hasil yang dicapai sampai dengan {{periode.nama}} Tahun {{tahun}}, baik dari sisi penggunaan anggaran maupun pencapaian kinerja.',
  },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Rencana Kerja Tahun {{tahun}}', inToc: true },
  { type: 'narrative', key: 'rencana-kerja', fallback: '' },
  { type: 'sentences', keys: ['jumlah-simpul'] },
  { type: 'list', kind: 'rencana-kerja', empty: 'Belum ada data program dan kegiatan Tahun {{tahun}}.' },
  { type: 'heading', level: 2, number: 'bertingkat', text: 'Realisasi Anggaran', inToc: true },
  { type: 'sentences', keys: ['serapan-total', 'serapan-ekstrem', 'serapan-minimal', 'belum-terealisasi'] },
  {
    type: 'table',
    id: 'realisasi-anggaran',
    kind: 'realisasi-anggaran',
    caption: 'Pagu dan Realisasi Anggaran sampai dengan {{periode.nama}} Tahun {{tahun}}',
    columns: [{ key: 'kode' }, { key: 'uraian' }, { key: 'pagu' }, { key: 'realisasi' }, { key: 'serapan' }],
    columnNumbers: false,
    source: SUMBER_ANGGARAN,
    empty: 'Belum ada data anggaran Tahun {{tahun}}.',
  },
  { type: 'sentences', keys: ['belum-dirinci', 'melebihi-induk'], style: 'note' },
  {
    type: 'chart',
    id: 'serapan-program',
    kind: 'serapan-program',
    caption: 'Serapan Anggaran per Program sampai dengan {{periode.nama}} Tahun {{tahun}}',
    source: SUMBER_ANGGARAN,
  },
  { type: 'narrative', key: 'analisis-anggaran', fallback: '' },
];

const kolomBelanja: FormColumn[] = [
  { key: 'no' },
  { key: 'uraian' },
  { key: 'pagu' },
  { key: 'target-persen' },
  { key: 'realisasi' },
  { key: 'serapan' },
  { key: 'hasil' },
  { key: 'keterangan' },
];

const perBagian: FormBlock[] = [
  { type: 'heading', level: 3, number: 'romawi', text: '{{bagian.nama}}', inToc: true },
  {
    type: 'heading',
    level: 4,
    number: 'angka',
    text: 'Pelaksanaan Kegiatan {{periode.nama}} sesuai dengan Dokumen Anggaran Tahun {{tahun}}',
    inToc: false,
  },
  { type: 'sentences', keys: ['serapan-bagian', 'belum-terealisasi-bagian'] },
  {
    type: 'table',
    id: 'belanja',
    kind: 'belanja-bagian',
    caption: 'Realisasi Anggaran {{bagian.nama}} sampai dengan {{periode.nama}} Tahun {{tahun}}',
    columns: kolomBelanja,
    columnNumbers: false,
    source: SUMBER_ANGGARAN,
    empty: 'Belum ada data sub kegiatan pada {{bagian.nama}}.',
  },
  { type: 'heading', level: 4, number: 'angka', text: 'Pelaksanaan Kegiatan dan Tugas Lainnya', inToc: false },
  {
    type: 'table',
    id: 'kegiatan-lain',
    kind: 'kegiatan-lain',
    caption: 'Pelaksanaan Kegiatan dan Tugas Lainnya {{bagian.nama}} pada {{periode.nama}} Tahun {{tahun}}',
    columns: [{ key: 'no' }, { key: 'uraian' }, { key: 'waktu' }, { key: 'hasil' }, { key: 'keterangan' }],
    columnNumbers: false,
    source: 'Sumber: catatan kegiatan {{bagian.nama}} per {{periode.akhir}}.',
    empty: 'Belum ada data kegiatan dan tugas lainnya pada {{periode.nama}} Tahun {{tahun}}.',
  },
  { type: 'heading', level: 4, number: 'angka', text: 'Permasalahan', inToc: false },
  { type: 'list', kind: 'permasalahan', empty: 'Belum ada data permasalahan pada {{periode.nama}} Tahun {{tahun}}.' },
  { type: 'heading', level: 4, number: 'angka', text: 'Solusi', inToc: false },
  { type: 'list', kind: 'solusi', empty: 'Belum ada data solusi pada {{periode.nama}} Tahun {{tahun}}.' },
];

const pelaksanaan: FormBlock[] = [
  {
    type: 'heading',
    level: 2,
    number: 'bertingkat',
    text: 'Realisasi Pelaksanaan Kegiatan {{periode.nama}} Tahun {{tahun}}',
    inToc: true,
  },
  { type: 'sentences', keys: ['rencana-per-periode', 'di-luar-bagian'] },
  { type: 'each-bagian', blocks: perBagian },
  {
    type: 'heading',
    level: 2,
    number: 'bertingkat',
    text: 'Capaian Kinerja berdasarkan Perjanjian Kinerja',
    inToc: true,
  },
  { type: 'sentences', keys: ['capaian', 'batas-capaian'] },
  {
    type: 'table',
    id: 'capaian',
    kind: 'capaian',
    caption: 'Capaian Kinerja sampai dengan {{periode.nama}} Tahun {{tahun}}',
    columns: [
      { key: 'no' },
      { key: 'sasaran' },
      { key: 'indikator' },
      { key: 'kondisi-awal' },
      { key: 'target-sebelum-perubahan' },
      { key: 'target-tahun' },
      { key: 'target-periode', when: 'rencana-aksi' },
      { key: 'realisasi' },
      { key: 'capaian' },
      { key: 'capaian-periode', when: 'rencana-aksi' },
      { key: 'predikat', when: 'skala-capaian' },
    ],
    columnNumbers: true,
    source: SUMBER_CAPAIAN,
    empty: 'Belum ada data indikator dalam perjanjian kinerja.',
  },
];

const capaianLanjutan: FormBlock[] = [
  {
    type: 'chart',
    id: 'capaian-indikator',
    kind: 'capaian-indikator',
    caption: 'Capaian Indikator Kinerja terhadap Target Tahun {{tahun}}',
    source: SUMBER_CAPAIAN,
  },
  { type: 'narrative', key: 'analisis-capaian', fallback: '' },
  {
    type: 'data-notes',
    title: 'Catatan atas Data',
    empty: 'Pemeriksaan otomatis tidak menemukan ketidaksesuaian pada angka-angka dalam laporan ini.',
  },
];

const penutup: FormBlock[] = [
  {
    type: 'heading',
    level: 1,
    number: 'bab',
    text: 'PENUTUP',
    inToc: true,
    pageBreakBefore: true,
    summary: 'memuat simpulan dan langkah perbaikan kinerja pada periode berikutnya.',
  },
  {
    type: 'narrative',
    key: 'penutup',
    fallback:
      'Demikian laporan ini disusun sebagai bahan evaluasi dan dasar perbaikan pelaksanaan program dan kegiatan pada periode berikutnya.',
  },
  { type: 'sentences', keys: ['simpulan'] },
  {
    type: 'narrative',
    key: 'rekomendasi',
    fallback: '',
    lead: 'Untuk meningkatkan capaian pada periode berikutnya, langkah-langkah yang direkomendasikan adalah sebagai berikut:',
  },
  { type: 'signature' },
];

/** Full form of the Laporan Kinerja Triwulan. */
export const formTriwulan: FormDefinition = {
  slug: 'triwulan',
  version: 1,
  name: 'Laporan Kinerja Triwulan',
  regulation: 'PermenPANRB Nomor 53 Tahun 2014',
  from: '2015-01-01',
  to: null,
  periods: ['triwulan'],
  title: 'Laporan Kinerja {{periode.nama}} Tahun {{tahun}}',
  subject: '{{unit.lengkap}}',
  footer: 'Laporan Kinerja {{periode.nama}} Tahun {{tahun}} – {{unit.singkat}}',
  sections: [
    {
      orientation: 'portrait',
      pageNumbers: 'none',
      restartNumbers: false,
      blocks: [
        { type: 'logo', height: 34 },
        { type: 'paragraph', text: 'Laporan Kinerja', style: 'cover-title', upper: true },
        { type: 'paragraph', text: '{{periode.nama}} Tahun {{tahun}}', style: 'cover-title', upper: true },
        { type: 'paragraph', text: '{{unit.nama}}', style: 'cover-subtitle', upper: true },
        { type: 'paragraph', text: '{{unit.induk}}', style: 'cover-subtitle', upper: true },
      ],
    },
    { orientation: 'portrait', pageNumbers: 'roman', restartNumbers: true, blocks: pengantar },
    {
      orientation: 'portrait',
      pageNumbers: 'arabic',
      restartNumbers: true,
      blocks: [...pendahuluan, ...perencanaan, ...perjanjianPengantar],
    },
    { orientation: 'landscape', pageNumbers: 'arabic', restartNumbers: false, blocks: perjanjian },
    { orientation: 'portrait', pageNumbers: 'arabic', restartNumbers: false, blocks: realisasiAnggaran },
    { orientation: 'landscape', pageNumbers: 'arabic', restartNumbers: false, blocks: pelaksanaan },
    { orientation: 'portrait', pageNumbers: 'arabic', restartNumbers: false, blocks: [...capaianLanjutan, ...penutup] },
  ],
};
