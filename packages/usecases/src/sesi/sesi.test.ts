import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { bacaSesi, daftarPemda, imporTemplat, keluar, masuk, tambahPengguna } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

const masukSebagai = (awal: string, alamat = '127.0.0.1') => masuk(pasang.sistem, { ...pasang.akun(awal), alamat });

describe('masuk, bacaSesi, keluar', () => {
  it('open a session that a token names, and end it for good', async () => {
    const { token, sesi } = await masukSebagai('operator.organisasi');
    expect(sesi).toMatchObject({ pemda: { slug: 'ntt' }, peran: [{ peran: 'operator' }] });
    const dibaca = await bacaSesi(pasang.sistem, token);
    expect(dibaca?.sesi).toEqual(sesi);
    expect(dibaca?.konteks.aktor.label).toBe(pasang.akun('operator.organisasi').login);
    await keluar(pasang.sistem, token);
    expect(await bacaSesi(pasang.sistem, token)).toBeNull();
    await keluar(pasang.sistem, token);
  });

  it('give the same answer to a wrong password, a login and a pemda that are not there', async () => {
    const akun = pasang.akun('admin');
    const tries = [
      { ...akun, sandi: 'salah' },
      { ...akun, login: 'tiada@ntt.example' },
      { ...akun, pemda: 'entah' },
    ];
    const errors = await Promise.all(
      tries.map((one, index) =>
        masuk(pasang.sistem, { ...one, alamat: `10.0.0.${index}` }).catch((error: unknown) => String(error)),
      ),
    );
    expect(new Set(errors).size).toBe(1);
  });

  it('stop counting one address for one name, not a colleague at another address', async () => {
    const akun = { ...pasang.akun('kepala'), sandi: 'salah' };
    let kode = '';
    for (let count = 0; count < 30 && kode !== 'terlalu-banyak'; count += 1) {
      kode = await masuk(pasang.sistem, { ...akun, alamat: '10.1.1.1' }).then(
        () => '',
        (error: { kode: string }) => error.kode,
      );
    }
    expect(kode).toBe('terlalu-banyak');
    await expect(masukSebagai('kepala', '10.1.1.1')).rejects.toMatchObject({ kode: 'terlalu-banyak' });
    expect((await masukSebagai('kepala', '10.1.1.2')).token).toBeTruthy();
  });

  it.each(['', 'x', 'bukan-uuid.abc', '00000000-0000-4000-8000-000000000000.abc'])(
    'know no session %j',
    async (token) => {
      expect(await bacaSesi(pasang.sistem, token)).toBeNull();
    },
  );

  it('end with the account: who is switched off has no session any more', async () => {
    const { sandi } = await tambahPengguna(pasang.admin, {
      login: 'sementara',
      nama: 'Sementara',
      peran: [{ peran: 'pembaca', cakupan: 'pemda', unit: null }],
    });
    const { token } = await masuk(pasang.sistem, { pemda: 'ntt', login: 'sementara', sandi, alamat: '10.2.0.1' });
    await pasang.admin.transaksi(async ({ pengguna }) => {
      const user = (await pengguna.list()).find(({ namaMasuk }) => namaMasuk === 'sementara');
      if (!user) throw new Error('no user');
      await pengguna.setAktif(user.id, false);
    });
    expect(await bacaSesi(pasang.sistem, token)).toBeNull();
    await expect(
      masuk(pasang.sistem, { pemda: 'ntt', login: 'sementara', sandi, alamat: '10.2.0.2' }),
    ).rejects.toThrow();
  });

  it('offer every pemda by name, and say which is the example', async () => {
    const expected = { slug: 'ntt', nama: 'Provinsi Nusa Tenggara Timur', contoh: true };
    expect(await daftarPemda(pasang.sistem)).toEqual([expected]);
  });
});

describe('the wall between units', () => {
  it('shows an operator his unit only: another one does not exist, in the very words for a unit that is not there', async () => {
    const { token } = await masukSebagai('operator.organisasi', '10.4.0.1');
    const sesi = await bacaSesi(pasang.sistem, token);
    if (!sesi) throw new Error('no session');
    const words = async (nama: string) =>
      sesi.konteks.cariUnit(nama, 'laporan:lihat').then(
        () => 'found',
        (error: { kode: string; pesan: { id: string } }) => `${error.kode} ${error.pesan.id.replace(nama, '…')}`,
      );
    expect(await words('biro-organisasi')).toBe('found');
    expect(await words('biro-pemerintahan')).toMatch(/^tidak-ditemukan/);
    expect(await words('biro-pemerintahan')).toBe(await words('biro-entah'));
    const { unit } = await pasang.admin.cariUnit('biro-pemerintahan', 'laporan:lihat');
    expect(await words(unit.id)).toBe(await words('00000000-0000-4000-8000-000000000000'));
  });

  it('lets a reader see what he may not change: that is refused, not hidden', async () => {
    const { token } = await masukSebagai('pembaca', '10.4.0.2');
    const sesi = await bacaSesi(pasang.sistem, token);
    await expect(sesi?.konteks.cariUnit('biro-organisasi', 'angka:impor')).rejects.toMatchObject({
      kode: 'tidak-berhak',
    });
    await expect(
      sesi && imporTemplat(sesi.konteks, { namaBerkas: 'x.xlsx', isi: new Uint8Array(), uji: true }),
    ).rejects.toMatchObject({ kode: 'berkas-tak-terbaca' });
  });
});
