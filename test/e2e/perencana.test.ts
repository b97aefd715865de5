import { readFile } from 'node:fs/promises';
import { formatRupiah, Rupiah } from '@selaras/domain';
import jszip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bukaBuku, type TempatSel } from '../support/lembar.ts';
import { jalankanSelaras, masukLewatFormulir, type SelarasBerjalan } from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';
import { teksPdf } from './pdf.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SEL: TempatSel = { lembar: 'Realisasi', kode: '4.01.02.1.02.01', kolom: 'Realisasi Periode Ini (Rp)' };
const SEL_LAIN: TempatSel = { ...SEL, kode: '4.01.02.1.02.04' };
const BARU = 12_345_678;
const BARU_TERCETAK = '12.345.678';

describeWith(['chromium'], 'a planner corrects a figure and takes the report along', () => {
  let selaras: SelarasBerjalan;
  let page: Page;

  beforeAll(async () => {
    selaras = await jalankanSelaras();
    page = await selaras.bukaHalaman();
  });

  afterAll(() => selaras?.tutup());

  const pratinjau = () => page.locator('iframe').getAttribute('srcdoc');

  async function unduh(klik: () => Promise<void>): Promise<{ nama: string; isi: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), klik()]);
    return { nama: download.suggestedFilename(), isi: await readFile(await download.path()) };
  }

  async function unggah(nama: string, buffer: Buffer): Promise<void> {
    await page.locator('input[type="file"]').last().setInputFiles({ name: nama, mimeType: XLSX, buffer });
  }

  test('from template to preview', async () => {
    await masukLewatFormulir(page, selaras.contoh.akun('operator.organisasi'));
    await page.goto('/laporan?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.locator('iframe').waitFor();
    expect(await pratinjau()).not.toContain(BARU_TERCETAK);

    await page.getByRole('link', { name: 'Impor' }).click();
    const templat = await unduh(() => page.getByRole('link', { name: 'Unduh templat' }).click());
    expect(templat.nama).toMatch(/\.xlsx$/);

    const buku = await bukaBuku(templat.isi);
    const lama = buku.baca(SEL);
    expect(lama).toBeTypeOf('number');
    buku.tulis(SEL, BARU);
    buku.tulis(SEL_LAIN, 'dua puluh juta');
    const letak = `Realisasi!${buku.alamat(SEL_LAIN)}`;
    await unggah('salah.xlsx', await buku.simpan());

    const baris = page.getByRole('row').filter({ hasText: 'dua puluh juta' });
    await baris.waitFor();
    const [tempat, isi, apa, saran] = await baris.getByRole('cell').allTextContents();
    expect([tempat, isi]).toEqual([letak, 'dua puluh juta']);
    expect(apa).not.toBe('');
    expect(saran).not.toBe('');
    expect(await page.getByRole('button', { name: /^Terapkan/ }).isDisabled()).toBe(true);

    const betul = await bukaBuku(templat.isi);
    betul.tulis(SEL, BARU);
    await page.getByRole('button', { name: 'Berkas lain' }).click();
    await unggah('betul.xlsx', await betul.simpan());
    const perubahan = page.getByRole('row').filter({ hasText: BARU_TERCETAK });
    await perubahan.waitFor();
    expect(await perubahan.textContent()).toContain(formatRupiah(Rupiah.parse(String(lama))).replace(/^Rp/, ''));
    await page.getByRole('button', { name: 'Terapkan 1 perubahan' }).click();
    await page.getByRole('link', { name: 'Lihat laporan' }).click();
    await expect.poll(pratinjau, { timeout: 20_000 }).toContain(BARU_TERCETAK);
  });

  test('the same file again changes nothing and says so', async () => {
    await page.getByRole('link', { name: 'Impor' }).click();
    const templat = await unduh(() => page.getByRole('link', { name: 'Unduh templat' }).click());
    expect((await bukaBuku(templat.isi)).baca(SEL)).toBe(BARU);
    await unggah('sama.xlsx', templat.isi);
    await page.getByText(/tidak ada yang berubah/).waitFor();
    expect(await page.getByRole('button', { name: /^Terapkan/ }).count()).toBe(0);
  });

  test('in all four formats', async () => {
    await page.goto('/laporan?unit=biro-organisasi&tahun=2024&triwulan=1');
    await page.locator('iframe').waitFor();
    const ambil = (label: string) => unduh(() => page.getByRole('button', { name: `Unduh ${label}` }).click());

    const word = await ambil('Word');
    expect(word.nama).toMatch(/^laporan-triwulan-biro-organisasi-2024-tw1\.docx$/);
    const zip = await jszip.loadAsync(word.isi);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(xml.replace(/<[^>]+>/g, '')).toContain(BARU_TERCETAK);

    const pdf = await ambil('PDF');
    expect(await teksPdf(pdf.isi)).toContain(BARU_TERCETAK);

    const excel = await ambil('Excel');
    expect((await bukaBuku(excel.isi)).semuaNilai()).toContain(BARU);

    const html = await ambil('HTML');
    expect(html.nama).toMatch(/\.html$/);
    expect(html.isi.toString('utf8')).toContain(BARU_TERCETAK);
  });
});
