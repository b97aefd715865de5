import { type PelaksanaanAnggaran, Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import { serapanOf } from '../../data/anggaran.ts';
import type { ReportContext } from '../../data/context.ts';
import { toLetters } from '../../data/numbering.ts';
import { persenPasti } from '../../kalimat/angka.ts';
import type { CellFormula } from '../../model/document.ts';
import { moneyCell, percentCell } from '../cells.ts';
import { type ColumnRegistry, type RowPlan, textCell } from '../table-kind.ts';

interface JanjiRow {
  no: string;
  janji: PelaksanaanAnggaran;
  serapan: Decimal | null;
  formula: CellFormula | null;
}

/** Columns of the table "pelaksanaan anggaran" of a Perjanjian Kinerja. */
export const pkAnggaranColumns: ColumnRegistry<JanjiRow, ReportContext> = {
  no: { title: 'No', width: 8, align: 'center', figure: false, cell: ({ data }) => textCell(data.no) },
  uraian: {
    title: 'Uraian',
    width: 60,
    align: 'left',
    figure: false,
    cell: ({ level, data }) => textCell(data.janji.uraian, { indent: level }),
  },
  alokasi: {
    title: 'Alokasi (Rp)',
    width: 28,
    align: 'right',
    figure: true,
    cell: ({ data }) => moneyCell(data.janji.jumlah, data.formula ?? undefined),
  },
  keterangan: {
    title: 'Keterangan',
    width: 34,
    align: 'left',
    figure: true,
    cell: ({ data: { janji } }) =>
      textCell(
        janji.serapanMinimal === null ? '-' : `Realisasi minimal ${persenPasti(new Decimal(janji.serapanMinimal))}`,
      ),
  },
  'serapan-minimal': {
    title: 'Serapan Minimal (%)',
    width: 18,
    align: 'right',
    figure: true,
    cell: ({ data: { janji } }) =>
      percentCell(janji.serapanMinimal === null ? null : new Decimal(janji.serapanMinimal)),
  },
  serapan: {
    title: 'Serapan s.d. {{periode.nama}} (%)',
    width: 18,
    align: 'right',
    figure: true,
    cell: ({ data }) => percentCell(data.serapan),
  },
};

/** Heading rows (all belanja, pendapatan) with their programs, as the agreement states them. */
export function pkAnggaranRows(context: ReportContext): RowPlan<JanjiRow>[] {
  const rows = listJanji(context);
  let heading = 0;
  let number = 0;
  return rows.map((janji, index) => {
    const isHeading = janji.simpul === null;
    heading += isHeading ? 1 : 0;
    number = isHeading ? 0 : number + 1;
    return {
      id: rowId(janji),
      kind: isHeading ? ('subtotal' as const) : ('data' as const),
      level: isHeading ? 0 : 1,
      data: {
        no: isHeading ? `${toLetters(heading).toLowerCase()})` : String(number),
        janji,
        serapan: serapanOfJanji(context, janji),
        formula: isHeading ? headingFormula(janji, rows.slice(index + 1)) : null,
      },
    };
  });
}

/** Rows of lampiran B of the unit's agreement, in order. */
export function listJanji({ buku, dokumen }: ReportContext): PelaksanaanAnggaran[] {
  return buku.pelaksanaanAnggaran.filter((row) => row.dokumen === dokumen.pk?.id).sort((a, b) => a.urut - b.urut);
}

/** Serapan so far of what a row promises: its program, or all belanja; null for pendapatan and where it is undefined. */
export function serapanOfJanji({ anggaran }: ReportContext, janji: PelaksanaanAnggaran): Decimal | null {
  if (janji.kelompok === 'pendapatan') return null;
  if (janji.simpul === null) return serapanOf(anggaran.total);
  const node = anggaran.byId.get(janji.simpul) ?? anggaran.byOtherId.get(janji.simpul);
  return node ? serapanOf({ pagu: node.pagu.jumlah, realisasi: node.realisasi.jumlah }) : null;
}

/** The heading is the sum of the programs below it, unless the agreement states otherwise. */
function headingFormula(heading: PelaksanaanAnggaran, below: readonly PelaksanaanAnggaran[]): CellFormula | null {
  const next = below.findIndex((row) => row.simpul === null);
  const parts = (next === -1 ? below : below.slice(0, next)).filter((row) => row.jumlah !== null);
  const sum = Rupiah.sum(parts.map((row) => row.jumlah ?? Rupiah.NOL));
  if (heading.jumlah === null || parts.length === 0 || !heading.jumlah.equals(sum)) return null;
  return { kind: 'sum', cells: parts.map((row) => ({ row: rowId(row), column: 'alokasi' })) };
}

function rowId(janji: PelaksanaanAnggaran): string {
  return `${janji.dokumen}:${janji.urut}`;
}
