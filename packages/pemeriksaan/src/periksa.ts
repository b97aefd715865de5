import { type Blok, bacaDokumen, type JenisDokumen, type PermintaanBaca, readTextBlocks } from '@selaras/berkas';
import type { Pesan } from '@selaras/domain';
import { noteMethods } from './aturan/arah-capaian.ts';
import { checkAchievements } from './aturan/capaian.ts';
import { noteOddities } from './aturan/catatan.ts';
import { findDuplicates } from './aturan/ganda.ts';
import { checkHeadings } from './aturan/kepala-kolom.ts';
import { checkCodes, codesOf } from './aturan/kode.ts';
import { type ButirNomenklatur, checkNomenclature } from './aturan/nomenklatur.ts';
import { checkNumbering } from './aturan/penomoran.ts';
import { checkPeriods } from './aturan/periode.ts';
import { checkPredicates } from './aturan/predikat.ts';
import { checkTableMeans } from './aturan/rata-rata.ts';
import { checkUnits } from './aturan/satuan.ts';
import { findAbsorptionAsPerformance } from './aturan/serapan.ts';
import { checkYears } from './aturan/tahun.ts';
import { checkDates } from './aturan/tanggal.ts';
import { notePastedText } from './aturan/tempelan.ts';
import { checkWriting } from './aturan/tulisan.ts';
import { noteGaps } from './aturan/urutan.ts';
import { reportNet } from './laporkan.ts';
import { BATAS_DETIK, LembarPeriksa } from './lembar.ts';
import { flowsOf } from './prosa/alir.ts';
import { checkProgramCounts, checkRestatedAbsorption, checkSharesOfBase } from './prosa/banyaknya.ts';
import { checkLists } from './prosa/daftar.ts';
import { checkBalanceSigns } from './prosa/neto.ts';
import { checkSharedTotal } from './prosa/pangsa.ts';
import { checkProse } from './prosa/periksa.ts';
import { checkSubIndicators } from './prosa/sub-indikator.ts';
import { compareRestatedRows } from './relasi/nyatakan-ulang.ts';
import { findMiscopies } from './relasi/salinan.ts';
import { compareMentions } from './relasi/sebut-ulang.ts';
import { checkTables } from './relasi/tabel.ts';
import { compareToldTotals } from './relasi/total-narasi.ts';
import { readFigures, recognizeTables } from './tabel/kenali.ts';
import type { HasilPeriksa, Temuan } from './temuan.ts';

/**
 * Audits a document that a reader has turned into blocks: the same blocks give the same findings.
 * Error: `terlalu-banyak` when the time limit (`seconds`, default {@link BATAS_DETIK}) is passed.
 * @param options.nomenklatur official codes to hold those of the document against; without them codes are only compared with each other.
 */
export function checkDocument(
  blocks: readonly Blok[],
  { seconds = BATAS_DETIK, nomenklatur = [] }: { seconds?: number; nomenklatur?: readonly ButirNomenklatur[] } = {},
): HasilPeriksa {
  const started = performance.now();
  const { lembar, tables } = sheetOf(blocks, seconds, nomenklatur);
  const findings = withoutRepeats([...lembar.temuan, ...reportNet(lembar)]);
  findings.sort((one, two) => (one.line ?? 0) - (two.line ?? 0));
  return {
    findings,
    stats: {
      tables,
      numbers: lembar.hitungan.numbers,
      sumsChecked: lembar.hitungan.sums,
      percentsChecked: lembar.hitungan.percents,
      seconds: Math.round(performance.now() - started) / 1000,
    },
  };
}

/**
 * The sheet of a document with all its checks stated, before anything is concluded from them, and how many tables it has: also
 * tells which figures are tied to others at all. Error: `terlalu-banyak` when the time limit is passed.
 */
