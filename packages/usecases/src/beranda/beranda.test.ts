import type { NamaPeran } from '@selaras/contracts';
import { Rupiah } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { ledgerFixture } from '../../test/ledger-fixture.ts';
import {
  bacaAlur,
  bacaBeranda,
  bacaPapan,
  daftarIndikator,
  type Konteks,
  langkahAlur,
  pratinjauLaporanTriwulan,
  simpanRealisasi,
} from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang?.tutup());

async function sebagai(peran: NamaPeran, slug: string | null): Promise<Konteks> {
  const unit = slug === null ? null : (await pasang.admin.cariUnit(slug, 'laporan:lihat')).unit.id;
  return pasang.sistem.konteks('ntt', { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] });
}

describe('Beranda of the example', () => {
  it('shows the money of the report, to the last sen', async () => {
    const { anggaran } = await bacaBeranda(pasang.admin, BIRO);
    const { ringkasan } = await pratinjauLaporanTriwulan(pasang.admin, BIRO);
    expect(anggaran).toMatchObject({ pagu: ringkasan.pagu, realisasi: ringkasan.realisasi, sisa: '1125000000.00' });
    expect(anggaran.serapan).toEqual({ kind: 'serapan', persen: '25' });
    expect(anggaran.program.map(({ kode, pagu }) => [kode, pagu])).toEqual([
      ['4.01.01', '661473673.00'],
      ['4.01.02', '838526327.00'],
    ]);
  });

  it('says that there is no cash plan, and leaves quarters that are still to come without realisasi', async () => {
    const { anggaran } = await bacaBeranda(pasang.admin, BIRO);
    expect(anggaran.rencanaKas).toBeNull();
    expect(anggaran.triwulan.map(({ realisasi }) => realisasi)).toEqual(['375000000.00', null, null, null]);
    expect(anggaran.triwulan[1]?.serapan).toMatchObject({ kind: 'tak-terdefinisi' });
  });

  it('tells what is due and missing from what is not due yet', async () => {
    const { kurang, kinerja } = await bacaBeranda(pasang.admin, BIRO);
    expect(kurang.indikator.map(({ nama }) => nama)).toContain('Indeks Kepuasan masyarakat');
    expect(kurang.jatuhTempo.map(({ tanggal }) => tanggal)).toEqual(['2024-12-31', '2024-12-31', '2024-12-31']);
    expect(kurang.subKegiatan.map(({ kode }) => kode)).toContain('4.01.02.1.01.02');
    const belum = kinerja.indikator.find(({ penempatan }) => penempatan === kurang.jatuhTempo[0]?.penempatan);
    expect(belum?.capaian).toMatchObject({ kind: 'tak-terdefinisi', sebab: 'belum-waktunya', nada: 'netral' });
  });

  it('finds what Keselarasan finds, each with the page and row that show it', async () => {
    const { temuan } = await bacaBeranda(pasang.admin, BIRO);
    const daftar = await daftarIndikator(pasang.admin, BIRO);
    const placed = daftar.dokumen.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
    const known = new Set(placed.map(({ penempatan }) => penempatan));
    expect(temuan.length).toBeGreaterThan(0);
    for (const { baris } of temuan) if (baris.halaman === 'indikator') expect(known).toContain(baris.id);
    expect(placed.reduce((sum, row) => sum + row.temuan, 0)).toBe(
      temuan.filter(({ baris }) => baris.halaman === 'indikator').length,
    );
  });

  it('changes as soon as a figure is saved, and says what changed in words', async () => {
    const operator = await sebagai('operator', 'biro-organisasi');
    const { kurang } = await bacaBeranda(operator, BIRO);
    const letak = kurang.indikator.find(({ nama }) => nama === 'Indeks Kepuasan masyarakat');
    const tersimpan = await daftarIndikator(operator, BIRO);
    expect(tersimpan.kemampuan).toContain('angka:ubah');
    await simpanRealisasi(
      operator,
      { pd: BIRO.pd, penempatan: letak?.penempatan ?? '', periode: '2024-T1' },
      { nilai: { jenis: 'teks', teks: '82,5' }, perTanggal: '2024-03-31', sumber: 'Survei', versiBaris: 1 },
    );
    const sesudah = await bacaBeranda(operator, BIRO);
    expect(sesudah.kurang.indikator).toHaveLength(kurang.indikator.length - 1);
    expect(sesudah.perubahan[0]).toMatchObject({
      aktor: 'operator',
      apa: { id: 'Realisasi kinerja Triwulan I Tahun 2024 diubah' },
      baris: 'Indeks Kepuasan masyarakat',
    });
    expect(sesudah.perubahan[0]?.kolom).toContainEqual({
      kolom: { id: 'Nilai', en: 'Value' },
      sebelum: { id: '-', en: '-' },
      sesudah: { id: '82,5 Indeks', en: '82.5 Indeks' },
    });
  });
});

