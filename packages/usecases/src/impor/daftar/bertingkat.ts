import type { LoadedSheet, SheetRow } from '@selaras/berkas';
import { parentOf, parseKode, type TingkatKode } from '@selaras/domain';
import { shorten } from '../lembar/baca-sel.ts';
import { type ColumnSpec, findTableHead } from '../lembar/kolom.ts';
import { tidyLine, tidyParagraphs } from '../lembar/rapikan.ts';
import {
  type HasilDaftar,
  type HitunganDaftar,
  type KerjaDaftar,
  type OpsiDaftar,
  reportMissingColumns,
  startDaftar,
} from './hasil.ts';

/** One code of an account or funding list. */
export interface EntriBertingkat {
  kode: string;
  tingkat: TingkatKode;
  nama: string;
  keterangan: string;
  /** Code one level up by the code itself; null at the top. */
  induk: string | null;
  baris: number;
}

export interface HitunganBertingkat extends HitunganDaftar {
  /** Codes whose parent is not in the file. */
  indukDiLuar: number;
}

export type HasilBertingkat = HasilDaftar<EntriBertingkat, HitunganBertingkat>;

type Kolom = 's1' | 's2' | 's3' | 's4' | 's5' | 's6' | 'kode' | 'nama' | 'keterangan';
const SEGMENTS = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;

/** Digits of each segment as codes are printed: 5.1.02.01.01.0024. Numbers in cells have lost their leading zeros. */
const WIDTHS = [1, 1, 2, 2, 2, 4] as const;

function columnsOf(first: RegExp): readonly ColumnSpec<Kolom>[] {
  return [
    { key: 's6', heads: [/^sub rincian objek$/], required: false },
    { key: 's5', heads: [/^rincian objek$/], required: false },
    { key: 's4', heads: [/^objek$/], required: false },
    { key: 's3', heads: [/^jenis$/], required: false },
    { key: 's2', heads: [/^kelompok$/], required: false },
    { key: 's1', heads: [first], required: false },
    { key: 'kode', heads: [/^kode/], required: false },
    { key: 'nama', heads: [/^uraian/, /^nama/, /uraian|nomenklatur/], required: true },
    { key: 'keterangan', heads: [/^keterangan/, /deskripsi/], required: false },
  ];
}

interface Opsi extends OpsiDaftar {
  sistem: 'rekening' | 'sumber-dana';
}

/** Reads the rows of one list; codes stand in six segment columns or in one column. */
class BertingkatReader {
  readonly entri = new Map<string, EntriBertingkat>();
  private readonly kerja: KerjaDaftar;
  private readonly columns: ReadonlyMap<Kolom, { column: number }>;
  private readonly sistem: Opsi['sistem'];

  constructor(kerja: KerjaDaftar, columns: ReadonlyMap<Kolom, { column: number }>, sistem: Opsi['sistem']) {
    this.kerja = kerja;
    this.columns = columns;
    this.sistem = sistem;
  }

  readRow(row: SheetRow): void {
    const { cells, counts } = this.kerja;
    counts.baris += 1;
    const kode = this.readCode(row);
    const nama = tidyLine(cells.text(row, this.columns.get('nama')?.column), counts);
    if (!kode) {
      counts.ditolak += 1;
      return;
    }
    if (nama === '') {
      this.reject(
        row,
        'nama',
        'uraian-kosong',
        { id: `Kode ${kode.teks} tidak mempunyai uraian.`, en: `Code ${kode.teks} has no name.` },
        kode.teks,
      );
      return;
    }
    const keterangan = tidyParagraphs(cells.text(row, this.columns.get('keterangan')?.column), counts);
    this.add(row, {
      kode: kode.teks,
      tingkat: kode.tingkat,
      nama,
      keterangan,
      induk: parentOf(kode)?.teks ?? null,
      baris: row.number,
    });
  }

  private codeText(row: SheetRow): string {
    const single = this.columns.get('kode')?.column;
    if (single !== undefined) return this.kerja.cells.text(row, single).trim();
    const segments = SEGMENTS.map((key) => this.kerja.cells.text(row, this.columns.get(key)?.column).trim());
    const last = segments.findLastIndex((segment) => segment !== '');
    // A gap keeps its place as an empty segment, so that the code is refused instead of being closed up.
    return segments
      .slice(0, last + 1)
      .map((segment, index) => (/^\d+$/.test(segment) ? segment.padStart(WIDTHS[index] ?? 1, '0') : segment))
      .join('.');
  }

