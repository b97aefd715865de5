/*
 * The example installation for tests: a database of its own (embedded, or on the server of SELARAS_TEST_DATABASE_URL), a data folder of its own
 * under the temporary folder, the example pemda with its accounts.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@selaras/db/testing';
import { type Sistem, siapkanSistem } from '@selaras/usecases';

/** Login and password of an example account. */
export interface AkunUji {
  pemda: string;
  login: string;
  sandi: string;
}

export interface ContohUji {
  sistem: Sistem;
  /** For looking and tampering behind the application. */
  basisData: TestDatabase;
  /** The account whose login starts so, e.g. `operator.organisasi`. Throws when there is none. */
  akun(awal: string): AkunUji;
  tutup(): Promise<void>;
}

/** Makes an example installation; close it in `afterAll`. */
export async function siapkanContoh(): Promise<ContohUji> {
  const folder = await mkdtemp(join(tmpdir(), 'selaras-uji-contoh-'));
  const basisData = await createTestDatabase();
  const { appUrl: databaseUrl, ownerUrl } = basisData;
  const sistem = await siapkanSistem({ data: folder, contoh: true, databaseUrl, ownerUrl, server: true });
  const semua = await bacaAkun(sistem.berkasSandi);
  return {
    sistem,
    basisData,
    akun(awal) {
      const found = semua.find(({ login }) => login.startsWith(awal));
      if (!found) throw new Error(`no example account ${awal}`);
      return found;
    },
    async tutup() {
      await sistem.tutup();
      await basisData.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bacaAkun(berkas: string | null): Promise<AkunUji[]> {
  if (berkas === null) throw new Error('the example wrote no passwords');
  const [, ...lines] = (await readFile(berkas, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => {
    const [login = '', sandi = ''] = line.split(/\s+/);
    return { pemda: 'ntt', login, sandi };
  });
}
