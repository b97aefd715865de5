import { type Nilai, Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../test/model.ts';
import { capaianCell, moneyCell, nilaiCell, remainderOf } from './cells.ts';

const print = (nilai: Nilai | null, satuan = ''): string =>
  textOf(nilaiCell(nilai, { satuan }).runs).replaceAll('\u00a0', ' ');

describe('nilaiCell', () => {
  it('prints Indonesian digits with every decimal that was stated', () => {
    expect(print({ kind: 'persen', raw: '13.36%', angka: new Decimal('13.36'), cacah: null })).toBe('13,36 %');
    expect(print({ kind: 'angka', raw: '1,234.5', angka: new Decimal('1234.5'), satuan: null })).toBe('1.234,5');
  });

  it('prints the unit only where it is not that of the indicator', () => {
    const nilai: Nilai = { kind: 'angka', raw: '16 Kab/Kota', angka: new Decimal(16), satuan: 'Kab/Kota' };
    expect(print(nilai, 'Dokumen')).toBe('16 Kab/Kota');
    expect(print(nilai, 'kab/kota')).toBe('16');
  });

  it('keeps the second value of a percentage and the parts of a ratio', () => {
    const cacah = { angka: new Decimal(180), satuan: 'Kegiatan' };
    expect(print({ kind: 'persen', raw: '', angka: new Decimal(100), cacah })).toBe('100 % (180 Kegiatan)');
    const rasio: Nilai = {
      kind: 'rasio',
      raw: '17/33',
      pembilang: new Decimal(17),
      penyebut: new Decimal(33),
      pengali: new Decimal(100),
      satuan: null,
    };
    expect(print(rasio)).toBe('51,52 % (17/33)');
    expect(nilaiCell(rasio, { satuan: '' }).value).toEqual({ kind: 'percent', percent: '51.515151515151515152' });
    expect(print({ ...rasio, penyebut: new Decimal(0) })).toBe('17/33');
  });

  it('keeps the states of "no figure" apart behind the dash', () => {
    const state = (keadaan: 'kosong' | 'strip' | 'tidak-ada'): unknown =>
      nilaiCell({ kind: 'tanpa-nilai', raw: keadaan === 'tidak-ada' ? 'Tidak Ada' : '', keadaan }, { satuan: '' });
    expect(state('kosong')).toEqual({ runs: [{ type: 'text', text: '-' }], value: { kind: 'none', state: 'kosong' } });
    expect(state('strip')).toMatchObject({ value: { kind: 'none', state: 'strip' } });
    expect(state('tidak-ada')).toMatchObject({ runs: [{ text: 'Tidak Ada' }] });
    expect(nilaiCell(null, { satuan: '' }).value).toEqual({ kind: 'none', state: 'tidak-ada-data' });
  });

  it('prints other kinds as written', () => {
    expect(print({ kind: 'batas', raw: '≥ 85 %', tanda: '≥', angka: new Decimal(85), satuan: '%' })).toBe('≥ 85 %');
  });
});

describe('moneyCell', () => {
  it('tells missing from zero and keeps sen', () => {
    expect(moneyCell(null)).toEqual({
      runs: [{ type: 'text', text: '-' }],
      value: { kind: 'none', state: 'tidak-ada-data' },
    });
    expect(moneyCell(Rupiah.NOL)).toMatchObject({ runs: [{ text: '0' }], value: { kind: 'money', amount: '0.00' } });
    expect(textOf(moneyCell(Rupiah.parse('1234.50')).runs)).toBe('1.234,50');
    expect(textOf(moneyCell(Rupiah.of(-1234)).runs)).toBe('(1.234)');
  });
});

describe('capaianCell', () => {
  const penjelasan = { id: 'x', en: 'x' };

  it('prints a number, "tercapai", or a dash with the number of its remark', () => {
    const persen = new Decimal('88.125');
    const hasil = {
      kind: 'capaian',
      persen,
      persenAsli: persen,
      tercapai: false,
      targetNolTercapai: false,
      penjelasan,
    } as const;
    expect(textOf(capaianCell(hasil, null, null).runs)).toBe('88,13');
    expect(capaianCell(hasil, null, null).value).toEqual({ kind: 'percent', percent: '88.125' });
    const met = { kind: 'tanpa-persen', tercapai: true, sebab: 'tenggat', hariTerlambat: -3, penjelasan } as const;
    expect(textOf(capaianCell(met, 2, null).runs)).toBe('tercapai\u00a0(2)');
    const open = { kind: 'tak-terdefinisi', sebab: 'target-tidak-ada', penjelasan } as const;
    expect(capaianCell(open, 1, null)).toEqual({
      runs: [{ type: 'text', text: '-\u00a0(1)' }],
      value: { kind: 'none', state: 'target-tidak-ada' },
    });
  });
});

describe('remainderOf', () => {
  const rp = (amount: number): Rupiah => Rupiah.of(amount);

  it('is what children leave over, and null where they explain their parent', () => {
    expect(remainderOf(rp(10), [rp(4), null])?.toString()).toBe('6.00');
    expect(remainderOf(rp(10), [rp(4), rp(7)])?.toString()).toBe('-1.00');
    expect(remainderOf(rp(10), [rp(4), rp(6)])).toBeNull();
    expect(remainderOf(null, [rp(4)])).toBeNull();
    expect(remainderOf(rp(10), [])).toBeNull();
  });
});
