import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  jalankanSelaras,
  LAYAR,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

describeWith(['chromium'], 'search from everywhere', () => {
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(() => page?.context().close());
  afterAll(() => selaras?.tutup());

  async function buka(options: BrowserContextOptions & { bahasa?: 'id' | 'en' } = {}): Promise<void> {
    page = await selaras.bukaHalaman(options);
    await masukLewatFormulir(page, selaras.contoh.akun('operator.organisasi'));
    await page.goto('/impor?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  async function expectGood(what: string): Promise<void> {
    const temuan = await periksaAksesibilitas(page);
    expect(
      temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
      what,
    ).toEqual([]);
    const [lebar, layar] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(lebar, `${what}: width`).toBeLessThanOrEqual(layar);
  }

  const terpilih = () => page.locator('#hasil-cari [role="option"][aria-selected="true"]');

  test('by keyboard alone: a word, the arrows, Enter, and the row is there', async () => {
    await buka();
    await page.keyboard.press('Control+k');
    const isian = page.getByRole('combobox', { name: /^Kode, program/ });
    await isian.waitFor();
    await page.keyboard.type('desk evaluasi kelembagaan');
    const kegiatan = page.getByRole('group', { name: 'Kegiatan' }).getByRole('option').first();
    await kegiatan.waitFor();
    while ((await terpilih().innerText()) !== (await kegiatan.innerText())) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kegiatan & catatan' }).waitFor();
    await page.locator('tr[data-dituju]', { hasText: 'Desk Evaluasi Kelembagaan' }).waitFor();
    expect(await isian.isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    await isian.waitFor();
    await page.keyboard.press('Escape');
    await isian.waitFor({ state: 'hidden' });
  });

  test('each kind leads to its page', async () => {
    await buka();
    const cases = [
      ['program', 'Program & anggaran', 'Program & anggaran'],
      ['indeks', 'Indikator', 'Indikator'],
      ['laporan 2', 'Laporan', 'Laporan Kinerja Triwulan'],
    ] as const;
    for (const [kata, kelompok, judul] of cases) {
      await page.getByRole('button', { name: 'Cari' }).click();
      await page.getByRole('combobox', { name: /^Kode, program/ }).fill(kata);
      await page.getByRole('group', { name: kelompok }).getByRole('option').first().click();
      await page.getByRole('heading', { level: 1, name: judul }).waitFor();
      expect(new URL(page.url()).searchParams.get('unit')).toBe('biro-organisasi');
    }
    expect(new URL(page.url()).searchParams.get('triwulan')).toBe('2');
  });

  test('a second search on the sheet of the budget goes to the other row', async () => {
    await buka();
    for (const kode of ['4.01.02', '4.01.02.1.01']) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Kode, program/ }).fill(kode);
      await terpilih().filter({ hasText: kode }).waitFor();
      await expect.poll(() => terpilih().locator('.kode').innerText()).toBe(kode);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Program & anggaran' }).waitFor();
      const baris = page.locator('[role="row"]:has([role="gridcell"][aria-selected="true"])');
      await expect.poll(() => baris.innerText()).toMatch(new RegExp(`^${RegExp.escape(kode)}\\s`, 'm'));
    }
  });

  test.each([
    ['id', LAYAR, 'light'],
    ['en', LAYAR, 'dark'],
    ['id', PONSEL, 'dark'],
    ['en', PONSEL, 'light'],
  ] as const)('%s, %o, %s: can be used by everyone', async (bahasa, viewport, colorScheme) => {
    await buka({ bahasa, viewport, colorScheme });
    await page.getByRole('button', { name: bahasa === 'id' ? 'Cari' : 'Search', exact: viewport === PONSEL }).click();
    const isian = page.getByRole('combobox', { name: bahasa === 'id' ? /^Kode/ : /^Code/ });
    await isian.waitFor();
    await expectGood('search, empty');
    await isian.fill('organisasi');
    await page.getByRole('option').first().waitFor();
    await expectGood('search, results');
    await isian.fill('zzzz');
    await page.getByText(bahasa === 'id' ? 'Tidak ada yang cocok dengan "zzzz".' : 'Nothing matches "zzzz".').waitFor();
    await expectGood('search, nothing found');
  });
});
