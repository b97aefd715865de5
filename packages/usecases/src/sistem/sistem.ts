import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type OpenStorageOptions, openStorage, resolveDataDirectory, type Storage } from '@selaras/db';
import { AppError, type Pesan } from '@selaras/domain';
import { createInlineTypstEngine, createTypstEngine } from '@selaras/reports';
import type { Aktor } from '../hak/kebijakan.ts';
import { muatContoh } from './contoh.ts';
import { Konteks, type Sarana } from './konteks.ts';

export interface OpsiSistem extends Pick<OpenStorageOptions, 'databaseUrl' | 'ownerUrl'> {
  /** Data folder; else SELARAS_DATA, else `.selaras/` in the checkout. */
  data?: string;
  /** True in a server: PDFs are then typeset in a child process, which keeps this one responsive and its memory small. */
  server?: boolean;
  /** Told what is done on the side, e.g. that the data folder was created. */
  beriTahu?: (pesan: Pesan) => void;
}

/** The opened installation: its database and data folder. */
export interface Sistem extends Sarana {
  storage: Storage;
  folder: string;
  /** File with the passwords of the example accounts; null when the example was not loaded. */
  berkasSandi: string | null;
  konteks(pemda: string, aktor: Aktor): Promise<Konteks>;
  tutup(): Promise<void>;
}

/** Written when a data folder is complete; its absence means that the first command did not finish. */
export const PENANDA = 'selaras.json';
const SANDI = 'akun-contoh.txt';

const CHECKOUT = resolve(import.meta.dirname, '../../../..');
const FOLDER_CONTOH = join(CHECKOUT, 'examples', 'ntt');

const diam = () => undefined;

/**
 * Opens the installation. In a checkout the first command creates the data folder and loads the example, and says so; elsewhere it asks for
 * `selaras init`. With DATABASE_URL the database is somebody else's: nothing is loaded into it unasked.
 */
export async function bukaSistem(opsi: OpsiSistem = {}): Promise<Sistem> {
  const folder = await resolveDataDirectory(opsi.data);
  const siap = existsSync(join(folder, PENANDA));
  if (siap || memakaiServerLain(opsi)) return buka(opsi, folder);
  if (!existsSync(FOLDER_CONTOH)) {
    throw new AppError('pemakaian-salah', {
      id: `Belum ada folder data (${folder}). Jalankan \`selaras init\` atau \`selaras init --example\`.`,
      en: `There is no data folder yet (${folder}). Run \`selaras init\` or \`selaras init --example\`.`,
    });
  }
  return siapkanSistem({ ...opsi, contoh: true });
}

/** Creates the data folder and its database, with the example pemda if asked; what is there already stays. */
export async function siapkanSistem(opsi: OpsiSistem & { contoh: boolean }): Promise<Sistem> {
  const { contoh, beriTahu = diam } = opsi;
  const folder = await resolveDataDirectory(opsi.data);
  beriTahu({ id: `menyiapkan folder data ${folder} …`, en: `preparing data folder ${folder} …` });
  const sistem = await buka(opsi, folder);
  try {
    if (contoh) {
      await muatContoh(sistem, FOLDER_CONTOH, (sandi) => tulisRahasia(join(folder, SANDI), sandi));
      beriTahu({
        id: `pemda contoh dimuat; kata sandi akunnya ada di ${join(folder, SANDI)}`,
        en: `example pemda loaded; the passwords of its accounts are in ${join(folder, SANDI)}`,
      });
    }
    await tulisRahasia(join(folder, PENANDA), `${JSON.stringify({ format: 1, contoh })}\n`);
    return { ...sistem, berkasSandi: berkasSandi(folder) };
  } catch (error) {
    await sistem.tutup();
    throw error;
  }
}

/** Opens the database without looking at what is in it: for `restore` and `doctor`. */
export async function buka(opsi: OpsiSistem, folder: string): Promise<Sistem> {
  const { databaseUrl, ownerUrl } = opsi;
  const storage = await openStorage({
    dataDirectory: opsi.data ?? folder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(ownerUrl === undefined ? {} : { ownerUrl }),
  });
  const sarana: Sarana = {
    database: storage.database,
    mesinPdf: opsi.server ? createTypstEngine() : createInlineTypstEngine(),
    bukti: storage.evidence,
  };
  return {
    ...sarana,
    storage,
    folder,
    berkasSandi: berkasSandi(folder),
    konteks: async (pemda, aktor) => new Konteks(sarana, await sarana.database.pemda.get(pemda), aktor),
    tutup: async () => {
      sarana.mesinPdf.close();
      await storage.close();
    },
  };
}

/** Notes that a data folder is complete, e.g. after a restore. */
export async function tandaiSiap(folder: string): Promise<void> {
  await tulisRahasia(join(folder, PENANDA), `${JSON.stringify({ format: 1, contoh: false })}\n`);
}

/** True when the database is somebody else's server, not the embedded one. */
export function memakaiServerLain({ databaseUrl }: OpsiSistem): boolean {
  return Boolean(databaseUrl ?? process.env.DATABASE_URL);
}

function berkasSandi(folder: string): string | null {
  const path = join(folder, SANDI);
  return existsSync(path) ? path : null;
}

async function tulisRahasia(path: string, isi: string): Promise<void> {
  const lama = await readFile(path, 'utf8').catch(() => null);
  if (lama === isi) return;
  await writeFile(`${path}.baru`, isi, { mode: 0o600 });
  await rename(`${path}.baru`, path);
}
