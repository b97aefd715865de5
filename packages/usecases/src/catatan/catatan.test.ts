import { randomUUID } from 'node:crypto';
import {
  type BukuCatatan,
  type KegiatanDicatat,
  type NamaPeran,
  type SimpanCatatan,
  type SimpanKegiatan,
  type UbahCatatanMasukan,
  ubahCatatanSchema,
} from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  type AppError,
  bacaRiwayat,
  type Konteks,
  langkahAlur,
  lihatCatatan,
  lihatPenyebab,
  simpanPenyebab,
  ubahCatatan,
} from '../index.ts';

let pasang: Installation;
let operator: Konteks;
beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator');
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran, unit: string | null = null, turun = true): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit, turun }] };
  return pasang.sistem.konteks('ntt', aktor);
}

const TRIWULAN_2 = { ...BIRO, triwulan: 2 };
const lihat = (letak = BIRO as { pd: string; tahun: number; triwulan: number }, konteks = operator) =>
  lihatCatatan(konteks, letak);
const ubah = (ubahan: UbahCatatanMasukan, letak: Parameters<typeof lihat>[0] = BIRO, konteks = operator) =>
  ubahCatatan(konteks, letak, ubahCatatanSchema.parse(ubahan));
const galat = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error) => error,
  );

function unitBernama(buku: BukuCatatan, nama: string): string {
  return buku.unit.find((row) => row.nama === nama)?.id ?? '';
}
const tataLaksana = (buku: BukuCatatan) => unitBernama(buku, 'Bagian Tata Laksana');

function kegiatanBaru(unit: string, isi: Partial<SimpanKegiatan> = {}): SimpanKegiatan {
  const kosong = { kelompok: 'Uji', uraian: 'Rapat koordinasi', waktu: '', hasil: '', keterangan: '' };
  return { id: null, versiBaris: null, unit, urut: null, ...kosong, ...isi };
}

function isian({ id, versiBaris, unit, kelompok, urut, uraian, waktu, hasil, keterangan }: KegiatanDicatat) {
  return { id, versiBaris, unit, kelompok, urut, uraian, waktu, hasil, keterangan } satisfies SimpanKegiatan;
}

const punya = (buku: BukuCatatan, kelompok: string) => buku.kegiatan.filter((row) => row.kelompok === kelompok);

describe('looking at the log', () => {
  it('shows the unit with all below it, each before its own subunits, activities grouped as the report prints them', async () => {
    const buku = await lihat();
    expect(buku.unit.map(({ nama }) => nama)).toEqual([
      'Biro Organisasi',
      'Bagian Kelembagaan dan Analisis Jabatan',
      'Bagian Tata Laksana',
      'Sub Bagian Tata Usaha',
      'Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja',
    ]);
    expect(buku.kegiatan).toHaveLength(43);
    expect(punya(buku, 'Kelembagaan')[0]).toMatchObject({ waktu: '26 Februari 2024', jenisWaktu: 'tanggal', urut: 1 });
    expect(buku.catatan.filter(({ jenis }) => jenis === 'permasalahan')).toHaveLength(14);
    expect(buku.catatan.filter(({ jenis }) => jenis === 'solusi')).toHaveLength(11);
    expect([buku.tertutup, buku.saran]).toEqual([false, []]);
  });

  it('shows a bagian’s operator his bagian, and the rest of the biro not at all', async () => {
    const id = tataLaksana(await lihat());
    const bagian = await sebagai('operator', id);
    const buku = await lihat({ ...BIRO, pd: 'bagian-tata-laksana' }, bagian);
    expect(new Set(buku.kegiatan.map(({ unit }) => unit))).toEqual(new Set([id]));
    expect((await galat(lihat(BIRO, bagian))).kode).toBe('tidak-ditemukan');
    const tanpaTurun = await lihat({ ...BIRO, pd: 'bagian-tata-laksana' }, await sebagai('operator', id, false));
    expect(tanpaTurun.unit.map(({ nama }) => nama)).toEqual(['Bagian Tata Laksana']);
  });

  it('says who may change what', async () => {
    expect((await lihat()).unit.every(({ dapatDiubah }) => dapatDiubah)).toBe(true);
    expect((await lihat(BIRO, await sebagai('pembaca'))).unit.some(({ dapatDiubah }) => dapatDiubah)).toBe(false);
  });

  it('suggests notes of earlier periods once each, and no longer when this period has them', async () => {
    const kini = await lihat(TRIWULAN_2);
    const unit = tataLaksana(kini);
    expect(kini.catatan).toEqual([]);
    const saran = kini.saran.filter((row) => row.unit === unit && row.jenis === 'solusi');
    expect(saran).toHaveLength(4);
    expect(saran[0]?.periode).toEqual({ id: 'Triwulan I Tahun 2024', en: 'Q1 2024' });
    const teks = saran[0]?.teks ?? '';
    const setelah = await ubah(
      { catatan: [{ id: null, versiBaris: null, unit, jenis: 'solusi', urut: null, teks }] },
      TRIWULAN_2,
    );
    expect(setelah.saran.some((row) => row.unit === unit && row.teks === teks)).toBe(false);
    expect(setelah.catatan).toMatchObject([{ teks, urut: 1, tentang: null, versiBaris: 1 }]);
    // Later periods are no suggestion for earlier ones.
    expect((await lihat()).saran).toEqual([]);
  });
});

