import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxFixture, p, tbl, tr } from '../../berkas/test/docx-fixture.ts';
import { pdfFixture } from '../../berkas/test/pdf-fixture.ts';
import { main } from '../src/index.ts';
import { selaras } from './command.ts';

/*
 * `selaras check` as people type it, and every kind of file that it can't read.
 */

const TABLE = [
  ['No', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)'],
  ['1', 'Belanja Pegawai', '1.000.000', '500.000'],
  ['2', 'Belanja Barang', '2.000.000', '1.500.000'],
  ['3', 'Belanja Modal', '4.000.000', '1.000.000'],
  ['Jumlah', '', '7.000.000', '3.000.000'],
];
const textOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
const wrong = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => (cell === '7.000.000' ? '7.000.100' : cell)));
const word = (rows: readonly (readonly string[])[], settings?: string): Uint8Array =>
  docxFixture({ body: p('Laporan') + tbl(...rows.map((row) => tr(row))), ...(settings ? { settings } : {}) });

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selaras-check-'));
  await writeFile(at('benar.txt'), textOf(TABLE));
  await writeFile(at('salah.txt'), textOf(wrong(TABLE)));
  await writeFile(at('salah.docx'), word(wrong(TABLE)));
  await writeFile(
    at('terlindungi.docx'),
    word(wrong(TABLE), '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
  );
  // A count against its breakdown: a person must say which is right, a warning.
  await writeFile(at('ragu.txt'), 'Ditempatkan sebanyak 124 orang dengan rincian 96 orang guru dan 21 orang penyuluh.');
  await writeFile(at('rusak.docx'), 'PK\u0003\u0004rusak');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command in this process: its own start is tested once. */
async function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const code = await main(['check', ...args], {
    out: (chunk) => {
      stdout += String(chunk);
    },
    err: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { code, stdout, stderr };
}

describe('selaras check, as a process', () => {
  it('prints findings and exits 1; clean is 0', async () => {
    const found = await selaras(['check', at('salah.txt')]);
    expect([found.code, found.stderr]).toEqual([1, '']);
    expect(found.stdout).toContain('KESALAHAN (1)\n  baris 5  total-row');
    // A pipe gets no colours.
    expect(found.stdout).not.toContain('\u001b');
    const clean = await selaras(['check', at('benar.txt'), '--lang', 'en']);
    expect([clean.code, clean.stderr]).toEqual([0, '']);
    expect(clean.stdout).toContain('no findings');
  });

  it('loads neither use cases nor server nor database, and makes no data folder', async () => {
    const data = at('data-yang-tidak-ada');
    const { code, stderr } = await selaras(['check', at('salah.docx'), at('tidak-ada.txt'), '--data', data], {
      env: { NODE_DEBUG: 'esm', DATABASE_URL: 'postgres://127.0.0.1:1/tidak-ada' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('packages/pemeriksaan/');
    for (const heavy of ['usecases', 'server', 'db', 'reports']) expect(stderr).not.toContain(`packages/${heavy}/src`);
    expect(existsSync(data)).toBe(false);
  });

  it('tells all that is wrong with a command line', async () => {
    const { code, stdout, stderr } = await selaras(['check', '--format', 'doc', '--fail-on', 'semua']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain("argumen wajib 'file' belum disebutkan");
    expect(stderr).toContain("nilai 'doc' untuk opsi '--format <format>' tidak sah");
    expect(stderr).toContain("nilai 'semua' untuk opsi '--fail-on <level>' tidak sah");
  });
});

describe('the exit code', () => {
  it.each([
    ['salah.txt', 'error', 1],
    ['salah.txt', 'never', 0],
    ['ragu.txt', 'error', 0],
    ['ragu.txt', 'warning', 1],
    ['ragu.txt', 'info', 1],
    ['benar.txt', 'info', 0],
    ['rusak.docx', 'never', 2],
  ])('of %s with --fail-on %s is %i', async (name, level, code) => {
    expect(await check(at(name), '--fail-on', level)).toMatchObject({ code });
  });
});

describe('several files', () => {
  it('are all checked; one that can’t be read is told in its place and makes exit 2', async () => {
    const { code, stdout, stderr } = await check(at('rusak.docx'), at('salah.txt'), at('tidak-ada.txt'), folder);
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toContain('rusak.docx  tidak dapat diperiksa');
    expect(stdout).toContain('total-row');
    expect(stdout).toContain('berkas tidak ada');
    expect(stdout).toContain('sebuah folder');
  });

  it('are one JSON document, and nothing else stands on stdout', async () => {
    const { code, stdout, stderr } = await check(at('rusak.docx'), at('salah.txt'), '--format', 'json');
    expect([code, stderr]).toEqual([2, '']);
    const { files } = JSON.parse(stdout);
    expect(files).toEqual([
      {
        file: at('rusak.docx'),
        error: expect.objectContaining({ code: 'berkas-tak-terbaca' }),
        findings: [],
        stats: { tables: 0, numbers: 0, sumsChecked: 0, percentsChecked: 0, seconds: 0 },
      },
      { file: at('salah.txt'), findings: [expect.anything()], stats: expect.objectContaining({ tables: 1 }) },
    ]);
    expect(files[1].findings[0]).toMatchObject({
      rule: 'total-row',
      severity: 'error',
      line: 5,
      page: null,
      cell: null,
      printed: '7.000.100',
      expected: '7000000.00',
      difference: '100.00',
      affected: [{ line: 5, printed: '7.000.100', expected: '7000000.00' }],
    });
  });
});

describe('files that it writes', () => {
  it('are told, and hold the findings', async () => {
    for (const format of ['text', 'json', 'html', 'xlsx']) {
      const out = at(`hasil/temuan.${format}`);
      const { code, stdout, stderr } = await check(at('salah.txt'), '--format', format, '--out', out);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(out);
      const content = await readFile(out);
      expect(content.subarray(0, 2).toString('latin1') === 'PK').toBe(format === 'xlsx');
    }
    // Nothing half-written stays behind.
    expect((await readdir(at('hasil'))).length).toBe(4);
  });

  it('are an annotated copy each', async () => {
    await mkdir(at('lain'), { recursive: true });
    await writeFile(at('lain/salah.docx'), word(wrong(TABLE)));
    const files = [at('salah.docx'), at('lain/salah.docx')];
    const { code, stderr } = await check(...files, '--format', 'annotated', '--out', at('salinan'));
    expect(code).toBe(1);
    expect((await readdir(at('salinan'))).toSorted()).toEqual(['salah.diperiksa-2.docx', 'salah.diperiksa.docx']);
    expect(stderr).toContain('1 temuan');
    const again = await check(at('salinan/salah.diperiksa.docx'), '--format', 'json');
    expect(JSON.parse(again.stdout).files[0].findings).toHaveLength(1);
  });

  it.each(['terlindungi.docx', 'salah.txt'])(
    'are a worklist and a message where no copy can be made (%s)',
    async (name) => {
      const { code, stderr } = await check(at(name), '--format', 'annotated', '--out', at(`ganti/${name}`));
      expect(code).toBe(1);
      expect(stderr).toMatch(/dilindungi|hanya \.docx/);
      const list = at(`ganti/${name.replace(/\.\w+$/, '')}.daftar-kerja.xlsx`);
      expect(stderr).toContain(list);
      expect((await readFile(list)).subarray(0, 2).toString('latin1')).toBe('PK');
      expect(existsSync(at(`ganti/${name}`))).toBe(false);
    },
  );

  it('never replace what is checked, and need a name', async () => {
    const before = await readFile(at('salah.docx'));
    const same = await check(at('salah.docx'), '--format', 'annotated', '--out', at('salah.docx'));
    expect(same.code).toBe(2);
    expect(await readFile(at('salah.docx'))).toEqual(before);
    for (const format of ['xlsx', 'annotated']) {
      const { code, stderr } = await check(at('salah.docx'), '--format', format);
      expect(code).toBe(2);
      expect(stderr).toContain('--out');
    }
  });
});

/** Documents that are not what they should be: what is in the file, and a word of the message. */
const BAD: Readonly<Record<string, [content: () => Uint8Array | string, word: string]>> = {
  'kosong.txt': [() => '', 'kosong'],
  'spasi.txt': [() => ' \n\n\t\n', 'kosong'],
  'biner.docx': [() => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256), 'biner'],
  'gambar.pdf': [() => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'biner'],
  'terkunci.docx': [() => encryptedOffice(), 'kata sandi'],
  'lama.doc': [() => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), 'lama'],
  'terpotong.docx': [() => word(TABLE).subarray(0, 400), 'terpotong'],
  'terpotong.pdf': [() => '%PDF-1.7\nrusak', 'rusak'],
  'pindaian.pdf': [() => pdfFixture([{ content: [] }]), 'tidak memuat teks'],
  'bom.docx': [() => bomb(), 'terlalu besar'],
  'besar.txt': [() => Buffer.alloc(51 * 1024 * 1024, 'a '), 'batasnya 50 MB'],
  'xxe.docx': [() => hostile(), 'DOCTYPE'],
  'bersusun.docx': [
    () =>
      docxFixture({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}` }),
    'terlalu dalam',
  ],
  'halaman.docx': [() => '<!doctype html><script>alert(1)</script>', 'HTML'],
  'arsip.docx': [() => zipSync({ 'a.txt': strToU8('x') }), 'zip'],
};

/** The head of an encrypted Office file: an old container with a stream `EncryptedPackage`. */
function encryptedOffice(): Uint8Array {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), name, Buffer.alloc(1000)]);
}

/** 300 MB of nothing in a few hundred kilobytes. */
function bomb(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 9 }],
  });
}

function hostile(): Uint8Array {
  const body = '<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>';
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="${namespace}">${body}</w:document>`;
  return docxFixture({ body: p('x'), extra: { 'word/document.xml': document } });
}

describe('a file that is not what it should be', () => {
  it.each(Object.entries(BAD))('%s: exit 2 and a clear message in both languages', async (name, [content, kata]) => {
    await writeFile(at(name), content());
    const indonesian = await check(at(name));
    expect(indonesian).toMatchObject({ code: 2, stderr: '' });
    expect(indonesian.stdout).toContain(kata);
    expect(indonesian.stdout).not.toMatch(/Error|undefined|\bat .*\.ts/);
    const english = await check(at(name), '--lang', 'en');
    expect(english.code).toBe(2);
    expect(english.stdout).toContain("can't be checked");
    expect(english.stdout.split('\n')[1]).not.toBe(indonesian.stdout.split('\n')[1]);
  });

  it('a line of 5 MB is read as far as the limit, and that is said', async () => {
    const sentence = 'Belanja sebesar Rp. 1.000.000,00 atau 50,00% dari Rp 2.000.000,00. ';
    await writeFile(at('panjang.txt'), sentence.repeat(80_000));
    const { code, stdout } = await check(at('panjang.txt'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/1 baris lebih panjang dari \d+ karakter/);
  });

  it('a table of 500 columns is checked', async () => {
    const row = (cell: (column: number) => string): string => Array.from({ length: 500 }, (_, c) => cell(c)).join('\t');
    const lines = [
      row((c) => `Kolom ${c}`),
      ...Array.from({ length: 60 }, (_, r) => row((c) => `${(r + 1) * (c + 1)}`)),
    ];
    await writeFile(at('lebar.txt'), lines.join('\n'));
    const { code, stdout } = await check(at('lebar.txt'), '--fail-on', 'never');
    expect(code).toBe(0);
    expect(stdout).toContain('1 tabel');
  });

  it('marks that turn the direction of text neither hide a figure nor reach the terminal', async () => {
    const marked = textOf(wrong(TABLE))
      .replace('7.000.100', '\u202e7.000.100\u200f')
      .replace('Barang', '\u001b[31mBarang');
    await writeFile(at('arah.txt'), marked);
    const { code, stdout } = await check(at('arah.txt'));
    expect(code).toBe(1);
    expect(stdout).toContain('7.000.100');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(stdout).not.toMatch(/[\u001b\u202e\u200f]/);
  });

  it('a device is never read', async () => {
    const { code, stdout } = await check('/dev/zero');
    expect(code).toBe(2);
    expect(stdout).toContain('bukan berkas');
  });
});

describe('selaras check --codes', () => {
  const codes = (...names: string[]): string =>
    ['Kode;Nama', '5.01.02;Program Perencanaan', ...names.map((name) => `5.01.02.1.01;${name}`)].join('\n');
  const table = textOf([
    ['Kode', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)'],
    ['5.01.02', 'PROGRAM  PERENCANAAN', '2.000.000', '1.000.000'],
    ['5.01.02.1.01', 'Penyusunan Rencana & Pendanaan', '2.000.000', '1.000.000'],
  ]);

  it('remarks on names that are not those of their codes, whatever case and abbreviation', async () => {
    await writeFile(at('berkode.txt'), table);
    await writeFile(at('kode.csv'), codes('Penyusunan Rencana dan Pendanaan'));
    await writeFile(at('kode-lain.csv'), codes('Evaluasi Rencana'));
    expect(await check(at('berkode.txt'), '--fail-on', 'info', '--codes', at('kode.csv'))).toMatchObject({ code: 0 });
    const other = await check(at('berkode.txt'), '--fail-on', 'info', '--codes', at('kode-lain.csv'));
    expect(other.code).toBe(1);
    expect(other.stdout).toContain('"Evaluasi Rencana"');
  });

  it.each([
    ['tidak-ada.csv', 'berkas tidak ada'],
    ['salah.txt', 'tidak memuat kode nomenklatur'],
  ])('%s is no list of codes: exit 2 before any document is read', async (name, reason) => {
    const refused = await check(at('salah.txt'), '--codes', at(name));
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(reason);
  });
});
