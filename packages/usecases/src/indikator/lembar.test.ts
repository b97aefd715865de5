import type { IsianLembar, NamaPeran, RincianIndikator, TempatkanIndikator } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  type AppError,
  buatVersiDokumen,
  daftarIndikator,
  type Konteks,
  lepaskanIndikator,
  pilihanIndikator,
  rincianIndikator,
  simpanLembar,
  simpanRealisasi,
  simpanTarget,
  tempatkanIndikator,
  tetapkanDokumen,
} from '../index.ts';

let pasang: Installation;
let operator: Konteks;
/** A placement in an approved agreement. */
let tetap: RincianIndikator;

beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator');
  const { dokumen } = await daftarIndikator(operator, BIRO);
  const pk = dokumen.find((group) => group.dokumen.jenis === 'pk' && group.dokumen.status === 'ditetapkan');
  const penempatan = pk?.sasaran[0]?.indikator[0]?.penempatan ?? '';
  const nilai = { jenis: 'teks', teks: '1' } as const;
  const isi = { nilai, perTanggal: null, sumber: '', versiBaris: null };
  await simpanRealisasi(operator, { pd: BIRO.pd, penempatan, periode: '2024' }, isi);
  tetap = await rincian(penempatan);
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran, unit: string | null = null): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

/** At the end of the year, when every figure is due. */
const rincian = (penempatan: string) => rincianIndikator(operator, { ...BIRO, triwulan: 4, penempatan });
const galat = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error) => error,
  );
const kode = ({ masalah }: AppError) => masalah.map((row) => `${row.lokasi} ${row.kode}`);

/** A sheet as it would be sent back unchanged. */
function isian({ lembar }: RincianIndikator): IsianLembar {
  const { nama, definisi, formula, satuan, jedaBulan, sumberData, idPenanggungJawab, skala } = lembar;
  const pilihan = lembar as unknown as Pick<
    IsianLembar,
    'metode' | 'agregasiWaktu' | 'agregasiUnit' | 'frekuensi' | 'tingkat'
  >;
  const { metode, agregasiWaktu, agregasiUnit, frekuensi, tingkat } = pilihan;
  return {
    ...{
      nama,
      definisi,
      formula,
      satuan,
      jedaBulan,
      sumberData,
      metode,
      agregasiWaktu,
      agregasiUnit,
      frekuensi,
      tingkat,
    },
    penanggungJawab: idPenanggungJawab,
    skala: skala?.slug ?? null,
  };
}

const BARU: IsianLembar = {
  nama: 'Waktu penyelesaian surat',
  definisi: 'Rata-rata hari sejak surat diterima.',
  formula: null,
  satuan: 'Hari',
  metode: 'turun-rasio',
  agregasiWaktu: 'rata-rata',
  agregasiUnit: 'tidak',
  frekuensi: 'triwulanan',
  jedaBulan: 0,
  tingkat: 'output',
  sumberData: 'Agenda surat',
  penanggungJawab: null,
  skala: null,
};

