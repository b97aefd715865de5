import { type NamaPeran, type SimpanTenggat, simpanTenggatSchema } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  bacaAlur,
  bacaBeranda,
  bacaPapan,
  bacaRiwayat,
  daftarTenggat,
  type Konteks,
  langkahAlur,
  simpanTenggat,
} from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang?.tutup());

async function sebagai(peran: NamaPeran, slug: string | null = null): Promise<Konteks> {
  const unit = slug === null ? null : (await pasang.admin.cariUnit(slug, 'laporan:lihat')).unit.id;
  return pasang.sistem.konteks('ntt', { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] });
}

const simpan = async (isian: Partial<Parameters<typeof simpanTenggatSchema.parse>[0] & SimpanTenggat>) =>
  simpanTenggat(await sebagai('koordinator'), { tahun: 2024, ...simpanTenggatSchema.parse(isian) });
const tw1 = (tanggal: string, lain: Partial<SimpanTenggat['simpan'][number]> = {}) => ({
  jenis: 'laporan-triwulan' as const,
  ke: 1,
  unit: null,
  tanggal,
  versiBaris: null,
  ...lain,
});
const idUnit = async (slug: string) => (await pasang.admin.cariUnit(slug, 'laporan:lihat')).unit.id;

/** Looks on this day. */
async function pada<T>(hari: string, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${hari}T10:00:00`) });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

describe('deadlines of a year', () => {
  it('begin unset: every kind and quarter with a suggestion that counts only when it is saved', async () => {
    const { butir, unit } = await daftarTenggat(await sebagai('koordinator'), { tahun: 2024 });
    expect(butir.map(({ jenis, ke, saran, umum }) => [jenis, ke, saran, umum])).toEqual([
      ['renja', 0, '2023-07-31', null],
      ['pk', 0, '2024-01-31', null],
      ['rencana-aksi', 0, '2024-01-31', null],
      ['laporan-triwulan', 1, '2024-04-15', null],
      ['laporan-triwulan', 2, '2024-07-15', null],
      ['laporan-triwulan', 3, '2024-10-15', null],
      ['laporan-triwulan', 4, '2025-01-15', null],
    ]);
    expect(unit.map(({ nama }) => nama)).toContain('Biro Organisasi');
    expect((await bacaBeranda(pasang.admin, BIRO)).tenggat).toEqual([]);
  });

  it('are kept by the koordinator and the admin of the whole pemda, by nobody else', async () => {
    for (const peran of ['pembaca', 'operator', 'kepala'] as const) {
      const konteks = await sebagai(peran);
      expect(() => daftarTenggat(konteks, { tahun: 2024 })).toThrow('Your role does not allow this.');
      expect(() => simpanTenggat(konteks, { tahun: 2024, simpan: [], hapus: [] })).toThrow();
    }
    const koordinatorUnit = await sebagai('koordinator', BIRO.pd);
    expect(() => daftarTenggat(koordinatorUnit, { tahun: 2024 })).toThrow();
  });

  it('are refused all at once, and nothing is written', async () => {
    const sebelum = await pasang.auditHead();
    const salah = simpan({
      simpan: [
        tw1('2024-04-15'),
        tw1('2024-04-16'),
        tw1('2031-01-01', { ke: 2 }),
        tw1('2024-01-31', { jenis: 'pk', ke: 1 }),
        tw1('2024-04-20', { unit: '00000000-0000-4000-8000-000000000000' }),
      ],
    });
    await expect(salah).rejects.toMatchObject({
      kode: 'isi-ditolak',
      masalah: [
        { lokasi: 'simpan.1', kode: 'baris-berulang' },
        { lokasi: 'simpan.2', kode: 'tanggal-jauh' },
        { lokasi: 'simpan.3', kode: 'triwulan-salah' },
        { lokasi: 'simpan.4', kode: 'unit-tidak-ada' },
      ],
    });
    expect(await pasang.auditHead()).toEqual(sebelum);
  });

  it('are saved with exceptions, changed, removed, and told in words by the trail', async () => {
    const unit = await idUnit('biro-pemerintahan');
    const { butir } = await simpan({ simpan: [tw1('2024-04-15'), tw1('2024-04-30', { unit })] });
    expect(butir[3]).toMatchObject({
      umum: { tanggal: '2024-04-15', versiBaris: 1 },
      pengecualian: [{ nama: 'Biro Pemerintahan', tanggal: '2024-04-30' }],
    });
    await simpan({ simpan: [tw1('2024-04-18', { versiBaris: 1 })] });
    const { butir: riwayat } = await bacaRiwayat(await sebagai('koordinator'), { pd: null });
    expect(riwayat[0]).toMatchObject({
      apa: {
        id: 'Tenggat laporan Triwulan I Tahun 2024 diubah',
        en: 'Deadline of the report Q1 2024 changed',
      },
      kolom: [{ kolom: { id: 'Tanggal' }, sebelum: { id: '2024-04-15' }, sesudah: { id: '2024-04-18' } }],
    });
    const exception = butir[3]?.pengecualian[0];
    const sesudah = await simpan({ hapus: [{ id: exception?.id ?? '', versiBaris: 1 }] });
    expect(sesudah.butir[3]?.pengecualian).toEqual([]);
    await expect(simpan({ hapus: [{ id: exception?.id ?? '', versiBaris: 1 }] })).rejects.toMatchObject({
      masalah: [{ kode: 'sudah-dihapus' }],
    });
  });

  it('show both dates to the second of two who change one', async () => {
    await expect(simpan({ simpan: [tw1('2024-04-20', { versiBaris: 1 })] })).rejects.toMatchObject({
      kode: 'konflik',
      masalah: [{ pesan: { id: 'Isian Anda: 2024-04-20. Tersimpan: 2024-04-18.' } }],
    });
    await expect(simpan({ simpan: [tw1('2024-04-20')] })).rejects.toMatchObject({ kode: 'konflik' });
  });
});

describe('a deadline on Beranda and on the board', () => {
  const tenggat = async () => (await bacaBeranda(pasang.admin, BIRO)).tenggat.at(-1);
  const baris = async () => (await bacaPapan(pasang.admin, BIRO)).find(({ slug }) => slug === BIRO.pd);
  const langkah = async (peran: NamaPeran, tindakan: Parameters<typeof langkahAlur>[1]['tindakan'], alasan = '') => {
    const konteks = await sebagai(peran);
    const { versiBaris } = await bacaAlur(konteks, BIRO);
    await langkahAlur(konteks, { ...BIRO, tindakan, versiBaris, alasan, tanggal: '2024-07-24' });
  };

  it('counts the days to it, and past it', async () => {
    await pada('2024-04-15', async () => {
      expect(await tenggat()).toMatchObject({
        jenis: 'laporan-triwulan',
        ke: 1,
        keadaan: { keadaan: 'berjalan', hari: 3 },
      });
      expect(await baris()).toMatchObject({ laporan: 'draf', tenggat: { keadaan: { keadaan: 'berjalan', hari: 3 } } });
    });
    await pada('2024-04-20', async () => {
      expect((await tenggat())?.keadaan).toEqual({ keadaan: 'terlambat', hari: 2 });
    });
  });

  it('is over for a report that was submitted, and open again for one that was returned, with the comment', async () => {
    await langkah('operator', 'ajukan');
    expect((await tenggat())?.keadaan).toMatchObject({ keadaan: 'diajukan-terlambat' });
    expect(await baris()).toMatchObject({ laporan: 'diajukan', komentar: null });
    await langkah('kepala', 'kembalikan', 'Lengkapi solusi.');
    expect((await tenggat())?.keadaan).toMatchObject({ keadaan: 'terlambat' });
    expect(await baris()).toMatchObject({
      laporan: 'dikembalikan',
      komentar: { teks: 'Lengkapi solusi.', aktor: 'kepala' },
    });
    expect((await bacaBeranda(pasang.admin, BIRO)).laporan).toMatchObject({
      status: 'dikembalikan',
      komentar: { teks: 'Lengkapi solusi.' },
    });
    await langkah('operator', 'ajukan');
    await langkah('operator', 'tarik');
    expect(await baris()).toMatchObject({ laporan: 'draf', komentar: null });
  });

  it('keeps the day of the submission of a report that was signed and reopened', async () => {
    await langkah('operator', 'ajukan');
    await langkah('kepala', 'tetapkan');
    await langkah('kepala', 'buka-kembali', 'Salah catat.');
    expect(await baris()).toMatchObject({ laporan: 'draf', tenggat: { keadaan: { keadaan: 'diajukan-terlambat' } } });
  });

  it('of a document is met by a document that left the draft', async () => {
    await simpan({ simpan: [tw1('2024-01-31', { jenis: 'pk', ke: 0 }), tw1('2024-01-31', { jenis: 'renja', ke: 0 })] });
    const { tenggat: semua } = await pada('2024-02-02', () => bacaBeranda(pasang.admin, BIRO));
    expect(semua.find(({ jenis }) => jenis === 'renja')?.keadaan).toEqual({ keadaan: 'terlambat', hari: 2 });
    expect(semua.find(({ jenis }) => jenis === 'pk')).toBeUndefined();
  });
});
