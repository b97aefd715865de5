import type { Blok, BlokParagraf } from '@selaras/berkas';
import type { Mikro, Pesan } from '@selaras/domain';
import { type Angka, scanFigures } from '../angka/pindai.ts';
import { quoted } from '../aturan/lapor.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import { nameWords, similarity } from '../relasi/nama.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';

const ANNOUNCES = /\b(?:rincian|terdiri|yaitu|yakni|meliputi|sebagai berikut|antara lain)\b[^:]{0,60}:\s*$/i;
const MAX_ITEMS = 20;

/** Lists that stand below what they add up to: counts announced in a sentence, kegiatan below a program. */
export function checkLists(
  lembar: LembarPeriksa,
  blocks: readonly Blok[],
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): void {
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph' && ANNOUNCES.test(block.text)) checkAnnounced(lembar, blocks, index, block);
  });
  checkProgramLists(lembar, blocks, trees);
}

function placeOf(block: { position: { line: number | null; page: number | null } }): TempatAngka {
  return { line: block.position.line, page: block.position.page, address: null, table: null, row: null, column: null };
}

/** "… sebanyak 104 orang dengan rincian sebagai berikut :" and the items below, each with a count of the same unit. */
function checkAnnounced(lembar: LembarPeriksa, blocks: readonly Blok[], at: number, block: BlokParagraf): void {
  const figures = scanFigures(block.text).filter(
    (one) => one.jenis === 'angka' && one.satuan !== null && (one.nilai ?? 0n) > 0n,
  );
  const total = figures[figures.length - 1];
  if (!total || total.nilai === null || block.text.length - total.akhir > 90) return;
  const parts: { angka: Angka; place: TempatAngka }[] = [];
  for (const next of blocks.slice(at + 1, at + 1 + MAX_ITEMS)) {
    if (next.kind === 'paragraph' && !/[A-Za-z]/.test(next.text)) continue;
    const found = next.kind === 'table' ? countsOfTable(next, total) : countsOfItem(next, total);
    if (found.length === 0) break;
    parts.push(...found);
    if (next.kind === 'table') break;
  }
  const sum = parts.reduce((all, part) => all + (part.angka.nilai ?? 0n), 0n);
  const gap = sum > total.nilai ? sum - total.nilai : total.nilai - sum;
  if (parts.length < 2 || gap === 0n || gap * 4n > total.nilai) return;
  const cell = lembar.sel[lembar.enter(total, placeOf(block))];
  const proof = parts.map((part) => ({ line: part.place.line, value: part.angka.cetak }));
  if (!cell) return;
  const list = parts.map((part) => part.angka.cetak).join(' + ');
  const message = {
    id: `Disebut ${total.cetak} ${total.satuan}, tetapi daftar di bawahnya ${list} = ${spellValue(sum, total, 'id')}.`,
    en: `${total.cetak} ${total.satuan} are announced, but the list below has ${list} = ${spellValue(sum, total, 'en')}.`,
  };
  lembar.report(makeFinding({ rule: 'count-in-prose', severity: 'warning', cell, harus: sum, proof, message }));
}

function countsOfItem(block: BlokParagraf, total: Angka): { angka: Angka; place: TempatAngka }[] {
  if (block.text.length > 160) return [];
  const angka = scanFigures(block.text).find((one) => one.satuan === total.satuan && one.nilai !== null);
  return angka ? [{ angka, place: placeOf(block) }] : [];
}

function countsOfTable(block: Extract<Blok, { kind: 'table' }>, total: Angka): { angka: Angka; place: TempatAngka }[] {
  return block.rows.flatMap((row) => {
    const text = row.cells.map((cell) => cell.text).join(' ');
    const angka = /\b(?:jumlah|total)\b/i.test(text)
      ? undefined
      : scanFigures(text).find((one) => one.satuan === total.satuan && one.nilai !== null);
    return angka ? [{ angka, place: placeOf(row) }] : [];
  });
}

interface Butir {
  angka: Angka;
  place: TempatAngka;
}

