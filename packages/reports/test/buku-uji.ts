import { readFileSync } from 'node:fs';
import {
  type Anggaran,
  type BukuAngka,
  bukuAngkaFromJson,
  type Indikator,
  type Penempatan,
  type Periode,
  Rupiah,
  type Simpul,
} from '@selaras/domain';
import { Decimal } from 'decimal.js';

/** The example ledger of the repository: Biro Organisasi NTT, 2024. */
export function readExample(): BukuAngka {
  const path = new URL('../../../examples/ntt/buku-angka-2024.json', import.meta.url);
  return bukuAngkaFromJson(readFileSync(path, 'utf8'));
}

export const TW1: Periode = { jenis: 'triwulan', tahun: 2024, ke: 1 };
export const TW2: Periode = { jenis: 'triwulan', tahun: 2024, ke: 2 };
export const TANGGAL = '2024-07-24';

/** A ledger that knows its unit and nothing else. */
export function emptyBuku(): BukuAngka {
  return {
    pemda: {
      id: 'p',
      slug: 'contoh',
      nama: 'Kabupaten Contoh',
      jenis: 'kabupaten',
      kodeWilayah: '99',
      tempat: 'Contoh',
    },
    unit: [
      {
        id: 'dinas',
        induk: null,
        slug: 'dinas',
        kode: '',
        nama: 'Dinas Contoh',
        namaSingkat: 'Dinas Contoh',
        namaLengkap: 'Dinas Contoh Kabupaten Contoh',
        jenis: 'pd',
        urut: 1,
      },
    ],
    unitPelapor: 'dinas',
    tahun: 2024,
    jabatan: [],
    pejabat: [],
    peraturan: [],
    dokumen: [],
    simpul: [],
    indikator: [],
    penempatan: [],
    target: [],
    kondisiAwal: [],
    realisasi: [],
    anggaran: [],
    anggaranKas: [],
    realisasiKeuangan: [],
    pelaksanaanAnggaran: [],
    catatan: [],
    kegiatanLain: [],
    narasi: [],
    pengaturan: { formTriwulan: 'triwulan', batasCapaian: null, capaianTargetNol: 100, skalaCapaian: null },
  };
}

/** A plain number as a typed value. */
export function angka(text: string): BukuAngka['target'][number]['nilai'] {
  return { kind: 'angka', raw: text, angka: new Decimal(text), satuan: null };
}

/** A node of the budget of {@link inventedBuku}. */
export function simpul(id: string, induk: string | null, jenis: Simpul['jenis'], dokumen = 'dpa'): Simpul {
  return {
    id: `${dokumen}:${id}`,
    dokumen,
    induk: induk === null ? null : `${dokumen}:${induk}`,
    jenis,
    urut: Number(id.split('.').at(-1)),
    kode: id,
    sistemKode: 'nomenklatur',
    nama: `Nama ${id}`,
    unit: null,
    identitas: id,
  };
}

/** A stated amount or a line, in whole rupiah. */
export function anggaran(id: string, node: string, rupiah: number, rincian = false): Anggaran {
  return {
    id,
    dokumen: node.split(':')[0] ?? '',
    simpul: node,
    tahun: 2024,
    rincian,
    urut: 0,
    uraian: `Belanja ${id}`,
    rekening: '',
    sumberDana: '',
    jumlah: Rupiah.of(rupiah),
  };
}

/** Money spent in a quarter on a node or (with `line`) on a line. */
export function realisasi(
  id: string,
  ke: number,
  rupiah: number,
  line = false,
): BukuAngka['realisasiKeuangan'][number] {
  return {
    id: `r-${id}-${ke}`,
    anggaran: line ? id : null,
    simpul: line ? null : id,
    periode: { jenis: 'triwulan', tahun: 2024, ke },
    jumlah: Rupiah.of(rupiah),
    alasan: '',
  };
}