describe('the sheet of an indicator', () => {
  const simpan = (ubahan: Partial<IsianLembar>, versiBaris = tetap.lembar.versiBaris, konteks = operator) =>
    simpanLembar(konteks, { pd: BIRO.pd, indikator: tetap.lembar.id }, { ...isian(tetap), ...ubahan, versiBaris });

  it('says which documents show it, and what the user may do', async () => {
    expect(tetap.lembar.dipakai.find(({ ini }) => ini)).toMatchObject({ status: 'ditetapkan' });
    expect(tetap.boleh).toEqual({ realisasi: true, lembar: true, target: false, hapus: false, versiBaru: true });
    const pembaca = await rincianIndikator(await sebagai('pembaca'), { ...BIRO, penempatan: tetap.penempatan });
    expect(Object.values(pembaca.boleh).some(Boolean)).toBe(false);
  });

  it('is written as a whole; a new method changes how the capaian comes about', async () => {
    const sebelum = tetap.terhadapTahun.penjelasan.id;
    await simpan({ definisi: '  Definisi baru.  ', metode: 'turun-selisih' });
    const kini = await rincian(tetap.penempatan);
    expect(kini.lembar).toMatchObject({ definisi: 'Definisi baru.', metode: 'turun-selisih', versiBaris: 2 });
    expect(kini.terhadapTahun.penjelasan.id).not.toBe(sebelum);
    await simpan({}, 2);
    expect((await rincian(tetap.penempatan)).terhadapTahun.penjelasan.id).toBe(sebelum);
    tetap = await rincian(tetap.penempatan);
  });

  it('shows the second of two editors both values, and writes nothing', async () => {
    const { versiBaris } = tetap.lembar;
    await simpan({ sumberData: 'Milik orang lain' });
    const kalah = await galat(simpan({ sumberData: 'Milik saya' }, versiBaris));
    expect(kalah.kode).toBe('konflik');
    expect(kalah.masalah[0]?.pesan.en).toBe('Yours: Milik saya. Stored: Milik orang lain.');
    tetap = await rincian(tetap.penempatan);
    expect(tetap.lembar.sumberData).toBe('Milik orang lain');
  });

  it('is refused with everything that is wrong with it', async () => {
    const salah = await galat(
      simpan({
        formula: { pembilang: 'Jumlah', penyebut: ' ', pengali: '' },
        metode: 'kategori',
        skala: null,
        penanggungJawab: '00000000-0000-4000-8000-000000000000',
      }),
    );
    expect(kode(salah)).toEqual(['penyebut wajib-diisi', 'skala wajib-diisi', 'penanggungJawab jabatan-tidak-ada']);
    expect(kode(await galat(simpan({ formula: null, agregasiUnit: 'pembilang-penyebut' })))).toEqual([
      'agregasiUnit tanpa-formula',
    ]);
    expect(kode(await galat(simpan({ skala: 'skala-khayalan' })))).toEqual(['skala skala-tidak-ada']);
  });

  it('never changes what an approved document prints', async () => {
    const salah = await galat(simpan({ nama: 'Nama lain', satuan: 'Buah' }));
    const lokasi = new Set(salah.masalah.map((row) => row.lokasi));
    const { dipakai } = tetap.lembar;
    expect(lokasi.has('nama')).toBe(dipakai.some(({ cetakNama, status }) => cetakNama && status === 'ditetapkan'));
    expect(salah.masalah.every((row) => row.kode === 'tercetak-dalam-dokumen')).toBe(true);
    expect(salah.masalah[0]?.saran?.id).toContain('versi perubahan');
  });

  it('is not found by another unit, and refused to a reader', async () => {
    const { unit } = await pasang.admin
      .transaksi(({ unit: units }) => units.resolve('biro-pemerintahan'))
      .then(({ id }) => ({ unit: id }));
    const lain = await sebagai('operator', unit);
    expect((await galat(simpan({}, 1, lain))).kode).toBe('tidak-ditemukan');
    const dariSana = simpanLembar(
      lain,
      { pd: 'biro-pemerintahan', indikator: tetap.lembar.id },
      { ...isian(tetap), versiBaris: 1 },
    );
    expect((await galat(dariSana)).kode).toBe('tidak-ditemukan');
    expect((await galat(simpan({}, 1, await sebagai('pembaca')))).kode).toBe('tidak-berhak');
  });
});

