/** How a number is printed. */
export type Gaya = (value: number) => string;

/** A cell: `<` is covered by the cell to its left, `^` by the cell above. */
export type Sel = string | { angka: number; teks: string; inden?: number } | { teks: string; inden: number };

export type Blok = { paragraf: string } | { tabel: Sel[][]; kepala: number };

/** One planted error: a cell by its table, the start of its row's text and its column; a dropped row; or words of a paragraph. */
export type Tanam =
  | { di: [tabel: number, baris: string, kolom: number]; menjadi: string; angka?: number }
  | { buang: [tabel: number, baris: string] }
  | { dari: string; menjadi: string };

/** An invented document that is sound, and the errors to plant into it. */
export interface Naskah {
  nama: string;
  blok: Blok[];
  tanam: Tanam[];
}

const grouped = (value: number, mark: string): string =>
  String(Math.trunc(Math.abs(value))).replace(/\B(?=(\d{3})+$)/g, mark);
const signed = (value: number, shown: string): string => (value < 0 ? `-${shown}` : shown);
const cents = (value: number, digits: number): string => Math.abs(value).toFixed(digits).split('.')[1] ?? '';

/** 1.234.567 */
export const id: Gaya = (value) => signed(value, grouped(value, '.'));
/** 1.234.567,00 */
export const idSen: Gaya = (value) => signed(value, `${grouped(value, '.')},${cents(value, 2)}`);
/** 1,234,567.00 */
export const us: Gaya = (value) => signed(value, `${grouped(value, ',')}.${cents(value, 2)}`);
/** 1,234,567 */
export const usBulat: Gaya = (value) => signed(value, grouped(value, ','));
/** 1 234 567 */
export const spasi: Gaya = (value) => signed(value, grouped(value, ' '));
/** Rp 1.234.567,- */
export const rpStrip: Gaya = (value) => `Rp ${id(value)},-`;
/** Rp1.234.567,00 */
export const rpRapat: Gaya = (value) => `Rp${idSen(value)}`;
/** Rp. 1.234.567 */
export const rpTitik: Gaya = (value) => `Rp. ${id(value)}`;
/** (1.234.567) when negative, - when zero */
export const kurung: Gaya = (value) =>
  value === 0 ? '-' : value < 0 ? `(${grouped(value, '.')})` : grouped(value, '.');
/** 1.234,5: juta with a decimal. */
export const juta: Gaya = (value) => signed(value, `${grouped(value, '.')},${cents(value, 1)}`);
/** 12,34 */
export const persen: Gaya = (value) => value.toFixed(2).replace('.', ',');
export const persenTanda: Gaya = (value) => `${persen(value)}%`;
export const persenSpasi: Gaya = (value) => `${persen(value)} %`;
export const persenUs: Gaya = (value) => `${value.toFixed(2)}%`;
export const persenSatu: Gaya = (value) => `${value.toFixed(1).replace('.', ',')}%`;

export const n = (angka: number, gaya: Gaya): Sel => ({ angka, teks: gaya(angka) });
export const p = (paragraf: string): Blok => ({ paragraf });
export const t = (kepala: number, tabel: Sel[][]): Blok => ({ kepala, tabel });
export const inden = (teks: string, dalam: number): Sel => ({ teks, inden: dalam });
export const jumlah = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
export const bagi = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
export const textOf = (cell: Sel): string =>
  typeof cell === 'string' ? (cell === '<' || cell === '^' ? '' : cell) : cell.teks;

/** A tree of items with amounts; a parent's amounts are the sums of its children. */
export interface Butir {
  kode: string;
  nama: string;
  isi: number[];
  anak: Butir[];
}
export const daun = (kode: string, nama: string, ...isi: number[]): Butir => ({ kode, nama, isi, anak: [] });
export function induk(kode: string, nama: string, ...anak: Butir[]): Butir {
  const width = anak[0]?.isi.length ?? 0;
  return {
    kode,
    nama,
    anak,
    isi: Array.from({ length: width }, (_, at) => jumlah(anak.map((one) => one.isi[at] ?? 0))),
  };
}
/** All items of a tree, parents first, with their depth. */
export function* telusur(butir: Butir, dalam = 0): Generator<{ butir: Butir; dalam: number }> {
  yield { butir, dalam };
  for (const one of butir.anak) yield* telusur(one, dalam + 1);
}

/** The document with one error in it. */
export function tanami(naskah: Naskah, tanam: Tanam): Blok[] {
  let done = 0;
  let at = -1;
  const blocks = naskah.blok.map((blok): Blok => {
    if ('paragraf' in blok) {
      if (!('dari' in tanam) || !blok.paragraf.includes(tanam.dari)) return blok;
      done += 1;
      return { paragraf: blok.paragraf.replace(tanam.dari, () => tanam.menjadi) };
    }
    at += 1;
    if ('buang' in tanam && tanam.buang[0] === at) {
      const rest = blok.tabel.filter((row) => !rowsOf(blok, tanam.buang[1]).includes(row));
      done += blok.tabel.length - rest.length;
      return { ...blok, tabel: rest };
    }
    if ('di' in tanam && tanam.di[0] === at) {
      const meant = rowsOf(blok, tanam.di[1]);
      const rows = blok.tabel.map((row) => {
        if (!meant.includes(row)) return row;
        done += 1;
        return row.map((cell, column) =>
          column !== tanam.di[2]
            ? cell
            : tanam.angka === undefined
              ? tanam.menjadi
              : { angka: tanam.angka, teks: tanam.menjadi },
        );
      });
      return { ...blok, tabel: rows };
    }
    return blok;
  });
  if (done !== 1) throw new Error(`${naskah.nama}: ${JSON.stringify(tanam)} meets ${done} places`);
  return blocks;
}

/** Rows of the body whose cell is the words, or begins with them where none is. */
function rowsOf(table: { tabel: Sel[][]; kepala: number }, words: string): Sel[][] {
  const body = table.tabel.slice(table.kepala);
  const exact = body.filter((row) => row.some((cell) => textOf(cell) === words));
  return exact.length > 0 ? exact : body.filter((row) => row.some((cell) => textOf(cell).startsWith(words)));
}
