import { type HasilPemeriksaan, hasilPemeriksaanSchema, type PemeriksaanDto } from '@selaras/contracts';
import { aktorSistem } from '@selaras/usecases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { Klien, type Unggahan } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

/** A table whose total misses 100, and a percentage of another draft. */
const DOKUMEN = [
  'LAPORAN KINERJA',
  '',
  'Tabel 1. Realisasi Anggaran',
  'No\tUraian\tPagu (Rp)\tRealisasi (Rp)\t%',
  '1\tBelanja Pegawai\t1.000.000\t500.000\t50,00',
  '2\tBelanja Barang\t2.000.000\t1.500.000\t65,00',
  '3\tBelanja Modal\t4.000.000\t1.000.000\t25,00',
  'Jumlah\t\t7.000.100\t3.000.000\t42,86',
  '',
].join('\n');

let contoh: ContohUji;
let app: App;
let operator: Klien;
let pembaca: Klien;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  operator = await Klien.masuk(app, contoh.akun('operator.organisasi'));
  pembaca = await Klien.masuk(app, contoh.akun('kepala.organisasi'));
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

async function selesai(klien: Klien, unggahan: Unggahan): Promise<PemeriksaanDto> {
  const started = await klien.unggah('/api/periksa', unggahan);
  expect(started.statusCode).toBe(202);
  let audit: PemeriksaanDto = started.json();
  while (audit.status === 'antre' || audit.status === 'berjalan') {
    await new Promise((resolve) => setTimeout(resolve, 20));
    audit = (await klien.get(`/api/periksa/${audit.id}`)).json();
  }
  return audit;
}

async function hasil(klien: Klien, id: string): Promise<HasilPemeriksaan> {
  return hasilPemeriksaanSchema.parse((await klien.get(`/api/periksa/${id}/hasil`)).json());
}

describe('an audit of a document', () => {
  let id: string;

  beforeAll(async () => {
    const audit = await selesai(operator, { nama: 'lkip.txt', isi: DOKUMEN });
    expect(audit).toMatchObject({ status: 'selesai', kemajuan: 100, galat: null, namaBerkas: 'lkip.txt' });
    id = audit.id;
  });

  test('shows the findings at their cells', async () => {
    const { blocks, findings, aturan, unduhan } = await hasil(operator, id);
    expect(findings.map(({ rule, severity, printed, expected }) => [rule, severity, printed, expected])).toEqual([
      ['percentage', 'error', '65,00', '75.00'],
      ['total-row', 'error', '7.000.100', '7000000.00'],
    ]);
    for (const { letak, printed, tempat, rule } of findings) {
      const block = blocks[letak?.block ?? -1];
      const cell = block?.kind === 'table' ? block.rows[letak?.row ?? -1]?.cells[letak?.cell ?? -1] : undefined;
      expect(cell?.text).toBe(printed);
      expect(tempat.id).toMatch(/^baris \d$/);
      expect(aturan[rule]?.id).toMatch(/\.$/);
    }
    expect(unduhan).toEqual(['xlsx', 'html', 'json']);
  });

  test('leads from a finding to the cells that prove it', async () => {
    const { blocks, findings } = await hasil(operator, id);
    const total = findings.find(({ rule }) => rule === 'total-row');
    const proof = total?.bukti.map(({ letak }) => {
      const block = blocks[letak?.block ?? -1];
      return block?.kind === 'table' ? block.rows[letak?.row ?? -1]?.cells[letak?.cell ?? -1]?.text : undefined;
    });
    expect(proof).toEqual(total?.bukti.map(({ nilai }) => nilai));
    expect(proof).toContain('4.000.000');
  });

  test('keeps what was decided, with the reason, for the worklist too', async () => {
    const refused = await operator.kirim({
      method: 'PUT',
      url: `/api/periksa/${id}/temuan/1`,
      payload: { keputusan: 'diabaikan', alasan: ' ' },
    });
    expect([refused.statusCode, refused.json().masalah[0]?.lokasi]).toEqual([400, expect.stringContaining('alasan')]);

    const decide = (nomor: number, payload: object) =>
      operator.kirim({ method: 'PUT', url: `/api/periksa/${id}/temuan/${nomor}`, payload });
    expect((await decide(1, { keputusan: 'diabaikan', alasan: 'dihitung per kegiatan' })).statusCode).toBe(200);
    expect((await decide(2, { keputusan: 'diterima' })).statusCode).toBe(200);
    expect((await decide(3, { keputusan: 'diterima' })).statusCode).toBe(404);
    const { findings } = await hasil(operator, id);
    expect(findings.map(({ keputusan }) => [keputusan?.keputusan, keputusan?.alasan])).toEqual([
      ['diabaikan', 'dihitung per kegiatan'],
      ['diterima', ''],
    ]);
    const list = await operator.get(`/api/periksa/${id}/berkas/xlsx`);
    const audit = await selesai(operator, { nama: 'daftar.xlsx', isi: list.rawPayload });
    const { blocks } = await hasil(operator, audit.id);
    const texts = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [block.text],
    );
    expect(texts).toEqual(expect.arrayContaining(['Diabaikan', 'dihitung per kegiatan', 'Diperbaiki']));

    expect((await decide(1, { keputusan: null })).statusCode).toBe(200);
    expect((await hasil(operator, id)).findings[0]?.keputusan).toBeNull();
  });

  test('gives its files as attachments', async () => {
    const names: string[] = [];
    for (const format of ['xlsx', 'html', 'json']) {
      const answer = await operator.get(`/api/periksa/${id}/berkas/${format}?bahasa=en`);
      expect(answer.statusCode).toBe(200);
      names.push(String(answer.headers['content-disposition']));
    }
    expect(names).toEqual([
      'attachment; filename="lkip.daftar-kerja.xlsx"',
      'attachment; filename="lkip.pemeriksaan.html"',
      'attachment; filename="lkip.pemeriksaan.json"',
    ]);
    const page = await operator.get(`/api/periksa/${id}/berkas/html?bahasa=en`);
    expect(page.body).toContain('<html lang="en">');
  });

  test('of a text has no annotated copy, and says what to use instead', async () => {
    const answer = await operator.get(`/api/periksa/${id}/berkas/bercatatan`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().masalah[0].saran.id).toContain('daftar kerja');
  });

  test('belongs to whoever asked for it', async () => {
    for (const path of ['', '/hasil', '/berkas/html']) {
      expect((await pembaca.get(`/api/periksa/${id}${path}`)).statusCode).toBe(404);
    }
  });
});