/**
 * Two quarters of an invented unit with a cash plan and a rencana aksi: one program, one kegiatan, two sub kegiatan (the first with
 * lines), one indicator that adds up over the quarters.
 */
export function inventedBuku(): BukuAngka {
  const base = emptyBuku();
  const dokumen = (id: string, jenis: 'dpa' | 'pk' | 'rencana-aksi'): BukuAngka['dokumen'][number] => ({
    id,
    jenis,
    judul: `Dokumen ${id}`,
    unit: 'dinas',
    tahunAwal: 2024,
    tahunAkhir: 2024,
    versi: 'murni',
    status: 'ditetapkan',
    asal: null,
    nomor: '',
    tanggal: '2024-01-02',
  });
  const sasaran = (dok: string): Simpul => ({
    ...simpul('9', null, 'sasaran', dok),
    nama: 'Meningkatnya layanan',
    kode: '',
  });
  const penempatan = (dok: string): Penempatan => ({
    id: `${dok}:ik`,
    dokumen: dok,
    simpul: `${dok}:9`,
    indikator: 'ik',
    namaTercetak: null,
    satuanTercetak: null,
    urut: 1,
    induk: null,
    lokasi: '',
  });
  const indikator: Indikator = {
    id: 'ik',
    nama: 'Jumlah layanan',
    definisi: 'Banyaknya layanan.',
    formula: null,
    satuan: 'Layanan',
    metode: 'naik',
    agregasiWaktu: 'jumlah',
    agregasiUnit: 'jumlah',
    frekuensi: 'triwulanan',
    jedaBulan: 0,
    tingkat: 'iku',
    sumberData: '',
    penanggungJawab: null,
    skala: null,
  };
  return {
    ...base,
    dokumen: [dokumen('dpa', 'dpa'), dokumen('pk', 'pk'), dokumen('aksi', 'rencana-aksi')],
    simpul: [
      simpul('1.01', null, 'program'),
      simpul('1.01.1', '1.01', 'kegiatan'),
      simpul('1.01.1.1', '1.01.1', 'sub-kegiatan'),
      simpul('1.01.1.2', '1.01.1', 'sub-kegiatan'),
      sasaran('pk'),
      sasaran('aksi'),
    ],
    indikator: [indikator],
    penempatan: [penempatan('pk'), penempatan('aksi')],
    target: [
      { penempatan: 'pk:ik', periode: { jenis: 'tahun', tahun: 2024, ke: 1 }, nilai: angka('100'), keterangan: null },
      ...[10, 15, 35, 40].map((goal, index) => ({
        penempatan: 'aksi:ik',
        periode: { jenis: 'triwulan' as const, tahun: 2024, ke: index + 1 },
        nilai: angka(String(goal)),
        keterangan: null,
      })),
    ],
    realisasi: [10, 20].map((value, index) => ({
      indikator: 'ik',
      periode: { jenis: 'triwulan' as const, tahun: 2024, ke: index + 1 },
      nilai: angka(String(value)),
      perTanggal: null,
      sumber: '',
    })),
    anggaran: [
      anggaran('a', 'dpa:1.01.1.1', 1000),
      anggaran('a1', 'dpa:1.01.1.1', 600, true),
      anggaran('a2', 'dpa:1.01.1.1', 300, true),
      anggaran('b', 'dpa:1.01.1.2', 500),
    ],
    anggaranKas: [1, 2, 3, 4, 5, 6].flatMap((bulan) =>
      ['dpa:1.01.1.1', 'dpa:1.01.1.2'].map((node) => ({ dokumen: 'dpa', simpul: node, bulan, jumlah: Rupiah.of(50) })),
    ),
    realisasiKeuangan: [
      realisasi('a1', 1, 100, true),
      realisasi('a1', 2, 200, true),
      realisasi('a2', 2, 0, true),
      realisasi('dpa:1.01.1.2', 1, 125),
    ],
  };
}
