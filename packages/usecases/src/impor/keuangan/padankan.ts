import { type Anggaran, isSameKode, parseKode, type Simpul } from '@selaras/domain';
import { listBudgetNodes, type TemplateContext } from '../templat/konteks.ts';
import { type BarisKeuangan, subKegiatanKey } from './baris-keuangan.ts';

/** A ledger row that a report row could mean. */
export interface Kandidat {
  /** `anggaran:…` or `simpul:…`. */
  target: string;
  kode: string;
  uraian: string;
}

/** What a row of the report stands for. */
export type Padanan =
  | { kind: 'baris'; line: Anggaran; node: Simpul }
  /** The node has no lines: the report's rows below it are summed. */
  | { kind: 'simpul'; node: Simpul }
  | { kind: 'tak-unik'; kandidat: Kandidat[] }
  | { kind: 'tanpa-padanan'; kandidat: Kandidat[] };

const MAX_CANDIDATES = 3;
/** Candidates are for a person to choose from; past this many rows nobody does. */
const MAX_SEARCHES = 200;

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function bigrams(text: string): Set<string> {
  const folded = ` ${fold(text)} `;
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, index) => folded.slice(index, index + 2)));
}

/** Dice coefficient of letter pairs: 1 for equal texts, 0 for texts with no pair in common. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * a.intersection(b).size) / (a.size + b.size);
}

/** Finds the ledger row of each report row, by code first and by words where codes do not decide. */
export class Pemadan {
  private readonly nodes: ReadonlyMap<string, Simpul[]>;
  private readonly allNodes: readonly { simpul: Simpul; pairs: ReadonlySet<string> }[];
  private readonly lines: ReadonlyMap<string, Anggaran[]>;
  private searches = 0;

  constructor(context: TemplateContext) {
    const { buku, anggaran, periode } = context;
    const coded = listBudgetNodes(context).flatMap(({ simpul }) => {
      const kode = parseKode('nomenklatur', simpul.kode);
      return kode.ok && kode.kode.tingkat === 'sub-kegiatan' ? [{ simpul, key: subKegiatanKey(kode.kode) }] : [];
    });
    this.nodes = new Map(
      [...Map.groupBy(coded, (item) => item.key)].map(([key, items]) => [key, items.map((item) => item.simpul)]),
    );
    this.allNodes = coded.map(({ simpul }) => ({ simpul, pairs: bigrams(simpul.nama) }));
    this.lines = Map.groupBy(
      buku.anggaran.filter((row) => row.rincian && row.dokumen === anggaran?.id && row.tahun === periode.tahun),
      (row) => row.simpul,
    );
  }

  /** Whether a node is broken down into lines. */
  hasLines(node: Simpul): boolean {
    return this.lines.has(node.id);
  }

  match(row: BarisKeuangan): Padanan {
    const nodes = this.nodes.get(row.sub) ?? [];
    const [node] = nodes;
    if (!node) return { kind: 'tanpa-padanan', kandidat: this.nearestNodes(row) };
    if (nodes.length > 1) return { kind: 'tak-unik', kandidat: nodes.map(toNodeCandidate) };
    const lines = this.lines.get(node.id);
    if (!lines || row.isSub) return { kind: 'simpul', node };
    return this.matchLine(row, node, lines);
  }

  private matchLine(row: BarisKeuangan, node: Simpul, lines: readonly Anggaran[]): Padanan {
    const byCode = row.rekening === '' ? [] : lines.filter((line) => isSameRekening(line.rekening, row.rekening));
    // A ledger without account codes is matched by its words, one with other codes is not.
    const pool =
      byCode.length > 0
        ? byCode
        : lines
            .filter((line) => row.rekening === '' || line.rekening === '')
            .filter((line) => fold(line.uraian) === fold(row.uraian));
    const narrowed = narrow(pool, row);
    const [line] = narrowed;
    if (line && narrowed.length === 1) return { kind: 'baris', line, node };
    if (narrowed.length > 1)
      return { kind: 'tak-unik', kandidat: narrowed.slice(0, MAX_CANDIDATES).map((item) => toLineCandidate(item)) };
    const wanted = bigrams(row.uraian);
    const ranked = lines
      .map((item) => ({ item, score: similarity(wanted, bigrams(item.uraian)) }))
      .sort((a, b) => b.score - a.score);
    return {
      kind: 'tanpa-padanan',
      kandidat: ranked.slice(0, MAX_CANDIDATES).map(({ item }) => toLineCandidate(item)),
    };
  }

  private nearestNodes(row: BarisKeuangan): Kandidat[] {
    this.searches += 1;
    if (this.searches > MAX_SEARCHES) return [];
    const wanted = bigrams(row.uraian);
    const kegiatan = row.kodeSub.split('.').slice(0, -1).join('.');
    const score = (item: (typeof this.allNodes)[number]): number =>
      (item.simpul.kode.startsWith(`${kegiatan}.`) ? 0.5 : 0) + similarity(wanted, item.pairs);
    const ranked = this.allNodes.map((item) => ({ item, score: score(item) })).sort((a, b) => b.score - a.score);
    return ranked.slice(0, MAX_CANDIDATES).map(({ item }) => toNodeCandidate(item.simpul));
  }
}

/** Of several lines, those with the same words, then those with the same amount; all of them when neither decides. */
function narrow(lines: readonly Anggaran[], row: BarisKeuangan): readonly Anggaran[] {
  if (lines.length < 2) return lines;
  const byWords = lines.filter((line) => fold(line.uraian) === fold(row.uraian));
  const pool = byWords.length > 0 ? byWords : lines;
  if (pool.length < 2) return pool;
  const byAmount = pool.filter((line) => row.anggaran !== null && line.jumlah.equals(row.anggaran));
  return byAmount.length > 0 ? byAmount : pool;
}

function isSameRekening(a: string, b: string): boolean {
  if (a === b) return true;
  const left = parseKode('rekening', a);
  const right = parseKode('rekening', b);
  return left.ok && right.ok && isSameKode(left.kode, right.kode);
}

function toNodeCandidate(node: Simpul): Kandidat {
  return { target: `simpul:${node.id}`, kode: node.kode, uraian: node.nama };
}

function toLineCandidate(line: Anggaran): Kandidat {
  return { target: `anggaran:${line.id}`, kode: line.rekening, uraian: line.uraian };
}
