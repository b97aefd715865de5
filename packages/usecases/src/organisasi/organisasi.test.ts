import {
  type JabatanOrganisasi,
  type NamaPeran,
  type Organisasi,
  type PejabatOrganisasi,
  type UbahOrganisasiMasukan,
  type UnitOrganisasi,
  ubahOrganisasiSchema,
} from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  type AppError,
  bacaRiwayat,
  buatTemplatTriwulan,
  imporTemplat,
  type Konteks,
  langkahAlur,
  lihatOrganisasi,
  pratinjauLaporanTriwulan,
  ubahOrganisasi,
} from '../index.ts';

let pasang: Installation;
let admin: Konteks;
beforeAll(async () => {
  pasang = await createInstallation();
  admin = await sebagai('admin');
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran, unit: string | null = null): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}
const lihat = () => lihatOrganisasi(admin);
const ubah = (ubahan: UbahOrganisasiMasukan, konteks = admin) =>
  ubahOrganisasi(konteks, ubahOrganisasiSchema.parse(ubahan));
const galat = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error) => error,
  );
const masalah = async (work: Promise<unknown>) =>
  (await galat(work)).masalah.map(({ lokasi, kode }) => `${lokasi} ${kode}`);

const unitBernama = (org: Organisasi, nama: string) => org.unit.find((row) => row.nama === nama) as UnitOrganisasi;
const jabatanDari = (org: Organisasi, unit: string) =>
  org.jabatan.filter((row) => row.unit === unit) as [JabatanOrganisasi, ...JabatanOrganisasi[]];
const isiUnit = ({ dipakai: _, tahunTerakhir: __, ...unit }: UnitOrganisasi) => unit;
const isiJabatan = ({ dipakai: _, ...jabatan }: JabatanOrganisasi) => jabatan;

function unitBaru(induk: string | null, isi: Partial<ReturnType<typeof isiUnit>> = {}) {
  const kosong = { namaSingkat: '', namaLengkap: '', kode: '', urut: 9, berlakuDari: null, berlakuSampai: null };
  return {
    id: null,
    versiBaris: null,
    induk,
    slug: 'uji',
    nama: 'Bagian Uji',
    jenis: 'bagian',
    ...kosong,
    ...isi,
  } as const;
}
function pejabatBaru(jabatan: string, isi: Partial<PejabatOrganisasi> = {}) {
  const kosong = { nip: '', pangkat: '', status: 'definitif', sampai: null } as const;
  return { nama: '(nama pejabat)', dari: '2030-01-01', ...kosong, ...isi, id: null, versiBaris: null, jabatan };
}

describe('the organisation', () => {
  it('is shown to koordinator and admin of the whole pemda, with what hangs on it; only the admin may change it', async () => {
    const org = await lihat();
    const biro = unitBernama(org, 'Biro Organisasi');
    expect(biro).toMatchObject({ dipakai: true, tahunTerakhir: 2024, berlakuSampai: null });
    expect(org.pelapor).toEqual([{ tahun: 2024, unit: expect.arrayContaining([biro.id]) }]);
    expect(org.kemampuan).toEqual(['organisasi:lihat', 'organisasi:kelola']);
    const koordinator = await sebagai('koordinator');
    expect((await lihatOrganisasi(koordinator)).kemampuan).toEqual(['organisasi:lihat']);
    await expect(ubah({}, koordinator)).rejects.toMatchObject({ kode: 'tidak-berhak' });
    await expect(lihatOrganisasi(await sebagai('admin', biro.id))).rejects.toMatchObject({ kode: 'tidak-berhak' });
    await expect(lihatOrganisasi(await sebagai('operator'))).rejects.toMatchObject({ kode: 'tidak-berhak' });
  });
});

