import type { DaftarBukti, NamaPeran } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  bacaRiwayat,
  daftarBukti,
  daftarIndikator,
  hapusBukti,
  type Konteks,
  langkahAlur,
  lihatCatatan,
  type PermintaanBukti,
  pulihkanBukti,
  rincianIndikator,
  tambahBukti,
  unduhBukti,
} from '../index.ts';

let pasang: Installation;
let operator: Konteks;
/** The realisasi of an indicator in the first quarter. */
let realisasi: PermintaanBukti;
let kegiatan: PermintaanBukti;

beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator');
  const { dokumen } = await daftarIndikator(operator, BIRO);
  const baris = dokumen.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
  const terisi = baris.find((row) => row.realisasi !== null);
  realisasi = { objek: 'realisasi', id: terisi?.penempatan ?? '', periode: '2024-T1' };
  kegiatan = { objek: 'kegiatan', id: (await lihatCatatan(operator, BIRO)).kegiatan[0]?.id ?? '' };
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran, unit: string | null = null): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

const pdf = (isi: string) => new TextEncoder().encode(`%PDF-1.7 ${isi}`);
const tambah = (tempat: PermintaanBukti, nama: string, isi = nama, konteks = operator) =>
  tambahBukti(konteks, tempat, async () => ({ nama, isi: pdf(isi) }));
const nama = ({ berkas }: DaftarBukti) => berkas.map((row) => row.nama);
const kode = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'berhasil',
    (error) => error.kode,
  );

async function isiBerkas(id: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of (await unduhBukti(operator, id)).isi) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

describe('evidence', () => {
  it('is attached, listed and comes back byte for byte', async () => {
    const { id } = await tambah(kegiatan, 'Daftar hadir.pdf', 'hadir');
    const daftar = await daftarBukti(operator, kegiatan);
    expect(daftar).toMatchObject({ dapatDiubah: true, tertutup: false, berkas: [{ id, pengunggah: 'operator' }] });
    expect(daftar.batas.akhiran).toContain('.xlsx');
    expect(await isiBerkas(id)).toBe('%PDF-1.7 hadir');
  });

  it('of the same content is stored once, and attached to a row once', async () => {
    const pertama = await tambah(realisasi, 'A.pdf', 'sama');
    expect(await kode(tambah(realisasi, 'B.pdf', 'sama'))).toBe('konflik');
    const lain = await tambah(kegiatan, 'C.pdf', 'sama');
    await hapusBukti(operator, lain.id);
    expect(await isiBerkas(pertama.id), 'the content is still needed here').toBe('%PDF-1.7 sama');
  });

  it('can be removed and put back; what is removed can’t be downloaded', async () => {
    const { id } = await tambah(kegiatan, 'Undangan.pdf');
    await hapusBukti(operator, id);
    expect(nama(await daftarBukti(operator, kegiatan))).not.toContain('Undangan.pdf');
    expect(await kode(unduhBukti(operator, id))).toBe('tidak-ditemukan');
    expect(await kode(hapusBukti(operator, id))).toBe('konflik');
    await pulihkanBukti(operator, id);
    expect(await isiBerkas(id)).toContain('Undangan');
  });

  it('is in the trail of its unit', async () => {
    const { butir } = await bacaRiwayat(operator, { pd: BIRO.pd, jenis: 'berkas' });
    expect(butir.slice(0, 2).map(({ apa }) => apa.id)).toEqual(['Berkas bukti dipulihkan', 'Berkas bukti dihapus']);
    expect(butir[0]?.baris).toBe('Undangan.pdf');
  });

  it('is refused in kind with everything that is wrong with it, and then nothing is kept', async () => {
    const sebelum = nama(await daftarBukti(operator, kegiatan));
    const halaman = new TextEncoder().encode('<html></html>');
    const galat = await tambahBukti(operator, kegiatan, async () => ({ nama: 'x.pdf', isi: halaman })).catch(
      (error) => error,
    );
    expect(galat).toMatchObject({ kode: 'isi-ditolak', masalah: [{ kode: 'jenis-tidak-diterima' }] });
    expect(nama(await daftarBukti(operator, kegiatan))).toEqual(sebelum);
  });

  it('has its limit of files per row', async () => {
    const id = (await lihatCatatan(operator, BIRO)).kegiatan[1]?.id ?? '';
    const tempat: PermintaanBukti = { objek: 'kegiatan', id };
    for (let ke = 1; ke <= 20; ke += 1) await tambah(tempat, `${ke}.pdf`);
    expect(await kode(tambah(tempat, '21.pdf'))).toBe('isi-ditolak');
  });
});

