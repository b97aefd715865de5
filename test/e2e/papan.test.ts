import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { tambahUnit } from '../support/banyak-unit.ts';
import {
  jalankanSelaras,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
  tungguTenang,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

const PAPAN = '/beranda?tahun=2024&triwulan=1&tampilan=papan';
/** As many as a province has. */
const UNIT = 39;

describeWith(['chromium'], 'the status board of a province', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
    await tambahUnit(selaras.contoh.sistem, UNIT);
  });
  afterEach(() => page?.context().close());
  afterAll(() => selaras?.tutup());

  async function buka(options: Parameters<SelarasBerjalan['bukaHalaman']>[0] = {}): Promise<void> {
    page = await selaras.bukaHalaman(options);
    await masukLewatFormulir(page, selaras.contoh.akun('koordinator'));
    await page.goto(PAPAN);
    await page.getByText('Biro Organisasi').first().waitFor();
  }
  const baris = () => page.locator('tbody tr');
  const saring = (nama: RegExp) => page.getByRole('button', { name: nama }).click();

  test('counts, narrows and sorts 39 units, what is late first', async () => {
    await buka();
    expect(await baris().count()).toBe(UNIT);
    expect(await page.title()).toBe('Beranda · Semua unit · Triwulan I 2024 · Selaras');
    const hitung = await page.getByRole('group', { name: 'Saring menurut status laporan' }).innerText();
    expect(hitung.replaceAll('\n', ' ')).toMatch(
      /Semua \(39\) Terlambat \(26\) Belum mulai \(7\) Draf \(13\) Dikembalikan \(6\) Diajukan \(7\) Ditetapkan \(6\)/,
    );
    expect(await baris().first().innerText()).toMatch(/terlambat \d+ hari/);
    expect(await baris().last().innerText()).toContain('Ditetapkan');

    await saring(/^Dikembalikan/);
    expect(await baris().count()).toBe(6);
    expect(await baris().first().innerText()).toContain('Lengkapi solusi tiap permasalahan');
    await page.getByLabel('Cari unit').fill('sosial');
    await page.getByText('0 dari 39 unit').waitFor();
    await page.getByText('Tidak ada unit yang cocok dengan saringan ini.').waitFor();
    await saring(/^Semua \(/);
    await page.getByText('2 dari 39 unit').waitFor();
  });

  test('leads to the unit, and to the report of a quarter', async () => {
    await buka();
    await page.getByLabel('Cari unit').fill('dinas sosial');
    await page.getByRole('link', { name: /^Triwulan I: Draf, terlambat/ }).waitFor();
    await page.getByRole('link', { name: 'Dinas Sosial' }).click();
    await page.getByRole('heading', { name: 'Jatuh tempo' }).waitFor();
    expect(await page.title()).toBe('Beranda · Dinas Sosial · Triwulan I 2024 · Selaras');
    await page.goBack();
    await page.getByLabel('Cari unit').fill('dinas sosial');
    await page.getByRole('link', { name: /^Triwulan II: / }).click();
    await page.waitForURL(/\/laporan\?.*triwulan=2/);
    expect(await page.title()).toBe('Laporan · Dinas Sosial · Triwulan II 2024 · Selaras');
  });

  test.each([
    ['id', undefined],
    ['en', PONSEL],
  ] as const)('in %s is accessible and no wider than its screen', async (bahasa, viewport) => {
    await buka({ bahasa, ...(viewport ? { viewport } : {}) });
    await page.waitForLoadState('networkidle');
    await tungguTenang(page);
    const temuan = await periksaAksesibilitas(page);
    expect(temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    const [lebar, layar] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(lebar).toBeLessThanOrEqual(layar);
    if (process.env.SELARAS_GAMBAR) {
      await page.screenshot({ path: `${process.env.SELARAS_GAMBAR}/papan-${bahasa}.png`, fullPage: true });
    }
  });
});
