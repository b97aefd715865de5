import type { ReportContext, Scope } from '../../data/context.ts';
import type { TableBlock, TableKind } from '../../form/definition.ts';
import { type ColumnRegistry, type LaidOutTable, layOutTable, type RowPlan } from '../table-kind.ts';
import { belanjaBagianColumns, belanjaBagianRows } from './belanja-bagian.ts';
import { capaianColumns, capaianRows } from './capaian.ts';
import { kegiatanLainColumns, kegiatanLainRows } from './kegiatan-lain.ts';
import { pkAnggaranColumns, pkAnggaranRows } from './pk-anggaran.ts';
import { pkIndikatorColumns, pkIndikatorRows } from './pk-indikator.ts';
import { realisasiAnggaranColumns, realisasiAnggaranRows } from './realisasi-anggaran.ts';

/** What a table is made from. */
export interface TableInput {
  context: ReportContext;
  scope: Scope;
  block: TableBlock;
  resolve: (template: string) => string;
}

/** A kind of table: the column keys that forms may name, and how to make it. */
export interface TableMaker {
  columnKeys: readonly string[];
  /** Remarks are printed below the table, numbered from 1 as the cells refer to them. */
  make: (input: TableInput) => LaidOutTable & { remarks: string[] };
}

/** Every kind of table that a form may ask for. */
export const tableMakers: Readonly<Record<TableKind, TableMaker>> = {
  'pk-indikator': maker(pkIndikatorColumns, ({ context }) => withoutRemarks(pkIndikatorRows(context))),
  'pk-anggaran': maker(pkAnggaranColumns, ({ context }) => withoutRemarks(pkAnggaranRows(context))),
  'realisasi-anggaran': maker(realisasiAnggaranColumns, ({ context, block }) =>
    withoutRemarks(realisasiAnggaranRows(context, block)),
  ),
  'belanja-bagian': maker(belanjaBagianColumns, ({ context, scope }) =>
    withoutRemarks(belanjaBagianRows(context, scope)),
  ),
  'kegiatan-lain': maker(kegiatanLainColumns, ({ context, scope }) => withoutRemarks(kegiatanLainRows(context, scope))),
  capaian: maker(capaianColumns, ({ context }) => capaianRows(context)),
};

interface Rows<R> {
  rows: RowPlan<R>[];
  remarks: string[];
}

/** Closes over the row type, so that tables of different kinds stand in one registry. */
function maker<R>(registry: ColumnRegistry<R, ReportContext>, read: (input: TableInput) => Rows<R>): TableMaker {
  return {
    columnKeys: Object.keys(registry),
    make: (input) => {
      const { context, block, resolve } = input;
      const { rows, remarks } = read(input);
      return { ...layOutTable({ block, registry, rows, context, holds: context.holds, resolve }), remarks };
    },
  };
}

function withoutRemarks<R>(rows: RowPlan<R>[]): Rows<R> {
  return { rows, remarks: [] };
}
