import type { Catatan, KodePenyebab } from '@selaras/domain';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import type { RowInput } from './baca-tabel.ts';
import { wantedText } from './isian.ts';
import type { TemplateContext } from './konteks.ts';
import { CLEAR_MARK } from './tabel.ts';

/** Kinds of notes that have a cause. */
const BERPENYEBAB: readonly Catatan['jenis'][] = ['permasalahan', 'penghambat'];

/** Columns that tie a note to its cause and to the problem that it answers. */
export type KaitanKey = 'nomor' | 'penyebab' | 'menjawab';

interface Reading {
  input: Pick<RowInput<KaitanKey>, 'field' | 'location'>;
  jenis: Catatan['jenis'];
  log: ProblemLog;
}

/** Numbers of the problems as the sheet shows them, `P1` upwards, by id of the note. */
export function numberProblems(rows: readonly Catatan[]): Map<string, string> {
  const problems = rows.filter(({ jenis }) => jenis === 'permasalahan');
  return new Map(problems.map(({ id }, index) => [id, `P${index + 1}`]));
}

/** The cause of a note: its code or name as entered, else as it was. Undefined after a problem. */
export function readPenyebab(
  { input, jenis, log }: Reading,
  before: string | null,
  { penyebab }: TemplateContext,
): string | null | undefined {
  const wanted = wantedText(input.field('penyebab'));
  if (!BERPENYEBAB.includes(jenis)) {
    if (wanted)
      log.error({ lokasi: input.location('penyebab'), kode: 'penyebab-tidak-pada-tempatnya', ...HANYA_MASALAH });
    return wanted ? undefined : null;
  }
  if (wanted === undefined) return before;
  if (wanted === '') return null;
  const folded = wanted.toLowerCase();
  const found = penyebab.find(({ kode, nama }) => kode === folded || nama.toLowerCase() === folded);
  if (found) return found.kode;
  log.error({
    lokasi: input.location('penyebab'),
    kode: 'penyebab-tidak-dikenal',
    pesan: { id: `Penyebab "${wanted}" tidak dikenal.`, en: `Unknown cause "${wanted}".` },
    saran: {
      id: `Pilih salah satu: ${namesOf(penyebab)}.`,
      en: `Choose one of: ${namesOf(penyebab)}.`,
    },
    nilai: wanted,
  });
  return undefined;
}

/** The problem that a solution answers, by its number on the sheet; else as it was. Undefined after a problem. */
export function readMenjawab(
  { input, jenis, log }: Reading,
  before: string | null,
  problems: ReadonlyMap<string, string>,
): string | null | undefined {
  const wanted = wantedText(input.field('menjawab'));
  if (jenis !== 'solusi') {
    if (wanted)
      log.error({ lokasi: input.location('menjawab'), kode: 'menjawab-tidak-pada-tempatnya', ...HANYA_SOLUSI });
    return wanted ? undefined : null;
  }
  if (wanted === undefined) return before;
  if (wanted === '') return null;
  const found = problems.get(wanted.toUpperCase());
  if (found) return found;
  log.error({
    lokasi: input.location('menjawab'),
    kode: 'nomor-tidak-ada',
    pesan: {
      id: `Tidak ada permasalahan bernomor "${wanted}" di lembar ini.`,
      en: `There is no problem numbered "${wanted}" on this sheet.`,
    },
    saran: {
      id: `Isi nomor dari kolom No. Masalah, misalnya P1, atau tulis ${CLEAR_MARK}.`,
      en: `Enter a number of the column No. Masalah such as P1, or write ${CLEAR_MARK}.`,
    },
    nilai: wanted,
  });
  return undefined;
}

/** A solution may only answer a problem that stands in the same unit after the import. */
export function checkMenjawab(
  note: Catatan,
  lokasi: string,
  after: ReadonlyMap<string, Catatan>,
  log: ProblemLog,
): void {
  if (note.menjawab === null) return;
  const problem = after.get(note.menjawab);
  if (problem?.jenis === 'permasalahan' && problem.unit === note.unit) return;
  log.error({
    lokasi,
    kode: 'masalah-unit-lain',
    pesan: {
      id: 'Permasalahan yang dijawab berada pada unit lain atau dihapus dalam berkas ini.',
      en: 'The problem that this answers is of another unit, or removed in this file.',
    },
    saran: {
      id: 'Isi nomor permasalahan dari unit yang sama.',
      en: 'Enter the number of a problem of the same unit.',
    },
  });
}

const namesOf = (penyebab: readonly KodePenyebab[]) => penyebab.map(({ nama }) => nama).join(', ');

const HANYA_MASALAH = {
  pesan: { id: 'Hanya permasalahan yang mempunyai penyebab.', en: 'Only problems have a cause.' },
  saran: { id: 'Kosongkan penyebabnya, atau ubah jenisnya.', en: 'Leave the cause blank, or change the kind.' },
};
const HANYA_SOLUSI = {
  pesan: { id: 'Hanya solusi yang menjawab permasalahan.', en: 'Only solutions answer a problem.' },
  saran: { id: 'Kosongkan sel ini, atau ubah jenisnya.', en: 'Leave this cell blank, or change the kind.' },
};
