import { cellAt, type LoadedSheet, type SheetRow } from '@selaras/berkas';
import {
  type ColumnStyle,
  inferColumnStyle,
  type Kode,
  parseKode,
  type Rupiah,
  toEmpatDigit,
  toPenunjangUmum,
} from '@selaras/domain';
import { CellReader, shorten } from '../lembar/baca-sel.ts';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import { splitCodeAndName } from '../lembar/kode-nama.ts';
import { readMoney } from '../lembar/uang.ts';
import type { KepalaKeuangan, KolomKeuangan } from './kolom-keuangan.ts';

/** A row of a finance report that stands for money: a sub kegiatan, or a line below one. */
export interface BarisKeuangan {
  number: number;
  /** Sub kegiatan in one spelling for all years and PDs, see {@link subKegiatanKey}; its code as written in `kodeSub`. */
  sub: string;
  kodeSub: string;
  /** "" on the row of the sub kegiatan itself, and where the report prints none. */
  rekening: string;
  uraian: string;
  isSub: boolean;
  anggaran: Rupiah | null;
  realisasi: Rupiah | null;
  lokasi: string;
}

/** One spelling of a sub kegiatan: `4.01.01…` and `X.XX.01…`, two and four digits name the same. */
export function subKegiatanKey(kode: Kode): string {
  return toEmpatDigit(toPenunjangUmum(kode)).teks;
}

const TOTAL = /^(sub\s*-?\s*)?(jumlah|total|grand total)\b/i;
const NUMBERING = /^\(?\d{1,2}\)?(\s*[=:].*)?$/;
const NOMENKLATUR_SEGMENTS = 6;
/** Organisation codes have eight segments or more; shorter codes of no known system are malformed. */
const ORGANISASI_SEGMENTS = 7;

/** Codes found in one row. */
interface RowCodes {
  nomenklatur: Kode | null;
  rekening: Kode | null;
  /** Name printed in the cell of a code. */
  nama: string;
  /** A code of no known system, with its column. */
  malformed: { kolom: KolomKeuangan; teks: string } | null;
}

/** "4.01.02.1.01.0001.5.1.02…": a sub kegiatan with its account behind it. */
function splitCombined(text: string): { nomenklatur: Kode; rekening: Kode } | null {
  const segments = text.split('.');
  if (segments.length <= NOMENKLATUR_SEGMENTS) return null;
  const nomenklatur = parseKode('nomenklatur', segments.slice(0, NOMENKLATUR_SEGMENTS).join('.'));
  const rekening = parseKode('rekening', segments.slice(NOMENKLATUR_SEGMENTS).join('.'));
  return nomenklatur.ok && rekening.ok ? { nomenklatur: nomenklatur.kode, rekening: rekening.kode } : null;
}

/** Reads the rows of a finance report in order: codes stand on their own row, on every row, or both in one cell. */
export class BarisReader {
  private readonly kepala: KepalaKeuangan;
  private readonly log: ProblemLog;
  private readonly cells: CellReader;
  private readonly styles: ReadonlyMap<KolomKeuangan, ColumnStyle>;
  private readonly sheet: LoadedSheet;
  private sub: Kode | null = null;

  constructor(sheet: LoadedSheet, kepala: KepalaKeuangan, log: ProblemLog) {
    this.sheet = sheet;
    this.kepala = kepala;
    this.log = log;
    this.cells = new CellReader(sheet, log);
    this.styles = new Map((['anggaran', 'realisasi'] as const).map((key) => [key, this.styleOf(key)]));
  }

  /** All rows that stand for money, without totals and subtotals. */
  readAll(): BarisKeuangan[] {
    const rows = this.sheet.rows.flatMap((row) => (row.number > this.kepala.lastRow ? (this.read(row) ?? []) : []));
    this.cells.reportFormulas();
    return dropSubtotals(rows);
  }

  private styleOf(key: KolomKeuangan): ColumnStyle {
    const column = this.kepala.columns.get(key) ?? 0;
    return inferColumnStyle(
      this.sheet.rows.flatMap((row) => {
        const cell = row.number > this.kepala.lastRow ? cellAt(row, column) : null;
        return cell?.value.kind === 'text' ? [cell.text] : [];
      }),
    );
  }

  private read(row: SheetRow): BarisKeuangan | null {
    if (row.cells.length > 2 && row.cells.every((cell) => NUMBERING.test(cell.text.trim()))) return null;
    const codes = this.readCodes(row);
    const uraian = this.text(row, 'uraian') || codes.nama;
    const hasCode = codes.nomenklatur !== null || codes.rekening !== null;
    if (!hasCode && row.cells.some((cell) => TOTAL.test(cell.text.trim()))) return null;
    if (codes.nomenklatur) this.sub = codes.nomenklatur.tingkat === 'sub-kegiatan' ? codes.nomenklatur : null;
    const isSub = codes.nomenklatur?.tingkat === 'sub-kegiatan' && codes.rekening === null;
    if (codes.nomenklatur && this.sub === null) return null;
    if (codes.malformed) return this.reportMalformed(row, codes.malformed);

    const anggaran = this.money(row, 'anggaran');
    const realisasi = this.money(row, 'realisasi');
    if (!hasCode && (uraian === '' || (anggaran === null && realisasi === null))) return null;
    if (this.sub === null) return this.reportNoSub(row, uraian);
    return {
      number: row.number,
      sub: subKegiatanKey(this.sub),
      kodeSub: this.sub.teks,
      rekening: codes.rekening?.teks ?? '',
      uraian: uraian.replace(/\s+/g, ' ').trim(),
      isSub,
      anggaran,
      realisasi,
      lokasi: this.cells.location(row.number, this.kepala.columns.get('realisasi') ?? 1),
    };
  }

