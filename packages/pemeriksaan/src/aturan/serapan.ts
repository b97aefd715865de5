import type { Pesan } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { nameWords } from '../relasi/nama.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';
import { atLine, quoted } from './lapor.ts';

/** Absorption of a budget, as printed or as its money gives. */
interface Serapan {
  line: number | null;
  label: string;
  cetak: string;
  uang: string[];
}

const NEAR_LINES = 320;
const LEAST_WORDS = 2;
/** An indicator of the absorption itself rightly prints it. */
const ABOUT_MONEY = /serap|\b(?:anggaran|keuangan|belanja|dana)\b/i;

/**
 * Indicators whose realisasi or capaian is the absorption of a budget: the same percentage, to two decimals, as realised money
 * over pagu of a program, kegiatan or sub kegiatan of the same part of the document. Round figures prove nothing.
 */
export function findAbsorptionAsPerformance(
  lembar: LembarPeriksa,
  tables: readonly TabelLogis[],
  trees: ReadonlyMap<number, PohonTabel>,
): void {
  const absorptions = collectAbsorptions(tables, trees);
  for (const table of tables) {
    if (trees.get(table.id) || !table.kolom.some((column) => column.peran === 'indikator')) continue;
    const indicator = table.kolom.findIndex((column) => column.peran === 'indikator');
    for (const row of table.baris) {
      if (ABOUT_MONEY.test(row.sel[indicator]?.teks ?? '')) continue;
      for (const cell of row.sel) {
        const role = table.kolom[cell?.kolom ?? -1]?.peran;
        const heading = table.kolom[cell?.kolom ?? -1]?.judul ?? '';
        if (
          !cell?.tunggal ||
          !(role === 'realisasi' || role === 'capaian' || /realisa/i.test(heading.replace(/\s/g, '')))
        )
          continue;
        const found = absorptions.get(keyOf(cell.tunggal) ?? '')?.find((one) => isNear(one.line, row.line));
        if (!found) continue;
        const figure = lembar.sel[lembar.enter(cell.tunggal, placeOf(table, row, cell.kolom))];
        if (!figure) continue;
        const proof = [found.cetak, ...found.uang].map((value) => ({ line: found.line, value }));
        const finding = makeFinding({
          rule: 'absorption-as-performance',
          severity: sharesName(row, found.label) ? 'error' : 'warning',
          cell: figure,
          harus: null,
          proof,
          message: messageOf(cell.tunggal.cetak, found),
        });
        lembar.report(finding);
      }
    }
  }
}

/** Both sides of the ratio, so that the reader can take it himself. */
function messageOf(printed: string, { label, uang, line }: Serapan): Pesan {
  const [pagu, realisasi] = uang;
  return {
    id: `Capaian kinerja ${printed} sama dengan serapan anggaran ${quoted(label)}${atLine(line).id}, ${realisasi} ÷ ${pagu}: serapan bukan kinerja.`,
    en: `The performance figure ${printed} equals the absorption of the budget ${quoted(label)}${atLine(line).en}, ${realisasi} ÷ ${pagu}: absorption is not performance.`,
  };
}

/** The indicator or its target names the program or kegiatan whose absorption it prints: two telling words at least. */
function sharesName(row: BarisTabel, label: string): boolean {
  const words = nameWords(label);
  const own = nameWords(row.sel.map((cell) => (cell && !cell.tunggal ? cell.teks : '')).join(' '));
  return [...words].filter((word) => own.has(word)).length >= LEAST_WORDS;
}

function isNear(one: number | null, two: number | null): boolean {
  return one === null || two === null || Math.abs(one - two) <= NEAR_LINES;
}

/** Two decimals make a percentage telling; whole and half tens do not. */
function keyOf(figure: Angka): string | null {
  if (figure.nilai === null || figure.desimal < 2 || figure.jenis === 'uang') return null;
  const hundredths = figure.nilai / 10_000n;
  return hundredths <= 0n || hundredths >= 10_000n || hundredths % 100n === 0n ? null : hundredths.toString();
}

function collectAbsorptions(
  tables: readonly TabelLogis[],
  trees: ReadonlyMap<number, PohonTabel>,
): Map<string, Serapan[]> {
  const found = new Map<string, Serapan[]>();
  for (const table of tables) {
    const tree = trees.get(table.id);
    if (!tree || tree.pagu < 0 || tree.realisasi < 0) continue;
    for (const node of tree.simpul) {
      const [budget, spent] = [node.nilai[tree.pagu], node.nilai[tree.realisasi]];
      if (!budget || budget === 'strip' || !spent || spent === 'strip') continue;
      if (!budget.angka.nilai || !spent.angka.nilai) continue;
      const keys = new Set<string>();
      if (node.persen) keys.add(keyOf(node.persen) ?? '');
      keys.add(((spent.angka.nilai * 20_000n + budget.angka.nilai) / (budget.angka.nilai * 2n)).toString());
      keys.delete('');
      const one: Serapan = {
        line: node.baris.line,
        label: node.label,
        cetak: node.persen?.cetak ?? '',
        uang: [budget.angka.cetak, spent.angka.cetak],
      };
      for (const key of keys) found.set(key, [...(found.get(key) ?? []), one]);
    }
  }
  return found;
}
