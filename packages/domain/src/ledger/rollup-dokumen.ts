import { type BarisRealisasi, type HasilRollUp, rollUp } from '../anggaran/rollup.ts';
import { isWithin } from '../kinerja/waktu.ts';
import type { Periode } from '../nilai/periode.ts';
import type { Indeks } from './indeks.ts';

/**
 * Pagu and realisasi s/d a period for every node of one document version.
 *
 * Money is spent once, whatever version is in force: rows booked on another version (murni, while perubahan is reported) count
 * on the node with the same `identitas`. A row booked on a stated amount counts on its node.
 * @param options.sampai period up to which realisasi counts; its year is the budget year.
 */
export function rollUpDokumen(indeks: Indeks, options: { dokumen: string; sampai: Periode }): HasilRollUp {
  const { dokumen, sampai } = options;
  const nodes = indeks.simpulOf(dokumen);
  const rows = indeks.buku.anggaran.filter((row) => row.dokumen === dokumen && row.tahun === sampai.tahun);
  const here = new Map(nodes.map((node) => [node.identitas, node.id]));
  const toHere = (simpul: string): string | null => {
    const node = indeks.simpul.get(simpul);
    if (node === undefined) return null;
    return node.dokumen === dokumen ? node.id : (here.get(node.identitas) ?? null);
  };

  const spentLines: BarisRealisasi[] = [];
  const spentNodes: BarisRealisasi[] = [];
  const spentElsewhere: BarisRealisasi[] = [];
  for (const row of indeks.buku.realisasiKeuangan) {
    if (!isWithin(row.periode, sampai)) continue;
    const line = row.anggaran === null ? undefined : indeks.anggaran.get(row.anggaran);
    const simpul = line?.simpul ?? row.simpul;
    const node = { periode: row.periode, jumlah: row.jumlah, anggaran: null, simpul: simpul && toHere(simpul) };
    if (!line?.rincian) spentNodes.push(node);
    else if (line.dokumen === dokumen) spentLines.push(row);
    else spentElsewhere.push(node);
  }
  return rollUp({
    nodes,
    stated: rows.filter((row) => !row.rincian),
    lines: rows.filter((row) => row.rincian),
    spentLines,
    spentNodes,
    spentElsewhere,
  });
}