describe('a document that can’t be read', () => {
  test.each([
    ['nothing', 'kosong.txt', '', 'kosong'],
    ['binary data', 'foto.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'biner'],
    ['a web page', 'laporan.docx', '<!doctype html><script>alert(1)</script>', 'HTML'],
    ['a damaged package', 'rusak.docx', 'PK\u0003\u0004rusak', 'rusak'],
  ])('(%s) fails with the reason and the way out', async (_, nama, isi, kata) => {
    const audit = await selesai(operator, { nama, isi });
    expect(audit).toMatchObject({ status: 'gagal', galat: { pesan: { id: expect.stringContaining(kata) } } });
    expect(audit.galat?.saran?.id).toBeTruthy();
    const answer = await operator.get(`/api/periksa/${audit.id}/hasil`);
    expect(answer.statusCode).toBe(409);
  });

  test('of more than 20 MiB is refused while it is read', async () => {
    const isi = new Uint8Array(20 * 1024 * 1024 + 1);
    const answer = await operator.unggah('/api/periksa', { nama: 'besar.pdf', isi });
    expect(answer.statusCode).toBe(413);
  });

  test('without a file is refused', async () => {
    const answer = await operator.kirim({
      method: 'POST',
      url: '/api/periksa',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--\r\n',
    });
    expect(answer.statusCode).toBe(400);
  });
});

describe('a decision about a finding of a document', () => {
  const dokumen = (kata: string) => ({ nama: `${kata}.txt`, isi: `${DOKUMEN}${kata}\n` });

  test('is shown to anybody of the pemda who checks the same file, with who and when', async () => {
    const first = await selesai(operator, dokumen('sama'));
    const url = `/api/periksa/${first.id}/temuan/2`;
    const payload = { keputusan: 'diabaikan', alasan: 'dibulatkan' };
    const answer = await operator.kirim({ method: 'PUT', url, payload });
    expect(answer.json().keputusan).toMatchObject({ ...payload, oleh: expect.stringMatching(/./) });

    const again = await selesai(pembaca, { ...dokumen('sama'), nama: 'nama-lain.txt' });
    const { findings } = await hasil(pembaca, again.id);
    expect(findings[1]?.keputusan).toEqual(answer.json().keputusan);
    expect(findings[0]?.keputusan).toBeNull();

    const other = await selesai(pembaca, dokumen('lain'));
    expect((await hasil(pembaca, other.id)).findings.map(({ keputusan }) => keputusan)).toEqual([null, null]);
  });

  test('is written to the audit trail without what the document says', async () => {
    const { id } = await selesai(operator, dokumen('jejak'));
    await operator.kirim({ method: 'PUT', url: `/api/periksa/${id}/temuan/1`, payload: { keputusan: 'diterima' } });
    const [event] = await contoh.sistem
      .konteks('ntt', aktorSistem('uji'))
      .then((konteks) => konteks.transaksi(({ audit }) => audit.list({ jenis: 'temuan.', batas: 1 })));
    expect(event).toMatchObject({ jenis: 'temuan.diterima', payload: { uraian: 'jejak.txt, baris 6' } });
    expect(JSON.stringify(event?.payload)).not.toContain('65,00');
  });
});
