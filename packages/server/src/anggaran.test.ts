import type { LembarAnggaran, Problem } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { Klien } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;
let operator: Klien;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  operator = await Klien.masuk(app, contoh.akun('operator.organisasi'));
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

const ALAMAT = '/api/anggaran/biro-organisasi/2024';
const lihat = async (): Promise<LembarAnggaran> => (await operator.get(`${ALAMAT}/1`)).json();
const ubah = (payload: object) => operator.kirim({ method: 'PATCH', url: ALAMAT, payload });

async function sel(nilai: string) {
  const lembar = await lihat();
  // A line with room under its pagu.
  const spentOn = (id: string) => lembar.realisasi.find((row) => row.anggaran === id && row.triwulan === 1)?.jumlah;
  const line = lembar.anggaran.find(
    ({ rincian, id, jumlah }) => rincian && Number(jumlah) - Number(spentOn(id)) > 1_000_000,
  );
  const spent = lembar.realisasi.find((row) => row.anggaran === line?.id && row.triwulan === 3);
  const versiBaris = spent?.versiBaris ?? null;
  return { dokumen: lembar.dokumen?.id, sel: [{ jenis: 'anggaran', id: line?.id, kolom: 'tw3', nilai, versiBaris }] };
}

describe('the budget over the API', () => {
  test('a save answers how many cells it wrote; the same request again is a conflict with both values', async () => {
    const permintaan = await sel('1500.00');
    const saved = await ubah(permintaan);
    expect([saved.statusCode, saved.json()]).toEqual([200, { tersimpan: 1 }]);
    const again = await ubah({ ...permintaan, sel: permintaan.sel.map((row) => ({ ...row, nilai: '1600.00' })) });
    const problem: Problem = again.json();
    expect(again.statusCode).toBe(409);
    expect(problem.masalah).toMatchObject([
      { lokasi: 'sel.0', pesan: { id: 'Isian Anda: Rp1.600. Tersimpan: Rp1.500.' }, nilai: '1600.00' },
    ]);
  });

  test('money that is no exact amount never reaches the ledger', async () => {
    for (const nilai of ['1.234.567', '1e6', '0.005', 'NaN', '']) {
      expect((await ubah(await sel(nilai))).statusCode, nilai).toBe(400);
    }
  });

  test('a version that is none of this unit is not found', async () => {
    const permintaan = { ...(await sel('1.00')), dokumen: '00000000-0000-4000-8000-000000000000' };
    expect((await ubah(permintaan)).statusCode).toBe(404);
    expect((await operator.get(`${ALAMAT}/1?dokumen=${permintaan.dokumen}`)).statusCode).toBe(404);
  });

  test('a draft is made, gets a row, and is discarded; an approved version refuses rows', async () => {
    const lembar = await lihat();
    const program = {
      id: '6f0b7a3e-1111-4222-8333-444455556666',
      versiBaris: null,
      induk: null,
      jenis: 'program',
      kode: '4.01.03',
      nama: 'Program uji',
      pelaksana: null,
      urut: 9,
    };
    const tetap: Problem = (await ubah({ dokumen: lembar.dokumen?.id, simpul: [program] })).json();
    expect(tetap.masalah.map(({ lokasi, kode }) => [lokasi, kode])).toEqual([['simpul.0', 'versi-tetap']]);
    const buat = await operator.post(`${ALAMAT}/versi`, { dari: lembar.dokumen?.id, versi: 'pergeseran-1' });
    expect(buat.statusCode).toBe(200);
    const { id: dokumen } = buat.json();
    expect((await ubah({ dokumen, simpul: [program] })).json()).toEqual({ tersimpan: 1 });
    const draf: LembarAnggaran = (await operator.get(`${ALAMAT}/1?dokumen=${dokumen}`)).json();
    expect(draf.simpul.find(({ id }) => id === program.id)).toMatchObject({ kode: '4.01.03', versiBaris: 1 });
    const tetapkan = await operator.post(`${ALAMAT}/versi/${dokumen}/tetapkan`, { nomor: '1', tanggal: '2024-08-01' });
    expect(tetapkan.statusCode).toBe(403);
    const hapus = await operator.kirim({ method: 'DELETE', url: `${ALAMAT}/versi/${dokumen}` });
    expect([hapus.statusCode, hapus.json().versi]).toEqual([200, 'pergeseran-1']);
    expect((await operator.get(`${ALAMAT}/1?dokumen=${dokumen}`)).statusCode).toBe(404);
  });

  test('a save without anything in it is no save; a code list is searched by level', async () => {
    expect((await ubah({ dokumen: (await lihat()).dokumen?.id })).statusCode).toBe(400);
    const { baris } = (await operator.get('/api/referensi/nomenklatur?jenjang=kegiatan')).json();
    expect(baris.length).toBeGreaterThan(0);
    expect(baris.every(({ kode }: { kode: string }) => kode.split('.').length === 5)).toBe(true);
  });
});
