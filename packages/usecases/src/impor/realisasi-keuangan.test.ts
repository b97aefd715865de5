import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { workbookOf } from '../../test/workbook.ts';
import {
  type Aktor,
  batalkanImpor,
  buatVersi,
  daftarImpor,
  imporRealisasi,
  lihatAnggaran,
  lihatImpor,
  ubahAnggaran,
} from '../index.ts';

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

/** Somebody of no unit at all. */
const LAIN: Aktor = { pengguna: null, label: 'lain', peran: [{ peran: 'operator', unit: randomUUID(), turun: true }] };

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

describe('a file that is put right on the screen', () => {
  it('asks for the mode as a problem, and shows every column with what it was taken for', async () => {
    const isi = await workbookOf([['Laporan Realisasi'], HEAD, baris(1_000_000)]);
    const hasil = await impor(isi, { tanyaMode: true, uji: true });
    expect(hasil.masalah.map(({ kode }) => kode)).toEqual(['mode-belum-dipilih']);
    expect(hasil.pembacaan).toMatchObject({
      mode: null,
      diingat: false,
      kolom: { 'sub-kegiatan': 'A', rekening: 'B', uraian: 'C', anggaran: 'D', realisasi: 'E' },
    });
    expect(hasil.pembacaan?.kolomLembar[4]).toEqual({ huruf: 'E', judul: 'Realisasi', contoh: '1000000' });
    await impor(isi, { mode: 'periode' });
    const lagi = await impor(isi, { tanyaMode: true, uji: true });
    expect(lagi.pembacaan).toMatchObject({ mode: 'periode', diingat: true });
    expect(lagi.sebelumnya?.aktor).toBe('uji');
  });

  it('shows the columns also where none is recognised', async () => {
    const isi = await workbookOf([
      ['Satu', 'Dua'],
      ['x', 5],
    ]);
    const hasil = await impor(isi, { mode: 'periode', uji: true });
    expect(hasil.masalah.map(({ kode }) => kode)).toContain('kolom-tidak-ditemukan');
    expect(hasil.pembacaan?.kolomLembar).toEqual([
      { huruf: 'A', judul: 'Satu', contoh: 'x' },
      { huruf: 'B', judul: 'Dua', contoh: '5' },
    ]);
  });

  it('takes another content of a cell, filled or empty, and a reason by its place', async () => {
    const isi = await workbookOf([HEAD, baris('seratus juta')]);
    const salah = await impor(isi, { mode: 'periode', uji: true });
    expect(salah.masalah.map(({ lokasi }) => lokasi)).toEqual(['Lembar1!E2']);
    const perbaikan = { 'Lembar1!E2': '100.000.000' };
    const melebihi = await impor(isi, { mode: 'periode', perbaikan });
    expect(melebihi.masalah.map(({ lokasi, kode }) => [lokasi, kode])).toEqual([['Lembar1!E2', 'melebihi-pagu']]);
    const alasan = { 'Lembar1!E2': 'Menunggu pergeseran.' };
    expect((await impor(isi, { mode: 'periode', perbaikan, alasan })).masalah).toEqual([]);
    expect(await spent(1)).toBe('100000000.00');
    const kosong = await impor(isi, { mode: 'periode', perbaikan: { 'Lembar1!E2': '' }, uji: true });
    expect([kosong.masalah, kosong.perubahan]).toEqual([[], []]);
  });

  it('makes a line that the budget does not have, in a draft only; undone both are gone', async () => {
    const { pd, tahun } = BIRO;
    const [simpul] = (await lihatAnggaran(pasang.admin, { ...BIRO })).simpul.filter(({ kode }) => kode === SUB);
    const isi = await workbookOf([
      HEAD,
      [`${SUB.slice(0, -1)}9`, '5.1.02.01.01.0024', 'Belanja baru', 900_000, 400_000],
    ]);
    const opsi = async (id: string): Promise<Opsi> => {
      const [row] = (await impor(isi, { mode: 'periode', uji: true })).takBerpadanan ?? [];
      return { mode: 'periode', padanan: { [row?.kunci ?? '']: `buat:${id}` } };
    };
    const tetap = await impor(isi, await opsi(simpul?.id ?? ''));
    expect(tetap.masalah.map(({ kode }) => kode)).toEqual(['baris-tidak-dapat-dibuat']);

    // A draft budget of another year, with nothing but this sub kegiatan.
    const tahunDraf = { pd, tahun: tahun + 1, triwulan: 1 };
    const { id: dokumen } = await buatVersi(pasang.admin, { pd, tahun: tahun + 1, versi: 'murni' });
    const ids = { program: randomUUID(), kegiatan: randomUUID(), sub: randomUUID() };
    const umum = { versiBaris: null, pelaksana: null, urut: 1, nama: NAMA };
    await ubahAnggaran(pasang.admin, {
      pd,
      tahun: tahun + 1,
      dokumen,
      simpul: [
        { ...umum, id: ids.program, induk: null, jenis: 'program', kode: '4.01.01' },
        { ...umum, id: ids.kegiatan, induk: ids.program, jenis: 'kegiatan', kode: '4.01.01.1.08' },
        { ...umum, id: ids.sub, induk: ids.kegiatan, jenis: 'sub-kegiatan', kode: '4.01.01.1.08.04' },
      ],
    });
    const ujian = await impor(isi, { ...tahunDraf, mode: 'periode', uji: true });
    const kunci = ujian.takBerpadanan?.[0]?.kunci ?? '';
    const hasil = await impor(isi, { ...tahunDraf, mode: 'periode', padanan: { [kunci]: `buat:${ids.sub}` } });
    expect(hasil.masalah).toEqual([]);
    const lembar = () => lihatAnggaran(pasang.admin, tahunDraf);
    const [line] = (await lembar()).anggaran;
    expect(line).toMatchObject({ uraian: 'Belanja baru', rekening: '5.1.02.01.01.0024', jumlah: '900000.00' });
    expect((await lembar()).realisasi).toMatchObject([{ anggaran: line?.id, jumlah: '400000.00' }]);

    const [impor1] = await daftarImpor(pasang.admin, tahunDraf);
    expect(impor1).toMatchObject({ jumlah: 2, status: 'diterapkan' });
    const rincian = await lihatImpor(pasang.admin, impor1?.id ?? '');
    expect(rincian.halangan).toEqual([]);
    expect(rincian.baris.map(({ sebelum, sesudah }) => [sebelum, sesudah])).toEqual([
      ['–', '900000.00'],
      ['–', '400000.00'],
    ]);
    await batalkanImpor(pasang.admin, impor1?.id ?? '');
    expect([(await lembar()).anggaran, (await lembar()).realisasi]).toEqual([[], []]);
  });

  it('says what keeps an import from being undone', async () => {
    await impor(await workbookOf([HEAD, baris(1_000_000)]), { mode: 'periode' });
    const [lama] = await daftarImpor(pasang.admin, BIRO);
    await impor(await workbookOf([HEAD, baris(2_000_000)]), { mode: 'periode' });
    const { halangan } = await lihatImpor(pasang.admin, lama?.id ?? '');
    expect(halangan).toMatchObject([{ kode: 'diubah-setelah-impor' }]);
    await expect(lihatImpor(await pasang.sistem.konteks('ntt', LAIN), lama?.id ?? '')).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });

  it('is refused, and kept, once the report of a unit above closes the quarter', async () => {
    await impor(await workbookOf([HEAD, baris(1_000_000)]), { mode: 'periode' });
    const [lama] = await daftarImpor(pasang.admin, BIRO);
    await pasang.tutupTriwulan('sekretariat-daerah', BIRO);
    const { halangan } = await lihatImpor(pasang.admin, lama?.id ?? '');
    expect(halangan).toMatchObject([{ kode: 'periode-ditutup' }]);
    await expect(batalkanImpor(pasang.admin, lama?.id ?? '')).rejects.toMatchObject({ kode: 'konflik' });
    const lagi = impor(await workbookOf([HEAD, baris(2_000_000)]), { mode: 'periode' });
    await expect(lagi).rejects.toMatchObject({ kode: 'konflik' });
    expect(await spent(1)).toBe('1000000.00');
  });
});
