import type { KunciBaru, PeranDiberi } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { AppError, bacaKunci, buatKunci, cabutKunci, daftarKunci, daftarPengguna, daftarUnit } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

const biro = (peran: PeranDiberi['peran']): PeranDiberi => ({ peran, cakupan: 'pd', unit: 'biro-organisasi' });
const seluruh = (peran: PeranDiberi['peran']): PeranDiberi => ({ peran, cakupan: 'pemda', unit: null });
const buat = (nama: string, peran: PeranDiberi[] = [biro('operator')], baru: Partial<KunciBaru> = {}) =>
  buatKunci(pasang.admin, { nama, peran, berlakuHari: 30, ...baru });

let hosts = 0;
const alamatBaru = () => {
  hosts += 1;
  return `10.7.0.${hosts}`;
};
const pakai = (rahasia: string, alamat = alamatBaru()) => bacaKunci(pasang.sistem, rahasia, alamat);

/** As if the days of the key were over. */
const habiskan = (id: string) =>
  pasang.basisData.sudo("update kunci_api set kedaluwarsa = now() - interval '1 second' where id = $1", [id]);

describe('an API key', () => {
  it('acts with its roles in its units, and the trail bears its name', async () => {
    const { kunci, rahasia } = await buat('Dasbor pimpinan');
    expect(kunci).toMatchObject({ status: 'berlaku', terakhirDipakai: null, peran: [{ namaUnit: 'Biro Organisasi' }] });
    const { id, konteks } = await pakai(rahasia);
    expect(id).toBe(kunci.id);
    expect((await daftarUnit(konteks)).map(({ slug }) => slug)).toEqual(['biro-organisasi']);
    await expect(konteks.cariUnit('biro-pemerintahan', 'laporan:lihat')).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
    await konteks.transaksi(async ({ audit }) => audit.record('uji.kunci', {}));
    const [event] = await pasang.admin.transaksi(({ audit }) => audit.list({ jenis: 'uji.' }));
    expect(event).toMatchObject({ aktor: `kunci API Dasbor pimpinan (${kunci.awalan})` });
    const [listed] = (await daftarKunci(pasang.admin)).kunci;
    expect(listed?.terakhirDipakai).toEqual(expect.any(String));
  });

  it('may never let others in nor sign, whatever its roles', async () => {
    const { rahasia } = await buat('Serba bisa', [seluruh('admin'), seluruh('kepala')]);
    const { konteks } = await pakai(rahasia);
    expect(await konteks.cariUnit('biro-organisasi', 'angka:ubah')).toBeTruthy();
    for (const kemampuan of ['laporan:tetapkan', 'laporan:buka-kembali'] as const) {
      await expect(konteks.cariUnit('biro-organisasi', kemampuan)).rejects.toMatchObject({ kode: 'tidak-berhak' });
    }
    expect(() => daftarKunci(konteks)).toThrow(AppError);
    expect(() => daftarPengguna(konteks, { halaman: 1 })).toThrow(AppError);
    expect(() => buatKunci(konteks, { nama: 'Anak', peran: [seluruh('admin')], berlakuHari: 1 })).toThrow(AppError);
  });

  it('ends when it is revoked or its days are over, and says so to its holder', async () => {
    const dicabut = await buat('Dicabut');
    expect((await cabutKunci(pasang.admin, dicabut.kunci.id)).tindakan).toEqual([]);
    await expect(pakai(dicabut.rahasia)).rejects.toMatchObject({ kode: 'belum-masuk', pesan: { en: /revoked/ } });
    const habis = await buat('Habis');
    await habiskan(habis.kunci.id);
    await expect(pakai(habis.rahasia)).rejects.toMatchObject({ kode: 'belum-masuk', pesan: { en: /expired/ } });
    expect((await buat('Dicabut')).kunci.nama).toBe('Dicabut');
    const again = await buat('habis').catch((error: unknown) => error);
    expect(again).toMatchObject({ masalah: [{ lokasi: 'nama', kode: 'sudah-ada', saran: { en: /revoke/ } }] });
  });

  it('is refused with all that is wrong at once', async () => {
    const wrong = await buat(' ', [{ ...biro('operator'), unit: 'entah' }]).catch((error: unknown) => error);
    expect(wrong).toMatchObject({ kode: 'isi-ditolak', masalah: [{ lokasi: 'nama' }, { lokasi: 'peran.0.unit' }] });
  });

  it('is not guessed: with its public start known, five wrong secrets from one address stop that address', async () => {
    const { kunci, rahasia } = await buat('Incaran');
    const alamat = alamatBaru();
    const wrong = `${rahasia.slice(0, -10)}AAAAAAAAAA`;
    const kode = async (naskah: string) => {
      const error = await pakai(naskah, alamat).catch((caught: unknown) => caught);
      return error instanceof AppError ? error.kode : 'boleh';
    };
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await kode(wrong));
    expect(answers).toEqual([...Array(5).fill('belum-masuk'), 'terlalu-banyak']);
    expect(await kode(rahasia)).toBe('terlalu-banyak');
    expect((await pakai(rahasia)).id).toBe(kunci.id);
  });

  it('is not found by going through invented ones', async () => {
    const { rahasia } = await buat('Satu di antara banyak');
    const alamat = alamatBaru();
    let kode = '';
    for (let count = 0; count < 100 && kode !== 'terlalu-banyak'; count += 1) {
      const invented = rahasia.replace(/^sel_.{8}/, `sel_${String(count).padStart(8, 'a').replace(/[01]/g, 'b')}`);
      kode = await pakai(`${invented.slice(0, -4)}${String(count).padStart(4, '0')}`, alamat).then(
        () => 'boleh',
        (error: AppError) => error.kode,
      );
    }
    expect(kode).toBe('terlalu-banyak');
    expect((await pakai(rahasia)).id).toBeTruthy();
  });

  it('stands nowhere: neither in the database nor in the trail', async () => {
    const { rahasia } = await buat('Rahasia');
    await pakai(rahasia);
    for (const table of ['kunci_api', 'peran_kunci', 'audit_event']) {
      const rows = await pasang.basisData.sudo<{ text: string }>(`select t::text as text from ${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(rahasia.slice(-43));
    }
  });
});
