import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peranSchema } from '@selaras/contracts';
import { type Nomenklatur, pemdaIdFor, type ReferenceData, withUuids } from '@selaras/db';
import { bukuAngkaFromJson, type Pemda } from '@selaras/domain';
import { aktorSistem } from '../hak/kebijakan.ts';
import { buatSandi, hashSandi } from '../sesi/sandi.ts';
import type { Sistem } from './sistem.ts';

/** What this module reads of the example's `pemda.json`. */
interface BerkasPemda {
  pemda: Pemda;
  bukuAngka: { unit: string; tahun: number; berkas: string }[];
  akun: { login: string; nama: string; peran: { peran: string; unit: string | null }[] }[];
  rujukan: Rujukan;
}

/** The codes that the example uses, with where they were compiled from: the product ships no others. */
interface Rujukan {
  peraturan: string;
  berlakuDari: string;
  berlakuSampai: string | null;
  sumber: string;
  nomenklatur: Pick<Nomenklatur, 'jenjang' | 'kode' | 'nama' | 'jenisPemda'>[];
  satuan: { kode: string; nama: string }[];
}

/** Slug of the example pemda. */
export const PEMDA_CONTOH = 'ntt';

/**
 * Loads the example pemda: its ledgers and accounts, in one transaction. Where its accounts exist nothing is touched: people work with it.
 * `simpanSandi` gets the text of the password file before the transaction is committed, so that no account exists whose password is lost; it is
 * not called when nothing was loaded.
 */
export async function muatContoh(
  sistem: Sistem,
  folder: string,
  simpanSandi: (text: string) => Promise<void>,
): Promise<void> {
  const { pemda, bukuAngka, akun, rujukan }: BerkasPemda = JSON.parse(
    await readFile(join(folder, 'pemda.json'), 'utf8'),
  );
  // Once it is there its name is its own: its admin may have changed it.
  const terdaftar = (await sistem.database.pemda.list()).some(({ slug }) => slug === pemda.slug);
  if (!terdaftar) await sistem.storage.withAdministration((administration) => administration.registerPemda(pemda));
  const konteks = await sistem.konteks(pemdaIdFor(pemda.slug), aktorSistem('selaras:contoh'));
  const dimuat = () => konteks.transaksi(async ({ pengguna }) => (await pengguna.list()).length > 0);
  if (await dimuat()) return;
  await sistem.storage.withAdministration((administration) => administration.loadReference(acuanContoh(rujukan)));
  const buku = await Promise.all(
    bukuAngka.map(async ({ berkas }) => bukuAngkaFromJson(await readFile(join(folder, berkas), 'utf8'))),
  );
  const baru = await Promise.all(
    akun.map(async (row) => {
      const sandi = buatSandi();
      return { ...row, sandi, sandiHash: await hashSandi(sandi) };
    }),
  );
  try {
    await konteks.transaksi(async (repositories) => {
      const unitIds = new Map<string, string>();
      for (const one of buku) {
        await repositories.buku.replace(one);
        for (const [index, unit] of withUuids(one).unit.entries()) unitIds.set(one.unit[index]?.id ?? '', unit.id);
      }
      for (const { login, nama, peran, sandiHash } of baru) {
        await repositories.pengguna.create({
          namaMasuk: login,
          nama,
          sandiHash,
          peran: peran.map((row) => {
            const unit = row.unit === null ? null : (unitIds.get(row.unit) ?? null);
            return { peran: peranSchema.parse(row.peran), cakupan: unit === null ? 'pemda' : 'pd', unit };
          }),
        });
      }
      await simpanSandi(sandiText(baru));
    });
  } catch (error) {
    // Another process was loading it at the same time: its rows stand in the way of ours.
    if (!(await dimuat())) throw error;
  }
}

function acuanContoh({ peraturan, berlakuDari, berlakuSampai, sumber, nomenklatur, satuan }: Rujukan): ReferenceData {
  return {
    nomenklatur: nomenklatur.map(({ jenjang, kode, nama, jenisPemda }) => ({
      sistem: peraturan,
      jenjang,
      kode,
      nama,
      kinerja: '',
      indikator: '',
      satuan: '',
      jenisPemda,
      peraturan: `${peraturan} (contoh; sumber: ${sumber})`,
      dari: berlakuDari,
      sampai: berlakuSampai,
    })),
    satuan: satuan.map(({ kode, nama }) => ({ kode, nama, jenis: '' })),
  };
}

function sandiText(akun: readonly { login: string; nama: string; sandi: string }[]): string {
  const lebar = Math.max(...akun.map(({ login }) => login.length));
  const lines = akun.map(({ login, nama, sandi }) => `${login.padEnd(lebar)}  ${sandi}  ${nama}`);
  return `${['Akun contoh Selaras (nama pengguna, kata sandi, nama):', ...lines].join('\n')}\n`;
}
