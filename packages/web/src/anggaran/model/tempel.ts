import type { KolomIsian } from '@selaras/contracts';
import {
  type ColumnStyle,
  explainReading,
  inferColumnStyle,
  type Pesan,
  parseRupiah,
  type RupiahReading,
} from '@selaras/domain';
import { type Baris, nilaiSel, type Suntingan } from './hitung.ts';
import type { Posisi, Rentang } from './pilihan-sel.ts';
import type { Langkah, UbahanSel } from './riwayat.ts';
import { isKolomIsian, type Kolom, type KunciSel, kunciSel, type SebabTerkunci } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';

/** What happens to one pasted cell. */
export type NasibSel =
  | { nasib: 'dibaca'; sesudah: string; sebelum: string | null }
  | { nasib: 'sama' }
  | { nasib: 'kosong' }
  | { nasib: 'terkunci'; sebab: SebabTerkunci }
  | { nasib: 'ditolak'; pesan: Pesan; saran: Pesan | null };

/** One pasted cell with its place. */
export type SelTempel = NasibSel & { kunci: KunciSel; baris: Baris; kolom: KolomIsian; teks: string };

/** A block as read, before anything is changed. */
export interface HasilTempel {
  sel: readonly SelTempel[];
  /** How each pasted column writes its numbers, where its own cells prove it. */
  gaya: ReadonlyMap<KolomIsian, ColumnStyle>;
  /** Rows and columns of the block that lie beyond the grid. */
  diLuar: number;
  langkah: Langkah;
}

/** What a block is pasted into: the rows and columns that are shown, and the selection. */
export interface TujuanTempel {
  siap: LembarSiap;
  suntingan: Suntingan;
  baris: readonly Baris[];
  kolom: readonly Kolom[];
  rentang: Rentang;
}

