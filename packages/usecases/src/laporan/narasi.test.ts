import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { bacaAlur, bacaNarasi, langkahAlur, pratinjauLaporanTriwulan, simpanNarasi } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

async function bagian(nama: string) {
  const found = (await bacaNarasi(pasang.admin, BIRO)).bagian.find((row) => row.bagian === nama);
  if (!found) throw new Error(`no section ${nama}`);
  return found;
}

describe('sections that people write', () => {
  it('show what the form prints until somebody writes them', async () => {
    expect(await bagian('analisis-anggaran')).toMatchObject({ bawaan: true, versiBaris: null, teks: '' });
    expect(await bagian('penutup')).toMatchObject({ bawaan: false, versiBaris: 1, temuan: [] });
  });

  it('print tokens as the figures of now, and go back to the form when emptied', async () => {
    const teks = 'Dari pagu {{angka:pagu.total}} terserap {{angka:serapan.total}}.';
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'analisis-anggaran', teks, versiBaris: null });
    const { html } = await pratinjauLaporanTriwulan(pasang.admin, BIRO);
    expect(html).toContain('Dari pagu Rp1.500.000.000 terserap 25,00%.');
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'analisis-anggaran', teks: ' ', versiBaris: 1 });
    expect(await bagian('analisis-anggaran')).toMatchObject({ bawaan: true, versiBaris: null });
  });

  it('tell typed figures, and refuse unknown tokens and sections', async () => {
    const { versiBaris } = await bagian('renstra');
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'renstra', teks: 'Pagu Rp1.500.000.000.', versiBaris });
    expect((await bagian('renstra')).temuan[0]).toMatchObject({ kode: 'angka-diketik' });
    const salah = simpanNarasi(pasang.admin, { ...BIRO, bagian: 'renstra', teks: '{{salah}}', versiBaris: 2 });
    await expect(salah).rejects.toMatchObject({
      kode: 'isi-ditolak',
      masalah: [{ lokasi: 'renstra', nilai: '{{salah}}' }],
    });
    const asing = simpanNarasi(pasang.admin, { ...BIRO, bagian: 'tidak-ada', teks: 'x', versiBaris: null });
    await expect(asing).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
  });

  it('are marked as stale when a figure that they quote changes, until somebody has read them again', async () => {
    const teks = 'Terserap {{angka:realisasi.total}} dari {{angka:pagu.total}}, {{angka:serapan.total}}.';
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'analisis-anggaran', teks, versiBaris: null });
    expect((await bagian('analisis-anggaran')).temuan).toEqual([]);
    await pasang.admin.transaksi(async ({ realisasiKeuangan, simpul }) => {
      for (const row of await realisasiKeuangan.list({ tahun: 2024 })) {
        const node = row.value.simpul === null ? null : await simpul.get(row.value.simpul);
        if (node?.value.jenis !== 'sub-kegiatan') continue;
        await realisasiKeuangan.save({ ...row.value, jumlah: row.value.jumlah.add(row.value.jumlah) }, row.versiBaris);
        return;
      }
    });
    const usang = await bagian('analisis-anggaran');
    expect(usang.temuan.map(({ kode, nilai }) => [kode, nilai])).toEqual([
      ['angka-berubah', '{{angka:realisasi.total}}'],
      ['angka-berubah', '{{angka:serapan.total}}'],
    ]);
    const { versiBaris } = usang;
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'analisis-anggaran', teks, versiBaris });
    expect((await bagian('analisis-anggaran')).temuan).toEqual([]);
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'analisis-anggaran', teks: '', versiBaris: 2 });
    expect(await bagian('analisis-anggaran')).toMatchObject({ bawaan: true, temuan: [] });
  });

  it('show both texts to the second of two writers', async () => {
    const { versiBaris } = await bagian('penutup');
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'penutup', teks: 'Teks pertama.', versiBaris });
    const kedua = simpanNarasi(pasang.admin, { ...BIRO, bagian: 'penutup', teks: 'Teks kedua.', versiBaris });
    await expect(kedua).rejects.toMatchObject({
      kode: 'konflik',
      masalah: [{ pesan: { id: 'Isian Anda: Teks kedua.. Tersimpan: Teks pertama..' } }],
    });
  });

  it('are closed while the report is submitted', async () => {
    const { versiBaris } = await bacaAlur(pasang.admin, BIRO);
    await langkahAlur(pasang.admin, { ...BIRO, tindakan: 'ajukan', versiBaris, alasan: '' });
    expect((await bacaNarasi(pasang.admin, BIRO)).dapatDiubah).toBe(false);
    const telat = simpanNarasi(pasang.admin, { ...BIRO, bagian: 'penutup', teks: 'Telat.', versiBaris: 2 });
    await expect(telat).rejects.toMatchObject({ kode: 'konflik' });
  });
});
