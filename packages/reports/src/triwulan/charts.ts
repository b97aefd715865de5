import type { Decimal } from 'decimal.js';
import { serapanOf } from '../data/anggaran.ts';
import type { ReportContext } from '../data/context.ts';
import { periodName } from '../data/tokens.ts';
import type { ChartKind } from '../form/definition.ts';
import { persen } from '../kalimat/angka.ts';
import { joinItems } from '../kalimat/daftar.ts';
import type { Chart } from '../model/document.ts';
import { nameNode } from './lists.ts';

/** Bars of a chart; null = there is nothing to draw. */
export type ChartData = Pick<Chart, 'kind' | 'categories' | 'series' | 'unit' | 'alt'>;

/** Charts that are made from the figures. */
export const chartMakers: Readonly<Record<ChartKind, (context: ReportContext) => ChartData | null>> = {
  'serapan-program': ({ anggaran, periode }) =>
    barsOf(`Serapan s.d. ${periodName(periode)}`, 'serapan', [
      ...anggaran.roots.map((node) => ({
        name: nameNode(node),
        value: serapanOf({ pagu: node.pagu.jumlah, realisasi: node.realisasi.jumlah }),
      })),
    ]),
  'capaian-indikator': ({ kinerja, periode }) =>
    barsOf(
      `Capaian s.d. ${periodName(periode)}`,
      'capaian',
      [...kinerja.iku, ...kinerja.bagian]
        .flatMap((group) => group.indikator)
        .map((row) => ({
          name: row.nama,
          value: row.terhadapTahun.kind === 'capaian' ? row.terhadapTahun.persen : null,
        })),
    ),
};

interface Bar {
  name: string;
  value: Decimal | null;
}

/** One bar per name; a chart without a single figure is not drawn. */
function barsOf(series: string, what: string, bars: readonly Bar[]): ChartData | null {
  const known = bars.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${persen(value)}`]));
  if (known.length === 0) return null;
  const missing = bars.filter((bar) => bar.value === null).length;
  const rest = missing === 0 ? '' : ` ${missing} lainnya belum memiliki ${what}.`;
  return {
    kind: 'bar-horizontal',
    categories: bars.map((bar) => bar.name),
    series: [{ name: series, values: bars.map((bar) => bar.value?.toString() ?? null) }],
    unit: '%',
    alt: `Grafik batang ${what} dalam persen: ${joinItems(known)}.${rest}`,
  };
}
