import type { NamaPeran, SimpanPengaturanTahun } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gambarPng } from '../../../../test/support/gambar.ts';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  bacaLogo,
  bacaRiwayat,
  daftarPemda,
  hapusLogo,
  hapusPengaturanTahun,
  type Konteks,
  langkahAlur,
  lihatPengaturan,
  lihatProfilPemda,
  pratinjauLaporanTriwulan,
  simpanLogo,
  simpanPengaturanTahun,
  simpanProfilPemda,
  unduhBukti,
} from '../index.ts';

let pasang: Installation;
let admin: Konteks;
beforeAll(async () => {
  pasang = await createInstallation();
  admin = await sebagai('admin');
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit: null, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

const PILIHAN: SimpanPengaturanTahun = {
  formTriwulan: 'triwulan',
  batasCapaian: null,
  capaianTargetNol: 100,
  skalaCapaian: null,
  versiBaris: null,
};
const masalah = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error) => error.masalah.map(({ lokasi, kode }: { lokasi: string; kode: string }) => `${lokasi} ${kode}`),
  );

describe('the profile of the pemda', () => {
  it('is as registered until the admin changes it; then the sign-in page and drafts have the new name', async () => {
    const awal = await lihatProfilPemda(await sebagai('pembaca'));
    expect(awal).toMatchObject({ tempat: 'Kupang', bahasa: 'id', logo: null, versiBaris: null });
    const isian = { nama: 'Provinsi Uji', tempat: 'Kota Uji', bahasa: 'en', versiBaris: null } as const;
    await expect(simpanProfilPemda(await sebagai('koordinator'), isian)).rejects.toMatchObject({
      kode: 'tidak-berhak',
    });
    expect(await masalah(simpanProfilPemda(admin, { ...isian, nama: ' ', tempat: '' }))).toEqual([
      'nama wajib-diisi',
      'tempat wajib-diisi',
    ]);
    expect(await simpanProfilPemda(admin, isian)).toMatchObject({ nama: 'Provinsi Uji', bahasa: 'en', versiBaris: 1 });
    await expect(simpanProfilPemda(admin, isian)).rejects.toMatchObject({ kode: 'konflik' });
    expect(await daftarPemda(pasang.sistem)).toMatchObject([{ slug: 'ntt', nama: 'Provinsi Uji' }]);
    const { html } = await pratinjauLaporanTriwulan(admin, BIRO);
    expect(html).toContain('Kota Uji, ');
    await simpanProfilPemda(admin, { ...isian, nama: awal.nama, tempat: awal.tempat, bahasa: 'id', versiBaris: 1 });
  });
});

describe('the logo', () => {
  it('is taken by its content alone, with its size', async () => {
    const { versiBaris } = await lihatProfilPemda(admin);
    const taruh = (isi: Buffer) => simpanLogo(admin, { nama: 'logo.png', isi, versiBaris });
    expect(await masalah(taruh(Buffer.from('<html></html>')))).toEqual(['logo bukan-gambar']);
    expect(await masalah(taruh(gambarPng(3001, 40)))).toEqual(['logo terlalu-lebar', 'logo terlalu-kecil']);
    expect(await masalah(taruh(Buffer.concat([gambarPng(80, 100), Buffer.alloc(600_000)])))).toEqual([
      'logo terlalu-besar',
      'logo bukan-gambar',
    ]);
    const { logo } = await taruh(gambarPng(80, 100));
    expect(logo).toMatchObject({ nama: 'logo.png', lebar: 80, tinggi: 100 });
    const id = logo?.alamat.split('/').at(-1) ?? '';
    expect(await bacaLogo(await sebagai('pembaca'), id)).toEqual({ tipe: 'image/png', isi: gambarPng(80, 100) });
    // The same picture again is no other logo, but a new version; it is no evidence that could be downloaded.
    const lagi = await simpanLogo(admin, {
      nama: 'logo.png',
      isi: gambarPng(80, 100),
      versiBaris: (versiBaris ?? 0) + 1,
    });
    expect(lagi.logo).toMatchObject({ lebar: 80, tinggi: 100 });
    await expect(unduhBukti(admin, lagi.logo?.alamat.split('/').at(-1) ?? '')).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
    await expect(bacaLogo(admin, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });

  it('stands on drafts; a signed report keeps the one that it was signed with', async () => {
    const gambar = (html: string) => /<img [^>]*src="([^"]*)"/.exec(html)?.[1] ?? null;
    const kepala = await sebagai('kepala');
    const alamat = (isi: Buffer) => `data:image/png;base64,${isi.toString('base64')}`;
    expect(gambar((await pratinjauLaporanTriwulan(kepala, BIRO)).html)).toBe(alamat(gambarPng(80, 100)));
    const langkah = { ...BIRO, alasan: '', tanggal: '2024-04-15' };
    await langkahAlur(await sebagai('operator'), { ...langkah, tindakan: 'ajukan', versiBaris: null });
    await langkahAlur(kepala, { ...langkah, tindakan: 'tetapkan', versiBaris: 2 });
    const { versiBaris } = await lihatProfilPemda(admin);
    await simpanLogo(admin, { nama: 'baru.png', isi: gambarPng(100, 100), versiBaris });
    expect(gambar((await pratinjauLaporanTriwulan(kepala, BIRO)).html)).toBe(alamat(gambarPng(80, 100)));
    const draf = () => pratinjauLaporanTriwulan(kepala, { ...BIRO, triwulan: 2, tanggal: '2024-07-15' });
    expect(gambar((await draf()).html)).toBe(alamat(gambarPng(100, 100)));
    const kini = await lihatProfilPemda(admin);
    await hapusLogo(admin, { versiBaris: kini.versiBaris ?? 0 });
    expect(gambar((await draf()).html)).toBeNull();
  });
});

