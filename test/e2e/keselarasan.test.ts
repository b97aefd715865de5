import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  jalankanSelaras,
  LAYAR,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
  tungguTenang,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

const DI = '?unit=biro-organisasi&tahun=2024&triwulan=1';
const IKM = 'Indeks Kepuasan masyarakat';

describeWith(['chromium'], 'findings of Keselarasan on Beranda', () => {
  vi.setConfig({ testTimeout: 120_000 });
  let selaras: SelarasBerjalan;
  const terbuka: Page[] = [];

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(async () => {
    for (const page of terbuka.splice(0)) await page.context().close();
  });
  afterAll(() => selaras?.tutup());

  async function beranda(akun: string, options: BrowserContextOptions & { bahasa?: 'id' | 'en' } = {}): Promise<Page> {
    const page = await selaras.bukaHalaman(options);
    terbuka.push(page);
    await masukLewatFormulir(page, selaras.contoh.akun(akun));
    await page.goto(`/beranda${DI}`);
    return page;
  }

  const butir = (page: Page, teks: string | RegExp) =>
    page.locator('details.lipat ul.polos > li').filter({ has: page.getByText(teks) });

  async function expectGood(page: Page, what: string): Promise<void> {
    await tungguTenang(page);
    const berat = (await periksaAksesibilitas(page)).filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(berat, what).toEqual([]);
    const [lebar, layar] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(lebar, `${what}: width`).toBeLessThanOrEqual(layar);
  }

  test('show their proof, are dismissed with a reason by one and undone by another', async () => {
    const page = await beranda('operator.organisasi');
    const temuan = butir(page, /Target bersatuan "%"/);
    await temuan.getByText(/^Bukti \(/).click();
    await temuan.getByText('Target dan realisasi memakai satuan yang berbeda.').waitFor();

    await temuan.getByRole('button', { name: `Abaikan temuan pada ${IKM} dengan alasan` }).click();
    await page.getByLabel('Alasan mengabaikan').fill('x');
    await temuan.getByRole('button', { name: 'Abaikan', exact: true }).click();
    await temuan.getByText('Tulis alasannya.').waitFor();
    await page.getByLabel('Alasan mengabaikan').press('Escape');
    await temuan.getByRole('button', { name: /^Abaikan temuan/ }).click();
    await page.getByLabel('Alasan mengabaikan').fill('Perjanjian menulis indeks dalam persen.');
    await temuan.getByRole('button', { name: 'Abaikan', exact: true }).click();
    await page.getByText('Diabaikan dengan alasan (1)').waitFor();
    await page.getByText('0 kesalahan, 6 peringatan, 13 catatan').waitFor();
    await page.getByText('Temuan diabaikan').first().waitFor();

    const kepala = await beranda('kepala.organisasi');
    await kepala.getByText('Diabaikan dengan alasan (1)').click();
    const diabaikan = butir(kepala, /Target bersatuan "%"/);
    await diabaikan.getByText('Diabaikan: Perjanjian menulis indeks dalam persen.').waitFor();
    await diabaikan.getByText('operator.organisasi').waitFor();
    await diabaikan.getByRole('button', { name: /^Batalkan keputusan/ }).click();
    await kepala.getByText('Diabaikan dengan alasan (1)').waitFor({ state: 'detached' });
    await diabaikan.getByRole('button', { name: /^Terima temuan/ }).click();
    await diabaikan.getByText('Diterima: akan diperbaiki').waitFor();
  });

  test('lead to the section of the report whose sentence can’t be right', async () => {
    const page = await beranda('operator.organisasi');
    await page.goto(`/laporan${DI}`);
    await page.getByRole('button', { name: 'Sunting tulisan' }).click();
    const laci = page.getByRole('dialog');
    await laci.getByRole('textbox').fill('Pagu Rp1.000.000.000 terealisasi Rp250.000.000 atau 35,00%.');
    await laci.getByRole('button', { name: 'Simpan bagian' }).click();
    await laci
      .getByText(/35,00%/)
      .nth(1)
      .waitFor();
    await page.goto(`/beranda${DI}`);
    const temuan = butir(page, /Baris 1: .*25,00%/)
      .or(butir(page, /250\.000\.000 ÷ 1\.000\.000\.000/))
      .first();
    await temuan.waitFor();
    expect(await temuan.getByRole('button', { name: /^Abaikan/ }).count(), 'an error can’t be dismissed').toBe(0);
    await temuan.getByRole('link').click();
    await page.waitForURL(/\/laporan/);
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toContain('35,00%');
  });

  test.each([
    { nama: 'Indonesian, wide', bahasa: 'id', viewport: LAYAR, colorScheme: 'light' },
    { nama: 'English, phone, dark', bahasa: 'en', viewport: PONSEL, colorScheme: 'dark' },
  ] as const)('are good for axe and the width: $nama', async ({ nama: _, ...options }) => {
    const page = await beranda('koordinator', options);
    const tombol = page.getByRole('button', { name: /^(Abaikan|Dismiss) / }).first();
    await tombol.waitFor();
    await page.locator('details.bukti summary').first().click();
    await tombol.click();
    await expectGood(page, 'while a reason is written');
    await page
      .getByRole('button', { name: /^(Terima|Accept) / })
      .first()
      .click();
    await page
      .getByText(/^(Diterima|Accepted)/)
      .first()
      .waitFor();
    await expectGood(page, 'decided');
  });
});
