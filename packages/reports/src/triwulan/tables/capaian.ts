import { type HasilCapaian, predikat, selectSkala } from '@selaras/domain';
import type { ReportContext } from '../../data/context.ts';
import type { IndikatorRow } from '../../data/kinerja.ts';
import type { CellFormula } from '../../model/document.ts';
import { capaianCell, emptyCell, figureOf, nilaiCell } from '../cells.ts';
import { type CellPlan, type ColumnRegistry, type RowPlan, textCell } from '../table-kind.ts';
import { baselineColumn, type SasaranRow, sasaranColumns, sasaranRows } from './pk-indikator.ts';

/** An indicator with the numbers of the remarks on its two readings; null = nothing to remark. */
interface CapaianRow extends SasaranRow {
  remarkYear: number | null;
  remarkPeriod: number | null;
}

/** Columns of the table "capaian". */
export const capaianColumns: ColumnRegistry<CapaianRow, ReportContext> = {
  ...sasaranColumns,
  'kondisi-awal': {
    title: 'Kondisi Awal',
    group: 'Target',
    width: 11,
    align: 'center',
    figure: true,
    expand: ({ kinerja }) => baselineColumn([...kinerja.iku, ...kinerja.bagian]),
    cell: ({ data: { row } }) => nilaiCell(row.kondisiAwal?.nilai ?? null, { satuan: row.satuan }),
  },
  'target-sebelum-perubahan': {
    title: 'Target sebelum Perubahan',
    group: 'Target',
    width: 13,
    align: 'center',
    figure: true,
    expand: ({ kinerja }) => {
      const groups = [...kinerja.iku, ...kinerja.bagian];
      const years = new Set(
        groups.flatMap((group) => group.indikator.flatMap((row) => row.targetSebelumPerubahan?.tahun ?? [])),
      );
      const [year] = years;
      const title = years.size === 1 ? `Target ${year} sebelum Perubahan` : 'Target sebelum Perubahan';
      return [{ suffix: '', title }];
    },
    cell: ({ data: { row } }) => nilaiCell(row.targetSebelumPerubahan?.nilai ?? null, { satuan: row.satuan }),
  },
  'target-tahun': {
    title: 'Target Tahun {{tahun}}',
    group: 'Target',
    width: 11,
    align: 'center',
    figure: true,
    cell: ({ data: { row } }) => nilaiCell(row.targetTahun, { satuan: row.satuan }),
  },
  'target-periode': {
    title: 'Target s.d. {{periode.nama}}',
    group: 'Target',
    width: 11,
    align: 'center',
    figure: true,
    cell: ({ data: { row } }) => nilaiCell(row.targetPeriode, { satuan: row.satuan }),
  },
  realisasi: {
    title: 'Realisasi s.d. {{periode.nama}}',
    group: 'Hasil',
    width: 13,
    align: 'center',
    figure: true,
    cell: ({ data }) => realisasiCell(data.row),
  },
  capaian: {
    title: 'Capaian terhadap Target Tahun {{tahun}} (%)',
    group: 'Hasil',
    width: 14,
    align: 'center',
    figure: true,
    cell: ({ id, data }) =>
      capaianCell(data.row.terhadapTahun, data.remarkYear, capaianFormula(id, data.row, 'target-tahun')),
  },
  'capaian-periode': {
    title: 'Capaian terhadap Target {{periode.nama}} (%)',
    group: 'Hasil',
    width: 14,
    align: 'center',
    figure: true,
    cell: ({ id, data: { row, remarkPeriod } }) =>
      row.terhadapPeriode === null
        ? emptyCell('tanpa-rencana-aksi')
        : capaianCell(row.terhadapPeriode, remarkPeriod, capaianFormula(id, row, 'target-periode')),
  },
  predikat: {
    title: 'Predikat',
    group: 'Hasil',
    width: 13,
    align: 'center',
    figure: true,
    cell: ({ data: { row } }, _suffix, context) => predikatCell(row.terhadapTahun, context),
  },
};

