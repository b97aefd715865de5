import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { AppError } from '../galat.ts';
import type { Periode } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import type { BukuAngka, Catatan, Dokumen, KegiatanLain } from './buku-angka.ts';
import { applyChanges, type LedgerChange } from './perubahan.ts';

const TW1: Periode = { jenis: 'triwulan', tahun: 2024, ke: 1 };
const dokumen = (id: string, status: Dokumen['status']): Dokumen => ({
  id,
  jenis: 'dpa',
  judul: id,
  unit: 'u',
  tahunAwal: 2024,
  tahunAkhir: 2024,
  versi: 'murni',
  status,
  asal: null,
  nomor: '',
  tanggal: null,
});
const simpul = (id: string, doc: string) => ({
  id,
  dokumen: doc,
  induk: null,
  jenis: 'sub-kegiatan' as const,
  urut: 1,
  kode: '',
  sistemKode: '' as const,
  nama: `Nama ${id}`,
  unit: null,
  identitas: id,
});
const line = {
  id: 'b1',
  dokumen: 'draf',
  simpul: 's1',
  tahun: 2024,
  rincian: true,
  urut: 4,
  uraian: 'ATK',
  rekening: '',
  sumberDana: '',
  jumlah: Rupiah.of(100),
};
const kegiatan: KegiatanLain = {
  id: 'k1',
  unit: 'u',
  periode: TW1,
  kelompok: '',
  urut: 1,
  uraian: 'Rapat',
  waktu: { jenis: 'kosong' },
  hasil: '',
  keterangan: '',
};

const buku: BukuAngka = {
  pemda: { id: 'p', slug: 'p', nama: 'P', jenis: 'provinsi', kodeWilayah: '53', tempat: 'K' },
  unit: [],
  unitPelapor: 'u',
  tahun: 2024,
  jabatan: [],
  pejabat: [],
  peraturan: [],
  dokumen: [dokumen('draf', 'draf'), dokumen('final', 'ditetapkan')],
  simpul: [simpul('s1', 'draf'), simpul('s2', 'final')],
  indikator: [],
  penempatan: [
    {
      id: 't1',
      dokumen: 'final',
      simpul: 's2',
      indikator: 'i',
      namaTercetak: null,
      satuanTercetak: null,
      urut: 1,
      induk: null,
      lokasi: '',
    },
  ],
  target: [],
  kondisiAwal: [],
  realisasi: [],
  anggaran: [line, { ...line, id: 'b2', dokumen: 'final', simpul: 's2' }],
  anggaranKas: [],
  realisasiKeuangan: [{ id: 'r1', anggaran: 'b1', simpul: null, periode: TW1, jumlah: Rupiah.of(10), alasan: '' }],
  pelaksanaanAnggaran: [],
  catatan: [],
  kegiatanLain: [kegiatan],
  narasi: [],
  pengaturan: { formTriwulan: '', batasCapaian: null, capaianTargetNol: 100, skalaCapaian: null },
};

function conflicts(...changes: LedgerChange[]): string[] {
  try {
    applyChanges(buku, changes);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.masalah.map((item) => `${item.lokasi} ${item.kode}`);
  }
}

