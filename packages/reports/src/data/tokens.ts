import {
  computeSisa,
  formatBulan,
  formatRomawi,
  formatTanggal,
  type Masalah,
  type Periode,
  type Rupiah,
} from '@selaras/domain';
import { persen, rupiah } from '../kalimat/angka.ts';
import { serapanOf } from './anggaran.ts';
import { belongingOf, type ReportContext, type Scope } from './context.ts';
import { nameDocument } from './documents.ts';

/*
 * Tokens of templates and narratives: `{{periode.nama}}`, `{{angka:pagu.total}}`, `{{angka:serapan.4.01.02}}`. They are looked up when the
 * document is made, so a figure in a sentence is never older than the figure in the table.
 */

const TOKEN = /\{\{\s*([^{}]*?)\s*\}\}/g;
const MISSING = '-';

type TokenReader = (context: ReportContext, scope: Scope) => string;

/** Tokens that name something. `judul` is the resolved title of the form, given by the builder. */
const NAMES: Readonly<Record<string, TokenReader>> = {
  'unit.nama': ({ unit }) => unit.nama,
  'unit.singkat': ({ unit }) => unit.namaSingkat,
  'unit.lengkap': ({ unit }) => unit.namaLengkap,
  'unit.induk': (context) => belongingOf(context),
  'pemda.nama': ({ buku }) => buku.pemda.nama,
  'bagian.nama': ({ unit }, { bagian }) => bagian?.nama ?? unit.nama,
  'periode.nama': ({ periode }) => periodName(periode),
  'PERIODE.NAMA': ({ periode }) => periodName(periode).toUpperCase(),
  'periode.akhir': ({ asOf }) => formatTanggal(asOf),
  tahun: ({ periode }) => String(periode.tahun),
  tanggal: ({ tanggal }) => formatTanggal(tanggal),
  'dokumen.anggaran': ({ dokumen }) =>
    dokumen.anggaran ? nameDocument(dokumen.anggaran) : 'dokumen anggaran (belum ada)',
  'dokumen.pk': ({ dokumen }) => (dokumen.pk ? nameDocument(dokumen.pk) : 'perjanjian kinerja (belum ada)'),
  'dokumen.renstra': ({ dokumen }) =>
    dokumen.renstra ? nameDocument(dokumen.renstra) : 'rencana strategis (belum ada)',
};

/** Token that only the builder can resolve: the form's title. */
const TITLE = 'judul';

type Amounts = { pagu: Rupiah | null; realisasi: Rupiah | null };

/** Figures that `angka:<measure>.<total or kode>` may name. */
const MEASURES: Readonly<Record<string, (amounts: Amounts) => string>> = {
  pagu: ({ pagu }) => (pagu === null ? MISSING : rupiah(pagu)),
  realisasi: ({ realisasi }) => (realisasi === null ? MISSING : rupiah(realisasi)),
  sisa: (amounts) => {
    const sisa = computeSisa(amounts);
    return sisa === null ? MISSING : rupiah(sisa);
  },
  serapan: (amounts) => {
    const serapan = serapanOf(amounts);
    return serapan === null ? MISSING : persen(serapan);
  },
};

/** Name of a period without its year: "Triwulan I". */
export function periodName(periode: Periode): string {
  if (periode.jenis === 'triwulan') return `Triwulan ${formatRomawi(periode.ke)}`;
  if (periode.jenis === 'semester') return `Semester ${formatRomawi(periode.ke)}`;
  return periode.jenis === 'bulan' ? `Bulan ${formatBulan(periode.ke)}` : 'Tahunan';
}

/** Names of the tokens in a text, in their order. */
export function listTokens(text: string): string[] {
  return [...text.matchAll(TOKEN)].map((match) => match[1] ?? '');
}

/** Whether a form may use a token; a kode is looked up in the ledger later. */
export function isKnownToken(name: string): boolean {
  return name === TITLE || Object.hasOwn(NAMES, name) || readFigureName(name) !== null;
}

/** Every token that can be offered in a picker, with the figure pattern last. */
export const TOKEN_NAMES: readonly string[] = [
  TITLE,
  ...Object.keys(NAMES),
  ...Object.keys(MEASURES).map((measure) => `angka:${measure}.total`),
];

/** Options of {@link createResolver}. */
export interface ResolverOptions {
  context: ReportContext;
  /** Resolved title of the document. */
  title: string;
  /** Receives one problem per unknown token. */
  problems: Masalah[];
}

/** Replaces the tokens of a text; `place` says where the text stands, for the error. */
export type Resolve = (text: string, scope: Scope, place: string) => string;

/** Makes the function that replaces tokens. An unknown token becomes a problem and an empty text; the caller throws them all at once. */
export function createResolver({ context, title, problems }: ResolverOptions): Resolve {
  return (text, scope, place) => {
    if (!text.includes('{{')) return text;
    return text.replace(TOKEN, (raw, name: string) => {
      const value = name === TITLE ? title : readToken(name, context, scope);
      if (value === null) problems.push(unknownToken(raw, place));
      return value ?? '';
    });
  };
}

function readToken(name: string, context: ReportContext, scope: Scope): string | null {
  const named = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (named) return named(context, scope);
  const figure = readFigureName(name);
  if (figure === null) return null;
  if (figure.place === 'total') return figure.write(context.anggaran.total);
  const node = context.anggaran.all.find((item) => item.simpul.kode === figure.place);
  return node ? figure.write({ pagu: node.pagu.jumlah, realisasi: node.realisasi.jumlah }) : null;
}

function readFigureName(name: string): { write: (amounts: Amounts) => string; place: string } | null {
  const match = /^angka:([a-z]+)\.(total|[0-9X][0-9X.]*)$/.exec(name);
  const measure = match?.[1] ?? '';
  const write = Object.hasOwn(MEASURES, measure) ? MEASURES[measure] : undefined;
  return write && match?.[2] !== undefined ? { write, place: match[2] } : null;
}

function unknownToken(raw: string, place: string): Masalah {
  return {
    lokasi: place,
    kode: 'token-tidak-dikenal',
    pesan: {
      id: `Penanda ${raw} tidak dikenal atau kodenya tidak ada.`,
      en: `Token ${raw} is unknown or its code does not exist.`,
    },
    saran: {
      id: `Gunakan salah satu dari: ${TOKEN_NAMES.join(', ')}, atau kode program/kegiatan sebagai ganti "total".`,
      en: `Use one of: ${TOKEN_NAMES.join(', ')}, or the code of a program or kegiatan instead of "total".`,
    },
    nilai: raw,
  };
}