describe('changing the log', () => {
  it('adds, changes, reorders and removes in one audited save', async () => {
    const unit = tataLaksana(await lihat());
    const dua = await ubah({
      kegiatan: [kegiatanBaru(unit, { waktu: '25 s/d 26 Maret' }), kegiatanBaru(unit, { uraian: 'Asistensi' })],
    });
    const [satu, kedua] = punya(dua, 'Uji');
    expect([satu?.urut, kedua?.urut]).toEqual([1, 2]);
    expect(satu).toMatchObject({ waktu: '25–26 Maret 2024', jenisWaktu: 'rentang', peringatan: [] });
    if (!satu || !kedua) throw new Error('two rows were added');
    const tukar = await ubah({
      kegiatan: [
        { ...isian(satu), urut: 2, hasil: 'Notula' },
        { ...isian(kedua), urut: 1 },
      ],
    });
    expect(punya(tukar, 'Uji').map(({ uraian, hasil }) => [uraian, hasil])).toEqual([
      ['Asistensi', ''],
      ['Rapat koordinasi', 'Notula'],
    ]);
    const sisa = await ubah({ hapusKegiatan: [{ id: satu.id, versiBaris: 2 }] });
    expect(punya(sisa, 'Uji')).toHaveLength(1);
    const events = await operator.transaksi((repositories) => repositories.audit.list({ batas: 3 }));
    expect(events.map(({ jenis }) => jenis)).toEqual(
      expect.arrayContaining(['kegiatan-lain.dihapus', 'kegiatan-lain.disimpan']),
    );
  });

  it.each([
    ['Maret 2024', 'bulan', 0],
    ['menyesuaikan', 'bebas', 0],
    ['40 Maret 2024', 'bebas', 1],
    ['12 Agustus 2024', 'tanggal', 1],
    ['30 Maret – 2 April 2024', 'rentang', 0],
    ['April s.d. Mei 2024', 'bulan', 1],
    ['', 'kosong', 0],
  ])('reads the time "%s" as %s with %i warnings', async (waktu, jenisWaktu, warnings) => {
    const unit = tataLaksana(await lihat());
    const buku = await ubah({ kegiatan: [kegiatanBaru(unit, { kelompok: `Waktu ${waktu || 'kosong'}`, waktu })] });
    const [row] = punya(buku, `Waktu ${waktu || 'kosong'}`);
    expect([row?.jenisWaktu, row?.peringatan.length]).toEqual([jenisWaktu, warnings]);
  });

  it('tells all problems at once and writes nothing', async () => {
    const buku = await lihat();
    const lain = unitBernama(await lihat({ ...BIRO, pd: 'biro-pemerintahan' }), 'Biro Pemerintahan');
    expect(lain).not.toBe('');
    const unit = tataLaksana(buku);
    const [row] = buku.kegiatan;
    if (!row) throw new Error('the example has activities');
    const error = await galat(
      ubah({
        kegiatan: [
          kegiatanBaru(unit, { kelompok: 'Ditolak', uraian: ' ' }),
          kegiatanBaru(lain, { kelompok: 'Ditolak' }),
          isian(row),
          isian(row),
        ],
        catatan: [{ id: null, versiBaris: null, unit, jenis: 'solusi', urut: null, teks: '' }],
      }),
    );
    expect(error.kode).toBe('isi-ditolak');
    expect(error.masalah.map(({ lokasi, kode }) => [lokasi, kode])).toEqual([
      ['kegiatan.0.uraian', 'wajib-diisi'],
      ['kegiatan.1.unit', 'unit-tidak-ada'],
      ['kegiatan.3', 'baris-berulang'],
      ['catatan.0.teks', 'wajib-diisi'],
    ]);
    expect(await lihat()).toEqual(buku);
  });

  it('shows both values to the second of two writers, and writes nothing of the second', async () => {
    const dilihat = await lihat();
    const row = punya(dilihat, 'Pelayanan Publik')[0];
    if (!row) throw new Error('the example has this group');
    await ubah({ kegiatan: [{ ...isian(row), hasil: 'Hasil pertama', waktu: '1 Maret 2024' }] });
    const unit = row.unit;
    const error = await galat(
      ubah({
        kegiatan: [
          { ...isian(row), hasil: 'Hasil kedua', waktu: '2 Maret 2024' },
          kegiatanBaru(unit, { kelompok: 'Terlambat' }),
        ],
      }),
    );
    expect(error.kode).toBe('konflik');
    expect(error.masalah.map(({ lokasi, pesan }) => [lokasi, pesan.en])).toEqual([
      ['kegiatan.0.waktu', 'Yours: 2 Maret 2024. Stored: 1 Maret 2024.'],
      ['kegiatan.0.hasil', 'Yours: Hasil kedua. Stored: Hasil pertama.'],
    ]);
    const hapus = await galat(ubah({ hapusKegiatan: [{ id: row.id, versiBaris: row.versiBaris }] }));
    expect(hapus.masalah).toMatchObject([{ lokasi: 'hapusKegiatan.0', kode: 'diubah-orang-lain' }]);
    expect(punya(await lihat(), 'Terlambat')).toEqual([]);
  });

  it('knows no row of another unit: it is gone, as a removed one is', async () => {
    const buku = await lihat();
    const asing = buku.kegiatan.find(({ unit }) => unit !== tataLaksana(buku));
    if (!asing) throw new Error('the example has activities of two bagian');
    const bagian = await sebagai('operator', tataLaksana(buku));
    const letak = { ...BIRO, pd: 'bagian-tata-laksana' };
    const coba = { ...isian(asing), unit: tataLaksana(buku), uraian: 'Diambil alih' };
    for (const versiBaris of [null, asing.versiBaris]) {
      const error = await galat(ubah({ kegiatan: [{ ...coba, versiBaris }] }, letak, bagian));
      expect(error.masalah).toMatchObject([{ lokasi: 'kegiatan.0', kode: 'sudah-dihapus' }]);
    }
    const hapus = { hapusKegiatan: [{ id: asing.id, versiBaris: asing.versiBaris }] };
    expect((await galat(ubah(hapus, letak, bagian))).masalah).toMatchObject([{ kode: 'sudah-dihapus' }]);
    expect(await lihat()).toEqual(buku);
  });

  it('is for those who may', async () => {
    const unit = tataLaksana(await lihat());
    const error = await galat(ubah({ kegiatan: [kegiatanBaru(unit)] }, BIRO, await sebagai('pembaca')));
    expect(error.kode).toBe('tidak-berhak');
  });
});

