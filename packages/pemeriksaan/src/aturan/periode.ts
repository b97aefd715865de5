import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import type { TabelLogis } from '../tabel/model.ts';
import { pushTo } from './kumpul.ts';
import { atLine, quoted, reportText } from './lapor.ts';

/** Years of plans that can't go together: forward estimates, ordinals of a period, one plan with two periods, deadlines. */
export function checkPeriods(lembar: LembarPeriksa, flows: readonly Aliran[], tables: readonly TabelLogis[]): void {
  const periods = new Map<string, Sebutan[]>();
  for (const flow of flows) {
    checkForwardText(lembar, flow);
    checkOrdinal(lembar, flow);
    checkDeadline(lembar, flow);
    collectPeriods(periods, flow);
  }
  for (const table of tables) checkForwardColumns(lembar, table);
  for (const mentions of periods.values()) comparePeriods(lembar, mentions);
}

const FORWARD =
  /\btahun\s+(20\d\d)\s*(?:,|dan|serta|beserta)?\s*((?:pra|per|par)kiraan\s+maju\s+(?:rencana\s+)?(?:tahun\s+)?(20\d\d))\b/gi;

/** "Rencana … Tahun N dan prakiraan maju Tahun M": a forward estimate is of the year after the plan. */
function checkForwardText(lembar: LembarPeriksa, flow: Aliran): void {
  for (const match of flow.text.matchAll(FORWARD)) {
    const [plan, forward] = [Number(match[1]), Number(match[3])];
    if (forward === plan + 1) continue;
    reportForward(lembar, flow.placeAt(match.index), { plan, printed: match[2] ?? '' });
  }
}

const PLAN_COLUMN = /^(?!.*kiraan).*\brencana\s+(?:kerja\s+)?tahun\s+(20\d\d)/i;
const FORWARD_COLUMN = /(?:pra|per|par)kiraan\s+maju[^\d]{0,30}(20\d\d)/i;

/** A table whose forward estimate follows none of the years that it plans. */
function checkForwardColumns(lembar: LembarPeriksa, table: TabelLogis): void {
  const plans = new Set<number>();
  let forward: { tahun: number; judul: string } | null = null;
  for (const { judul } of table.kolom) {
    const plan = PLAN_COLUMN.exec(judul)?.[1];
    const year = FORWARD_COLUMN.exec(judul)?.[1];
    if (plan !== undefined) plans.add(Number(plan));
    if (year !== undefined) forward ??= { tahun: Number(year), judul };
  }
  const plan = Math.max(...plans);
  if (plans.size === 0 || forward === null || plans.has(forward.tahun - 1)) return;
  const place: TempatAngka = {
    line: table.line,
    page: table.page,
    address: null,
    table: table.judul || null,
    row: null,
    column: forward.judul,
  };
  reportForward(lembar, place, { plan, printed: forward.judul.split(' › ')[0] ?? '' });
}

function reportForward(
  lembar: LembarPeriksa,
  place: TempatAngka,
  { plan, printed }: { plan: number; printed: string },
): void {
  reportText(lembar, {
    rule: 'wrong-year',
    severity: 'warning',
    place,
    printed,
    expected: `${plan + 1}`,
    message: {
      id: `${quoted(printed)} menyertai rencana tahun ${plan}: prakiraan maju adalah tahun sesudahnya, ${plan + 1}.`,
      en: `${quoted(printed)} goes with the plan of ${plan}: a forward estimate is of the year after it, ${plan + 1}.`,
    },
  });
}

const ORDINALS = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam'];
const ORDINAL =
  /\b(?:RKPD|Renja|Rencana Kerja)\b[^.;]{0,60}?\bTahun\s+(?:Anggaran\s+)?(20\d\d)\b[^.;]{0,80}?\b(tahun\s+(pertama|kedua|ketiga|keempat|kelima|keenam))\b[^.;]{0,30}?\b(RPJMD|RPJMN|RPD|Renstra)\b([^.;\d]{0,80}?)(20\d\d)\s*[-–]\s*(20\d\d)/gi;

/**
 * "RKPD Tahun 2023 … tahun keempat dari RPJMD 2018–2023": the first year of a period is counted from its beginning or from the
 * year after, so two ordinals are possible; any other is wrong.
 */
function checkOrdinal(lembar: LembarPeriksa, flow: Aliran): void {
  for (const match of flow.text.matchAll(ORDINAL)) {
    const [year, from, to] = [Number(match[1]), Number(match[6]), Number(match[7])];
    const told = ORDINALS.indexOf((match[3] ?? '').toLowerCase()) + 1;
    const possible = [year - from, year - from + 1];
    if (year < from || year > to || to - from > 6 || possible.includes(told)) continue;
    const right = ORDINALS[year - from - 1] ?? `ke-${year - from}`;
    const [plan, phrase] = [match[4] ?? '', match[2] ?? ''];
    reportText(lembar, {
      rule: 'wrong-year',
      severity: 'warning',
      place: flow.placeAt(match.index),
      printed: phrase,
      expected: `${year - from}`,
      message: {
        id: `Tahun ${year} disebut ${quoted(phrase)} dari ${plan} ${from}–${to}, padahal ${year} − ${from} = ${year - from} (tahun ${right}).`,
        en: `${year} is called ${quoted(phrase)} of the ${plan} ${from}–${to}, but ${year} − ${from} = ${year - from}.`,
      },
    });
  }
}

