import { parseKode, toEmpatDigit, toPenunjangUmum } from '@selaras/domain';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { SebutanKode } from './kode.ts';
import { quoted, reportText } from './lapor.ts';

/** One code of the official nomenclature with its name. */
export interface ButirNomenklatur {
  kode: string;
  nama: string;
}

const SHORT: readonly [RegExp, string][] = [
  [/&/g, ' dan '],
  [/\bs\s*\/\s*d\b|\bs\.d\.?/g, ' sampai dengan '],
  [/\bkab\b\.?/g, 'kabupaten'],
  [/\bprov\b\.?/g, 'provinsi'],
  [/\badm\b\.?/g, 'administrasi'],
  [/\bpenyel\b\.?/g, 'penyelenggaraan'],
  [/\bpem\b\.?/g, 'pemerintah'],
  [/\bpd\b|\bopd\b/g, 'perangkat daerah'],
  [/\bbmd\b/g, 'barang milik daerah'],
  [/\bsdm\b/g, 'sumber daya manusia'],
  [/\bper\s*uu\s*an\b|\bperuuan\b/g, 'perundang undangan'],
  [/\bdll\b\.?/g, 'dan lain lain'],
];

/** A name as two writers of it would agree: case, blanks, punctuation, usual abbreviations and the level word left out. */
function plainName(name: string): string {
  let plain = name.toLowerCase();
  for (const [pattern, words] of SHORT) plain = plain.replace(pattern, words);
  return plain.replace(/^\W*(?:sub\s*kegiatan|kegiatan|program)\b/, '').replace(/[^a-z0-9]/g, '');
}

/** The code in the spelling of the list: supporting programs as `X.XX`, sub kegiatan with four digits. */
function keysOf(text: string): readonly string[] {
  const read = parseKode('nomenklatur', text);
  if (!read.ok) return [];
  const own = toEmpatDigit(read.kode);
  return [own.teks, toPenunjangUmum(own).teks];
}

const LEAST_CODES = 5;

/**
 * Codes of the document against an official list: a code that the list does not have, and a name that is not that of its code. When
 * fewer than half of the codes are in the list it is of another time, and only that is said. Remarks, never more.
 */
export function checkNomenclature(
  lembar: LembarPeriksa,
  codes: readonly SebutanKode[],
  list: readonly ButirNomenklatur[],
): void {
  if (list.length === 0) return;
  const { names, codeOf } = indexList(list);
  const once = new Map<string, SebutanKode>();
  for (const one of codes)
    if (!once.has(`${one.kode.teks}|${plainName(one.nama)}`)) once.set(`${one.kode.teks}|${plainName(one.nama)}`, one);
  const distinct = new Set(codes.map((one) => one.kode.teks));
  const known = [...distinct].filter((code) => namesOf(names, code) !== null);
  if (distinct.size >= LEAST_CODES && known.length * 2 < distinct.size) {
    reportOtherList(lembar, codes, { known: known.length, all: distinct.size });
    return;
  }
  const unknown = new Set<string>();
  for (const one of once.values()) {
    const official = namesOf(names, one.kode.teks);
    if (official === null) {
      if (!unknown.has(one.kode.teks)) reportUnknown(lembar, one, codeOf.get(plainName(one.nama)));
      unknown.add(one.kode.teks);
    } else if (differs(one.nama, official))
      reportName(lembar, one, { official: official[0] ?? '', owner: codeOf.get(plainName(one.nama)) });
  }
}

interface DaftarTerindeks {
  names: ReadonlyMap<string, readonly string[]>;
  /** By plain name the code, where only one code has it. */
  codeOf: ReadonlyMap<string, string | null>;
}

function indexList(list: readonly ButirNomenklatur[]): DaftarTerindeks {
  const names = new Map<string, string[]>();
  const codeOf = new Map<string, string | null>();
  for (const { kode, nama } of list) {
    const [key] = keysOf(kode);
    if (key === undefined) continue;
    const known = names.get(key);
    if (known) known.push(nama);
    else names.set(key, [nama]);
    const plain = plainName(nama);
    codeOf.set(plain, codeOf.has(plain) && codeOf.get(plain) !== kode ? null : kode);
  }
  return { names, codeOf };
}

function namesOf(names: ReadonlyMap<string, readonly string[]>, code: string): readonly string[] | null {
  for (const key of keysOf(code)) {
    const found = names.get(key);
    if (found) return found;
  }
  return null;
}

/** The printed name is none of the official ones; a beginning of one is a name cut short by the cell. */
function differs(printed: string, official: readonly string[]): boolean {
  const plain = plainName(printed);
  if (plain.length < 6) return false;
  return !official.some((name) => {
    const full = plainName(name);
    return full === plain || (plain.length >= 40 && full.startsWith(plain));
  });
}

function reportUnknown(lembar: LembarPeriksa, one: SebutanKode, owner: string | null | undefined): void {
  const other = owner
    ? { id: ` Nama itu berkode ${owner} di daftar resmi.`, en: ` The list has this name under ${owner}.` }
    : { id: '', en: '' };
  reportText(lembar, {
    rule: 'nomenclature',
    severity: 'info',
    place: placeOf(one.table, one.row, one.kolom),
    printed: one.teks,
    message: {
      id: `Kode ${one.teks} (${quoted(one.nama)}) tidak ada di daftar nomenklatur.${other.id}`,
      en: `The code ${one.teks} (${quoted(one.nama)}) is not in the nomenclature.${other.en}`,
    },
  });
}

function reportName(
  lembar: LembarPeriksa,
  one: SebutanKode,
  { official, owner }: { official: string; owner: string | null | undefined },
): void {
  const other = owner
    ? { id: ` Nama yang tercetak berkode ${owner}.`, en: ` The printed name has the code ${owner}.` }
    : { id: '', en: '' };
  reportText(lembar, {
    rule: 'nomenclature',
    severity: 'info',
    place: placeOf(one.table, one.row, one.kolom),
    printed: `${one.teks} ${one.nama}`,
    proof: [{ line: null, value: official }],
    message: {
      id: `Kode ${one.teks} menurut nomenklatur bernama ${quoted(official, 160)}, di sini ${quoted(one.nama, 160)}.${other.id}`,
      en: `The nomenclature names ${one.teks} ${quoted(official, 160)}; here it is ${quoted(one.nama, 160)}.${other.en}`,
    },
  });
}

function reportOtherList(
  lembar: LembarPeriksa,
  codes: readonly SebutanKode[],
  { known, all }: { known: number; all: number },
): void {
  const [first] = codes;
  if (!first) return;
  reportText(lembar, {
    rule: 'nomenclature',
    severity: 'info',
    place: placeOf(first.table, first.row, first.kolom),
    printed: first.teks,
    message: {
      id: `Hanya ${known} dari ${all} kode dokumen ini ada di daftar nomenklatur yang dipakai: daftar itu agaknya bukan yang berlaku bagi dokumen ini, jadi kodenya tidak dibandingkan satu per satu.`,
      en: `Only ${known} of the ${all} codes of this document are in the nomenclature in use: it seems to be of another time, so the codes were not compared one by one.`,
    },
  });
}