describe('the settings of a year', () => {
  it('hold for later years too, until one has its own; then it can follow again', async () => {
    const awal = await lihatPengaturan(admin);
    expect(awal.tahun).toEqual([{ tahun: 2024, ...PILIHAN, versiBaris: 1 }]);
    expect(awal.laporan.find(({ nama }) => nama === 'Biro Organisasi')?.status).toEqual([
      'ditetapkan',
      'draf',
      'draf',
      'draf',
    ]);
    const [tahun2025] = (await simpanPengaturanTahun(admin, 2025, { ...PILIHAN, batasCapaian: 120 })).tahun.slice(1);
    expect(tahun2025).toMatchObject({ tahun: 2025, batasCapaian: 120, versiBaris: 1 });
    const kembali = await hapusPengaturanTahun(admin, 2025, { versiBaris: 1 });
    expect(kembali.tahun).toHaveLength(1);
    expect(await masalah(hapusPengaturanTahun(admin, 2024, { versiBaris: 1 }))).toEqual(['tahun tahun-pertama']);
  });

  it('are refused with all problems at once; the form stays where reports were signed in it', async () => {
    const salah = { ...PILIHAN, formTriwulan: 'tak-ada', skalaCapaian: 'tak-ada', batasCapaian: 90, versiBaris: 1 };
    expect(await masalah(simpanPengaturanTahun(admin, 2024, salah))).toEqual([
      'formTriwulan form-tidak-ada',
      'skalaCapaian skala-tidak-ada',
      'capaianTargetNol melebihi-batas',
      'formTriwulan sudah-dipakai',
    ]);
    const ringkas = { ...PILIHAN, formTriwulan: 'triwulan-ringkas' };
    expect(await masalah(simpanPengaturanTahun(admin, 2024, { ...ringkas, versiBaris: 1 }))).toEqual([
      'formTriwulan sudah-dipakai',
    ]);
    expect((await simpanPengaturanTahun(admin, 2025, ringkas)).tahun).toHaveLength(2);
    await expect(simpanPengaturanTahun(admin, 2025, PILIHAN)).rejects.toMatchObject({ kode: 'konflik' });
    await expect(simpanPengaturanTahun(await sebagai('koordinator'), 2026, PILIHAN)).rejects.toMatchObject({
      kode: 'tidak-berhak',
    });
  });
});

describe('the trail', () => {
  it('tells in words what changed, before and after', async () => {
    const { butir } = await bacaRiwayat(admin, { pd: null });
    const kolom = butir.flatMap(({ apa, kolom: isi }) =>
      isi.map((row) => `${apa.id}: ${row.kolom.id} ${row.sebelum?.id ?? '–'} → ${row.sesudah?.id ?? '–'}`),
    );
    expect(kolom).toEqual(
      expect.arrayContaining([
        'Profil pemda diubah: Logo logo.png → baru.png',
        'Profil pemda diubah: Logo baru.png → –',
        'Profil pemda diubah: Tempat penandatanganan Kota Uji → Kupang',
        'Pengaturan dihapus: Batas capaian 120 → –',
      ]),
    );
  });
});