describe('a kepala who signed', () => {
  it('sees what changed since, and nothing from before', async () => {
    const operator = await sebagai('operator', BIRO.pd);
    const kepala = await sebagai('kepala', BIRO.pd);
    expect((await bacaBeranda(kepala, BIRO)).sejakPenetapan).toBeNull();
    const langkah = async (konteks: Konteks, tindakan: 'ajukan' | 'tetapkan') => {
      const { versiBaris } = await bacaAlur(konteks, BIRO);
      await langkahAlur(konteks, { ...BIRO, tindakan, versiBaris, alasan: '', tanggal: '2024-07-24' });
    };
    await langkah(operator, 'ajukan');
    await langkah(kepala, 'tetapkan');
    const sebelum = await bacaBeranda(kepala, BIRO);
    expect(sebelum.laporan).toEqual({ status: 'ditetapkan', tanggal: '2024-07-24', komentar: null });
    expect(sebelum.sejakPenetapan).toMatchObject({ tanggal: '2024-07-24', jumlah: 0, perubahan: [] });
    const { penempatan } = sebelum.kinerja.indikator.find(({ nama }) => nama.startsWith('Hasil Evaluasi')) ?? {};
    await simpanRealisasi(
      operator,
      { pd: BIRO.pd, penempatan: penempatan ?? '', periode: '2024-T2' },
      { nilai: { jenis: 'teks', teks: '70' }, perTanggal: null, sumber: '', versiBaris: null },
    );
    const { sejakPenetapan } = await bacaBeranda(kepala, BIRO);
    expect(sejakPenetapan?.jumlah).toBe(1);
    expect(sejakPenetapan?.perubahan[0]?.apa.id).toBe('Realisasi kinerja Triwulan II Tahun 2024 ditambahkan');
  });
});

describe('the status board', () => {
  it('shows a koordinator all units, an operator his own', async () => {
    const semua = await bacaPapan(await sebagai('koordinator', null), { tahun: 2024, triwulan: 1 });
    expect(semua.map(({ slug }) => slug).toSorted()).toEqual(['biro-organisasi', 'biro-pemerintahan']);
    const sendiri = await bacaPapan(await sebagai('operator', 'biro-pemerintahan'), { tahun: 2024, triwulan: 1 });
    expect(sendiri.map(({ slug }) => slug)).toEqual(['biro-pemerintahan']);
  });

  it('counts the findings that Beranda lists', async () => {
    const papan = await bacaPapan(pasang.admin, { tahun: 2024, triwulan: 1 });
    const { temuan } = await bacaBeranda(pasang.admin, BIRO);
    const count = (severity: string) => temuan.filter((row) => row.severity === severity).length;
    expect(papan.find(({ slug }) => slug === BIRO.pd)?.temuan).toEqual({
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    });
  });
});

describe('a pemda with a cash plan and a scale', () => {
  let konteks: Konteks;
  beforeAll(async () => {
    const kas = (bulan: number, jumlah: number) => ({
      dokumen: 'dpa',
      simpul: 'prog',
      bulan,
      jumlah: Rupiah.of(jumlah),
    });
    const fixture = ledgerFixture();
    const pemda = { ...fixture.pemda, slug: 'pemda-kas' };
    const { sistem, admin } = pasang;
    const id = await sistem.storage.withAdministration((administration) => administration.registerPemda(pemda));
    konteks = await sistem.konteks(id, admin.aktor);
    await konteks.transaksi(({ buku }) =>
      buku.replace({
        ...fixture,
        pemda,
        anggaranKas: [kas(1, 150_000), kas(3, 50_000), kas(4, 100_000)],
        pengaturan: { ...fixture.pengaturan, skalaCapaian: 'permendagri-86-2017' },
      }),
    );
  });

  it('compares what was spent with what was planned up to the quarter', async () => {
    const { anggaran } = await bacaBeranda(konteks, { pd: 'biro', tahun: 2024, triwulan: 1 });
    expect(anggaran.rencanaKas).toEqual({
      jumlah: '200000.00',
      terhadapRencana: { kind: 'serapan', persen: '50' },
    });
    expect(anggaran.triwulan.map(({ rencana }) => rencana)).toEqual([
      '200000.00',
      '300000.00',
      '300000.00',
      '300000.00',
    ]);
    expect(anggaran.triwulan[0]?.rencanaTerhadapPagu).toMatchObject({ kind: 'serapan' });
  });

  it('names a capaian by the scale', async () => {
    const { kinerja } = await bacaBeranda(konteks, { pd: 'biro', tahun: 2024, triwulan: 1 });
    expect(kinerja.skala).toBe('Kriteria Penilaian Realisasi Kinerja');
    const row = kinerja.indikator.find(({ nama }) => nama === 'Jumlah Dokumen Kelembagaan');
    expect(row?.capaian).toMatchObject({ persen: '40', nada: 'kurang', kata: { id: 'Sangat Rendah' } });
  });
});
