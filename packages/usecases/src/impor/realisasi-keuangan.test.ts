import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { workbookOf } from '../../test/workbook.ts';
import { imporRealisasi } from '../index.ts';

let pasang: Installation;
beforeEach(async () => {
  pasang = await createInstallation();
});
afterEach(() => pasang.tutup());

const HEAD = ['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi'];
/** A sub kegiatan without lines: pagu 54.750.000, nothing spent yet. */
const SUB = '4.01.01.1.08.04';
const NAMA = 'Penyediaan Jasa Pelayanan Umum Kantor';
const baris = (jumlah: number | string) => [SUB, '', NAMA, 54_750_000, jumlah];

type Opsi = Partial<Parameters<typeof imporRealisasi>[1]>;

const impor = (isi: Uint8Array, opsi: Opsi = {}) =>
  imporRealisasi(pasang.admin, { ...BIRO, namaBerkas: 'lra.xlsx', isi, kolom: {}, uji: false, ...opsi });

const spent = (triwulan: number) =>
  pasang.admin.transaksi(async (repositories) => {
    const { id } = await repositories.unit.resolve(BIRO.pd);
    const buku = await repositories.buku.load({ unit: id, tahun: 2024 });
    const node = buku.simpul.find(({ kode }) => kode === SUB);
    const row = buku.realisasiKeuangan.find(({ simpul, periode }) => simpul === node?.id && periode.ke === triwulan);
    return row?.jumlah.toString() ?? null;
  });

describe('imporRealisasi', () => {
  it('asks once whether money is of the period or summed, and remembers it for files with the same head', async () => {
    const first = await workbookOf([HEAD, baris(1_000_000)]);
    await expect(impor(first)).rejects.toMatchObject({ kode: 'pemakaian-salah' });
    expect((await impor(first, { mode: 'sampai-dengan' })).masalah).toEqual([]);
    expect(await spent(1)).toBe('1000000.00');
    // The second quarter's file has the same head: nobody is asked again, and what the first had is taken off.
    await impor(await workbookOf([HEAD, baris(3_500_000)]), { triwulan: 2 });
    expect(await spent(2)).toBe('2500000.00');
  });

  it('says of the same file that nothing changes, and writes no event for it', async () => {
    const isi = await workbookOf([HEAD, baris(1_000_000)]);
    await impor(isi, { mode: 'periode' });
    const head = await pasang.auditHead();
    expect((await impor(isi, { mode: 'periode' })).pesan.id).toContain('tidak ada yang berubah');
    expect(await pasang.auditHead()).toEqual(head);
  });

  it('takes a correction of a column, and remembers it too', async () => {
    const isi = await workbookOf([
      ['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi', 'Realisasi Bersih'],
      [...baris(9), 1_234_567],
    ]);
    await impor(isi, { mode: 'periode', kolom: { realisasi: 'F' } });
    expect(await spent(1)).toBe('1234567.00');
    const next = await workbookOf([
      ['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi', 'Realisasi Bersih'],
      [...baris(9), 2_000_000],
    ]);
    await impor(next);
    expect(await spent(1)).toBe('2000000.00');
  });

  it('lists what matches nothing with candidates, and writes nothing until somebody has chosen', async () => {
    const isi = await workbookOf([
      HEAD,
      [`${SUB.slice(0, -1)}9`, '', 'Penyediaan Jasa Pelayanan Umum', 54_750_000, 500_000],
    ]);
    const head = await pasang.auditHead();
    const hasil = await impor(isi, { mode: 'periode' });
    expect(hasil.masalah).toHaveLength(1);
    expect(hasil.masalah[0]?.pesan.id).toContain(NAMA);
    expect(await pasang.auditHead()).toEqual(head);
    const [row] = hasil.takBerpadanan ?? [];
    const target = row?.kandidat.find(({ uraian }) => uraian === NAMA)?.target ?? '';
    await impor(isi, { mode: 'periode', padanan: { [row?.kunci ?? '']: target } });
    expect(await spent(1)).toBe('500000.00');
  });

  it('asks for a reason above the pagu, takes it, and reports a pagu that differs without touching it', async () => {
    const isi = await workbookOf([HEAD, [SUB, '', NAMA, 50_000_000, 60_000_000]]);
    const refused = await impor(isi, { mode: 'periode' });
    expect(refused.masalah.map(({ kode }) => kode)).toEqual(['melebihi-pagu']);
    const simpul = await pasang.admin.transaksi(async (repositories) => {
      const { id } = await repositories.unit.resolve(BIRO.pd);
      return (await repositories.buku.load({ unit: id, tahun: 2024 })).simpul.find(({ kode }) => kode === SUB)?.id;
    });
    const taken = await impor(isi, { mode: 'periode', alasan: { [`simpul:${simpul}`]: 'Pergeseran sedang diproses' } });
    expect(taken.masalah).toEqual([]);
    expect(taken.temuan.some(({ pesan }) => pesan.id.includes('Rp50.000.000'))).toBe(true);
    expect(await spent(1)).toBe('60000000.00');
  });

  it('may be imported again after a correction in between', async () => {
    const wrong = await workbookOf([HEAD, baris(1_000_000)]);
    await impor(wrong, { mode: 'periode' });
    await impor(await workbookOf([HEAD, baris(2_000_000)]), { mode: 'periode' });
    await impor(wrong, { mode: 'periode' });
    expect(await spent(1)).toBe('1000000.00');
  });

  it('shows an operator of another unit nothing of this one', async () => {
    const { unit } = await pasang.admin.cariUnit('biro-pemerintahan', 'laporan:lihat');
    const operator = await pasang.sistem.konteks('ntt', {
      pengguna: null,
      label: 'operator',
      peran: [{ peran: 'operator', unit: unit.id, turun: true }],
    });
    const isi = await workbookOf([HEAD, baris(1)]);
    await expect(
      imporRealisasi(operator, { ...BIRO, namaBerkas: 'lra.xlsx', isi, kolom: {}, uji: false, mode: 'periode' }),
    ).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
  });
});
