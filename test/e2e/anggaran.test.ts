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
declare const DataTransfer: new () => { setData(type: string, text: string): void };
declare const ClipboardEvent: new (type: string, init: object) => Event;

const ALAMAT = '/anggaran?unit=biro-organisasi&tahun=2024&triwulan=2';
const SERIUS = ['serious', 'critical'];

/** The sheet of a page. */
function lembar(page: Page) {
  const grid = page.getByRole('grid');
  const rows = grid.locator('[data-jenis="anggaran"]');
  const cell = (baris: number, kolom: string) =>
    page
      .locator(`[role="gridcell"][data-baris="${baris}"]`)
      .nth(['Kode', 'Uraian', 'Pelaksana', 'Pagu', 'TW1', 'TW2', 'TW3'].indexOf(kolom));
  return {
    grid,
    cell,
    /** Index of the n-th line among the rows shown. */
    barisRincian: async (n: number) =>
      Number(await rows.nth(n).locator('[role="gridcell"]').first().getAttribute('data-baris')),
    tempel: (teks: string) =>
      grid.evaluate((element, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, teks),
    simpan: () => page.getByRole('button', { name: /^Simpan \d+ sel$/ }).click(),
    total: () => grid.locator('.grid-jumlah [role="gridcell"]').nth(5).textContent(),
  };
}

describeWith(['chromium'], 'program & anggaran as a sheet', () => {
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
    page = await buka();
  });

  afterAll(() => selaras?.tutup());

  async function buka(options: Parameters<SelarasBerjalan['bukaHalaman']>[0] = {}): Promise<Page> {
    const opened = await selaras.bukaHalaman(options);
    await masukLewatFormulir(opened, selaras.contoh.akun('operator.organisasi'));
    await opened.goto(ALAMAT);
    await opened.getByRole('grid').waitFor();
    return opened;
  }

  test('shows the tree; no serious finding of axe', async () => {
    const { grid } = lembar(page);
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(53);
    expect((await periksaAksesibilitas(page)).filter(({ impact }) => SERIUS.includes(impact ?? ''))).toEqual([]);
  });

  test('typed, undone, done again and saved; totals follow at once', async () => {
    const { cell, barisRincian, simpan, total } = lembar(page);
    const baris = await barisRincian(2);
    await cell(baris, 'TW2').click();
    const sebelum = await total();
    await page.keyboard.type('1.234');
    await page.keyboard.press('Enter');
    expect(await cell(baris, 'TW2').textContent()).toBe('1.234');
    expect(await total()).not.toBe(sebelum);
    await page.keyboard.press('Control+z');
    expect(await total()).toBe(sebelum);
    await page.keyboard.press('Control+y');
    await simpan();
    await page.getByText('1 sel tersimpan').waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await cell(baris, 'TW2').textContent()).toBe('1.234');
  });

  test('a link to a row begins at that row, in English too', async () => {
    const inggris = await buka({ bahasa: 'en' });
    const baris = await lembar(inggris).barisRincian(6);
    const simpul = await inggris.evaluate(async () => {
      const answer = await fetch('/api/anggaran/biro-organisasi/2024/2');
      const { simpul } = (await answer.json()) as { simpul: { id: string; kode: string }[] };
      return simpul.at(-1);
    });
    await inggris.goto(`${ALAMAT}&baris=${simpul?.id}`);
    const { grid } = lembar(inggris);
    await grid.waitFor();
    const aktif = inggris.locator(`#${await grid.getAttribute('aria-activedescendant')}`);
    expect(await aktif.textContent()).toBe(simpul?.kode);
    expect(await grid.getByRole('columnheader', { name: 'To date (Rp)' }).count()).toBe(1);
    // The focus stays on the grid, whichever cell is clicked and scrolled away.
    await lembar(inggris).cell(baris, 'TW2').click();
    await inggris.keyboard.press('Control+End');
    expect(await grid.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await inggris.context().close();
  });

  test('a number that can’t be read stays open with its reason; a locked cell says why', async () => {
    const { cell, barisRincian } = lembar(page);
    const baris = await barisRincian(2);
    await cell(baris, 'TW3').click();
    await page.keyboard.type('1.2.3');
    await page.keyboard.press('Enter');
    const input = page.getByRole('grid').getByRole('textbox');
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await cell(baris, 'TW3').textContent()).toBe('');
    await cell(baris, 'Pagu').click();
    await page.keyboard.press('F2');
    await page.getByText('Pagu versi yang sudah diajukan atau ditetapkan tidak dapat diubah.').waitFor();
  });

  test('a pasted block is shown as it is read, with each refused cell and its reason', async () => {
    const { cell, barisRincian, tempel, simpan } = lembar(page);
    const baris = await barisRincian(4);
    await cell(baris, 'TW2').click();
    await tempel('2.000\t3,000\ndua puluh\t4,000.50\n');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Dibaca 3 sel, ditolak 1/).waitFor();
    await dialog.getByText('Isi ini bukan angka.').waitFor();
    await dialog.getByText(/TW III \(Rp\): angka Amerika/).waitFor();
    expect((await periksaAksesibilitas(page)).filter(({ impact }) => SERIUS.includes(impact ?? ''))).toEqual([]);
    await dialog.getByRole('button', { name: 'Tempelkan 3 sel' }).click();
    expect(await cell(baris, 'TW3').textContent()).toBe('3.000');
    await simpan();
    await page.getByText('3 sel tersimpan').waitFor();
  });

  test('money above its pagu asks for a reason', async () => {
    const { cell, barisRincian, simpan } = lembar(page);
    const baris = await barisRincian(8);
    await cell(baris, 'TW3').click();
    await page.keyboard.type('999.999.999.999');
    await page.keyboard.press('Tab');
    await simpan();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Menunggu pergeseran anggaran.');
    await dialog.getByRole('button', { name: 'Simpan dengan alasan' }).click();
    await page.getByText('1 sel tersimpan').last().waitFor();
    await cell(baris, 'TW3').click();
    await page.keyboard.press('Delete');
    await simpan();
    await expect.poll(() => page.getByRole('button', { name: 'Simpan 0 sel' }).isVisible()).toBe(true);
  });

  test('of two editors the second sees both values and chooses', async () => {
    const kedua = await buka();
    const [satu, dua] = [lembar(page), lembar(kedua)];
    const baris = await satu.barisRincian(7);
    const ketik = async (where: Page, nilai: string) => {
      await lembar(where).cell(baris, 'TW3').click();
      await where.keyboard.type(nilai);
      await where.keyboard.press('Enter');
    };
    await ketik(page, '111');
    await ketik(kedua, '222');
    await satu.simpan();
    await page.getByRole('button', { name: 'Simpan 0 sel' }).waitFor();
    await dua.simpan();
    const dialog = kedua.getByRole('dialog');
    await dialog.getByText('Angka diubah orang lain').waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(2);
    await dialog.getByText('111', { exact: true }).waitFor();
    await dialog.getByText('222', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
    await kedua.getByText('1 sel tersimpan').waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await satu.cell(baris, 'TW3').textContent()).toBe('222');
    await kedua.context().close();
  });

  test('who leaves with unsaved cells is asked first', async () => {
    const { cell, barisRincian } = lembar(page);
    const baris = await barisRincian(5);
    await cell(baris, 'TW3').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Laporan' }).click();
    await page.getByText(/1 sel belum disimpan/).waitFor();
    await page.getByRole('button', { name: 'Tetap di sini' }).click();
    expect(await cell(baris, 'TW3').textContent()).toBe('5');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Urungkan' }).click();
  });

  test('columns are chosen and remembered; rows are filtered by finding', async () => {
    const { grid } = lembar(page);
    const kepala = () => grid.getByRole('columnheader').allTextContents();
    await page.getByRole('button', { name: 'Kolom' }).click();
    await page.getByRole('checkbox', { name: 'Pelaksana' }).click();
    await page.keyboard.press('Escape');
    expect(await kepala()).not.toContain('Pelaksana');
    await page.reload();
    await grid.waitFor();
    expect(await kepala()).not.toContain('Pelaksana');
    const semua = Number(await grid.getAttribute('aria-rowcount'));
    await page.getByLabel('Saring menurut temuan').first().click();
    await page.getByRole('option', { name: /Semua yang bertemuan/ }).click();
    await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(semua);
  });

  test('on a phone a row is read and changed in its drawer', async () => {
    const ponsel = await buka({ viewport: PONSEL });
    const width = await ponsel.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PONSEL.width);
    await ponsel.locator('[data-jenis="anggaran"]').nth(5).locator('[role="gridcell"]').first().click();
    const laci = ponsel.getByRole('dialog');
    await laci.getByLabel('TW III (Rp)').fill('7.500');
    await laci.getByRole('button', { name: 'Pakai' }).click();
    await lembar(ponsel).simpan();
    await ponsel.getByText('1 sel tersimpan').waitFor();
    expect((await periksaAksesibilitas(ponsel)).filter(({ impact }) => SERIUS.includes(impact ?? ''))).toEqual([]);
    await ponsel.context().close();
  });
});
