import type { NamaPeran, SimpanRealisasi } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  AppError,
  bacaAlur,
  daftarIndikator,
  hapusRealisasi,
  type Konteks,
  langkahAlur,
  rincianIndikator,
  simpanRealisasi,
  simpanTarget,
} from '../index.ts';

const HASIL_EVALUASI = 'Hasil Evaluasi Kelembagaan PD Provinsi';
const IKU = 'Level Maturitas Kelembagaan';

let pasang: Installation;
let operator: Konteks;
let hasilEvaluasi: string;
let iku: string;

beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator', BIRO.pd);
  const { dokumen } = await daftarIndikator(operator, BIRO);
  const rows = dokumen.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
  const find = (nama: string) => rows.find((row) => row.nama === nama)?.penempatan ?? '';
  hasilEvaluasi = find(HASIL_EVALUASI);
  iku = find(IKU);
});
afterAll(() => pasang?.tutup());

async function sebagai(peran: NamaPeran, slug: string): Promise<Konteks> {
  const { unit } = await pasang.admin.cariUnit(slug, 'laporan:lihat');
  return pasang.sistem.konteks('ntt', { pengguna: null, label: peran, peran: [{ peran, unit: unit.id, turun: true }] });
}

const rincian = (penempatan: string) => rincianIndikator(operator, { ...BIRO, penempatan });
const letak = (penempatan: string, periode: string) => ({ pd: BIRO.pd, penempatan, periode });
const isian = (teks: string, versiBaris: number | null): SimpanRealisasi => ({
  nilai: { jenis: 'teks', teks },
  perTanggal: '2024-06-30',
  sumber: 'Uji',
  versiBaris,
});

