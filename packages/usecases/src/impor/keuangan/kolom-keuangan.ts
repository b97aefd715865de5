import { columnLetters, type LoadedSheet, parseAddress } from '@selaras/berkas';
import type { ModeRealisasi } from '@selaras/contracts';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import { type ColumnSpec, findTableHead, type TableHead } from '../lembar/kolom.ts';

/** Columns of a finance system's report. */
export type KolomKeuangan = 'sub-kegiatan' | 'rekening' | 'kode' | 'uraian' | 'anggaran' | 'realisasi';

/** Corrections of the columns by letters, e.g. `{ realisasi: 'F' }`; remembered per pemda. */
export type PemetaanKolom = Partial<Record<KolomKeuangan, string>>;

const CUMULATIVE = /s\s?\/\s?d|s\.\s?d|\bsd\b|sampai|kumulatif|akumulasi/;
const PARTIAL = /(bulan|periode|triwulan|minggu|tahun) (lalu|sebelum)|\blalu\b|sebelumnya/;
const SHARE = /%|persen|\brasio\b|\bsisa\b|selisih|lebih|kurang|fisik/;

/** A head that names money spent, and not a share of it, a remainder, or what was spent before. */
function isSpent(mode: ModeRealisasi, strict: boolean): RegExp {
  const not = `(?!.*(?:${SHARE.source}))(?!.*(?:${PARTIAL.source}))`;
  const kind = strict
    ? mode === 'sampai-dengan'
      ? `(?=.*(?:${CUMULATIVE.source}))`
      : `(?!.*(?:${CUMULATIVE.source}))`
    : '';
  return new RegExp(`^${not}${kind}.*(?:realisasi|sp2d|pencairan|belanja bulan ini|penyerapan)`);
}

function specs(mode: ModeRealisasi): readonly ColumnSpec<KolomKeuangan>[] {
  return [
    { key: 'sub-kegiatan', heads: [/^kode sub ?kegiatan/, /kode.*sub ?kegiatan/, /^sub ?kegiatan/], required: false },
    {
      key: 'rekening',
      heads: [/^kode (rekening|akun)/, /(kode|nomor).*(rekening|akun)/, /^(rekening|akun)( belanja)?$/],
      required: false,
    },
    {
      key: 'kode',
      heads: [
        /^kode$/,
        /^kode\b(?!.*(unit|skpd|opd|organisasi|urusan|program|wilayah|lokasi))/,
        /^(program|kegiatan).*(rekening|sub)/,
      ],
      required: false,
    },
    { key: 'uraian', heads: [/^uraian/, /^nama (rekening|akun|belanja)/, /uraian|nama/], required: false },
    { key: 'realisasi', heads: [isSpent(mode, true), isSpent(mode, false)], required: true },
    {
      key: 'anggaran',
      heads: [
        /^(jumlah )?(anggaran|pagu)(?!.*(sisa|sebelum))/,
        /^(?!.*(?:sisa|sebelum|realisasi|%)).*(anggaran|pagu|dpa)/,
      ],
      required: false,
    },
  ];
}

const NAMES: Readonly<Record<KolomKeuangan, string>> = {
  'sub-kegiatan': 'kode sub kegiatan',
  rekening: 'kode rekening',
  kode: 'kode',
  uraian: 'uraian',
  anggaran: 'anggaran',
  realisasi: 'realisasi',
};

/** Columns that were found, as they are remembered for the next file; and where the data begin. */
export interface KepalaKeuangan {
  columns: ReadonlyMap<KolomKeuangan, number>;
  /** Letters by column, to be shown, corrected and remembered. */
  pemetaan: PemetaanKolom;
  lastRow: number;
}

