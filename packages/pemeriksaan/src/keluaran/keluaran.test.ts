import { join } from 'node:path';
import { loadSheet, openZip, readSheets } from '@selaras/berkas';
import { describe, expect, it } from 'vitest';
import { BERKAS, HASIL, JAHAT, temuan } from '../../test/contoh-hasil.ts';
import { worklist } from './daftar-kerja.ts';
import type { BerkasDiperiksa } from './hasil.ts';
import { htmlPage } from './html.ts';
import { jsonOutput } from './json.ts';
import { terminalText } from './teks.ts';

const golden = (name: string): string => join(import.meta.dirname, '../../test/golden', name);

/** Escape sequences, direction marks and the like: nothing of a document may steer what shows it. */
const STEERING = /(?!\n)[\p{Cc}\p{Cf}]/u;

describe('JSON', () => {
  it('is what the contract says', async () => {
    await expect(jsonOutput(BERKAS)).toMatchFileSnapshot(golden('temuan.json'));
  });

  it('has findings and statistics for a file that could not be read too', () => {
    const { files } = JSON.parse(jsonOutput(BERKAS));
    expect(Object.keys(files[0])).toEqual(['file', 'findings', 'stats']);
    expect(files[1]).toMatchObject({ file: 'rusak.docx', error: { code: 'berkas-tak-terbaca' }, findings: [] });
    expect(files[1].stats).toEqual({ tables: 0, numbers: 0, sumsChecked: 0, percentsChecked: 0, seconds: 0 });
    expect(files[0].findings).toEqual(JSON.parse(JSON.stringify(HASIL.findings)));
  });
});

describe('text for a terminal', () => {
  it.each(['id', 'en'] as const)('is grouped by file and severity (%s)', async (bahasa) => {
    const text = terminalText(BERKAS, { bahasa, colour: false });
    await expect(text).toMatchFileSnapshot(golden(`temuan.${bahasa}.txt`));
  });

  it('has colours only when asked, and the same words', () => {
    const plain = terminalText(BERKAS, { bahasa: 'id', colour: false });
    const coloured = terminalText(BERKAS, { bahasa: 'id', colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('lets no document steer the terminal', () => {
    expect(terminalText(BERKAS, { bahasa: 'id', colour: false })).not.toMatch(STEERING);
  });

  it('holds a hundred thousand findings', () => {
    const findings = Array.from({ length: 100_000 }, (_, index) => temuan({ line: index + 1, printed: String(index) }));
    const files: BerkasDiperiksa[] = [{ file: 'a.txt', hasil: { ...HASIL, findings }, galat: null }];
    expect(terminalText(files, { bahasa: 'id', colour: false })).toContain('baris 100000');
  });
});

describe('HTML', () => {
  const page = htmlPage(BERKAS, { bahasa: 'id' });

  it('is the document with its findings beside the text', async () => {
    await expect(page).toMatchFileSnapshot(golden('temuan.html'));
  });

  it('links each mark to its finding and back', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('marks the wrong value in its cell', () => {
    expect(page).toContain('<td class="bertanda"><mark class="error">3.100</mark><a class="tanda error"');
  });

  it('is self-contained and lets no document write markup', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|style="|@import|url\(/);
    expect(page).not.toContain(JAHAT.slice(0, 8));
    expect(page).not.toMatch(STEERING);
    expect(page).toContain('laporan &lt;1&gt;.txt');
  });
});

describe('worklist', () => {
  const OPTIONS = { bahasa: 'id', date: '2026-01-02' } as const;
  const read = async (bytes: Uint8Array): Promise<string[][][]> => {
    const sheets = await readSheets(bytes, { nama: 'daftar.xlsx' });
    const loaded = await Promise.all([...sheets].map(loadSheet));
    return loaded.map(({ rows }) =>
      rows.map(({ cells }) => cells.map(({ value }) => ('text' in value ? value.text : JSON.stringify(value)))),
    );
  };

  it('has one row a finding with everything about it', async () => {
    const [findings, files] = await read(await worklist(BERKAS, OPTIONS));
    expect(findings?.map((row) => row.slice(0, 8))).toEqual([
      ['Berkas', 'Tempat', 'Tabel', 'Baris', 'Kolom', 'Keparahan', 'Aturan', 'Tercetak'],
      [
        'laporan <1>.txt',
        'baris 3',
        'Peringatan',
        'percentage',
        '65,00',
        expect.anything(),
        expect.anything(),
        expect.stringContaining('baris 8: 3.000'),
      ],
      ['laporan <1>.txt', 'baris 8', 'Tabel 3.1', 'Jumlah', 'Pagu', 'Kesalahan', 'total-row', '3.100'],
      ['laporan <1>.txt', 'seluruh dokumen', 'Catatan', 'label', 'Judul tidak ada.', 'There is no title.'],
    ]);
    expect(files?.map((row) => row[0])).toEqual(['Berkas', 'laporan <1>.txt', 'rusak.docx']);
    expect(files?.[2]?.at(-1)).toBe('Berkas rusak.');
  });

  it('writes decisions, filters the columns and keeps the heading in view', async () => {
    const decisions = [new Map([[2, { dismissed: true, remark: 'dibulatkan' }]])];
    const bytes = await worklist(BERKAS, { ...OPTIONS, decisions });
    const [findings] = await read(bytes);
    expect(findings?.[2]?.slice(-2)).toEqual(['Diabaikan', 'dibulatkan']);
    const zip = await openZip(bytes, { nama: 'daftar.xlsx' });
    const sheet = new TextDecoder().decode(await zip.bytes('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain('<autoFilter ref="A1:O4"/>');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('Diperbaiki,Diabaikan,Ditanyakan');
  });

  it('keeps amounts as numbers, and as text where a number would lose digits', async () => {
    const findings = [
      temuan({ line: 1, printed: 'x', expected: '999999999999.50' }),
      temuan({ line: 2, printed: 'x', expected: '12345678901234567.89' }),
    ];
    const bytes = await worklist([{ file: 'a.txt', hasil: { ...HASIL, findings }, galat: null }], OPTIONS);
    const [rows] = await read(bytes);
    expect(rows?.[1]?.join(' ')).toContain('999999999999.5');
    expect(rows?.[2]).toContain('12345678901234567.89');
  });

  it('has the same bytes for the same input', async () => {
    expect(await worklist(BERKAS, OPTIONS)).toEqual(await worklist(BERKAS, OPTIONS));
  });
});
