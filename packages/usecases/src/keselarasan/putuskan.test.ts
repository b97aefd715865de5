import type { NamaPeran, TemuanDto } from '@selaras/contracts';
import { parseNilai } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { bacaAlur, bacaBeranda, bacaRiwayat, daftarIndikator, type Konteks, putuskanTemuanBuku } from '../index.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang?.tutup());

async function sebagai(peran: NamaPeran, slug = 'biro-organisasi'): Promise<Konteks> {
  const { unit } = await pasang.admin.cariUnit(slug, 'laporan:lihat');
  const label = `${peran} ${slug}`;
  return pasang.sistem.konteks('ntt', { pengguna: null, label, peran: [{ peran, unit: unit.id, turun: true }] });
}

const TEMUAN = 'unit-mismatch';

async function temuan(rule = TEMUAN): Promise<TemuanDto> {
  const found = (await bacaBeranda(pasang.admin, BIRO)).temuan.find((row) => row.rule === rule);
  if (!found) throw new Error(`the example has no finding of ${rule}`);
  return found;
}

async function putuskan(konteks: Konteks, kunci: string, keputusan: 'diterima' | 'diabaikan' | null, alasan = '') {
  await putuskanTemuanBuku(konteks, { ...BIRO, kunci, keputusan, alasan });
}

describe('a decision about a finding of the ledger', () => {
  it('is shown with who, when and why; what is dismissed counts no longer; it can be undone', async () => {
    const operator = await sebagai('operator');
    const { kunci } = await temuan();
    const countOf = async () => {
      const { dokumen } = await daftarIndikator(pasang.admin, BIRO);
      return dokumen
        .flatMap(({ sasaran }) => sasaran)
        .flatMap(({ indikator }) => indikator)
        .reduce((sum, row) => sum + row.temuan, 0);
    };
    const before = await countOf();
    await putuskan(operator, kunci, 'diabaikan', 'Target indeks ditulis dalam persen oleh perjanjian.');
    expect((await temuan()).keputusan).toEqual({
      keputusan: 'diabaikan',
      alasan: 'Target indeks ditulis dalam persen oleh perjanjian.',
      oleh: 'operator biro-organisasi',
      waktu: expect.stringMatching(/^\d{4}-/),
    });
    expect(await countOf()).toBe(before - 1);
    await putuskan(operator, kunci, null);
    expect((await temuan()).keputusan).toBeNull();
    expect(await countOf()).toBe(before);
  });

  it('stands in the history of the unit in words', async () => {
    const { kunci, where } = await temuan();
    await putuskan(await sebagai('kepala'), kunci, 'diabaikan', 'Sudah diperiksa.');
    const { butir } = await bacaRiwayat(pasang.admin, { pd: BIRO.pd });
    expect(butir[0]).toMatchObject({ apa: { id: 'Temuan diabaikan', en: 'Finding dismissed' } });
    expect(butir[0]?.baris).toContain(where.nama);
    expect(butir[0]?.kolom).toContainEqual(
      expect.objectContaining({ sesudah: { id: 'Sudah diperiksa.', en: 'Sudah diperiksa.' } }),
    );
    await putuskan(await sebagai('kepala'), kunci, null);
  });

  it('holds for the figures that it was made about: another figure brings the finding back', async () => {
    const { kunci } = await temuan('mirip-serapan');
    await putuskan(pasang.admin, kunci, 'diabaikan', 'Diukur tersendiri.');
    await pasang.admin.transaksi(async ({ realisasi }) => {
      const row = (await realisasi.list({ tahun: 2024 })).find(({ value }) => value.nilai.raw === '37,35');
      if (!row) throw new Error('the example has the figure');
      await realisasi.save({ ...row.value, nilai: parseNilai('37,36%') }, row.versiBaris);
    });
    const back = await temuan('mirip-serapan');
    expect(back.keputusan).toBeNull();
    expect(back.kunci).not.toBe(kunci);
    await expect(putuskan(pasang.admin, kunci, 'diterima')).rejects.toMatchObject({ kode: 'konflik' });
  });

  it('can’t dismiss what the figures prove, and accepting it does not let the report be signed', async () => {
    await pasang.admin.transaksi(async ({ anggaran, realisasiKeuangan }) => {
      const spent = (await realisasiKeuangan.list({ tahun: 2024 })).find(({ value }) => value.anggaran !== null);
      if (!spent) throw new Error('the example has realisasi on lines');
      const { value: line } = await anggaran.get(spent.value.anggaran ?? '');
      await realisasiKeuangan.save({ ...spent.value, jumlah: line.jumlah.add(line.jumlah) }, spent.versiBaris);
    });
    const { kunci, severity } = await temuan('over-budget');
    expect(severity).toBe('error');
    await expect(putuskan(pasang.admin, kunci, 'diabaikan', 'Tidak apa-apa.')).rejects.toMatchObject({
      kode: 'isi-ditolak',
    });
    await putuskan(pasang.admin, kunci, 'diterima');
    expect((await temuan('over-budget')).keputusan).toMatchObject({ keputusan: 'diterima' });
    const { penghalang } = await bacaAlur(await sebagai('kepala'), BIRO);
    expect(penghalang.map(({ kode }) => kode)).toContain('over-budget');
  });

  it('is for those who answer for the unit', async () => {
    const { kunci } = await temuan();
    await expect(putuskan(await sebagai('pembaca'), kunci, 'diterima')).rejects.toMatchObject({ kode: 'tidak-berhak' });
    await expect(putuskan(await sebagai('operator', 'biro-pemerintahan'), kunci, 'diterima')).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });
});