function readOverrides(pemetaan: PemetaanKolom, log: ProblemLog): Map<KolomKeuangan, number> {
  const overrides = new Map<KolomKeuangan, number>();
  for (const [key, letters] of Object.entries(pemetaan)) {
    const column = parseAddress(`${letters}1`)?.column;
    if (column !== undefined && key in NAMES) overrides.set(key as KolomKeuangan, column);
    else {
      log.error({
        lokasi: `kolom ${key}`,
        kode: 'pemetaan-salah',
        pesan: {
          id: `Pemetaan kolom ${key}=${letters} tidak sah.`,
          en: `The column mapping ${key}=${letters} is not valid.`,
        },
        saran: {
          id: `Tulis salah satu dari ${Object.keys(NAMES).join(', ')} dengan huruf kolomnya, misalnya realisasi=F.`,
          en: `Write one of ${Object.keys(NAMES).join(', ')} with its column letters, e.g. realisasi=F.`,
        },
      });
    }
  }
  return overrides;
}

/** Finds the columns of a finance report by the words of its head; null after reporting what is missing or doubtful. */
export function findKepalaKeuangan(options: {
  sheet: LoadedSheet;
  mode: ModeRealisasi;
  pemetaan: PemetaanKolom;
  log: ProblemLog;
}): KepalaKeuangan | null {
  const { sheet, mode, pemetaan, log } = options;
  const overrides = readOverrides(pemetaan, log);
  const head = findTableHead(sheet, specs(mode), overrides);
  const columns = new Map([...head.columns].map(([key, { column }]) => [key, column]));
  const hasCode = columns.has('sub-kegiatan') || columns.has('rekening') || columns.has('kode');
  const missing = [
    ...head.missing,
    ...(hasCode ? [] : (['kode'] as const)),
    ...(overrides.size === 0 && head.lastRow === 0 ? (['uraian'] as const) : []),
  ];
  if (missing.length > 0) {
    reportMissing(sheet, missing, log);
    return null;
  }
  if (reportRivals(sheet, head, overrides, mode, log)) return null;
  return { columns, pemetaan: toLetters(columns), lastRow: head.lastRow };
}

function toLetters(columns: ReadonlyMap<KolomKeuangan, number>): PemetaanKolom {
  return Object.fromEntries([...columns].map(([key, column]) => [key, columnLetters(column)]));
}

function reportMissing(sheet: LoadedSheet, missing: readonly KolomKeuangan[], log: ProblemLog): void {
  const names = missing.map((key) => NAMES[key]).join(', ');
  log.error({
    lokasi: sheet.name,
    kode: 'kolom-tidak-ditemukan',
    pesan: {
      id: `Kolom ${names} tidak dikenali pada lembar ${sheet.name}.`,
      en: `No column for ${names} was recognised on sheet ${sheet.name}.`,
    },
    saran: { id: 'Sebutkan kolomnya, misalnya realisasi=F.', en: 'Name the column, e.g. realisasi=F.' },
  });
}

/** Several columns may hold the money; choosing the wrong one would be worse than asking. */
function reportRivals(
  sheet: LoadedSheet,
  head: TableHead<KolomKeuangan>,
  overrides: ReadonlyMap<KolomKeuangan, number>,
  mode: ModeRealisasi,
  log: ProblemLog,
): boolean {
  const rivals = head.rivals.get('realisasi') ?? [];
  const chosen = head.columns.get('realisasi');
  if (rivals.length === 0 || !chosen || overrides.has('realisasi')) return false;
  const list = [chosen, ...rivals].map(({ column, head: words }) => `${columnLetters(column)} ("${words}")`).join(', ');
  log.error({
    lokasi: sheet.name,
    kode: 'kolom-taksa',
    pesan: {
      id: `Beberapa kolom dapat berisi realisasi ${mode === 'periode' ? 'periode ini' : 's.d. periode ini'}: ${list}.`,
      en: `Several columns may hold the money ${mode === 'periode' ? 'of the period' : 'to date'}: ${list}.`,
    },
    saran: {
      id: `Sebutkan kolomnya, misalnya realisasi=${columnLetters(chosen.column)}.`,
      en: `Name the column, e.g. realisasi=${columnLetters(chosen.column)}.`,
    },
  });
  return true;
}
