import { INDICATOR, type Kasus, rows } from './kasus.contoh.ts';

/** Cases of rules that rest on wording, and of the later rules. */
export function remarks(): Kasus[] {
  const target = (wanted: string): string =>
    rows(INDICATOR, ['1', 'Mandiri', 'Persentase desa mandiri', '53%', wanted, '54%', '']);
  const stacked = (spent: string, label: string): string =>
    rows(
      ['No', 'Kebijakan', 'Uraian Program', 'Target 2023', 'Realisasi 2023', 'Permasalahan'],
      ['1', '', 'Program Bencana', 'Input: Rp. 54.999.820', `Input: Rp. ${spent}`, 'Kegiatan tidak dapat terlaksana'],
      ['', '', 'Kegiatan Pemetaan', 'Input: Rp. 54.999.820', `Input: Rp. ${spent}`, ''],
      ['', '', '', 'Outcome: tersedia peta', `${label}: tersedia peta`, ''],
    );
  const unspent = (output: string): string =>
    rows(
      ['No', 'Kebijakan', 'Uraian Program', 'Target 2023', 'Realisasi 2023', 'Permasalahan'],
      ['1', '', 'Program Arsip', 'Input: Rp. 90.000.000', 'Input: Rp. 40.000.000', ''],
      ['', '', 'Kegiatan Penyusutan', 'Input: Rp. 50.000.000 Output: 12 laporan', `Input: Rp. 0 ${output}`, ''],
      [
        '',
        '',
        'Kegiatan Pelestarian',
        'Input: Rp. 40.000.000 Output: 3 arsip',
        'Input: Rp. 40.000.000 Output: 3 arsip',
        '',
      ],
    );
  const twice = (predicate: string): string =>
    `Nilai indeks sebesar 87,25 dengan kategori Sangat Baik.\nNilai indeks tahun ini 87,25 masuk kategori ${predicate}.`;
  return [
    { rule: 'target-below-baseline', wrong: target('52%'), mended: target('60%'), line: 2, printed: '52%' },
    { rule: 'zero-target', wrong: target('0%'), mended: target('60%'), line: 2, printed: '0%' },
    {
      rule: 'spending-without-output',
      wrong: stacked('54.999.820', 'Outcome'),
      mended: stacked('20.000.000', 'Outcome'),
      line: 2,
      printed: '54.999.820',
    },
    {
      rule: 'spending-without-output',
      wrong: unspent('Output: 12 laporan'),
      mended: unspent('Output: 0 laporan'),
      line: 3,
      printed: '0',
    },
    {
      rule: 'predicate-scale',
      wrong: twice('Baik'),
      mended: twice('Sangat Baik'),
      line: 2,
      printed: '87,25 Baik',
    },
    {
      rule: 'label',
      wrong: stacked('20.000.000', 'Output'),
      mended: stacked('20.000.000', 'Outcome'),
      line: 4,
      printed: 'Output: tersedia peta',
    },
  ];
}
