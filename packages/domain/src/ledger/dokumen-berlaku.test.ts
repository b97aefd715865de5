import { describe, expect, it } from 'vitest';
import type { BukuAngka, Dokumen } from './buku-angka.ts';
import { bukuContoh } from './buku-contoh.ts';
import { findAnggaranBerlaku, findDokumenBerlaku, saatAkhir } from './dokumen-berlaku.ts';

const dokumen = (id: string, more: Partial<Dokumen> = {}): Dokumen => ({
  id,
  jenis: 'dpa',
  judul: `DPA ${id}`,
  unit: 'dinas',
  tahunAwal: 2024,
  tahunAkhir: 2024,
  versi: 'murni',
  status: 'ditetapkan',
  asal: null,
  nomor: '',
  tanggal: null,
  ...more,
});

const find = (...list: Dokumen[]): string | undefined => {
  const buku: BukuAngka = bukuContoh({ dokumen: list });
  return findDokumenBerlaku(buku, 'dinas', 'dpa', { tahun: 2024, asOf: '2024-03-31', tanggal: '2024-07-24' })?.id;
};

describe('findDokumenBerlaku', () => {
  it('takes the last version that was in force at the end of the period', () => {
    const murni = dokumen('murni', { tanggal: '2024-01-02' });
    const geser = dokumen('geser', { tanggal: '2024-02-02', asal: 'murni', versi: 'pergeseran-1' });
    const ubah = dokumen('ubah', { tanggal: '2024-06-02', asal: 'geser', versi: 'perubahan-1' });
    expect(find(ubah, murni, geser)).toBe('geser');
  });

  it('follows the chain of copies where versions have no date', () => {
    expect(find(dokumen('baru', { asal: 'lama' }), dokumen('lama'))).toBe('baru');
  });

  it('takes one signed after the period when there is no other, but none signed after the report', () => {
    expect(find(dokumen('telat', { tanggal: '2024-05-01' }))).toBe('telat');
    expect(find(dokumen('nanti', { tanggal: '2024-12-01' }))).toBeUndefined();
  });

  it('prefers what is approved to a later draft, and takes a draft rather than nothing', () => {
    expect(find(dokumen('sah'), dokumen('draf', { status: 'draf', asal: 'sah' }))).toBe('sah');
    expect(find(dokumen('draf', { status: 'draf' }))).toBe('draf');
  });

  it('knows other units, kinds and years', () => {
    expect(
      find(
        dokumen('a', { unit: 'lain' }),
        dokumen('b', { jenis: 'rka' }),
        dokumen('c', { tahunAkhir: 2023, tahunAwal: 2023 }),
      ),
    ).toBe(undefined);
  });

  it('of versions without dates or links takes the later one', () => {
    const geser = (id: string) => dokumen(id, { versi: id });
    expect(find(geser('pergeseran-2'), geser('pergeseran-10'), geser('murni'))).toBe('pergeseran-10');
  });

  it('takes the version that is asked for, whatever its date', () => {
    const buku = bukuContoh({
      dokumen: [
        dokumen('murni', { tanggal: '2024-01-02' }),
        dokumen('ubah', { tanggal: '2024-12-01', versi: 'perubahan-1' }),
      ],
    });
    const saat = { tahun: 2024, asOf: '2024-03-31', tanggal: '2024-07-24' };
    expect(findDokumenBerlaku(buku, 'dinas', 'dpa', { ...saat, versi: 'perubahan-1' })?.id).toBe('ubah');
    expect(findDokumenBerlaku(buku, 'dinas', 'dpa', { ...saat, versi: 'pergeseran-1' })?.id, 'it has none').toBe(
      'murni',
    );
  });
});

describe('findAnggaranBerlaku', () => {
  it('prefers the DPA to the RKA and to plans, and looks at the reporting unit only', () => {
    const own = bukuContoh().unitPelapor;
    const choose = (...list: Dokumen[]) =>
      findAnggaranBerlaku(bukuContoh({ dokumen: list }), saatAkhir({ jenis: 'triwulan', tahun: 2024, ke: 1 }))?.id;
    const renja = dokumen('renja', { unit: own, jenis: 'renja', tanggal: '2024-03-01' });
    expect(choose(renja, dokumen('dpa', { unit: own, status: 'draf' }))).toBe('dpa');
    expect(choose(renja, dokumen('lain', { unit: 'lain' }))).toBe('renja');
    expect(choose()).toBeUndefined();
  });
});
