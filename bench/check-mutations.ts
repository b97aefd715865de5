/**
 * How the audit holds on documents with errors that nobody listed: plants random errors (a digit, two digits swapped, a row
 * dropped, a column shifted) into the tables of the source documents, and counts how many are found and what is newly and
 * wrongly accused elsewhere. "Covered" are the changed figures that broke a statement which held before: they must all be found;
 * the others stand in no sum, percentage or difference of the document, and nothing in it can tell.
 * Usage: node bench/check-mutations.ts [--detail] [--only 003] [--rounds 6] [--seed 1]
 * The documents are outside the repository (`SELARAS_SHARED`, default `../shared`); without them it says so and ends.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTextBlocks } from '../packages/berkas/src/index.ts';
import { evaluate, mikro, type Relasi } from '../packages/domain/src/index.ts';
import { checkText, type Temuan } from '../packages/pemeriksaan/src/index.ts';
import type { LembarPeriksa } from '../packages/pemeriksaan/src/lembar.ts';
import { sheetOf } from '../packages/pemeriksaan/src/periksa.ts';
import { sharedFolder } from './kualitas.ts';
import { type DokumenMutasi, type Mutasi, mutateText, randomFrom } from './mutasi-dokumen.ts';

const detail = process.argv.includes('--detail');
const only = option('--only');
const rounds = Number(option('--rounds') ?? 6);
const seed = Number(option('--seed') ?? 1);

interface Hitungan {
  planted: number;
  found: number;
  covered: number;
  coveredFound: number;
  missed: string[];
  wrongly: string[];
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function findingsOf(text: string, origin: readonly number[]): Temuan[] {
  const place = (line: number | null): number | null => (line === null ? null : (origin[line - 1] ?? null));
  const { findings } = checkText({ name: 'dokumen.txt', bytes: Buffer.from(text) });
  return findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => ({
      ...finding,
      line: place(finding.line),
      affected: finding.affected.map((cell) => ({ ...cell, line: place(cell.line) })),
      proof: finding.proof.map((cell) => ({ ...cell, line: place(cell.line) })),
    }));
}

function keyOf(finding: Temuan): string {
  return `${finding.line}|${finding.printed}|${finding.expected}`;
}

function linesOf(finding: Temuan): number[] {
  const all = [finding.line, ...finding.affected.map((cell) => cell.line), ...finding.proof.map((cell) => cell.line)];
  return all.filter((line) => line !== null);
}

/** A finding of the sound document told of another of its figures: the planted error took away what pointed to one. */
function isSameMatter(gone: Temuan, finding: Temuan): boolean {
  const wrong = new Set(gone.affected.map((cell) => `${cell.line}|${cell.printed}`));
  return [
    ...finding.affected.map((cell) => `${cell.line}|${cell.printed}`),
    ...finding.proof.map((cell) => `${cell.line}|${cell.value}`),
  ].some((cell) => wrong.has(cell));
}

/** A dropped row is gone: what tells of it stands in its table. */
function concerns(finding: Temuan, mutation: Mutasi): boolean {
  const [first, last] = mutation.table;
  if (mutation.kind === 'drop-row') return linesOf(finding).some((line) => line >= first && line <= last);
  return linesOf(finding).some((line) => mutation.lines.includes(line));
}

/**
 * Whether the changed figures break a statement that held. A dropped row must have been one of several parts of a sum whose
 * total still stands: of a total that is gone with its row nothing is left to see.
 */
function isCovered(lembar: LembarPeriksa, mutation: Mutasi): boolean {
  const changed = new Map<number, bigint>();
  for (const cell of lembar.sel) {
    const change = mutation.changes.find(
      (one) => one.line === cell.tempat.line && cell.nilai !== null && figureOf(one.before) === cell.nilai,
    );
    if (change) changed.set(cell.id, change.after === null ? 0n : (figureOf(change.after) ?? 0n));
  }
  const value = (id: number): bigint | null => lembar.sel[id]?.nilai ?? null;
  return [...changed.keys()].some((id) =>
    lembar.relationsOf(id).some((index) => {
      const stated = lembar.relasi[index];
      if (!stated || stated.berat === 'info') return false;
      if (mutation.kind === 'drop-row' && !isPart(lembar, stated.relasi, changed)) return false;
      if (evaluate(stated.relasi, lembar.sel, value) !== 'benar') return false;
      return evaluate(stated.relasi, lembar.sel, (one) => changed.get(one) ?? value(one)) === 'salah';
    }),
  );
}

