import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { AppError, type Masalah } from '../galat.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { angka, baris, belanja, bukuContoh, INDIKATOR, simpul, triwulan } from './buku-contoh.ts';
import { bukuAngkaFromJson, bukuAngkaToJson } from './json.ts';

const d = (text: string) => new Decimal(text);
const SEMUA_NILAI: Nilai[] = [
  { kind: 'tanpa-nilai', raw: '-', keadaan: 'strip' },
  { kind: 'angka', raw: '1.234,56789012345678901234', angka: d('1234.56789012345678901234'), satuan: null },
  { kind: 'persen', raw: '100% (180 Kegiatan)', angka: d('100'), cacah: { angka: d('180'), satuan: 'Kegiatan' } },
  { kind: 'rasio', raw: '122/3.318', pembilang: d('122'), penyebut: d('3318'), pengali: d('100'), satuan: '%' },
  { kind: 'predikat', raw: 'BB (78,75)', predikat: 'BB', skor: d('78.75') },
  { kind: 'rentang', raw: '76,61–88,30', dari: d('76.61'), sampai: d('88.30'), satuan: null },
  { kind: 'batas', raw: '≥ 85 %', tanda: '≥', angka: d('85'), satuan: '%' },
  { kind: 'tanggal', raw: '28 Februari 2023', tanggal: '2023-02-28' },
  { kind: 'ya-tidak', raw: 'Ya', ya: true },
  { kind: 'teks', raw: 'WTP', teks: 'WTP' },
  { kind: 'majemuk', raw: '8 emas, 2 perak', bagian: [angka('8', 'emas'), angka('2', 'perak')] },
];

/** All problems as `place: code`. */
function rejected(text: string): string[] {
  try {
    bukuAngkaFromJson(text);
  } catch (error) {
    if (error instanceof AppError) return error.masalah.map(({ lokasi, kode }: Masalah) => `${lokasi}: ${kode}`);
    throw error;
  }
  return [];
}

describe('codec', () => {
  it('gives back what it wrote, each kind of value included', () => {
    const realisasi = SEMUA_NILAI.map((nilai, index) => ({
      indikator: `ik-${index}`,
      periode: triwulan(1),
      nilai,
      perTanggal: '2024-03-31',
      sumber: '',
    }));
    const indikator = SEMUA_NILAI.map((_, index) => ({ ...INDIKATOR, id: `ik-${index}` }));
    const buku = bukuContoh({ indikator: [...indikator], realisasi });
    const text = bukuAngkaToJson(buku);
    expect(bukuAngkaFromJson(text)).toEqual(buku);
    expect(bukuAngkaToJson(bukuAngkaFromJson(text)), 'same ledger, same text').toBe(text);
  });

  it('keeps the cause of a problem and what a solution answers; files from before have neither', () => {
    const note = { unit: 'biro', simpul: null, indikator: null, periode: triwulan(1), urut: 1, teks: 'Teks' };
    const masalah = { ...note, id: 'm', jenis: 'permasalahan', penyebab: 'anggaran', menjawab: null } as const;
    const solusi = { ...note, id: 's', jenis: 'solusi', penyebab: null, menjawab: 'm' } as const;
    const text = bukuAngkaToJson(bukuContoh({ catatan: [masalah, solusi] }));
    expect(bukuAngkaFromJson(text).catatan).toEqual([masalah, solusi]);
    const before = text.replace(/,\s*"penyebab": [^,\n]+,\s*"menjawab": [^,\n]+/g, '');
    expect(before).not.toContain('penyebab');
    expect(bukuAngkaFromJson(before).catatan).toEqual([
      { ...masalah, penyebab: null },
      { ...solusi, menjawab: null },
    ]);
    expect(rejected(text.replace('"menjawab": "m"', '"menjawab": "tidak-ada"'))).toHaveLength(1);
  });

  it('writes money and decimals as text, and periods by key', () => {
    const plain = JSON.parse(bukuAngkaToJson(bukuContoh()));
    expect(plain.format).toBe('selaras/buku-angka@1');
    expect(plain.anggaran[1].jumlah).toBe('50000000.50');
    expect(plain.target[0]).toMatchObject({ periode: '2024', nilai: { angka: '80' } });
    expect(plain.realisasiKeuangan[0].periode).toBe('2024-T1');
  });
});

