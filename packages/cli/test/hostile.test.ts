import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createInstallation, type Installation } from '../../../test/support/installation.ts';
import { main } from '../src/index.ts';

/*
 * Files that are not what they should be. Each ends with the exit code of its kind and a message in the user's language, and writes nothing.
 */

let pasang: Installation;
let folder: string;
const PERIODE = ['--pemda', 'ntt', '--pd', 'biro-organisasi', '--tahun', '2024', '--triwulan', '1'];
const REFERENSI = ['--peraturan', 'uji-1/2026', '--berlaku', '2027-01-01'];
const HEAD = ['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi'];
/** A sub kegiatan without lines; its pagu is 54.750.000 and nothing is spent yet. */
const SUB = '4.01.01.1.08.04';
const NAMA = 'Penyediaan Jasa Pelayanan Umum Kantor';

beforeAll(async () => {
  pasang = await createInstallation();
  vi.stubEnv('DATABASE_URL', pasang.opsi.databaseUrl ?? '');
  vi.stubEnv('DATABASE_OWNER_URL', pasang.opsi.ownerUrl ?? '');
  folder = await mkdtemp(join(tmpdir(), 'selaras-ganas-'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await pasang.tutup();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

/** Runs a command in this process: its own start is tested elsewhere. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const code = await main([...args, '--data', pasang.sistem.folder], {
    out: (chunk) => {
      stdout += String(chunk);
    },
    err: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { code, stdout, stderr };
}

type Fill = (sheet: ExcelJS.Worksheet) => void;

async function workbook(name: string, fill: Fill): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('LRA'));
  await book.xlsx.writeFile(at(name));
  return at(name);
}

/** Runs a command in both languages: the same exit code, another text, nothing on stdout, nothing written. Resolves to the Indonesian text. */
async function refused(code: number, ...args: string[]): Promise<string> {
  const head = await pasang.auditHead();
  const indonesian = await run(...args);
  const english = await run(...args, '--lang', 'en');
  expect([indonesian.code, english.code], indonesian.stderr).toEqual([code, code]);
  expect(english.stderr).not.toBe(indonesian.stderr);
  expect(indonesian.stderr).not.toMatch(/Kegagalan sistem|undefined|\bat .*\.ts:/);
  expect(await pasang.auditHead()).toEqual(head);
  return indonesian.stderr;
}

describe('a file that is no workbook', () => {
  it.each([
    ['an empty file', 'kosong.xlsx', () => writeFile(at('kosong.xlsx'), '')],
    [
      'a zip cut off in the middle',
      'putus.xlsx',
      async () => {
        const whole = await pasang.admin.sarana.database.pemda.list();
        await writeFile(
          at('putus.xlsx'),
          Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(JSON.stringify(whole))]),
        );
      },
    ],
    ['a folder', 'folder.xlsx', () => mkdir(at('folder.xlsx'))],
    ['a file that is not there', 'tiada.xlsx', () => Promise.resolve()],
  ])('%s: exit 2 for every kind of import', async (_, name, make) => {
    await make();
    for (const args of [
      ['import', at(name)],
      ['import', 'realisasi', at(name), ...PERIODE, '--mode', 'periode'],
      ['import', 'nomenklatur', at(name), ...REFERENSI],
    ]) {
      expect(await refused(2, ...args)).toContain(name);
    }
  });

  it('text with the name of a workbook is read as the table that it is, and refused for what it lacks: exit 1', async () => {
    await writeFile(at('teks.xlsx'), 'kode;nama\n1;a\n');
    await refused(1, 'import', at('teks.xlsx'));
    await refused(1, 'import', 'realisasi', at('teks.xlsx'), ...PERIODE, '--mode', 'periode');
    await refused(1, 'import', 'nomenklatur', at('teks.xlsx'), ...REFERENSI);
  });

  it('a zip bomb: exit 1, quickly and with little memory', async () => {
    const { zipSync } = await import('fflate');
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const bomb = zipSync({
      '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
      'xl/workbook.xml': zeros,
    });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    await writeFile(at('bom.xlsx'), bomb);
    expect(await refused(1, 'import', at('bom.xlsx'))).toContain('bom.xlsx');
  });

  it('a file beyond the size limit: exit 1, without unpacking it', async () => {
    await writeFile(
      at('raksasa.xlsx'),
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(120 * 1024 * 1024)]),
    );
    await refused(1, 'import', at('raksasa.xlsx'));
  });
});