describe('units', () => {
  it('are added, renamed, moved and, while nothing hangs on them, removed', async () => {
    const biro = unitBernama(await lihat(), 'Biro Organisasi');
    const baru = unitBernama(await ubah({ unit: [unitBaru(biro.id)] }), 'Bagian Uji');
    expect(baru).toMatchObject({ namaSingkat: 'Bagian Uji', namaLengkap: 'Bagian Uji', dipakai: false });
    const pindah = await ubah({ unit: [{ ...isiUnit(baru), induk: biro.induk, nama: 'Bagian Pindah' }] });
    const { id, versiBaris } = unitBernama(pindah, 'Bagian Pindah');
    expect(versiBaris).toBe(2);
    await ubah({ hapusUnit: [{ id, versiBaris }] });
    expect(unitBernama(await lihat(), 'Bagian Pindah')).toBeUndefined();
  });

  it('can’t be below themselves, share an address or a code: all is told at once and nothing is written', async () => {
    const org = await lihat();
    const biro = unitBernama(org, 'Biro Organisasi');
    const bagian = org.unit.find((row) => row.induk === biro.id) as UnitOrganisasi;
    expect(
      await masalah(
        ubah({
          unit: [
            { ...isiUnit(biro), induk: bagian.id },
            unitBaru(biro.id, { slug: bagian.slug, nama: ' ' }),
            unitBaru(biro.id, { slug: 'Dua Kata', kode: biro.kode || 'X' }),
            unitBaru(biro.id, {
              slug: 'tiga',
              kode: biro.kode || 'X',
              berlakuDari: '2026-01-01',
              berlakuSampai: '2025-01-01',
            }),
          ],
        }),
      ),
    ).toEqual([
      'unit.0.induk melingkar',
      'unit.1.nama wajib-diisi',
      'unit.1.namaSingkat wajib-diisi',
      'unit.1.namaLengkap wajib-diisi',
      'unit.1.slug slug-ganda',
      'unit.2.slug slug-salah',
      'unit.2.kode kode-ganda',
      'unit.3.kode kode-ganda',
      'unit.3.berlakuSampai tanggal-terbalik',
    ]);
    expect((await lihat()).unit).toHaveLength(org.unit.length);
  });

  it('with data are not removed; they end by a date that leaves no data, reporting year or sub-unit behind', async () => {
    const org = await lihat();
    const biro = unitBernama(org, 'Biro Organisasi');
    const hapus = await masalah(ubah({ hapusUnit: [{ id: biro.id, versiBaris: biro.versiBaris }] }));
    expect(hapus).toEqual([
      'hapusUnit.0 dipakai',
      'hapusUnit.0 punya-bawahan',
      'hapusUnit.0 punya-jabatan',
      'hapusUnit.0 masih-pelapor',
    ]);
    const tutup = await masalah(ubah({ unit: [{ ...isiUnit(biro), berlakuSampai: '2023-12-31' }] }));
    expect(tutup).toEqual(
      expect.arrayContaining([
        'unit.0.berlakuSampai masih-berdata',
        'unit.0.berlakuSampai masih-pelapor',
        'unit.0.berlakuSampai melampaui-induk',
      ]),
    );
    const keluarga = [biro];
    for (const { id } of keluarga) keluarga.push(...org.unit.filter((row) => row.induk === id));
    const ditutup = await ubah({ unit: keluarga.map((row) => ({ ...isiUnit(row), berlakuSampai: '2025-12-31' })) });
    expect(unitBernama(ditutup, 'Biro Organisasi').berlakuSampai).toBe('2025-12-31');
    await ubah({
      unit: ditutup.unit
        .filter((row) => row.berlakuSampai !== null)
        .map((row) => ({ ...isiUnit(row), berlakuSampai: null })),
    });
  });

  it('are named once in a request: of two changes of one row it can’t be told which is meant', async () => {
    const { id, versiBaris, ...isi } = isiUnit(unitBernama(await lihat(), 'Biro Organisasi'));
    const work = ubah({ unit: [{ id, versiBaris, ...isi }], hapusUnit: [{ id, versiBaris }] });
    expect(await masalah(work)).toEqual(['hapusUnit.0 baris-berulang']);
  });

  it('that someone else changed meanwhile are a conflict that shows both values', async () => {
    const biro = unitBernama(await lihat(), 'Biro Organisasi');
    await ubah({ unit: [{ ...isiUnit(biro), kode: '4.01' }] });
    const error = await galat(ubah({ unit: [{ ...isiUnit(biro), kode: '4.02', slug: 'TIDAK SAH' }] }));
    expect(error.kode).toBe('konflik');
    expect(error.masalah.find(({ lokasi }) => lokasi.endsWith('kode'))?.pesan.id).toBe(
      'Isian Anda: 4.02. Tersimpan: 4.01.',
    );
  });
});

