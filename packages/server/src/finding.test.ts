import { type Beranda, berandaSchema, type TemuanDto } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { Klien } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

const TEMPAT = 'biro-organisasi/2024/1';

let contoh: ContohUji;
let app: App;
let operator: Klien;
let kepala: Klien;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  operator = await Klien.masuk(app, contoh.akun('operator.organisasi'));
  kepala = await Klien.masuk(app, contoh.akun('kepala.organisasi'));
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

async function beranda(klien: Klien): Promise<Beranda> {
  return berandaSchema.parse((await klien.get(`/api/beranda/${TEMPAT}`)).json());
}

async function temuan(klien: Klien): Promise<TemuanDto> {
  const found = (await beranda(klien)).temuan.find(({ rule }) => rule === 'unit-mismatch');
  if (!found) throw new Error('the example has a target in another unit');
  return found;
}

const putuskan = (klien: Klien, kunci: string, payload: object) =>
  klien.kirim({ method: 'PUT', url: `/api/keselarasan/${TEMPAT}/${kunci}`, payload });

describe('findings of the ledger', () => {
  test('carry their rule, proof and row, and whether the reader may decide', async () => {
    const { rule, penjelasan, figures, baris, keputusan } = await temuan(operator);
    expect(rule).toBe('unit-mismatch');
    expect([penjelasan.id, penjelasan.en]).not.toContain('');
    expect(figures[0]).toEqual({ nama: 'target', nilai: expect.stringContaining('%') });
    expect([baris.halaman, keputusan]).toEqual(['indikator', null]);
    expect((await beranda(kepala)).kemampuan).toContain('temuan:putuskan');
  });

  test('are dismissed with a reason by one, seen by the other, and taken back', async () => {
    const { kunci } = await temuan(operator);
    const refused = await putuskan(operator, kunci, { keputusan: 'diabaikan', alasan: '' });
    expect([refused.statusCode, refused.json().masalah[0]?.lokasi]).toEqual([400, expect.stringContaining('alasan')]);
    const alasan = 'satuan perjanjian';
    expect((await putuskan(operator, kunci, { keputusan: 'diabaikan', alasan })).statusCode).toBe(204);
    expect((await temuan(kepala)).keputusan).toMatchObject({ keputusan: 'diabaikan', alasan });
    expect((await putuskan(kepala, kunci, { keputusan: null })).statusCode).toBe(204);
    expect((await temuan(operator)).keputusan).toBeNull();
  });

  test('that are not there any more are a conflict, told in words', async () => {
    const answer = await putuskan(operator, 'a'.repeat(64), { keputusan: 'diterima' });
    expect([answer.statusCode, answer.json().pesan.id]).toEqual([409, expect.stringContaining('Muat ulang')]);
    expect((await putuskan(operator, 'bukan-kunci', { keputusan: 'diterima' })).statusCode).toBe(400);
  });
});
