import {
  columnLetters,
  type WriterCell,
  type WriterRow,
  type WriterSheet,
  type WriterStyle,
  writeWorkbook,
} from '@selaras/berkas';
import type { Temuan } from '../temuan.ts';
import {
  type BahasaKeluaran,
  type BerkasDiperiksa,
  countBySeverity,
  NAMA_BERAT,
  TANPA_STATISTIK,
  URUTAN_BERAT,
} from './hasil.ts';
import { safeText, shownPlace, shownProof } from './tulis.ts';

/** Most characters that a cell of a workbook holds. */
const MAX_CELL = 32_767;
const MOST_PROOF = 60;
/** Digits that a number of a workbook keeps exactly. */
const EXACT_DIGITS = 15;

const HEAD: WriterStyle = { bold: true, fill: 'E7ECF2', wrap: true, border: true };
const TEXT: WriterStyle = { wrap: true, border: true, numberFormat: '@' };
const COUNT: WriterStyle = { border: true, numberFormat: '#,##0' };
const AMOUNTS = new Map<number, WriterStyle>();
const FILLS = { error: 'FFE8E6', warning: 'FFF2D1', info: 'E5F1FC' } as const;
const SEVERITY = {
  error: { ...TEXT, fill: FILLS.error, bold: true },
  warning: { ...TEXT, fill: FILLS.warning },
  info: { ...TEXT, fill: FILLS.info },
} as const satisfies Record<Temuan['severity'], WriterStyle>;

/** What was decided about a finding. */
export interface Keputusan {
  /** false: it will be corrected. */
  dismissed: boolean;
  remark: string;
}

/** How the worklist is written. */
export interface OpsiDaftarKerja {
  bahasa: BahasaKeluaran;
  /** Date of the workbook, ISO: given, so that equal input gives equal bytes. */
  date: string;
  /** What was decided, per file by number of the finding (from 1). */
  decisions?: readonly ReadonlyMap<number, Keputusan>[];
}

interface Kolom {
  id: string;
  en: string;
  width: number;
}

const COLUMNS: readonly Kolom[] = [
  { id: 'Berkas', en: 'File', width: 28 },
  { id: 'Tempat', en: 'Place', width: 18 },
  { id: 'Tabel', en: 'Table', width: 26 },
  { id: 'Baris', en: 'Row', width: 30 },
  { id: 'Kolom', en: 'Column', width: 20 },
  { id: 'Keparahan', en: 'Severity', width: 12 },
  { id: 'Aturan', en: 'Rule', width: 22 },
  { id: 'Tercetak', en: 'Printed', width: 22 },
  { id: 'Seharusnya', en: 'Expected', width: 22 },
  { id: 'Selisih', en: 'Difference', width: 20 },
  { id: 'Bukti', en: 'Proof', width: 48 },
  { id: 'Pesan (Indonesia)', en: 'Message (Indonesian)', width: 56 },
  { id: 'Pesan (Inggris)', en: 'Message (English)', width: 56 },
  { id: 'Tindak lanjut', en: 'Decision', width: 14 },
  { id: 'Keterangan', en: 'Remark', width: 36 },
];
const DECISION = 14;
const DECISIONS = { id: ['Diperbaiki', 'Diabaikan', 'Ditanyakan'], en: ['Corrected', 'Dismissed', 'Asked'] } as const;

/** All findings as a workbook to work through: one row each, filters, a column for what was decided, and a sheet with the files. */
export function worklist(
  files: readonly BerkasDiperiksa[],
  { bahasa, date, decisions = [] }: OpsiDaftarKerja,
): Promise<Uint8Array> {
  const t = (id: string, en: string): string => (bahasa === 'id' ? id : en);
  return writeWorkbook({
    title: t('Daftar kerja pemeriksaan dokumen', 'Worklist of the document audit'),
    creator: 'Selaras',
    date,
    sheets: [findingsSheet(files, bahasa, decisions), filesSheet(files, bahasa)],
  });
}

