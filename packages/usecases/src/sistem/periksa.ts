import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { resolveDataDirectory } from '@selaras/db';
import { AppError, type Pesan } from '@selaras/domain';
import { periksaAudit } from '../audit/periksa.ts';
import { galatSistem } from '../galat/sistem.ts';
import { aktorSistem } from '../hak/kebijakan.ts';
import { buka, memakaiServerLain, type OpsiSistem, type Sistem } from './sistem.ts';

/** One thing that was looked at. */
export interface HasilPeriksa {
  hal: string;
  keadaan: 'baik' | 'peringatan' | 'gagal';
  pesan: Pesan;
}

const CHECKOUT = resolve(import.meta.dirname, '../../../..');
const RUANG_MINIMAL = 1024 ** 3;

/** Looks at everything an installation needs and says what is wrong; it changes nothing. */
export async function periksaSistem(opsi: OpsiSistem): Promise<HasilPeriksa[]> {
  const hasil: HasilPeriksa[] = [periksaNode(), periksaWeb()];
  const folder = await resolveDataDirectory(opsi.data);
  hasil.push(...(await periksaFolder(folder)));
  if (hasil.some(({ keadaan }) => keadaan === 'gagal') || (!existsSync(folder) && !memakaiServerLain(opsi)))
    return hasil;
  try {
    const sistem = await buka(opsi, folder);
    try {
      hasil.push(await periksaBasisData(sistem), ...(await periksaRantai(sistem)));
    } finally {
      await sistem.tutup();
    }
  } catch (error) {
    const { pesan } = error instanceof AppError ? error : galatSistem(error);
    hasil.push({ hal: 'PostgreSQL', keadaan: 'gagal', pesan });
  }
  return hasil;
}

function periksaNode(): HasilPeriksa {
  return { hal: 'Node', keadaan: 'baik', pesan: { id: process.version, en: process.version } };
}

function periksaWeb(): HasilPeriksa {
  const ada = existsSync(join(CHECKOUT, 'packages', 'web', 'dist', 'index.html'));
  if (ada) return { hal: 'web', keadaan: 'baik', pesan: { id: 'sudah dibangun', en: 'built' } };
  return {
    hal: 'web',
    keadaan: 'peringatan',
    pesan: { id: 'belum dibangun; jalankan npm start', en: 'not built yet; run npm start' },
  };
}

async function periksaFolder(folder: string): Promise<HasilPeriksa[]> {
  if (!existsSync(folder)) {
    const pesan = {
      id: `belum ada: ${folder}; dibuat oleh perintah pertama`,
      en: `none yet: ${folder}; the first command creates it`,
    };
    return [{ hal: 'data', keadaan: 'peringatan', pesan }];
  }
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return [
      { hal: 'data', keadaan: 'gagal', pesan: { id: `tidak dapat ditulis: ${folder}`, en: `not writable: ${folder}` } },
    ];
  }
  const { bavail, bsize } = await statfs(folder);
  const bebas = bavail * bsize;
  const gib = (bebas / 1024 ** 3).toFixed(1);
  const pesan = { id: `${folder}; ruang bebas ${gib.replace('.', ',')} GiB`, en: `${folder}; ${gib} GiB free` };
  return [{ hal: 'data', keadaan: bebas < RUANG_MINIMAL ? 'peringatan' : 'baik', pesan }];
}

/** Opening it has already checked the version, the schema and that the role can't get around row-level security. */
async function periksaBasisData({ database }: Sistem): Promise<HasilPeriksa> {
  const pemda = await database.pemda.list();
  const daftar = pemda.map(({ slug }) => slug).join(', ') || '-';
  return {
    hal: 'PostgreSQL',
    keadaan: 'baik',
    pesan: { id: `skema mutakhir, peran aman; pemda: ${daftar}`, en: `schema current, role safe; pemda: ${daftar}` },
  };
}

async function periksaRantai(sistem: Sistem): Promise<HasilPeriksa[]> {
  const rantai = await periksaAudit(sistem, aktorSistem('selaras:doctor'));
  return rantai.map(({ pemda, peristiwa, masalah }) => ({
    hal: `audit ${pemda}`,
    keadaan: masalah.length === 0 ? 'baik' : 'gagal',
    pesan: {
      id: `${peristiwa} peristiwa, ${masalah.length === 0 ? 'rantai utuh' : `${masalah.length} masalah (selaras audit verify)`}`,
      en: `${peristiwa} events, ${masalah.length === 0 ? 'chain intact' : `${masalah.length} problems (selaras audit verify)`}`,
    },
  }));
}