describe('applyChanges', () => {
  it('states, restates and takes away the amount of a node', () => {
    const set = (jumlah: Rupiah | null): LedgerChange => ({
      jenis: 'pagu-simpul',
      dokumen: 'draf',
      simpul: 's1',
      tahun: 2024,
      jumlah,
    });
    const stated = (changed: BukuAngka) =>
      changed.anggaran.filter((row) => !row.rincian).map((row) => row.jumlah.toString());
    const once = applyChanges(buku, [set(Rupiah.of(500))]);
    expect(stated(once)).toEqual(['500.00']);
    expect(applyChanges(once, [set(Rupiah.of(500))])).toEqual(once);
    expect(stated(applyChanges(once, [set(Rupiah.of(600))]))).toEqual(['600.00']);
    expect(applyChanges(once, [set(null)])).toEqual(buku);
  });

  it('removes a problem; the solution that answered it stays', () => {
    const note = { unit: 'biro', simpul: null, indikator: null, periode: TW1, urut: 1, teks: 'Teks', penyebab: null };
    const masalah: Catatan = { ...note, id: 'm', jenis: 'permasalahan', menjawab: null };
    const solusi: Catatan = { ...note, id: 's', jenis: 'solusi', menjawab: 'm' };
    const before = { ...buku, catatan: [masalah, solusi] };
    expect(applyChanges(before, [{ jenis: 'catatan-hapus', id: 'm' }]).catatan).toEqual([
      { ...solusi, menjawab: null },
    ]);
  });

  it('adds a line after the last one of its node, changes it, and removes it with what was spent on it', () => {
    const { rincian: _, urut: __, ...place } = line;
    const isi = { uraian: 'Kertas', rekening: '5.1.02', sumberDana: 'PAD', jumlah: Rupiah.of(7) };
    const changed = applyChanges(buku, [
      { jenis: 'belanja-tambah', baris: { ...place, id: 'baru' } },
      { jenis: 'belanja-ubah', id: 'baru', isi },
      { jenis: 'belanja-hapus', id: 'b1' },
    ]);
    expect(changed.anggaran.find((row) => row.id === 'baru')).toMatchObject({ ...isi, urut: 5, rincian: true });
    expect(changed.anggaran.some((row) => row.id === 'b1')).toBe(false);
    expect(changed.realisasiKeuangan).toEqual([]);
    expect(buku.anggaran).toHaveLength(2);
  });

  it('keeps one money figure per target and period', () => {
    const set = (jumlah: Rupiah | null): LedgerChange => ({
      jenis: 'realisasi-keuangan',
      anggaran: 'b1',
      simpul: null,
      periode: TW1,
      jumlah,
      alasan: 'x',
    });
    expect(applyChanges(buku, [set(Rupiah.of(20))]).realisasiKeuangan).toMatchObject([
      { id: 'r1', jumlah: Rupiah.of(20), alasan: 'x' },
    ]);
    expect(applyChanges(buku, [set(null)]).realisasiKeuangan).toEqual([]);
  });

  it('refuses approved budgets and targets, but takes money spent on them', () => {
    expect(
      conflicts(
        { jenis: 'pagu-simpul', dokumen: 'final', simpul: 's2', tahun: 2024, jumlah: null },
        { jenis: 'belanja-hapus', id: 'b2' },
        {
          jenis: 'target',
          penempatan: 't1',
          periode: TW1,
          nilai: { kind: 'angka', raw: '1', angka: new Decimal(1), satuan: null },
        },
        { jenis: 'realisasi-keuangan', anggaran: 'b2', simpul: null, periode: TW1, jumlah: Rupiah.of(1), alasan: '' },
      ),
    ).toEqual([
      'perubahan[0] dokumen-ditetapkan',
      'perubahan[1] dokumen-ditetapkan',
      'perubahan[2] dokumen-ditetapkan',
    ]);
  });

  it('names every row that is not there', () => {
    expect(
      conflicts(
        { jenis: 'belanja-ubah', id: 'x', isi: line },
        { jenis: 'pagu-simpul', dokumen: 'draf', simpul: 's2', tahun: 2024, jumlah: null },
        { jenis: 'realisasi-keuangan', anggaran: null, simpul: null, periode: TW1, jumlah: null, alasan: '' },
        { jenis: 'realisasi-indikator', indikator: 'x', periode: TW1, nilai: null, perTanggal: null, sumber: '' },
        { jenis: 'kegiatan-ubah', kegiatan: { ...kegiatan, id: 'x' } },
        { jenis: 'catatan-hapus', id: 'x' },
      ),
    ).toEqual([0, 1, 2, 3, 4, 5].map((index) => `perubahan[${index}] baris-tidak-ada`));
  });

  it('adds, changes and removes activities and texts', () => {
    const changed = applyChanges(buku, [
      { jenis: 'kegiatan-tambah', kegiatan: { ...kegiatan, id: 'k2' } },
      { jenis: 'kegiatan-ubah', kegiatan: { ...kegiatan, hasil: 'Notula' } },
      { jenis: 'narasi', unit: 'u', periode: TW1, bagian: 'penutup', teks: 'Demikian.' },
    ]);
    expect(changed.kegiatanLain.map((row) => [row.id, row.hasil])).toEqual([
      ['k1', 'Notula'],
      ['k2', ''],
    ]);
    expect(
      applyChanges(changed, [{ jenis: 'narasi', unit: 'u', periode: TW1, bagian: 'penutup', teks: null }]).narasi,
    ).toEqual([]);
  });
});