describe('an approved agreement', () => {
  it('takes no indicator and loses none: the remedy is its next version', async () => {
    const simpul = await pasang.admin.transaksi(async (repositories) => {
      const { value } = await repositories.penempatan.get(tetap.penempatan);
      return value.simpul;
    });
    const tambah: TempatkanIndikator = {
      tahun: 2024,
      simpul,
      indikator: { jenis: 'baru', lembar: BARU },
      target: [],
      kondisiAwal: null,
    };
    const salah = await galat(tempatkanIndikator(operator, BIRO.pd, tambah));
    expect([salah.kode, salah.pesan.id]).toEqual(['konflik', expect.stringContaining('Buat versi perubahannya')]);
    const lepas = lepaskanIndikator(operator, { pd: BIRO.pd, penempatan: tetap.penempatan }, tetap.versiPenempatan);
    expect((await galat(lepas)).kode).toBe('konflik');
  });

  it('is copied into a draft with its indicators and targets, once', async () => {
    const versi = await buatVersiDokumen(operator, { pd: BIRO.pd, dokumen: tetap.dokumen.id });
    expect(versi.versi).toBe('perubahan-1');
    const letak = { pd: BIRO.pd, dokumen: tetap.dokumen.id };
    expect((await galat(buatVersiDokumen(operator, letak))).kode).toBe('konflik');
    expect((await rincian(tetap.penempatan)).boleh.versiBaru).toBe(false);
    const { dokumen } = await daftarIndikator(operator, BIRO);
    const konsep = dokumen.find((group) => group.dokumen.id === versi.dokumen);
    const lama = dokumen.find((group) => group.dokumen.id === tetap.dokumen.id);
    const target = (group: typeof konsep) => group?.sasaran[0]?.indikator.map((row) => [row.nama, row.targetTahun]);
    expect(konsep?.dokumen.status).toBe('draf');
    expect(target(konsep)).toEqual(target(lama));
  });
});

