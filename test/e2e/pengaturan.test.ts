import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { gambarPng } from '../support/gambar.ts';
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

type Opsi = BrowserContextOptions & { bahasa?: 'id' | 'en' };

describeWith(['chromium'], 'the settings of the organisation', () => {
  let selaras: SelarasBerjalan;
  const pages: Page[] = [];

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => selaras?.tutup());

  async function buka(tab: string, akun = 'admin', options: Opsi = {}): Promise<Page> {
    const page = await selaras.bukaHalaman(options);
    pages.push(page);
    await masukLewatFormulir(page, selaras.contoh.akun(akun));
    await page.goto(`/pengaturan?tab=${tab}&unit=biro-organisasi`);
    await page.getByRole('tabpanel').waitFor();
    return page;
  }

  /** Waits until a picture is loaded, and that it is so wide. */
  async function lebarGambar(gambar: Locator, lebar: number): Promise<void> {
    await expect.poll(() => gambar.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(lebar);
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
    const id = bahasa === 'id';

    test('each tab can be read and written by everyone', async () => {
      const page = await buka('unit', 'admin', { bahasa, ...options });
      await page.getByRole('table').waitFor();
      await expectGood(page, 'units');
      await page.getByRole('button', { name: id ? 'Ubah Biro Organisasi' : 'Change Biro Organisasi' }).click();
      await page.getByRole('dialog').waitFor();
      await expectGood(page, 'a unit');
      await page.getByRole('button', { name: id ? 'Batal' : 'Cancel' }).click();
      await page.getByRole('tab', { name: id ? 'Jabatan & pejabat' : 'Offices & holders' }).click();
      await page.getByText(id ? 'Menandatangani laporan' : 'Signs reports').waitFor();
      expect(page.url()).toContain('tab=jabatan');
      await expectGood(page, 'offices');
      await page.getByRole('tab', { name: id ? 'Pemda & laporan' : 'Government & reports' }).click();
      await page.getByRole('heading', { name: id ? 'Laporan per tahun' : 'Reports by year' }).waitFor();
      await expectGood(page, 'government');
    });
  });

  test('a koordinator sees without buttons that would be refused; an operator does not see the page', async () => {
    const page = await buka('unit', 'koordinator');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Tambah unit' }).count()).toBe(0);
    expect(await page.getByRole('checkbox').first().isDisabled()).toBe(true);
    const operator = await selaras.bukaHalaman();
    pages.push(operator);
    await masukLewatFormulir(operator, selaras.contoh.akun('operator.organisasi'));
    expect(await operator.getByRole('link', { name: 'Pengaturan' }).count()).toBe(0);
    await operator.goto('/pengaturan');
    await operator.getByText('Peran Anda tidak memerlukan halaman ini').waitFor();
  });

  test('a unit is added, put on the list, taken back; problems stand at their fields', async () => {
    const page = await buka('unit');
    await page.getByRole('button', { name: 'Tambah unit', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Biro Hukum');
    const slug = dialog.getByRole('textbox', { name: 'Alamat pendek' });
    expect(await slug.inputValue()).toBe('biro-hukum');
    await slug.fill('Biro Hukum');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.getByText('Alamat pendek hanya memuat huruf kecil').waitFor();
    await slug.fill('biro-hukum');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('rowheader', { name: 'Biro Hukum' }).waitFor();
    await page.getByRole('checkbox', { name: 'Biro Hukum membuat laporan sendiri pada 2024', checked: false }).click();
    await page.getByText('Daftar unit pelapor 2024 tersimpan.').waitFor();
    await page.getByRole('button', { name: 'Tindakan untuk Biro Hukum' }).click();
    await page.getByRole('menuitem', { name: 'Hapus' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
    await page.getByRole('dialog').getByText('Keluarkan dari daftar unit pelapor 2024.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
    await page.getByRole('checkbox', { name: 'Biro Hukum membuat laporan sendiri pada 2024', checked: true }).click();
    await page.getByRole('button', { name: 'Tindakan untuk Biro Hukum' }).click();
    await page.getByRole('menuitem', { name: 'Hapus' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
    await page.getByText('Biro Hukum dihapus.').waitFor();
    await page.getByText('Biro Hukum dihapus.').locator('..').getByRole('button', { name: 'Urungkan' }).click();
    await page.getByRole('rowheader', { name: 'Biro Hukum' }).waitFor();
  });

  test('a new definitif holder ends the term of the acting one; the page tells who signs, as the report prints it', async () => {
    const page = await buka('jabatan');
    const tanda = page.getByRole('status').filter({ hasText: 'ditandatangani oleh' });
    await page.getByLabel('Pada tanggal').fill('2024-04-15');
    await tanda.getByText('Plt. Kepala Biro Organisasi').waitFor();
    await page.getByRole('button', { name: 'Tambah pejabat: Kepala Biro Organisasi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('(nama pejabat baru)');
    await dialog.getByRole('textbox', { name: 'NIP' }).fill('123');
    await dialog.getByLabel('Mulai').fill('2024-05-01');
    await dialog.getByText('NIP terdiri atas 18 angka; ini 3.').waitFor();
    await dialog.getByRole('textbox', { name: 'NIP' }).fill('197501152000031002');
    expect(
      await dialog.getByRole('checkbox', { name: 'Akhiri masa (nama pejabat) pada 30 April 2024' }).isChecked(),
    ).toBe(true);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('cell', { name: '1 Januari 2024 – 30 April 2024', exact: true }).waitFor();
    await page.getByLabel('Pada tanggal').fill('2024-07-15');
    await tanda.getByText('NIP 19750115 200003 1 002').waitFor();
    expect(await tanda.getByText('Plt.').count()).toBe(0);
    await page.goto('/laporan?unit=biro-organisasi&tahun=2024&triwulan=2');
    const laporan = page.frameLocator('iframe');
    await laporan.getByText('NIP 19750115 200003 1 002').first().waitFor();
  });

  test('two admins at the same unit: the second sees both values and says which holds', async () => {
    const satu = await buka('unit');
    const dua = await buka('unit');
    const kode = async (page: Page, isi: string) => {
      await page.getByRole('button', { name: 'Ubah Biro Pemerintahan' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Kode' }).fill(isi);
    };
    await kode(satu, '4.01');
    await kode(dua, '4.02');
    await satu.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await satu.getByText('Tersimpan: Biro Pemerintahan').waitFor();
    await dua.getByRole('dialog').getByRole('button', { name: 'Simpan', exact: true }).click();
    const bentrok = dua.getByRole('alert').filter({ hasText: 'Orang lain sudah mengubah' });
    await bentrok.getByRole('row', { name: 'Kode 4.02 4.01' }).waitFor();
    await bentrok.getByRole('button', { name: 'Simpan isian saya' }).click();
    await dua.getByRole('cell', { name: '4.02' }).waitFor();
  });

  test('the logo is put there, stands in the head of the page and on the cover, and goes again', async () => {
    const page = await buka('pemda');
    const berkas = page.locator('input[type="file"]');
    await berkas.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await page.getByText('logo.svg bukan PNG atau JPEG').waitFor();
    await berkas.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<html></html>') });
    await page.getByText('Berkas ini bukan gambar PNG atau JPEG yang utuh.').waitFor();
    await berkas.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: gambarPng(120, 150) });
    await page.getByText('logo.png · 120 × 150 piksel').waitFor();
    const kepala = page.locator('header img.logo-pemda');
    expect(await kepala.getAttribute('src')).toMatch(/^\/api\/logo\//);
    await lebarGambar(kepala, 120);
    await page.goto('/laporan?unit=biro-organisasi&tahun=2024&triwulan=1');
    const sampul = page.frameLocator('iframe').locator('section.sampul img');
    await lebarGambar(sampul, 120);
    await page.goto('/pengaturan?tab=pemda');
    await page.getByRole('button', { name: 'Hapus logo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus logo' }).click();
    await page.getByText('Belum ada logo').waitFor();
    expect(await kepala.getAttribute('src')).toBe('/ikon.svg');
  });

  test('settings of a year tell which reports they change; unsaved ones are not lost by a click', async () => {
    const page = await buka('pemda');
    await page.getByText('Biro Organisasi 2024: triwulan I, II, III, IV').waitFor();
    await page.getByLabel('Batas capaian (%)').fill('90');
    await page.getByRole('tab', { name: 'Unit' }).click();
    await page.getByRole('dialog').getByText('Ada perubahan yang belum disimpan').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
    const bagian = page.getByRole('region', { name: 'Laporan per tahun' });
    await bagian.getByRole('button', { name: 'Simpan' }).click();
    await bagian.getByText('Capaian target nol melebihi batas capaian.').waitFor();
    await page.getByLabel('Batas capaian (%)').fill('120,5');
    await bagian.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Pengaturan 2024 tersimpan.').waitFor();
    expect(await page.getByLabel('Batas capaian (%)').inputValue()).toBe('120,5');
  });

  test('a new name of the pemda stands everywhere at once', async () => {
    const page = await buka('pemda');
    await page.getByLabel('Nama pemerintah daerah').fill('Provinsi Uji');
    await page.getByRole('region', { name: 'Profil pemda' }).getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Profil pemda tersimpan.').waitFor();
    await page.locator('header').getByText('Provinsi Uji').waitFor();
  });
});