function isPart(lembar: LembarPeriksa, relation: Relasi, dropped: ReadonlyMap<number, bigint>): boolean {
  if (relation.jenis !== 'jumlah' || dropped.has(relation.induk)) return false;
  return relation.anak.some((child) => !dropped.has(child) && (lembar.sel[child]?.nilai ?? 0n) !== 0n);
}

/** The value of a planted amount, in either style of separators. */
function figureOf(text: string): bigint | null {
  const cents = /[.,](\d{1,2})$/.exec(text)?.[1];
  const whole = (cents === undefined ? text : text.slice(0, -cents.length - 1)).replace(/\D/g, '');
  return mikro(cents === undefined ? whole : `${whole}.${cents}`);
}

function measure(
  name: string,
  { known, lembar }: { known: readonly Temuan[]; lembar: LembarPeriksa },
  mutated: DokumenMutasi,
  sum: Record<string, Hitungan>,
): void {
  const before = new Set(known.map(keyOf));
  const findings = findingsOf(mutated.text, mutated.origin);
  const fresh = findings.filter((finding) => !before.has(keyOf(finding)));
  for (const mutation of mutated.mutations) {
    sum[mutation.kind] ??= { planted: 0, found: 0, covered: 0, coveredFound: 0, missed: [], wrongly: [] };
    const count = sum[mutation.kind] as Hitungan;
    count.planted += 1;
    const at = `${name}:${mutation.lines[0]} ${mutation.kind} ${mutation.before} → ${mutation.after}`;
    const covered = isCovered(lembar, mutation);
    const found = fresh.some((finding) => concerns(finding, mutation));
    if (covered) count.covered += 1;
    if (covered && found) count.coveredFound += 1;
    if (found) count.found += 1;
    else count.missed.push(`${covered ? 'COVERED ' : ''}${at}`);
  }
  const still = new Set(findings.map(keyOf));
  const gone = known.filter((finding) => !still.has(keyOf(finding)));
  for (const finding of fresh) {
    if (gone.some((one) => isSameMatter(one, finding))) continue;
    if (finding.severity !== 'error' || mutated.mutations.some((one) => concerns(finding, one))) continue;
    const nearest = mutated.mutations.reduce((best, one) =>
      Math.abs((one.lines[0] ?? 0) - (finding.line ?? 0)) < Math.abs((best.lines[0] ?? 0) - (finding.line ?? 0))
        ? one
        : best,
    );
    const count = sum[nearest.kind] as Hitungan;
    count.wrongly.push(
      `${name}:${finding.line} ${finding.rule} «${finding.printed}» → ${finding.expected} (near ${nearest.kind} ${nearest.lines[0]})`,
    );
  }
}

function run(): void {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('The source documents are not here (SELARAS_SHARED): nothing to mutate.');
    return;
  }
  const all: Hitungan = { planted: 0, found: 0, covered: 0, coveredFound: 0, missed: [], wrongly: [] };
  for (const file of readdirSync(join(shared, 'sumber'))) {
    if (!file.endsWith('.txt') || (only !== undefined && !file.startsWith(only))) continue;
    const text = readFileSync(join(shared, 'sumber', file), 'utf8');
    const name = file.slice(0, 3);
    const known = findingsOf(
      text,
      text.split('\n').map((_, index) => index + 1),
    );
    const { lembar } = sheetOf(readTextBlocks(Buffer.from(text), { name: 'dokumen.txt' }).blocks);
    const sum: Record<string, Hitungan> = {};
    const random = randomFrom(seed);
    for (let round = 0; round < (text.length > 500_000 ? Math.min(rounds, 4) : rounds); round += 1)
      measure(name, { known, lembar }, mutateText(text, random), sum);
    for (const [kind, count] of Object.entries(sum)) {
      console.log(
        `${name} ${kind}: found ${count.found}/${count.planted}, covered ${count.coveredFound}/${count.covered}, wrongly accused elsewhere ${count.wrongly.length}`,
      );
      all.planted += count.planted;
      all.found += count.found;
      all.covered += count.covered;
      all.coveredFound += count.coveredFound;
      all.missed.push(...count.missed);
      all.wrongly.push(...count.wrongly);
    }
  }
  if (detail)
    for (const line of [...all.missed.map((one) => `  MISS ${one}`), ...all.wrongly.map((one) => `  WRONG ${one}`)])
      console.log(line);
  console.log(
    `all: found ${all.found}/${all.planted} (${(all.found / Math.max(1, all.planted)).toFixed(3)}), of the covered ${all.coveredFound}/${all.covered}, wrongly accused elsewhere ${all.wrongly.length}`,
  );
}

run();