  private text(row: SheetRow, key: KolomKeuangan): string {
    return this.cells.text(row, this.kepala.columns.get(key)).trim();
  }

  private readCodes(row: SheetRow): RowCodes {
    const found: RowCodes = { nomenklatur: null, rekening: null, nama: '', malformed: null };
    for (const kolom of ['sub-kegiatan', 'rekening', 'kode'] as const) {
      const text = this.text(row, kolom);
      if (text === '' || TOTAL.test(text)) continue;
      this.addCode(found, kolom, text);
    }
    // Without a code column of its own, the description may carry the code: "5.1.02 Belanja Barang".
    const inUraian =
      found.nomenklatur || found.rekening || found.malformed ? null : splitCodeAndName(this.text(row, 'uraian'));
    if (inUraian && inUraian.nama !== '') this.addCode(found, 'uraian', `${inUraian.kode} ${inUraian.nama}`);
    return found;
  }

  private addCode(found: RowCodes, kolom: KolomKeuangan, text: string): void {
    const split = splitCodeAndName(text) ?? { kode: text.replace(/\s+/g, ''), nama: '' };
    if (split.nama !== '') found.nama = split.nama;
    const combined = splitCombined(split.kode);
    if (combined) {
      found.nomenklatur = combined.nomenklatur;
      found.rekening = combined.rekening;
      return;
    }
    const nomenklatur = parseKode('nomenklatur', split.kode);
    // A single digit is an account ("5" BELANJA) as much as an urusan; only dotted codes tell.
    if (nomenklatur.ok && nomenklatur.kode.segmen.length > 1) found.nomenklatur = nomenklatur.kode;
    else {
      const rekening = parseKode('rekening', split.kode);
      if (rekening.ok) found.rekening = rekening.kode;
      else if (split.kode.split(/[.-]/).length < ORGANISASI_SEGMENTS && /\d/.test(split.kode))
        found.malformed = { kolom, teks: text };
    }
  }

  private money(row: SheetRow, key: 'anggaran' | 'realisasi'): Rupiah | null {
    const column = this.kepala.columns.get(key);
    const cell = this.cells.cell(row, column);
    if (!cell || column === undefined) return null;
    const reading = readMoney(cell, this.cells.location(row.number, column), this.styles.get(key));
    if (reading.status === 'masalah') this.log.error(reading.masalah);
    return reading.status === 'ok' ? reading.jumlah : null;
  }

  private reportMalformed(row: SheetRow, { kolom, teks }: { kolom: KolomKeuangan; teks: string }): null {
    this.log.error({
      lokasi: this.cells.location(row.number, this.kepala.columns.get(kolom) ?? 1),
      kode: 'kode-salah',
      pesan: {
        id: 'Kode ini bukan kode sub kegiatan maupun kode rekening.',
        en: 'This is neither a code of a sub kegiatan nor of an account.',
      },
      saran: { id: 'Perbaiki kodenya, atau hapus baris ini.', en: 'Correct the code, or remove this row.' },
      nilai: shorten(teks),
    });
    return null;
  }

  private reportNoSub(row: SheetRow, uraian: string): null {
    if (this.kepala.columns.has('realisasi') && this.money(row, 'realisasi') === null) return null;
    this.log.error({
      lokasi: `${this.sheet.name}!${row.number}`,
      kode: 'tanpa-sub-kegiatan',
      pesan: {
        id: 'Baris ini tidak berada di bawah kode sub kegiatan mana pun.',
        en: 'This row does not stand below the code of a sub kegiatan.',
      },
      saran: {
        id: 'Isi kode sub kegiatannya, atau hapus baris ini.',
        en: 'Enter its sub kegiatan, or remove this row.',
      },
      nilai: shorten(uraian),
    });
    return null;
  }
}

/** Leaves out accounts that only sum up finer accounts below them in the same sub kegiatan. */
function dropSubtotals(rows: readonly BarisKeuangan[]): BarisKeuangan[] {
  const parents = new Set<string>();
  const coded = new Set<string>();
  for (const row of rows) {
    if (row.rekening === '') continue;
    coded.add(row.sub);
    const segments = row.rekening.split('.');
    for (let length = 1; length < segments.length; length += 1)
      parents.add(`${row.sub} ${segments.slice(0, length).join('.')}`);
  }
  return rows.filter((row) => {
    if (row.isSub) return true;
    // Where a sub kegiatan is broken down by accounts, lines without one are details of an account.
    return row.rekening === '' ? !coded.has(row.sub) : !parents.has(`${row.sub} ${row.rekening}`);
  });
}
