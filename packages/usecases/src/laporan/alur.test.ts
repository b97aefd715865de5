import type { NamaPeran } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  bacaAlur,
  bacaBeranda,
  buatLaporanTriwulan,
  buatTemplatTriwulan,
  imporTemplat,
  type Konteks,
  langkahAlur,
  pratinjauLaporanTriwulan,
  putuskanTemuanBuku,
} from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit: null, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

async function langkah(peran: NamaPeran, tindakan: Parameters<typeof langkahAlur>[1]['tindakan'], alasan = '') {
  const konteks = await sebagai(peran);
  const { versiBaris } = await bacaAlur(konteks, BIRO);
  return langkahAlur(konteks, { ...BIRO, tindakan, versiBaris, alasan, tanggal: '2024-07-24' });
}

const unduh = async () => {
  const [berkas] = await buatLaporanTriwulan(pasang.admin, { ...BIRO, format: ['json'] });
  return new TextDecoder().decode(berkas?.isi);
};

describe('the way of a report to its signature', () => {
  it('begins as a draft that only an operator can submit', async () => {
    expect(await bacaAlur(await sebagai('operator'), BIRO)).toMatchObject({
      status: 'draf',
      versiBaris: null,
      tindakan: ['ajukan'],
      penghalang: [],
      riwayat: [],
    });
    expect((await bacaAlur(await sebagai('kepala'), BIRO)).tindakan).toEqual([]);
    await expect(langkah('kepala', 'ajukan')).rejects.toMatchObject({ kode: 'tidak-berhak' });
  });

  it('is returned with a comment, submitted again and signed by the kepala', async () => {
    expect((await langkah('operator', 'ajukan')).status).toBe('diajukan');
    await expect(langkah('operator', 'tetapkan')).rejects.toMatchObject({ kode: 'tidak-berhak' });
    await expect(langkah('kepala', 'kembalikan')).rejects.toMatchObject({ kode: 'isi-ditolak' });
    const dikembalikan = await langkah('kepala', 'kembalikan', 'Lengkapi solusi bagian II.');
    expect(dikembalikan.status).toBe('draf');
    expect(dikembalikan.riwayat[0]).toMatchObject({ tindakan: 'dikembalikan', catatan: 'Lengkapi solusi bagian II.' });
    await langkah('operator', 'ajukan');
    const ditetapkan = await langkah('kepala', 'tetapkan');
    expect(ditetapkan).toMatchObject({ status: 'ditetapkan', tanggal: '2024-07-24', tindakan: ['buka-kembali'] });
    expect(ditetapkan.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('once signed prints its audit event and closes the period', async () => {
    expect(await unduh()).toMatch(/"dataVersion": ?"[0-9a-f]+ · audit \d+ [0-9a-f]{16}"/);
    const { isi } = await buatTemplatTriwulan(pasang.admin, BIRO);
    const hasil = await imporTemplat(pasang.admin, { namaBerkas: 'sama.xlsx', isi, uji: false });
    expect(hasil.perubahan, 'an unchanged template changes nothing and is no breach').toEqual([]);
  });

  it('prints the signed figures even after somebody changed a narrative behind its back', async () => {
    const before = await unduh();
    await pasang.admin.transaksi(async ({ narasi }) => {
      const row = (await narasi.list({ tahun: 2024 })).find(({ value }) => value.bagian === 'penutup');
      if (!row) throw new Error('the example has a closing chapter');
      await narasi.save({ ...row.value, teks: 'Teks sesudah penetapan.' }, row.versiBaris);
    });
    expect(await unduh()).toBe(before);
    const pratinjau = await pratinjauLaporanTriwulan(pasang.admin, BIRO);
    expect(pratinjau.html).not.toContain('Teks sesudah penetapan.');
    expect(pratinjau.tanggal).toBe('2024-07-24');
  });

  it('refuses a step that was decided on an older state, and tells the present one', async () => {
    const konteks = await sebagai('kepala');
    const usang = langkahAlur(konteks, { ...BIRO, tindakan: 'tetapkan', versiBaris: 1, alasan: '' });
    await expect(usang).rejects.toMatchObject({
      kode: 'konflik',
      pesan: { id: expect.stringContaining('ditetapkan') },
    });
  });

  it('is reopened with a reason: the signed one is replaced and the figures of now count again', async () => {
    await expect(langkah('kepala', 'buka-kembali')).rejects.toMatchObject({ kode: 'isi-ditolak' });
    const dibuka = await langkah('kepala', 'buka-kembali', 'Realisasi salah catat.');
    expect(dibuka).toMatchObject({ status: 'draf', versiBaris: null });
    expect(dibuka.riwayat[0]).toMatchObject({ tindakan: 'digantikan', catatan: 'Realisasi salah catat.' });
    expect(await unduh()).toContain('Teks sesudah penetapan.');
  });

  it('shows before the signature what is not an error, but for what was dismissed', async () => {
    const kepala = await sebagai('kepala');
    const rulesOf = async () => (await bacaAlur(kepala, BIRO)).peringatan.map(({ kode }) => kode);
    const before = await rulesOf();
    expect(before).toEqual(expect.arrayContaining(['unit-mismatch', 'belum-dirinci']));
    const { temuan } = await bacaBeranda(kepala, BIRO);
    const { kunci = '' } = temuan.find(({ rule }) => rule === 'unit-mismatch') ?? {};
    await putuskanTemuanBuku(kepala, { ...BIRO, kunci, keputusan: 'diabaikan', alasan: 'Satuan perjanjian.' });
    expect((await rulesOf()).length).toBe(before.length - 1);
  });

  it('is not signed while a figure can not be right', async () => {
    const overPagu = await pasang.admin.transaksi(async ({ anggaran, realisasiKeuangan }) => {
      const spent = (await realisasiKeuangan.list({ tahun: 2024 })).find(({ value }) => value.anggaran !== null);
      if (!spent) throw new Error('the example has realisasi on lines');
      const { value: line } = await anggaran.get(spent.value.anggaran ?? '');
      await realisasiKeuangan.save({ ...spent.value, jumlah: line.jumlah.add(line.jumlah) }, spent.versiBaris);
      return line.uraian;
    });
    await langkah('operator', 'ajukan');
    const { penghalang } = await bacaAlur(await sebagai('kepala'), BIRO);
    expect(penghalang.map(({ kode }) => kode)).toContain('over-budget');
    expect(penghalang.map(({ lokasi }) => lokasi).join()).toContain(overPagu);
    await expect(langkah('kepala', 'tetapkan')).rejects.toMatchObject({ kode: 'isi-ditolak', masalah: penghalang });
  });
});
