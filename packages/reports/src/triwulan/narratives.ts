import { type Masalah, parseNumber } from '@selaras/domain';
import { type ReportContext, type ReportOptions, readContext } from '../data/context.ts';
import { createResolver, TOKEN_NAMES } from '../data/tokens.ts';
import type { FormBlock, FormDefinition } from '../form/definition.ts';

/** A section of the form whose text people write. */
export interface NarrativeSection {
  key: string;
  /** Heading below which it stands, tokens resolved. */
  heading: string;
  /** What is printed as long as nobody has written anything: markup with tokens. */
  fallback: string;
}

/** A figure or name that a text can carry instead of typed digits. */
export interface FigureToken {
  /** As it stands in the text, e.g. `{{angka:pagu.total}}`. */
  token: string;
  /** What it prints now. */
  value: string;
}

/** Sections that people write, in the order of the document. Sections that repeat per bagian are not among them. */
export function listNarratives(form: FormDefinition, options: ReportOptions): NarrativeSection[] {
  const resolve = resolverOf(readContext(options));
  let heading = '';
  const sections: NarrativeSection[] = [];
  const visit = (block: FormBlock): void => {
    if (block.type === 'heading') heading = resolve(block.text);
    if (block.type === 'narrative') sections.push({ key: block.key, heading, fallback: block.fallback });
  };
  for (const section of form.sections) for (const block of section.blocks) visit(block);
  return sections;
}

/** Every token that a picker can offer: names, totals, and the money of each program and kegiatan, with what they print now. */
export function listFigureTokens(options: ReportOptions): FigureToken[] {
  const context = readContext(options);
  const resolve = resolverOf(context);
  const nodes = context.anggaran.all.filter(({ simpul }) => simpul.kode !== '' && simpul.jenis !== 'aktivitas');
  const perNode = nodes.flatMap(({ simpul }) => MEASURES.map((measure) => `angka:${measure}.${simpul.kode}`));
  return [...TOKEN_NAMES.filter((name) => name !== TITLE), ...perNode].map((name) => {
    const token = `{{${name}}}`;
    return { token, value: resolve(token) };
  });
}

/**
 * What is wrong with a text: tokens that do not exist, and typed amounts and percentages. A typed figure goes stale unseen: when it equals a
 * token's value, the token is offered; when it equals none, it is a figure that the ledger does not know.
 */
export function checkNarrative(text: string, options: ReportOptions): Masalah[] {
  const context = readContext(options);
  const problems: Masalah[] = [];
  createResolver({ context, title: '', problems })(text, { bagian: null }, '');
  const byValue = new Map(listFigureTokens(options).map(({ token, value }) => [figureKey(value), token]));
  for (const written of typedFigures(text)) {
    const token = byValue.get(figureKey(written));
    problems.push(token ? typedFigure(written, token) : unknownFigure(written));
  }
  return problems;
}

/**
 * The figures that a text quotes, by token: those it carries as tokens, and typed ones that equal a token's value now. Kept with the text, they
 * tell later what it was written about.
 */
export function quoteFigures(text: string, options: ReportOptions): Record<string, string> {
  const figures = new Map(
    listFigureTokens(options).flatMap(({ token, value }) => (token.startsWith(FIGURE_TOKEN) ? [[token, value]] : [])),
  );
  const byValue = new Map([...figures].map(([token, value]) => [figureKey(value), token]));
  const tokens = [
    ...[...text.matchAll(ANY_TOKEN)].map(([, name]) => `{{${name}}}`),
    ...typedFigures(text).flatMap((written) => byValue.get(figureKey(written)) ?? []),
  ];
  return Object.fromEntries(
    tokens.flatMap((token) => {
      const value = figures.get(token);
      return value === undefined ? [] : [[token, value]];
    }),
  );
}

/** Quoted figures that are others now, or that the ledger does not have any more: the sentences around them want reading again. */
export function findStaleFigures(quoted: Readonly<Record<string, string>>, options: ReportOptions): Masalah[] {
  const now = new Map(listFigureTokens(options).map(({ token, value }) => [token, value]));
  const tokens = Object.keys(quoted).sort();
  return tokens.flatMap((token) => {
    const before = quoted[token] ?? '';
    const after = now.get(token) ?? null;
    return after === before ? [] : [staleFigure(token, before, after)];
  });
}

const TITLE = 'judul';
const FIGURE_TOKEN = '{{angka:';
const ANY_TOKEN = /\{\{\s*([^{}]*?)\s*\}\}/g;
const MEASURES = ['pagu', 'realisasi', 'sisa', 'serapan'] as const;

/** Amounts ("Rp1.500", "1.500.000", "Rp 2,5 miliar") and percentages; years, dates and numbers of regulations are none of them. */
const TYPED_FIGURE =
  /Rp\.?\s?\d[\d.,]*(?:\s(?:ribu|juta|miliar|milyar|triliun))?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d+(?:[.,]\d+)?\s?(?:%|persen\b)/g;

/** Amounts and percentages that a text spells out, each once. */
function typedFigures(text: string): string[] {
  const plain = text.replace(ANY_TOKEN, ' ');
  return [...new Set([...plain.matchAll(TYPED_FIGURE)].map(([figure]) => figure.trim()))];
}

/** The same figure in any spelling: value and whether it is a percentage. */
function figureKey(written: string): string {
  const read = parseNumber(written.replace(/[.,]$/, ''), {
    column: { kind: written.includes('%') ? 'persen' : 'uang' },
  });
  return read.status === 'ok' ? `${read.percent ? '%' : ''}${read.value.toFixed()}` : written;
}

function resolverOf(context: ReportContext): (text: string) => string {
  const resolve = createResolver({ context, title: '', problems: [] });
  return (text) => resolve(text, { bagian: null }, '');
}

function typedFigure(nilai: string, token: string): Masalah {
  return {
    lokasi: '',
    kode: 'angka-diketik',
    pesan: {
      id: `${nilai} diketik; angkanya ada di buku angka dan dapat berubah.`,
      en: `${nilai} is typed; the ledger has this figure and it may change.`,
    },
    saran: { id: `Ganti dengan ${token}.`, en: `Replace it by ${token}.` },
    nilai,
  };
}

function staleFigure(token: string, before: string, after: string | null): Masalah {
  const name = token.slice(2, -2);
  return {
    lokasi: '',
    kode: 'angka-berubah',
    pesan:
      after === null
        ? {
            id: `Sejak tulisan ini disimpan, ${name} (${before}) tidak ada lagi di buku angka.`,
            en: `Since this text was saved, ${name} (${before}) has gone from the ledger.`,
          }
        : {
            id: `Sejak tulisan ini disimpan, ${name} berubah dari ${before} menjadi ${after}.`,
            en: `Since this text was saved, ${name} has changed from ${before} to ${after}.`,
          },
    saran: {
      id: 'Baca ulang kalimatnya, lalu simpan atau nyatakan masih sesuai.',
      en: 'Read the sentences again, then save them or say that they still hold.',
    },
    nilai: token,
  };
}

function unknownFigure(nilai: string): Masalah {
  return {
    lokasi: '',
    kode: 'angka-tak-dikenal',
    pesan: {
      id: `${nilai} tidak sama dengan angka mana pun di buku angka.`,
      en: `${nilai} equals no figure of the ledger.`,
    },
    saran: {
      id: 'Periksa angkanya, atau pilih penanda yang sesuai.',
      en: 'Check the figure, or choose the fitting token.',
    },
    nilai,
  };
}
