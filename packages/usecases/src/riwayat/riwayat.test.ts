import type { NamaPeran } from '@selaras/contracts';
import { createPeriode, Rupiah } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { bacaRiwayat, daftarIndikator, type Konteks, periksaRantai, simpanRealisasi } from '../index.ts';

let pasang: Installation;
let operator: Konteks;
let lain: Konteks;
let penempatan: string;

beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator', BIRO.pd, 'Operator Organisasi');
  lain = await sebagai('operator', 'biro-pemerintahan', 'Operator Pemerintahan');
  const { dokumen } = await daftarIndikator(operator, BIRO);
  penempatan = dokumen[1]?.sasaran[0]?.indikator[0]?.penempatan ?? '';
  const letak = { pd: BIRO.pd, penempatan, periode: '2024-T2' };
  const isian = { perTanggal: '2024-06-30', sumber: 'Berita acara' };
  await simpanRealisasi(operator, letak, { ...isian, nilai: { jenis: 'teks', teks: '50,5' }, versiBaris: null });
  await simpanRealisasi(operator, letak, { ...isian, nilai: { jenis: 'teks', teks: '60' }, versiBaris: 1 });
});
afterAll(() => pasang?.tutup());

async function sebagai(peran: NamaPeran, slug: string, label: string): Promise<Konteks> {
  const { unit } = await pasang.admin.cariUnit(slug, 'laporan:lihat');
  return pasang.sistem.konteks('ntt', { pengguna: null, label, peran: [{ peran, unit: unit.id, turun: true }] });
}

describe('the trail of a unit', () => {
  it('tells who changed what, before and after, newest first', async () => {
    const { butir } = await bacaRiwayat(operator, { pd: BIRO.pd });
    expect(butir[0]).toMatchObject({
      aktor: 'Operator Organisasi',
      apa: { id: 'Realisasi kinerja Triwulan II Tahun 2024 diubah', en: 'Performance realisasi Q2 2024 changed' },
      baris: 'Hasil Evaluasi Kelembagaan PD Provinsi',
      kolom: [{ kolom: { id: 'Nilai' }, sebelum: { id: '50,5%', en: '50.5%' }, sesudah: { id: '60%' } }],
    });
    expect(butir[1]?.apa.id).toBe('Realisasi kinerja Triwulan II Tahun 2024 ditambahkan');
    expect(butir[1]?.kolom.map(({ kolom, sesudah }) => [kolom.id, sesudah?.id])).toEqual([
      ['Nilai', '50,5%'],
      ['Per tanggal', '2024-06-30'],
      ['Sumber', 'Berita acara'],
    ]);
  });

  it('holds nothing of another unit, and is not found by its operator', async () => {
    const { butir } = await bacaRiwayat(lain, { pd: 'biro-pemerintahan' });
    expect(butir.map(({ apa, baris }) => [apa.id, baris])).toEqual([['Buku angka dimuat', 'Biro Pemerintahan']]);
    await expect(bacaRiwayat(lain, { pd: BIRO.pd })).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    await expect(bacaRiwayat(operator, { pd: null })).rejects.toMatchObject({ kode: 'tidak-berhak' });
  });

  it('is filtered by row, person, kind and day', async () => {
    const count = async (saring: object) => (await bacaRiwayat(operator, { pd: BIRO.pd, ...saring })).butir.length;
    expect(await count({ baris: penempatan })).toBe(2);
    expect(await count({ aktor: 'operator org' })).toBe(2);
    expect(await count({ aktor: 'pemerintahan' })).toBe(0);
    expect(await count({ jenis: 'realisasi' })).toBe(2);
    expect(await count({ jenis: 'target' })).toBe(0);
    expect(await count({ sampai: '2020-12-31' })).toBe(0);
    expect(await count({ dari: '2020-12-31' })).toBe(3);
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    await pasang.admin.transaksi(async ({ realisasiKeuangan, simpul, dokumen }) => {
      const dpa = (await dokumen.list({ jenis: 'dpa' }))[0]?.value.id ?? '';
      for (const { value } of await simpul.list({ dokumen: dpa })) {
        for (const ke of [2, 3, 4]) {
          const id = crypto.randomUUID();
          const row = { id, anggaran: null, simpul: value.id, jumlah: Rupiah.of(ke), alasan: '' };
          await realisasiKeuangan.save({ ...row, periode: createPeriode('triwulan', 2024, ke) }, null);
        }
      }
    });
    const seen: string[] = [];
    let sebelum: number | undefined;
    for (let page = 0; page < 10; page += 1) {
      const hasil = await bacaRiwayat(operator, { pd: BIRO.pd, sebelum });
      seen.push(...hasil.butir.map(({ id }) => id));
      if (hasil.berikut === null) break;
      sebelum = hasil.berikut;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.at(-1)).toBe('1-0');
    expect(seen.length).toBeGreaterThan(50);
  });

  it('writes money as money', async () => {
    const { butir } = await bacaRiwayat(operator, { pd: BIRO.pd, jenis: 'realisasi-keuangan' });
    expect(butir[0]?.kolom[0]).toMatchObject({ kolom: { id: 'Jumlah' }, sebelum: null, sesudah: { id: 'Rp4' } });
    expect(butir[0]?.baris).toMatch(/^4\.01\.0[12]\./);
  });
});

describe('the chain', () => {
  it('is intact, and a changed event shows', async () => {
    expect((await periksaRantai(pasang.admin)).masalah).toEqual([]);
    await expect(periksaRantai(operator)).rejects.toMatchObject({ kode: 'tidak-berhak' });
    await pasang.basisData.sudo('alter table audit_event disable trigger hanya_tambah');
    await pasang.basisData.sudo("update audit_event set aktor = 'orang lain' where nomor = 2");
    const { masalah } = await periksaRantai(pasang.admin);
    expect(masalah.map(({ lokasi, kode }) => [lokasi, kode])).toContainEqual(['audit 2', 'isi-berubah']);
  });
});