describe('bad input', () => {
  it('is not JSON', () => {
    expect(() => bukuAngkaFromJson('{')).toThrow(expect.objectContaining({ kode: 'berkas-tak-terbaca' }));
  });

  it('reports every wrong shape at once, with its place', () => {
    const plain = JSON.parse(bukuAngkaToJson(bukuContoh()));
    plain.format = 'selaras/buku-angka@9';
    plain.anggaran[0].jumlah = 100;
    plain.anggaran[1].rincain = true;
    delete plain.anggaran[1].rincian;
    plain.target[0].nilai.kind = 'angkaa';
    plain.target[0].periode = '2024-T5';
    plain.pejabat[0].dari = '2023-02-30';
    plain.tahun = '2024';
    expect(rejected(JSON.stringify(plain)).sort()).toEqual([
      'anggaran[0].jumlah: bentuk-salah',
      'anggaran[1].rincain: kolom-tak-dikenal',
      'anggaran[1].rincian: kolom-tidak-ada',
      'format: bentuk-salah',
      'pejabat[0].dari: bentuk-salah',
      'tahun: bentuk-salah',
      'target[0].nilai.kind: bentuk-salah',
      'target[0].periode: bentuk-salah',
    ]);
  });

  it.each(['[]', 'null', '3', '{}'])('%s is no ledger', (text) => {
    expect(rejected(text)).toContain('format: bentuk-salah');
  });

  it('a prototype name is not a kind of value', () => {
    const plain = JSON.parse(bukuAngkaToJson(bukuContoh()));
    plain.target[0].nilai.kind = 'constructor';
    expect(rejected(JSON.stringify(plain))).toEqual(['target[0].nilai.kind: bentuk-salah']);
  });
});

describe('references', () => {
  const problems = (lists: Parameters<typeof bukuContoh>[0]) => rejected(bukuAngkaToJson(bukuContoh(lists)));

  it('reports every row that points to nothing, at once', () => {
    const base = bukuContoh();
    expect(
      problems({
        unitPelapor: 'x',
        anggaran: [baris('b1', 'x', '1.00')],
        target: base.target.map((row) => ({ ...row, penempatan: 'x' })),
        realisasiKeuangan: [belanja('r1', { anggaran: 'x' }, '1.00')],
      }),
    ).toEqual([
      'target[0].penempatan: rujukan-tidak-ada',
      'anggaran[0].simpul: rujukan-tidak-ada',
      'realisasiKeuangan[0].anggaran: rujukan-tidak-ada',
      'unitPelapor: rujukan-tidak-ada',
    ]);
  });

  it('reports ids and keys that occur twice', () => {
    const base = bukuContoh();
    expect(problems({ anggaran: [...base.anggaran, baris('b1', 'sub-1', '1.00')] })).toEqual(['anggaran[2].id: ganda']);
    expect(problems({ target: [...base.target, ...base.target] })).toEqual(['target[1].penempatan: ganda']);
  });

  it('reports circles', () => {
    // sub-1 leads into the circle, but is not a part of it.
    const nodes = [
      simpul('sub-1', 'kegiatan', 'sub-kegiatan'),
      simpul('program', 'kegiatan', 'program'),
      simpul('kegiatan', 'program', 'kegiatan'),
    ];
    expect(
      problems({
        simpul: nodes,
        penempatan: [],
        target: [],
        kondisiAwal: [],
        anggaran: [],
        anggaranKas: [],
        realisasiKeuangan: [],
      }),
    ).toEqual(['simpul[1].induk: induk-melingkar', 'simpul[2].induk: induk-melingkar']);
  });

  it('reports a row that names one document and a node of another', () => {
    const base = bukuContoh();
    const [dpa] = base.dokumen;
    const two = dpa ? [dpa, { ...dpa, id: 'lain' }] : [];
    expect(problems({ dokumen: two, anggaran: [baris('b1', 'sub-1', '1.00', { dokumen: 'lain' })] })).toEqual([
      'anggaran[0].simpul: dokumen-berbeda',
    ]);
  });

  it('money spent points to exactly one row', () => {
    const row = belanja('r1', { anggaran: 'b1' }, '1.00');
    expect(problems({ realisasiKeuangan: [{ ...row, simpul: 'sub-1' }] })).toEqual([
      'realisasiKeuangan[0]: satu-rujukan',
    ]);
    expect(problems({ realisasiKeuangan: [{ ...row, anggaran: null }] })).toEqual([
      'realisasiKeuangan[0]: satu-rujukan',
    ]);
  });
});
