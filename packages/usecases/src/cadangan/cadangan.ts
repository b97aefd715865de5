import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupResult, type RestoreResult, resolveDataDirectory, restoreStorage } from '@selaras/db';
import { AppError } from '@selaras/domain';
import { type Aktor, boleh } from '../hak/kebijakan.ts';
import { bukaSistem, type OpsiSistem, PENANDA, tandaiSiap } from '../sistem/sistem.ts';

/** Saves everything to one file, from one snapshot of the database: people may go on working. */
export async function buatCadangan(opsi: OpsiSistem & { out: string; aktor: Aktor }): Promise<BackupResult> {
  if (!boleh(opsi.aktor, 'cadangan:buat')) {
    throw new AppError('tidak-berhak', {
      id: 'Hanya admin yang dapat membuat cadangan.',
      en: 'Only an admin may make a backup.',
    });
  }
  const sistem = await bukaSistem(opsi);
  try {
    return await sistem.storage.backup(opsi.out);
  } finally {
    await sistem.tutup();
  }
}

/** Restores a backup into a data folder, or a database named by DATABASE_URL, that holds nothing yet. */
export async function pulihkanCadangan({
  berkas,
  data,
  databaseUrl,
  ownerUrl,
}: OpsiSistem & { berkas: string }): Promise<RestoreResult> {
  const folder = await resolveDataDirectory(data);
  if (existsSync(join(folder, PENANDA))) {
    throw new AppError('pemakaian-salah', {
      id: `Folder data ${folder} sudah berisi. Sebut folder lain dengan --data.`,
      en: `The data folder ${folder} is in use already. Name another one with --data.`,
    });
  }
  const hasil = await restoreStorage({
    dataDirectory: folder,
    file: berkas,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(ownerUrl === undefined ? {} : { ownerUrl }),
  });
  await tandaiSiap(folder);
  return hasil;
}
