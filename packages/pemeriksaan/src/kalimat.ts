import { impliedValue, type Mikro, type Pesan, plainDecimal, type Relasi, roundRatio } from '@selaras/domain';
import type { LembarPeriksa, SelDokumen } from './lembar.ts';

type Bahasa = 'id' | 'en';

const MINUS = '−';

/**
 * A value as a reader of the language expects it: `1.234,50` in Indonesian, `1,234.50` in English. Amounts without sen are
 * printed without decimals, percentages with the decimals that the document prints.
 */
export function spellValue(value: Mikro, cell: Pick<SelDokumen, 'jenis' | 'desimal'>, bahasa: Bahasa): string {
  const isWhole = value % 1_000_000n === 0n;
  const decimals = cell.jenis === 'persen' ? cell.desimal : isWhole ? 0 : cell.jenis === 'uang' ? 2 : cell.desimal;
  const [whole = '0', fraction] = plainDecimal(value < 0n ? -value : value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, bahasa === 'id' ? '.' : ',');
  const tail = decimals > 0 && fraction !== undefined ? `${bahasa === 'id' ? ',' : '.'}${fraction}` : '';
  return `${value < 0n ? MINUS : ''}${grouped}${tail}${cell.jenis === 'persen' ? '%' : ''}`;
}

/** `printed − expected` in words: `selisih −6.072.600`. */
function gap(cell: SelDokumen, expected: Mikro, bahasa: Bahasa): string {
  if (cell.nilai === null) return '';
  return `${bahasa === 'id' ? ', selisih ' : ', difference '}${spellValue(cell.nilai - expected, cell, bahasa)}`;
}

/** The arithmetic that a figure breaks, as one sentence in both languages; null when a figure of it can't be read. */
export function tellArithmetic(
  lembar: LembarPeriksa,
  { relasi, cell, harus }: { relasi: Relasi; cell: SelDokumen; harus: Mikro | null },
): Pesan | null {
  const implied = impliedValue(relasi, cell.id, lembar.sel, (id) => lembar.sel[id]?.nilai ?? null);
  const expected = implied ?? harus;
  const id = sentence(lembar, { relasi, cell, expected }, 'id');
  const en = sentence(lembar, { relasi, cell, expected }, 'en');
  return id === null || en === null ? null : { id, en };
}

function sentence(
  lembar: LembarPeriksa,
  { relasi, cell, expected }: { relasi: Relasi; cell: SelDokumen; expected: Mikro | null },
  bahasa: Bahasa,
): string | null {
  const isId = bahasa === 'id';
  const value = (id: number): string | null => {
    const used = lembar.sel[id];
    return used && used.nilai !== null ? spellValue(used.nilai, used, bahasa) : null;
  };
  const printed = isId ? `tercetak ${shown(cell)}` : `printed ${shown(cell)}`;
  if (relasi.jenis === 'persen') return percentSentence({ relasi, lembar, cell, expected, printed, value, bahasa });
  if (expected === null) return null;
  const must = spellValue(expected, cell, bahasa);
  const end = `${printed}${gap(cell, expected, bahasa)}.`;
  if (relasi.jenis === 'jumlah') {
    const count = relasi.anak.length;
    if (cell.id === relasi.induk) {
      if (count === 1)
        return isId ? `Satu-satunya rincian ${must}, ${end}` : `The only figure that makes it up is ${must}, ${end}`;
      return isId ? `Jumlah ${count} rincian ${must}, ${end}` : `The sum of ${count} figures is ${must}, ${end}`;
    }
    const parent = value(relasi.induk);
    if (parent === null) return null;
    return isId
      ? `Jumlah ${count} rincian menjadi ${parent} hanya bila angka ini ${must}, ${end}`
      : `${count === 1 ? 'The only figure makes' : `The ${count} figures make`} up ${parent} only if this one is ${must}, ${end}`;
  }
  if (relasi.jenis === 'selisih') {
    const [from, less, result] = [value(relasi.dari), value(relasi.kurang), value(relasi.hasil)];
    if (cell.id === relasi.hasil && from !== null && less !== null) {
      if (!relasi.mutlak) return `${from} ${MINUS} ${less} = ${must}, ${end}`;
      return isId
        ? `Selisih ${from} dan ${less} adalah ${must}, ${end}`
        : `The difference between ${from} and ${less} is ${must}, ${end}`;
    }
    if (result === null) return null;
    return isId
      ? `Selisih ${result} hanya cocok bila angka ini ${must}, ${end}`
      : `The difference ${result} fits only if this figure is ${must}, ${end}`;
  }
  const other = lembar.sel[relasi.satu === cell.id ? relasi.dua : relasi.satu];
  const where = other?.tempat.line ?? null;
  const place = where === null ? '' : isId ? ` (baris ${where})` : ` (line ${where})`;
  return isId
    ? `Besaran yang sama di tempat lain${place} ${must}, di sini ${end}`
    : `The same quantity elsewhere${place} is ${must}, here ${end}`;
}

function percentSentence({
  relasi,
  lembar,
  cell,
  expected,
  printed,
  value,
  bahasa,
}: {
  relasi: Extract<Relasi, { jenis: 'persen' }>;
  lembar: LembarPeriksa;
  cell: SelDokumen;
  expected: Mikro | null;
  printed: string;
  value: (id: number) => string | null;
  bahasa: Bahasa;
}): string | null {
  const [part, whole, percent] = [value(relasi.bagian), value(relasi.dari), value(relasi.persen)];
  if (part === null || whole === null) return null;
  if (cell.id === relasi.persen && expected !== null) {
    const desimal = Math.max(cell.desimal, 2);
    // What the figures give, not what the document's own decimals would print of it: 10,77% rather than 11,00%.
    const [above, below] = [lembar.sel[relasi.bagian]?.nilai ?? null, lembar.sel[relasi.dari]?.nilai ?? null];
    const exact =
      above === null || below === null || below === 0n ? expected : roundRatio(above * 100n, below, desimal);
    const must = spellValue(exact, { jenis: 'persen', desimal }, bahasa);
    return `${part} ÷ ${whole} × 100 = ${must}, ${printed}.`;
  }
  if (percent === null) return null;
  return bahasa === 'id'
    ? `${part} dari ${whole} bukan ${percent}: angka ini ${printed}${mustBe(cell, expected, bahasa)}.`
    : `${part} of ${whole} is not ${percent}: this figure is ${printed}${mustBe(cell, expected, bahasa)}.`;
}

function mustBe(cell: SelDokumen, expected: Mikro | null, bahasa: Bahasa): string {
  if (expected === null) return '';
  return `${bahasa === 'id' ? ', seharusnya ' : ', must be '}${spellValue(expected, cell, bahasa)}`;
}

function shown(cell: SelDokumen): string {
  return cell.jenis === 'persen' && !cell.cetak.includes('%') ? `${cell.cetak}%` : cell.cetak;
}