describe('reporting units', () => {
  it('of a year follow the list; one that has submitted a report stays on it', async () => {
    const org = await lihat();
    const [pelapor] = org.pelapor as [Organisasi['pelapor'][number]];
    const sesudah = await ubah({ pelapor: [{ tahun: 2025, sebelum: [], unit: pelapor.unit }] });
    expect(sesudah.pelapor.map(({ tahun }) => tahun)).toEqual([2024, 2025]);
    const basi = galat(ubah({ pelapor: [{ tahun: 2025, sebelum: [], unit: [] }] }));
    expect((await basi).kode).toBe('konflik');
    await ubah({ pelapor: [{ tahun: 2025, sebelum: pelapor.unit, unit: [] }] });
    expect(await masalah(ubah({ pelapor: [{ tahun: 2020, sebelum: [], unit: pelapor.unit }] }))).toEqual([
      'pelapor.0 tanpa-pengaturan',
    ]);
  });
});

describe('offices and holders', () => {
  it('an office has a superior in its unit or above, no circle, no twin; it goes only when nothing hangs on it', async () => {
    const org = await lihat();
    const biro = unitBernama(org, 'Biro Organisasi');
    const [kepala] = jabatanDari(org, biro.id);
    const bawahan = org.jabatan.find((row) => row.atasan === kepala.id) as JabatanOrganisasi;
    expect(
      await masalah(
        ubah({
          jabatan: [{ ...isiJabatan(bawahan), id: null, versiBaris: null }],
          hapusJabatan: [{ id: kepala.id, versiBaris: kepala.versiBaris }],
        }),
      ),
    ).toEqual(expect.arrayContaining(['jabatan.0.nama jabatan-ganda', 'hapusJabatan.0 punya-bawahan']));
    expect(await masalah(ubah({ jabatan: [{ ...isiJabatan(kepala), atasan: bawahan.id }] }))).toEqual([
      'jabatan.0.atasan melingkar',
    ]);
    const setelah = await ubah({
      jabatan: [
        {
          id: null,
          versiBaris: null,
          unit: biro.id,
          nama: 'Analis',
          atasan: kepala.id,
          jenis: 'kelompok-fungsional',
          urut: 9,
        },
      ],
    });
    const analis = setelah.jabatan.find((row) => row.nama === 'Analis') as JabatanOrganisasi;
    expect((await ubah({ hapusJabatan: [{ id: analis.id, versiBaris: 1 }] })).jabatan).toHaveLength(org.jabatan.length);
  });

  it('a holder has a NIP of the right form and does not overlap another definitif holder', async () => {
    const org = await lihat();
    const [kepala] = jabatanDari(org, unitBernama(org, 'Biro Organisasi').id);
    const satu = pejabatBaru(kepala.id, { nip: '19750115 200003 1 002', dari: '2030-01-01', sampai: '2030-12-31' });
    const dua = pejabatBaru(kepala.id, { nip: '123', dari: '2030-12-31' });
    expect(await masalah(ubah({ pejabat: [satu, dua] }))).toEqual([
      'pejabat.0.dari definitif-ganda',
      'pejabat.1.nip nip-salah',
    ]);
    const benar = await ubah({
      pejabat: [
        { ...satu, nip: '197501152000031002' },
        { ...dua, nip: '', dari: '2031-01-01' },
      ],
    });
    const tersimpan = benar.pejabat.filter((row) => row.dari >= '2030-01-01');
    expect(tersimpan.map(({ nip }) => nip)).toEqual(['19750115 200003 1 002', '']);
    const plh = pejabatBaru(kepala.id, { status: 'plh', dari: '2030-02-01', sampai: '2030-02-10' });
    const denganPlh = await ubah({ pejabat: [plh] });
    const uji = denganPlh.pejabat.filter((row) => row.dari >= '2030-01-01');
    await ubah({ hapusPejabat: uji.map(({ id, versiBaris }) => ({ id, versiBaris })) });
  });
});

