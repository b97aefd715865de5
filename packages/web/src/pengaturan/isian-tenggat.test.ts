import type { DaftarTenggat } from '@selaras/contracts';
import { describe, expect, test } from 'vitest';
import { type IsianTenggat, isComplete, isianDari, perubahanTenggat } from './isian-tenggat.ts';

const tersimpan: DaftarTenggat = {
  tahun: 2024,
  tahunTersedia: [2024],
  unit: [],
  butir: [
    { jenis: 'pk', ke: 0, saran: '2024-01-31', umum: null, pengecualian: [] },
    {
      jenis: 'laporan-triwulan',
      ke: 1,
      saran: '2024-04-15',
      umum: { id: 'u', tanggal: '2024-04-10', versiBaris: 3 },
      pengecualian: [{ id: 'p', unit: 'biro', nama: 'Biro', tanggal: '2024-04-30', versiBaris: 2 }],
    },
  ],
};
const ubah = (change: (pk: IsianTenggat, laporan: IsianTenggat) => void) => {
  const isian = isianDari(tersimpan);
  const [pk, laporan] = isian as [IsianTenggat, IsianTenggat];
  change(pk, laporan);
  return perubahanTenggat(tersimpan, isian);
};

describe('the form of deadlines', () => {
  test('has nothing to save while nothing was changed; a suggestion alone is no change', () => {
    expect(ubah(() => undefined)).toEqual({ simpan: [], hapus: [] });
    expect(isianDari(tersimpan)[0]).toMatchObject({ tanggal: '', saran: '2024-01-31' });
  });

  test('sets, changes and removes the date of every unit', () => {
    const baru = ubah((pk, laporan) => {
      pk.tanggal = '2024-01-31';
      laporan.tanggal = '2024-04-12';
    });
    expect(baru.simpan).toEqual([
      { jenis: 'pk', ke: 0, unit: null, tanggal: '2024-01-31', versiBaris: null },
      { jenis: 'laporan-triwulan', ke: 1, unit: null, tanggal: '2024-04-12', versiBaris: 3 },
    ]);
    const hapus = ubah((_, laporan) => {
      laporan.tanggal = '';
    });
    expect(hapus).toEqual({ simpan: [], hapus: [{ id: 'u', versiBaris: 3 }] });
  });

  test('adds, changes and removes exceptions; unfinished ones are not saved', () => {
    const baru = ubah((pk, laporan) => {
      pk.pengecualian.push({ kunci: 'x', id: null, versiBaris: null, unit: 'dinas', tanggal: '2024-02-15' });
      pk.pengecualian.push({ kunci: 'y', id: null, versiBaris: null, unit: '', tanggal: '2024-02-15' });
      for (const row of laporan.pengecualian) row.tanggal = '2024-05-02';
    });
    expect(baru.simpan).toEqual([
      { jenis: 'pk', ke: 0, unit: 'dinas', tanggal: '2024-02-15', versiBaris: null },
      { jenis: 'laporan-triwulan', ke: 1, unit: 'biro', tanggal: '2024-05-02', versiBaris: 2 },
    ]);
    const hapus = ubah((_, laporan) => {
      laporan.pengecualian = [];
    });
    expect(hapus).toEqual({ simpan: [], hapus: [{ id: 'p', versiBaris: 2 }] });
    expect(isComplete(isianDari(tersimpan))).toBe(true);
  });
});