describe('an indicator in a draft', () => {
  let simpul: string;
  let dokumen: string;
  const tempatkan = (isi: Partial<TempatkanIndikator>) =>
    tempatkanIndikator(operator, BIRO.pd, {
      ...{ tahun: 2024, simpul, indikator: { jenis: 'baru', lembar: BARU }, target: [], kondisiAwal: null },
      ...isi,
    });

  it('is offered drafts, nodes, sheets, positions and scales', async () => {
    const pilihan = await pilihanIndikator(operator, { pd: BIRO.pd, tahun: 2024 });
    expect(pilihan.dokumen.map(({ versi }) => versi)).toContain('perubahan-1');
    const konsep = pilihan.dokumen.find(({ versi }) => versi === 'perubahan-1');
    dokumen = konsep?.id ?? '';
    simpul = konsep?.simpul.find(({ jenis }) => jenis === 'sasaran')?.id ?? '';
    expect(simpul).not.toBe('');
    expect(pilihan.jabatan.length).toBeGreaterThan(0);
    expect(pilihan.skala.map(({ slug }) => slug)).toContain('permendagri-86-2017');
    expect(pilihan.indikator.map(({ id }) => id)).toContain(tetap.lembar.id);
  });

  it('comes with its sheet and targets by quarter, all or nothing', async () => {
    const salah = await galat(
      tempatkan({
        indikator: { jenis: 'baru', lembar: { ...BARU, nama: ' ' } },
        target: [
          { periode: '2024-T1', teks: 'cepat' },
          { periode: '2025-T1', teks: '5' },
        ],
        kondisiAwal: { tahun: 2025, teks: 'lama' },
      }),
    );
    expect(kode(salah)).toEqual([
      'nama wajib-diisi',
      'target.2024-T1 bukan-angka',
      'target.2025-T1 di-luar-dokumen',
      'kondisiAwal setelah-dokumen',
      'kondisiAwal bukan-angka',
    ]);
    const { penempatan } = await tempatkan({
      target: [
        { periode: '2024-T1', teks: '5' },
        { periode: '2024-T2', teks: '' },
        { periode: '2024', teks: '4' },
      ],
      kondisiAwal: { tahun: 2023, teks: '9' },
    });
    const baru = await rincian(penempatan);
    expect(baru).toMatchObject({ nama: BARU.nama, satuan: 'Hari', boleh: { hapus: true, target: true } });
    expect(baru.targetTahun?.angka).toBe('4');
    expect([baru.kondisiAwal?.tahun, baru.kondisiAwal?.nilai.angka]).toEqual([2023, '9']);
    expect(baru.periode.find(({ periode }) => periode === '2024-T1')?.target?.tertulis).toBe('5');
    expect(baru.periode.find(({ periode }) => periode === '2024-T2')?.target).toBeNull();
    const { pilihan } = { pilihan: await pilihanIndikator(operator, { pd: BIRO.pd, tahun: 2024 }) };
    expect(pilihan.indikator.filter(({ nama }) => nama === BARU.nama)).toHaveLength(1);
  });

  it('can be one whose sheet is there, but only once at a node', async () => {
    const pilihan = await pilihanIndikator(operator, { pd: BIRO.pd, tahun: 2024 });
    const id = pilihan.indikator.find(({ nama }) => nama === BARU.nama)?.id ?? '';
    expect((await galat(tempatkan({ indikator: { jenis: 'ada', id } }))).kode).toBe('konflik');
    const aksi = (await daftarIndikator(operator, BIRO)).dokumen.find(
      ({ dokumen: { id: lain, jenis, status } }) =>
        jenis === 'pk' && status === 'ditetapkan' && lain !== tetap.dokumen.id,
    );
    const { dokumen: lain } = await buatVersiDokumen(operator, { pd: BIRO.pd, dokumen: aksi?.dokumen.id ?? '' });
    const kini = await pilihanIndikator(operator, { pd: BIRO.pd, tahun: 2024 });
    const tempat = kini.dokumen.find((row) => row.id === lain)?.simpul[0]?.id ?? '';
    const { penempatan } = await tempatkan({ indikator: { jenis: 'ada', id }, simpul: tempat });
    expect((await rincian(penempatan)).lembar.dipakai).toHaveLength(2);
    await lepaskanIndikator(operator, { pd: BIRO.pd, penempatan }, 1);
  });

  it('is taken out with its targets; sheet and realisasi stay', async () => {
    const { dokumen: daftar } = await daftarIndikator(operator, BIRO);
    const baris = daftar.flatMap(({ sasaran }) => sasaran).flatMap((group) => group.indikator);
    const penempatan = baris.find(({ nama }) => nama === BARU.nama)?.penempatan ?? '';
    const letak = { pd: BIRO.pd, penempatan, periode: '2024-T1' };
    const nilai = { jenis: 'teks', teks: '6' } as const;
    await simpanRealisasi(operator, letak, { nilai, perTanggal: null, sumber: '', versiBaris: null });
    const { lembar } = await rincian(penempatan);
    expect((await galat(lepaskanIndikator(operator, { pd: BIRO.pd, penempatan }, 7))).kode).toBe('konflik');
    await lepaskanIndikator(operator, { pd: BIRO.pd, penempatan }, 1);
    expect((await galat(rincian(penempatan))).kode).toBe('tidak-ditemukan');
    const sisa = await pasang.admin.transaksi(async (repositories) => ({
      realisasi: (await repositories.realisasi.list({ indikator: lembar.id })).length,
      lembar: (await repositories.indikator.find(lembar.id))?.value.nama,
    }));
    expect(sisa).toEqual({ realisasi: 1, lembar: BARU.nama });
  });

  it('counts when the draft is approved, by those who may', async () => {
    const sah = { pd: BIRO.pd, dokumen, nomor: '188/PK/2024', tanggal: '2024-08-01' };
    expect((await galat(tetapkanDokumen(operator, sah))).kode).toBe('tidak-berhak');
    const kepala = await sebagai('kepala');
    await tetapkanDokumen(kepala, sah);
    expect((await galat(tetapkanDokumen(kepala, sah))).kode).toBe('konflik');
    const kedua = await buatVersiDokumen(operator, { pd: BIRO.pd, dokumen });
    expect(kedua.versi).toBe('perubahan-2');
    const lebihAwal = { ...sah, dokumen: kedua.dokumen, tanggal: '2024-07-31' };
    expect((await galat(tetapkanDokumen(kepala, lebihAwal))).kode).toBe('konflik');
    expect((await galat(tempatkan({}))).kode).toBe('konflik');
    const kini = await rincian(tetap.penempatan);
    const target = simpanTarget(
      operator,
      { pd: BIRO.pd, penempatan: tetap.penempatan, periode: '2024' },
      { nilai: { jenis: 'teks', teks: '1' }, versiBaris: null },
    );
    expect((await galat(target)).kode).toBe('konflik');
    expect(kini.dokumen.status).toBe('ditetapkan');
  });
});
