import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bacaDokumen, openZip, writeWorkbook } from '@selaras/berkas';
import { AppError } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith, findTool } from '../../../../test/support/tools.ts';
import { docxFixture, p, tbl, tr } from '../../../berkas/test/docx-fixture.ts';
import { rawEntries } from '../../../berkas/test/raw-zip.ts';
import { HASIL } from '../../test/contoh-hasil.ts';
import { checkFile } from '../periksa.ts';
import { annotatedCopy, type SalinanBercatatan } from './anotasi.ts';

const ROWS = [
  ['No', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)'],
  ['1', 'Belanja Pegawai', '1.000.000', '500.000'],
  ['2', 'Belanja Barang', '2.000.000', '1.500.000'],
  ['3', 'Belanja Modal', '4.000.000', '1.000.000'],
  ['Jumlah', '', '7.000.100', '3.000.000'],
];
const WORD = docxFixture({
  body: p('LAPORAN KINERJA') + p('Tabel 1. Realisasi Anggaran') + tbl(...ROWS.map((row) => tr(row))),
  extra: { 'word/media/gambar.png': Uint8Array.from([1, 2, 3]), 'word/charts/chart1.xml': '<c/>' },
});

/** The same table as a workbook. */
function workbook(): Promise<Uint8Array> {
  const rows = ROWS.map((row) => ({
    cells: row.map((text) => ({ value: /^[\d.]{5,}$/.test(text) ? Number(text.replaceAll('.', '')) : text })),
  }));
  const sheet = { name: 'LRA', columns: ROWS[0]?.map(() => ({ width: 20 })) ?? [], rows };
  return writeWorkbook({ title: 'LRA', creator: 'uji', date: '2026-01-02', sheets: [sheet] });
}

async function annotate(name: string, bytes: Uint8Array): Promise<SalinanBercatatan> {
  return annotatedCopy({ name, bytes, hasil: await checkFile({ name, bytes }), bahasa: 'id' });
}

const part = async (bytes: Uint8Array, name: string): Promise<string> =>
  new TextDecoder().decode(await (await openZip(bytes, { nama: 'salinan' })).bytes(name));

/** Parts whose stored bytes are the same in both packages. */
function untouched(before: Uint8Array, after: Uint8Array): string[] {
  const now = rawEntries(after);
  return [...rawEntries(before)].filter(([name, bytes]) => now.get(name)?.equals(bytes)).map(([name]) => name);
}

describe('annotated copy', () => {
  it('of a Word document has a comment in the wrong cell, and every other part as it was', async () => {
    const { bytes, placed, skipped } = await annotate('lkip.docx', WORD);
    expect([placed, skipped]).toEqual([1, 0]);
    const document = await part(bytes, 'word/document.xml');
    expect(document).toMatch(/commentRangeStart w:id="0"\/>.{0,60}7\.000\.100.{0,60}commentRangeEnd w:id="0"/s);
    const comments = await part(bytes, 'word/comments.xml');
    expect(comments).toContain('Kesalahan (total-row)');
    expect(comments).toContain('Bukti: ');
    expect(untouched(WORD, bytes)).toEqual(
      expect.arrayContaining(['word/media/gambar.png', 'word/charts/chart1.xml', '_rels/.rels']),
    );
  });

  it('of a workbook has a note at the wrong cell, and every other part as it was', async () => {
    const before = await workbook();
    const { bytes, placed } = await annotate('lra.xlsx', before);
    expect(placed).toBe(1);
    expect(await part(bytes, 'xl/comments1.xml')).toMatch(/ref="C5".*total-row/s);
    expect(untouched(before, bytes)).toEqual(expect.arrayContaining(['xl/workbook.xml', 'xl/styles.xml']));
  });

  it('reads as the document that it was', async () => {
    const { bytes } = await annotate('lkip.docx', WORD);
    const [before, after] = await Promise.all(
      [WORD, bytes].map((each) => bacaDokumen({ name: 'lkip.docx', bytes: each })),
    );
    expect(after?.blocks).toEqual(before?.blocks);
  });

  it.each(['teks', 'csv', 'pdf'] as const)('of %s does not exist; the worklist is the way', async (jenis) => {
    const request = { name: 'a.txt', bytes: new Uint8Array(), hasil: { ...HASIL, jenis }, bahasa: 'id' } as const;
    const error: unknown = await annotatedCopy(request).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ kode: 'isi-ditolak', masalah: [{ kode: 'tanpa-komentar' }] });
  });
});

describeWith(['libreoffice'], 'LibreOffice opens annotated copies', () => {
  let folder = '';
  const run = promisify(execFile);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'selaras-salinan-'));
    await writeFile(join(folder, 'lkip.docx'), (await annotate('lkip.docx', WORD)).bytes);
    await writeFile(join(folder, 'lra.xlsx'), (await annotate('lra.xlsx', await workbook())).bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const soffice = findTool('libreoffice') ?? '';
    await run(soffice, [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'lkip.docx')]);
    await run(soffice, [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, join(folder, 'lra.xlsx')]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['lkip.odt', 'lra.ods'])('with their comments (%s)', async (name) => {
    const content = await part(await readFile(join(folder, name)), 'content.xml');
    expect(content).toMatch(/<office:annotation .*total-row/s);
    expect(content).toMatch(/7\.?000\.?100/);
  });
});
