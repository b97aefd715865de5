/**
 * How the audit holds on documents with errors that nobody listed: plants random errors (a digit, two digits swapped, a row
 * dropped, a column shifted) into the tables of the source documents, and counts how many are found and what is newly and
 * wrongly accused elsewhere.
 * Usage: node bench/check-mutations.ts [--detail] [--only 003] [--rounds 6] [--seed 1]
 * The documents are outside the repository (`SELARAS_SHARED`, default `../shared`); without them it says so and ends.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText, type Temuan } from '../packages/pemeriksaan/src/index.ts';
import { sharedFolder } from './kualitas.ts';
import { type DokumenMutasi, type Mutasi, mutateText, randomFrom } from './mutasi-dokumen.ts';

const detail = process.argv.includes('--detail');
const only = option('--only');
const rounds = Number(option('--rounds') ?? 6);
const seed = Number(option('--seed') ?? 1);

interface Hitungan {
  planted: number;
  found: number;
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
  return `${finding.line}|${finding.printed}`;
}

function linesOf(finding: Temuan): number[] {
  const all = [finding.line, ...finding.affected.map((cell) => cell.line), ...finding.proof.map((cell) => cell.line)];
  return all.filter((line) => line !== null);
}

/** A dropped row is gone: what tells of it stands in its table. */
function concerns(finding: Temuan, mutation: Mutasi): boolean {
  const [first, last] = mutation.table;
  if (mutation.kind === 'drop-row') return linesOf(finding).some((line) => line >= first && line <= last);
  return linesOf(finding).some((line) => mutation.lines.includes(line));
}

function measure(name: string, known: readonly Temuan[], mutated: DokumenMutasi, sum: Record<string, Hitungan>): void {
  const before = new Set(known.map(keyOf));
  const fresh = findingsOf(mutated.text, mutated.origin).filter((finding) => !before.has(keyOf(finding)));
  for (const mutation of mutated.mutations) {
    sum[mutation.kind] ??= { planted: 0, found: 0, missed: [], wrongly: [] };
    const count = sum[mutation.kind] as Hitungan;
    count.planted += 1;
    const at = `${name}:${mutation.lines[0]} ${mutation.kind} ${mutation.before} → ${mutation.after}`;
    if (fresh.some((finding) => concerns(finding, mutation))) count.found += 1;
    else count.missed.push(at);
  }
  for (const finding of fresh) {
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
  const all: Hitungan = { planted: 0, found: 0, missed: [], wrongly: [] };
  for (const file of readdirSync(join(shared, 'sumber'))) {
    if (!file.endsWith('.txt') || (only !== undefined && !file.startsWith(only))) continue;
    const text = readFileSync(join(shared, 'sumber', file), 'utf8');
    const name = file.slice(0, 3);
    const known = findingsOf(
      text,
      text.split('\n').map((_, index) => index + 1),
    );
    const sum: Record<string, Hitungan> = {};
    const random = randomFrom(seed);
    for (let round = 0; round < (text.length > 500_000 ? Math.min(rounds, 4) : rounds); round += 1)
      measure(name, known, mutateText(text, random), sum);
    for (const [kind, count] of Object.entries(sum)) {
      console.log(
        `${name} ${kind}: found ${count.found}/${count.planted}, wrongly accused elsewhere ${count.wrongly.length}`,
      );
      all.planted += count.planted;
      all.found += count.found;
      all.missed.push(...count.missed);
      all.wrongly.push(...count.wrongly);
    }
  }
  if (detail)
    for (const line of [...all.missed.map((one) => `  MISS ${one}`), ...all.wrongly.map((one) => `  WRONG ${one}`)])
      console.log(line);
  console.log(
    `all: found ${all.found}/${all.planted} (${(all.found / Math.max(1, all.planted)).toFixed(3)}), wrongly accused elsewhere ${all.wrongly.length}`,
  );
}

run();
