import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  jalankanSelaras,
  LAYAR,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

const HALAMAN = '/catatan?unit=biro-organisasi&tahun=2024&triwulan=';

describeWith(['chromium'], 'activities and notes', () => {
  let selaras: SelarasBerjalan;
  const pages: Page[] = [];

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => selaras?.tutup());

  async function buka(triwulan: number, options: BrowserContextOptions & { bahasa?: 'id' | 'en' } = {}): Promise<Page> {
    const page = await selaras.bukaHalaman(options);
    pages.push(page);
    await masukLewatFormulir(page, selaras.contoh.akun('operator.organisasi'));
    await page.goto(`${HALAMAN}${triwulan}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    return page;
  }

  async function expectGood(page: Page, what: string): Promise<void> {
    const temuan = await periksaAksesibilitas(page);
    expect(
      temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
      what,
    ).toEqual([]);
    const [lebar, layar] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(lebar, `${what}: width`).toBeLessThanOrEqual(layar);
  }

  const rupa: { nama: string; bahasa: 'id' | 'en'; options: BrowserContextOptions }[] = [
    { nama: 'Indonesian, wide, light', bahasa: 'id', options: { viewport: LAYAR, colorScheme: 'light' } },
    { nama: 'English, phone, dark', bahasa: 'en', options: { viewport: PONSEL, colorScheme: 'dark' } },
    { nama: 'Indonesian, phone, light', bahasa: 'id', options: { viewport: PONSEL, colorScheme: 'light' } },
    { nama: 'English, wide, dark', bahasa: 'en', options: { viewport: LAYAR, colorScheme: 'dark' } },
  ];

  describe.each(rupa)('$nama', ({ bahasa, options }) => {
    test('can be read and written by everyone', async () => {
      const page = await buka(1, { bahasa, ...options });
      await expectGood(page, 'the log');
      await page
        .getByRole('button', { name: bahasa === 'id' ? /^Ubah Desk Evaluasi/ : /^Change Desk Evaluasi/ })
        .click();
      await page.getByRole('dialog').waitFor();
      await expectGood(page, 'an activity being changed');
      await page.goto(`${HALAMAN}2`);
      await page
        .getByRole('button', { name: bahasa === 'id' ? 'Tambah permasalahan' : 'Add problem' })
        .first()
        .click();
      await page
        .getByRole('button', { name: bahasa === 'id' ? /^Pakai: / : /^Use: / })
        .first()
        .waitFor();
      await expectGood(page, 'suggestions');
    });
  });

  test('an activity is added, refused while empty, moved, removed and put back', async () => {
    const page = await buka(2);
    await page
      .getByRole('button', { name: /^Tambah kegiatan: / })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const isi = (label: string) => dialog.getByLabel(label);
    await pilih(page, dialog, 'Bagian Tata Laksana');
    await isi('Kelompok').fill('Pelayanan Publik');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.getByText('Wajib diisi').waitFor();
    await isi('Kegiatan').fill('Rapat koordinasi');
    await isi('Waktu pelaksanaan').fill('2 s/d 3 mei');
    await dialog.getByText('Rentang: 2–3 Mei 2024').waitFor();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Tambah kegiatan: Bagian Tata Laksana/ }).click();
    await isi('Kelompok').fill('Pelayanan Publik');
    await isi('Kegiatan').fill('Asistensi');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await uraian(page)).toEqual(['Rapat koordinasi', 'Asistensi']);

    await page.getByRole('button', { name: 'Tindakan untuk Asistensi' }).click();
    await page.getByRole('menuitem', { name: 'Naikkan' }).click();
    await expect.poll(() => uraian(page)).toEqual(['Asistensi', 'Rapat koordinasi']);
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Tindakan untuk Asistensi');

    await page.getByRole('button', { name: 'Tindakan untuk Asistensi' }).click();
    await page.getByRole('menuitem', { name: 'Hapus' }).click();
    await expect.poll(() => uraian(page)).toEqual(['Rapat koordinasi']);
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.poll(() => uraian(page)).toEqual(['Asistensi', 'Rapat koordinasi']);
  });

  test('a problem of the quarter before is taken over', async () => {
    const page = await buka(3);
    await page.getByRole('button', { name: 'Tambah permasalahan' }).first().click();
    const tombol = page.getByRole('button', { name: /^Pakai: / }).first();
    const teks = (await tombol.getAttribute('aria-label'))?.slice('Pakai: '.length) ?? '';
    await tombol.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await page.locator('ol.catatan .teks', { hasText: teks }).waitFor();
  });

  test('two writers: the second sees both values and decides', async () => {
    const [satu, dua] = [await buka(1), await buka(1)];
    const tombol = /^Ubah Desk Evaluasi Kelembagaan/;
    const simpanan: [Page, string][] = [
      [satu, 'Hasil pertama'],
      [dua, 'Hasil kedua'],
    ];
    for (const [page, hasil] of simpanan) {
      await page.getByRole('button', { name: tombol }).first().click();
      await page.getByRole('dialog').getByLabel('Hasil').fill(hasil);
    }
    await satu.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await satu.getByRole('dialog').waitFor({ state: 'hidden' });
    await dua.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    const peringatan = dua.getByRole('alert').filter({ hasText: 'Orang lain sudah mengubah baris ini' });
    await peringatan.waitFor();
    expect(await peringatan.locator('tbody tr').allInnerTexts()).toEqual(['Hasil\tHasil kedua\tHasil pertama']);
    await expectGood(dua, 'conflict');
    await peringatan.getByRole('button', { name: 'Simpan isian saya' }).click();
    await dua.locator('table.kegiatan td', { hasText: 'Hasil kedua' }).waitFor();
  });
});

const uraian = (page: Page) => page.locator('table.kegiatan td.uraian').allInnerTexts();

async function pilih(page: Page, dialog: Locator, bagian: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Bagian' }).click();
  await page.getByRole('option', { name: bagian }).click();
}
