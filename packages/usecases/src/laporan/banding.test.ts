import { readSheets } from '@selaras/berkas';
import type { NamaPeran } from '@selaras/contracts';
import { Rupiah } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { bacaAlur, bandingkanLaporan, type Konteks, langkahAlur, simpanNarasi, unduhBanding } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang?.tutup());

async function sebagai(peran: NamaPeran, slug: string | null = BIRO.pd): Promise<Konteks> {
  const unit = slug === null ? null : (await pasang.admin.cariUnit(slug, 'laporan:lihat')).unit.id;
  return pasang.sistem.konteks('ntt', { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] });
}

async function langkah(peran: NamaPeran, tindakan: Parameters<typeof langkahAlur>[1]['tindakan']): Promise<void> {
  const konteks = await sebagai(peran);
  const { versiBaris } = await bacaAlur(konteks, BIRO);
  await langkahAlur(konteks, { ...BIRO, tindakan, versiBaris, alasan: 'Uji', tanggal: '2024-07-24' });
}

async function tetapkan(): Promise<void> {
  await langkah('operator', 'ajukan');
  await langkah('kepala', 'tetapkan');
}

/** Adds to what was spent on one line of the budget. */
function tambah(rupiah: number): Promise<unknown> {
  return pasang.admin.transaksi(async ({ realisasiKeuangan }) => {
    const row = (await realisasiKeuangan.list({ tahun: 2024 })).find(
      ({ value }) => value.jumlah.toString() === '114000.00',
    );
    if (!row) throw new Error('the example has spent Rp114.000 on one line');
    await realisasiKeuangan.save(
      { ...row.value, jumlah: row.value.jumlah.subtract(Rupiah.of(rupiah)) },
      row.versiBaris,
    );
  });
}

describe('comparing versions of a report', () => {
  it('has nothing to compare while none is stored: the figures of now with themselves', async () => {
    const banding = await bandingkanLaporan(pasang.admin, BIRO);
    expect(banding).toMatchObject({ form: 'triwulan', perbedaan: [], jumlahAngka: 0 });
    expect(banding.versi.map(({ kunci }) => kunci)).toEqual(['kini']);
  });

  it('finds no difference right after the signature, whatever the day', async () => {
    await tetapkan();
    const banding = await bandingkanLaporan(pasang.admin, BIRO);
    expect(banding.dari).toMatchObject({ status: 'ditetapkan', nama: { id: 'Penetapan ke-1, 24 Juli 2024' } });
    expect(banding.perbedaan).toEqual([]);
  });

  it('shows the figure that moved in every table and sentence, and a section that was written anew', async () => {
    await langkah('kepala', 'buka-kembali');
    await tambah(1000);
    await simpanNarasi(pasang.admin, { ...BIRO, bagian: 'penutup', teks: 'Penutup yang lain.', versiBaris: 1 });
    const { perbedaan, jumlahAngka, dari, ke } = await bandingkanLaporan(pasang.admin, BIRO);
    expect([dari.status, ke.status]).toEqual(['digantikan', 'kini']);
    expect(perbedaan).toContainEqual({
      kind: 'figure',
      place: {
        heading:
          'I. Bagian Kelembagaan dan Analisis Jabatan › ' +
          '1. Pelaksanaan Kegiatan Triwulan I sesuai dengan Dokumen Anggaran Tahun 2024',
        table: expect.stringMatching(/^3\.2 .*Kelembagaan/),
      },
      row: 'Belanja Alat/Bahan untuk kegiatan Kantor - Alat Tulis Kantor',
      column: 'Realisasi s.d. Triwulan I (Rp)',
      before: '114.000',
      after: '113.000',
      difference: { kind: 'money', amount: '-1000.00' },
    });
    const tulisan = perbedaan.filter(({ kind, place }) => kind === 'text' && place.heading.endsWith('PENUTUP'));
    expect(tulisan.length).toBeGreaterThan(0);
    expect(jumlahAngka).toBeLessThan(perbedaan.length);
  });

  it('compares any two, in either direction', async () => {
    await tetapkan();
    const { versi } = await bandingkanLaporan(pasang.admin, BIRO);
    expect(versi.map(({ status }) => status)).toEqual(['kini', 'ditetapkan', 'digantikan']);
    const [, baru, lama] = versi.map(({ kunci }) => kunci) as [string, string, string];
    const maju = await bandingkanLaporan(pasang.admin, { ...BIRO, dari: lama, ke: baru });
    const mundur = await bandingkanLaporan(pasang.admin, { ...BIRO, dari: baru, ke: lama });
    expect(maju.perbedaan.length).toBeGreaterThan(0);
    expect(mundur.jumlahAngka).toBe(maju.jumlahAngka);
    expect((await bandingkanLaporan(pasang.admin, { ...BIRO, dari: baru, ke: baru })).perbedaan).toEqual([]);
    const berkas = await unduhBanding(pasang.admin, { ...BIRO, dari: lama, ke: baru, bahasa: 'id', angkaSaja: true });
    expect(berkas.nama).toBe('banding-biro-organisasi-2024-tw1.xlsx');
    const [lembar] = await readSheets(berkas.isi);
    let baris = 0;
    for await (const { number } of lembar?.rows() ?? []) baris = number;
    expect(baris).toBe(maju.jumlahAngka + 4);
  });

  it('knows no version of another report, and shows nothing to other units', async () => {
    const { versi } = await bandingkanLaporan(pasang.admin, BIRO);
    const asing = bandingkanLaporan(pasang.admin, { ...BIRO, triwulan: 2, dari: versi[1]?.kunci });
    await expect(asing).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    const orangLain = bandingkanLaporan(await sebagai('operator', 'biro-pemerintahan'), BIRO);
    await expect(orangLain).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
  });

  it('compares two versions of the budget by the names of their rows', async () => {
    const kecil = await pasang.sistem.konteks(await pasang.pemdaKecil(), pasang.admin.aktor);
    const laporan = { pd: 'biro-uji', tahun: 2024, triwulan: 1, form: 'triwulan', dari: 'murni', ke: 'perubahan-1' };
    const { versi, perbedaan } = await bandingkanLaporan(kecil, laporan);
    expect(versi.map(({ kunci }) => kunci)).toEqual(['kini', 'murni', 'perubahan-1']);
    const program = perbedaan.find((row) => row.kind === 'figure' && row.row === '4.01.01 Program');
    expect(program).toMatchObject({ before: '3.000.003', after: '-', difference: null });
  });
});
