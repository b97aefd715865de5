import {
  diagnose,
  evaluate,
  figuresOf,
  impliedValue,
  type Mikro,
  type Pesan,
  plainDecimal,
  slipBetween,
} from '@selaras/domain';
import { DAFTAR_ATURAN } from './aturan/daftar.ts';
import { findReplacements, type Pengganti } from './aturan/pengganti.ts';
import { spellValue, tellArithmetic } from './kalimat.ts';
import type { LembarPeriksa, SelDokumen } from './lembar.ts';
import type { Beratnya, BuktiTemuan, SelTemuan, Temuan } from './temuan.ts';

const WEIGHT: Record<Beratnya, number> = { error: 2, warning: 1, info: 0 };
const MAX_PROOF = 60;

/** Turns what the net says into findings: one per wrong figure, with every figure that proves it. */
export function reportNet(lembar: LembarPeriksa): Temuan[] {
  const diagnoses = diagnose(
    lembar.sel,
    lembar.relasi.map((one) => one.relasi),
  );
  const byCell = new Map<number, { harus: Mikro | null; relasi: Set<number>; pengganti?: Pengganti }>();
  const replacements = findReplacements(lembar);
  for (const found of diagnoses) {
    const [only] = found.relasi;
    const replacement = found.keyakinan === 'dugaan' && only !== undefined ? replacements.get(only) : undefined;
    const diagnosis = replacement ? { ...found, sel: replacement.sel, harus: replacement.harus } : found;
    if (replacement) {
      const known = byCell.get(replacement.sel) ?? { harus: replacement.harus, relasi: new Set<number>() };
      byCell.set(replacement.sel, { ...known, pengganti: replacement });
    }
    const known = byCell.get(diagnosis.sel) ?? { harus: diagnosis.harus, relasi: new Set<number>() };
    for (const relation of diagnosis.relasi) known.relasi.add(relation);
    byCell.set(diagnosis.sel, known);
  }
  const findings: Temuan[] = [];
  for (const [id, { harus, relasi, pengganti }] of byCell) {
    const cell = lembar.sel[id];
    if (!cell || cell.rusak) continue;
    const finding = findingOf(lembar, cell, harus, [...relasi]);
    findings.push(pengganti ? explain(lembar, finding, [...relasi], pengganti) : finding);
  }
  findings.push(...malformedFindings(lembar, byCell));
  return findings;
}

function findingOf(lembar: LembarPeriksa, cell: SelDokumen, harus: Mikro | null, relations: readonly number[]): Temuan {
  const stated = relations.map((index) => lembar.relasi[index]).filter((one) => one !== undefined);
  stated.sort((one, two) => WEIGHT[two.berat] - WEIGHT[one.berat]);
  const strongest = stated[0];
  const rule = ruleFor(strongest?.aturan ?? 'difference', cell, harus);
  const proof: BuktiTemuan[] = [];
  for (const index of relations) {
    const statement = lembar.relasi[index];
    if (!statement) continue;
    for (const id of figuresOf(statement.relasi)) {
      const used = lembar.sel[id];
      if (used && id !== cell.id && proof.length < MAX_PROOF) proof.push({ line: used.tempat.line, value: used.cetak });
    }
  }
  const finding = makeFinding({ rule, severity: strongest?.berat ?? 'warning', cell, harus, proof });
  const told = strongest ? tellArithmetic(lembar, { relasi: strongest.relasi, cell, harus }) : null;
  if (told) finding.message = told;
  return { ...finding, affected: [...finding.affected, ...consequences(lembar, cell, harus, relations)] };
}

