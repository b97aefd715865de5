import { AppError } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { pdfFixture, text } from '../../berkas/test/pdf-fixture.ts';
import { checkFile, periksaBerkas } from './index.ts';

const encode = (written: string): Uint8Array => new TextEncoder().encode(written);
const TABLE = encode(
  ['No\tUraian\tPagu (Rp)', '1\tBelanja A\t1.000.000', '2\tBelanja B\t2.000.000', 'Jumlah\t\t3.000.100'].join('\n'),
);

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
  return error;
}

describe('the audit of a file in its own thread', () => {
  it('finds what the audit in place finds, and leaves the bytes to the caller', async () => {
    const request = { name: 'lkip.txt', bytes: TABLE };
    const { stats: _, ...apart } = await periksaBerkas(request);
    const { stats: __, ...inPlace } = await checkFile(request);
    expect(apart).toEqual(inPlace);
    expect(apart.findings.map(({ rule }) => rule)).toEqual(['total-row']);
    expect(TABLE.length).toBeGreaterThan(0);
  });

  it('tells the pages of a PDF as they are read', async () => {
    const bytes = pdfFixture(Array.from({ length: 3 }, () => ({ content: [text(50, 700, 'Laporan kinerja')] })));
    const pages: [number, number][] = [];
    await periksaBerkas({ name: 'lkip.pdf', bytes, progress: (done, of) => pages.push([done, of]) });
    expect(pages.at(-1)).toEqual([3, 3]);
  });

  it('gives back the error of the reader with its remedy', async () => {
    const error = await failure(periksaBerkas({ name: 'foto.docx', bytes: Uint8Array.from([137, 80, 78, 71, 0, 1]) }));
    expect(error.kode).toBe('berkas-tak-terbaca');
    expect(error.masalah[0]?.saran?.id).toContain('.docx');
  });

  it('is given up when its time is over, in both languages', async () => {
    const error = await failure(periksaBerkas({ name: 'lkip.txt', bytes: TABLE, seconds: 0.001 }));
    expect(error.kode).toBe('terlalu-banyak');
    expect(error.pesan).toEqual({
      id: 'Pemeriksaan lkip.txt melampaui batas waktu 0.001 detik.',
      en: 'The audit of lkip.txt took longer than its limit of 0.001 seconds.',
    });
  });
});
