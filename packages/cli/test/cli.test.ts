import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyInstallation } from '../../../test/support/installation.ts';
import { selaras, startServer } from './command.ts';

/*
 * The commands as people type them, each in a process of its own, on an installation with an embedded database.
 */

let folder: string;
let data: string;
const BIRO = ['--pemda', 'ntt', '--pd', 'biro-organisasi', '--tahun', '2024'];
const TW1 = [...BIRO, '--triwulan', '1'];
const run = (...args: string[]) => selaras([...args, '--data', data]);
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selaras-cli-'));
  await chmod(folder, 0o755);
  data = at('data');
  const { code, stderr } = await run('init', '--example');
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('help and usage', () => {
  it('speaks Indonesian, and English with --lang en, before or after the command', async () => {
    const indonesian = await selaras(['report', 'triwulan', '--help']);
    expect(indonesian).toMatchObject({ code: 0, stderr: '' });
    expect(indonesian.stdout).toContain('Pemakaian: selaras report triwulan [opsi]');
    expect(indonesian.stdout).not.toMatch(/Usage|Options|display|choices|default/);
    const after = await selaras(['report', 'triwulan', '--help', '--lang', 'en']);
    expect(after.stdout).toContain('Usage: selaras report triwulan [options]');
    expect(await selaras(['--lang', 'en', 'report', 'triwulan', '--help'])).toEqual(after);
  });

  it('tells all that is wrong with a command line at once: exit 2, nothing on stdout', async () => {
    const { code, stdout, stderr } = await selaras([
      'report',
      'triwulan',
      '--format',
      'pdf,x',
      '--tahun',
      '99',
      '--verssi',
      '3',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([
      "selaras: nilai 'pdf,x' untuk opsi '--format <docx,pdf,xlsx,html,json>' tidak sah. docx, pdf, xlsx, html, json",
      "selaras: nilai '99' untuk opsi '--tahun <tahun>' tidak sah. 2000–2100",
      "selaras: opsi wajib '--pemda <slug>' belum disebutkan",
      "selaras: opsi wajib '--pd <slug|kode>' belum disebutkan",
      "selaras: opsi wajib '--triwulan <1-4>' belum disebutkan",
      "selaras: opsi '--verssi' tidak dikenal (Maksud Anda --versi?)",
      '(lihat --help)',
    ]);
  });

  it.each([[['rpeort']], [['import']], [['import', 'a.xlsx', 'b.xlsx']], [[]], [['audit', 'verify', '--lang', 'jv']]])(
    'refuses %j with exit 2, in both languages',
    async (args) => {
      const indonesian = await selaras(args);
      const english = await selaras(['--lang', 'en', ...args]);
      expect([indonesian.code, english.code]).toEqual([2, 2]);
      expect(indonesian.stdout + english.stdout).toBe('');
      if (!args.includes('jv')) expect(indonesian.stderr).not.toBe(english.stderr);
    },
  );
});

describe('the main commands', () => {
  it('report: one format into a file, several into a folder, json to stdout with nothing else there', async () => {
    const word = at('laporan.docx');
    expect(await run('report', 'triwulan', ...TW1, '--format', 'docx', '--out', word)).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect((await readFile(word)).subarray(0, 2).toString()).toBe('PK');
    const out = at('semua');
    expect(await run('report', 'triwulan', ...TW1, '--format', 'docx,pdf,xlsx,html,json', '--out', out)).toMatchObject({
      code: 0,
    });
    expect((await readdir(out)).map((name) => name.split('.')[1]).sort()).toEqual([
      'docx',
      'html',
      'json',
      'pdf',
      'xlsx',
    ]);
    const json = await run('report', 'triwulan', ...TW1, '--format', 'json', '--tanggal', '2024-07-24');
    expect(JSON.parse(json.stdout)).toBeTypeOf('object');
    expect(json).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [['--pd', 'entah'], 2, 'tidak ditemukan: entah'],
    [['--tahun', '2031'], 2, '2031'],
    [['--form', 'entah'], 2, 'Tersedia: triwulan'],
    [['--versi', 'perubahan'], 2, 'Belum ada versi perubahan'],
    [['--pemda', 'entah'], 2, 'entah'],
  ])('report %j ends with exit %i and says why', async (extra, code, words) => {
    const hasil = await run('report', 'triwulan', ...TW1, '--format', 'html', ...extra);
    expect(hasil).toMatchObject({ code, stdout: '' });
    expect(hasil.stderr).toContain(words);
  });

  it('report: names a place that cannot be written, and a missing --out', async () => {
    const file = at('berkas-biasa');
    await writeFile(file, 'x');
    const hasil = await run('report', 'triwulan', ...TW1, '--format', 'html', '--out', join(file, 'laporan.html'));
    expect(hasil.code).toBe(2);
    expect(hasil.stderr).toContain(join(file, 'laporan.html'));
    expect(await run('report', 'triwulan', ...TW1, '--format', 'docx')).toMatchObject({ code: 2, stdout: '' });
    await mkdir(at('sebuah-folder'));
    const onFolder = await run('report', 'triwulan', ...TW1, '--format', 'html', '--out', at('sebuah-folder'));
    expect(onFolder.code).toBe(2);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('template and import: nothing to do, then undo says that there is nothing either', async () => {
    const out = at('isian.xlsx');
    expect(await run('template', 'triwulan', ...TW1, '--out', out)).toMatchObject({ code: 0, stdout: '' });
    const trial = await run('import', out, '--dry-run');
    expect(trial).toMatchObject({ code: 0, stdout: '' });
    expect(trial.stderr).toContain('tidak ada yang berubah');
    expect((await run('import', out, '--lang', 'en')).stderr).toContain('nothing changes');
    expect(await run('import', 'undo', ...BIRO)).toMatchObject({ code: 2 });
  });

  it('export: JSON on stdout, csv into a file', async () => {
    const json = await run('export', ...BIRO, '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({ format: 'selaras/buku-angka@1', tahun: 2024 });
    expect(json.stderr).toBe('');
    expect(await run('export', ...BIRO, '--format', 'csv', '--out', at('angka.csv'))).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect((await readFile(at('angka.csv'), 'utf8')).split('\r\n')[0]).toContain('jenis,dokumen');
  });

  it('audit verify, doctor, user add: the password alone on stdout, and never twice the same login', async () => {
    const audit = await run('audit', 'verify');
    expect(audit).toMatchObject({ code: 0, stdout: '' });
    expect(audit.stderr).toContain('rantai utuh');
    const doctor = await run('doctor', '--lang', 'en');
    expect(doctor.code).toBe(0);
    expect(doctor.stdout).toContain('chain intact');
    const baru = [
      'user',
      'add',
      '--pemda',
      'ntt',
      '--login',
      'ani@ntt.example',
      '--nama',
      'Ani',
      '--peran',
      'operator',
      '--pd',
      'biro-organisasi',
    ];
    const added = await run(...baru);
    expect(added.code).toBe(0);
    expect(added.stdout).toMatch(/^\S{12,}\n$/);
    const again = await run(...baru);
    expect([again.code, again.stdout]).toEqual([1, '']);
  });

  it('backup and restore: the restored installation writes the same report, byte for byte', async () => {
    const backup = at('selaras.cadangan');
    const restored = at('pulih');
    expect(await run('backup', '--out', backup)).toMatchObject({ code: 0, stdout: '' });
    expect(await selaras(['restore', backup, '--data', restored])).toMatchObject({ code: 0, stdout: '' });
    const formats = ['--format', 'docx,pdf,xlsx,html,json', '--tanggal', '2024-07-24'];
    await run('report', 'triwulan', ...TW1, ...formats, '--out', at('sebelum'));
    await selaras(['report', 'triwulan', ...TW1, ...formats, '--out', at('sesudah'), '--data', restored]);
    const names = await readdir(at('sebelum'));
    expect(names).toHaveLength(5);
    for (const name of names) {
      const same = (await readFile(join(at('sebelum'), name))).equals(await readFile(join(at('sesudah'), name)));
      expect(same, name).toBe(true);
    }
    expect(await selaras(['audit', 'verify', '--data', restored])).toMatchObject({ code: 0 });
    expect(await selaras(['restore', backup, '--data', restored])).toMatchObject({ code: 2 });
    expect(await selaras(['restore', at('angka.csv'), '--data', at('lain')])).toMatchObject({ code: 2 });
  });
});

describe('side by side', () => {
  it('commands at once, with the database stopped before, all do their work', async () => {
    const all = await Promise.all([
      run('report', 'triwulan', ...TW1, '--format', 'html', '--out', at('a.html')),
      run('export', ...BIRO, '--out', at('b.json')),
      run('audit', 'verify'),
    ]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(existsSync(join(data, 'cluster', 'pg', 'postmaster.pid'))).toBe(false);
  });

  it('a command beside a running server uses its database and leaves it running; a busy port is named', async () => {
    const server = await startServer(data);
    try {
      expect(await run('export', ...BIRO, '--out', at('c.json'))).toMatchObject({ code: 0 });
      expect((await fetch(`${server.address}/api/pemda`)).status).toBe(200);
      const busy = await run('serve', '--port', new URL(server.address).port);
      expect(busy.code).toBe(2);
      expect(busy.stderr).toContain(new URL(server.address).port);
      expect((await fetch(`${server.address}/api/pemda`)).status).toBe(200);
    } finally {
      expect(await server.stop()).toBe(0);
    }
    expect(existsSync(join(data, 'cluster', 'pg', 'postmaster.pid'))).toBe(false);
  });

  it('serve refuses a PORT that is none', async () => {
    expect(await selaras(['serve', '--data', data], { env: { PORT: 'http' } })).toMatchObject({ code: 2 });
  });

  it('serve --port on a port that another program holds ends with exit 2 and stops the database', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      expect(await run('serve', '--port', String(port))).toMatchObject({ code: 2, stdout: '' });
      expect(existsSync(join(data, 'cluster', 'pg', 'postmaster.pid'))).toBe(false);
    } finally {
      holder.close();
    }
  });
});

describe('somebody else’s PostgreSQL (DATABASE_URL)', () => {
  it('holds the data of init, report, backup and audit; nothing is loaded into it unasked', async () => {
    const other = await createEmptyInstallation();
    const env = { DATABASE_URL: other.opsi.databaseUrl ?? '', DATABASE_OWNER_URL: other.opsi.ownerUrl ?? '' };
    const there = (...args: string[]) => selaras([...args, '--data', other.opsi.data], { env });
    try {
      expect(await there('export', ...BIRO)).toMatchObject({ code: 2, stdout: '' });
      expect(await there('init', '--example')).toMatchObject({ code: 0 });
      const here = await run('report', 'triwulan', ...TW1, '--format', 'json', '--tanggal', '2024-07-24');
      const report = await there('report', 'triwulan', ...TW1, '--format', 'json', '--tanggal', '2024-07-24');
      expect(report.stdout).toBe(here.stdout);
      expect(await there('backup', '--out', at('lain.cadangan'))).toMatchObject({ code: 0 });
      expect(await there('audit', 'verify')).toMatchObject({ code: 0 });
      expect(existsSync(join(other.opsi.data, 'cluster'))).toBe(false);
    } finally {
      await other.tutup();
    }
  });

  it('that cannot be reached is a failure of the system: exit 3, without its password', async () => {
    const env = { DATABASE_URL: 'postgresql://selaras_app:rahasia@127.0.0.1:1/tiada' };
    const hasil = await selaras(['audit', 'verify', '--data', at('tiada')], { env });
    expect(hasil.code).toBe(3);
    expect(hasil.stderr).not.toContain('rahasia');
  });
});

const OLD_NODE = '/usr/bin/node';

describe.skipIf(!existsSync(OLD_NODE))('an older Node (/usr/bin/node)', () => {
  it('hands over to the Node that the project brings, with arguments, output and exit code', async () => {
    expect((await selaras(['--help'], { node: OLD_NODE })).stdout).toContain('Pemakaian');
    expect(await selaras(['rpeort'], { node: OLD_NODE })).toMatchObject({ code: 2 });
    const json = await selaras(['export', ...BIRO, '--data', data], { node: OLD_NODE });
    expect(JSON.parse(json.stdout)).toMatchObject({ tahun: 2024 });
  });
});
