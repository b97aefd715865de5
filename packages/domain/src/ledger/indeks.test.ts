import { describe, expect, it } from 'vitest';
import { baris, belanja, bukuContoh, simpul, triwulan } from './buku-contoh.ts';
import { buildIndeks } from './indeks.ts';
import { rollUpDokumen } from './rollup-dokumen.ts';

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('lookups', () => {
  const indeks = buildIndeks(bukuContoh());

  it('walk the tree and its rows', () => {
    expect(ids(indeks.topOf('dpa'))).toEqual(['program']);
    expect(ids(indeks.childrenOf('kegiatan'))).toEqual(['sub-1', 'sub-2']);
    expect(ids(indeks.penempatanOfSimpul('sub-1'))).toEqual(['pn-1']);
    expect(ids(indeks.anggaranOf('sub-1', 2024))).toEqual(['b1']);
    expect(indeks.anggaranOf('sub-1', 2025)).toEqual([]);
    expect(indeks.childrenOf('unknown')).toEqual([]);
  });

  it('follow urut, not the order of the rows', () => {
    const nodes = [
      { ...simpul('z', null, 'program'), urut: 2 },
      { ...simpul('a', null, 'program'), urut: 10 },
      { ...simpul('m', null, 'program'), urut: 1 },
    ];
    expect(ids(buildIndeks(bukuContoh({ simpul: nodes })).topOf('dpa'))).toEqual(['m', 'z', 'a']);
  });

  it('name the holder on a date', () => {
    expect(indeks.pejabatOn('karo', '2024-05-31')?.status).toBe('plt');
    expect(indeks.pejabatOn('karo', '2024-06-01')?.status).toBe('definitif');
    expect(indeks.pejabatOn('karo', '2022-12-31')).toBeUndefined();
  });
});

describe('roll-up of a document', () => {
  const base = bukuContoh();
  const [murni] = base.dokumen;
  if (!murni) throw new Error('the sample has a document');

  it('counts realisasi s/d the period of the year', () => {
    const realisasiKeuangan = [1, 2, 3].map((ke) =>
      belanja(`r${ke}`, { anggaran: 'b1' }, '10.00', { periode: triwulan(ke) }),
    );
    const hasil = rollUpDokumen(buildIndeks(bukuContoh({ realisasiKeuangan })), {
      dokumen: 'dpa',
      sampai: triwulan(2),
    });
    expect(String(hasil.total.realisasi)).toBe('20.00');
    expect(String(hasil.total.pagu)).toBe('150000000.50');
  });

  it('keeps money spent before the budget was changed', () => {
    const buku = bukuContoh({
      dokumen: [murni, { ...murni, id: 'ubah', versi: 'perubahan-1', asal: 'dpa', tanggal: '2024-09-01' }],
      simpul: [...base.simpul, { ...simpul('baru', null, 'sub-kegiatan'), dokumen: 'ubah', identitas: 'sub-1' }],
      anggaran: [...base.anggaran, baris('b3', 'baru', '70.00', { dokumen: 'ubah' })],
      realisasiKeuangan: [
        belanja('r1', { anggaran: 'b1' }, '10.00'),
        belanja('r2', { simpul: 'sub-1' }, '5.00', { periode: triwulan(2) }),
        belanja('r3', { anggaran: 'b3' }, '20.00', { periode: triwulan(4) }),
        belanja('r4', { anggaran: 'b2' }, '1.00'),
      ],
    });
    const indeks = buildIndeks(buku);
    const hasil = rollUpDokumen(indeks, { dokumen: 'ubah', sampai: triwulan(4) });
    expect(String(hasil.simpul.get('baru')?.realisasi.jumlah)).toBe('35.00');
    expect(String(hasil.simpul.get('baru')?.realisasi.selisih), 'not on a line of this version').toBe('15.00');
  });

  it('a row booked on a stated amount counts on its node', () => {
    const buku = bukuContoh({
      anggaran: [baris('s1', 'sub-1', '100.00', { rincian: false })],
      realisasiKeuangan: [belanja('r1', { anggaran: 's1' }, '10.00')],
    });
    const hasil = rollUpDokumen(buildIndeks(buku), { dokumen: 'dpa', sampai: triwulan(1) });
    expect(String(hasil.simpul.get('sub-1')?.realisasi.dinyatakan)).toBe('10.00');
  });
});
