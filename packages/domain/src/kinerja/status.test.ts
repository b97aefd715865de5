import { describe, expect, test } from 'vitest';
import { parseNilai } from '../nilai/baca-nilai.ts';
import { computeCapaian } from './capaian.ts';
import { selectSkala } from './skala.ts';
import { describeCapaian } from './status.ts';

const capaian = (target: string, realisasi: string) =>
  computeCapaian({ metode: 'naik', target: parseNilai(target), realisasi: parseNilai(realisasi) });
const skala = selectSkala('permendagri-86-2017', 2024) ?? null;

describe('the word for a capaian', () => {
  test('is the band of the scale where the pemda has one', () => {
    const words = ['95', '80', '70', '60', '10'].map((realisasi) => {
      const { nada, kata } = describeCapaian(capaian('100', realisasi), { skala, berjalan: false });
      return [nada, kata.id];
    });
    expect(words).toEqual([
      ['baik', 'Sangat Tinggi'],
      ['baik', 'Tinggi'],
      ['cukup', 'Sedang'],
      ['kurang', 'Rendah'],
      ['kurang', 'Sangat Rendah'],
    ]);
  });

  test('is met or not met without a scale, and "under way" while the year runs', () => {
    const read = (realisasi: string, berjalan: boolean) =>
      describeCapaian(capaian('100', realisasi), { skala: null, berjalan }).kata.id;
    expect(read('100', true)).toBe('Tercapai');
    expect(read('40', true)).toBe('Sedang berjalan');
    expect(read('40', false)).toBe('Belum tercapai');
  });

  test('says why there is none', () => {
    const none = computeCapaian({ metode: 'naik', target: parseNilai('5'), realisasi: null });
    const early = computeCapaian({ metode: 'naik', target: parseNilai('5'), realisasi: null, belumWaktunya: true });
    expect(describeCapaian(none, { skala, berjalan: true }).kata.id).toBe('Belum dapat dihitung');
    expect(describeCapaian(early, { skala, berjalan: true }).kata.id).toBe('Belum waktunya diukur');
  });
});
