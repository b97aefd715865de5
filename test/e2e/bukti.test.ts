import { readFile } from 'node:fs/promises';
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

const WAKTU = 'unit=biro-organisasi&tahun=2024&triwulan=1';

describeWith(['chromium'], 'evidence, causes and indicator sheets', () => {
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
    { akun = 'operator.organisasi', ...options }: BrowserContextOptions & { bahasa?: 'id' | 'en'; akun?: string } = {},
  ): Promise<Page> {
    const page = await selaras.bukaHalaman(options);
    pages.push(page);
    await masukLewatFormulir(page, selaras.contoh.akun(akun));
    await page.goto(alamat);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    return page;
  }

  const pdf = (nama: string, isi = nama) => ({
    name: nama,
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.7 ${isi}`),
  });
  const dialog = (page: Page): Locator => page.getByRole('dialog');

  async function expectGood(page: Page, what: string): Promise<void> {
    const temuan = await periksaAksesibilitas(page);
    expect(
      temuan.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
      what,
    ).toEqual([]);
    const [lebar, layar] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(lebar, `${what}: width`).toBeLessThanOrEqual(layar);
  }

  test('files are attached several at a time with one list of what was refused, downloaded, removed and put back', async () => {
    const page = await buka(`/catatan?${WAKTU}`);
    await page.getByRole('button', { name: /^0 bukti dukung: Desk Evaluasi/ }).click();
    const berkas = dialog(page).locator('input[type=file]');
    await berkas.setInputFiles([
      pdf('Daftar hadir.pdf'),
      { name: 'halaman.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') },
      pdf('Salinan.pdf', 'Daftar hadir.pdf'),
    ]);
    const ditolak = dialog(page).getByRole('alert');
    await ditolak.getByText('2 berkas tidak dilampirkan').waitFor();
    const alasan = await ditolak.getByRole('listitem').allTextContents();
    expect(alasan[0]).toMatch(/^halaman\.pdf: Isi berkas ini bukan PDF/);
    expect(alasan[1]).toMatch(/^Salinan\.pdf: Isi berkas ini sudah terlampir di sini dengan nama Daftar hadir\.pdf/);

    const unduhan = page.waitForEvent('download');
    await dialog(page).getByRole('link', { name: 'Daftar hadir.pdf' }).click();
    expect(await readFile(await (await unduhan).path(), 'utf8')).toBe('%PDF-1.7 Daftar hadir.pdf');

    await dialog(page).getByRole('button', { name: 'Hapus Daftar hadir.pdf' }).click();
    await dialog(page).getByText('Belum ada bukti dukung.').waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await dialog(page).getByRole('link', { name: 'Daftar hadir.pdf' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^1 bukti dukung: Desk Evaluasi/ }).waitFor();

    await page.getByText(/^Hanya yang belum ada bukti/).click();
    await page.getByRole('button', { name: /bukti dukung: Desk Evaluasi/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /^0 bukti dukung/ }).count()).toBeGreaterThan(10);
  });

  test('the realisasi of an indicator shows its evidence, and a reader sees but can’t change it', async () => {
    const page = await buka(`/indikator?${WAKTU}`);
    await page.getByRole('link', { name: 'Hasil Evaluasi Kelembagaan PD Provinsi' }).first().click();
    await page.getByRole('button', { name: /^0 bukti dukung: .*Triwulan I Tahun 2024/ }).click();
    await dialog(page)
      .locator('input[type=file]')
      .setInputFiles([pdf('Berita acara.pdf')]);
    await dialog(page).getByRole('link', { name: 'Berita acara.pdf' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^1 bukti dukung: .*Triwulan I Tahun 2024/ }).waitFor();

    const kepala = await buka(page.url(), { akun: 'kepala.organisasi' });
    await kepala.getByRole('button', { name: /^1 bukti dukung: / }).click();
    await dialog(kepala).getByRole('link', { name: 'Berita acara.pdf' }).waitFor();
    expect(await dialog(kepala).getByRole('button', { name: /Hapus/ }).count()).toBe(0);
    expect(await dialog(kepala).locator('input[type=file]').count()).toBe(0);
  });

  test('problems are filtered by cause; a solution names its problem; removing and undoing keeps the tie', async () => {
    const page = await buka(`/catatan?${WAKTU}`);
    await page.getByText('Anggaran (1)').click();
    await page.getByText('Menjawab permasalahan 2: Anggaran yang terbatas').waitFor();
    expect(await page.locator('ol.catatan > li').count()).toBe(2);
    await page.getByText('Anggaran (1)').click();

    await page.getByRole('button', { name: /^Ubah Rencana aksi RB tematik/ }).click();
    await dialog(page).getByRole('combobox', { name: 'Penyebab' }).click();
    await page.getByRole('option', { name: 'Sumber daya manusia' }).click();
    await dialog(page).getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Sumber daya manusia (1)').waitFor();

    await page.getByRole('button', { name: /^Tindakan untuk Rencana aksi RB tematik/ }).click();
    await page.getByRole('menuitem', { name: 'Tulis solusinya' }).click();
    await dialog(page).getByRole('textbox', { name: 'Isi' }).fill('Menyusun rencana aksi bersama.');
    await dialog(page).getByRole('button', { name: 'Simpan' }).click();
    const jawaban = page.getByText('Menjawab permasalahan 2: Rencana aksi RB tematik');
    await jawaban.waitFor();

    await page.getByRole('button', { name: /^Tindakan untuk Rencana aksi RB tematik/ }).click();
    await page.getByRole('menuitem', { name: 'Hapus' }).click();
    await jawaban.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await jawaban.waitFor();
  });

  test('a sheet is changed with a live example; the second of two editors sees both values', async () => {
    const alamat = `/indikator?${WAKTU}`;
    const satu = await buka(alamat);
    await satu.getByRole('link', { name: 'Hasil Evaluasi Kelembagaan PD Provinsi' }).first().click();
    await satu.getByRole('button', { name: 'Ubah lembar' }).click();
    const dua = await buka(satu.url());
    await dua.getByRole('button', { name: 'Ubah lembar' }).click();

    const isi = dialog(satu);
    await isi.getByRole('textbox', { name: 'Target' }).fill('80');
    await isi.getByRole('textbox', { name: 'Realisasi' }).fill('100');
    await isi.getByText('125% = 100 / 80 × 100, lebih tinggi lebih baik').waitFor();
    await isi.getByRole('combobox', { name: 'Metode capaian' }).click();
    await satu.getByRole('option', { name: /target \/ realisasi/ }).click();
    await isi.getByText('80% = 80 / 100 × 100, lebih rendah lebih baik').waitFor();
    await isi.getByText('Perubahan ini mengubah capaian').waitFor();
    await isi.getByRole('button', { name: 'Simpan' }).click();
    await isi.waitFor({ state: 'detached' });
    await satu.getByText('Makin rendah makin baik: target / realisasi × 100%').waitFor();

    await dialog(dua).getByRole('textbox', { name: 'Sumber data' }).fill('Laporan evaluasi');
    await dialog(dua).getByRole('button', { name: 'Simpan' }).click();
    const bentrok = dialog(dua).getByRole('alert');
    await bentrok.getByRole('row', { name: /Metode capaian .*Makin tinggi.* .*Makin rendah/ }).waitFor();
    await bentrok.getByRole('row', { name: /Sumber data Laporan evaluasi/ }).waitFor();
    await expectGood(dua, 'a conflict');
    await bentrok.getByRole('button', { name: 'Simpan isian saya' }).click();
    await dialog(dua).waitFor({ state: 'detached' });
    await dua.getByText('Laporan evaluasi').waitFor();
  });

  test('an approved agreement gets a next version, a new indicator with targets, and is approved', async () => {
    const page = await buka(`/indikator?${WAKTU}`);
    await page.getByRole('button', { name: 'Tambah indikator' }).click();
    await dialog(page).getByText('Belum ada dokumen yang dapat diisi').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Hasil Evaluasi Kelembagaan PD Provinsi' }).first().click();
    await page.getByRole('button', { name: 'Buat versi perubahan' }).click();
    await page.getByText('Draf', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Tambah indikator' }).click();
    const isi = dialog(page);
    await isi.getByRole('combobox', { name: 'Tempat dalam dokumen' }).click();
    await page.getByRole('option').first().click();
    await isi.getByRole('textbox', { name: 'Nama indikator' }).fill('Waktu penyelesaian surat');
    await isi.getByRole('textbox', { name: 'Satuan' }).fill('Hari');
    await isi.getByRole('textbox', { name: 'Triwulan 1' }).fill('cepat');
    await isi.getByRole('textbox', { name: 'Setahun' }).fill('4');
    await isi.getByRole('button', { name: 'Simpan' }).click();
    await isi.getByText('Tulis angka, misalnya 87,5.').waitFor();
    await isi.getByRole('textbox', { name: 'Triwulan 1' }).fill('5');
    await isi.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('heading', { name: 'Waktu penyelesaian surat' }).waitFor();
    await page.getByRole('button', { name: 'Keluarkan dari dokumen' }).click();
    await dialog(page)
      .getByText(/targetnya ikut terhapus/)
      .waitFor();
    await expectGood(page, 'taking an indicator out');
    await dialog(page).getByRole('button', { name: 'Batal' }).click();

    const kepala = await buka(`/indikator?${WAKTU}`, { akun: 'kepala.organisasi' });
    await kepala.getByRole('button', { name: 'Tetapkan' }).click();
    await dialog(kepala).getByLabel('Nomor dokumen').fill('188/PK-P/2024');
    await dialog(kepala).getByLabel('Tanggal penetapan').fill('2024-08-01');
    await dialog(kepala).getByRole('button', { name: 'Tetapkan' }).click();
    await kepala.getByText('Draf', { exact: true }).waitFor({ state: 'detached' });
    // It counts from the third quarter on, in which it was approved.
    expect(await kepala.getByRole('link', { name: 'Waktu penyelesaian surat' }).count()).toBe(0);
    await kepala.goto(`/indikator?${WAKTU.replace('triwulan=1', 'triwulan=3')}`);
    await kepala.getByRole('link', { name: 'Waktu penyelesaian surat' }).waitFor();
  });

  const rupa: { nama: string; bahasa: 'id' | 'en'; options: BrowserContextOptions }[] = [
    { nama: 'Indonesian, wide, light', bahasa: 'id', options: { viewport: LAYAR, colorScheme: 'light' } },
    { nama: 'English, phone, dark', bahasa: 'en', options: { viewport: PONSEL, colorScheme: 'dark' } },
  ];

  describe.each(rupa)('$nama', ({ bahasa, options }) => {
    test('every form and list can be read and used by everyone', async () => {
      const kata = (id: string, en: string) => (bahasa === 'id' ? id : en);
      const page = await buka(`/indikator?${WAKTU}`, { bahasa, ...options });
      await page.locator('table').first().waitFor();
      await expectGood(page, 'indicators');
      await page.getByRole('link', { name: 'Hasil Evaluasi Kelembagaan PD Provinsi' }).first().click();
      await page.getByRole('button', { name: kata('Ubah lembar', 'Change the sheet') }).click();
      await dialog(page).getByRole('textbox').first().waitFor();
      await expectGood(page, 'a sheet being changed');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: kata('Ubah lembar', 'Change the sheet') }).waitFor();
      await page
        .getByRole('button', { name: bahasa === 'id' ? /bukti dukung: / : /evidence files: / })
        .first()
        .click();
      await dialog(page).locator('input[type=file]').waitFor({ state: 'attached' });
      await expectGood(page, 'evidence');
    });
  });

  test('an admin replaces the list of causes by the pemda’s own from a day on', async () => {
    const page = await buka(`/catatan?${WAKTU}`, { akun: 'admin', viewport: PONSEL });
    await page.getByRole('button', { name: 'Atur daftar penyebab' }).click();
    await dialog(page).getByText('Saat ini dipakai daftar bawaan Selaras.').waitFor();
    await expectGood(page, 'the list of causes');
    await dialog(page).getByLabel('Berlaku mulai').fill('2024-01-01');
    await dialog(page).getByRole('button', { name: 'Simpan' }).click();
    await dialog(page).getByText('Sumber daftar wajib diisi.').first().waitFor();
    await dialog(page).getByRole('textbox', { name: 'Sumber' }).fill('Keputusan Gubernur');
    await dialog(page).getByRole('button', { name: 'Hapus: Lainnya' }).click();
    await dialog(page).getByRole('textbox', { name: 'Penyebab' }).first().fill('Aparatur');
    await dialog(page).getByRole('button', { name: 'Simpan' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Ubah Rencana aksi RB tematik/ }).click();
    await dialog(page)
      .getByText('Daftar: Keputusan Gubernur.')
      .or(dialog(page).getByText(/beban kerja/))
      .first()
      .waitFor();
    await dialog(page).getByRole('combobox', { name: 'Penyebab' }).click();
    expect(await page.getByRole('option').allTextContents()).toContain('Aparatur');
    expect(await page.getByRole('option', { name: 'Lainnya' }).count()).toBe(0);
  });
});
