import { readFile } from 'node:fs/promises';
import jszip from 'jszip';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { docxFixture, p, tbl, tr } from '../../packages/berkas/test/docx-fixture.ts';
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

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A report whose total misses 100 and whose second percentage is of another draft. Decisions are kept by the content of a file: each test
 * that decides takes a report of its own.
 */
const laporan = (milik = '') =>
  docxFixture({
    body:
      p(`LAPORAN KINERJA ${milik}`) +
      p('Tabel 1. Realisasi Anggaran') +
      tbl(
        tr(['No', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)', '%']),
        tr(['1', 'Belanja Pegawai', '1.000.000', '500.000', '50,00']),
        tr(['2', 'Belanja Barang', '2.000.000', '1.500.000', '65,00']),
        tr(['3', 'Belanja Modal', '4.000.000', '1.000.000', '25,00']),
        tr(['Jumlah', '', '7.000.100', '3.000.000', '42,86']),
      ),
  });

/** The same, locked against changes. */
const TERLINDUNGI = docxFixture({
  body: tbl(
    tr(['No', 'Uraian', 'Pagu (Rp)']),
    tr(['1', 'Belanja Pegawai', '1.000.000']),
    tr(['2', 'Belanja Barang', '2.000.000']),
    tr(['Jumlah', '', '3.000.100']),
  ),
  settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
});

describeWith(['chromium'], 'the page "Periksa dokumen"', () => {
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });

  afterEach(() => page?.context().close());
  afterAll(() => selaras?.tutup());

  async function buka({
    akun = 'operator.organisasi',
    ...options
  }: BrowserContextOptions & { bahasa?: 'id' | 'en'; akun?: string } = {}): Promise<void> {
    page = await selaras.bukaHalaman(options);
    await masukLewatFormulir(page, selaras.contoh.akun(akun));
    await page.goto('/periksa');
  }

  async function unggah(name: string, isi: Uint8Array): Promise<void> {
    await page
      .locator('input[type="file"]')
      .last()
      .setInputFiles({ name, mimeType: DOCX, buffer: Buffer.from(isi) });
  }

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

  const kartu = (nomor: number) => page.locator(`#temuan-${nomor}`);

  test('shows findings beside the document, and leads from one to the other', async () => {
    await buka();
    await page.getByRole('link', { name: 'Periksa dokumen' }).click();
    await unggah('lkip.docx', laporan());
    await kartu(2).waitFor();
    const salah = page.locator('.lembar mark');
    expect(await salah.allTextContents()).toEqual(['65,00', '7.000.100']);

    const sel = page.getByRole('cell', { name: '7.000.100' });
    await kartu(2).locator('button.judul').click();
    await expect.poll(() => sel.getAttribute('class')).toContain('terpilih');
    expect(await sel.evaluate((cell) => cell.getBoundingClientRect().top < innerHeight)).toBe(true);

    await page.getByRole('button', { name: 'Temuan 1: Kesalahan' }).click();
    await expect.poll(() => kartu(1).getAttribute('class')).toContain('terpilih');

    await kartu(2)
      .getByText(/^Bukti/)
      .click();
    await kartu(2)
      .getByRole('button', { name: /4\.000\.000/ })
      .click();
    await expect.poll(() => page.getByRole('cell', { name: '4.000.000' }).getAttribute('class')).toContain('terpilih');
  });

  test('filters, and keeps what was decided: over a reload and for the same file checked again by somebody else', async () => {
    await buka();
    await unggah('lkip.docx', laporan('PUTUSAN'));
    await kartu(2).waitFor();
    await page.getByRole('checkbox', { name: /^Kesalahan/ }).uncheck();
    await page.getByText('0 dari 2 temuan').waitFor();
    expect(await page.locator('.lembar mark').count()).toBe(0);
    await page.getByRole('checkbox', { name: /^Kesalahan/ }).check();

    await kartu(1).getByRole('button', { name: 'Abaikan temuan 1' }).click();
    await kartu(1).getByRole('button', { name: 'Abaikan', exact: true }).click();
    await kartu(1).getByText('Tulis alasannya.').waitFor();
    await page.getByLabel('Alasan mengabaikan').fill('dihitung per kegiatan');
    await kartu(1).getByRole('button', { name: 'Abaikan', exact: true }).click();
    await kartu(1).getByText('Diabaikan: dihitung per kegiatan').waitFor();
    await kartu(2).getByRole('button', { name: 'Terima temuan 2' }).click();
    await kartu(2).getByText('Diterima: akan diperbaiki').waitFor();

    await page.reload();
    await kartu(1).getByText('Diabaikan: dihitung per kegiatan').waitFor();
    await page.getByRole('switch', { name: 'Sembunyikan yang sudah diputuskan' }).check();
    await page.getByText('0 dari 2 temuan').waitFor();

    await page.context().close();
    await buka({ akun: 'kepala.organisasi' });
    await unggah('kiriman.docx', laporan('PUTUSAN'));
    await kartu(1).getByText('Diabaikan: dihitung per kegiatan').waitFor();
    await kartu(1).getByText('operator.organisasi').waitFor();
    await kartu(1).getByRole('button', { name: 'Batalkan keputusan temuan 1' }).click();
    await kartu(1).getByRole('button', { name: 'Terima temuan 1' }).waitFor();
  });

  test('gives the same file with comments, and says why a protected one gets none', async () => {
    await buka();
    await unggah('lkip.docx', laporan());
    await kartu(2).waitFor();
    await page.getByRole('button', { name: 'Unduh' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Salinan bercatatan' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('lkip.diperiksa.docx');
    const copy = await jszip.loadAsync(await readFile(await download.path()));
    expect(await copy.file('word/comments.xml')?.async('string')).toContain('7.000.100');

    await page.getByRole('link', { name: 'Berkas lain' }).click();
    await unggah('terkunci.docx', TERLINDUNGI);
    await kartu(1).waitFor();
    await page.getByRole('button', { name: 'Unduh' }).click();
    await page.getByRole('menuitem', { name: 'Salinan bercatatan' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('daftar kerja');
  });

  test('says what is wrong with a file that can’t be read', async () => {
    await buka();
    await unggah('rusak.docx', new TextEncoder().encode('PK\u0003\u0004rusak'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('rusak.docx');
    await expectGood('unreadable');
    await page.getByRole('link', { name: 'Berkas lain' }).click();
    await unggah('besar.docx', new Uint8Array(20 * 1024 * 1024 + 1));
    expect(await page.getByRole('alert').textContent()).toContain('20 MB');
  });

  test.each([
    { nama: 'Indonesian, wide, light', bahasa: 'id', viewport: LAYAR, colorScheme: 'light' },
    { nama: 'English, wide, dark', bahasa: 'en', viewport: LAYAR, colorScheme: 'dark' },
    { nama: 'Indonesian, phone, dark', bahasa: 'id', viewport: PONSEL, colorScheme: 'dark' },
    { nama: 'English, phone, light', bahasa: 'en', viewport: PONSEL, colorScheme: 'light' },
  ] as const)('is good for axe and the width: $nama', async ({ nama, ...options }) => {
    await buka(options);
    await page.locator('input[type="file"]').last().waitFor({ state: 'attached' });
    await expectGood('upload');
    await unggah('lkip.docx', laporan(nama));
    await kartu(2).waitFor();
    await expectGood('findings');
    await kartu(1)
      .getByRole('button', { name: /^(Abaikan|Dismiss) (temuan|finding) 1/ })
      .click();
    await kartu(2)
      .getByRole('button', { name: /^(Terima|Accept) (temuan|finding) 2/ })
      .click();
    await kartu(2)
      .getByText(/^(Diterima|Accepted)/)
      .waitFor();
    await expectGood('decisions');
  });
});
