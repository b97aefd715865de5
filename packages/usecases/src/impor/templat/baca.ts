import type { LoadedSheet } from '@selaras/berkas';
import type { BukuAngka, KodePenyebab } from '@selaras/domain';
import { type HasilBaca, summarize } from '../hasil.ts';
import { ProblemLog } from '../lembar/catatan-masalah.ts';
import { checkOverPagu } from '../periksa-pagu.ts';
import type { ReadTools } from './baca-tabel.ts';
import { createTemplateContext, type TemplateContext } from './konteks.ts';
import { readAnggaranSheet } from './lembar-anggaran.ts';
import { readCatatanSheet } from './lembar-catatan.ts';
import { readHasilSheet } from './lembar-hasil.ts';
import { readIndikatorSheet } from './lembar-indikator.ts';
import { readKegiatanSheet } from './lembar-kegiatan.ts';
import { readNarasiSheet } from './lembar-narasi.ts';
import { readRealisasiSheet } from './lembar-realisasi.ts';
import { PETUNJUK, readTemplateHeader, type TemplateHeader, unitPath } from './petunjuk.ts';

type SheetRead = (sheet: LoadedSheet, context: TemplateContext, tools: ReadTools) => number;

const READERS: Readonly<Record<string, SheetRead>> = {
  Anggaran: readAnggaranSheet,
  Realisasi: readRealisasiSheet,
  Indikator: readIndikatorSheet,
  Kegiatan: readKegiatanSheet,
  'Permasalahan & Solusi': readCatatanSheet,
  Hasil: readHasilSheet,
  Narasi: readNarasiSheet,
};

/** Whose figures a workbook holds; null with the problems when it is not a template. */
export function identifyTemplate(sheets: readonly LoadedSheet[]): {
  header: TemplateHeader | null;
  masalah: HasilBaca['masalah'];
} {
  const log = new ProblemLog();
  const header = readTemplateHeader(sheets, log);
  return { header, masalah: log.masalah };
}

/**
 * Reads a filled-in template against the ledger of its unit. Blank and untouched cells mean "unchanged"; the result holds
 * the changes, every wrong cell (sheet, cell, what, remedy) and what is worth knowing. Nothing is written here.
 */
export function readTemplate(
  sheets: readonly LoadedSheet[],
  buku: BukuAngka,
  penyebab: readonly KodePenyebab[] = [],
): HasilBaca {
  const log = new ProblemLog();
  const header = readTemplateHeader(sheets, log);
  if (!header || !belongsTo(header, buku, log))
    return { perubahan: [], masalah: log.masalah, temuan: log.temuan, ringkasan: summarize(0, []) };
  const context = createTemplateContext({
    buku,
    periode: header.periode,
    penyebab,
    ...(header.dokumen === '' ? {} : { dokumen: header.dokumen }),
  });
  const tools: ReadTools = { log, changes: [] };
  let rows = 0;
  for (const sheet of sheets) {
    const read = READERS[sheet.name];
    if (read) rows += read(sheet, context, tools);
    else if (sheet.name !== PETUNJUK) reportIgnored(sheet, log);
  }
  reportMissing(sheets, log);
  checkOverPagu({ buku, perubahan: tools.changes, periode: header.periode, log });
  return {
    perubahan: tools.changes,
    masalah: log.masalah,
    temuan: log.temuan,
    ringkasan: summarize(rows, tools.changes),
  };
}

function belongsTo(header: TemplateHeader, buku: BukuAngka, log: ProblemLog): boolean {
  const unit = unitPath(buku, buku.unitPelapor);
  if (header.pemda === buku.pemda.slug && header.unit === unit && header.periode.tahun === buku.tahun) return true;
  log.error({
    lokasi: PETUNJUK,
    kode: 'unit-lain',
    pesan: {
      id: `Templat ini milik ${header.pemda}/${header.unit} tahun ${header.periode.tahun}, bukan ${buku.pemda.slug}/${unit} tahun ${buku.tahun}.`,
      en: `This template belongs to ${header.pemda}/${header.unit}, year ${header.periode.tahun}, not to ${buku.pemda.slug}/${unit}, year ${buku.tahun}.`,
    },
    saran: {
      id: 'Impor dengan akun yang berhak atas unit itu, atau buat templat unit ini.',
      en: 'Import it with an account of that unit, or make a template of this one.',
    },
  });
  return false;
}

function reportIgnored(sheet: LoadedSheet, log: ProblemLog): void {
  log.finding({
    lokasi: sheet.name,
    kode: 'lembar-diabaikan',
    pesan: {
      id: `Lembar ${sheet.name} bukan bagian templat; isinya diabaikan.`,
      en: `Sheet ${sheet.name} is no part of the template; it is ignored.`,
    },
  });
}

function reportMissing(sheets: readonly LoadedSheet[], log: ProblemLog): void {
  const missing = Object.keys(READERS).filter((name) => !sheets.some((sheet) => sheet.name === name));
  if (missing.length === 0) return;
  log.finding({
    lokasi: '',
    kode: 'lembar-tidak-ada',
    pesan: {
      id: `Lembar ${missing.join(', ')} tidak ada; angkanya tidak berubah.`,
      en: `The sheets ${missing.join(', ')} are missing; their figures stay.`,
    },
  });
}
