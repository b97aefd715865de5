import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { potretUnit } from '../angka/potret.ts';
import { bacaBeranda, pratinjauLaporanTriwulan } from '../index.ts';

const TW1 = { jenis: 'triwulan', tahun: 2024, ke: 1 } as const;

let pasang: Installation;
let biro: string;
beforeAll(async () => {
  pasang = await createInstallation();
  biro = (await pasang.admin.cariUnit(BIRO.pd, 'laporan:lihat')).unit.id;
});
afterAll(() => pasang?.tutup());

const temuan = async (rule: string) =>
  (await bacaBeranda(pasang.admin, BIRO)).temuan.filter((row) => row.rule === rule);

/** Writes the section of the report. */
const tulis = (teks: string) =>
  pasang.admin.transaksi(async ({ narasi }) => {
    const key = { unit: biro, periode: TW1, bagian: 'penutup' };
    const stored = (await narasi.list({ unit: biro, tahun: 2024 })).find(({ value }) => value.bagian === key.bagian);
    await narasi.save({ ...key, teks }, stored?.versiBaris ?? null);
  });

describe('Keselarasan of a unit', () => {
  it('reads the report’s text as it is printed: tokens stand for their figures', async () => {
    const kalimat = 'Pagu {{angka:pagu.total}} terealisasi {{angka:realisasi.total}} atau';
    await tulis(`Demikian.\n${kalimat} 35,00%.`);
    const [found] = await temuan('percentage');
    expect(found).toMatchObject({
      severity: 'error',
      where: { jenis: 'narasi', id: 'penutup' },
      baris: { halaman: 'laporan', id: 'penutup' },
    });
    expect(found?.message.id).toMatch(/^Baris 2: 375\.000\.000 ÷ 1\.500\.000\.000/);
    await tulis(`${kalimat} 25,00%.`);
    expect(await temuan('percentage')).toEqual([]);
  });

  it('holds names of nodes against the nomenclature that is loaded', async () => {
    expect(await temuan('nomenclature')).toEqual([]);
    const entry = {
      sistem: 'kepmendagri-050-5889-2021',
      jenjang: 'sub-kegiatan',
      kode: '4.01.02.1.01.01',
      nama: 'Penyusunan Laporan Keuangan Tahunan',
      kinerja: '',
      indikator: '',
      satuan: '',
      jenisPemda: 'provinsi',
      peraturan: 'uji',
      dari: '2022-01-01',
      sampai: null,
    } as const;
    await pasang.sistem.storage.withAdministration((administration) =>
      administration.loadReference({ nomenklatur: [entry] }),
    );
    // A list counts from the next change of the pemda.
    await tulis('Demikian laporan ini.');
    expect((await temuan('nomenclature')).map(({ where }) => where.kode)).toEqual([entry.kode]);
  });

  it('keeps nothing of a transaction that fails', async () => {
    const failing = pasang.admin.transaksi(async (repositories) => {
      const { anggaran, realisasiKeuangan } = repositories;
      const spent = (await realisasiKeuangan.list({ tahun: 2024 })).find(({ value }) => value.anggaran !== null);
      if (!spent) throw new Error('the example has realisasi on lines');
      const { value: line } = await anggaran.get(spent.value.anggaran ?? '');
      await realisasiKeuangan.save({ ...spent.value, jumlah: line.jumlah.add(line.jumlah) }, spent.versiBaris);
      const { temuan: within } = await potretUnit(pasang.admin, repositories, biro, TW1);
      expect(within.map(({ rule }) => rule)).toContain('over-budget');
      throw new Error('gagal');
    });
    await expect(failing).rejects.toThrow('gagal');
    expect(await temuan('over-budget')).toEqual([]);
  });

  it('is what the report itself notes about its data', async () => {
    const [found] = await temuan('wrong-year');
    expect(found?.where.nama).toContain('LKIP');
    const { html } = await pratinjauLaporanTriwulan(pasang.admin, BIRO);
    expect(html).toContain(found?.message.id.slice(0, 40).replaceAll('"', '&quot;'));
  });
});
