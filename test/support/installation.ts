/*
 * Installations for tests of use cases and commands: the example seen as its admin, and empty ones to be set up.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, seedBuku } from '@selaras/db/testing';
import { aktorSistem, type Konteks, type OpsiSistem } from '@selaras/usecases';
import { type ContohUji, siapkanContoh } from './contoh.ts';

/** The example installation, with its pemda as admin. */
export interface Installation extends ContohUji {
  admin: Konteks;
  /** What it is opened with. */
  opsi: OpsiSistem;
  /** Registers a second, small pemda (unit `biro-uji`, 2024, versions murni and perubahan-1) and gives its id. */
  pemdaKecil(): Promise<string>;
  /** Signs a report of the unit, which closes the quarter for the unit and all below it. */
  tutupTriwulan(pd: string, periode: { tahun: number; triwulan: number }): Promise<void>;
  /** Number and hash of the last audit event: equal = nothing was written. */
  auditHead(): Promise<unknown>;
}

/** Sets up the example in a fresh database. Close it (`tutup`) in `afterAll`. */
export async function createInstallation(): Promise<Installation> {
  const contoh = await siapkanContoh();
  const admin = await contoh.sistem.konteks('ntt', aktorSistem('uji'));
  const { appUrl: databaseUrl, ownerUrl } = contoh.basisData;
  return {
    ...contoh,
    admin,
    opsi: { data: contoh.sistem.folder, databaseUrl, ownerUrl },
    pemdaKecil: async () => (await seedBuku(contoh.basisData, contoh.sistem.database)).pemda,
    tutupTriwulan: (pd, { tahun, triwulan: ke }) =>
      admin.transaksi(async ({ unit, laporan, audit }) => {
        const periode = { jenis: 'triwulan', tahun, ke } as const;
        const { id } = await unit.resolve(pd);
        const draf = await laporan.create({ unit: id, form: 'triwulan-ntt', periode, judul: 'Laporan' });
        const tanggal = `${tahun + 1}-01-05`;
        await laporan.approve(draf.id, draf.versiBaris, { model: '{}', tanggal, audit: await audit.head() });
      }),
    auditHead: () => admin.transaksi(({ audit }) => audit.head()),
  };
}

/** An empty data folder and a migrated, empty database. */
export async function createEmptyInstallation(): Promise<{
  opsi: OpsiSistem & { data: string };
  tutup(): Promise<void>;
}> {
  const database = await createTestDatabase();
  const data = await mkdtemp(join(tmpdir(), 'selaras-uji-kosong-'));
  return {
    opsi: { data, databaseUrl: database.appUrl, ownerUrl: database.ownerUrl },
    async tutup() {
      await database.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The example's unit and quarter. */
export const BIRO = { pd: 'biro-organisasi', tahun: 2024, triwulan: 1 } as const;
