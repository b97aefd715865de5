import type { Blok } from '@selaras/berkas';
import { parseBulan } from '@selaras/domain';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { TabelLogis } from '../tabel/model.ts';
import { quoted, reportText } from './lapor.ts';

const MONTH =
  '(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)';
const DATE = new RegExp(`(?:(\\d{1,2})\\s+)?${MONTH}\\s+((?:19|20)\\d\\d)`, 'gi');
const CUTOFF = new RegExp(
  `(?:sampai dengan|s\\/d|s\\.d\\.?|per)\\s+(?:tanggal\\s+)?(\\d{1,2})\\s+${MONTH}\\s+((?:19|20)\\d\\d)`,
  'gi',
);
const SIGNED = new RegExp(`^[A-Z][A-Za-z .]{2,24},\\s*(?:\\d{1,2}\\s+)?${MONTH}\\s+((?:19|20)\\d\\d)\\s*$`, 'i');

/** Days as a number that sorts: yyyymmdd, the last day of the month when no day is told. */
interface Hari {
  nomor: number;
  teks: string;
}

/**
 * Impossible dates: a thirtieth of February; and in a report (not a plan) something reported as done after the report was
 * signed, or after the cut-off date that its tables state.
 */
export function checkDates(lembar: LembarPeriksa, blocks: readonly Blok[], tables: readonly TabelLogis[]): void {
  const limit = reportLimit(blocks);
  for (const table of tables) {
    const isTimeline = table.kolom.some((column) => /waktu|tanggal|pelaksanaan/i.test(column.ujung));
    for (const row of table.baris) {
      for (const cell of row.sel) {
        if (!cell || cell.teks.length > 400) continue;
        for (const date of datesIn(cell.teks)) {
          const impossible = !date.ada;
          const late =
            limit !== null &&
            isTimeline &&
            date.hari.nomor > limit.nomor &&
            cell.teks.length < 120 &&
            !/akhir|batas|jatuh tempo|rencana|paling lambat|akan/i.test(cell.teks);
          if (!impossible && !late) continue;
          const proof = limit && late ? [{ line: null, value: limit.teks }] : [];
          reportText(lembar, {
            rule: 'impossible-date',
            severity: 'warning',
            place: placeOf(table, row, cell.kolom),
            printed: date.hari.teks,
            proof,
            message: impossible
              ? {
                  id: `Tanggal ${quoted(date.hari.teks)} tidak ada di kalender.`,
                  en: `The date ${quoted(date.hari.teks)} does not exist.`,
                }
              : {
                  id: `${quoted(date.hari.teks)} dilaporkan sebagai sudah terlaksana, padahal laporan ini hanya memuat keadaan hingga ${quoted(limit?.teks ?? '')}.`,
                  en: `${quoted(date.hari.teks)} is reported as done, though this report tells what happened up to ${quoted(limit?.teks ?? '')}.`,
                },
          });
        }
      }
    }
  }
}

/** The date up to which a report tells what happened: its cut-off when it states one twice, else its signature. Null for plans. */
function reportLimit(blocks: readonly Blok[]): Hari | null {
  const head = blocks
    .slice(0, 60)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join(' ');
  if (!/laporan|lkip|lkj|lkpj/i.test(head) || /rencana kerja|rancangan|renja\b/i.test(head.slice(0, 300))) return null;
  const cutoffs = new Map<number, { hari: Hari; kali: number }>();
  let signed: Hari | null = null;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const match of block.text.matchAll(CUTOFF)) {
      const hari = dayOf(match[1], match[2], match[3], match[0]);
      if (!hari) continue;
      const known = cutoffs.get(hari.nomor) ?? { hari, kali: 0 };
      known.kali += 1;
      cutoffs.set(hari.nomor, known);
    }
    const signature = SIGNED.exec(block.text);
    if (signature) signed = dayOf(undefined, signature[1], signature[2], block.text) ?? signed;
  }
  const stated = [...cutoffs.values()].filter((one) => one.kali >= 2).sort((one, two) => two.kali - one.kali)[0];
  return stated?.hari ?? signed;
}

function datesIn(text: string): { hari: Hari; ada: boolean }[] {
  const found: { hari: Hari; ada: boolean }[] = [];
  for (const match of text.matchAll(DATE)) {
    const hari = dayOf(match[1], match[2], match[3], match[0]);
    if (!hari) continue;
    const month = Math.floor(hari.nomor / 100) % 100;
    const days = new Date(Date.UTC(Math.floor(hari.nomor / 10_000), month, 0)).getUTCDate();
    found.push({ hari, ada: match[1] === undefined || (Number(match[1]) >= 1 && Number(match[1]) <= days) });
  }
  return found;
}

function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  teks: string,
): Hari | null {
  const number = month === undefined ? null : parseBulan(month.toLowerCase() === 'pebruari' ? 'februari' : month);
  if (number === null || year === undefined) return null;
  return { nomor: Number(year) * 10_000 + number * 100 + (day === undefined ? 1 : Number(day)), teks: teks.trim() };
}
