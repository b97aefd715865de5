import { computeSisa, type Rupiah } from '@selaras/domain';
import type { AnggaranNode } from '../../data/anggaran.ts';
import type { ReportContext } from '../../data/context.ts';
import type { TableBlock } from '../../form/definition.ts';
import type { CellFormula, RowKind } from '../../model/document.ts';
import { emptyCell, moneyCell, remainderOf, serapanCell } from '../cells.ts';
import { type ColumnRegistry, type RowPlan, textCell } from '../table-kind.ts';

/** A row of money: what it is called, its amounts, and how Excel gets them. */
export interface MoneyRow {
  kode: string;
  uraian: string;
  pagu: Rupiah | null;
  realisasi: Rupiah | null;
  /** Formula of an amount in the named column; null = the figure was entered. */
  formula: (column: 'pagu' | 'realisasi') => CellFormula | null;
}

type Money = Pick<MoneyRow, 'pagu' | 'realisasi'>;

/** Columns of amounts that money tables share. */
export const moneyColumns = {
  pagu: {
    title: 'Pagu Anggaran {{tahun}} (Rp)',
    width: 16,
    align: 'right',
    figure: true,
    cell: ({ data }) => moneyCell(data.pagu, data.formula('pagu') ?? undefined),
  },
  realisasi: {
    title: 'Realisasi s.d. {{periode.nama}} (Rp)',
    width: 16,
    align: 'right',
    figure: true,
    cell: ({ data }) => moneyCell(data.realisasi, data.formula('realisasi') ?? undefined),
  },
  sisa: {
    title: 'Sisa Anggaran (Rp)',
    width: 16,
    align: 'right',
    figure: true,
    cell: ({ id, data }) =>
      moneyCell(computeSisa(data), {
        kind: 'difference',
        minuend: { row: id, column: 'pagu' },
        subtrahends: [{ row: id, column: 'realisasi' }],
      }),
  },
  serapan: {
    title: 'Serapan (%)',
    width: 10,
    align: 'right',
    figure: true,
    cell: ({ id, kind, data }) =>
      isRemainder(kind)
        ? emptyCell('tidak-berlaku')
        : serapanCell(data, { part: { row: id, column: 'realisasi' }, whole: { row: id, column: 'pagu' } }),
  },
} satisfies ColumnRegistry<MoneyRow, ReportContext>;

/** Columns of the table "realisasi anggaran". */
export const realisasiAnggaranColumns: ColumnRegistry<MoneyRow, ReportContext> = {
  kode: { title: 'Kode', width: 17, align: 'left', figure: false, cell: ({ data }) => textCell(data.kode) },
  uraian: {
    title: 'Uraian',
    width: 41,
    align: 'left',
    figure: false,
    cell: ({ level, data }) => textCell(data.uraian, { indent: Math.max(level - 1, 0) }),
  },
  ...moneyColumns,
};

const DEPTHS = { program: 1, kegiatan: 2, 'sub-kegiatan': 3 } as const;

/** Unit → program → kegiatan → sub kegiatan, with a row for what children do not explain, and the total. */
export function realisasiAnggaranRows(context: ReportContext, block: TableBlock): RowPlan<MoneyRow>[] {
  const { anggaran, unit } = context;
  if (anggaran.roots.length === 0) return [];
  const depth = DEPTHS[block.depth ?? 'sub-kegiatan'];
  const total = (id: string, kind: RowKind, uraian: string): RowPlan<MoneyRow> => ({
    id,
    kind,
    level: 0,
    data: { kode: '', uraian, ...anggaran.total, formula: sumOf(anggaran.roots.map((root) => root.simpul.id)) },
  });
  return [
    total('unit', 'subtotal', unit.nama),
    ...anggaran.roots.flatMap((root) => nodeRows(root, 1, depth)),
    { ...total('jumlah', 'total', 'JUMLAH'), label: { text: 'JUMLAH', over: 'leading', align: 'center' } },
  ];
}

/** Whether a row is the difference between a parent and its children. */
function isRemainder(kind: RowKind): boolean {
  return kind === 'belum-dirinci' || kind === 'melebihi-induk';
}

/** Formula of a sum over rows of the same column; the table drops references to cells that it does not print. */
export function sumOf(rows: readonly string[]): MoneyRow['formula'] {
  return (column) => (rows.length === 0 ? null : { kind: 'sum', cells: rows.map((row) => ({ row, column })) });
}

/** The row for what the printed children leave over; null when they explain their parent. */
export function remainderRow(options: {
  parent: { id: string } & Money;
  children: readonly ({ id: string } & Money)[];
  level: number;
}): RowPlan<MoneyRow> | null {
  const { parent, children, level } = options;
  const pagu = remainderOf(
    parent.pagu,
    children.map((child) => child.pagu),
  );
  const realisasi = remainderOf(
    parent.realisasi,
    children.map((child) => child.realisasi),
  );
  if (pagu === null && realisasi === null) return null;
  const over = [pagu, realisasi].filter((amount) => amount?.isNegative === true).length;
  const under = [pagu, realisasi].filter((amount) => amount?.isNegative === false).length;
  return {
    id: `${parent.id}:selisih`,
    kind: over > 0 ? 'melebihi-induk' : 'belum-dirinci',
    level,
    data: {
      kode: '',
      uraian: over === 0 ? 'Belum dirinci' : under === 0 ? 'Melebihi induk' : 'Belum dirinci / melebihi induk',
      pagu,
      realisasi,
      formula: (column) => ({
        kind: 'difference',
        minuend: { row: parent.id, column },
        subtrahends: children.filter((child) => child[column] !== null).map((child) => ({ row: child.id, column })),
      }),
    },
  };
}

/** Formula of a parent: the sum of its children where they explain it, nothing where its amount was stated. */
export function parentFormula(rows: readonly ({ id: string } & Money)[], parent: Money): MoneyRow['formula'] {
  return (column) => {
    const amounts = rows.map((row) => row[column]);
    if (amounts.every((amount) => amount === null) || remainderOf(parent[column], amounts) !== null) return null;
    return sumOf(rows.map((row) => row.id))(column);
  };
}

/** Amounts of a node under its row id. */
export function moneyOf(node: AnggaranNode): { id: string } & Money {
  return { id: node.simpul.id, pagu: node.pagu.jumlah, realisasi: node.realisasi.jumlah };
}

function nodeRows(node: AnggaranNode, level: number, depth: number): RowPlan<MoneyRow>[] {
  const children = level < depth ? node.children.filter((child) => child.simpul.jenis !== 'aktivitas') : [];
  const amounts = children.map(moneyOf);
  const own = moneyOf(node);
  const rest = remainderRow({ parent: own, children: amounts, level: level + 1 });
  return [
    {
      id: own.id,
      kind: level === 1 ? 'group' : level === 2 && depth > 2 ? 'subtotal' : 'data',
      level,
      data: {
        kode: node.simpul.kode,
        uraian: node.simpul.nama,
        pagu: own.pagu,
        realisasi: own.realisasi,
        formula: parentFormula(amounts, own),
      },
    },
    ...children.flatMap((child) => nodeRows(child, level + 1, depth)),
    ...(rest === null ? [] : [rest]),
  ];
}
