import type { BarisAnggaranDto, SimpulAnggaran } from '@selaras/contracts';
import { type Kode, parseKode, Rupiah, toPenunjangBidang } from '@selaras/domain';
import type { Suntingan } from './hitung.ts';
import type { Langkah, UbahanBaris, UbahanSel } from './riwayat.ts';
import { KOLOM_ISIAN, kunciSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';
import { type BarisData, indukOf, isSimpul, type KunciBaris, kunciBaris } from './susunan.ts';

/** Kinds of rows that can be added. */
export type JenisBaru = 'program' | 'kegiatan' | 'sub-kegiatan' | 'aktivitas' | 'rincian';

/** Where a row is added: below this one, right after that one. */
export interface TempatBaru {
  jenis: JenisBaru;
  /** Key of the node above; null = at the top. */
  induk: KunciBaris | null;
  /** Key of the sibling that it follows; null = after the last. */
  setelah: KunciBaris | null;
}

const ANAK: Readonly<Record<string, readonly JenisBaru[]>> = {
  '': ['program'],
  program: ['kegiatan'],
  kegiatan: ['sub-kegiatan', 'aktivitas'],
  'sub-kegiatan': ['rincian', 'aktivitas'],
  aktivitas: ['rincian', 'aktivitas'],
};

/** A row of the sheet as it is now, saved or not; undefined for a derived one. */
export function barisOf(siap: LembarSiap, kunci: KunciBaris | null): BarisData | undefined {
  return kunci === null ? undefined : siap.baris.get(kunci);
}

/** What can be added at a row: below it, or beside it. */
export function pilihanTambah(siap: LembarSiap, kunci: KunciBaris | null): TempatBaru[] {
  const row = barisOf(siap, kunci);
  const here = row === undefined ? [] : anakDari(row).map((jenis) => ({ jenis, induk: kunci, setelah: null }));
  const atas: TempatBaru[] = [];
  for (let own = row; own !== undefined; own = barisOf(siap, indukOf(own))) {
    const induk = indukOf(own);
    const jenis: JenisBaru = isSimpul(own) ? (own.jenis as JenisBaru) : 'rincian';
    if (!here.some((item) => item.jenis === jenis)) atas.push({ jenis, induk, setelah: kunciBaris(own) });
  }
  if (row === undefined) atas.push({ jenis: 'program', induk: null, setelah: null });
  return [...here, ...atas].filter(({ jenis }) => JENIS.includes(jenis));
}

const JENIS: readonly JenisBaru[] = ['program', 'kegiatan', 'sub-kegiatan', 'aktivitas', 'rincian'];

function anakDari(row: BarisData): readonly JenisBaru[] {
  return isSimpul(row) ? (ANAK[row.jenis] ?? []) : [];
}

/** Nodes that a row can be moved below. */
export function calonInduk(siap: LembarSiap, row: BarisData): SimpulAnggaran[] {
  const jenis: JenisBaru = isSimpul(row) ? (row.jenis as JenisBaru) : 'rincian';
  const own = isSimpul(row) ? new Set(turunan(siap, kunciBaris(row)).map(kunciBaris)) : new Set();
  return siap.data.simpul.filter((node) => !own.has(kunciBaris(node)) && ANAK[node.jenis]?.includes(jenis));
}

/** The code of a list as this unit writes it: supporting programs of all units (`X.XX.01`) carry its own bidang. */
export function kodeSetempat(siap: LembarSiap, kode: string): string {
  const read = parseKode('nomenklatur', kode);
  if (!read.ok) return kode;
  const bidang = siap.data.simpul.map((node) => bidangOf(node.kode)).find((found) => found !== null);
  return (bidang ? toPenunjangBidang(read.kode, bidang) : read.kode).teks;
}

function bidangOf(teks: string): Kode | null {
  const [urusan, nomor] = teks.split('.');
  const read = parseKode('nomenklatur', `${urusan}.${nomor}`);
  return read.ok && read.kode.tingkat === 'bidang-urusan' && nomor !== 'XX' ? read.kode : null;
}

/** An id for a new row. Not `crypto.randomUUID`: offices reach the server by http, where browsers do not offer it. */
export function idBaru(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Adds a row at its place; rows behind it are numbered anew where they must. */
export function tambahBaris(siap: LembarSiap, row: BarisData, setelah: KunciBaris | null): Langkah {
  const siblings = saudara(siap, row);
  const at = setelah === null ? -1 : siblings.findIndex((item) => kunciBaris(item) === setelah);
  const last = siblings.at(-1);
  if (at < 0 || at === siblings.length - 1) return [ubahan(null, { ...row, urut: (last?.urut ?? 0) + 1 })];
  return nomori([...siblings.slice(0, at + 1), row, ...siblings.slice(at + 1)], row);
}

/** Changes a row; below another node it becomes the last. */
export function gantiBaris(siap: LembarSiap, sebelum: BarisData, sesudah: BarisData): Langkah {
  if (indukOf(sebelum) === indukOf(sesudah)) return [ubahan(sebelum, sesudah)];
  return [ubahan(sebelum, { ...sesudah, urut: (saudara(siap, sesudah).at(-1)?.urut ?? 0) + 1 })];
}

/** Moves a row up (−1) or down (+1) among its siblings; no step at the end of them. */
export function geserBaris(siap: LembarSiap, row: BarisData, arah: -1 | 1): Langkah {
  const siblings = saudara(siap, row);
  const from = siblings.findIndex(({ id }) => id === row.id);
  const other = siblings[from + arah];
  if (from < 0 || other === undefined) return [];
  const next = [...siblings];
  next[from] = other;
  next[from + arah] = row;
  return nomori(next, null);
}

/** What goes with a row, and why it may have to stay. */
export interface IsiHapus {
  simpul: number;
  rincian: number;
  pagu: Rupiah | null;
  indikator: readonly string[];
  kas: number;
  /** Money of these very rows, notes and annexes of agreements: with any the rows have to stay. */
  realisasi: Rupiah | null;
  catatan: number;
  lampiran: number;
  /** Money booked on other versions, which this version then has no place for. */
  realisasiLain: Rupiah | null;
}

/** Looks up what hangs on a row and everything below it. */
export function lihatHapus(siap: LembarSiap, kunci: KunciBaris): IsiHapus {
  const rows = turunan(siap, kunci);
  const nodes = rows.filter(isSimpul);
  const lines = rows.filter((row): row is BarisAnggaranDto => !isSimpul(row));
  const ids = new Set(rows.map(({ id }) => id));
  const spent = siap.realisasi.filter(({ dto }) => ids.has(dto.anggaran ?? dto.simpul ?? ''));
  const sum = (amounts: readonly Rupiah[]) => (amounts.length === 0 ? null : Rupiah.sum(amounts));
  const count = (pick: (node: SimpulAnggaran) => number) => nodes.reduce((total, node) => total + pick(node), 0);
  return {
    simpul: nodes.length,
    rincian: lines.length,
    pagu: sum(lines.map(({ jumlah }) => Rupiah.parse(jumlah))),
    indikator: nodes.flatMap(({ lekat }) => lekat.indikator),
    kas: count(({ lekat }) => lekat.kas),
    catatan: count(({ lekat }) => lekat.catatan),
    lampiran: count(({ lekat }) => lekat.lampiran),
    realisasi: sum(spent.filter(({ dto }) => !dto.versiLain).map(({ jumlah }) => jumlah)),
    realisasiLain: sum(spent.filter(({ dto }) => dto.versiLain).map(({ jumlah }) => jumlah)),
  };
}

/** Removes a row with everything below it; unsaved cells of these rows are given up with them. */
export function hapusBaris(siap: LembarSiap, suntingan: Suntingan, kunci: KunciBaris): Langkah {
  const rows = turunan(siap, kunci);
  const cells = rows.flatMap((row) => KOLOM_ISIAN.map((kolom) => kunciSel(kunciBaris(row), kolom)));
  const sel = cells.flatMap((cell): UbahanSel[] => {
    const stored = siap.tersimpan.get(cell)?.nilai ?? null;
    const dirty = suntingan.get(cell);
    // The pagu stated for a node goes with the node, and has to come back with it.
    if (cell.startsWith('simpul:') && cell.endsWith(':pagu')) {
      return [{ kunci: cell, sebelum: dirty === undefined ? stored : dirty, sesudah: null }];
    }
    return dirty === undefined ? [] : [{ kunci: cell, sebelum: dirty, sesudah: stored }];
  });
  return [...sel, ...rows.map((row) => ubahan(row, null))];
}

/** A row and everything below it. */
export function turunan(siap: LembarSiap, kunci: KunciBaris): BarisData[] {
  const row = siap.baris.get(kunci);
  if (row === undefined) return [];
  return [row, ...(siap.anak.get(kunci) ?? []).flatMap((child) => turunan(siap, kunciBaris(child)))];
}

/** Rows of the same kind below the same node, in their order. */
function saudara(siap: LembarSiap, row: BarisData): BarisData[] {
  return (siap.anak.get(indukOf(row) ?? '') ?? []).filter((item) => isSimpul(item) === isSimpul(row));
}

function nomori(rows: readonly BarisData[], baru: BarisData | null): UbahanBaris[] {
  return rows.flatMap((row, index): UbahanBaris[] => {
    const next = { ...row, urut: index + 1 };
    if (row === baru) return [ubahan(null, next)];
    return row.urut === next.urut ? [] : [ubahan(row, next)];
  });
}

function ubahan(sebelum: BarisData | null, sesudah: BarisData | null): UbahanBaris {
  const row = sesudah ?? sebelum;
  if (row === null) throw new Error('a change is of some row');
  return { baris: kunciBaris(row), sebelum, sesudah };
}
