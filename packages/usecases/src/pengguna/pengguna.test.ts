import type { PeranDiberi } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  AppError,
  aturAktif,
  aturUlangSandi,
  bacaRiwayat,
  bacaSesi,
  daftarPengguna,
  daftarUnit,
  type Konteks,
  masuk,
  tambahPengguna,
  ubahPengguna,
} from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

const pembaca: PeranDiberi = { peran: 'pembaca', cakupan: 'pemda', unit: null };
const admin: PeranDiberi = { peran: 'admin', cakupan: 'pemda', unit: null };
const biro = (peran: PeranDiberi['peran']): PeranDiberi => ({ peran, cakupan: 'pd', unit: 'biro-organisasi' });

let alamat = 0;
async function masukSebagai(login: string, sandi: string) {
  alamat += 1;
  const { token } = await masuk(pasang.sistem, { pemda: 'ntt', login, sandi, alamat: `10.9.0.${alamat}` });
  const sesi = await bacaSesi(pasang.sistem, token);
  if (sesi === null) throw new Error('no session');
  return { token, ...sesi };
}

const buat = (login: string, ...peran: PeranDiberi[]) => tambahPengguna(pasang.admin, { login, nama: login, peran });
const cari = (text: string) => daftarPengguna(pasang.admin, { cari: text, halaman: 1 });
const galat = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error('no AppError');
  return { kode: error.kode, masalah: error.masalah.map((one) => `${one.lokasi}:${one.kode}`) };
};

