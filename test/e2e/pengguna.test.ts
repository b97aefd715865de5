import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

const PENGGUNA = '/pengaturan?tab=pengguna';
const KUNCI = '/pengaturan?tab=kunci-api';
const BARU = 'tiga ekor sapi Timor';

describeWith(['chromium'], 'users, keys and profile', () => {
  let selaras: SelarasBerjalan;
  const pages: Page[] = [];

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => selaras?.tutup());

  async function buka(
    alamat: string,
    options: BrowserContextOptions & { bahasa?: 'id' | 'en' } = {},
    akun = selaras.contoh.akun('admin'),
  ): Promise<Page> {
    const page = await selaras.bukaHalaman(options);
    pages.push(page);
    await masukLewatFormulir(page, akun);
    await page.goto(alamat);
    return page;
  }

  async function expectGood(page: Page, what: string): Promise<void> {
    await tungguTenang(page);
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
  ];

  describe.each(rupa)('$nama', ({ bahasa, options }) => {
    const kata =
      bahasa === 'id'
        ? { tambah: 'Tambah pengguna', buat: 'Buat kunci', akhiri: 'Sesi ini' }
        : { tambah: 'Add a user', buat: 'Make a key', akhiri: 'This session' };

    test('can be read and used by everyone', async () => {
      const page = await buka(PENGGUNA, { bahasa, ...options });
      await page.getByRole('button', { name: kata.tambah }).waitFor();
      await expectGood(page, 'users');
      await page.getByRole('button', { name: kata.tambah }).click();
      await page.getByRole('dialog').waitFor();
      await expectGood(page, 'a new user');
      await page.goto(KUNCI);
      await page.getByRole('button', { name: kata.buat }).click();
      await page.getByRole('dialog').waitFor();
      await expectGood(page, 'a new key');
      await page.goto('/profil');
      await page.getByText(kata.akhiri).waitFor();
      await expectGood(page, 'profile');
    });
  });

  test('an admin adds a user, who changes the one-time password and then works with that role only', async () => {
    const admin = await buka(PENGGUNA);
    await admin.getByRole('button', { name: 'Tambah pengguna' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Nama pengguna').fill('tidak boleh begini');
    await dialog.getByRole('button', { name: 'Tambah pengguna' }).click();
    // Both at once, each beside its field.
    await dialog.getByText('Nama wajib diisi.').first().waitFor();
    await dialog
      .getByText(/Nama pengguna tidak dapat dipakai/)
      .first()
      .waitFor();
    await dialog.getByLabel('Nama', { exact: true }).fill('Yuliana Tefa');
    await dialog.getByLabel('Nama pengguna').fill('yuliana@ntt.example');
    await dialog.getByRole('combobox', { name: 'Peran ke-1', exact: true }).click();
    await admin.getByRole('option', { name: 'Operator' }).click();
    await dialog.getByRole('combobox', { name: 'Lingkup peran ke-1' }).fill('Biro Organisasi');
    await admin.getByRole('option', { name: 'Biro Organisasi' }).click();
    await dialog.getByRole('button', { name: 'Tambah pengguna' }).click();
    const sekali = admin.getByRole('dialog', { name: 'Kata sandi sekali pakai' });
    const sandi = (await sekali.locator('pre').textContent()) ?? '';
    expect(sandi).toMatch(/^\w{20}$/);
    await admin.keyboard.press('Escape');
    await sekali.getByRole('button', { name: 'Sudah saya catat' }).click();
    await admin.getByRole('row', { name: /Yuliana Tefa.*Biro Organisasi dan unit di bawahnya/ }).waitFor();

    const page = await selaras.bukaHalaman();
    pages.push(page);
    await page.goto('/anggaran');
    await page.locator('input[autocomplete="username"]').fill('yuliana@ntt.example');
    await page.locator('input[autocomplete="current-password"]').fill(sandi);
    await page.locator('button[type="submit"]').click();
    await page.getByRole('heading', { name: 'Ganti kata sandi' }).waitFor();
    await expectGood(page, 'the forced change');
    // Nothing else is open before.
    expect(await page.evaluate(async () => (await fetch('/api/unit')).status)).toBe(403);
    await page.goto('/beranda');
    await page.getByRole('heading', { name: 'Ganti kata sandi' }).waitFor();
    await page.getByLabel('Kata sandi lama').fill('salah');
    await page.getByLabel('Kata sandi baru', { exact: true }).fill('pendek');
    await page.getByLabel('Ulangi kata sandi baru').fill('pendek');
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await page.getByText('Kata sandi lama salah.').first().waitFor();
    await page
      .getByText(/paling sedikit 12 karakter/)
      .first()
      .waitFor();
    await page.getByLabel('Kata sandi lama').fill(sandi);
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(BARU);
    await page.getByLabel('Ulangi kata sandi baru').fill(BARU);
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await page.waitForURL(/\/beranda/);
    await page.getByRole('link', { name: /Yuliana Tefa/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Pengaturan' }).count()).toBe(0);

    // Switched off, the next look at anything leads to the sign-in page.
    await admin.getByRole('button', { name: 'Tindakan untuk Yuliana Tefa' }).click();
    await admin.getByRole('menuitem', { name: 'Nonaktifkan' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Nonaktifkan' }).click();
    await admin.getByText('Yuliana Tefa dinonaktifkan').waitFor();
    await page.goto('/laporan');
    await page.waitForURL(/\/masuk/);
  });

  test('roles are taken and given; nobody finds a way to switch himself off', async () => {
    const page = await buka(PENGGUNA);
    const saya = page.getByRole('row').filter({ hasText: 'Anda' });
    await saya.getByRole('button').click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Ubah nama dan peran']);
    await page.keyboard.press('Escape');
    await page.getByLabel('Cari nama atau nama pengguna').fill('pembaca');
    await page.getByText('Pengguna: 1').waitFor();
    await page.getByRole('button', { name: /^Tindakan untuk/ }).click();
    await page.getByRole('menuitem', { name: 'Ubah nama dan peran' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hapus peran ke-1' }).click();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.getByText('Berikan paling sedikit satu peran.').first().waitFor();
    await dialog.getByRole('button', { name: 'Tambah peran' }).click();
    await dialog.getByRole('combobox', { name: 'Peran ke-1', exact: true }).click();
    await page.getByRole('option', { name: 'Koordinator' }).click();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('row', { name: /Koordinator · Seluruh pemda/ }).waitFor();
  });

  test('a key is shown once, works at once, and is refused after it is revoked', async () => {
    const page = await buka(KUNCI);
    await page.getByText('Belum ada kunci.').waitFor();
    await page.getByRole('button', { name: 'Buat kunci' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nama').fill('Dasbor pimpinan');
    await dialog.getByRole('button', { name: 'Buat kunci' }).click();
    const sekali = page.getByRole('dialog', { name: 'Kunci baru' });
    const kunci = (await sekali.locator('pre').first().textContent()) ?? '';
    expect(kunci).toMatch(/^sel_[a-z2-9]{8}_/);
    await expectGood(page, 'the new key');
    await sekali.getByRole('button', { name: 'Sudah saya simpan' }).click();
    const pakai = () => fetch(`${selaras.alamat}/api/unit`, { headers: { authorization: `Bearer ${kunci}` } });
    expect((await pakai()).status).toBe(200);
    await page.reload();
    await page.getByRole('row', { name: /Dasbor pimpinan.*Berlaku/ }).waitFor();
    expect(await page.content()).not.toContain(kunci);
    await page.getByRole('button', { name: 'Cabut Dasbor pimpinan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
    await page.getByText('Kunci Dasbor pimpinan dicabut').waitFor();
    expect((await pakai()).status).toBe(401);
    await page.getByRole('switch', { name: 'Tampilkan yang sudah dicabut' }).click();
    await page.getByRole('row', { name: /Dasbor pimpinan.*Dicabut/ }).waitFor();
  });

  test('one’s own language follows to another device; another session ends from here', async () => {
    const akun = selaras.contoh.akun('kepala.organisasi');
    const page = await buka('/profil', {}, akun);
    await page.getByRole('combobox', { name: 'Bahasa' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Sessions' }).waitFor();
    const lain = await selaras.bukaHalaman({ bahasa: 'id' });
    pages.push(lain);
    await masukLewatFormulir(lain, akun);
    await lain.getByRole('link', { name: 'Report', exact: true }).waitFor();
    // Loaded anew, the first device is Indonesian again: it is told so in these tests with each page.
    await page.reload();
    await page.getByRole('button', { name: 'Akhiri semua sesi lain' }).click();
    await page.getByText('Sesi diakhiri').waitFor();
    await lain.goto('/beranda');
    await lain.waitForURL(/\/masuk/);
  });
});
