import type { FormDefinition } from '../form/definition.ts';

/**
 * Short form of the quarterly report: three tables with other columns in another order, and no narrative. It differs from the full form
 * by this data alone; the figures are the same.
 */
export const formTriwulanRingkas: FormDefinition = {
  slug: 'triwulan-ringkas',
  version: 1,
  name: 'Ringkasan Kinerja Triwulan',
  regulation: 'PermenPANRB Nomor 53 Tahun 2014',
  from: '2015-01-01',
  to: null,
  periods: ['triwulan'],
  title: 'Ringkasan Kinerja {{periode.nama}} Tahun {{tahun}}',
  subject: '{{unit.lengkap}}',
  footer: 'Ringkasan Kinerja {{periode.nama}} Tahun {{tahun}} – {{unit.singkat}}',
  sections: [
    {
      orientation: 'landscape',
      pageNumbers: 'arabic',
      restartNumbers: true,
      blocks: [
        { type: 'logo', height: 16 },
        { type: 'paragraph', text: '{{judul}}', style: 'table-title', upper: true },
        { type: 'paragraph', text: '{{unit.lengkap}}', style: 'table-title', upper: true },
        {
          type: 'table',
          id: 'capaian',
          kind: 'capaian',
          caption: 'Capaian Indikator Kinerja',
          columns: [
            { key: 'no' },
            { key: 'indikator' },
            { key: 'satuan' },
            { key: 'realisasi', group: '' },
            { key: 'target-tahun', group: '' },
            { key: 'capaian', title: 'Capaian (%)', group: '' },
            { key: 'sasaran' },
          ],
          columnNumbers: false,
          source: 'Sumber: {{dokumen.pk}} dan realisasi kinerja sampai dengan {{periode.akhir}}.',
          empty: 'Belum ada data indikator dalam perjanjian kinerja.',
        },
        {
          type: 'table',
          id: 'realisasi-anggaran',
          kind: 'realisasi-anggaran',
          caption: 'Serapan Anggaran per Program dan Kegiatan',
          columns: [
            { key: 'uraian' },
            { key: 'kode' },
            { key: 'serapan' },
            { key: 'realisasi' },
            { key: 'pagu' },
            { key: 'sisa' },
          ],
          depth: 'kegiatan',
          columnNumbers: false,
          source: 'Sumber: {{dokumen.anggaran}} dan realisasi keuangan sampai dengan {{periode.akhir}}.',
          empty: 'Belum ada data anggaran Tahun {{tahun}}.',
        },
        {
          type: 'table',
          id: 'pk-anggaran',
          kind: 'pk-anggaran',
          caption: 'Anggaran dan Serapan Minimal dalam Perjanjian Kinerja',
          columns: [{ key: 'uraian' }, { key: 'serapan-minimal' }, { key: 'serapan' }, { key: 'alokasi' }],
          columnNumbers: false,
          source: 'Sumber: {{dokumen.pk}} dan realisasi keuangan sampai dengan {{periode.akhir}}.',
          empty: 'Belum ada data pelaksanaan anggaran dalam perjanjian kinerja.',
        },
        { type: 'signature' },
      ],
    },
  ],
};