describe('tambahPengguna', () => {
  it('gives a one-time password and a role that reaches its unit only', async () => {
    const { pengguna, sandi } = await buat('Budi', biro('operator'));
    expect(pengguna).toMatchObject({
      login: 'budi',
      aktif: true,
      wajibGantiSandi: true,
      masukTerakhir: null,
      peran: [{ peran: 'operator', cakupan: 'pd', namaUnit: 'Biro Organisasi' }],
    });
    const { sesi, konteks } = await masukSebagai('budi', sandi);
    expect(sesi.wajibGantiSandi).toBe(true);
    expect((await daftarUnit(konteks)).map(({ slug }) => slug)).toEqual(['biro-organisasi']);
    expect((await cari('budi')).pengguna[0]?.masukTerakhir).toEqual(expect.any(String));
  });

  it('says all that is wrong at once, and writes nothing', async () => {
    await buat('citra', pembaca);
    const before = await pasang.auditHead();
    const wrong = tambahPengguna(pasang.admin, {
      login: 'a b',
      nama: '  ',
      peran: [
        biro('operator'),
        { ...biro('kepala'), unit: 'entah' },
        { ...biro('kepala'), unit: null },
        biro('operator'),
      ],
    });
    expect(await galat(wrong)).toEqual({
      kode: 'isi-ditolak',
      masalah: ['login:bentuk', 'nama:kosong', 'peran.1.unit:tidak-ada', 'peran.2.unit:kosong', 'peran.3:ganda'],
    });
    expect(await galat(buat('CITRA'))).toEqual({
      kode: 'isi-ditolak',
      masalah: ['login:sudah-ada', 'peran:kosong'],
    });
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('is for admins of the whole pemda', async () => {
    const { sandi } = await buat('dewi', biro('admin'));
    const { konteks } = await masukSebagai('dewi', sandi);
    const all: ((own: Konteks) => unknown)[] = [
      (own) => tambahPengguna(own, { login: 'x', nama: 'x', peran: [pembaca] }),
      (own) => daftarPengguna(own, { halaman: 1 }),
    ];
    for (const one of all) {
      expect(await galat((async () => one(konteks))())).toEqual({ kode: 'tidak-berhak', masalah: [] });
    }
  });
});

describe('daftarPengguna', () => {
  it('finds by name and user name, literally, and by status, in pages', async () => {
    const { pengguna } = await buat('eka_100%', pembaca).catch(() => buat('eka.seratus', pembaca));
    expect(pengguna.login).toBe('eka.seratus');
    expect((await cari('SERATUS')).pengguna.map(({ login }) => login)).toEqual(['eka.seratus']);
    expect((await cari('e%s')).jumlah).toBe(0);
    await aturAktif(pasang.admin, pengguna.id, false);
    const off = await daftarPengguna(pasang.admin, { status: 'nonaktif', halaman: 1 });
    expect(off.pengguna.map(({ login, tindakan }) => [login, tindakan])).toEqual([
      ['eka.seratus', ['ubah', 'aktifkan']],
    ]);
    const all = await daftarPengguna(pasang.admin, { halaman: 2 });
    expect(all.pengguna).toEqual([]);
    expect(all.jumlah).toBeGreaterThan(5);
    expect(all.unit.find(({ slug }) => slug === 'biro-organisasi')?.tingkat).toBeGreaterThan(0);
  });
});

describe('ubahPengguna', () => {
  it('gives and takes roles; a session that lasts has the new ones at once', async () => {
    const { pengguna, sandi } = await buat('fajar', biro('operator'));
    const { token } = await masukSebagai('fajar', sandi);
    const ubahan = { nama: 'Fajar', peran: [biro('pembaca')], versiBaris: pengguna.versiBaris };
    const diubah = await ubahPengguna(pasang.admin, pengguna.id, ubahan);
    expect(diubah).toMatchObject({ nama: 'Fajar', peran: [{ peran: 'pembaca' }] });
    const sesi = await bacaSesi(pasang.sistem, token);
    await expect(sesi?.konteks.cariUnit('biro-organisasi', 'angka:ubah')).rejects.toMatchObject({
      kode: 'tidak-berhak',
    });
    expect((await galat(ubahPengguna(pasang.admin, pengguna.id, ubahan))).kode).toBe('konflik');
  });
});

describe('the trail', () => {
  it('tells of whom, and which roles were given and taken, by the names of units', async () => {
    const { pengguna } = await buat('indah', { ...biro('operator'), cakupan: 'unit' });
    const { id, versiBaris } = pengguna;
    await ubahPengguna(pasang.admin, id, { nama: 'Indah', peran: [pembaca], versiBaris });
    await aturAktif(pasang.admin, id, false);
    const { butir } = await bacaRiwayat(pasang.admin, { pd: null, jenis: 'pengguna' });
    const told = butir.slice(0, 4).map(({ apa, baris, kolom }) => {
      const isi = kolom.map((one) => `${one.kolom.en}: ${one.sebelum?.en ?? ''} → ${one.sesudah?.en ?? ''}`);
      return [`${apa.en} ${baris}`, ...isi];
    });
    expect(told).toEqual([
      ['User deactivated Indah'],
      ['User changed Indah', 'Roles: operator Biro Organisasi (1 unit) → pembaca pemda'],
      ['User changed Indah', 'Name: indah → Indah'],
      ['User added indah', 'User name:  → indah', 'Name:  → indah', 'Roles:  → operator Biro Organisasi (1 unit)'],
    ]);
  });
});

describe('the last admin', () => {
  it('stays, nobody switches himself off, and of two who do it to each other one stays', async () => {
    const { pengguna: awal } = (await cari('')).pengguna
      .filter(({ peran }) => peran.some((row) => row.peran === 'admin' && row.cakupan === 'pemda'))
      .map((pengguna) => ({ pengguna }))[0] ?? { pengguna: null };
    if (awal === null) throw new Error('no admin in the example');
    const tanpa = { nama: awal.nama, peran: [pembaca], versiBaris: awal.versiBaris };
    const sendiri = await pasang.sistem.konteks('ntt', {
      pengguna: awal.id,
      label: awal.login,
      peran: [{ peran: 'admin', unit: null, turun: true }],
    });
    expect((await galat(aturAktif(sendiri, awal.id, false))).masalah).toEqual([':diri-sendiri', ':admin-terakhir']);
    expect((await galat(aturAktif(pasang.admin, awal.id, false))).masalah).toEqual([':admin-terakhir']);
    expect((await galat(ubahPengguna(pasang.admin, awal.id, { ...tanpa, peran: [biro('admin')] }))).masalah).toEqual([
      'peran:admin-terakhir',
    ]);
    const { pengguna: kedua } = await buat('gita', admin);
    const both = await Promise.allSettled([
      aturAktif(pasang.admin, awal.id, false),
      ubahPengguna(pasang.admin, kedua.id, { nama: 'Gita', peran: [pembaca], versiBaris: kedua.versiBaris }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await aturAktif(pasang.admin, awal.id, true);
  });
});

describe('aturAktif and aturUlangSandi', () => {
  it('end sessions at once; the old password is good for nothing', async () => {
    const { pengguna, sandi } = await buat('hadi', pembaca);
    const { token } = await masukSebagai('hadi', sandi);
    const baru = await aturUlangSandi(pasang.admin, pengguna.id);
    expect(baru.pengguna.wajibGantiSandi).toBe(true);
    expect(await bacaSesi(pasang.sistem, token)).toBeNull();
    await expect(masukSebagai('hadi', sandi)).rejects.toMatchObject({ kode: 'belum-masuk' });
    const lagi = await masukSebagai('hadi', baru.sandi);
    await aturAktif(pasang.admin, pengguna.id, false);
    expect(await bacaSesi(pasang.sistem, lagi.token)).toBeNull();
    await expect(masukSebagai('hadi', baru.sandi)).rejects.toMatchObject({ kode: 'belum-masuk' });
    await aturAktif(pasang.admin, pengguna.id, true);
    await masukSebagai('hadi', baru.sandi);
    const events = await pasang.admin.transaksi(({ audit }) => audit.list({ jenis: 'pengguna.' }));
    for (const one of [sandi, baru.sandi]) expect(JSON.stringify(events)).not.toContain(one);
  });
});
