import { containsPeriode, formatWaktu, type KegiatanLain } from '@selaras/domain';
import type { ReportContext, Scope } from '../../data/context.ts';
import { groupBy } from '../../data/group.ts';
import { toLetters } from '../../data/numbering.ts';
import { type ColumnRegistry, type RowPlan, textCell } from '../table-kind.ts';

interface KegiatanRow {
  no: string;
  kegiatan: KegiatanLain | null;
}

/** Columns of the table "kegiatan dan tugas lainnya". */
export const kegiatanLainColumns: ColumnRegistry<KegiatanRow, ReportContext> = {
  no: { title: 'No', width: 5, align: 'center', figure: false, cell: ({ data }) => textCell(data.no) },
  uraian: {
    title: 'Kegiatan',
    width: 50,
    align: 'left',
    figure: false,
    cell: ({ data }) => textCell(data.kegiatan?.uraian ?? ''),
  },
  waktu: {
    title: 'Waktu Pelaksanaan',
    width: 18,
    align: 'left',
    figure: false,
    cell: ({ data }) => textCell(data.kegiatan === null ? '' : formatWaktu(data.kegiatan.waktu)),
  },
  hasil: {
    title: 'Hasil',
    width: 44,
    align: 'left',
    figure: false,
    cell: ({ data }) => textCell(data.kegiatan?.hasil ?? ''),
  },
  keterangan: {
    title: 'Ket.',
    width: 22,
    align: 'left',
    figure: false,
    cell: ({ data }) => textCell(data.kegiatan?.keterangan ?? ''),
  },
};

/** Activities of a bagian in the period, grouped A, B … in the order in which the groups appear. */
export function kegiatanLainRows(context: ReportContext, { bagian }: Scope): RowPlan<KegiatanRow>[] {
  const { buku, periode } = context;
  const rows = buku.kegiatanLain.filter(
    (row) => containsPeriode(periode, row.periode) && (bagian === null || context.bagianOf(row.unit) === bagian.id),
  );
  return [...groupBy(rows, (row) => row.kelompok)].flatMap(([kelompok, items], index) => [
    ...(kelompok === '' ? [] : [groupRow(kelompok, index + 1)]),
    ...[...items]
      .sort((a, b) => a.urut - b.urut)
      .map(
        (kegiatan, place): RowPlan<KegiatanRow> => ({
          id: kegiatan.id,
          kind: 'data',
          level: kelompok === '' ? 0 : 1,
          data: { no: String(place + 1), kegiatan },
        }),
      ),
  ]);
}

function groupRow(kelompok: string, number: number): RowPlan<KegiatanRow> {
  return {
    id: `kelompok-${number}`,
    kind: 'group',
    level: 0,
    label: { text: `${toLetters(number)}. ${kelompok}`, over: 'all', align: 'left' },
    data: { no: '', kegiatan: null },
  };
}
