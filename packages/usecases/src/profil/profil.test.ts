import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  AppError,
  akhiriSesi,
  akhiriSesiLain,
  bacaSesi,
  gantiSandi,
  lihatProfil,
  masuk,
  tambahPengguna,
  ubahProfil,
} from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

const BARU = 'tiga ekor sapi Timor';

async function pengguna(login: string) {
  const { sandi } = await tambahPengguna(pasang.admin, {
    login,
    nama: login,
    peran: [{ peran: 'operator', cakupan: 'unit', unit: 'biro-organisasi' }],
  });
  const mulai = async (alamat: string, kataSandi = sandi) => {
    const { token } = await masuk(pasang.sistem, { pemda: 'ntt', login, sandi: kataSandi, alamat, peramban: 'Uji/1' });
    const sesi = await bacaSesi(pasang.sistem, token);
    if (sesi === null) throw new Error('no session');
    return { ...sesi, token };
  };
  return { sandi, mulai };
}

describe('gantiSandi', () => {
  it('frees from the one-time password, ends every session and goes on under a new token', async () => {
    const { sandi, mulai } = await pengguna('ida');
    const [sini, sana] = [await mulai('10.8.0.1'), await mulai('10.8.0.2')];
    expect(sini.sesi.wajibGantiSandi).toBe(true);
    const { token, sesi } = await gantiSandi(sini, { lama: sandi, baru: BARU }, { alamat: '10.8.0.1' });
    expect(sesi.wajibGantiSandi).toBe(false);
    expect(sesi.csrf).not.toBe(sini.sesi.csrf);
    for (const old of [sini, sana]) expect(await bacaSesi(pasang.sistem, old.token)).toBeNull();
    expect((await bacaSesi(pasang.sistem, token))?.sesi).toEqual(sesi);
    await expect(mulai('10.8.0.3')).rejects.toMatchObject({ kode: 'belum-masuk' });
    await mulai('10.8.0.3', BARU);
  });

  it('says all that is wrong at once', async () => {
    const { sandi, mulai } = await pengguna('joko');
    const sesi = await mulai('10.8.1.1');
    const galat = async (lama: string, baru: string) => {
      const error = await gantiSandi(sesi, { lama, baru }, { alamat: '' }).catch((caught: unknown) => caught);
      return error instanceof AppError ? error.masalah.map(({ lokasi, kode }) => `${lokasi}:${kode}`) : error;
    };
    expect(await galat('salah', 'pendek')).toEqual(['lama:salah', 'baru:terlalu-pendek']);
    expect(await galat(sandi, sandi)).toEqual(['baru:sama']);
    expect(await galat(sandi, 'JOKO dari Kupang')).toEqual(['baru:memuat-nama']);
    expect((await bacaSesi(pasang.sistem, sesi.token))?.sesi.wajibGantiSandi).toBe(true);
  });

  it('stops who guesses the old password from a borrowed session', async () => {
    const { sandi, mulai } = await pengguna('kiki');
    const sesi = await mulai('10.8.2.1');
    for (let count = 0; count < 5; count += 1) {
      await gantiSandi(sesi, { lama: `tebakan ${count}`, baru: BARU }, { alamat: '' }).catch(() => undefined);
    }
    await expect(gantiSandi(sesi, { lama: sandi, baru: BARU }, { alamat: '' })).rejects.toMatchObject({
      kode: 'terlalu-banyak',
    });
  });
});

describe('the profile', () => {
  it('shows roles in words and one’s own sessions, and ends them', async () => {
    const { mulai } = await pengguna('lina');
    const [a, b, c] = [await mulai('10.8.3.1'), await mulai('10.8.3.2'), await mulai('10.8.3.3')];
    const profil = await lihatProfil(a);
    expect(profil.peran).toEqual([
      expect.objectContaining({ peran: 'operator', cakupan: 'unit', namaUnit: 'Biro Organisasi' }),
    ]);
    expect(profil.sesi.map(({ alamat, ini, peramban }) => [alamat, ini, peramban])).toEqual([
      ['10.8.3.3', false, 'Uji/1'],
      ['10.8.3.2', false, 'Uji/1'],
      ['10.8.3.1', true, 'Uji/1'],
    ]);
    expect(JSON.stringify(profil)).not.toContain(a.tokenHash);
    await akhiriSesi(a, profil.sesi[0]?.id ?? '');
    expect(await bacaSesi(pasang.sistem, c.token)).toBeNull();
    expect((await akhiriSesiLain(a)).sesi).toHaveLength(1);
    expect(await bacaSesi(pasang.sistem, b.token)).toBeNull();
    expect(await bacaSesi(pasang.sistem, a.token)).not.toBeNull();
  });

  it('ends no session of others', async () => {
    const [saya, dia] = [await pengguna('mira'), await pengguna('nana')];
    const [a, b] = [await saya.mulai('10.8.4.1'), await dia.mulai('10.8.4.2')];
    const { id = '' } = (await lihatProfil(b)).sesi[0] ?? {};
    await expect(akhiriSesi(a, id)).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    expect(await bacaSesi(pasang.sistem, b.token)).not.toBeNull();
  });

  it('remembers the language for every device, until the device shall decide again', async () => {
    const { mulai } = await pengguna('oki');
    const a = await mulai('10.8.5.1');
    expect(a.sesi.bahasa).toBeNull();
    await ubahProfil(a, { bahasa: 'en' });
    const b = await mulai('10.8.5.2');
    expect(b.sesi.bahasa).toBe('en');
    expect((await ubahProfil(b, { bahasa: null })).bahasa).toBeNull();
  });
});
