import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peranSchema } from '@selaras/contracts';
import { pemdaIdFor, withUuids } from '@selaras/db';
import { bukuAngkaFromJson, type Pemda } from '@selaras/domain';
import { aktorSistem } from '../hak/kebijakan.ts';
import { buatSandi, hashSandi } from '../sesi/sandi.ts';
import type { Sistem } from './sistem.ts';

/** What this module reads of the example's `pemda.json`. */
interface BerkasPemda {
  pemda: Pemda;
  bukuAngka: { unit: string; tahun: number; berkas: string }[];
  akun: { login: string; nama: string; peran: { peran: string; unit: string | null }[] }[];
}

/**
 * Loads the example pemda: its ledgers and accounts. Loading it again changes nothing. Returns the text of the password file, or null when the
 * accounts were there already (their passwords are known to nobody else).
 */
export async function muatContoh(sistem: Sistem, folder: string): Promise<string | null> {
  const { pemda, bukuAngka, akun }: BerkasPemda = JSON.parse(await readFile(join(folder, 'pemda.json'), 'utf8'));
  await sistem.storage.withAdministration((administration) => administration.registerPemda(pemda));
  const konteks = await sistem.konteks(pemdaIdFor(pemda.slug), aktorSistem('selaras:contoh'));
  const unitIds = new Map<string, string>();
  for (const { berkas } of bukuAngka) {
    const buku = bukuAngkaFromJson(await readFile(join(folder, berkas), 'utf8'));
    await konteks.transaksi((repositories) => repositories.buku.replace(buku));
    for (const [index, unit] of withUuids(buku).unit.entries()) unitIds.set(buku.unit[index]?.id ?? '', unit.id);
  }
  const baru = await Promise.all(akun.map(async (row) => ({ ...row, sandi: buatSandi() })));
  const dibuat = await konteks.transaksi(async (repositories) => {
    if ((await repositories.pengguna.list()).length > 0) return false;
    for (const { login, nama, peran, sandi } of baru) {
      await repositories.pengguna.create({
        namaMasuk: login,
        nama,
        sandiHash: await hashSandi(sandi),
        peran: peran.map((row) => {
          const unit = row.unit === null ? null : (unitIds.get(row.unit) ?? null);
          return { peran: peranSchema.parse(row.peran), cakupan: unit === null ? 'pemda' : 'pd', unit };
        }),
      });
    }
    return true;
  });
  return dibuat ? sandiText(baru) : null;
}

function sandiText(akun: readonly { login: string; nama: string; sandi: string }[]): string {
  const lebar = Math.max(...akun.map(({ login }) => login.length));
  const lines = akun.map(({ login, nama, sandi }) => `${login.padEnd(lebar)}  ${sandi}  ${nama}`);
  return `${['Akun contoh Selaras (nama pengguna, kata sandi, nama):', ...lines].join('\n')}\n`;
}