async function tolakan(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected an AppError, got ${String(error)}`);
}

describe('the list', () => {
  it('groups indicators by document and sasaran, with both readings of the capaian', async () => {
    const { dokumen } = await daftarIndikator(operator, BIRO);
    expect(dokumen[0]?.dokumen).toMatchObject({ jenis: 'pk', status: 'ditetapkan' });
    const row = dokumen.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
    expect(row.find(({ nama }) => nama === HASIL_EVALUASI)).toMatchObject({
      targetTahun: { teks: { id: '100%' } },
      realisasi: { teks: { id: '37,35%' }, angka: '37.35' },
      terhadapTahun: { kind: 'capaian', persen: '37.35', kata: { id: 'Sedang berjalan' } },
      terhadapPeriode: null,
      jatuhTempo: null,
    });
    expect(row.find(({ nama }) => nama === IKU)).toMatchObject({
      jatuhTempo: '2024-12-31',
      terhadapTahun: { sebab: 'belum-waktunya' },
    });
  });
});

describe('one indicator', () => {
  it('explains its capaian in a sentence, and every undefined case with its reason', async () => {
    const row = await rincian(hasilEvaluasi);
    expect(row.terhadapTahun.penjelasan.id).toBe('37,35% = 37,35 / 100 × 100, lebih tinggi lebih baik');
    const [tw1, tw2] = row.periode;
    expect(tw1).toMatchObject({ periode: '2024-T1', capaian: { sebab: 'target-tidak-ada' } });
    expect(tw2).toMatchObject({ periode: '2024-T2', target: null, realisasi: null, capaian: null, terbuka: true });
    expect(row.lembar.formula?.penyebut).toBe('Jumlah PD Lingkup Provinsi NTT');
    expect(row.sejarah.map(({ tahun, realisasi }) => [tahun, realisasi?.angka])).toEqual([
      [2023, '100'],
      [2024, '37.35'],
    ]);
    expect(row.boleh).toMatchObject({ realisasi: true, target: false });
  });

  it('does not exist for another unit, word for word', async () => {
    const lain = await sebagai('operator', 'biro-pemerintahan');
    const hidden = await tolakan(rincianIndikator(lain, { ...BIRO, penempatan: hasilEvaluasi }));
    expect(hidden.kode).toBe('tidak-ditemukan');
    const below = { ...BIRO, pd: 'biro-pemerintahan', penempatan: hasilEvaluasi };
    expect((await tolakan(rincianIndikator(lain, below))).kode).toBe('tidak-ditemukan');
    const tulis = simpanRealisasi(
      lain,
      { ...letak(hasilEvaluasi, '2024-T2'), pd: 'biro-pemerintahan' },
      isian('1', null),
    );
    expect((await tolakan(tulis)).kode).toBe('tidak-ditemukan');
  });
});

describe('entering realisasi', () => {
  it('keeps numerator and denominator, and the list follows', async () => {
    const nilai = { jenis: 'rasio', pembilang: '17', penyebut: '33' } as const;
    const { versiBaris } = await simpanRealisasi(operator, letak(hasilEvaluasi, '2024-T2'), {
      ...isian('', null),
      nilai,
    });
    expect(versiBaris).toBe(1);
    const row = (await rincianIndikator(operator, { ...BIRO, triwulan: 2, penempatan: hasilEvaluasi })).periode[1];
    expect(row?.realisasi?.nilai).toMatchObject({ pembilang: '17', penyebut: '33' });
    expect(row?.realisasi?.nilai.angka).toMatch(/^51\.5151/);
  });

  it('refuses everything that is wrong at once, and writes nothing', async () => {
    const before = await pasang.auditHead();
    const nilai = { jenis: 'rasio', pembilang: 'tujuh belas', penyebut: '0' } as const;
    const entry = { ...isian('', null), nilai, perTanggal: '2023-12-31' };
    const error = await tolakan(simpanRealisasi(operator, letak(hasilEvaluasi, '2024'), entry));
    expect(error.kode).toBe('isi-ditolak');
    expect(error.masalah.map(({ lokasi, kode }) => [lokasi, kode])).toEqual([
      ['pembilang', 'angka-bukan-angka'],
      ['penyebut', 'penyebut-nol'],
      ['perTanggal', 'tanggal-salah'],
      ['periode', 'periode-tumpang-tindih'],
    ]);
    expect(await pasang.auditHead()).toEqual(before);
  });

  it.each([
    ['tujuh puluh persen lebih', 'bukan-angka'],
    ['', 'nilai-kosong'],
    ['1.234', 'angka-taksa'],
  ])('refuses %j under a method that needs a number', async (teks, kode) => {
    const error = await tolakan(simpanRealisasi(operator, letak(hasilEvaluasi, '2024-T2'), isian(teks, null)));
    expect(error.masalah.map((row) => row.kode)).toEqual([kode]);
  });

  it('shows both values when someone else wrote meanwhile', async () => {
    const other = await simpanRealisasi(operator, letak(hasilEvaluasi, '2024-T3'), {
      ...isian('60', null),
      perTanggal: null,
    });
    const error = await tolakan(
      simpanRealisasi(operator, letak(hasilEvaluasi, '2024-T3'), { ...isian('65', null), perTanggal: null }),
    );
    expect(error.kode).toBe('konflik');
    expect(error.masalah[0]?.pesan.id).toBe('Isian Anda: 65. Tersimpan: 60.');
    await hapusRealisasi(operator, letak(hasilEvaluasi, '2024-T3'), other.versiBaris);
    expect((await rincian(hasilEvaluasi)).periode[2]?.realisasi).toBeNull();
  });

  it('is refused to a reader and to a kepala', async () => {
    for (const peran of ['pembaca', 'kepala'] as const) {
      const konteks = await sebagai(peran, BIRO.pd);
      const error = await tolakan(simpanRealisasi(konteks, letak(hasilEvaluasi, '2024-T4'), isian('1', null)));
      expect(error.kode).toBe('tidak-berhak');
      const { boleh } = await rincianIndikator(konteks, { ...BIRO, penempatan: hasilEvaluasi });
      expect(boleh).toMatchObject({ realisasi: false, target: false });
    }
  });
});

describe('targets', () => {
  it('of an approved document stay', async () => {
    const nilai = { jenis: 'teks', teks: '50' } as const;
    const error = await tolakan(simpanTarget(operator, letak(iku, '2024'), { nilai, versiBaris: 1 }));
    expect([error.kode, error.pesan.id]).toEqual([
      'konflik',
      '"Perjanjian Kinerja Biro Organisasi Tahun 2024" sudah ditetapkan; targetnya hanya dapat diubah dalam versi perubahan.',
    ]);
  });

  it('of a draft are entered, changed and removed', async () => {
    const sumber = await pasang.admin.transaksi(async ({ penempatan, dokumen }) => {
      const { value } = await penempatan.get(iku);
      const copy = await dokumen.copy({ dari: value.dokumen, versi: 'perubahan-1', judul: 'PK Perubahan' });
      const rows = await penempatan.list({ dokumen: copy.id });
      return rows.find((row) => row.value.indikator === value.indikator)?.value.id ?? '';
    });
    const { dokumen } = await daftarIndikator(operator, BIRO);
    expect(dokumen.map((row) => row.dokumen.judul)).toContain('PK Perubahan');
    const nilai = { jenis: 'teks', teks: '48' } as const;
    await simpanTarget(operator, letak(sumber, '2024'), { nilai, versiBaris: 1 });
    const row = await rincian(sumber);
    expect(row.targetTahun?.teks.id).toBe('48 Nilai');
    expect(row.boleh.target).toBe(true);
    const luar = await tolakan(simpanTarget(operator, letak(sumber, '2025'), { nilai, versiBaris: null }));
    expect(luar.masalah.map(({ kode }) => kode)).toEqual(['di-luar-dokumen']);
  });
});

describe('a period that an approved report closes', () => {
  it('takes no figure any more, neither from the unit nor from one below', async () => {
    const langkah = async (konteks: Konteks, tindakan: 'ajukan' | 'tetapkan') => {
      const { versiBaris } = await bacaAlur(konteks, BIRO);
      await langkahAlur(konteks, { ...BIRO, tindakan, versiBaris, alasan: '', tanggal: '2024-07-24' });
    };
    await langkah(operator, 'ajukan');
    await langkah(await sebagai('kepala', BIRO.pd), 'tetapkan');
    for (const pd of [BIRO.pd, 'bagian-kelembagaan-anjab']) {
      const at = { ...letak(hasilEvaluasi, '2024-T1'), pd };
      expect((await tolakan(simpanRealisasi(operator, at, isian('40', 1)))).kode).toBe('konflik');
    }
    expect((await rincian(hasilEvaluasi)).periode.map(({ terbuka }) => terbuka)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