describe('a finance report with wrong figures', () => {
  const impor = async (name: string, fill: Fill, ...extra: string[]) => [
    'import',
    'realisasi',
    await workbook(name, fill),
    ...PERIODE,
    '--mode',
    'periode',
    ...extra,
  ];
  const rows =
    (...lines: unknown[][]): Fill =>
    (sheet) => {
      for (const line of [HEAD, ...lines]) sheet.addRow(line);
    };

  it.each<[string, unknown, string]>([
    ['a negative amount', -5_000_000, 'E2'],
    ['a date as amount', new Date('2024-01-01'), 'E2'],
    ['a date as text', '1 Januari 2024', 'E2'],
    ['an amount of which nobody can say what it is', '1.234,5.6', 'E2'],
    ['words', 'lima juta', 'E2'],
    ['a formula without a value', { formula: 'A1/0', result: { error: '#DIV/0!' } }, 'E2'],
  ])('%s is named by its cell: exit 1', async (name, amount, cell) => {
    const text = await refused(
      1,
      ...(await impor(`${name.replaceAll(' ', '-')}.xlsx`, rows([SUB, '', NAMA, 54_750_000, amount]))),
    );
    expect(text).toContain(cell);
  });

  it('spending over pagu without a reason: exit 1, with the pagu; the trial of the same with a reason: exit 0', async () => {
    const fill = rows([SUB, '', NAMA, 54_750_000, 55_000_000]);
    expect(await refused(1, ...(await impor('lebih.xlsx', fill)))).toContain('Rp54.750.000');
  });

  it('an unknown code and the same line twice: exit 1, each with its row', async () => {
    const line = [SUB, '', NAMA, 54_750_000, 4_000_000];
    const text = await refused(
      1,
      ...(await impor('ganda.xlsx', rows(line, line, ['9.99.99.9.99.9999', '', 'Entah', 1, 1]))),
    );
    expect(text).toMatch(/3/);
    expect(text).toMatch(/4/);
  });

  it('no head, 100,000 empty rows, or only merged cells: exit 1 and what is missing', async () => {
    await refused(1, ...(await impor('tanpa-kepala.xlsx', (sheet) => sheet.addRow(['a', 'b', 'c']))));
    await refused(
      1,
      ...(await impor('kosong-100000.xlsx', (sheet) => {
        for (let row = 1; row <= 100_000; row += 1) sheet.addRow([null, '', null]);
      })),
    );
    await refused(
      1,
      ...(await impor('gabung.xlsx', (sheet) => {
        sheet.addRow(['LAPORAN']);
        sheet.mergeCells('A1:F40');
      })),
    );
  });

  it('an unknown sheet, column, unit or missing mode: exit 2', async () => {
    const good = await impor('baik.xlsx', rows([SUB, '', NAMA, 54_750_000, 4_000_000]));
    expect(await refused(2, ...good, '--lembar', 'Entah')).toContain('LRA');
    await refused(2, ...good.filter((word) => word !== '--mode' && word !== 'periode'));
    await refused(2, ...good.map((word) => (word === 'biro-organisasi' ? 'biro-entah' : word)));
    await refused(2, ...good, '--kolom', 'realisasi');
  });
});

describe('an official list with wrong rows', () => {
  it('is refused with its rows: a code that is none, a head that is missing', async () => {
    const codes = await workbook('daftar.xlsx', (sheet) => {
      sheet.addRow(['Kode', 'Uraian']);
      sheet.addRow(['5.1.0x', 'Belanja']);
    });
    await refused(1, 'import', 'rekening', codes, ...REFERENSI);
    const headless = await workbook('tanpa.xlsx', (sheet) => sheet.addRow(['satu']));
    await refused(1, 'import', 'nomenklatur', headless, ...REFERENSI);
    await refused(2, 'import', 'nomenklatur', headless, '--peraturan', 'x', '--berlaku', '2027-02-30');
  });
});
