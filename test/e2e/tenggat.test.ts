import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  jalankanSelaras,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
  tungguTenang,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

const TAB = '/pengaturan?tab=tenggat&tahun=2024';
const BERANDA = '/beranda?unit=biro-organisasi&tahun=2024&triwulan=1&tampilan=unit';

describeWith(['chromium'], 'deadlines', () => {
  vi.setConfig({ testTimeout: 90_000 });
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(() => page?.context().close());
  afterAll(() => selaras?.tutup());

  async function masuk(akun: string, options: Parameters<SelarasBerjalan['bukaHalaman']>[0] = {}): Promise<void> {
    page = await selaras.bukaHalaman(options);
    await masukLewatFormulir(page, selaras.contoh.akun(akun));
  }
  const triwulan1 = () => page.getByRole('region', { name: 'Laporan Triwulan I', exact: true });

  test('are suggested, never set by themselves; saved with an exception, they show on Beranda in words', async () => {
    await masuk('koordinator');
    await page.goto(BERANDA);
    await page.getByRole('link', { name: 'Tetapkan tenggat' }).click();
    await page.waitForURL(/tab=tenggat/);
    await triwulan1().waitFor();
    const tanggal = triwulan1().getByLabel('Tanggal untuk semua unit');
    expect(await tanggal.inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Simpan tenggat' }).isDisabled()).toBe(true);
    await triwulan1()
      .getByRole('button', { name: /^Pakai saran 15 April 2024/ })
      .click();
    expect(await tanggal.inputValue()).toBe('2024-04-15');

    await triwulan1()
      .getByRole('button', { name: /^Tambah pengecualian/ })
      .click();
    await page.getByText('Lengkapi unit dan tanggal tiap pengecualian.').waitFor();
    await triwulan1().getByPlaceholder('Pilih unit').click();
    await page.getByRole('option', { name: 'Biro Pemerintahan' }).click();
    await triwulan1().getByLabel('Tanggal', { exact: true }).fill('2024-05-31');
    await page.getByText('2 perubahan belum disimpan').waitFor();
    await page.getByRole('button', { name: 'Simpan tenggat' }).click();
    await expect.poll(() => page.getByText('belum disimpan').count()).toBe(0);

    await page.goto(BERANDA);
    const jatuhTempo = page
      .getByRole('listitem')
      .filter({ hasText: 'Laporan Triwulan I' })
      .filter({ hasText: '15 April 2024' });
    await jatuhTempo.getByText(/^terlambat \d+ hari$/).waitFor();
    await page.goto(BERANDA.replace('biro-organisasi', 'biro-pemerintahan'));
    await page.getByRole('listitem').filter({ hasText: '31 Mei 2024' }).waitFor();
    await page.goto('/riwayat?unit=biro-pemerintahan');
    await page.getByText('Tenggat laporan Triwulan I Tahun 2024 ditambahkan').first().waitFor();
  });

  test('who leaves with a date that is not saved is asked first', async () => {
    await masuk('koordinator');
    await page.goto(TAB);
    await triwulan1().getByLabel('Tanggal untuk semua unit').fill('2024-04-20');
    const ditanya: string[] = [];
    page.once('dialog', (dialog) => {
      ditanya.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Beranda' }).click();
    await expect.poll(() => ditanya).toEqual(['Perubahan tenggat belum disimpan. Tinggalkan halaman ini?']);
    expect(page.url()).toContain('tab=tenggat');
    await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
    await expect.poll(() => triwulan1().getByLabel('Tanggal untuk semua unit').inputValue()).toBe('2024-04-15');
  });

  test('an operator sees them and can not change them', async () => {
    await masuk('operator.organisasi');
    await page.goto(BERANDA);
    await page.getByRole('heading', { name: 'Jatuh tempo', exact: true }).waitFor();
    await page.goto(TAB);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('tab', { name: 'Tenggat' }).count()).toBe(0);
    expect((await page.request.get('/api/tenggat/2024')).status()).toBe(403);
  });

  test.each([
    ['id', undefined],
    ['en', PONSEL],
  ] as const)(
    'in %s the settings and Beranda are accessible and no wider than the screen',
    async (bahasa, viewport) => {
      await masuk('koordinator', { bahasa, ...(viewport ? { viewport } : {}) });
      for (const alamat of [TAB, BERANDA]) {
        await page.goto(alamat);
        await page
          .getByText(bahasa === 'id' ? /Laporan Triwulan I|Jatuh tempo/ : /Quarterly report I|Due dates/)
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        await tungguTenang(page);
        const temuan = await periksaAksesibilitas(page);
        expect(
          temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
          alamat,
        ).toEqual([]);
        const [lebar, layar] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, innerWidth]',
        );
        expect(lebar, alamat).toBeLessThanOrEqual(layar);
      }
    },
  );
});

describeWith(['chromium'], 'the sign-in page', () => {
  vi.setConfig({ testTimeout: 60_000 });
  let selaras: SelarasBerjalan;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterAll(() => selaras?.tutup());

  test('names itself, and speaks of example passwords only where there are any', async () => {
    const page = await selaras.bukaHalaman();
    const petunjuk = page.getByText('Kata sandi akun contoh', { exact: false });
    await page.goto('/masuk');
    await petunjuk.waitFor();
    expect(await page.title()).toBe('Masuk · Selaras');
    await page.route('**/api/pemda', (route) =>
      route.fulfill({ json: [{ slug: 'kabupaten', nama: 'Kabupaten Uji', contoh: false }] }),
    );
    await page.reload();
    await page.getByText('Kabupaten Uji').waitFor();
    expect(await petunjuk.count()).toBe(0);
    await page.context().close();
  });
});
