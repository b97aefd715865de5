import { describe, expect, it } from 'vitest';
import { hitungLembar } from './hitung.ts';
import { contohLembar } from './lembar-contoh.ts';
import type { Rentang } from './pilihan-sel.ts';
import { salin } from './salin.ts';
import type { Kolom } from './sel.ts';
import { siapkanLembar } from './siapkan.ts';
import { bacaTempel, bacaTsv, isiTurun, kosongkan } from './tempel.ts';

const siap = siapkanLembar(contohLembar(), 2024);
const { baris } = hitungLembar(siap, new Map(), 4);
const kolom: Kolom[] = ['kode', 'uraian', 'pagu', 'tw1', 'tw2'];
const indexOf = (kunci: string) => baris.findIndex((row) => row.kunci === kunci);

function tujuan(dari: [string, Kolom], sampai = dari) {
  const at = ([kunci, nama]: [string, Kolom]) => ({ baris: indexOf(kunci), kolom: kolom.indexOf(nama) });
  const rentang: Rentang = { dari: at(dari), sampai: at(sampai) };
  return { siap, suntingan: new Map<string, string | null>(), baris, kolom, rentang };
}

const ringkas = (teks: string, target: ReturnType<typeof tujuan>) =>
  bacaTempel(teks, target).sel.map((sel) => [sel.kunci, sel.nasib === 'dibaca' ? sel.sesudah : sel.nasib]);

describe('text of the clipboard', () => {
  it('is split at tabs and breaks; quotes hold both', () => {
    expect(bacaTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(bacaTsv('"a\tb\nc"\t"kata ""kutip"""')).toEqual([['a\tb\nc', 'kata "kutip"']]);
  });
});

describe('pasting', () => {
  it('reads Indonesian and US numbers by what their own column proves', () => {
    const target = tujuan(['anggaran:a', 'tw1']);
    expect(ringkas('1.234.567,50\t1,234,567.50\n1.500\t1,500', target)).toEqual([
      ['anggaran:a:tw1', '1234567.50'],
      ['anggaran:a:tw2', '1234567.50'],
      ['anggaran:b:tw1', '1500.00'],
      ['anggaran:b:tw2', '1500.00'],
    ]);
  });

  it('shows each refused cell with its reason and changes only the rest', () => {
    const { sel, langkah } = bacaTempel('10\ndua puluh\n\n30', tujuan(['anggaran:a', 'tw2']));
    expect(sel.map(({ nasib }) => nasib)).toEqual(['dibaca', 'ditolak', 'kosong', 'dibaca']);
    const refused = sel.find((item) => item.nasib === 'ditolak');
    expect(refused?.nasib === 'ditolak' && refused.pesan.id).toBe('Isi ini bukan angka.');
    expect(langkah).toEqual([
      { kunci: 'anggaran:a:tw2', sebelum: null, sesudah: '10.00' },
      { kunci: 'simpul:s2:tw2', sebelum: null, sesudah: '30.00' },
    ]);
  });

  it('takes a whole column with its sums: sums that agree are the same, others are locked', () => {
    expect(ringkas('1050\n1000\n500', tujuan(['simpul:p', 'pagu']))).toEqual([
      ['simpul:p:pagu', 'sama'],
      ['simpul:s1:pagu', 'sama'],
      ['anggaran:a:pagu', 'sama'],
    ]);
    expect(ringkas('7', tujuan(['simpul:p', 'pagu']))).toEqual([['simpul:p:pagu', 'terkunci']]);
  });

  it('passes over words when the block begins with code and name', () => {
    expect(ringkas('5.1.02\tBelanja a\t600', tujuan(['anggaran:a', 'kode']))).toEqual([['anggaran:a:pagu', '600.00']]);
  });

  it('fills the whole selection with a single value', () => {
    expect(ringkas('5', tujuan(['anggaran:b', 'tw1'], ['anggaran:c', 'tw2'])).map(([kunci]) => kunci)).toEqual([
      'anggaran:b:tw1',
      'anggaran:b:tw2',
      'anggaran:c:tw1',
      'anggaran:c:tw2',
    ]);
  });

  it('counts what lies beyond the sheet', () => {
    expect(bacaTempel('1\t2\n3\t4', tujuan(['simpul:s2', 'tw2'])).diLuar).toBe(3);
  });

  it('a copied block pasted where it came from changes nothing', () => {
    const target = tujuan(['simpul:p', 'kode'], ['simpul:s2', 'tw2']);
    const teks = salin({ baris, kolom, rentang: target.rentang, bahasa: 'id' });
    const { sel, diLuar, langkah } = bacaTempel(teks, target);
    expect(langkah).toEqual([]);
    expect(diLuar).toBe(0);
    expect(sel.some(({ nasib }) => nasib === 'ditolak')).toBe(false);
  });
});

describe('filling and emptying', () => {
  it('Ctrl+D repeats the first row of the selection; of one row, the row above', () => {
    expect(isiTurun(tujuan(['anggaran:a', 'tw1'], ['anggaran:c', 'tw1']))).toEqual([
      { kunci: 'anggaran:b:tw1', sebelum: null, sesudah: '200.00' },
      { kunci: 'anggaran:c:tw1', sebelum: null, sesudah: '200.00' },
    ]);
    expect(isiTurun(tujuan(['anggaran:b', 'tw1']))).toHaveLength(1);
    expect(isiTurun(tujuan(['simpul:p', 'tw1']))).toEqual([]);
  });

  it('Delete empties what can be empty: not sums, not the pagu of a line', () => {
    expect(kosongkan(tujuan(['simpul:s1', 'pagu'], ['anggaran:a', 'tw1']))).toEqual([
      { kunci: 'simpul:s1:pagu', sebelum: '1000.00', sesudah: null },
      { kunci: 'anggaran:a:tw1', sebelum: '200.00', sesudah: null },
    ]);
  });
});
