import type { DaftarPenyebab, SimpanPenyebab } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import {
  AppError,
  dayBefore,
  type KodePenyebab,
  type Masalah,
  type Penjelasan,
  type Pesan,
  selectPenyebab,
  toSlug,
} from '@selaras/domain';
import { boleh } from '../hak/kebijakan.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { penyebabPemda, tulisPenyebab } from './penyebab.ts';

/** The causes in force today, and whether they are the pemda's own. */
export function lihatPenyebab(konteks: Konteks): Promise<DaftarPenyebab> {
  konteks.wajibBoleh('referensi:lihat');
  return konteks.transaksi((repositories) => tampilkan(konteks, repositories));
}

/**
 * Sets a pemda's own list of causes from a day on: what held until then ends the day before, and notes keep the codes that they have. An empty
 * list gives way to the one of Selaras. Throws `isi-ditolak` with all problems at once, `tidak-berhak`.
 */
export function simpanPenyebab(konteks: Konteks, isian: SimpanPenyebab): Promise<DaftarPenyebab> {
  konteks.wajibBoleh('referensi:impor');
  return konteks.transaksi(async (repositories) => {
    const { dari } = isian;
    const baru = bacaDaftar(isian);
    const lama = await repositories.kodePenyebab.list();
    // A list that would only have begun on that day or later never holds: it makes way.
    const batal = lama.filter(({ value }) => value.dari >= dari);
    const berakhir = lama.filter(({ value }) => value.dari < dari && (value.sampai === null || value.sampai >= dari));
    await repositories.kodePenyebab.removeMany(batal.map(({ value, versiBaris }) => ({ key: value, versiBaris })));
    await repositories.kodePenyebab.saveMany([
      ...berakhir.map(({ value, versiBaris }) => ({ value: { ...value, sampai: dayBefore(dari) }, versiBaris })),
      ...baru.map((value) => ({ value, versiBaris: null })),
    ]);
    return tampilkan(konteks, repositories);
  });
}

async function tampilkan(konteks: Konteks, repositories: Repositories): Promise<DaftarPenyebab> {
  const milik = await penyebabPemda(repositories);
  const berlaku = selectPenyebab(milik, hariIni());
  const [sendiri] = berlaku.filter((row) => milik.includes(row));
  return {
    berlaku: berlaku.map(tulisPenyebab),
    milikPemda: sendiri !== undefined,
    dari: sendiri?.dari ?? null,
    dapatDiubah: boleh(konteks.aktor, 'referensi:impor'),
  };
}

function bacaDaftar({ dari, sumber, penyebab }: SimpanPenyebab): KodePenyebab[] {
  const masalah: Masalah[] = [];
  const catat = (lokasi: string, kode: string, penjelasan: Penjelasan) => masalah.push({ lokasi, kode, ...penjelasan });
  if (penyebab.length > 0 && sumber.trim() === '') catat('sumber', 'wajib-diisi', SUMBER_WAJIB);
  const dipakai = new Set<string>();
  const rows = penyebab.map((row, index): KodePenyebab => {
    const lokasi = `penyebab.${index}`;
    const nama = row.nama.trim();
    const kode = row.kode?.trim() || toSlug(nama, 60);
    if (nama === '') catat(`${lokasi}.nama`, 'wajib-diisi', NAMA_WAJIB);
    else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(kode)) catat(`${lokasi}.kode`, 'kode-salah', KODE_SALAH);
    else if (dipakai.has(kode)) catat(`${lokasi}.kode`, 'kode-ganda', KODE_GANDA);
    dipakai.add(kode);
    return {
      ...{ kode, nama, dari, sampai: null, urut: index + 1 },
      namaEn: row.namaEn.trim(),
      uraian: row.uraian.trim(),
      sumber: sumber.trim(),
    };
  });
  if (masalah.length > 0) throw new AppError('isi-ditolak', DITOLAK, masalah);
  return rows;
}

const DITOLAK: Pesan = { id: 'Daftar penyebab belum dapat disimpan.', en: 'The list of causes can’t be saved yet.' };
const SUMBER_WAJIB: Penjelasan = {
  pesan: { id: 'Sumber daftar wajib diisi.', en: 'The source of the list is required.' },
  saran: {
    id: 'Tulis peraturan atau keputusan yang menetapkannya.',
    en: 'Write the decree or decision that sets it.',
  },
};
const NAMA_WAJIB: Penjelasan = {
  pesan: { id: 'Nama penyebab wajib diisi.', en: 'A cause needs a name.' },
  saran: { id: 'Isi namanya, atau hapus barisnya.', en: 'Enter the name, or remove the row.' },
};
const KODE_SALAH: Penjelasan = {
  pesan: {
    id: 'Kode hanya huruf kecil, angka, dan tanda hubung.',
    en: 'A code has lower-case letters, digits and hyphens only.',
  },
  saran: { id: 'Kosongkan agar dibuat dari namanya.', en: 'Leave it blank to have it made from the name.' },
};
const KODE_GANDA: Penjelasan = {
  pesan: { id: 'Kode ini dipakai dua kali.', en: 'This code is used twice.' },
  saran: { id: 'Beri kode atau nama yang berbeda.', en: 'Give it another code or name.' },
};
