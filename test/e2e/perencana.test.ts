import { readFile } from 'node:fs/promises';
import { formatRupiah, Rupiah } from '@selaras/domain';
import jszip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bukaBuku, type TempatSel } from '../support/lembar.ts';
import { jalankanSelaras, masukLewatFormulir, type SelarasBerjalan } from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';
import { teksPdf } from './pdf.ts';

// The few things of a browser that the page's functions use; the checkout's own types are Node's.
declare const DataTransfer: new () => { setData(type: string, text: string): void };
declare const ClipboardEvent: new (type: string, init: object) => Event;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SEL: TempatSel = { lembar: 'Realisasi', kode: '4.01.02.1.02.01', kolom: 'Realisasi Periode Ini (Rp)' };
const SEL_LAIN: TempatSel = { ...SEL, kode: '4.01.02.1.02.04' };
const BARU = 27_345_678;
const BARU_TERCETAK = '27.345.678';
const DI = '?unit=biro-organisasi&tahun=2024&triwulan=1';
/** A sub kegiatan on which nothing was booked. */
const TANPA_REALISASI = '4.01.02.1.01.02';
const PENUTUP = 'Terserap {{angka:realisasi.total}} dari pagu {{angka:pagu.total}}.';

describeWith(['chromium'], 'a planner’s quarter, from the workbook to the signature', () => {
  vi.setConfig({ testTimeout: 60_000 });
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

  const lain: Page[] = [];
  async function masukSebagai(akun: string): Promise<Page> {
    const halaman = await selaras.bukaHalaman();
    lain.push(halaman);
    await masukLewatFormulir(halaman, selaras.contoh.akun(akun));
    return halaman;
  }

  /** The first quarter of the sub kegiatan that was searched. */
  const selTw1 = () => page.getByRole('row').filter({ hasText: TANPA_REALISASI }).getByRole('gridcell').nth(4);

  test('a pasted block fills a sub kegiatan, and Beranda follows', async () => {
    await page.goto(`/beranda${DI}`);
    const kurang = async () => {
      const judul = await page.getByRole('heading', { name: /^Sub kegiatan tanpa realisasi/ }).textContent();
      return Number(/\((\d+)\)/.exec(judul ?? '')?.[1]);
    };
    const sebelum = await kurang();
    await page.goto(`/anggaran${DI}`);
    await page.getByLabel('Cari kode atau uraian').fill(TANPA_REALISASI);
    const grid = page.getByRole('grid');
    await selTw1().click();
    await grid.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1.000\t2,000\n');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page
      .getByRole('dialog')
      .getByText(/Dibaca 2 sel, ditolak 0/)
      .waitFor();
    await page.getByRole('button', { name: 'Tempelkan 2 sel' }).click();
    await page.getByRole('button', { name: 'Simpan 2 sel' }).click();
    await page.getByText('2 sel tersimpan').waitFor();
    await page.getByRole('link', { name: 'Beranda' }).click();
    await expect.poll(kurang, { timeout: 15_000 }).toBe(sebelum - 1);
    await page
      .getByText(/^Realisasi keuangan .* ditambahkan$/)
      .first()
      .waitFor();
  });

  test('a section is written with figures from the picker, a typed figure is flagged', async () => {
    await page.goto(`/laporan${DI}`);
    await page.getByRole('button', { name: 'Sunting tulisan' }).click();
    const laci = page.getByRole('dialog', { name: 'Tulisan dalam laporan' });
    await laci.getByRole('button', { name: /Realisasi Anggaran/ }).click();
    await laci.getByText('Teks bawaan bentuk laporan.', { exact: false }).waitFor();
    const teks = laci.locator('textarea').first();
    await teks.fill('Pagu sebesar Rp1.500.000.000 tersedia.');
    await laci.getByRole('button', { name: 'Simpan bagian' }).click();
    await laci.getByText('Ganti dengan {{angka:pagu.total}}.', { exact: false }).waitFor();
    await teks.fill('');
    await laci.getByLabel('Sisipkan angka atau nama').fill('angka:serapan.total');
    await page.getByRole('option', { name: /^angka:serapan\.total = / }).click();
    expect(await teks.inputValue()).toBe('{{angka:serapan.total}}');
    await teks.fill(PENUTUP);
    await laci.getByRole('button', { name: 'Simpan bagian' }).click();
    await expect.poll(() => laci.getByText('Perlu diperiksa').count()).toBe(0);
    await laci.getByRole('button', { name: 'Tutup' }).click();
    await expect.poll(pratinjau, { timeout: 20_000 }).toMatch(/Terserap Rp[\d.]+ dari pagu Rp1\.500\.000\.000\./);
  });

  test('submitted, returned with a comment that Beranda shows, submitted again, signed', async () => {
    const ajukan = async () => {
      await page.goto(`/laporan${DI}`);
      await page.getByRole('button', { name: 'Ajukan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ajukan' }).click();
      await page.getByText('Diajukan', { exact: true }).waitFor();
    };
    await ajukan();
    const kepala = await masukSebagai('kepala.organisasi');
    await kepala.goto(`/laporan${DI}`);
    await kepala.getByRole('button', { name: 'Kembalikan' }).click();
    await kepala.getByLabel('Catatan atau alasan').fill('Lengkapi analisis anggaran.');
    await kepala.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
    await kepala.getByText('Draf', { exact: true }).waitFor();

    await page.goto(`/beranda${DI}`);
    await page.getByText('Laporan dikembalikan untuk diperbaiki').waitFor();
    await page.getByText('Lengkapi analisis anggaran.').first().waitFor();
    await ajukan();

    await kepala.reload();
    await kepala.getByRole('button', { name: 'Tetapkan' }).click();
    await kepala.getByRole('dialog').getByLabel('Tanggal dokumen').fill('2024-04-12');
    await kepala.getByRole('dialog').getByRole('button', { name: 'Tetapkan' }).click();
    await kepala.getByText('Ditetapkan', { exact: true }).waitFor();
    await kepala.goto(`/beranda${DI}`);
    await kepala.getByText(/^0 perubahan sejak .* ditetapkan pada 12 April 2024\.$/).waitFor();
  });

  test('what is signed is downloaded as it was signed; its period is closed', async () => {
    await page.goto(`/laporan${DI}`);
    await page.locator('iframe').waitFor();
    const html = await unduh(() => page.getByRole('button', { name: 'Unduh HTML' }).click());
    expect(html.isi.toString('utf8')).toMatch(/audit \d+ [0-9a-f]{16}/);
    expect(html.isi.toString('utf8')).toContain('12 April 2024');
    await page.goto(`/anggaran${DI}`);
    await page.getByLabel('Cari kode atau uraian').fill(TANPA_REALISASI);
    await selTw1().click();
    await page.keyboard.type('5');
    await page.getByText('Triwulan ini sudah ditutup oleh laporan yang ditetapkan.').first().waitFor();
  });

  test('reopened, a figure changed: the signed one is superseded, both versions are compared, its sentences asked for again', async () => {
    const [kepala] = lain;
    if (!kepala) throw new Error('the kepala has signed before');
    await kepala.goto(`/laporan${DI}`);
    await kepala.getByRole('button', { name: 'Buka kembali' }).click();
    await kepala.getByLabel('Catatan atau alasan').fill('Realisasi salah catat.');
    await kepala.getByRole('dialog').getByRole('button', { name: 'Buka kembali' }).click();
    await kepala.getByText('Draf', { exact: true }).waitFor();

    await page.goto(`/anggaran${DI}`);
    await page.getByLabel('Cari kode atau uraian').fill(TANPA_REALISASI);
    await selTw1().click();
    await page.keyboard.type('1.500');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Simpan 1 sel' }).click();
    await page.getByText('1 sel tersimpan').waitFor();

    await page.goto(`/laporan${DI}`);
    await page.getByRole('button', { name: /Riwayat laporan/ }).click();
    await page.getByText('Realisasi salah catat.').waitFor();
    await page.getByRole('link', { name: 'Bandingkan versi' }).click();
    await page.getByText(/^\d+ perbedaan, \d+ di antaranya angka$/).waitFor();
    expect(await page.locator('input').and(page.getByLabel('Versi lama')).inputValue()).toBe(
      'Penetapan ke-1, 12 April 2024, digantikan',
    );
    const perbedaan = page.getByRole('article').filter({ hasText: '1.500' }).filter({ hasText: '1.000' });
    await perbedaan.getByText('Selisih +Rp500').first().waitFor();
    await kepala.goto(`/beranda${DI}`);
    await kepala.getByText(/^1 perubahan sejak /).waitFor();

    await page.goto(`/laporan${DI}`);
    await page.getByRole('button', { name: 'Sunting tulisan' }).click();
    const laci = page.getByRole('dialog', { name: 'Tulisan dalam laporan' });
    const bagian = laci.getByRole('button', { name: /Realisasi Anggaran/ });
    await bagian.getByText('Baca ulang').waitFor();
    await bagian.click();
    await laci.getByText(/angka:realisasi\.total berubah dari Rp[\d.]+ menjadi Rp[\d.]+\./).waitFor();
    await laci.getByRole('button', { name: 'Masih sesuai' }).click();
    await expect.poll(() => bagian.getByText('Baca ulang').count()).toBe(0);
  });
});
