import { packZip } from '@selaras/berkas';
import { AppError } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { kenaliBukti, UKURAN_BUKTI } from './jenis.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);
const PDF = text('%PDF-1.7\n…');
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
const JPG = bytes(0xff, 0xd8, 0xff, 0xe0);

function paket(tipe: string, ...lain: string[]): Uint8Array {
  const jenis = `<Types><Override PartName="/a.xml" ContentType="application/${tipe}.main+xml"/></Types>`;
  const parts: [string, Uint8Array][] = [['[Content_Types].xml', text(jenis)]];
  return packZip([...parts, ...lain.map((name): [string, Uint8Array] => [name, text('x')])]);
}
const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ditolak = (nama: string, isi: Uint8Array): Promise<string> =>
  kenaliBukti(nama, isi).then(
    ({ tipe }) => `diterima ${tipe}`,
    (error) => (error instanceof AppError ? (error.masalah[0]?.kode ?? error.kode) : Promise.reject(error)),
  );

describe('evidence is known by its content', () => {
  it('as PDF, picture, document or workbook, whatever its name says', async () => {
    expect(await kenaliBukti('SK.pdf', PDF)).toEqual({ nama: 'SK.pdf', tipe: 'application/pdf' });
    expect((await kenaliBukti('foto.png', PNG)).tipe).toBe('image/png');
    expect((await kenaliBukti('foto.JPEG', JPG)).nama).toBe('foto.JPEG');
    expect((await kenaliBukti('a.docx', paket(WORD))).tipe).toBe(`application/${WORD}`);
    expect((await kenaliBukti('a.xlsx', paket(EXCEL))).tipe).toBe(`application/${EXCEL}`);
  });

  it('and gets the ending of what it is', async () => {
    expect(await kenaliBukti('undangan.html', PDF)).toEqual({ nama: 'undangan.html.pdf', tipe: 'application/pdf' });
    expect((await kenaliBukti('foto', JPG)).nama).toBe('foto.jpg');
  });

  it('gets a name without folders, signs that steer and dots in front', async () => {
    expect((await kenaliBukti('C:\\data\\..\\SK "Gub"\u202E.pdf', PDF)).nama).toBe('SK Gub.pdf');
    expect((await kenaliBukti('../../etc/.pdf', PDF)).nama).toBe('bukti.pdf');
    expect((await kenaliBukti(`${'n'.repeat(400)}.pdf`, PDF)).nama).toHaveLength(150);
  });
});

describe('what is no evidence', () => {
  it('is refused with a reason and a remedy', async () => {
    expect(await ditolak('a.pdf', text('<html><script>alert(1)</script></html>'))).toBe('jenis-tidak-diterima');
    expect(await ditolak('a.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('jenis-tidak-diterima');
    expect(await ditolak('a.pdf', bytes(0x4d, 0x5a, 0, 0))).toBe('jenis-tidak-diterima');
    expect(await ditolak('a.docx', packZip([['x.txt', text('x')]]))).toBe('jenis-tidak-diterima');
    expect(await ditolak('a.pdf', new Uint8Array())).toBe('kosong');
    const error = await kenaliBukti('a.exe', bytes(0x4d, 0x5a)).catch((cause) => cause);
    expect(error.masalah[0]).toMatchObject({ lokasi: 'a.exe', saran: { en: 'Save it as PDF and upload that.' } });
  });

  it('macros are, under whatever name they hide', async () => {
    expect(await ditolak('a.xlsx', paket('vnd.ms-excel.sheet.macroEnabled'))).toBe('bermakro');
    expect(await ditolak('a.docx', paket(WORD, 'word/vbaProject.bin'))).toBe('bermakro');
  });

  it('so is a file that is too large, or locked', async () => {
    const besar = new Uint8Array(UKURAN_BUKTI + 1);
    besar.set(PDF);
    expect(await ditolak('a.pdf', besar)).toBe('terlalu-besar');
    const terkunci = Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await ditolak('a.xlsx', terkunci)).toBe('terkunci');
  });
});
