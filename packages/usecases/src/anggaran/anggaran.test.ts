import type { LembarAnggaran, NamaPeran, UbahSel } from '@selaras/contracts';
import { Rupiah } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { type Aktor, type AppError, type Konteks, langkahAlur, lihatAnggaran, ubahAnggaran } from '../index.ts';

let pasang: Installation;
let operator: Konteks;
beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator');
});
afterAll(() => pasang.tutup());

const { pd, tahun } = BIRO;

function sebagai(peran: NamaPeran): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit: null, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

const lihat = (dokumen?: string) => lihatAnggaran(operator, { pd, tahun, triwulan: 1, dokumen });
const ubah = (lembar: LembarAnggaran, sel: UbahSel[], konteks = operator) =>
  ubahAnggaran(konteks, { pd, tahun, dokumen: lembar.dokumen?.id ?? '', sel });
const galat = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error) => error,
  );

/** The n-th line with its money of a quarter, as a cell to change. */
function selBaris(lembar: LembarAnggaran, index: number, triwulan: 1 | 2 | 3 | 4, nilai: string | null): UbahSel {
  const line = lembar.anggaran.filter(({ rincian }) => rincian)[index];
  const id = line?.id ?? '';
  const spent = lembar.realisasi.find((row) => row.anggaran === id && row.triwulan === triwulan);
  return { jenis: 'anggaran', id, kolom: `tw${triwulan}`, nilai, versiBaris: spent?.versiBaris ?? null };
}

const isiSel = (lembar: LembarAnggaran, { id, kolom }: UbahSel) =>
  lembar.realisasi.find((row) => row.anggaran === id && `tw${row.triwulan}` === kolom)?.jumlah ?? null;

describe('looking at the budget', () => {
  it('shows the tree in force with its rows, money, findings and what may be done', async () => {
    const lembar = await lihat();
    expect(lembar.dokumen).toMatchObject({ versi: 'murni', status: 'ditetapkan' });
    expect(lembar.simpul).toHaveLength(21);
    expect(lembar.anggaran.filter(({ rincian }) => rincian)).toHaveLength(32);
    expect(lembar.realisasi.every(({ triwulan, satuTriwulan }) => triwulan === 1 && satuTriwulan)).toBe(true);
    expect(lembar.temuan.length).toBeGreaterThan(0);
    expect(lembar.paguDapatDiubah).toBe(false);
    expect(lembar.kemampuan).toContain('angka:ubah');
    const pembaca = await lihatAnggaran(await sebagai('pembaca'), { pd, tahun, triwulan: 1 });
    expect(pembaca.kemampuan).not.toContain('angka:ubah');
  });

  it('knows no version of another unit', async () => {
    const dokumen = (await lihat()).dokumen?.id ?? '';
    const lain = lihatAnggaran(operator, { pd: 'biro-pemerintahan', tahun, triwulan: 1, dokumen });
    expect((await galat(lain)).kode).toBe('tidak-ditemukan');
    const { dokumenTersedia } = await lihatAnggaran(operator, { pd: 'biro-pemerintahan', tahun, triwulan: 1 });
    expect(dokumenTersedia.map(({ id }) => id)).not.toContain(dokumen);
  });
});

describe('changing cells', () => {
  it('adds, changes and empties money of a quarter in one audited transaction', async () => {
    const awal = await lihat();
    const baru = selBaris(awal, 2, 2, '1000.50');
    const ganti = selBaris(awal, 1, 1, '1.00');
    expect(await ubah(awal, [baru, ganti])).toEqual({ tersimpan: 2 });
    const setelah = await lihat();
    expect([isiSel(setelah, baru), isiSel(setelah, ganti)]).toEqual(['1000.50', '1.00']);
    const kosong = selBaris(setelah, 2, 2, null);
    await ubah(setelah, [kosong]);
    expect(isiSel(await lihat(), kosong)).toBeNull();
    const events = await operator.transaksi((repositories) => repositories.audit.list({ jenis: 'realisasi-keuangan' }));
    const kinds = events.map(({ jenis }) => jenis);
    expect(kinds).toContain('realisasi-keuangan.disimpan');
    expect(kinds).toContain('realisasi-keuangan.dihapus');
  });

  it('refuses what another editor changed meanwhile, with both values, and writes nothing of it', async () => {
    const dilihat = await lihat();
    const sel = selBaris(dilihat, 2, 2, '10.00');
    const lainnya = selBaris(dilihat, 3, 2, '99.00');
    await ubah(dilihat, [{ ...sel, nilai: '20.00' }]);
    const error = await galat(ubah(dilihat, [lainnya, sel]));
    expect(error.kode).toBe('konflik');
    expect(error.masalah).toMatchObject([
      { lokasi: 'sel.1', kode: 'diubah-orang-lain', pesan: { en: 'Yours: Rp10. Stored: Rp20.' } },
    ]);
    const setelah = await lihat();
    expect([isiSel(setelah, sel), isiSel(setelah, lainnya)]).toEqual(['20.00', null]);
  });

  it('tells every refused cell at once', async () => {
    const lembar = await lihat();
    const line = selBaris(lembar, 0, 2, '5.00');
    const error = await galat(
      ubah(lembar, [line, line, { ...line, kolom: 'pagu' }, { ...line, id: '00000000-0000-4000-8000-000000000000' }]),
    );
    expect(error.kode).toBe('isi-ditolak');
    expect(error.masalah.map(({ lokasi, kode }) => [lokasi, kode])).toEqual([
      ['sel.1', 'sel-berulang'],
      ['sel.2', 'pagu-tetap'],
      ['sel.3', 'baris-tidak-ada'],
    ]);
    expect(isiSel(await lihat(), line)).toBeNull();
  });

  it('asks for a reason when money exceeds its pagu, and keeps it', async () => {
    const lembar = await lihat();
    const sel = selBaris(lembar, 4, 2, '999999999999.00');
    const error = await galat(ubah(lembar, [sel]));
    expect(error.masalah).toMatchObject([{ lokasi: 'sel.0', kode: 'melebihi-pagu' }]);
    expect(isiSel(await lihat(), sel)).toBeNull();
    await ubah(lembar, [{ ...sel, alasan: 'Kurang catat pada pergeseran.' }]);
    const setelah = await lihat();
    const tersimpan = setelah.realisasi.find((row) => row.anggaran === sel.id && row.triwulan === 2);
    expect(tersimpan).toMatchObject({ jumlah: sel.nilai, alasan: 'Kurang catat pada pergeseran.' });
    await ubah(setelah, [selBaris(setelah, 4, 2, null)]);
  });

  it('is for those who may', async () => {
    const lembar = await lihat();
    const error = await galat(ubah(lembar, [selBaris(lembar, 0, 2, '1.00')], await sebagai('pembaca')));
    expect(error.kode).toBe('tidak-berhak');
  });
});

