import { createHash } from 'node:crypto';
import { bukuAngkaFromJson } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { buatLaporanTriwulan, eksporAngka, pratinjauLaporanTriwulan } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

const PADA = { ...BIRO, tanggal: '2024-07-24' };
const FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const;
const sha = (isi: Uint8Array) => createHash('sha256').update(isi).digest('hex');

describe('buatLaporanTriwulan', () => {
  it('gives the same bytes for the same input in every format, also from an installation opened anew', async () => {
    const make = async (konteks = pasang.admin) =>
      (await buatLaporanTriwulan(konteks, { ...PADA, format: FORMATS })).map(({ nama, isi }) => `${nama} ${sha(isi)}`);
    const first = await make();
    expect(first).toHaveLength(5);
    expect(first[0]).toMatch(/^laporan-triwulan-biro-organisasi-2024-tw1\.docx /);
    expect(await make()).toEqual(first);
  });

  it('prints the same figures in the short form', async () => {
    const laporan = await pratinjauLaporanTriwulan(pasang.admin, PADA);
    const ringkas = await pratinjauLaporanTriwulan(pasang.admin, { ...PADA, form: 'triwulan-ringkas' });
    expect(ringkas.ringkasan).toEqual(laporan.ringkasan);
    expect(ringkas.versiData).toBe(laporan.versiData);
    expect(ringkas.html).toContain('1.500.000.000');
    expect(laporan.html).toContain('1.500.000.000');
    expect(ringkas.html).not.toBe(laporan.html);
  });

  it('tells its progress from the first step to the last', async () => {
    const steps: number[] = [];
    await buatLaporanTriwulan(pasang.admin, { ...PADA, format: ['html'], kemajuan: (persen) => steps.push(persen) });
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.length).toBeGreaterThan(1);
  });

  it.each([
    [{ pd: 'biro-entah' }, 'biro-entah'],
    [{ pd: 'sekretariat-daerah' }, 'bukan unit pelapor'],
    [{ tahun: 2031 }, '2031'],
    [{ form: 'entah' }, 'Tersedia: triwulan'],
    [{ versi: 'perubahan' as const }, 'Belum ada versi perubahan'],
    [{ versi: 'pergeseran-7' as const }, 'pergeseran-7'],
  ])('refuses %j and says why', async (lain, words) => {
    const attempt = buatLaporanTriwulan(pasang.admin, { ...PADA, ...lain, format: ['html'] });
    await expect(attempt).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
      pesan: { id: expect.stringContaining(words) },
    });
  });
});

describe('eksporAngka', () => {
  it('writes JSON from which the same ledger is read', async () => {
    const text = await eksporAngka(pasang.admin, { ...BIRO, format: 'json' });
    const stored = await pasang.admin.transaksi(async ({ unit, buku }) =>
      buku.load({ unit: (await unit.resolve(BIRO.pd)).id, tahun: 2024 }),
    );
    expect(bukuAngkaFromJson(text)).toEqual(stored);
    expect(stored.anggaran.length).toBeGreaterThan(50);
    expect(await eksporAngka(pasang.admin, { ...BIRO, format: 'json' })).toBe(text);
  });

  it('writes every figure as a row of CSV, and no cell that a spreadsheet would take for a formula', async () => {
    const buku = bukuAngkaFromJson(await eksporAngka(pasang.admin, { ...BIRO, format: 'json' }));
    const lines = (await eksporAngka(pasang.admin, { ...BIRO, format: 'csv' })).trimEnd().split('\r\n');
    const figures =
      buku.anggaran.length +
      buku.realisasiKeuangan.length +
      buku.kondisiAwal.length +
      buku.target.length +
      buku.realisasi.length;
    expect(lines.filter((line) => /^[a-z-]+,/.test(line))).toHaveLength(figures + 1);
    expect(lines.some((line) => /,[=+@]/.test(line))).toBe(false);
    expect(lines.find((line) => line.includes('Jasa tenaga operator computer'))).toContain('24000000.00');
  });

  it('takes the last perubahan for `perubahan`, and refuses a version that is not there', async () => {
    const kecil = await pasang.sistem.konteks(await pasang.pemdaKecil(), pasang.admin.aktor);
    const permintaan = { pd: 'biro-uji', tahun: 2024, format: 'json' } as const;
    const last = await eksporAngka(kecil, { ...permintaan, versi: 'perubahan' });
    expect(last).toBe(await eksporAngka(kecil, { ...permintaan, versi: 'perubahan-1' }));
    expect(last).not.toBe(await eksporAngka(kecil, { ...permintaan, versi: 'murni' }));
    await expect(eksporAngka(kecil, { ...permintaan, versi: 'pergeseran-1' })).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
      pesan: { id: expect.stringContaining('Tersedia: murni, perubahan-1') },
    });
  });

  it('finds no figures of a year without any', async () => {
    await expect(eksporAngka(pasang.admin, { ...BIRO, tahun: 2031, format: 'csv' })).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });
});
