import type { Pesan } from '../galat.ts';
import type { HasilKode, Kode, SebabKode, TingkatKode } from './kode.ts';

/** Program number of the supporting program (`X.XX.01`), which each PD writes with its own bidang urusan. */
const PROGRAM_PENUNJANG = '01';
const BIDANG_UMUM = ['X', 'XX'] as const;

interface AturanSegmen {
  pola: RegExp;
  sebab: SebabKode;
  id: string;
  en: string;
}

/** Segments of the nomenclature in order. Source: Permendagri 90/2019; sub kegiatan with four digits since Kepmendagri 900.1.15.5-1317/2023. */
const SEGMEN: readonly AturanSegmen[] = [
  { pola: /^[1-9X]$/, sebab: 'urusan-salah', id: 'urusan harus 1–9 atau X', en: 'urusan must be 1–9 or X' },
  {
    pola: /^(\d\d|XX)$/,
    sebab: 'bidang-salah',
    id: 'bidang urusan harus dua angka',
    en: 'bidang must have two digits',
  },
  { pola: /^\d\d$/, sebab: 'program-salah', id: 'program harus dua angka', en: 'program must have two digits' },
  {
    pola: /^[1-8]$/,
    sebab: 'kewenangan-salah',
    id: 'kewenangan harus satu angka 1–8',
    en: 'kewenangan must be one digit 1–8',
  },
  { pola: /^\d\d$/, sebab: 'kegiatan-salah', id: 'kegiatan harus dua angka', en: 'kegiatan must have two digits' },
  {
    pola: /^(\d\d|\d{4})$/,
    sebab: 'sub-kegiatan-salah',
    id: 'sub kegiatan harus dua atau empat angka',
    en: 'sub kegiatan must have two or four digits',
  },
];

/** Level by number of segments; four segments end in the kewenangan and name nothing. */
const TINGKAT: Readonly<Record<number, TingkatKode>> = {
  1: 'urusan',
  2: 'bidang-urusan',
  3: 'program',
  5: 'kegiatan',
  6: 'sub-kegiatan',
};

/** Reads a cleaned nomenclature code, e.g. `4.01.02.1.02.05`. */
export function parseNomenklatur(teks: string): HasilKode {
  const segmen = teks.toUpperCase().split('.');
  if (segmen.length > SEGMEN.length) {
    return malformed('terlalu-panjang', teks, {
      id: `paling banyak ${SEGMEN.length} segmen`,
      en: `at most ${SEGMEN.length} segments`,
    });
  }
  for (const [index, part] of segmen.entries()) {
    const rule = SEGMEN[index];
    if (rule && !rule.pola.test(part)) {
      return malformed(rule.sebab, teks, { id: `${rule.id} ("${part}")`, en: `${rule.en} ("${part}")` });
    }
  }
  if (segmen.length > 1 && (segmen[0] === 'X') !== (segmen[1] === 'XX')) {
    return malformed('bidang-salah', teks, { id: 'X hanya ditulis sebagai X.XX', en: 'X is written as X.XX only' });
  }
  const tingkat = TINGKAT[segmen.length];
  if (tingkat === undefined) {
    return malformed('tidak-lengkap', teks, {
      id: 'kode berhenti pada kewenangan; nomor kegiatan belum ada',
      en: 'the code ends with the kewenangan; the kegiatan is missing',
    });
  }
  return { ok: true, kode: { sistem: 'nomenklatur', teks: segmen.join('.'), segmen, tingkat } };
}

/** Bidang urusan of a nomenclature code, e.g. `4.01`; undefined for an urusan and for other systems. */
export function bidangOf(kode: Kode): string | undefined {
  if (kode.sistem !== 'nomenklatur' || kode.segmen.length < 2) return undefined;
  return kode.segmen.slice(0, 2).join('.');
}

/** Whether a code lies in the supporting program, written as `X.XX.01` or with a bidang of its own (`4.01.01`). */
export function isPenunjang(kode: Kode): boolean {
  return kode.sistem === 'nomenklatur' && kode.segmen[2] === PROGRAM_PENUNJANG;
}

/** `4.01.01.1.02.05` → `X.XX.01.1.02.05`: the spelling of the official list. Codes of other programs come back unchanged. */
export function toPenunjangUmum(kode: Kode): Kode {
  return isPenunjang(kode) ? withBidang(kode, BIDANG_UMUM) : kode;
}

/**
 * `X.XX.01.1.02.05` → `4.01.01.1.02.05`: the spelling of a PD with bidang `4.01`. Codes that do not start with `X.XX` come
 * back unchanged.
 * @param bidang a bidang urusan code of the nomenclature.
 */
export function toPenunjangBidang(kode: Kode, bidang: Kode): Kode {
  if (kode.sistem !== 'nomenklatur' || kode.segmen[1] !== 'XX') return kode;
  const [urusan, nomor] = bidang.segmen;
  return bidang.tingkat !== 'bidang-urusan' || urusan === undefined || nomor === undefined
    ? kode
    : withBidang(kode, [urusan, nomor]);
}

/** The code with its sub kegiatan in four digits (`05` → `0005`), the spelling since 2023. Other codes come back unchanged. */
export function toEmpatDigit(kode: Kode): Kode {
  const last = kode.segmen.at(-1);
  if (kode.sistem !== 'nomenklatur' || kode.tingkat !== 'sub-kegiatan' || last === undefined) return kode;
  const segmen = [...kode.segmen.slice(0, -1), last.padStart(4, '0')];
  return { ...kode, segmen, teks: segmen.join('.') };
}

function withBidang(kode: Kode, bidang: readonly [string, string]): Kode {
  const segmen = [...bidang, ...kode.segmen.slice(2)];
  return { ...kode, segmen, teks: segmen.join('.') };
}

function malformed(sebab: SebabKode, teks: string, why: Pesan): HasilKode {
  return {
    ok: false,
    sebab,
    pesan: { id: `Kode "${teks}" tidak sah: ${why.id}.`, en: `Code "${teks}" is malformed: ${why.en}.` },
  };
}
