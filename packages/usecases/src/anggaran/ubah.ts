import { randomUUID } from 'node:crypto';
import type { HasilUbahAnggaran, UbahAnggaran, UbahSel } from '@selaras/contracts';
import type { Change, Removal, Repositories, Repository, Stored } from '@selaras/db';
import { type Anggaran, AppError, type Dokumen, type Masalah, type RealisasiKeuangan, Rupiah } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaSel, type IsiSel, type LembarTersimpan } from './baca-sel.ts';
import { type AnggaranDimuat, muatAnggaran } from './muat.ts';
import { periksaMelebihiPagu } from './periksa-pagu.ts';

/** The cells to change, of one version of one unit's budget. */
export interface PermintaanUbah extends UbahAnggaran {
  pd: string;
  tahun: number;
}

/** Rows to write, as the cells ask for. */
export interface RencanaTulis {
  anggaran: Perubahan<Anggaran>;
  realisasi: Perubahan<RealisasiKeuangan>;
}

interface Perubahan<Row> {
  simpan: Change<Row>[];
  hapus: Removal<string>[];
}

/**
 * Writes cells of the grid: all of them or nothing, each checked against the row version that was seen, and audited.
 * @throws AppError `isi-ditolak` with every refused cell at once (`lokasi` is the path of the cell in the request, e.g. `sel.3`);
 *   `konflik` with both values of every cell that someone else changed meanwhile; `tidak-berhak`, `tidak-ditemukan`.
 */
export function ubahAnggaran(konteks: Konteks, permintaan: PermintaanUbah): Promise<HasilUbahAnggaran> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, permintaan, 'angka:ubah');
    const { dokumen } = dimuat;
    if (dokumen === null || !dimuat.kemampuan.includes('angka:ubah')) throw bukanMilikUnit();
    const lembar = await bacaTersimpan(repositories, dimuat, dokumen);
    const { isi, masalah, konflik } = bacaSel(lembar, permintaan.sel);
    if (masalah.length > 0) throw ditolak([...masalah, ...konflik]);
    if (konflik.length > 0) throw sudahBerubah(konflik);
    const rencana = susunRencana(lembar, isi);
    const melebihi = periksaMelebihiPagu(lembar, isi, rencana);
    if (melebihi.length > 0) throw ditolak(melebihi);
    await tulis(repositories.anggaran, rencana.anggaran);
    await tulis(repositories.realisasiKeuangan, rencana.realisasi);
    return { tersimpan: isi.length };
  });
}

async function bacaTersimpan(
  repositories: Repositories,
  { indeks, triwulanTertutup }: AnggaranDimuat,
  dokumen: Dokumen,
): Promise<LembarTersimpan> {
  const { tahun } = indeks.buku;
  return {
    indeks,
    dokumen,
    triwulanTertutup,
    anggaran: await repositories.anggaran.list({ dokumen: dokumen.id, tahun }),
    realisasi: await repositories.realisasiKeuangan.list({ tahun }),
  };
}

function susunRencana(lembar: LembarTersimpan, isi: readonly IsiSel[]): RencanaTulis {
  const rencana: RencanaTulis = { anggaran: { simpan: [], hapus: [] }, realisasi: { simpan: [], hapus: [] } };
  for (const item of isi) {
    if (item.triwulan === null) tambah(rencana.anggaran, item.baris, barisPagu(lembar, item));
    else tambah(rencana.realisasi, item.baris, barisRealisasi(lembar, item.sel, item.triwulan, item.baris));
  }
  for (const item of isi) simpanAlasanPagu(lembar, item, rencana);
  return rencana;
}

function tambah<Row extends { id: string }>(
  perubahan: Perubahan<Row>,
  lama: Stored<Row> | null,
  baru: Row | null,
): void {
  if (baru !== null) perubahan.simpan.push({ value: baru, versiBaris: lama?.versiBaris ?? null });
  else if (lama !== null) perubahan.hapus.push({ key: lama.value.id, versiBaris: lama.versiBaris });
}

function barisPagu({ indeks, dokumen }: LembarTersimpan, { sel, baris }: IsiSel & { triwulan: null }): Anggaran | null {
  if (sel.nilai === null) return null;
  const jumlah = Rupiah.parse(sel.nilai);
  if (baris !== null) return { ...baris.value, jumlah };
  return {
    id: randomUUID(),
    dokumen: dokumen.id,
    simpul: sel.id,
    tahun: indeks.buku.tahun,
    rincian: false,
    urut: 0,
    uraian: indeks.simpul.get(sel.id)?.nama ?? '',
    rekening: '',
    sumberDana: '',
    jumlah,
  };
}

function barisRealisasi(
  { indeks }: LembarTersimpan,
  sel: UbahSel,
  triwulan: number,
  lama: Stored<RealisasiKeuangan> | null,
): RealisasiKeuangan | null {
  if (sel.nilai === null) return null;
  const jumlah = Rupiah.parse(sel.nilai);
  const alasan = sel.alasan ?? lama?.value.alasan ?? '';
  if (lama !== null) return { ...lama.value, jumlah, alasan };
  return {
    id: randomUUID(),
    anggaran: sel.jenis === 'anggaran' ? sel.id : null,
    simpul: sel.jenis === 'simpul' ? sel.id : null,
    periode: { jenis: 'triwulan', tahun: indeks.buku.tahun, ke: triwulan },
    jumlah,
    alasan,
  };
}

/** A pagu lowered below what is spent: the reason stands on the latest money of that row, where reports and rules look for it. */
function simpanAlasanPagu(lembar: LembarTersimpan, { sel, triwulan }: IsiSel, { realisasi }: RencanaTulis): void {
  if (triwulan !== null || sel.alasan === undefined) return;
  const last = lembar.realisasi.findLast(({ value }) => value[sel.jenis] === sel.id);
  if (last === undefined) return;
  const planned = realisasi.simpan.find(({ value }) => value.id === last.value.id);
  if (planned !== undefined) planned.value = { ...planned.value, alasan: sel.alasan };
  else realisasi.simpan.push({ value: { ...last.value, alasan: sel.alasan }, versiBaris: last.versiBaris });
}

async function tulis<Row>(repository: Repository<Row, string, never>, { simpan, hapus }: Perubahan<Row>) {
  await repository.removeMany(hapus);
  await repository.saveMany(simpan);
}

function ditolak(masalah: readonly Masalah[]): AppError {
  return new AppError(
    'isi-ditolak',
    {
      id: `${masalah.length} sel tidak dapat disimpan; tidak ada yang ditulis.`,
      en: `${masalah.length} cells can't be saved; nothing was written.`,
    },
    masalah,
  );
}

function sudahBerubah(konflik: readonly Masalah[]): AppError {
  return new AppError(
    'konflik',
    {
      id: 'Angka ini sudah diubah orang lain sejak Anda membukanya.',
      en: 'Someone else has changed these figures since you opened them.',
    },
    konflik,
  );
}

function bukanMilikUnit(): AppError {
  return new AppError('tidak-berhak', {
    id: 'Peran Anda tidak mengizinkan perubahan pada versi anggaran ini.',
    en: 'Your role does not allow changes to this version of the budget.',
  });
}
