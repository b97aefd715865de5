import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bukaBuku } from '../support/lembar.ts';
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Rupa {
  nama: string;
  bahasa: 'id' | 'en';
  options: BrowserContextOptions;
}

const semuaRupa: Rupa[] = [
  { nama: 'Indonesian, wide, light', bahasa: 'id', options: { viewport: LAYAR, colorScheme: 'light' } },
  { nama: 'English, wide, dark', bahasa: 'en', options: { viewport: LAYAR, colorScheme: 'dark' } },
  { nama: 'Indonesian, phone, dark', bahasa: 'id', options: { viewport: PONSEL, colorScheme: 'dark' } },
  { nama: 'English, phone, light', bahasa: 'en', options: { viewport: PONSEL, colorScheme: 'light' } },
];

describeWith(['chromium'], 'every page', () => {
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });

  afterEach(() => page?.context().close());
  afterAll(() => selaras?.tutup());

  /** Nothing serious for axe, and no page wider than the screen. */
  async function expectGood(what: string): Promise<void> {
    await tungguTenang(page);
    const temuan = await periksaAksesibilitas(page);
    expect(
      temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
      what,
    ).toEqual([]);
    const [lebar, layar] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(lebar, `${what}: width`).toBeLessThanOrEqual(layar);
  }

  describe.each(semuaRupa)('$nama', ({ bahasa, options }) => {
    test('sign-in: as it opens, left empty, refused', async () => {
      page = await selaras.bukaHalaman({ bahasa, ...options });
      await page.goto('/masuk');
      const tombol = page.locator('button[type="submit"]');
      await tombol.waitFor();
      await expectGood('sign-in');
      await tombol.click();
      await page
        .getByText(bahasa === 'id' ? 'Wajib diisi' : 'Required')
        .first()
        .waitFor();
      await expectGood('sign-in, empty');
      await page.locator('input[autocomplete="username"]').fill('tidak.ada');
      await page.locator('input[autocomplete="current-password"]').fill('salah');
      await tombol.click();
      await page.getByRole('alert').waitFor();
      await expectGood('sign-in, refused');
    });

    test('report, empty report, import, refused files, unknown address', async () => {
      page = await selaras.bukaHalaman({ bahasa, ...options });
      await masukLewatFormulir(page, selaras.contoh.akun('koordinator'));
      for (const unit of ['biro-organisasi', 'biro-pemerintahan']) {
        await page.goto(`/laporan?unit=${unit}&tahun=2024&triwulan=1`);
        await page.locator('iframe').waitFor();
        await page.getByRole('button', { name: /Word/ }).waitFor();
        await expectGood(`report of ${unit}`);
      }
      await page.goto('/impor?unit=biro-organisasi&tahun=2024&triwulan=1');
      const berkas = page.locator('input[type="file"]').last();
      await berkas.waitFor({ state: 'attached' });
      await expectGood('import');
      await berkas.setInputFiles({ name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
      await page.getByRole('alert').filter({ hasText: 'laporan.pdf' }).waitFor();
      await expectGood('import of a PDF');
      const templat = await page.request.get('/api/templat/biro-organisasi/2024/1');
      const buku = await bukaBuku(await templat.body());
      const sel = { lembar: 'Realisasi', kode: '4.01.02.1.02.01', kolom: 'Realisasi Periode Ini (Rp)' };
      buku.tulis(sel, 12_345_678);
      buku.tulis({ ...sel, kode: '4.01.02.1.02.04' }, 'dua puluh juta');
      await berkas.setInputFiles({ name: 'templat.xlsx', mimeType: XLSX, buffer: await buku.simpan() });
      await page.getByText('dua puluh juta').waitFor();
      await expectGood('import with a wrong cell');
      await page.goto('/tidak-ada');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectGood('unknown address');
    });
  });

  test('signing in with the keyboard alone leads to the page that was asked for', async () => {
    page = await selaras.bukaHalaman();
    const { login, sandi } = selaras.contoh.akun('operator.organisasi');
    await page.goto('/impor?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.locator('input[autocomplete="username"]:focus').waitFor();
    await page.keyboard.type(login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(sandi);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Impor angka' }).waitFor();
    expect(new URL(page.url()).search).toBe('?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Langsung ke isi');
  });

  test('the sign-in page leads nowhere else', async () => {
    page = await selaras.bukaHalaman();
    for (const kembali of ['//jahat.example', 'https://jahat.example', '/\\jahat.example']) {
      await page.goto(`/masuk?kembali=${encodeURIComponent(kembali)}`);
      const { login, sandi } = selaras.contoh.akun('kepala.organisasi');
      await page.locator('input[autocomplete="username"]').fill(login);
      await page.locator('input[autocomplete="current-password"]').fill(sandi);
      await page.locator('button[type="submit"]').click();
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Selaras' }).waitFor();
      expect(new URL(page.url()).origin).toBe(selaras.alamat);
    }
  });

  test('sign-in and report load with at most 400 kB, compressed as the server sends them', async () => {
    page = await selaras.bukaHalaman();
    const ukuran = new Map<string, number>();
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/api/')) return;
      // From the browser's own cache nothing comes over the wire.
      const { responseBodySize } = await response.request().sizes();
      ukuran.set(pathname, Math.max(responseBodySize, ukuran.get(pathname) ?? 0));
    });
    await masukLewatFormulir(page, selaras.contoh.akun('operator.organisasi'));
    await page.goto('/laporan?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.locator('iframe').waitFor();
    await page.waitForLoadState('networkidle');
    const jumlah = [...ukuran.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(jumlah).toBeGreaterThan(50_000);
    expect(jumlah, JSON.stringify([...ukuran])).toBeLessThanOrEqual(400_000);
  });

  test('a session that ended leads to sign-in and back', async () => {
    page = await selaras.bukaHalaman();
    const akun = selaras.contoh.akun('kepala.organisasi');
    await masukLewatFormulir(page, akun);
    await page.goto('/laporan?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.locator('iframe').waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Unduh PDF' }).click();
    await page.waitForURL(/\/masuk\?kembali=/);
    await page.locator('input[autocomplete="username"]').fill(akun.login);
    await page.locator('input[autocomplete="current-password"]').fill(akun.sandi);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(/\/laporan\?unit=biro-organisasi/);
  });

  test('a server that is gone is said to be gone, and can be tried again', async () => {
    page = await selaras.bukaHalaman();
    await page.route('**/api/pemda', (route) => route.abort('connectionrefused'));
    await page.goto('/masuk');
    await page.getByText('Server tidak dapat dihubungi').waitFor();
    await page.unroute('**/api/pemda');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByText('Provinsi Nusa Tenggara Timur').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a file that is too large or of another unit is refused with the reason', async () => {
    page = await selaras.bukaHalaman();
    await masukLewatFormulir(page, selaras.contoh.akun('admin'));
    const templat = await page.request.get('/api/templat/biro-pemerintahan/2024/1');
    await page.goto('/impor?unit=biro-organisasi&tahun=2024&triwulan=1');
    const berkas = page.locator('input[type="file"]').last();
    await berkas.setInputFiles({ name: 'besar.xlsx', mimeType: XLSX, buffer: Buffer.alloc(20 * 1024 * 1024 + 1) });
    await page.getByRole('alert').filter({ hasText: 'lebih besar dari 20 MB' }).waitFor();
    await berkas.setInputFiles({ name: 'lain.xlsx', mimeType: XLSX, buffer: await templat.body() });
    await page.getByRole('alert').filter({ hasText: 'Biro Pemerintahan' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
  });
});
