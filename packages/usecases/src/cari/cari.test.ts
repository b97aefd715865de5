import type { CariQuery, NamaPeran } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { type Aktor, cari, daftarUnit, type Konteks, lihatAnggaran, lihatCatatan, rincianIndikator } from '../index.ts';

let pasang: Installation;
let pembaca: Konteks;
beforeAll(async () => {
  pasang = await createInstallation();
  pembaca = await sebagai('pembaca');
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran, unit: string | null = null): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

async function temukan(q: string, konteks = pembaca, lain: Partial<CariQuery> = {}) {
  return (await cari(konteks, { q, ...lain })).hasil;
}

describe('searching', () => {
  it('finds a sub kegiatan by its code and by its words, and leads to its row in the budget', async () => {
    const { simpul } = await lihatAnggaran(pembaca, BIRO);
    const node = simpul.find(({ jenis, kode }) => jenis === 'sub-kegiatan' && kode !== '');
    if (!node) throw new Error('the example has sub kegiatan');
    const [first] = await temukan(node.kode);
    expect(first).toMatchObject({ jenis: 'anggaran', kode: node.kode, judul: { id: node.nama, en: node.nama } });
    expect(first?.tujuan).toMatchObject({ unit: BIRO.pd, tahun: 2024, triwulan: 1, baris: node.id });
    const opened = await lihatAnggaran(pembaca, { ...BIRO, dokumen: first?.tujuan.dokumen ?? '' });
    expect(opened.simpul.map(({ id }) => id)).toContain(first?.id);
    const words = node.nama.split(' ').slice(0, 3).toReversed().join(' ').toUpperCase();
    expect((await temukan(words)).map(({ id }) => id)).toContain(node.id);
  });

  it('puts the code itself before the codes that begin with it', async () => {
    const { simpul } = await lihatAnggaran(pembaca, BIRO);
    const parent = simpul.find(({ jenis, kode }) => jenis === 'program' && kode !== '');
    const found = await temukan(parent?.kode ?? 'tidak ada');
    expect(found[0]?.id).toBe(parent?.id);
    expect(found.length).toBeGreaterThan(1);
  });

  it('finds an indicator that opens in the year that is looked at', async () => {
    const found = (await temukan('indeks', pembaca, { tahun: 2024, triwulan: 3 })).filter(
      ({ jenis }) => jenis === 'indikator',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { tujuan, judul } of found) {
      expect(tujuan).toMatchObject({ tahun: 2024, triwulan: 3 });
      const letak = { pd: tujuan.unit, tahun: tujuan.tahun, triwulan: tujuan.triwulan };
      const opened = await rincianIndikator(pembaca, { ...letak, penempatan: tujuan.baris ?? '' });
      expect(judul.id.toLowerCase()).toContain('indeks');
      expect(opened.penempatan).toBe(tujuan.baris);
    }
  });

  it('finds an activity of a bagian on the page of its reporting unit', async () => {
    const found = (await temukan('desk evaluasi')).filter(({ jenis }) => jenis === 'kegiatan');
    expect(found[0]?.keterangan.id).toBe('Bagian Kelembagaan dan Analisis Jabatan · Triwulan I Tahun 2024');
    expect(found[0]?.tujuan).toMatchObject({ unit: BIRO.pd, tahun: 2024, triwulan: 1 });
    const buku = await lihatCatatan(pembaca, BIRO);
    expect(buku.kegiatan.map(({ id }) => id)).toContain(found[0]?.tujuan.baris);
  });

  it.each(['laporan triwulan ii biro organisasi 2024', 'report quarter 2 organisasi 2024', 'lap tw2 organisasi'])(
    'finds the report by "%s"',
    async (q) => {
      const [first] = (await temukan(q)).filter(({ jenis }) => jenis === 'laporan');
      expect(first?.tujuan).toMatchObject({ unit: BIRO.pd, tahun: 2024, triwulan: 2, baris: null });
    },
  );

  it('takes what is typed as text, never as a pattern', async () => {
    for (const q of ['%%', '__', '\\\\', "';--"]) expect(await temukan(q)).toEqual([]);
  });

  it('finds nothing of units that the actor may not see', async () => {
    const unit = (await daftarUnit(pembaca)).find(({ slug }) => slug === 'biro-pemerintahan');
    const lain = await sebagai('operator', unit?.id ?? '');
    for (const q of ['desk evaluasi', 'indeks', 'organisasi', 'program', 'laporan']) {
      const units = (await temukan(q, lain)).map(({ tujuan }) => tujuan.unit);
      expect(
        units.filter((slug) => slug !== 'biro-pemerintahan'),
        q,
      ).toEqual([]);
    }
    expect((await temukan('laporan', lain)).length).toBeGreaterThan(0);
  });
});