/** Says which other figure the wrong one should be: turned round with its neighbour, miscopied, or short of a group of thousands. */
function explain(
  lembar: LembarPeriksa,
  finding: Temuan,
  relations: readonly number[],
  { jenis, sumber }: Pengganti,
): Temuan {
  if (jenis === 'kelompok')
    return {
      ...finding,
      rule: 'malformed-number',
      message: {
        id: `${finding.message.id} Satu kelompok ribuan hilang atau berlebih: persentasenya hanya cocok dengan angka seribu kali lipat.`,
        en: `${finding.message.en} A group of thousands is lost or doubled: the percentage fits only a thousand times the figure.`,
      },
    };
  if (jenis === 'tukar') {
    const statement = lembar.relasi[relations[0] ?? -1]?.relasi;
    const other = statement?.jenis === 'persen' ? lembar.sel[statement.dari] : undefined;
    const own = statement?.jenis === 'persen' ? lembar.sel[statement.bagian] : undefined;
    if (!other || !own || other.nilai === null || own.nilai === null) return finding;
    const affected = [
      ...finding.affected,
      { line: other.tempat.line, printed: other.cetak, expected: plainDecimal(own.nilai, 2) },
    ];
    return {
      ...finding,
      rule: 'shifted-rows',
      affected,
      message: {
        id: `Target dan realisasi tertukar: persentasenya hanya cocok bila ${own.cetak} dan ${other.cetak} bertukar tempat.`,
        en: `Target and realisasi are swapped: the percentage fits only if ${own.cetak} and ${other.cetak} change places.`,
      },
    };
  }
  const proof = sumber === null ? finding.proof : [...finding.proof, { line: sumber, value: finding.expected ?? '' }];
  return { ...finding, rule: finding.rule === 'percentage' ? 'same-quantity' : finding.rule, proof };
}

/**
 * What follows from a wrong amount: percentages that were taken from it as printed, and the figures of parents or only children
 * that repeat it.
 */
function consequences(
  lembar: LembarPeriksa,
  cell: SelDokumen,
  harus: Mikro | null,
  relations: readonly number[],
): SelTemuan[] {
  if (harus === null || cell.jenis !== 'uang') return [];
  const found: SelTemuan[] = [];
  const value = (id: number): Mikro | null => lembar.sel[id]?.nilai ?? null;
  for (const index of lembar.relationsOf(cell.id)) {
    const relasi = lembar.relasi[index]?.relasi;
    if (!relasi || relations.includes(index) || evaluate(relasi, lembar.sel, value) !== 'benar') continue;
    if (relasi.jenis === 'persen' && relasi.persen !== cell.id) {
      const percent = lembar.sel[relasi.persen];
      const right = impliedValue(relasi, relasi.persen, lembar.sel, (id) => (id === cell.id ? harus : value(id)));
      if (percent && right !== null && right !== percent.nilai)
        found.push({
          line: percent.tempat.line,
          printed: percent.cetak,
          expected: plainDecimal(right, percent.desimal),
        });
    }
    if (relasi.jenis === 'jumlah' && relasi.anak.length === 1) {
      const other = lembar.sel[relasi.induk === cell.id ? (relasi.anak[0] ?? -1) : relasi.induk];
      if (other) found.push({ line: other.tempat.line, printed: other.cetak, expected: plainDecimal(harus, 2) });
    }
  }
  return found;
}

function ruleFor(rule: string, cell: SelDokumen, harus: Mikro | null): string {
  if (harus === null || cell.nilai === null) return rule;
  if (rule === 'difference' && harus === -cell.nilai) return 'sign-word';
  if (
    rule === 'sum-of-children' &&
    cell.nilai > harus &&
    slipBetween(plainDecimal(cell.nilai), plainDecimal(harus)) === null
  ) {
    return cell.nilai - harus > harus / 50n ? 'missing-children' : rule;
  }
  return rule;
}

/** Builds a finding about one figure. */
export function makeFinding({
  rule,
  severity,
  cell,
  harus,
  proof,
  affected,
  message,
}: {
  rule: string;
  severity: Beratnya;
  cell: SelDokumen;
  harus: Mikro | null;
  proof: readonly BuktiTemuan[];
  affected?: readonly SelTemuan[];
  /** What stands there and what contradicts it; without it the rule's explanation with the two values. */
  message?: Pesan;
}): Temuan {
  const decimals = cell.jenis === 'uang' ? 2 : cell.desimal;
  const expected = harus === null ? null : plainDecimal(harus, decimals);
  const explained = DAFTAR_ATURAN.get(rule)?.penjelasan ?? { id: rule, en: rule };
  const shown =
    harus === null
      ? { id: '', en: '' }
      : {
          id: ` Seharusnya ${spellValue(harus, cell, 'id')}.`,
          en: ` It must be ${spellValue(harus, cell, 'en')}.`,
        };
  return {
    rule,
    severity,
    line: cell.tempat.line,
    page: cell.tempat.page,
    cell: cell.tempat.address,
    table: cell.tempat.table,
    row: cell.tempat.row,
    column: cell.tempat.column,
    printed: cell.cetak,
    expected,
    difference: harus === null || cell.nilai === null ? null : plainDecimal(cell.nilai - harus, decimals),
    proof,
    affected: affected ?? [{ line: cell.tempat.line, printed: cell.cetak, expected }],
    message: message ?? {
      id: `${explained.id} Tercetak ${cell.cetak}.${shown.id}`,
      en: `${explained.en} Printed: ${cell.cetak}.${shown.en}`,
    },
  };
}