export function sheetOf(
  blocks: readonly Blok[],
  seconds: number = BATAS_DETIK,
  nomenklatur: readonly ButirNomenklatur[] = [],
): { lembar: LembarPeriksa; tables: number } {
  const lembar = new LembarPeriksa({ seconds });
  const tables = recognizeTables(blocks);
  for (const table of tables) readFigures(table);
  const trees = checkTables(lembar, tables);
  const flows = flowsOf(blocks, tables);
  checkProse(lembar, flows);
  checkSharedTotal(lembar, flows, tables);
  checkBalanceSigns(lembar, tables, flows);
  checkAchievements(lembar, tables);
  noteMethods(lembar, tables);
  checkUnits(lembar, tables);
  findAbsorptionAsPerformance(lembar, tables, trees);
  compareRestatedRows(lembar, tables, flows);
  const money = tables.flatMap((table) => {
    const tree = trees.get(table.id);
    return tree ? [{ table, tree }] : [];
  });
  compareMentions(lembar, flows, money);
  findMiscopies(lembar, tables, flows);
  checkLists(lembar, blocks, money);
  checkProgramCounts(lembar, flows, money);
  checkSharesOfBase(lembar, tables);
  checkRestatedAbsorption(lembar, money);
  compareToldTotals(lembar, flows, money);
  checkDates(lembar, blocks, tables);
  checkYears(lembar, blocks, tables);
  checkTableMeans(lembar, tables);
  checkSubIndicators(lembar, blocks, tables);
  checkPeriods(lembar, flows, tables);
  const codes = codesOf(tables);
  checkCodes(lembar, tables, codes);
  checkNomenclature(lembar, codes, nomenklatur);
  findDuplicates(lembar, tables, flows);
  notePastedText(lembar, blocks, tables);
  noteOddities(lembar, tables, trees);
  checkPredicates(lembar, flows, tables);
  checkHeadings(lembar, tables);
  checkNumbering(lembar, blocks, tables);
  noteGaps(lembar, blocks, tables);
  checkWriting(lembar, tables, flows);
  return { lembar, tables: tables.length };
}

/** One finding per rule and place: a figure that is tested twice is told once, at its heaviest. */
function withoutRepeats(findings: readonly Temuan[]): Temuan[] {
  const kept = new Map<string, Temuan>();
  for (const finding of findings) {
    const key = `${finding.rule}|${finding.line}|${finding.cell}|${finding.column}|${finding.printed}`;
    const known = kept.get(key);
    if (!known || (known.severity !== 'error' && finding.severity === 'error')) kept.set(key, finding);
  }
  return [...kept.values()];
}

/** What a file is and what it says, with the blocks that the findings point into. */
export interface HasilBerkas extends HasilPeriksa {
  jenis: JenisDokumen;
  blocks: readonly Blok[];
  /** Remarks of the reader. */
  notes: readonly Pesan[];
}

/**
 * Reads a file by its content (text, Word, spreadsheet, PDF with a text layer) and audits it.
 * Errors: those of `bacaDokumen` (`berkas-tak-terbaca`, `isi-ditolak`) and of {@link checkDocument}.
 */
export async function checkFile({
  nomenklatur,
  ...request
}: PermintaanBaca & { nomenklatur?: readonly ButirNomenklatur[] }): Promise<HasilBerkas> {
  const { jenis, blocks, notes } = await bacaDokumen(request);
  return { jenis, blocks, notes, ...checkDocument(blocks, nomenklatur ? { nomenklatur } : {}) };
}

/** Audits plain text or Markdown at once, without the readers of other formats. Errors: `berkas-tak-terbaca`, `terlalu-banyak`. */
export function checkText({
  name,
  bytes,
  nomenklatur,
}: {
  name: string;
  bytes: Uint8Array;
  nomenklatur?: readonly ButirNomenklatur[];
}): HasilPeriksa {
  return checkDocument(readTextBlocks(bytes, { name }).blocks, nomenklatur ? { nomenklatur } : {});
}
