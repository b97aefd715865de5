import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const ALAMAT = '/anggaran?unit=biro-organisasi&tahun=2024&triwulan=2';
const SERIUS = ['serious', 'critical'];

const serius = async (page: Page) =>
  (await periksaAksesibilitas(page)).filter(({ impact }) => SERIUS.includes(impact ?? ''));
const grid = (page: Page) => page.getByRole('grid');
/** The cell of a row's name; a row with others below it has a button there too. */
const sel = (page: Page, teks: string) =>
  grid(page)
    .locator('[role="gridcell"]')
    .filter({ has: page.getByText(teks, { exact: true }) });
const jumlahBaris = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount'));
const simpan = async (page: Page) => {
  await page.getByRole('button', { name: /^Simpan \d+ (sel|perubahan)$/ }).click();
  await page.getByRole('button', { name: 'Simpan 0 sel' }).waitFor();
};
const pilihMenu = async (page: Page, nama: string) => {
  await page.getByRole('button', { name: 'Baris', exact: true }).click();
  await page.getByRole('menuitem', { name: nama }).click();
};

describeWith(['chromium'], 'rows and versions of the budget', () => {
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
    await grid(opened).waitFor();
    return opened;
  }

  test('an approved version offers the next one, and says so to whoever tries to change its rows', async () => {
    await grid(page).focus();
    await page.keyboard.press('F2');
    await page.getByText('Baris hanya dapat diubah pada versi draf.').waitFor();
    await page.getByRole('button', { name: 'Buat pergeseran 1' }).click();
    await page.getByText('Versi pergeseran-1 dibuat sebagai draf').waitFor();
    await page.getByRole('button', { name: 'Baris', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^Buat/ }).count()).toBe(0);
  });

  test('a kegiatan, a sub kegiatan and a line are added; the total follows; one Ctrl+Z takes back one row', async () => {
    const awal = await jumlahBaris(page);
    await grid(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Tambah kegiatan' }).click();
    const dialog = page.getByRole('dialog');
    expect(await serius(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    expect(await dialog.getByText('Wajib diisi.').count()).toBe(2);
    await dialog.getByRole('textbox', { name: 'Kode', exact: true }).fill('4.01.01.1.99');
    await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Kegiatan uji');
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await pilihMenu(page, 'Tambah sub kegiatan');
    await dialog.getByRole('textbox', { name: 'Kode', exact: true }).fill('4.01.01.1.99.0001');
    await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Sub kegiatan uji');
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const total = () => grid(page).locator('.grid-jumlah [role="gridcell"]').nth(3).textContent();
    const sebelum = await total();
    await pilihMenu(page, 'Tambah rincian belanja');
    await dialog.getByLabel('Kode rekening').fill('5.1.02.01.01.0024');
    await dialog.getByLabel('Uraian').fill('Belanja uji');
    await dialog.getByLabel('Pagu (Rp)').fill('1.250.000');
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sel(page, 'Belanja uji').waitFor();
    const dengan = await total();
    await page.keyboard.press('Control+z');
    await sel(page, 'Belanja uji').waitFor({ state: 'detached' });
    expect(await total()).toBe(sebelum);
    await page.keyboard.press('Control+y');
    await sel(page, 'Belanja uji').waitFor();
    expect(await total()).toBe(dengan);
    await simpan(page);
    await page.reload();
    await grid(page).waitFor();
    expect(await jumlahBaris(page)).toBeGreaterThanOrEqual(awal + 3);
  });

  test('a row is found in the official list by its name', async () => {
    await grid(page).focus();
    await page.keyboard.press('Control+Home');
    await pilihMenu(page, 'Tambah kegiatan');
    const dialog = page.getByRole('dialog');
    const cari = dialog.getByLabel('Cari dalam nomenklatur');
    await cari.click();
    await page.getByRole('option').first().waitFor();
    const pilihan = (await page.getByRole('option').first().textContent()) ?? '';
    await cari.press('ArrowDown');
    await cari.press('Enter');
    expect(await dialog.getByRole('textbox', { name: 'Nama', exact: true }).inputValue()).not.toBe('');
    const kode = await dialog.getByRole('textbox', { name: 'Kode', exact: true }).inputValue();
    expect(kode, pilihan).toMatch(/^4\.01\.\d\d\.\d\.\d\d$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('rows are renamed, moved with Alt and arrow, and stated amounts given up', async () => {
    await sel(page, 'Belanja uji').scrollIntoViewIfNeeded();
    await sel(page, 'Belanja uji').dblclick();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Uraian').fill('Belanja ganti nama');
    await dialog.getByRole('button', { name: 'Terapkan' }).click();
    await sel(page, 'Belanja ganti nama').waitFor();
    await pilihMenu(page, 'Tambah rincian belanja');
    await dialog.getByLabel('Uraian').fill('Belanja kedua');
    await dialog.getByLabel('Pagu (Rp)').fill('500.000');
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    await sel(page, 'Belanja kedua').waitFor();
    await grid(page).focus();
    const urutan = async () =>
      (await grid(page).locator('[data-jenis="anggaran"]').allTextContents()).filter((teks) =>
        /ganti|kedua/.test(teks),
      );
    expect((await urutan())[0]).toContain('ganti');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await urutan())[0]).toContain('kedua');
    await sel(page, 'Sub kegiatan uji').click();
    await pilihMenu(page, 'Nyatakan pagu sendiri');
    const pagu = grid(page).locator('[data-dinyatakan][data-aktif], [data-kotor][data-dinyatakan]').first();
    await pagu.click();
    await page.keyboard.type('2.000.000');
    await page.keyboard.press('Enter');
    await grid(page).getByRole('gridcell', { name: 'Belum dirinci' }).last().waitFor();
    await simpan(page);
  });

  test('a removal says what goes; Ctrl+Z brings the branch back, also after it was saved', async () => {
    const awal = await jumlahBaris(page);
    await sel(page, 'Kegiatan uji').scrollIntoViewIfNeeded();
    await sel(page, 'Kegiatan uji').click();
    await page.keyboard.press('Control+-');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 rincian belanja, pagu Rp1.750.000').waitFor();
    expect(await serius(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hapus', exact: true }).click();
    await sel(page, 'Kegiatan uji').waitFor({ state: 'detached' });
    await grid(page).focus();
    await page.keyboard.press('Control+z');
    await sel(page, 'Kegiatan uji').waitFor();
    expect(await jumlahBaris(page)).toBe(awal);
    await page.keyboard.press('Control+y');
    await sel(page, 'Kegiatan uji').waitFor({ state: 'detached' });
    await simpan(page);
    await grid(page).focus();
    await page.keyboard.press('Control+z');
    await sel(page, 'Kegiatan uji').waitFor();
    await simpan(page);
    await page.reload();
    await grid(page).waitFor();
    expect(await jumlahBaris(page)).toBe(awal);
  });

  test('of two editors the second sees that a row is gone, and what it would have said', async () => {
    const kedua = await buka();
    await kedua.goto(page.url());
    await grid(kedua).waitFor();
    for (const where of [page, kedua]) await sel(where, 'Belanja kedua').scrollIntoViewIfNeeded();
    await sel(page, 'Belanja kedua').click();
    await page.keyboard.press('Control+-');
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus', exact: true }).click();
    await sel(kedua, 'Belanja kedua').dblclick();
    await kedua.getByRole('dialog').getByLabel('Uraian').fill('Belanja milik saya');
    await kedua.getByRole('dialog').getByRole('button', { name: 'Terapkan' }).click();
    await simpan(page);
    await kedua.getByRole('button', { name: /^Simpan/ }).click();
    const dialog = kedua.getByRole('dialog');
    await dialog.getByText('(dihapus)').waitFor();
    await dialog.getByText('Belanja milik saya', { exact: false }).first().waitFor();
    await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
    await sel(kedua, 'Belanja milik saya').waitFor({ state: 'detached' });
    await kedua.context().close();
  });

  test('on a phone a row is changed from its drawer; in English all is said in English', async () => {
    const ponsel = await buka({ viewport: PONSEL, bahasa: 'en' });
    await ponsel.goto(page.url());
    await grid(ponsel).waitFor();
    expect(await ponsel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PONSEL.width);
    await ponsel.locator('[data-jenis="anggaran"]').first().locator('[role="gridcell"]').first().click();
    await ponsel.getByRole('dialog').getByRole('button', { name: 'Edit or move …' }).click();
    const dialog = ponsel.getByRole('dialog');
    await dialog.getByLabel('Description').fill('Renamed on the phone');
    expect(await serius(ponsel)).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await ponsel.getByRole('button', { name: 'Save changes (1)' }).waitFor();
    expect(await ponsel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PONSEL.width);
    await ponsel.context().close();
  });

  test('the kepala approves the draft; from then on it can not be changed', async () => {
    const kepala = await buka({}, 'kepala.organisasi');
    await kepala.goto(page.url());
    await kepala.getByRole('button', { name: 'Tetapkan versi …' }).click();
    const dialog = kepala.getByRole('dialog');
    await dialog.getByLabel('Nomor dokumen').fill('DPPA/1/2024');
    await dialog.getByLabel('Tanggal penetapan').fill('2024-06-01');
    await dialog.getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await kepala.getByText('Versi pergeseran-1 ditetapkan').waitFor();
    await kepala.context().close();
    await page.goto(ALAMAT);
    await page.getByRole('button', { name: 'Buat pergeseran 2' }).waitFor();
  });
});
