import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BIRO,
  createEmptyInstallation,
  createInstallation,
  type Installation,
} from '../../../../test/support/installation.ts';
import {
  buatCadangan,
  buatLaporanTriwulan,
  bukaSistem,
  masuk,
  periksaAudit,
  pulihkanCadangan,
  type Sistem,
  siapkanSistem,
} from '../index.ts';

let pasang: Installation;
let folder: string;
let berkas: string;
beforeAll(async () => {
  pasang = await createInstallation();
  folder = await mkdtemp(join(tmpdir(), 'selaras-cadangan-'));
  berkas = join(folder, 'selaras.cadangan');
  await buatCadangan({ ...pasang.opsi, out: berkas, aktor: pasang.admin.aktor });
});
afterAll(async () => {
  await pasang.tutup();
  await rm(folder, { recursive: true, force: true });
});

async function reports(sistem: Sistem): Promise<Buffer[]> {
  const konteks = await sistem.konteks('ntt', pasang.admin.aktor);
  const format = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const;
  const files = await buatLaporanTriwulan(konteks, { ...BIRO, tanggal: '2024-07-24', format });
  return files.map(({ isi }) => Buffer.from(isi));
}

describe('buatCadangan and pulihkanCadangan', () => {
  it('bring an empty installation to the same state: reports byte for byte, audit chain, accounts', async () => {
    const empty = await createEmptyInstallation();
    try {
      expect((await pulihkanCadangan({ ...empty.opsi, berkas })).baris).toBeGreaterThan(100);
      const restored = await bukaSistem(empty.opsi);
      const before = await reports(pasang.sistem);
      const after = await reports(restored);
      expect(after.map((file, index) => file.equals(before[index] ?? Buffer.alloc(0)))).toEqual([
        true,
        true,
        true,
        true,
        true,
      ]);
      expect(await periksaAudit(restored, pasang.admin.aktor)).toEqual(
        await periksaAudit(pasang.sistem, pasang.admin.aktor),
      );
      expect((await masuk(restored, { ...pasang.akun('admin'), alamat: '127.0.0.1' })).token).toBeTruthy();
      await restored.tutup();
      await expect(pulihkanCadangan({ ...empty.opsi, berkas })).rejects.toMatchObject({ kode: 'pemakaian-salah' });
    } finally {
      await empty.tutup();
    }
  });

  it('refuse a file that is no backup, and a database that holds something, without changing it', async () => {
    const empty = await createEmptyInstallation();
    try {
      const lain = join(folder, 'lain.cadangan');
      await writeFile(lain, 'bukan cadangan');
      await expect(pulihkanCadangan({ ...empty.opsi, berkas: lain })).rejects.toMatchObject({
        kode: 'berkas-tak-terbaca',
      });
      await expect(pulihkanCadangan({ ...empty.opsi, berkas: join(folder, 'tiada') })).rejects.toMatchObject({
        kode: 'berkas-tak-terbaca',
      });
      const filled = await siapkanSistem({ ...empty.opsi, contoh: true });
      const head = () =>
        filled.konteks('ntt', pasang.admin.aktor).then((k) => k.transaksi(({ audit }) => audit.head()));
      const before = await head();
      await expect(pulihkanCadangan({ ...empty.opsi, data: join(folder, 'kosong'), berkas })).rejects.toThrow();
      expect(await head()).toEqual(before);
      await filled.tutup();
    } finally {
      await empty.tutup();
    }
  });

  it('are for admins', async () => {
    const aktor = { ...pasang.admin.aktor, peran: [{ peran: 'koordinator' as const, unit: null, turun: true }] };
    await expect(buatCadangan({ ...pasang.opsi, out: join(folder, 'x'), aktor })).rejects.toMatchObject({
      kode: 'tidak-berhak',
    });
  });
});
