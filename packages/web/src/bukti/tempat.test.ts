import { describe, expect, it } from 'vitest';
import { alamatBukti, tulisUkuran } from './tempat.ts';

describe('where evidence hangs', () => {
  it('is a row, or an indicator in a period', () => {
    expect(alamatBukti({ objek: 'kegiatan', id: 'a' })).toBe('/api/bukti/kegiatan/a');
    expect(alamatBukti({ objek: 'realisasi', id: 'b', periode: '2024-T1' })).toBe(
      '/api/bukti/realisasi/b?periode=2024-T1',
    );
  });
});

describe('the size of a file', () => {
  it('is written as people of the language read it', () => {
    expect(tulisUkuran(1.5 * 1024 * 1024, 'id')).toBe('1,5 MB');
    expect(tulisUkuran(1.5 * 1024 * 1024, 'en')).toBe('1.5 MB');
    expect(tulisUkuran(350 * 1024, 'id')).toBe('350 kB');
  });

  it('is never nothing', () => {
    expect(tulisUkuran(9, 'en')).toBe('0.1 kB');
  });
});