  private readCode(row: SheetRow): Extract<ReturnType<typeof parseKode>, { ok: true }>['kode'] | null {
    const text = this.codeText(row);
    const hasil = parseKode(this.sistem, text);
    if (hasil.ok) return hasil.kode;
    this.kerja.log.error({
      lokasi: this.kerja.cells.location(
        row.number,
        this.columns.get('kode')?.column ?? this.columns.get('s1')?.column ?? 1,
      ),
      kode: 'kode-salah',
      pesan: hasil.pesan,
      saran: { id: 'Perbaiki kodenya menurut daftar resmi.', en: 'Correct the code by the official list.' },
      nilai: shorten(text),
    });
    return null;
  }

  private add(row: SheetRow, entry: EntriBertingkat): void {
    const known = this.entri.get(entry.kode);
    if (!known) {
      this.entri.set(entry.kode, entry);
      return;
    }
    if (known.nama !== entry.nama) {
      this.reject(
        row,
        'nama',
        'kode-ganda',
        {
          id: `Kode ${entry.kode} sudah ada pada baris ${known.baris} dengan uraian lain ("${shorten(known.nama)}").`,
          en: `Code ${entry.kode} is already on row ${known.baris} with another name ("${shorten(known.nama)}").`,
        },
        entry.nama,
      );
      return;
    }
    this.kerja.counts.kembar += 1;
    const shared = known.keterangan === entry.keterangan || entry.keterangan === '' || known.keterangan === '';
    if (known.keterangan === '') this.entri.set(entry.kode, { ...known, keterangan: entry.keterangan });
    this.kerja.log.finding({
      lokasi: this.kerja.cells.location(row.number, this.columns.get('nama')?.column ?? 1),
      kode: shared ? 'baris-kembar' : 'keterangan-berbeda',
      pesan: shared
        ? {
            id: `Baris ini mengulang kode ${entry.kode} dari baris ${known.baris}; dipakai sekali.`,
            en: `This row repeats code ${entry.kode} of row ${known.baris}; it is used once.`,
          }
        : {
            id: `Baris ini mengulang kode ${entry.kode} dari baris ${known.baris} dengan keterangan lain; keterangan pertama yang dipakai.`,
            en: `This row repeats code ${entry.kode} of row ${known.baris} with another note; the first note is used.`,
          },
      nilai: entry.kode,
    });
  }

  private reject(row: SheetRow, kolom: Kolom, kode: string, pesan: { id: string; en: string }, nilai: string): void {
    this.kerja.counts.ditolak += 1;
    this.kerja.log.error({
      lokasi: this.kerja.cells.location(row.number, this.columns.get(kolom)?.column ?? 1),
      kode,
      pesan,
      saran: { id: 'Perbaiki kode atau uraiannya.', en: 'Correct the code or the name.' },
      nilai: shorten(nilai),
    });
  }
}

function readBertingkat(sheet: LoadedSheet, first: RegExp, opsi: Opsi): HasilBertingkat {
  const { sistem, peraturan, berlaku } = opsi;
  const kerja = startDaftar(sheet, opsi);
  const head = findTableHead(sheet, columnsOf(first));
  const hasCode = head.columns.has('kode') || SEGMENTS.every((key) => head.columns.has(key));
  const missing = [...head.missing, ...(hasCode ? [] : ['kode'])];
  const reader = new BertingkatReader(kerja, head.columns, sistem);
  if (missing.length > 0)
    reportMissingColumns(
      kerja,
      missing.map((key) => key.toUpperCase()),
    );
  else for (const row of sheet.rows) if (row.number > head.lastRow) reader.readRow(row);
  kerja.cells.reportFormulas();

  const entri = [...reader.entri.values()];
  const indukDiLuar = entri.filter((item) => item.induk !== null && !reader.entri.has(item.induk)).length;
  return {
    peraturan,
    berlaku,
    entri,
    hitungan: { ...kerja.counts, indukDiLuar },
    masalah: kerja.log.masalah,
    temuan: kerja.log.temuan,
  };
}

/**
 * Reads an official list of accounts (rekening): segments Akun … Sub Rincian Objek in columns, or one code column.
 * Rows that repeat a code with the same name are used once and counted; with another name they block the import.
 */
export function readRekening(sheet: LoadedSheet, opsi: OpsiDaftar): HasilBertingkat {
  return readBertingkat(sheet, /^akun$/, { ...opsi, sistem: 'rekening' });
}

/** Reads an official list of funding sources (sumber dana), in the same form as {@link readRekening}. */
export function readSumberDana(sheet: LoadedSheet, opsi: OpsiDaftar): HasilBertingkat {
  return readBertingkat(sheet, /^sumber dana$/, { ...opsi, sistem: 'sumber-dana' });
}