describe('what was signed', () => {
  it('stays as signed when unit, office and holder are renamed; the next draft has the new names', async () => {
    const kepala = await sebagai('kepala');
    const operator = await sebagai('operator');
    await langkahAlur(operator, { ...BIRO, tindakan: 'ajukan', versiBaris: null, alasan: '', tanggal: '2024-04-15' });
    const diajukan = 2;
    await langkahAlur(kepala, {
      ...BIRO,
      tindakan: 'tetapkan',
      versiBaris: diajukan,
      alasan: '',
      tanggal: '2024-04-15',
    });
    const org = await lihat();
    const biro = unitBernama(org, 'Biro Organisasi');
    const jabatan = jabatanDari(org, biro.id)[0];
    const pejabat = org.pejabat.find((row) => row.jabatan === jabatan.id) as PejabatOrganisasi;
    await ubah({
      unit: [{ ...isiUnit(biro), namaLengkap: 'Biro Ortala Uji' }],
      jabatan: [{ ...isiJabatan(jabatan), nama: 'Kepala Biro Ortala Uji' }],
      pejabat: [{ ...pejabat, nama: 'Penanda Tangan Baru' }],
    });
    const ditandatangani = await pratinjauLaporanTriwulan(kepala, BIRO);
    expect(ditandatangani.html).not.toMatch(/Ortala Uji|Penanda Tangan Baru/);
    const draf = await pratinjauLaporanTriwulan(kepala, { ...BIRO, triwulan: 2, tanggal: '2024-07-15' });
    expect(draf.html).toContain('Biro Ortala Uji');
    expect(draf.html).toContain('Penanda Tangan Baru');
    expect(await masalah(ubah({ pelapor: [{ tahun: 2024, sebelum: org.pelapor[0]?.unit ?? [], unit: [] }] }))).toEqual([
      'pelapor.0 sudah-melapor',
    ]);
  });

  it('and edits survive a template import, which carries no organisation', async () => {
    const letak = { ...BIRO, triwulan: 3 };
    const { isi, nama } = await buatTemplatTriwulan(admin, letak);
    const sebelum = await lihat();
    await imporTemplat(admin, { namaBerkas: nama, isi, uji: false, harapan: letak });
    const sesudah = await lihat();
    expect([sesudah.unit, sesudah.jabatan, sesudah.pejabat]).toEqual([sebelum.unit, sebelum.jabatan, sebelum.pejabat]);
    expect(unitBernama(sesudah, 'Biro Organisasi').namaLengkap).toBe('Biro Ortala Uji');
  });

  it('the trail tells in words what changed: before, after, names in place of ids', async () => {
    const { butir } = await bacaRiwayat(admin, { pd: null });
    const kolom = butir.flatMap(({ apa, kolom: kolomnya }) =>
      kolomnya.map((row) => `${apa.id}: ${row.kolom.id} ${row.sebelum?.id ?? '–'} → ${row.sesudah?.id ?? '–'}`),
    );
    expect(kolom).toEqual(
      expect.arrayContaining([
        'Pejabat diubah: Nama (nama pejabat) → Penanda Tangan Baru',
        'Unit ditambahkan: Induk – → Biro Organisasi',
        expect.stringMatching(/^Daftar unit pelapor ditambahkan: Unit pelapor – → .*Biro Organisasi/),
      ]),
    );
  });
});