/** Splits text of the clipboard as spreadsheets write it: tabs between cells, quotes around cells that hold tabs, breaks or quotes. */
export function bacaTsv(teks: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const push = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < teks.length; at += 1) {
    const sign = teks[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (teks[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') push();
    else if (sign === '\n') {
      push();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  push();
  const last = rows.at(-1);
  // Spreadsheets end the block with a line break.
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/**
 * Reads a block for the cells from the top left of the selection on; derived rows are passed over, as they are not copied either. One
 * single value fills the whole selection. Each column is read by what its own cells prove of its separators.
 */
export function bacaTempel(teks: string, tujuan: TujuanTempel): HasilTempel {
  const block = bacaTsv(teks);
  const { siap, suntingan, baris, kolom, rentang } = tujuan;
  const isSingle = block.length === 1 && block[0]?.length === 1;
  const rows = barisTujuan(baris, rentang, isSingle ? null : block.length);
  const columns = isSingle
    ? rentang.sampai.kolom - rentang.dari.kolom + 1
    : Math.max(...block.map((row) => row.length));
  const shown = kolom.slice(rentang.dari.kolom, rentang.dari.kolom + columns);
  const gaya = new Map<KolomIsian, ColumnStyle>();
  const textAt = (row: number, column: number) => (isSingle ? block[0]?.[0] : block[row]?.[column]) ?? '';
  shown.forEach((name, column) => {
    if (isKolomIsian(name)) gaya.set(name, inferColumnStyle(rows.map((_, row) => textAt(row, column))));
  });
  const sel = rows.flatMap((row, index) =>
    shown.flatMap((name, column): SelTempel[] => {
      if (!isKolomIsian(name)) return [];
      const isi = textAt(index, column);
      const kunci = kunciSel(row.kunci, name);
      const nasib = nasibOf(isi, { row, name, style: gaya.get(name), sebelum: nilaiSel(siap, suntingan, kunci) });
      return [{ ...nasib, kunci, baris: row, kolom: name, teks: isi }];
    }),
  );
  const missingRows = isSingle ? 0 : block.length - rows.length;
  const diLuar = missingRows * columns + Math.max(0, columns - shown.length) * rows.length;
  return { sel, gaya, diLuar, langkah: sel.flatMap(toUbahan) };
}

function barisTujuan(baris: readonly Baris[], { dari, sampai }: Rentang, count: number | null): Baris[] {
  if (count === null) return baris.slice(dari.baris, sampai.baris + 1).filter(isNyata);
  const rows: Baris[] = [];
  for (let at = dari.baris; at < baris.length && rows.length < count; at += 1) {
    const row = baris[at];
    if (row !== undefined && isNyata(row)) rows.push(row);
  }
  return rows;
}

/** Rows that are stored, not derived. */
function isNyata({ jenis }: Baris): boolean {
  return jenis === 'simpul' || jenis === 'anggaran';
}

interface Tempat {
  row: Baris;
  name: KolomIsian;
  style: ColumnStyle | undefined;
  sebelum: string | null;
}

function nasibOf(teks: string, { row, name, style, sebelum }: Tempat): NasibSel {
  const reading: RupiahReading = parseRupiah(teks, { column: { style } });
  if (reading.status === 'missing') return { nasib: 'kosong' };
  const value = reading.status === 'ok' ? reading.value : null;
  if (value !== null && row.nilai[name]?.equals(value)) return { nasib: 'sama' };
  const sebab = row.terkunci[name];
  if (sebab !== undefined) return { nasib: 'terkunci', sebab };
  if (reading.status === 'ok') return { nasib: 'dibaca', sesudah: reading.value.toString(), sebelum };
  const { pesan, saran } = explainReading(reading, '');
  return { nasib: 'ditolak', pesan, saran };
}

function toUbahan(sel: SelTempel): UbahanSel[] {
  return sel.nasib === 'dibaca' ? [{ kunci: sel.kunci, sebelum: sel.sebelum, sesudah: sel.sesudah }] : [];
}

/** The selected cells that can be changed, with their present value. */
function selTerbuka(tujuan: TujuanTempel): { kunci: KunciSel; sebelum: string | null; posisi: Posisi }[] {
  const { siap, suntingan, baris, kolom, rentang } = tujuan;
  const found: { kunci: KunciSel; sebelum: string | null; posisi: Posisi }[] = [];
  for (let r = rentang.dari.baris; r <= rentang.sampai.baris; r += 1) {
    const row = baris[r];
    if (row === undefined || !isNyata(row)) continue;
    for (let k = rentang.dari.kolom; k <= rentang.sampai.kolom; k += 1) {
      const name = kolom[k];
      if (name === undefined || !isKolomIsian(name) || row.terkunci[name] !== undefined) continue;
      const kunci = kunciSel(row.kunci, name);
      found.push({ kunci, sebelum: nilaiSel(siap, suntingan, kunci), posisi: { baris: r, kolom: k } });
    }
  }
  return found;
}

/** Empties the selected cells that can be changed. A line's pagu can't be empty, so it stays. */
export function kosongkan(tujuan: TujuanTempel): Langkah {
  return selTerbuka(tujuan)
    .filter(({ kunci }) => !(kunci.startsWith('anggaran:') && kunci.endsWith(':pagu')))
    .map(({ kunci, sebelum }) => ({ kunci, sebelum, sesudah: null }));
}

/** Ctrl+D: each selected column takes the value of its first selected row; of one row alone, that of the row above. */
export function isiTurun(tujuan: TujuanTempel): Langkah {
  const { siap, suntingan, baris, kolom, rentang } = tujuan;
  const satuBaris = rentang.dari.baris === rentang.sampai.baris;
  const sumber = baris[satuBaris ? rentang.dari.baris - 1 : rentang.dari.baris];
  if (sumber === undefined || !isNyata(sumber)) return [];
  return selTerbuka(tujuan).flatMap(({ kunci, sebelum, posisi }) => {
    const name = kolom[posisi.kolom];
    if (name === undefined || !isKolomIsian(name)) return [];
    const asal = kunciSel(sumber.kunci, name);
    const own = nilaiSel(siap, suntingan, asal);
    return asal === kunci || own === null ? [] : [{ kunci, sebelum, sesudah: own }];
  });
}
