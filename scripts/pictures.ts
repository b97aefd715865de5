/*
 * Makes the pictures of the user guide (docs/panduan/gambar) from a fresh example: `node scripts/pictures.ts`. Needs Chromium. The same sources
 * give the same pictures: dates are fixed, nothing moves, and each step waits for what it shows.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bukaBuku, type TempatSel } from '../test/support/lembar.ts';
import { jalankanSelaras, masukLewatFormulir, PONSEL, tungguTenang } from '../test/support/peramban.ts';

const FOLDER = join(import.meta.dirname, '../docs/panduan/gambar');
const UKURAN = { width: 1280, height: 800 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ALAMAT = '?unit=biro-organisasi&tahun=2024&triwulan=1';
const TANGGAL = '2024-07-24';
const SEL: TempatSel = { lembar: 'Realisasi', kode: '4.01.02.1.02.01', kolom: 'Realisasi Periode Ini (Rp)' };

await mkdir(FOLDER, { recursive: true });
const selaras = await jalankanSelaras();
try {
  const akun = selaras.contoh.akun('operator.organisasi');
  const layar = await selaras.bukaHalaman({ viewport: UKURAN, colorScheme: 'light', reducedMotion: 'reduce' });
  await potretMasuk(layar);
  await masukLewatFormulir(layar, akun);
  await potretLaporan(layar, 'laporan');
  await potretImpor(layar);
  await potretIndikator(layar);
  const ponsel = await selaras.bukaHalaman({ viewport: PONSEL, colorScheme: 'light', reducedMotion: 'reduce' });
  await masukLewatFormulir(ponsel, akun);
  await potretLaporan(ponsel, 'ponsel');
  const admin = await selaras.bukaHalaman({ viewport: UKURAN, colorScheme: 'light', reducedMotion: 'reduce' });
  await masukLewatFormulir(admin, selaras.contoh.akun('admin'));
  await potretOrganisasi(admin);
  await potretPengguna(admin);
} finally {
  await selaras.tutup();
}

async function potret(page: Page, nama: string): Promise<void> {
  await tungguTenang(page);
  await page.screenshot({ path: join(FOLDER, `${nama}.png`), caret: 'hide', animations: 'disabled' });
  process.stdout.write(`${nama}.png\n`);
}

async function potretMasuk(page: Page): Promise<void> {
  await page.goto('/masuk');
  await page.getByText('Provinsi Nusa Tenggara Timur').waitFor();
  await potret(page, 'masuk');
}

async function potretLaporan(page: Page, nama: string): Promise<void> {
  await page.goto(`/laporan${ALAMAT}`);
  await page.locator('iframe').waitFor();
  const jawaban = page.waitForResponse((response) => response.url().includes(`tanggal=${TANGGAL}`));
  await page.locator('input[type="date"]').fill(TANGGAL);
  await jawaban;
  await page.locator('iframe[srcdoc*="24 Juli 2024"]').waitFor();
  // From the cover to figures.
  const judul = page
    .frameLocator('iframe')
    .locator('figcaption, caption')
    .filter({ hasText: /^Tabel 3\./ });
  await judul.first().evaluate((element) => element.scrollIntoView());
  if (nama === 'ponsel') await page.locator('iframe').evaluate((element) => element.scrollIntoView());
  else await page.locator('h1').click();
  await potret(page, nama);
}

async function potretImpor(page: Page): Promise<void> {
  await page.goto(`/impor${ALAMAT}`);
  const berkas = page.locator('input[type="file"]').last();
  await berkas.waitFor({ state: 'attached' });
  await potret(page, 'impor');
  await page.getByLabel('Realisasi dari sistem keuangan').check();
  await page.getByText('Sampai dengan triwulan ini').waitFor();
  await potret(page, 'impor-keuangan');
  await page.getByLabel('Templat Selaras').check();

  const templat = await (await page.request.get('/api/templat/biro-organisasi/2024/1')).body();
  const salah = await bukaBuku(templat);
  salah.tulis(SEL, 12_345_678);
  salah.tulis({ ...SEL, kode: '4.01.02.1.02.04' }, 'dua puluh juta');
  await berkas.setInputFiles({ name: 'templat-triwulan-i.xlsx', mimeType: XLSX, buffer: await salah.simpan() });
  await page.getByRole('row').filter({ hasText: 'dua puluh juta' }).waitFor();
  await potret(page, 'impor-masalah');

  await page.getByRole('button', { name: 'Berkas lain' }).click();
  const betul = await bukaBuku(templat);
  betul.tulis(SEL, 12_345_678);
  betul.tulis({ ...SEL, kode: '4.01.02.1.02.04' }, 20_000_000);
  await page
    .locator('input[type="file"]')
    .last()
    .setInputFiles({ name: 'templat-triwulan-i.xlsx', mimeType: XLSX, buffer: await betul.simpan() });
  await page.getByRole('row').filter({ hasText: '20.000.000' }).waitFor();
  await potret(page, 'impor-pratinjau');
}

async function potretOrganisasi(page: Page): Promise<void> {
  await page.goto('/pengaturan?tab=unit');
  await page.getByRole('rowheader', { name: 'Biro Organisasi' }).waitFor();
  await potret(page, 'pengaturan-unit');
  await page.goto('/pengaturan?tab=jabatan&unit=biro-organisasi');
  await page.getByLabel('Pada tanggal').fill(TANGGAL);
  await page.getByText('bertanggal 24 Juli 2024').waitFor();
  await potret(page, 'pengaturan-jabatan');
  await page.goto('/pengaturan?tab=pemda');
  await page.getByRole('heading', { name: 'Laporan per tahun' }).waitFor();
  await potret(page, 'pengaturan-pemda');
}

async function potretPengguna(page: Page): Promise<void> {
  await page.goto('/pengaturan?tab=pengguna');
  await page.getByRole('button', { name: 'Tambah pengguna' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama', { exact: true }).fill('Ani Bria');
  await dialog.getByLabel('Nama pengguna').fill('ani.bria@ntt.example');
  await dialog.getByRole('combobox', { name: 'Peran ke-1', exact: true }).click();
  await page.getByRole('option', { name: 'Operator' }).click();
  await dialog.getByRole('combobox', { name: 'Lingkup peran ke-1' }).click();
  await page.getByRole('option', { name: 'Biro Organisasi' }).click();
  await tungguTenang(page);
  // The dialog alone: the list behind it tells when people signed in.
  await dialog.screenshot({ path: join(FOLDER, 'pengguna.png'), caret: 'hide', animations: 'disabled' });
  process.stdout.write('pengguna.png\n');
}

/** Evidence with what was refused, a sheet being changed, and problems by cause. */
async function potretIndikator(page: Page): Promise<void> {
  await page.goto(`/indikator${ALAMAT}`);
  await page.getByRole('link', { name: 'Hasil Evaluasi Kelembagaan PD Provinsi' }).first().click();
  await page.getByRole('button', { name: 'Ubah lembar' }).click();
  const isi = page.getByRole('dialog');
  await isi.getByRole('combobox', { name: 'Metode capaian' }).click();
  await page.getByRole('option', { name: /target \/ realisasi/ }).click();
  await isi.getByText('Perubahan ini mengubah capaian').scrollIntoViewIfNeeded();
  await potret(page, 'lembar-indikator');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^0 bukti dukung: .*Triwulan I / }).click();
  await isi.locator('input[type="file"]').setInputFiles([
    { name: 'Berita acara evaluasi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 berita acara') },
    { name: 'Daftar hadir.txt', mimeType: 'text/plain', buffer: Buffer.from('daftar') },
  ]);
  await isi.getByText('1 berkas tidak dilampirkan').waitFor();
  // The moment of an upload differs each time.
  await isi.locator('ul.bukti p').evaluateAll((rows) => {
    for (const row of rows) row.textContent = '48 kB · operator.organisasi@ntt.example · 24 Jul 2024, 09.00';
  });
  await potret(page, 'bukti');

  await page.goto(`/catatan${ALAMAT}`);
  await page.getByText('Koordinasi (5)').click();
  await page.getByText('Menjawab permasalahan 1: Baru enam').waitFor();
  await potret(page, 'penyebab');
}