/** "I. Program X" and its kegiatan "… dengan anggaran sebesar Rp a": their sum against the pagu of Program X in a table. */
function checkProgramLists(
  lembar: LembarPeriksa,
  blocks: readonly Blok[],
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): void {
  const budgets = programBudgets(trees);
  if (budgets.length === 0) return;
  let program: { nama: string; butir: Butir[] } | null = null;
  const judged: { nama: string; butir: Butir[]; pagu: Mikro }[] = [];
  const close = (): void => {
    const pagu = program ? budgetOf(budgets, program.nama) : null;
    if (program && pagu !== null && program.butir.length >= 2) judged.push({ ...program, pagu });
    program = null;
  };
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : '';
    const open = /^[-\s]*(?:[IVX]+|\d{1,2}|[A-Z])[.)]\s*Program\s+([^:;]{6,140}?)[:;.]?\s*$/i.exec(text);
    const item = /^[-\s]*(?:\d+(?:\.\d+)*|[a-z])[.)]?\s+(?:Sub\s+)?Kegiatan\s/i.test(text);
    const current = program as { nama: string; butir: Butir[] } | null;
    if (open?.[1]) {
      close();
      program = { nama: open[1], butir: [] };
    } else if (item && current) {
      const amounts = scanFigures(text).filter((one) => one.jenis === 'uang' && one.nilai !== null);
      const [angka] = amounts;
      if (angka && amounts.length === 1) current.butir.push({ angka, place: placeOf(block) });
    } else {
      close();
    }
  }
  close();
  if (!judged.some((one) => sumOf(one.butir) === one.pagu)) return;
  for (const one of judged) if (sumOf(one.butir) !== one.pagu) reportList(lembar, one);
}

function sumOf(items: readonly Butir[]): Mikro {
  return items.reduce((all, one) => all + (one.angka.nilai ?? 0n), 0n);
}

function programBudgets(
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): { words: Set<string>; pagu: Mikro }[] {
  return trees.flatMap(({ tree }) => {
    const position = Math.max(0, tree.pagu);
    return tree.simpul.flatMap((node) => {
      const value = node.nilai[position];
      const words = nameWords(node.label);
      return value && value !== 'strip' && value.angka.nilai && words.size >= 2
        ? [{ words, pagu: value.angka.nilai }]
        : [];
    });
  });
}

/** The pagu that the tables give a name, when they agree. */
function budgetOf(budgets: readonly { words: ReadonlySet<string>; pagu: Mikro }[], nama: string): Mikro | null {
  const words = nameWords(nama);
  const found = new Set(budgets.filter((one) => similarity(one.words, words) >= 0.6).map((one) => one.pagu));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Names the items without which the rest adds up, when only one such set exists (a sub kegiatan listed as kegiatan); else all. */
function reportList(
  lembar: LembarPeriksa,
  { nama, butir, pagu }: { nama: string; butir: readonly Butir[]; pagu: Mikro },
): void {
  const wrong = superfluous(butir, pagu);
  const [first] = wrong.length > 0 ? wrong : butir;
  if (!first) return;
  const cell = lembar.sel[lembar.enter(first.angka, first.place)];
  if (!cell) return;
  const finding = makeFinding({
    rule: 'sum-of-children',
    severity: 'warning',
    cell,
    harus: null,
    proof: butir.map((one) => ({ line: one.place.line, value: one.angka.cetak })),
    affected: (wrong.length > 0 ? wrong : [first]).map((one) => ({
      line: one.place.line,
      printed: one.angka.cetak,
      expected: null,
    })),
    message: listMessage({ nama, butir, pagu, wrong }),
  });
  lembar.report(finding);
}

function listMessage({
  nama,
  butir,
  pagu,
  wrong,
}: {
  nama: string;
  butir: readonly Butir[];
  pagu: Mikro;
  wrong: readonly Butir[];
}): Pesan {
  const money = { jenis: 'uang', desimal: 0 } as const;
  const tell = (bahasa: 'id' | 'en'): [string, string] => [
    spellValue(sumOf(butir), money, bahasa),
    spellValue(pagu, money, bahasa),
  ];
  const [[sumId, paguId], [sumEn, paguEn]] = [tell('id'), tell('en')];
  const list = wrong.map((one) => one.angka.cetak).join(', ');
  const rest =
    wrong.length === 0
      ? { id: '', en: '' }
      : { id: ` Jumlahnya cocok tanpa ${list}.`, en: ` The sum fits without ${list}.` };
  return {
    id: `${butir.length} kegiatan di bawah Program ${quoted(nama)} berjumlah ${sumId}, padahal pagu programnya ${paguId}.${rest.id}`,
    en: `${butir.length} kegiatan below the Program ${quoted(nama)} add up to ${sumEn}, but its pagu is ${paguEn}.${rest.en}`,
  };
}

function superfluous(butir: readonly Butir[], pagu: Mikro): Butir[] {
  const excess = sumOf(butir) - pagu;
  if (excess <= 0n || butir.length > 14) return [];
  let found: Butir[] = [];
  let count = 0;
  const limit = 1 << butir.length;
  for (let mask = 1; mask < limit && count < 2; mask += 1) {
    const chosen = butir.filter((_, index) => (mask >> index) & 1);
    if (chosen.length > 4 || sumOf(chosen) !== excess) continue;
    found = chosen;
    count += 1;
  }
  return count === 1 ? found : [];
}
