import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { workbookOf } from '../../packages/usecases/test/workbook.ts';
import {
  jalankanSelaras,
  masukLewatFormulir,
  PONSEL,
  periksaAksesibilitas,
  type SelarasBerjalan,
  tungguTenang,
} from '../support/peramban.ts';
import { describeWith } from '../support/tools.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DI = '?unit=biro-organisasi&tahun=2024&triwulan=1';
const IKM = 'Indeks Kepuasan masyarakat';

describeWith(['chromium'], 'where the unit stands', () => {
  // Two browsers and five pages a test: more than the usual half minute on a busy machine.
  vi.setConfig({ testTimeout: 120_000 });
  let selaras: SelarasBerjalan;
  const terbuka: Page[] = [];

  beforeAll(async () => {
    selaras = await jalankanSelaras();
  });
  afterEach(async () => {
    for (const page of terbuka.splice(0)) await page.context().close();
  });
  afterAll(() => selaras?.tutup());

  async function masuk(akun: string, options: Parameters<SelarasBerjalan['bukaHalaman']>[0] = {}): Promise<Page> {
    const page = await selaras.bukaHalaman(options);
    terbuka.push(page);
    await masukLewatFormulir(page, selaras.contoh.akun(akun));
    return page;
  }

  async function bukaIsian(page: Page, nama: string, tombol: string): Promise<void> {
    await page.goto(`/indikator${DI}`);
    await page.getByRole('link', { name: nama }).click();
    await page.getByRole('button', { name: tombol }).click();
    await page.getByRole('dialog').waitFor();
  }

  test('the planner signs in and sees the quarter: money, cash plan, performance, findings with their rows', async () => {
    const page = await masuk('operator.organisasi');
    await page.waitForURL(/\/beranda/);
    await page.getByText('Rp1,5 miliar').waitFor();
    expect(await page.getByText('Rp1.500.000.000', { exact: true }).first().isVisible()).toBe(true);
    expect(await page.getByText('Tidak ada rencana kas').isVisible()).toBe(true);
    const tabel = page.getByRole('table', { name: 'Realisasi sampai dengan tiap triwulan' });
    expect(await tabel.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      'Rp375.000.000',
      '25,00%',
    ]);
    const temuan = page.getByText(/Target bersatuan "%"/);
    await temuan.waitFor();
    await page.getByRole('listitem').filter({ has: temuan }).getByRole('link').click();
    await page.waitForURL(/\/indikator/);
    await page.getByRole('heading', { name: IKM }).waitFor();
    expect(await page.getByText(/Target bersatuan "%"/).isVisible()).toBe(true);
  });

  test('a figure is refused with its reason, corrected, saved, and Beranda and Riwayat follow', async () => {
    const page = await masuk('operator.organisasi');
    await page.goto(`/beranda${DI}`);
    await page.getByText('Indikator tanpa realisasi (3)').waitFor();
    await bukaIsian(page, IKM, 'Ubah realisasi Triwulan I Tahun 2024');
    const nilai = page.getByLabel('Nilai (Indeks)');
    await nilai.fill('delapan puluhan');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Indikator ini diukur dengan angka, sedangkan isian ini teks.').waitFor();
    await nilai.fill('82,5');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Beranda' }).click();
    await page.getByText('Indikator tanpa realisasi (2)').waitFor();
    await page.getByText('Realisasi kinerja Triwulan I Tahun 2024 diubah').first().waitFor();
    await page.getByRole('link', { name: 'Riwayat', exact: true }).click();
    const baris = page.getByRole('row').filter({ hasText: IKM }).first();
    await baris.waitFor();
    expect(await baris.getByRole('cell').last().textContent()).toContain('82,5 Indeks');
  });

  test('two editors of one figure: the second sees both values and chooses', async () => {
    const satu = await masuk('operator.organisasi');
    const dua = await masuk('koordinator');
    const tombol = 'Isi realisasi Triwulan III Tahun 2024';
    for (const page of [satu, dua]) await bukaIsian(page, 'Hasil Evaluasi Kelembagaan PD Provinsi', tombol);
    const isi = async (page: Page, nilai: string) => {
      await page.getByLabel('Nilai (Persen)').fill(nilai);
      await page.getByRole('button', { name: 'Simpan' }).click();
    };
    await isi(dua, '60');
    await dua.getByRole('dialog').waitFor({ state: 'detached' });
    await isi(satu, '65');
    await satu.getByRole('button', { name: 'Pakai yang tersimpan (60%)' }).waitFor();
    await satu.getByRole('button', { name: 'Pakai isian saya (65)' }).click();
    await satu.getByRole('dialog').waitFor({ state: 'detached' });
    await satu.getByRole('row').filter({ hasText: 'Triwulan III' }).getByText('65%').waitFor();
  });

  test('a koordinator sees all units, opens one, and checks the chain', async () => {
    const page = await masuk('koordinator');
    await page.goto('/beranda');
    await page.getByRole('heading', { name: 'Keadaan semua unit pelapor' }).waitFor();
    const baris = page.getByRole('row').filter({ hasText: 'Biro Organisasi' });
    expect(await baris.getByText('Rp1.500.000.000').isVisible()).toBe(true);
    await baris.getByRole('link', { name: 'Biro Organisasi' }).click();
    await page.getByRole('heading', { name: 'Belum lengkap' }).waitFor();
    await page.goto(`/riwayat${DI}`);
    await page.getByRole('button', { name: 'Periksa rantai' }).click();
    await page.getByText(/Rantai utuh: \d+ peristiwa/).waitFor();
  });

  test('an operator finds neither the board nor the chain check', async () => {
    const page = await masuk('operator.organisasi');
    await page.goto('/beranda');
    await page.getByText('Rp1,5 miliar').waitFor();
    expect(await page.getByText('Semua unit').count()).toBe(0);
    await page.goto('/riwayat');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Periksa rantai' }).count()).toBe(0);
    await page.goto('/referensi');
    await page.getByText('4.01.02.1.01.01').first().waitFor();
    await page.getByRole('tab', { name: 'Rekening' }).click();
    await page.getByText('Mintalah admin memuatnya.').waitFor();
    expect(await page.getByRole('button', { name: 'Pilih berkas .xlsx' }).count()).toBe(0);
  });

  test('an admin is told which decree is in force, loads its file after a preview, and searches it', async () => {
    const page = await masuk('admin');
    await page.goto('/referensi');
    await page.getByRole('tab', { name: 'Rekening' }).click();
    await page.getByText(/Muat berkas resmi Kepmendagri Nomor/).waitFor();
    const buffer = Buffer.from(
      await workbookOf([
        ['Kode', 'Uraian'],
        ['5', 'BELANJA DAERAH'],
        ['5.1', 'BELANJA OPERASI'],
      ]),
    );
    await page.locator('input[type="file"]').setInputFiles({ name: 'rekening.xlsx', mimeType: XLSX, buffer });
    await page.getByText('2 baris dibaca: 2 baru, 0 berubah.').waitFor();
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await page.getByRole('cell', { name: 'BELANJA OPERASI' }).waitFor();
    await page.getByLabel('Cari kode atau nama').fill('operasi');
    await page.getByText('1 baris', { exact: true }).waitFor();
  });

  test.each([
    ['id', undefined],
    ['en', PONSEL],
  ] as const)('in %s every page is accessible and no wider than its screen', async (bahasa, viewport) => {
    const page = await masuk('admin', { bahasa, ...(viewport ? { viewport } : {}) });
    for (const alamat of ['/beranda', `/beranda${DI}`, `/indikator${DI}`, `/riwayat${DI}`, '/referensi']) {
      await page.goto(alamat);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (alamat !== '/referensi') await page.getByText('Biro Organisasi').first().waitFor();
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
  });
});
