import type { Rupiah } from '@selaras/domain';
import { type AnggaranNode, addStated, serapanOf, sumNodes } from '../../data/anggaran.ts';
import { listLeaves, type ReportContext, type Scope } from '../../data/context.ts';
import { percentCell } from '../cells.ts';
import { type ColumnRegistry, type RowPlan, textCell } from '../table-kind.ts';
import { type MoneyRow, moneyColumns, moneyOf, parentFormula, remainderRow, sumOf } from './realisasi-anggaran.ts';

/** A sub kegiatan, one of its belanja lines, or the total. */
interface BelanjaRow extends MoneyRow {
  no: string;
  /** Planned cash s/d the period. */
  rencana: Rupiah | null;
  hasil: string;
  keterangan: string;
}

/** Columns of the table "anggaran per bagian". */
export const belanjaBagianColumns: ColumnRegistry<BelanjaRow, ReportContext> = {
  no: { title: 'No', width: 5, align: 'center', figure: false, cell: ({ data }) => textCell(data.no) },
  kode: { title: 'Kode', width: 18, align: 'left', figure: false, cell: ({ data }) => textCell(data.kode) },
  uraian: {
    title: 'Sub Kegiatan / Uraian Belanja',
    width: 56,
    align: 'left',
    figure: false,
    cell: ({ level, data }) => textCell(data.uraian, { indent: level }),
  },
  ...moneyColumns,
  pagu: { ...moneyColumns.pagu, title: 'Alokasi (Rp)' },
  'target-persen': {
    title: 'Target s.d. {{periode.nama}} (%)',
    width: 12,
    align: 'right',
    figure: true,
    cell: ({ data }) => percentCell(serapanOf({ pagu: data.pagu, realisasi: data.rencana })),
  },
  hasil: { title: 'Hasil', width: 22, align: 'left', figure: true, cell: ({ data }) => textCell(data.hasil) },
  keterangan: { title: 'Ket.', width: 13, align: 'left', figure: true, cell: ({ data }) => textCell(data.keterangan) },
};

/** Sub kegiatan of a bagian with their belanja lines, what the lines do not explain, and the total. */
export function belanjaBagianRows(context: ReportContext, scope: Scope): RowPlan<BelanjaRow>[] {
  const nodes = leavesOf(context, scope);
  if (nodes.length === 0) return [];
  const plans = nodes.map((node) => context.notes.plannedCash(node.simpul));
  const rows = nodes.flatMap((node, index) => nodeRows(context, node, 0, String(index + 1)));
  const rencana = plans.some((plan) => plan === null) ? null : addStated(plans);
  return [
    ...rows,
    {
      id: 'jumlah',
      kind: 'total',
      level: 0,
      label: { text: 'JUMLAH', over: 'leading', align: 'center' },
      data: {
        no: '',
        kode: '',
        uraian: 'JUMLAH',
        ...sumNodes(nodes),
        formula: sumOf(nodes.map((node) => node.simpul.id)),
        rencana,
        hasil: '',
        keterangan: '',
      },
    },
  ];
}

/** Nodes whose money a bagian answers for; without bagian, all of the unit. */
export function leavesOf(context: ReportContext, scope: Scope): AnggaranNode[] {
  const leaves = listLeaves(context.anggaran);
  const { bagian } = scope;
  return bagian === null ? leaves : leaves.filter((node) => context.bagianOf(node.unit) === bagian.id);
}

function nodeRows(context: ReportContext, node: AnggaranNode, level: number, no: string): RowPlan<BelanjaRow>[] {
  const own = moneyOf(node);
  const lines = node.lines.map((line) => ({ id: line.anggaran.id, pagu: line.pagu, realisasi: line.realisasi }));
  const parts = [...node.children.map(moneyOf), ...lines];
  const rest = remainderRow({ parent: own, children: parts, level: level + 1 });
  return [
    {
      id: own.id,
      kind: level === 0 ? 'subtotal' : 'data',
      level,
      data: {
        no,
        kode: node.simpul.kode,
        uraian: node.simpul.nama,
        pagu: own.pagu,
        realisasi: own.realisasi,
        formula: parentFormula(parts, own),
        rencana: context.notes.plannedCash(node.simpul),
        hasil: context.notes.onNode(node.simpul, 'hasil'),
        keterangan: context.notes.onNode(node.simpul, 'keterangan'),
      },
    },
    ...node.children.flatMap((child) => nodeRows(context, child, level + 1, '')),
    ...node.lines.map(
      (line): RowPlan<BelanjaRow> => ({
        id: line.anggaran.id,
        kind: 'data',
        level: level + 1,
        data: {
          no: '',
          kode: line.anggaran.rekening,
          uraian: line.anggaran.uraian,
          pagu: line.pagu,
          realisasi: line.realisasi,
          ...withoutDetails(() => null),
        },
      }),
    ),
    ...(rest === null ? [] : [{ ...rest, data: { no: '', ...rest.data, ...withoutDetails(rest.data.formula) } }]),
  ];
}

function withoutDetails(
  formula: MoneyRow['formula'],
): Omit<BelanjaRow, 'no' | 'kode' | 'uraian' | 'pagu' | 'realisasi'> {
  return { formula, rencana: null, hasil: '', keterangan: '' };
}
