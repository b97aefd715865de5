import type { LoadedSheet, SheetRow } from '@selaras/berkas';
import { shorten } from '../lembar/baca-sel.ts';
import { type ColumnSpec, findTableHead } from '../lembar/kolom.ts';
import { tidyLine } from '../lembar/rapikan.ts';
import { type HasilDaftar, type KerjaDaftar, type OpsiDaftar, reportMissingColumns, startDaftar } from './hasil.ts';

/** One unit of measure. */
export interface EntriSatuan {
  /** The list's key, e.g. "m2". */
  kode: string;
  /** As printed, e.g. "m²". */
  nama: string;
  keterangan: string;
  sebutanLain: string[];
  baris: number;
}

type Kolom = 'kode' | 'nama' | 'keterangan' | 'sebutan';

const COLUMNS: readonly ColumnSpec<Kolom>[] = [
  { key: 'kode', heads: [/^value$/, /^kode/, /^satuan$/], required: true },
  { key: 'nama', heads: [/^item$/, /^nama/, /^uraian/], required: false },
  { key: 'keterangan', heads: [/^keterangan/], required: false },
  { key: 'sebutan', heads: [/sebutan lain/, /sinonim|alias/], required: false },
];

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The list writes exponents as HTML: `cm<sup>2</sup>` → "cm²". */
function readSuperscripts(text: string): string {
  return text.replace(/<sup>\s*(\d+)\s*<\/sup>/gi, (_, digits: string) =>
    [...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join(''),
  );
}

class SatuanReader {
  readonly entri = new Map<string, EntriSatuan>();
  private readonly kerja: KerjaDaftar;
  private readonly columns: ReadonlyMap<Kolom, { column: number }>;

  constructor(kerja: KerjaDaftar, columns: ReadonlyMap<Kolom, { column: number }>) {
    this.kerja = kerja;
    this.columns = columns;
  }

  readRow(row: SheetRow): void {
    const { counts, log } = this.kerja;
    counts.baris += 1;
    const kode = this.line(row, 'kode');
    const nama = readSuperscripts(this.line(row, 'nama')) || kode;
    const lokasi = this.kerja.cells.location(row.number, this.columns.get('kode')?.column ?? 1);
    if (kode === '') {
      counts.ditolak += 1;
      log.error({
        lokasi,
        kode: 'kode-kosong',
        pesan: { id: 'Baris ini tidak mempunyai satuan.', en: 'This row has no unit.' },
        saran: { id: 'Isi satuannya atau hapus barisnya.', en: 'Enter the unit or remove the row.' },
      });
      return;
    }
    const known = this.entri.get(kode);
    if (known && known.nama === nama) {
      counts.kembar += 1;
      return;
    }
    if (known) {
      counts.ditolak += 1;
      log.error({
        lokasi,
        kode: 'kode-ganda',
        pesan: {
          id: `Satuan "${kode}" sudah ada pada baris ${known.baris} dengan nama lain.`,
          en: `Unit "${kode}" is already on row ${known.baris} with another name.`,
        },
        saran: { id: 'Hapus salah satu.', en: 'Remove one of them.' },
        nilai: nama,
      });
      return;
    }
    const sebutanLain = this.line(row, 'sebutan')
      .split(/[,;]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    this.entri.set(kode, { kode, nama, keterangan: this.line(row, 'keterangan'), sebutanLain, baris: row.number });
    if (/[<>]/.test(nama)) this.reportMarkup(row, nama);
  }

  /** Units that differ in case only, and other names that are the key of another unit, leave a choice to a person. */
  reportClashes(): void {
    const byFolded = new Map<string, EntriSatuan>();
    for (const entry of this.entri.values()) {
      const folded = entry.kode.toLowerCase();
      const twin = byFolded.get(folded);
      if (twin) {
        this.finding(entry, 'beda-huruf', {
          id: `Satuan "${entry.kode}" berbeda dari "${twin.kode}" (baris ${twin.baris}) hanya pada huruf besar-kecilnya; keduanya disimpan.`,
          en: `Unit "${entry.kode}" differs from "${twin.kode}" (row ${twin.baris}) in case only; both are kept.`,
        });
      } else byFolded.set(folded, entry);
    }
    for (const entry of this.entri.values()) {
      for (const name of entry.sebutanLain) {
        const other = byFolded.get(name.toLowerCase());
        if (!other || other.kode.toLowerCase() === entry.kode.toLowerCase()) continue;
        this.finding(entry, 'sebutan-bentrok', {
          id: `Sebutan lain "${name}" dari "${entry.kode}" adalah satuan tersendiri (baris ${other.baris}).`,
          en: `"${name}", another name of "${entry.kode}", is a unit of its own (row ${other.baris}).`,
        });
      }
    }
  }

  private line(row: SheetRow, kolom: Kolom): string {
    return tidyLine(this.kerja.cells.text(row, this.columns.get(kolom)?.column), this.kerja.counts);
  }

  private reportMarkup(row: SheetRow, nama: string): void {
    this.kerja.log.finding({
      lokasi: this.kerja.cells.location(row.number, this.columns.get('nama')?.column ?? 1),
      kode: 'penanda-rusak',
      pesan: {
        id: `Nama satuan memuat penanda HTML yang rusak: ${shorten(nama)}.`,
        en: `The unit's name holds broken HTML: ${shorten(nama)}.`,
      },
      saran: {
        id: 'Perbaiki namanya pada daftar satuan setelah impor.',
        en: 'Correct its name in the list of units after the import.',
      },
      nilai: shorten(nama),
    });
  }

  private finding(entry: EntriSatuan, kode: string, pesan: { id: string; en: string }): void {
    const lokasi = this.kerja.cells.location(entry.baris, this.columns.get('kode')?.column ?? 1);
    this.kerja.log.finding({ lokasi, kode, pesan, nilai: entry.kode });
  }
}

/** Reads an official list of units of measure. Exponents in HTML become characters; clashes are findings. */
export function readSatuan(sheet: LoadedSheet, opsi: OpsiDaftar): HasilDaftar<EntriSatuan> {
  const kerja = startDaftar(sheet, opsi);
  const head = findTableHead(sheet, COLUMNS);
  const reader = new SatuanReader(kerja, head.columns);
  if (head.missing.length > 0) reportMissingColumns(kerja, ['VALUE']);
  else {
    for (const row of sheet.rows) if (row.number > head.lastRow) reader.readRow(row);
    reader.reportClashes();
  }
  kerja.cells.reportFormulas();
  return {
    ...opsi,
    entri: [...reader.entri.values()],
    hitungan: kerja.counts,
    masalah: kerja.log.masalah,
    temuan: kerja.log.temuan,
  };
}
