import { randomUUID } from 'node:crypto';
import type { HasilUbahAnggaran, UbahAnggaran, UbahSel } from '@selaras/contracts';
import type { Change, Removal, Repository, Stored } from '@selaras/db';
import {
  type Anggaran,
  AppError,
  buildIndeks,
  type Dokumen,
  type Indeks,
  type Masalah,
  type RealisasiKeuangan,
  Rupiah,
} from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { type BarisNanti, bacaBaris, type HasilBacaBaris } from './baca-baris.ts';
import { bacaSel, type IsiSel, type LembarTersimpan } from './baca-sel.ts';
import { hapusSimpul, periksaHapus } from './hapus-simpul.ts';
import { VERSI_TETAP } from './kata-baris.ts';
import { muatAnggaran, muatBaris } from './muat.ts';
import { periksaMelebihiPagu } from './periksa-pagu.ts';
import { cariTerhapus, pulihkanLekat } from './pulihkan.ts';

/** Rows and cells to change, of one version of one unit's budget. */
export type PermintaanUbah = UbahAnggaran & { pd: string; tahun: number };

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
 * Writes rows and cells of the grid: all of them or nothing, each checked against the row version that was seen, and audited. A row that is added
 * under the id of one that was removed before brings back what hung on that one.
 * @throws AppError `isi-ditolak` with everything refused at once (`lokasi` is the path in the request, e.g. `sel.3` or `rincian.0`; a row that other
 *   data depend on is `simpul:<id>` or `anggaran:<id>`); `konflik` with both values of every cell and each row that someone else changed or removed
 *   meanwhile; `tidak-berhak`, `tidak-ditemukan`.
 */
export function ubahAnggaran(konteks: Konteks, permintaan: PermintaanUbah): Promise<HasilUbahAnggaran> {
  const { simpul = [], rincian = [], hapusSimpul: buangSimpul = [], hapusRincian = [], sel = [] } = permintaan;
  const isian = { simpul, rincian, hapusSimpul: buangSimpul, hapusRincian };
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, permintaan, 'angka:ubah');
    const { dokumen, indeks, triwulanTertutup } = dimuat;
    if (dokumen === null || !dimuat.kemampuan.includes('angka:ubah')) throw bukanMilikUnit();
    const baris = await muatBaris(repositories, dimuat, dokumen.id);
    const adaBaris = Object.values(isian).some((rows) => rows.length > 0);
    if (adaBaris && dokumen.status !== 'draf') throw versiTetap(isian);
    const ids = simpul.flatMap(({ id, versiBaris }) => (versiBaris === null ? id : []));
    const terhapus = await cariTerhapus(repositories, dokumen.id, ids);
    const susunan = bacaBaris({ indeks, dokumen, baris, terhapus }, isian);
    const lembar: LembarTersimpan = {
      indeks: adaBaris ? indeksNanti(indeks, dokumen, susunan) : indeks,
      dokumen,
      triwulanTertutup,
      anggaran: [...susunan.anggaran.values()],
      realisasi: baris.realisasi,
    };
    const { isi, masalah, konflik } = bacaSel(lembar, sel);
    const lekat = await periksaHapus(repositories, indeks, susunan.buang);
    const semua = { masalah: [...susunan.masalah, ...lekat, ...masalah], konflik: [...susunan.konflik, ...konflik] };
    if (semua.masalah.length > 0) throw ditolak([...semua.masalah, ...semua.konflik]);
    if (semua.konflik.length > 0) throw sudahBerubah(semua.konflik);
    const rencana = susunRencana(lembar, isi);
    const melebihi = periksaMelebihiPagu(lembar, isi, rencana);
    if (melebihi.length > 0) throw ditolak(melebihi);
    await repositories.simpul.saveMany(susunan.simpanSimpul);
    await tulis(repositories.anggaran, gabung(susunan, rencana.anggaran));
    await hapusSimpul(repositories, indeks, susunan.buang);
    await pulihkanLekat(repositories, dokumen.id, terhapus);
    await tulis(repositories.realisasiKeuangan, rencana.realisasi);
    return { tersimpan: Object.values(isian).reduce((sum, rows) => sum + rows.length, isi.length) };
  });
}

/** The ledger with the rows as they will be, to check cells against. */
function indeksNanti({ buku }: Indeks, dokumen: Dokumen, { simpul, anggaran }: HasilBacaBaris): Indeks {
  const lain = <Row extends { dokumen: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.dokumen !== dokumen.id);
  const values = <Row>(rows: ReadonlyMap<string, { value: Row }>) => [...rows.values()].map(({ value }) => value);
  const hidup = {
    simpul: [...lain(buku.simpul), ...values(simpul)],
    anggaran: [...lain(buku.anggaran), ...values(anggaran)],
  };
  return buildIndeks({ ...buku, ...hidup });
}

/** Budget rows as edited, with the amounts of their cells: each is written once. */
function gabung({ anggaran, simpanAnggaran }: HasilBacaBaris, sel: Perubahan<Anggaran>): Perubahan<Anggaran> {
  const simpan = new Map(
    [...simpanAnggaran].flatMap((id) => {
      const row = anggaran.get(id);
      return row === undefined ? [] : [[id, row] as const];
    }),
  );
  for (const row of sel.simpan) simpan.set(row.value.id, row);
  return { simpan: [...simpan.values()], hapus: sel.hapus };
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
  lama: BarisNanti<Row> | null,
  baru: Row | null,
): void {
  if (baru !== null) perubahan.simpan.push({ value: baru, versiBaris: lama?.versiBaris ?? null });
  else if (lama?.versiBaris != null) perubahan.hapus.push({ key: lama.value.id, versiBaris: lama.versiBaris });
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
      id: `${masalah.length} perubahan tidak dapat disimpan; tidak ada yang ditulis.`,
      en: `${masalah.length} changes can't be saved; nothing was written.`,
    },
    masalah,
  );
}

function sudahBerubah(konflik: readonly Masalah[]): AppError {
  return new AppError(
    'konflik',
    {
      id: 'Isi ini sudah diubah orang lain sejak Anda membukanya.',
      en: 'Someone else has changed this since you opened it.',
    },
    konflik,
  );
}

function versiTetap(isian: Readonly<Record<string, readonly unknown[]>>): AppError {
  const [pesan, saran] = VERSI_TETAP;
  return ditolak(
    Object.entries(isian).flatMap(([nama, rows]) =>
      rows.map((_, index) => ({ lokasi: `${nama}.${index}`, kode: 'versi-tetap', pesan, saran })),
    ),
  );
}

function bukanMilikUnit(): AppError {
  return new AppError('tidak-berhak', {
    id: 'Peran Anda tidak mengizinkan perubahan pada versi anggaran ini.',
    en: 'Your role does not allow changes to this version of the budget.',
  });
}
