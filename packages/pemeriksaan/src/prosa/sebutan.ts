import { quoted, reportText } from '../aturan/lapor.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const INTRODUCES =
  /(?<![\d.,/-])(\d{1,3})(\s*\([a-z ]{3,24}\))?\s+(PD|OPD|SKPD|UPL|UPTD|[Pp]erangkat [Dd]aerah|[Dd]inas|[Ii]nstansi|[Ll]embaga|[Bb]iro|[Kk]abupaten\s*\/\s*[Kk]ota|[Kk]ab\.?\s*\/\s*[Kk]ota|[Kk]abupaten|[Kk]ota|[Kk]ecamatan|[Dd]esa|[Kk]elurahan|[Pp]rogram|[Kk]egiatan|[Ss]ub [Kk]egiatan|[Ii]ndikator)\b([^.:;()\d]{0,90}?)[,\s]+(?:yaitu|yakni|meliputi|adalah|terdiri (?:dari|atas))\s*:?\s+/g;
const MAX_LIST = 2_000;
const OPEN = /\b(?:antara lain|di ?antaranya|seperti|misalnya|dll|dsb|dan lain|lainnya|sebagian)\b/i;

/**
 * "5 PD yaitu Dinas A, Dinas B, …": the institutions, regions, program or targets that a sentence names against the count that
 * introduces them. Names hold commas and "dan" themselves, so institutions are counted by the word that begins them, and only a
 * count outside the range of possible readings is told.
 */
export function checkNamedLists(lembar: LembarPeriksa, flow: Aliran): void {
  if (!/\b(?:yaitu|yakni|meliputi|adalah|terdiri)\b/.test(flow.text)) return;
  for (const match of flow.text.matchAll(INTRODUCES)) {
    const [stated, noun, between] = [Number(match[1]), (match[3] ?? '').toLowerCase(), match[4] ?? ''];
    const rest = flow.text.slice(match.index + match[0].length, match.index + match[0].length + MAX_LIST);
    if (stated < 2 || stated > 40 || OPEN.test(between)) continue;
    const read = readList(noun, rest);
    if (!read || (stated >= read.least && stated <= read.most)) continue;
    if (OPEN.test(read.teks) || Math.abs(stated - read.least) > Math.max(3, stated / 2)) continue;
    const count = stated < read.least ? read.least : read.most;
    reportText(lembar, {
      rule: 'count-in-prose',
      severity: 'warning',
      place: flow.placeAt(match.index),
      printed: `${match[1]} ${match[3]}`,
      expected: `${count}`,
      proof: [{ line: flow.placeAt(match.index + match[0].length).line, value: read.teks.slice(0, 200) }],
      message: {
        id: `Disebut ${match[1]} ${match[3]}, tetapi yang diuraikan ${count}: ${quoted(read.teks, 200)}.`,
        en: `${match[1]} ${match[3]} are announced, but ${count} are named: ${quoted(read.teks, 200)}.`,
      },
    });
  }
}

/** How many items a list can hold at least and at most, and the text that was read as the list. */
interface Terhitung {
  least: number;
  most: number;
  teks: string;
}

function readList(noun: string, rest: string): Terhitung | null {
  if (/^(?:kab|kota|kecamatan|desa|kelurahan)/.test(noun)) return countRegions(noun, rest);
  if (/^indikator/.test(noun)) return countTargets(rest);
  if (/^(?:program|kegiatan|sub kegiatan)/.test(noun)) return countLevels(noun, rest);
  return countInstitutions(rest);
}

const SUPERIOR = /^(?:Dinas|Biro|Inspektorat|Sekretariat)$/;
const HEAD =
  /\b(?:Dinas|Badan|Biro|Inspektorat|Sekretariat|RSUD|RSUP|RSU|RSJ|RS|Rumah Sakit|Satpol|Satuan Polisi|Kantor|UPTD|UPT|Balai|Bappe[a-z]+|Bapenda|Kesbangpol|Setda|Setwan|Diskominfo)\b|\b[A-Z]{4,}\b/g;
const JOINT = /\s*(?:,|;|\bdan\b|\bserta\b|&)\s*/;
const INSIDE = /^(?:di|wilayah|kota|kabupaten|provinsi|daerah|pada|bidang|se)$/;

/** Institutions: each begins with its kind (Dinas, Badan, RSUD …) or is an abbreviation; other capitalised parts may belong to a name. */
function countInstitutions(rest: string): Terhitung | null {
  const { parts, teks } = partsOf(rest);
  let least = 0;
  let most = 0;
  for (const part of parts) {
    const heads = [...part.matchAll(HEAD)];
    const [first] = heads;
    if (first?.index !== 0) {
      if (least === 0) return null;
      most += 1 + heads.length;
      continue;
    }
    least += 1;
    most += 1;
    heads.slice(1).forEach((head, index) => {
      const before = heads[index]?.[0] ?? '';
      most += 1;
      if (SUPERIOR.test(before) && /^(?:RS|Rumah|Dinas|Badan|Inspektorat)/.test(head[0])) least += 1;
    });
  }
  return least >= 2 ? { least, most, teks } : null;
}