/**
 * First the IKU of the unit's agreement, then the other indicators, grouped by sasaran. Remarks say why a capaian has no number; equal
 * reasons share a number.
 */
export function capaianRows(context: ReportContext): { rows: RowPlan<CapaianRow>[]; remarks: string[] } {
  const { iku, bagian } = context.kinerja;
  const remarks: string[] = [];
  const note = (hasil: HasilCapaian | null): number | null => {
    const reason = hasil === null ? null : reasonOf(hasil);
    if (reason === null) return null;
    const known = remarks.indexOf(reason);
    return known === -1 ? remarks.push(reason) : known + 1;
  };
  const complete = (plans: RowPlan<SasaranRow>[]): RowPlan<CapaianRow>[] =>
    plans.map((plan) => ({
      ...plan,
      data: {
        ...plan.data,
        remarkYear: note(plan.data.row.terhadapTahun),
        remarkPeriod: note(plan.data.row.terhadapPeriode),
      },
    }));
  const first = complete(sasaranRows(iku));
  const second = complete(sasaranRows(bagian));
  if (first.length === 0 || second.length === 0) return { rows: [...first, ...second], remarks };
  return {
    rows: [
      ...groupLabel('iku', 'A. Indikator Kinerja Utama', first),
      ...groupLabel('bagian', 'B. Indikator Kinerja Bagian', second),
    ],
    remarks,
  };
}

/** Why a capaian has no plain number, in words; null when it has one. */
function reasonOf(hasil: HasilCapaian): string | null {
  switch (hasil.kind) {
    case 'capaian':
      return hasil.targetNolTercapai || !hasil.persen.eq(hasil.persenAsli) ? sentence(hasil.penjelasan.id) : null;
    case 'tanpa-persen':
    case 'tak-terdefinisi':
      return sentence(hasil.penjelasan.id);
  }
}

function groupLabel(id: string, text: string, rows: RowPlan<CapaianRow>[]): RowPlan<CapaianRow>[] {
  const [first] = rows;
  if (!first) return [];
  return [{ ...first, id: `kelompok-${id}`, kind: 'group', label: { text, over: 'all', align: 'left' } }, ...rows];
}

function realisasiCell(row: IndikatorRow): CellPlan {
  const hasFigure = row.realisasi !== null && row.realisasi.kind !== 'tanpa-nilai';
  if (!hasFigure && row.belumWaktunya) return emptyCell('belum-waktunya', 'belum waktunya diukur');
  return nilaiCell(row.realisasi, { satuan: row.satuan });
}

/** Band of the capaian on the scale that the pemda has set for the year; "-" where there is no number or no scale. */
function predikatCell(hasil: HasilCapaian, { buku, periode }: ReportContext): CellPlan {
  const slug = buku.pengaturan.skalaCapaian;
  const skala = slug === null ? undefined : selectSkala(slug, periode.tahun);
  if (skala === undefined || hasil.kind !== 'capaian') return emptyCell('tak-terdefinisi');
  const band = predikat(skala, hasil.persen);
  return band.kind === 'predikat' ? textCell(band.tingkat.label) : emptyCell('di-luar-skala');
}

/** Realisasi / target × 100 where that is what was computed: method `naik`, two numbers of one kind, no cap. */
function capaianFormula(id: string, row: IndikatorRow, target: 'target-tahun' | 'target-periode'): CellFormula | null {
  const hasil = target === 'target-tahun' ? row.terhadapTahun : row.terhadapPeriode;
  const goal = target === 'target-tahun' ? row.targetTahun : row.targetPeriode;
  if (hasil?.kind !== 'capaian' || row.indikator.metode !== 'naik' || !hasil.persen.eq(hasil.persenAsli)) return null;
  const part = figureOf(nilaiCell(row.realisasi, row).value);
  const whole = figureOf(nilaiCell(goal, row).value);
  if (part === null || whole === null || part.kind !== whole.kind || whole.figure.isZero()) return null;
  if (!part.figure.times(100).div(whole.figure).eq(hasil.persen)) return null;
  return { kind: 'percent', part: { row: id, column: 'realisasi' }, whole: { row: id, column: target } };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
