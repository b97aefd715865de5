import type { LoadedSheet } from '@selaras/berkas';
import { isoDate, type Masalah } from '@selaras/domain';
import { CellReader } from '../lembar/baca-sel.ts';
import { ProblemLog } from '../lembar/catatan-masalah.ts';
import type { HitunganRapi } from '../lembar/rapikan.ts';

/** What an official list is imported under. */
export interface OpsiDaftar {
  /** Number of the regulation that sets the list, e.g. "900.1-861/2026". */
  peraturan: string;
  /** First day on which it is in force, ISO `YYYY-MM-DD`. */
  berlaku: string;
}

/** What was read and what was done to it. */
export interface HitunganDaftar extends HitunganRapi {
  /** Rows with content below the head. */
  baris: number;
  /** Rows that repeat an earlier row word for word and were left out. */
  kembar: number;
  /** Rows that can't be taken; each is named in `masalah`. */
  ditolak: number;
}

/** An official list as read: nothing is written while `masalah` has an item. */
export interface HasilDaftar<Entri, Hitungan extends HitunganDaftar = HitunganDaftar> extends OpsiDaftar {
  entri: Entri[];
  hitungan: Hitungan;
  /** Problems that block the import. */
  masalah: Masalah[];
  /** Things to know that do not block it. */
  temuan: Masalah[];
}

/** What every list reader works with. */
export interface KerjaDaftar {
  sheet: LoadedSheet;
  cells: CellReader;
  log: ProblemLog;
  counts: HitunganDaftar;
}

/** Starts reading a list; reports a regulation or date that is not one. */
export function startDaftar(sheet: LoadedSheet, opsi: OpsiDaftar): KerjaDaftar {
  const log = new ProblemLog();
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(opsi.berlaku);
  if (!parts || isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === null) {
    log.error({
      lokasi: 'berlaku',
      kode: 'tanggal-salah',
      pesan: { id: `Tanggal berlaku "${opsi.berlaku}" tidak sah.`, en: `"${opsi.berlaku}" is not a valid date.` },
      saran: { id: 'Tulis sebagai TTTT-BB-HH, misalnya 2027-01-01.', en: 'Write it as YYYY-MM-DD, e.g. 2027-01-01.' },
    });
  }
  if (opsi.peraturan.trim() === '') {
    log.error({
      lokasi: 'peraturan',
      kode: 'peraturan-kosong',
      pesan: { id: 'Nomor peraturan belum disebut.', en: 'The number of the regulation is missing.' },
      saran: { id: 'Sebut peraturan yang menetapkan daftar ini.', en: 'Name the regulation that sets this list.' },
    });
  }
  const counts = { baris: 0, kembar: 0, ditolak: 0, spasi: 0, barisBaru: 0 };
  return { sheet, cells: new CellReader(sheet, log), log, counts };
}

/** Reports that the sheet is not the list it is imported as. */
export function reportMissingColumns({ sheet, log }: KerjaDaftar, missing: readonly string[]): void {
  log.error({
    lokasi: sheet.name,
    kode: 'kolom-tidak-ditemukan',
    pesan: {
      id: `Lembar ${sheet.name} tidak mempunyai kolom: ${missing.join(', ')}.`,
      en: `Sheet ${sheet.name} has no column: ${missing.join(', ')}.`,
    },
    saran: {
      id: 'Periksa apakah berkasnya benar; judul kolom harus sama seperti pada daftar resmi.',
      en: 'Check that it is the right file; the column heads must be those of the official list.',
    },
  });
}