const DEADLINE =
  /\b(paling\s+lambat\s+(?:pada\s+)?(?:tanggal\s+\d{1,2}\s+)?(?:(?:akhir\s+)?bulan\s+)?(?:januari|februari|pebruari|maret|april|mei|juni)\s+(?:tahun\s+)?(20\d\d))\b[^.;]{0,120}?\b(LKPJ|LPPD|LKJIP|LKIP|Laporan (?:Kinerja|Keterangan|Penyelenggaraan|Akuntabilitas)[^.;\d]{0,60}?)\s+(?:Tahun|TA)\.?\s+(?:Anggaran\s+)?(20\d\d)/gi;

/** A report of a whole year can't be due in the first half of that year. */
function checkDeadline(lembar: LembarPeriksa, flow: Aliran): void {
  for (const match of flow.text.matchAll(DEADLINE)) {
    if (match[2] !== match[4] || /triwulan|semester|bulan/i.test(match[3] ?? '')) continue;
    reportText(lembar, {
      rule: 'impossible-date',
      severity: 'warning',
      place: flow.placeAt(match.index),
      printed: match[1] ?? '',
      expected: `${Number(match[2]) + 1}`,
      proof: [{ line: flow.placeAt(match.index).line, value: match[0].slice(0, 160) }],
      message: {
        id: `${quoted(match[1] ?? '')} mendahului akhir tahun yang dilaporkan: ${match[3]} tahun ${match[4]} baru dapat disampaikan pada ${Number(match[2]) + 1}.`,
        en: `${quoted(match[1] ?? '')} lies before the end of the year reported on: the ${match[3]} of ${match[4]} can only be handed in during ${Number(match[2]) + 1}.`,
      },
    });
  }
}

interface Sebutan {
  dari: number;
  sampai: number;
  teks: string;
  nama: string;
  place: TempatAngka;
}

const PLAN =
  /\b(RPJPD|RPJPN|RPJMD|RPJMN|Rencana Pembangunan Jangka (?:Panjang|Menengah)(?: Daerah| Nasional)?)\b(?:\s*\([A-Z]+\))?([^.;,()\d]{0,60}?)(?:Tahun\s+)?(20\d\d)\s*[-–]\s*(20\d\d)/gi;

function collectPeriods(periods: Map<string, Sebutan[]>, flow: Aliran): void {
  for (const match of flow.text.matchAll(PLAN)) {
    const place = flow.placeAt(match.index);
    const region = (match[2] ?? '')
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .replace(/\b(?:tahun|periode|daerah|pemerintah)\b/g, ' ')
      .trim();
    const lead = flow.text.slice(Math.max(0, match.index - 30), match.index);
    if (region === '' || /perubahan|revisi|akhir|transisi|awal|lama|baru/i.test(`${lead} ${region}`)) continue;
    const kind = /panjang|rpjp/i.test(match[1] ?? '') ? 'RPJP' : 'RPJM';
    const key = `${kind} ${region.replace(/\s+/g, ' ')}`;
    const own: Sebutan = { dari: Number(match[3]), sampai: Number(match[4]), teks: match[0], nama: key, place };
    pushTo(periods, key, own);
  }
}

/** One plan of one region with two periods that overlap: successive plans do not. The rarer one is called wrong. */
function comparePeriods(lembar: LembarPeriksa, mentions: readonly Sebutan[]): void {
  const groups = new Map<string, Sebutan[]>();
  for (const one of mentions) {
    const key = `${one.dari}-${one.sampai}`;
    pushTo(groups, key, one);
  }
  const ordered = [...groups.values()].sort((one, two) => two.length - one.length);
  const usual = ordered[0]?.[0];
  if (!usual) return;
  for (const [other] of ordered.slice(1)) {
    if (!other || other.dari >= usual.sampai || usual.dari >= other.sampai) continue;
    reportText(lembar, {
      rule: 'same-quantity',
      severity: 'warning',
      place: other.place,
      printed: `${other.dari}–${other.sampai}`,
      proof: [{ line: usual.place.line, value: usual.teks.slice(0, 120) }],
      message: {
        id: `Masa rencana yang sama di sini ${other.dari}–${other.sampai}, di tempat lain${atLine(usual.place.line).id} ${usual.dari}–${usual.sampai}: ${quoted(other.teks)}.`,
        en: `The same plan runs ${other.dari}–${other.sampai} here and ${usual.dari}–${usual.sampai} elsewhere${atLine(usual.place.line).en}: ${quoted(other.teks)}.`,
      },
    });
  }
}