describe('causes, and which problem a solution answers', () => {
  const baru = (unit: string, jenis: 'permasalahan' | 'solusi', isi: Partial<SimpanCatatan> = {}): SimpanCatatan => ({
    ...{ id: null, versiBaris: null, unit, jenis, urut: null, teks: `${jenis} uji` },
    ...isi,
  });
  const cari = (buku: BukuCatatan, id: string) => buku.catatan.find((row) => row.id === id);
  const M = randomUUID();
  const S = randomUUID();

  it('are shown in words, with the list in force and its source', async () => {
    const buku = await lihat();
    expect(buku.penyebab[0]).toMatchObject({ kode: 'sdm', sumber: 'Selaras', nama: { en: 'Staff' } });
    const anggaran = buku.catatan.filter(({ penyebab }) => penyebab === 'anggaran');
    expect(anggaran.map(({ namaPenyebab }) => namaPenyebab?.id)).toEqual(['Anggaran']);
    const jawaban = buku.catatan.filter(({ menjawab }) => menjawab === anggaran[0]?.id);
    expect(jawaban.map(({ jenis }) => jenis)).toEqual(['solusi']);
  });

  it('are kept when a row is saved without naming them, and a problem and its solution come in one save', async () => {
    const unit = tataLaksana(await lihat(TRIWULAN_2));
    const dua = {
      catatan: [baru(unit, 'permasalahan', { id: M, penyebab: 'data' }), baru(unit, 'solusi', { id: S, menjawab: M })],
    };
    const buku = await ubah(dua, TRIWULAN_2);
    expect([cari(buku, M)?.penyebab, cari(buku, S)?.menjawab]).toEqual(['data', M]);
    const lagi = await ubah(
      {
        catatan: [
          baru(unit, 'permasalahan', { id: M, versiBaris: 1, teks: 'Lain' }),
          baru(unit, 'solusi', { id: S, versiBaris: 1 }),
        ],
      },
      TRIWULAN_2,
    );
    expect([cari(lagi, M)?.penyebab, cari(lagi, S)?.menjawab]).toEqual(['data', M]);
  });

  it('that can’t be are refused at once', async () => {
    const buku = await lihat(TRIWULAN_2);
    const unit = tataLaksana(buku);
    const lain = unitBernama(buku, 'Sub Bagian Tata Usaha');
    const salah = await galat(
      ubah(
        {
          catatan: [
            baru(unit, 'permasalahan', { penyebab: 'malas' }),
            baru(lain, 'solusi', { menjawab: M }),
            baru(unit, 'solusi', { menjawab: S }),
          ],
        },
        TRIWULAN_2,
      ),
    );
    expect(salah.masalah.map(({ lokasi, kode }) => `${lokasi} ${kode}`)).toEqual([
      'catatan.0.penyebab penyebab-tidak-berlaku',
      'catatan.1.menjawab masalah-tidak-ada',
      'catatan.2.menjawab masalah-tidak-ada',
    ]);
  });

  it('a solution lets go of a problem that is removed; both come back under their own ids', async () => {
    const sebelum = await lihat(TRIWULAN_2);
    const unit = tataLaksana(sebelum);
    const versi = cari(sebelum, M)?.versiBaris ?? 0;
    const tanpa = await ubah({ hapusCatatan: [{ id: M, versiBaris: versi }] }, TRIWULAN_2);
    expect(cari(tanpa, S)).toMatchObject({ menjawab: null, versiBaris: 3 });
    const kembali = {
      catatan: [
        baru(unit, 'permasalahan', { id: M, penyebab: 'data' }),
        baru(unit, 'solusi', { id: S, versiBaris: 3, menjawab: M }),
      ],
    };
    expect(cari(await ubah(kembali, TRIWULAN_2), S)?.menjawab).toBe(M);
    const { butir } = await bacaRiwayat(operator, { pd: BIRO.pd, jenis: 'catatan', baris: S });
    const lepas = butir.flatMap(({ kolom }) => kolom).find(({ kolom }) => kolom.en === 'Answers the problem');
    expect([lepas?.sebelum, lepas?.sesudah?.id]).toEqual([null, 'permasalahan uji']);
  });

  it('a solution lets go of a problem that moves to another unit', async () => {
    const sebelum = await lihat(TRIWULAN_2);
    const lain = unitBernama(sebelum, 'Sub Bagian Tata Usaha');
    const pindah = baru(lain, 'permasalahan', { id: M, versiBaris: cari(sebelum, M)?.versiBaris ?? 0 });
    expect(cari(await ubah({ catatan: [pindah] }, TRIWULAN_2), S)?.menjawab).toBeNull();
  });

  it('an id that a row elsewhere has makes no new row, and tells nothing of that row', async () => {
    const terpakai = (await lihat()).catatan[0];
    const unit = tataLaksana(await lihat(TRIWULAN_2));
    const salah = await galat(ubah({ catatan: [baru(unit, 'permasalahan', { id: terpakai?.id ?? '' })] }, TRIWULAN_2));
    expect([salah.kode, salah.masalah.map(({ kode }) => kode)]).toEqual(['konflik', ['sudah-dihapus']]);
    expect(JSON.stringify(salah.masalah)).not.toContain(terpakai?.teks);
  });

  it('a pemda’s own list takes the place of the one of Selaras from its day on; notes keep their codes', async () => {
    const aparatur = { kode: null, nama: 'Aparatur & Jabatan', namaEn: '', uraian: '' };
    const daftar = { dari: '2024-04-01', sumber: 'Pergub', penyebab: [aparatur] };
    expect((await galat(Promise.resolve().then(() => simpanPenyebab(operator, daftar)))).kode).toBe('tidak-berhak');
    expect(await simpanPenyebab(pasang.admin, daftar)).toMatchObject({ milikPemda: true, dari: '2024-04-01' });
    const kini = await lihat(TRIWULAN_2);
    expect(kini.penyebab.map(({ kode, sumber }) => [kode, sumber])).toEqual([['aparatur-jabatan', 'Pergub']]);
    expect((await lihat()).penyebab).toHaveLength(9);
    expect(kini.catatan.find(({ penyebab }) => penyebab === 'data')?.namaPenyebab?.id).toBe('Data dan informasi');
    // The next list ends it; an empty one gives way to the list of Selaras.
    await simpanPenyebab(pasang.admin, { ...daftar, dari: '2024-07-01', penyebab: [{ ...aparatur, nama: 'Lain' }] });
    expect((await lihat(TRIWULAN_2)).penyebab.map(({ kode }) => kode)).toEqual(['aparatur-jabatan']);
    const kembali = await simpanPenyebab(pasang.admin, { dari: '2024-07-01', sumber: '', penyebab: [] });
    expect([kembali.milikPemda, kembali.berlaku.length]).toEqual([false, 9]);
    expect((await lihatPenyebab(operator)).dapatDiubah).toBe(false);
  });

  it('a list is refused with everything that is wrong with it', async () => {
    const baris = (nama: string, kode: string | null = null) => ({ kode, nama, namaEn: '', uraian: '' });
    const penyebab = [baris('SDM'), baris(' '), baris('Sdm'), baris('X', 'Kode Salah')];
    const salah = await galat(simpanPenyebab(pasang.admin, { dari: '2025-01-01', sumber: '', penyebab }));
    expect(salah.masalah.map(({ lokasi, kode }) => `${lokasi} ${kode}`)).toEqual([
      'sumber wajib-diisi',
      'penyebab.1.nama wajib-diisi',
      'penyebab.2.kode kode-ganda',
      'penyebab.3.kode kode-salah',
    ]);
  });
});

