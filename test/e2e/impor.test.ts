import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bukaBuku } from '../support/lembar.ts';
import {
  jalankanSelaras,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

// The few things of a browser that the page's functions use; the checkout's own types are Node's.
declare const document: { documentElement: { scrollWidth: number } };

const ALAMAT = '/impor?unit=biro-organisasi&tahun=2024&triwulan=2';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SERIUS = ['serious', 'critical'];
const SUB = '4.01.01.1.08.04';

const serius = async (page: Page) =>
  (await periksaAksesibilitas(page)).filter(({ impact }) => SERIUS.includes(impact ?? ''));

/** A report of a finance system whose money stands in a column that no head gives away. */
async function laporanKeuangan(jumlah: number | string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('LRA');
  sheet.addRow(['Laporan Realisasi Anggaran']);
  sheet.addRow(['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Terpakai']);
  sheet.addRow([SUB, '', 'Penyediaan Jasa Pelayanan Umum Kantor', 54_750_000, jumlah]);
  sheet.addRow([`${SUB.slice(0, -1)}9`, '', 'Jasa yang tidak ada', 1_000_000, 250_000]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function unggah(page: Page, nama: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').last().setInputFiles({ name: nama, mimeType: XLSX, buffer });
}

const pilih = async (page: Page, label: string, opsi: RegExp) => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: opsi }).first().click();
};

describeWith(['chromium'], 'a file is imported, put right on the screen, and undone', () => {
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
    page = await buka();
  });

  afterAll(() => selaras?.tutup());

  async function buka(options: Parameters<SelarasBerjalan['bukaHalaman']>[0] = {}, akun = 'operator.organisasi') {
    const opened = await selaras.bukaHalaman(options);
    await masukLewatFormulir(opened, selaras.contoh.akun(akun));
    await opened.goto(ALAMAT);
    await opened.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  }

  test('columns are mapped, the row without a match is passed over, the wrong cell is corrected, and all is applied', async () => {
    await page.getByText('Belum ada berkas yang diimpor').waitFor();
    await page.getByLabel('Realisasi dari sistem keuangan').check();
    await unggah(page, 'lra.xlsx', await laporanKeuangan('seribu'));
    await page.getByText('Pilih arti angka realisasi').waitFor();
    await page.getByText('Kolom realisasi tidak dikenali').waitFor();
    expect(await serius(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Hanya pada triwulan ini' }).click();
    await page.getByText('Pilih arti angka realisasi').waitFor({ state: 'detached' });
    await pilih(page, 'Realisasi', /^E · Terpakai/);
    await page.getByText('Belum ada padanannya (1)').waitFor();
    await page.getByRole('button', { name: 'Lewati 1 baris yang belum dipilih' }).click();
    await page.getByRole('button', { name: 'Baca ulang dengan pilihan ini' }).click();
    await page.getByText('Harus diperbaiki (1)').waitFor();
    await page.getByRole('button', { name: 'Perbaiki di sini: LRA!E3' }).click();
    await page.getByRole('textbox', { name: 'Perbaiki isi LRA!E3' }).fill('1.234.567');
    await page.getByRole('button', { name: 'Baca ulang dengan 1 perbaikan' }).click();
    const baris = page.getByRole('row').filter({ hasText: 'Rp1.234.567' });
    await baris.waitFor();
    expect(await serius(page)).toEqual([]);
    await page.getByRole('button', { name: 'Terapkan 1 perubahan' }).click();
    await page.getByText('Impor diterapkan').waitFor();
    await page.getByRole('row').filter({ hasText: 'lra.xlsx' }).waitFor();
  });

  test('a file with the same head is read as the last one; a row is matched by search', async () => {
    await page.getByRole('button', { name: 'Berkas lain' }).click();
    await page.getByLabel('Realisasi dari sistem keuangan').check();
    await unggah(page, 'lra-lagi.xlsx', await laporanKeuangan(2_000_000));
    await page.getByText('Diingat', { exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: 'Hanya pada triwulan ini' }).isChecked()).toBe(true);
    const cari = page.getByRole('combobox', { name: 'Padanan untuk baris 4' });
    await cari.click();
    await cari.fill('4.01.01.1.09');
    await page
      .getByRole('option', { name: /^4\.01\.01\.1\.09/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Baca ulang dengan pilihan ini' }).click();
    await page.getByRole('row').filter({ hasText: 'Rp250.000' }).first().waitFor();
    await page.getByRole('button', { name: 'Terapkan 2 perubahan' }).click();
    await page.getByText('Impor diterapkan').waitFor();
  });

  test('the history says what an undo restores; an older import whose figures changed since says why it can’t be undone', async () => {
    const riwayat = page.getByRole('region', { name: /^Riwayat impor/ });
    await riwayat.getByRole('button', { name: 'Batalkan … lra.xlsx' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Impor ini tidak dapat dibatalkan').waitFor();
    expect(await dialog.getByRole('button', { name: 'Batalkan impor ini' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await riwayat.getByRole('button', { name: 'Batalkan … lra-lagi.xlsx' }).click();
    await dialog.getByText('2 baris kembali seperti sebelum impor ini').waitFor();
    await dialog.getByRole('cell', { name: '1234567.00' }).waitFor();
    expect(await serius(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Batalkan impor ini' }).click();
    await page.getByText('Impor lra-lagi.xlsx dibatalkan; 2 baris dikembalikan').waitFor();
    await riwayat.getByText('Dibatalkan').waitFor();
    await riwayat.getByRole('button', { name: 'Batalkan … lra.xlsx' }).click();
    await dialog.getByRole('button', { name: 'Batalkan impor ini' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('the same file twice says when it was applied before', async () => {
    await page.goto(ALAMAT);
    const templat = await (await page.request.get('/api/templat/biro-organisasi/2024/2')).body();
    const buku = await bukaBuku(templat);
    buku.tulis({ lembar: 'Realisasi', kode: '4.01.01.1.05', kolom: 'Realisasi Periode Ini (Rp)' }, 750_000);
    const isi = await buku.simpan();
    await unggah(page, 'templat.xlsx', Buffer.from(isi));
    await page.getByRole('button', { name: /^Terapkan 1/ }).click();
    await page.getByText('Impor diterapkan').waitFor();
    await page.getByRole('button', { name: 'Berkas lain' }).click();
    await unggah(page, 'templat.xlsx', Buffer.from(isi));
    await page.getByText(/tidak ada yang berubah/).waitFor();
  });

  test('on a phone and in English; whoever loads code lists is led to them', async () => {
    const ponsel = await buka({ viewport: PONSEL, bahasa: 'en' }, 'admin');
    await ponsel.getByRole('link', { name: 'Open Reference' }).waitFor();
    await ponsel.getByLabel('Realisasi from the finance system').check();
    await unggah(ponsel, 'lra.xlsx', await laporanKeuangan(3_000_000));
    await ponsel.getByText('Remembered', { exact: true }).waitFor();
    expect(await ponsel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PONSEL.width);
    expect(await serius(ponsel)).toEqual([]);
    await ponsel.context().close();
  });
});