function malformedFindings(lembar: LembarPeriksa, byCell: ReadonlyMap<number, { harus: Mikro | null }>): Temuan[] {
  const relationsOf = new Map<number, number[]>();
  lembar.relasi.forEach(({ relasi }, index) => {
    for (const id of figuresOf(relasi)) {
      if (!lembar.sel[id]?.rusak) continue;
      relationsOf.set(id, [...(relationsOf.get(id) ?? []), index]);
    }
  });
  return lembar.sel
    .filter((cell) => cell.rusak)
    .map((cell) => {
      const proof: BuktiTemuan[] = [];
      let harus = byCell.get(cell.id)?.harus ?? null;
      for (const index of relationsOf.get(cell.id) ?? []) {
        const statement = lembar.relasi[index];
        if (!statement) continue;
        harus ??= impliedValue(statement.relasi, cell.id, lembar.sel, (id) => lembar.sel[id]?.nilai ?? null);
        for (const id of figuresOf(statement.relasi)) {
          const used = lembar.sel[id];
          if (used && id !== cell.id && proof.length < MAX_PROOF)
            proof.push({ line: used.tempat.line, value: used.cetak });
        }
      }
      const value = harus ?? cell.nilai;
      const message = malformedMessage(cell, { value, proven: harus !== null });
      return makeFinding({ rule: 'malformed-number', severity: 'error', cell, harus: value, proof, message });
    });
}

/** What is wrong in the way a figure is written, and what it must be: proven by other figures, or as its digits read. */
function malformedMessage(cell: SelDokumen, { value, proven }: { value: Mikro | null; proven: boolean }): Pesan {
  const shown = (bahasa: 'id' | 'en'): string => (value === null ? '' : spellValue(value, cell, bahasa));
  const rest =
    value === null
      ? { id: ' Nilainya tidak dapat dibaca.', en: ' Its value cannot be read.' }
      : proven
        ? {
            id: ` Menurut angka lain seharusnya ${shown('id')}.`,
            en: ` By the other figures it must be ${shown('en')}.`,
          }
        : { id: ` Digitnya terbaca ${shown('id')}.`, en: ` Its digits read ${shown('en')}.` };
  const why = flawOf(cell.cetak);
  return { id: `${cell.cetak}: ${why.id}.${rest.id}`, en: `${cell.cetak}: ${why.en}.${rest.en}` };
}

/** What makes a figure malformed, as far as its shape tells. */
function flawOf(printed: string): Pesan {
  if (/\d\s|\s\d/.test(printed.trim())) return { id: 'spasi di dalam angka', en: 'a blank inside the figure' };
  if (/[.,]{2,}/.test(printed)) return { id: 'dua pemisah berurutan', en: 'two separators in a row' };
  const groups = printed.replace(/[^\d.,]/g, '').split(/[.,]/);
  const middle = groups.slice(1, -1).find((group) => group.length !== 3);
  const odd = middle ?? ((groups[0]?.length ?? 0) > 3 && groups.length > 2 ? groups[0] : undefined);
  if (odd !== undefined)
    return {
      id: `kelompok "${odd}" berisi ${odd.length} digit, padahal ribuan dikelompokkan tiga digit`,
      en: `the group "${odd}" has ${odd.length} digits, though thousands go in groups of three`,
    };
  const last = groups.at(-1) ?? '';
  if (groups.length > 2 && last.length !== 3 && new Set(printed.match(/[.,]/g)).size === 1)
    return {
      id: `kelompok terakhir "${last}" berisi ${last.length} digit, padahal ribuan dikelompokkan tiga digit`,
      en: `the last group "${last}" has ${last.length} ${last.length === 1 ? 'digit' : 'digits'}, though thousands go in groups of three`,
    };
  return {
    id: 'titik dan koma tidak dipakai menurut aturan yang berlaku bagi angka lain di tabel atau dokumen ini',
    en: 'points and commas are not used as in the other figures of this table or document',
  };
}
