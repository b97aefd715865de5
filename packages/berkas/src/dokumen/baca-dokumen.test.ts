import { AppError } from '@selaras/domain';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFixture, p } from '../../test/docx-fixture.ts';
import { pdfFixture, text } from '../../test/pdf-fixture.ts';
import { xlsxFixture } from '../../test/xlsx-fixture.ts';
import { bacaDokumen } from './baca-dokumen.ts';

const sheet = xlsxFixture({ sheets: { A: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });

describe('bacaDokumen', () => {
  it.each([
    ['laporan.txt', strToU8('Isi'), 'teks'],
    ['catatan.md', strToU8('<div>Isi %PDF-1.7</div>'), 'teks'],
    ['laporan.csv', strToU8('a;b'), 'csv'],
    ['laporan.docx', docxFixture({ body: p('Isi') }), 'docx'],
    ['laporan.xlsx', sheet, 'xlsx'],
    ['laporan.pdf', pdfFixture([{ content: [text(50, 700, 'Isi')] }]), 'pdf'],
    // The content counts, not the name.
    ['salah-nama.pdf', docxFixture({ body: p('Isi') }), 'docx'],
    ['tanpa-nama', pdfFixture([{ content: [text(50, 700, 'Isi')] }]), 'pdf'],
  ])('reads %s as what it holds', async (name, bytes, jenis) => {
    const document = await bacaDokumen({ name, bytes });
    expect(document.jenis).toBe(jenis);
    expect(document.blocks).toHaveLength(1);
  });

  const ole = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.from('EncryptedPackage', 'utf16le'),
  ]);

  it.each([
    ['an empty file', new Uint8Array(), 'berkas-tak-terbaca', /kosong/],
    ['binary data', Uint8Array.from([1, 0, 2, 0, 255]), 'berkas-tak-terbaca', /biner/],
    ['an encrypted document', ole, 'berkas-tak-terbaca', /kata sandi/],
    ['an old Office document', ole.slice(0, 8), 'berkas-tak-terbaca', /Office lama/],
    ['a web page', strToU8('<html><body>x</body></html>'), 'berkas-tak-terbaca', /HTML/],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'berkas-tak-terbaca', /zip/],
    [
      'an OpenDocument file',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'berkas-tak-terbaca',
      /OpenDocument/,
    ],
  ])('says of %s what it is and what to do', async (_, bytes, kode, pesan) => {
    const error: unknown = await bacaDokumen({ name: 'x', bytes }).catch((cause: unknown) => cause);
    if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
    expect(error.kode).toBe(kode);
    expect(error.pesan.id).toMatch(pesan);
    expect(error.masalah[0]?.saran?.id).not.toBe('');
  });

  it('refuses a file above the limit', async () => {
    const error: unknown = await bacaDokumen({ name: 'x.txt', bytes: strToU8('12345'), limits: { bytes: 4 } }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ kode: 'isi-ditolak', masalah: [{ kode: 'berkas-terlalu-besar' }] });
  });

  it('finds a PDF behind bytes that a mail program wrote before it', async () => {
    const pdf = pdfFixture([{ content: [text(50, 700, 'Isi')] }]);
    const document = await bacaDokumen({ name: 'x.pdf', bytes: Buffer.concat([Buffer.from('Received: x\n'), pdf]) });
    expect(document.jenis).toBe('pdf');
  });
});