describe('pagu', () => {
  it('of a draft version can be changed, stated and left to the sum of the children', async () => {
    const berlaku = await lihat();
    const { id } = await operator.transaksi((repositories) =>
      repositories.dokumen.copy({ dari: berlaku.dokumen?.id ?? '', versi: 'perubahan-1' }),
    );
    const draf = await lihat(id);
    expect(draf.paguDapatDiubah).toBe(true);
    expect(draf.realisasi.filter(({ versiLain }) => versiLain).length, 'money is spent once, whatever version').toBe(
      berlaku.realisasi.length,
    );
    const line = draf.anggaran.find(({ rincian }) => rincian);
    const stated = draf.anggaran.find(({ rincian }) => !rincian);
    const naik = Rupiah.parse(line?.jumlah ?? '0')
      .add(Rupiah.of(1000))
      .toString();
    await ubah(draf, [
      { jenis: 'anggaran', id: line?.id ?? '', kolom: 'pagu', nilai: naik, versiBaris: line?.versiBaris ?? null },
      { jenis: 'simpul', id: stated?.simpul ?? '', kolom: 'pagu', nilai: null, versiBaris: stated?.versiBaris ?? null },
    ]);
    const setelah = await lihat(id);
    expect(setelah.anggaran.find((row) => row.id === line?.id)?.jumlah).toBe(naik);
    expect(setelah.anggaran.some((row) => row.id === stated?.id)).toBe(false);
    const simpul = stated?.simpul ?? '';
    await ubah(setelah, [{ jenis: 'simpul', id: simpul, kolom: 'pagu', nilai: '7.00', versiBaris: null }]);
    expect((await lihat(id)).anggaran.find((row) => row.simpul === simpul && !row.rincian)?.jumlah).toBe('7.00');
    const kosong = { jenis: 'anggaran', id: line?.id ?? '', kolom: 'pagu', nilai: null, versiBaris: 2 } as const;
    expect((await galat(ubah(setelah, [kosong]))).masalah).toMatchObject([{ kode: 'pagu-wajib' }]);
  });
});

describe('a quarter that an approved report closes', () => {
  it('keeps its figures', async () => {
    const langkah = async (peran: NamaPeran, tindakan: 'ajukan' | 'tetapkan', versiBaris: number | null) =>
      langkahAlur(await sebagai(peran), { ...BIRO, tindakan, versiBaris, alasan: '', tanggal: '2024-07-24' });
    const diajukan = await langkah('operator', 'ajukan', null);
    await langkah('kepala', 'tetapkan', diajukan.versiBaris);
    const lembar = await lihat();
    expect(lembar.triwulanTertutup).toEqual([BIRO.triwulan]);
    const error = await galat(ubah(lembar, [selBaris(lembar, 0, 1, '2.00'), selBaris(lembar, 1, 3, '3.00')]));
    expect(error.masalah).toMatchObject([{ lokasi: 'sel.0', kode: 'periode-ditutup' }]);
  });

  it('keeps them also when the report is that of a unit above', async () => {
    await pasang.tutupTriwulan('sekretariat-daerah', { tahun, triwulan: 3 });
    const lembar = await lihat();
    expect(lembar.triwulanTertutup).toEqual([BIRO.triwulan, 3]);
    const error = await galat(ubah(lembar, [selBaris(lembar, 1, 3, '3.00')]));
    expect(error.masalah).toMatchObject([{ lokasi: 'sel.0', kode: 'periode-ditutup' }]);
  });
});
