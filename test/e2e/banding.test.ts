import { readFile } from 'node:fs/promises';
import { Rupiah } from '@selaras/domain';
import { aktorSistem, bacaAlur, langkahAlur, simpanNarasi } from '@selaras/usecases';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bukaBuku } from '../support/lembar.ts';
import {
  jalankanSelaras,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
  tungguTenang,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

const BIRO = { pd: 'biro-organisasi', tahun: 2024, triwulan: 1 };
const DI = '?unit=biro-organisasi&tahun=2024&triwulan=1';

/** Signs the report of the example, reopens it, changes a figure and a section. */
async function tetapkanLaluUbah({ contoh: { sistem } }: SelarasBerjalan): Promise<void> {
  const admin = await sistem.konteks('ntt', aktorSistem('uji'));
  const kepala = { pengguna: null, label: 'kepala', peran: [{ peran: 'kepala' as const, unit: null, turun: true }] };
  const penandatangan = await sistem.konteks('ntt', kepala);
  for (const [konteks, tindakan] of [
    [admin, 'ajukan'],
    [penandatangan, 'tetapkan'],
    [penandatangan, 'buka-kembali'],
  ] as const) {
    const { versiBaris } = await bacaAlur(konteks, BIRO);
    await langkahAlur(konteks, { ...BIRO, tindakan, versiBaris, alasan: 'Uji', tanggal: '2024-07-24' });
  }
  await admin.transaksi(async ({ realisasiKeuangan }) => {
    for (const { value, versiBaris } of (await realisasiKeuangan.list({ tahun: 2024 })).slice(0, 3)) {
      await realisasiKeuangan.save({ ...value, jumlah: value.jumlah.subtract(Rupiah.of(1000)) }, versiBaris);
    }
  });
  await simpanNarasi(admin, { ...BIRO, bagian: 'penutup', teks: 'Penutup yang ditulis ulang.', versiBaris: 1 });
}

describeWith(['chromium'], 'comparing two versions of a report', () => {
  vi.setConfig({ testTimeout: 90_000 });
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(() => page?.context().close());
  afterAll(() => selaras?.tutup());

  async function buka(alamat: string, options: Parameters<SelarasBerjalan['bukaHalaman']>[0] = {}): Promise<void> {
    page = await selaras.bukaHalaman(options);
    await masukLewatFormulir(page, selaras.contoh.akun('operator.organisasi'));
    await page.goto(alamat);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  test('says what to do while nothing was signed', async () => {
    await buka(`/laporan/banding${DI}`);
    await page.getByText('Belum ada yang dapat dibandingkan').waitFor();
    expect(await page.title()).toBe('Bandingkan versi laporan · Biro Organisasi · Triwulan I 2024 · Selaras');
  });

  test('shows figures and words before and after, narrows to figures, goes on by key, and takes the list along', async () => {
    await tetapkanLaluUbah(selaras);
    await buka(`/laporan${DI}`);
    await page.getByRole('link', { name: 'Bandingkan versi' }).click();
    await page.getByText(/^\d+ perbedaan, \d+ di antaranya angka$/).waitFor();
    const semua = await page.getByRole('article').count();
    expect(
      await page.getByRole('article', { name: /Teks berubah: paragraf|Teks dihapus: paragraf/ }).count(),
    ).toBeGreaterThan(0);
    await page.getByRole('switch', { name: 'Hanya angka' }).click();
    await page.waitForURL(/saring=angka/);
    const angka = await page.getByRole('article').count();
    expect(angka).toBeGreaterThan(0);
    expect(angka).toBeLessThan(semua);
    expect(await page.getByText('Selisih −Rp1.000').count()).toBeGreaterThan(0);

    await page.getByRole('heading', { level: 1 }).click();
    for (const letak of ['1', '2']) {
      await page.keyboard.press('n');
      await page.getByText(`${letak} dari ${angka}`).waitFor();
    }
    await page.keyboard.press('p');
    await page.getByText(`1 dari ${angka}`).waitFor();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('beda-0');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh sebagai Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('banding-biro-organisasi-2024-tw1.xlsx');
    const nilai = (await bukaBuku(await readFile(await download.path()))).semuaNilai();
    expect(nilai).toContain(-1000);
    expect(nilai).not.toContain('Penutup yang ditulis ulang.');
  });

  test('finds no difference between a version and itself, and swaps the two', async () => {
    await buka(`/laporan/banding${DI}&dari=kini&ke=kini`);
    await page.getByText('Tidak ada perbedaan').waitFor();
    expect(await page.getByRole('link', { name: 'Unduh sebagai Excel' }).count()).toBe(0);
    await page.goto(`/laporan/banding${DI}`);
    await page.getByText('Selisih −Rp1.000').first().waitFor();
    await page.getByRole('button', { name: 'Tukar kedua versi' }).click();
    await page.getByText('Selisih +Rp1.000').first().waitFor();
  });

  test.each([
    ['id', undefined],
    ['en', PONSEL],
  ] as const)('in %s is accessible and no wider than its screen', async (bahasa, viewport) => {
    await buka(`/laporan/banding${DI}`, { bahasa, ...(viewport ? { viewport } : {}) });
    await page.getByRole('article').first().waitFor();
    await tungguTenang(page);
    const temuan = await periksaAksesibilitas(page);
    expect(temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    const [lebar, layar] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(lebar).toBeLessThanOrEqual(layar);
    if (process.env.SELARAS_GAMBAR) {
      await page.screenshot({ path: `${process.env.SELARAS_GAMBAR}/banding-${bahasa}.png`, fullPage: true });
    }
  });
});
