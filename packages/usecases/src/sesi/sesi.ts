import { createHash, randomBytes } from 'node:crypto';
import type { MasukRequest, PemdaPilihan, SesiDto } from '@selaras/contracts';
import { isUuid, type Pengguna, type Repositories } from '@selaras/db';
import { type Aktor, aktorSistem, kemampuanPada } from '../hak/kebijakan.ts';
import { peranBerlaku } from '../pengguna/tampil.ts';
import { PEMDA_CONTOH } from '../sistem/contoh.ts';
import { Konteks } from '../sistem/konteks.ts';
import type { Sistem } from '../sistem/sistem.ts';
import { Percobaan } from './percobaan.ts';
import { cocokSandi, pengecohSandi } from './sandi.ts';

const HARI_MS = 86_400_000;
/** A session ends twelve hours after sign-in: a working day. */
const UMUR_SESI_MS = HARI_MS / 2;

/** A signed-in user: the context of his requests and what his browser is told. */
export interface SesiMasuk {
  konteks: Konteks;
  sesi: SesiDto;
  /** Hash of the session's token, by which the database knows it. */
  tokenHash: string;
}

/** From where somebody signs in. */
export interface AsalMasuk {
  alamat: string;
  /** The browser's `user-agent`; default unknown. */
  peramban?: string;
}

const percobaan = new Percobaan();

/** Names of the pemda of this installation, for the sign-in form. */
export async function daftarPemda(sistem: Sistem): Promise<PemdaPilihan[]> {
  return (await sistem.database.pemda.list()).map(({ slug, nama }) => ({
    slug,
    nama,
    contoh: sistem.berkasSandi !== null && slug === PEMDA_CONTOH,
  }));
}

/**
 * Signs in. A wrong name and a wrong password look the same and take the same time. Throws `terlalu-banyak` after repeated failures from one
 * address for one name; other addresses are not locked out, so nobody can lock out a colleague.
 */
export async function masuk(
  sistem: Sistem,
  { pemda, login, sandi, ...asal }: MasukRequest & AsalMasuk,
): Promise<{ token: string; sesi: SesiDto }> {
  const kunci = `${asal.alamat} ${pemda} ${login.toLowerCase()}`;
  percobaan.periksa(kunci);
  const found = await sistem.database.pemda.get(pemda).catch(() => null);
  const konteks = found && new Konteks(sistem, found, aktorSistem('selaras:masuk'));
  const credentials = konteks && (await konteks.transaksi(({ pengguna }) => pengguna.findCredentials(login)));
  if (!konteks || !credentials?.pengguna.aktif) {
    await pengecohSandi(sandi);
    throw percobaan.gagal(kunci);
  }
  if (!(await cocokSandi(credentials.sandiHash, sandi))) throw percobaan.gagal(kunci);
  percobaan.berhasil(kunci);
  const { pengguna } = credentials;
  const pelaku = new Konteks(sistem, konteks.pemda, aktorDari(pengguna));
  return pelaku.transaksi(async (repositories) => {
    await repositories.sesi.removeExpired(new Date().toISOString());
    await repositories.pengguna.touchMasuk(pengguna.id);
    repositories.audit.record('sesi.masuk', { pengguna: pengguna.id, alamat: asal.alamat });
    return mulaiSesi(pelaku, repositories, pengguna, asal);
  });
}

/** Begins a session in the transaction of its use case; its token is known to nobody else. */
export async function mulaiSesi(
  konteks: Konteks,
  repositories: Repositories,
  pengguna: Pengguna,
  { alamat, peramban = '' }: AsalMasuk,
): Promise<{ token: string; sesi: SesiDto }> {
  const token = `${konteks.pemda.id}.${randomBytes(32).toString('base64url')}`;
  await repositories.sesi.create({
    tokenHash: hashToken(token),
    pengguna: pengguna.id,
    kedaluwarsa: new Date(Date.now() + UMUR_SESI_MS).toISOString(),
    alamat,
    peramban: peramban.slice(0, 300),
  });
  return { token, sesi: sesiDto(konteks, pengguna, token) };
}

/** The session of a token; null when it is unknown, ended or its user switched off. */
export async function bacaSesi(sistem: Sistem, token: string): Promise<SesiMasuk | null> {
  const pemdaId = token.split('.', 1)[0] ?? '';
  if (!isUuid(pemdaId)) return null;
  const pemda = await sistem.database.pemda.get(pemdaId).catch(() => null);
  if (pemda === null) return null;
  const pembaca = new Konteks(sistem, pemda, aktorSistem('selaras:sesi'));
  const pengguna = await pembaca.transaksi(({ sesi }) => sesi.findUser(hashToken(token), new Date().toISOString()));
  if (pengguna === null) return null;
  const konteks = new Konteks(sistem, pemda, aktorDari(pengguna));
  return { konteks, sesi: sesiDto(konteks, pengguna, token), tokenHash: hashToken(token) };
}

/** Ends a session; an unknown one is ended already. */
export async function keluar(sistem: Sistem, token: string): Promise<void> {
  const masukSesi = await bacaSesi(sistem, token);
  await masukSesi?.konteks.transaksi(async (repositories) => {
    await repositories.sesi.remove(hashToken(token));
    repositories.audit.record('sesi.keluar', { pengguna: masukSesi.sesi.pengguna.id });
  });
}

function aktorDari({ id, namaMasuk, peran }: Pengguna): Aktor {
  return { pengguna: id, label: namaMasuk, peran: peranBerlaku(peran) };
}

function sesiDto({ pemda, aktor }: Konteks, pengguna: Pengguna, token: string): SesiDto {
  const { id, namaMasuk, nama, bahasa, wajibGantiSandi } = pengguna;
  return {
    pengguna: { id, login: namaMasuk, nama },
    pemda: { slug: pemda.slug, nama: pemda.nama },
    peran: aktor.peran.map(({ peran, unit }) => ({ peran, unit })),
    kemampuan: kemampuanPada(aktor, []),
    bahasa,
    wajibGantiSandi,
    // Derived from the token, which scripts can't read: who knows it has been told by this server.
    csrf: createHash('sha256').update(`csrf ${token}`).digest('base64url'),
  };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
