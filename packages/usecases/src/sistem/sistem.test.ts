import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bukuAngkaToJson } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createEmptyInstallation,
  createInstallation,
  type Installation,
} from '../../../../test/support/installation.ts';
import { periksaAudit, periksaSistem, siapkanSistem } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang.tutup());

const figures = () =>
  pasang.admin.transaksi(async (repositories) => {
    const { id } = await repositories.unit.resolve('biro-organisasi');
    return bukuAngkaToJson(await repositories.buku.load({ unit: id, tahun: 2024 }));
  });

describe('siapkanSistem', () => {
  it('creates accounts with random passwords in a file that only its owner reads', async () => {
    const path = join(pasang.sistem.folder, 'akun-contoh.txt');
    expect(pasang.sistem.berkasSandi).toBe(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [, ...accounts] = (await readFile(path, 'utf8')).trim().split('\n');
    expect(accounts).toHaveLength(6);
    expect(new Set(accounts.map((line) => line.split(/\s+/)[1])).size).toBe(6);
  });

  it('changes nothing the second time: neither figures that people entered since, nor accounts, nor their password file', async () => {
    await pasang.admin.transaksi(async ({ narasi }) => {
      const [row] = await narasi.list({ tahun: 2024 });
      if (row === undefined) throw new Error('no narrative');
      await narasi.save({ ...row.value, teks: 'Ditulis seseorang.' }, row.versiBaris);
    });
    const path = join(pasang.sistem.folder, 'akun-contoh.txt');
    const before = [await figures(), await readFile(path, 'utf8'), await pasang.auditHead()];
    const again = await siapkanSistem({ ...pasang.opsi, contoh: true });
    await again.tutup();
    expect([await figures(), await readFile(path, 'utf8'), await pasang.auditHead()]).toEqual(before);
  });

  it('does not find a pemda that is not there', async () => {
    await expect(pasang.sistem.konteks('entah', pasang.admin.aktor)).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
  });
});

describe('two first starts at once', () => {
  it('load the example once, and the password file fits the accounts', async () => {
    const empty = await createEmptyInstallation();
    try {
      const both = await Promise.all([1, 2].map(() => siapkanSistem({ ...empty.opsi, contoh: true })));
      const [first, second] = both;
      expect(first?.berkasSandi).toBe(second?.berkasSandi);
      const konteks = await first?.konteks('ntt', pasang.admin.aktor);
      expect(await konteks?.transaksi(async ({ pengguna }) => (await pengguna.list()).length)).toBe(6);
      for (const sistem of both) await sistem.tutup();
    } finally {
      await empty.tutup();
    }
  });
});

describe('periksaSistem and periksaAudit', () => {
  it('find an installation in order', async () => {
    const hasil = await periksaSistem(pasang.opsi);
    expect(hasil.filter(({ keadaan }) => keadaan === 'gagal')).toEqual([]);
    expect(hasil.map(({ hal }) => hal)).toEqual(['Node', 'web', 'data', 'PostgreSQL', 'audit ntt']);
  });

  it('name the event that somebody changed behind the application', async () => {
    await pasang.basisData.sudo(
      `set session_replication_role = replica; update audit_event set aktor = 'orang lain' where nomor = 1`,
    );
    const [rantai] = await periksaAudit(pasang.sistem, pasang.admin.aktor);
    expect(rantai?.masalah).toMatchObject([{ lokasi: 'audit 1', kode: 'isi-berubah' }]);
    expect(await periksaSistem(pasang.opsi)).toContainEqual(
      expect.objectContaining({ hal: 'audit ntt', keadaan: 'gagal' }),
    );
  });

  it('say of a database that cannot be reached what it is', async () => {
    const hasil = await periksaSistem({
      ...pasang.opsi,
      databaseUrl: 'postgresql://selaras_app:x@127.0.0.1:1/tiada',
    });
    expect(hasil.at(-1)).toMatchObject({ hal: 'PostgreSQL', keadaan: 'gagal' });
  });
});
