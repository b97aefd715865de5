import type { ReportContext } from '../../data/context.ts';
import type { IndikatorRow, SasaranGroup } from '../../data/kinerja.ts';
import { nilaiCell } from '../cells.ts';
import { type CellPlan, type ColumnRegistry, type RowPlan, textCell } from '../table-kind.ts';

/** An indicator below its sasaran; `span` = rows of the sasaran, 0 where its cell reaches down from above. */
export interface SasaranRow {
  no: string;
  sasaran: string;
  span: number;
  row: IndikatorRow;
}

/** Columns on sasaran and indicator that tables of indicators share. */
export const sasaranColumns = {
  no: {
    title: 'No',
    width: 5,
    align: 'center',
    figure: false,
    cell: ({ data }) => spanned(data, textCell(data.no)),
  },
  sasaran: {
    title: 'Sasaran Strategis',
    width: 24,
    align: 'left',
    figure: false,
    cell: ({ data }) => spanned(data, textCell(data.sasaran)),
  },
  indikator: {
    title: 'Indikator Kinerja',
    width: 26,
    align: 'left',
    figure: false,
    cell: ({ data }) => textCell(data.row.nama),
  },
  satuan: { title: 'Satuan', width: 9, align: 'center', figure: false, cell: ({ data }) => textCell(data.row.satuan) },
} satisfies ColumnRegistry<SasaranRow, ReportContext>;

/** Columns of the table "sasaran dan IKU". */
export const pkIndikatorColumns: ColumnRegistry<SasaranRow, ReportContext> = {
  ...sasaranColumns,
  definisi: {
    title: 'Definisi Operasional',
    width: 34,
    align: 'left',
    figure: false,
    cell: ({ data }) => textCell(data.row.indikator.definisi),
  },
  'kondisi-awal': {
    title: 'Kondisi Awal',
    width: 10,
    align: 'center',
    figure: true,
    expand: ({ kinerja }) => baselineColumn(kinerja.iku),
    cell: ({ data }) => nilaiCell(data.row.kondisiAwal?.nilai ?? null, { satuan: data.row.satuan }),
  },
  'target-tahunan': {
    title: 'Target',
    group: 'Target',
    width: 9,
    align: 'center',
    figure: true,
    expand: ({ kinerja, periode }) =>
      targetYears(kinerja.iku, periode.tahun).map((year) => ({ suffix: String(year), title: String(year) })),
    cell: ({ data }, suffix) =>
      nilaiCell(data.row.targetTahunan.get(Number(suffix)) ?? null, { satuan: data.row.satuan }),
  },
  formula: {
    title: 'Formula Indikator',
    width: 36,
    align: 'center',
    figure: true,
    cell: ({ data }) => formulaCell(data.row),
  },
};

/** Rows of the IKU of the unit's agreement. */
export function pkIndikatorRows(context: ReportContext): RowPlan<SasaranRow>[] {
  return sasaranRows(context.kinerja.iku);
}

/** One row per indicator, numbered and spanned by sasaran. */
export function sasaranRows(groups: readonly SasaranGroup[]): RowPlan<SasaranRow>[] {
  return groups.flatMap((group, index) =>
    group.indikator.map((row, place) => ({
      id: row.penempatan.id,
      kind: 'data' as const,
      level: 0,
      data: {
        no: String(index + 1),
        sasaran: group.simpul.nama,
        span: place === 0 ? group.indikator.length : 0,
        row,
      },
    })),
  );
}

/** One column for baselines; its head names their year where they share one. */
export function baselineColumn(groups: readonly SasaranGroup[]): { suffix: string; title: string }[] {
  const years = new Set(
    groups.flatMap((group) =>
      group.indikator.flatMap((row) => (row.kondisiAwal === null ? [] : [row.kondisiAwal.tahun])),
    ),
  );
  const [year] = years;
  return [{ suffix: '', title: years.size === 1 ? `Kondisi Awal ${year}` : 'Kondisi Awal' }];
}

function spanned(data: SasaranRow, cell: CellPlan): CellPlan | null {
  if (data.span === 0) return null;
  return data.span === 1 ? cell : { ...cell, rowSpan: data.span };
}

/** The years for which targets exist, the report's own year at least. */
function targetYears(groups: readonly SasaranGroup[], tahun: number): number[] {
  const years = new Set([tahun]);
  for (const group of groups) {
    for (const row of group.indikator) for (const year of row.targetTahunan.keys()) years.add(year);
  }
  return [...years].filter((year) => year >= tahun).sort((a, b) => a - b);
}

function formulaCell({ indikator }: IndikatorRow): CellPlan {
  const { formula } = indikator;
  if (formula === null) return textCell('-');
  if (formula.penyebut === '') return textCell(`${formula.pembilang} ${formula.pengali}`.trim());
  const { pembilang: numerator, penyebut: denominator } = formula;
  // "× 100%" must not break behind the multiplication sign.
  const tail = formula.pengali.replaceAll(' ', '\u00a0');
  return { runs: [{ type: 'fraction', numerator, denominator, tail }] };
}
