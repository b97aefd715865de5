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
  const plain = text.replace(/\{\{[^{}]*\}\}/g, ' ');
  const seen = new Set<string>();
  for (const [figure] of plain.matchAll(TYPED_FIGURE)) {
    const written = figure.trim();
    if (seen.has(written)) continue;
    seen.add(written);
    const token = byValue.get(figureKey(written));
    problems.push(token ? typedFigure(written, token) : unknownFigure(written));
  }
  return problems;
}

const TITLE = 'judul';
const MEASURES = ['pagu', 'realisasi', 'sisa', 'serapan'] as const;

/** Amounts ("Rp1.500", "1.500.000", "Rp 2,5 miliar") and percentages; years, dates and numbers of regulations are none of them. */
const TYPED_FIGURE =
  /Rp\.?\s?\d[\d.,]*(?:\s(?:ribu|juta|miliar|milyar|triliun))?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d+(?:[.,]\d+)?\s?(?:%|persen\b)/g;

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