/** The capitalised parts at the beginning of a text, up to the end of the sentence or the first word that is no name. */
function partsOf(rest: string): { parts: string[]; teks: string } {
  const sentence =
    /^(?:[^.;:()]|\.(?=\s*[A-Z]\.)|(?<=\b[A-Z]|Prof|Dr|Drs|Ir|St|Kab|Kec)\.|\([^()]{0,40}\))*/.exec(rest)?.[0] ?? '';
  const parts: string[] = [];
  let teks = '';
  for (const raw of sentence.replace(/\([^()]*\)/g, ' ').split(new RegExp(`(${JOINT.source})`))) {
    if (JOINT.test(raw) && raw.trim().length <= 5 && /^(?:,|;|dan|serta|&)$/.test(raw.trim())) {
      teks += raw;
      continue;
    }
    const words = raw.trim().split(/\s+/).filter(Boolean);
    const end = words.findIndex((word) => /^[a-z]/.test(word) && !INSIDE.test(word));
    const name = (end < 0 ? words : words.slice(0, end)).join(' ');
    if (name === '' && words.length === 0) continue;
    if (name === '') break;
    parts.push(name);
    teks += name;
    if (end >= 0) break;
  }
  return { parts, teks: teks.trim().replace(/[,;]$/, '') };
}

const REGION = /^(?:(?:Kab(?:upaten)?\.?|Kota|Kec(?:amatan)?\.?|Desa|Kelurahan)\s+)?(?:[A-Z][A-Za-z'’.-]*\s?){1,4}$/;

/** Regions: names without commas of their own. The list must be closed by "dan" or "serta". A region of another kind ("serta Kota …" behind kabupaten) may stand beside it. */
function countRegions(noun: string, rest: string): Terhitung | null {
  const { parts, teks } = partsOf(rest);
  const names = parts.filter((part) => !/^Kepulauan$/.test(part));
  if (names.length < 2 || names.some((name) => !REGION.test(name) || /\d/.test(name))) return null;
  const closed = /\b(?:dan|serta)\s+[^,;]+$/.test(teks);
  const others = noun.includes('/') ? [] : names.filter((name) => isOtherKind(noun, name));
  return closed ? { least: names.length - others.length, most: names.length, teks } : null;
}

/** Up to the stop that ends the sentence; the points of `Rp.`, of numbers and of initials do not. */
function sentenceOf(rest: string): string {
  return rest.split(/(?<!\b(?:Rp|No|Prof|Dr|Drs|Ir|[A-Z]))\.(?:\s+(?=[A-Z▪•➢-])|\s*$)/)[0] ?? '';
}

function isOtherKind(noun: string, name: string): boolean {
  const kind = /^(Kab|Kota|Kec|Desa|Kel)/.exec(name)?.[1]?.toLowerCase();
  return kind !== undefined && !noun.startsWith(kind);
}

/** "indikator … yakni A dengan target 75%; B dengan target 10%; …": one target to each. */
function countTargets(rest: string): Terhitung | null {
  const sentence = sentenceOf(rest);
  const count = sentence.match(/\bdengan target\b/gi)?.length ?? 0;
  const breaks = sentence.match(/;/g)?.length ?? 0;
  return count >= 3 && count > breaks && breaks > 0 ? { least: count, most: count, teks: sentence.trim() } : null;
}

/** Program, kegiatan and sub kegiatan that each begin with their level word. */
function countLevels(noun: string, rest: string): Terhitung | null {
  const sentence = sentenceOf(rest);
  const word = noun.replace(/\s+/g, '\\s+').replace(/^./, (letter) => `[${letter.toUpperCase()}${letter}]`);
  const begins = new RegExp(
    `(?:^|[,;]\\s*(?:dan\\s+|serta\\s+)?|(?<!\\b(?:Program|Kegiatan)\\s)\\b(?:dan|serta)\\s+)(?:\\(?[a-z\\d]{1,2}[.)]\\s*)?${word}\\s+(?=[A-Z])`,
    'g',
  );
  const count = sentence.match(begins)?.length ?? 0;
  const breaks = sentence.match(/;/g)?.length ?? 0;
  const named = sentence.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0;
  if (count < 2) return null;
  const whole = breaks === count - 1 && named === count;
  return { least: count, most: whole ? count : Number.POSITIVE_INFINITY, teks: sentence.trim() };
}