function findingsSheet(
  files: readonly BerkasDiperiksa[],
  bahasa: BahasaKeluaran,
  decisions: NonNullable<OpsiDaftarKerja['decisions']>,
): WriterSheet {
  const rows: WriterRow[] = [{ cells: COLUMNS.map((column) => head(column[bahasa])) }];
  for (const [at, { file, hasil }] of files.entries()) {
    for (const [index, finding] of (hasil?.findings ?? []).entries()) {
      const decision = decisions[at]?.get(index + 1);
      const place = shownPlace(finding, hasil?.jenis ?? 'teks', bahasa);
      const proof = shownProof(finding.proof, { jenis: hasil?.jenis ?? 'teks', bahasa, most: MOST_PROOF });
      rows.push({
        cells: [
          text(file),
          text(place),
          text(finding.table),
          text(finding.row),
          text(finding.column),
          { value: NAMA_BERAT[finding.severity][bahasa], style: SEVERITY[finding.severity] },
          text(finding.rule),
          text(finding.printed),
          amount(finding.expected),
          amount(finding.difference),
          text(proof),
          text(finding.message.id),
          text(finding.message.en),
          text(decision ? DECISIONS[bahasa][decision.dismissed ? 1 : 0] : null),
          text(decision?.remark ?? null),
        ],
      });
    }
  }
  return {
    name: bahasa === 'id' ? 'Temuan' : 'Findings',
    columns: COLUMNS,
    rows,
    frozen: { rows: 1, columns: 2 },
    autoFilter: `A1:${columnLetters(COLUMNS.length)}${rows.length}`,
    landscape: true,
    printTitleRows: '1:1',
    ...(rows.length > 1 ? { validations: [decisionRule(rows.length, bahasa)] } : {}),
  };
}

function decisionRule(toRow: number, bahasa: BahasaKeluaran): NonNullable<WriterSheet['validations']>[number] {
  return {
    fromRow: 2,
    toRow,
    column: DECISION,
    rule: { type: 'list', values: DECISIONS[bahasa] },
    title: bahasa === 'id' ? 'Tindak lanjut' : 'Decision',
    message: bahasa === 'id' ? 'Pilih salah satu dari daftar.' : 'Choose one of the list.',
    severity: 'warning',
  };
}

function filesSheet(files: readonly BerkasDiperiksa[], bahasa: BahasaKeluaran): WriterSheet {
  const t = (id: string, en: string): string => (bahasa === 'id' ? id : en);
  const titles = [
    t('Berkas', 'File'),
    ...URUTAN_BERAT.map((berat) => NAMA_BERAT[berat][bahasa]),
    t('Tabel', 'Tables'),
    t('Angka', 'Numbers'),
    t('Penjumlahan diperiksa', 'Sums checked'),
    t('Persentase diperiksa', 'Percentages checked'),
    t('Keterangan', 'Remark'),
  ];
  const rows = files.map(({ file, hasil, galat }): WriterRow => {
    const counts = countBySeverity(hasil?.findings ?? []);
    const stats = hasil?.stats ?? TANPA_STATISTIK;
    const remark = hasil ? hasil.notes.map((note) => note[bahasa]).join(' ') : galat.pesan[bahasa];
    const numbers = [
      ...URUTAN_BERAT.map((berat) => counts[berat]),
      stats.tables,
      stats.numbers,
      stats.sumsChecked,
      stats.percentsChecked,
    ];
    return {
      cells: [text(file), ...numbers.map((value): WriterCell => ({ value, style: COUNT })), text(remark)],
    };
  });
  return {
    name: t('Berkas', 'Files'),
    columns: [{ width: 40 }, ...titles.slice(1, -1).map(() => ({ width: 14 })), { width: 60 }],
    rows: [{ cells: titles.map(head) }, ...rows],
    frozen: { rows: 1, columns: 1 },
  };
}

function head(value: string): WriterCell {
  return { value, style: HEAD };
}

function text(value: string | null): WriterCell {
  return { value: value === null ? null : safeText(value).slice(0, MAX_CELL), style: TEXT };
}

/** A plain decimal as a number where a workbook keeps all its digits, else as text. */
function amount(plain: string | null): WriterCell {
  if (plain === null) return text(null);
  const decimals = plain.split('.')[1]?.length ?? 0;
  const digits = plain.replace(/\D/g, '').replace(/^0+/, '').length;
  if (!/^-?\d+(?:\.\d+)?$/.test(plain) || digits > EXACT_DIGITS) return text(plain);
  return { value: Number(plain), style: amountStyle(decimals) };
}

/** One style object per number of decimals: each becomes one style of the workbook. */
function amountStyle(decimals: number): WriterStyle {
  const known = AMOUNTS.get(decimals);
  if (known) return known;
  const style = { border: true, numberFormat: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  AMOUNTS.set(decimals, style);
  return style;
}