describe('a quarter that an approved report closes', () => {
  it('keeps its log, also that of the bagian below; the next quarter stays open', async () => {
    const langkah = async (peran: NamaPeran, tindakan: 'ajukan' | 'tetapkan', versiBaris: number | null) =>
      langkahAlur(await sebagai(peran), { ...BIRO, tindakan, versiBaris, alasan: '', tanggal: '2024-07-24' });
    const diajukan = await langkah('operator', 'ajukan', null);
    await langkah('kepala', 'tetapkan', diajukan.versiBaris);
    const buku = await lihat();
    expect(buku.tertutup).toBe(true);
    expect(buku.unit.some(({ dapatDiubah }) => dapatDiubah)).toBe(false);
    const baru = { kegiatan: [kegiatanBaru(tataLaksana(buku))] };
    expect((await galat(ubah(baru))).kode).toBe('konflik');
    expect((await galat(ubah(baru, { ...BIRO, pd: 'bagian-tata-laksana' }))).kode).toBe('konflik');
    expect(punya(await ubah(baru, TRIWULAN_2), 'Uji')).toHaveLength(1);
  });

  it('is closed for a bagian by the report of that bagian, whichever page is open', async () => {
    const letak = { ...BIRO, triwulan: 3 };
    await pasang.tutupTriwulan('bagian-tata-laksana', letak);
    const buku = await lihat(letak);
    const bagian = tataLaksana(buku);
    expect(buku.tertutup).toBe(false);
    expect(buku.unit.find(({ id }) => id === bagian)?.dapatDiubah).toBe(false);
    const error = await galat(ubah({ kegiatan: [kegiatanBaru(bagian)] }, letak));
    expect(error.masalah).toMatchObject([{ lokasi: 'kegiatan.0.unit', kode: 'periode-ditutup' }]);
    const [biro] = buku.unit;
    expect(punya(await ubah({ kegiatan: [kegiatanBaru(biro?.id ?? '')] }, letak), 'Uji')).toHaveLength(1);
  });
});