describe('where evidence is missing', () => {
  it('shows in the lists', async () => {
    const { dokumen } = await daftarIndikator(operator, BIRO);
    const baris = dokumen.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
    expect(baris.find((row) => row.penempatan === realisasi.id)).toMatchObject({ bukti: 1, tanpaBukti: 0 });
    expect(baris.some(({ tanpaBukti }) => tanpaBukti > 0)).toBe(true);
    expect(baris.filter((row) => row.realisasi === null).every(({ tanpaBukti }) => tanpaBukti === 0)).toBe(true);
    const rincian = await rincianIndikator(operator, { ...BIRO, penempatan: realisasi.id });
    expect(rincian.periode.map(({ periode, bukti }) => [periode, bukti])).toContainEqual(['2024-T1', 1]);
    const { kegiatan: rows } = await lihatCatatan(operator, BIRO);
    expect(rows.map(({ bukti }) => bukti).slice(0, 3)).toEqual([2, 20, 0]);
  });
});

describe('the wall around evidence', () => {
  it('another unit finds neither the row nor the file; a reader may look but not touch', async () => {
    const { id } = await tambah(realisasi, 'Dinding.pdf');
    const { unit } = await lihatCatatan(operator, { ...BIRO, pd: 'biro-pemerintahan' });
    const orangLain = await sebagai('operator', unit[0]?.id ?? '');
    for (const work of [
      () => daftarBukti(orangLain, realisasi),
      () => daftarBukti(orangLain, kegiatan),
      () => tambah(realisasi, 'X.pdf', 'x', orangLain),
      () => unduhBukti(orangLain, id),
      () => hapusBukti(orangLain, id),
      () => pulihkanBukti(orangLain, id),
    ]) {
      expect(await kode(work())).toBe('tidak-ditemukan');
    }
    const pembaca = await sebagai('pembaca');
    expect(await daftarBukti(pembaca, realisasi)).toMatchObject({ dapatDiubah: false });
    expect(await kode(unduhBukti(pembaca, id))).toBe('berhasil');
    expect(await kode(hapusBukti(pembaca, id))).toBe('tidak-berhak');
    const taDibaca = () => Promise.reject(new Error('the file was read'));
    expect(await kode(tambahBukti(pembaca, realisasi, taDibaca))).toBe('tidak-berhak');
  });

  it('says the same of a file that may not be seen and of one that does not exist', async () => {
    const { id } = (await daftarBukti(operator, realisasi)).berkas[0] ?? { id: '' };
    const takAda = '00000000-0000-4000-8000-000000000000';
    const { unit } = await lihatCatatan(operator, { ...BIRO, pd: 'biro-pemerintahan' });
    const orangLain = await sebagai('operator', unit[0]?.id ?? '');
    const pesan = (berkas: string) => unduhBukti(orangLain, berkas).catch(({ pesan: { id: text } }) => text);
    expect(String(await pesan(id)).replace(id, 'X')).toBe(String(await pesan(takAda)).replace(takAda, 'X'));
  });

  it('a signed report closes its period', async () => {
    const [berkas] = (await daftarBukti(operator, kegiatan)).berkas;
    const langkah = async (peran: NamaPeran, tindakan: 'ajukan' | 'tetapkan', versiBaris: number | null) =>
      langkahAlur(await sebagai(peran), { ...BIRO, tindakan, versiBaris, alasan: '', tanggal: '2024-07-24' });
    const diajukan = await langkah('operator', 'ajukan', null);
    await langkah('kepala', 'tetapkan', diajukan.versiBaris);
    expect(await daftarBukti(operator, kegiatan)).toMatchObject({ tertutup: true, dapatDiubah: false });
    expect(await kode(tambah(kegiatan, 'Terlambat.pdf'))).toBe('konflik');
    expect(await kode(hapusBukti(operator, berkas?.id ?? ''))).toBe('konflik');
    expect(await kode(tambah({ ...realisasi, periode: '2024-T2' }, 'Triwulan II.pdf'))).toBe('berhasil');
  });
});
