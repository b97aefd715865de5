import { AppError } from '@selaras/domain';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packZip, repackZip } from './deterministic-zip.ts';
import { openZip } from './open-zip.ts';

async function refusal(bytes: Uint8Array, limits = {}): Promise<AppError> {
  const error: unknown = await openZip(bytes, { nama: 'uji.xlsx', limits }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}

/** Sets the "encrypted" bit in the local header and in the directory. */
function markEncrypted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at + 10 < copy.length; at += 1) {
    const signature = String.fromCharCode(...copy.subarray(at, at + 4));
    if (signature === 'PK\x03\x04') copy[at + 6] = (copy[at + 6] ?? 0) | 1;
    if (signature === 'PK\x01\x02') copy[at + 8] = (copy[at + 8] ?? 0) | 1;
  }
  return copy;
}

describe('openZip', () => {
  it('lists and inflates entries, whatever the case of the name', async () => {
    const zip = await openZip(zipSync({ 'xl/Workbook.xml': strToU8('isi') }), { nama: 'uji.xlsx' });
    expect(zip.entries).toEqual([{ name: 'xl/Workbook.xml', compressedSize: expect.any(Number), size: 3 }]);
    expect(zip.has('/xl/workbook.xml')).toBe(true);
    expect(new TextDecoder().decode(await zip.bytes('xl/workbook.xml'))).toBe('isi');
  });

  it.each([
    ['no zip at all', strToU8('bukan zip')],
    ['an empty file', new Uint8Array()],
    ['a truncated zip', zipSync({ a: strToU8('isi yang cukup panjang') }).subarray(0, 40)],
  ])('calls %s unreadable', async (_, bytes) => {
    const error = await refusal(bytes);
    expect(error.kode).toBe('berkas-tak-terbaca');
    expect(error.masalah[0]).toMatchObject({ lokasi: 'uji.xlsx', saran: { id: expect.any(String) } });
  });

  it('refuses a bomb before inflating it', async () => {
    const error = await refusal(zipSync({ 'xl/bom.xml': new Uint8Array(8 * 1024 * 1024) }));
    expect(error.kode).toBe('isi-ditolak');
    expect(error.masalah[0]?.kode).toBe('bom-zip');
  });

  it('lets a short repetitive part compress as it likes', async () => {
    const zip = await openZip(zipSync({ 'a.xml': new Uint8Array(500_000) }), { nama: 'uji.xlsx' });
    expect((await zip.bytes('a.xml')).length).toBe(500_000);
  });

  it.each([
    ['maxEntries', { maxEntries: 1 }, 'terlalu-banyak-bagian'],
    ['maxEntryBytes', { maxEntryBytes: 5 }, 'isi-terlalu-besar'],
    ['maxTotalBytes', { maxTotalBytes: 12 }, 'isi-terlalu-besar'],
    ['maxFileBytes', { maxFileBytes: 10 }, 'berkas-terlalu-besar'],
  ])('holds %s', async (_, limits, kode) => {
    const bytes = zipSync({ a: strToU8('sepuluh...'), b: strToU8('sepuluh...') });
    expect((await refusal(bytes, limits)).masalah[0]?.kode).toBe(kode);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/windows/x', 'xl\\..\\..\\x'])('refuses the name %s', async (name) => {
    const error = await refusal(zipSync({ [name]: strToU8('x') }));
    expect(error).toMatchObject({ kode: 'isi-ditolak', masalah: [{ kode: 'jalur-berbahaya' }] });
  });

  it('names a password', async () => {
    const error = await refusal(markEncrypted(zipSync({ a: strToU8('rahasia') })));
    expect(error.masalah[0]?.kode).toBe('terkunci');
  });

  it('refuses two parts that differ only in case', async () => {
    const error = await refusal(zipSync({ 'xl/a.xml': strToU8('1'), 'xl/A.xml': strToU8('2') }));
    expect(error.masalah[0]?.kode).toBe('bagian-ganda');
  });

  it('catches a size that lies while inflating', async () => {
    const bytes = zipSync({ a: strToU8('x'.repeat(1000)) });
    const directory = Buffer.from(bytes).lastIndexOf('PK\x01\x02');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 10, true);
    const zip = await openZip(bytes, { nama: 'uji.xlsx' });
    await expect(zip.bytes('a')).rejects.toMatchObject({ kode: 'berkas-tak-terbaca' });
  });
});

describe('packZip', () => {
  it('gives the same bytes for the same contents, with dates that say nothing', () => {
    const first = zipSync(
      { 'b.xml': strToU8('2'), '[Content_Types].xml': strToU8('1') },
      { mtime: new Date(2024, 5, 1) },
    );
    const second = zipSync(
      { '[Content_Types].xml': strToU8('1'), 'b.xml': strToU8('2') },
      { mtime: new Date(2025, 5, 1) },
    );
    expect(repackZip(first)).toEqual(repackZip(second));
    expect(packZip([['a', strToU8('1')]])).toEqual(packZip([['a', strToU8('1')]]));
  });
});
