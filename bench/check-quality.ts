/**
 * How well `selaras check` finds what is known to be wrong: compares its findings with lists of proven errors.
 * Usage: node bench/check-quality.ts [--detail] [--only 003]
 * The lists and their documents are outside the repository (`SELARAS_SHARED`, default `../shared`); without them it says so and ends.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, type Temuan } from '../packages/pemeriksaan/src/index.ts';

interface Entri {
  line: number;
  kind: string;
  printed: string;
  expected: string | null;
  certain: boolean;
  note: string;
  cause?: string;
  also?: number[];
}

interface Dokumen {
  name: string;
  file: string;
  lists: string[];
}

const shared = process.env.SELARAS_SHARED ?? '../shared';
const detail = process.argv.includes('--detail');
const only = process.argv[process.argv.indexOf('--only') + 1];

/** Whether a finding reports an entry: right line, and the same digits where the entry prints a number. */
function matches(finding: Temuan, entry: Entri): boolean {
  if (finding.severity === 'info') return false;
  const lines = new Set<number>([entry.line, ...(entry.also ?? [])]);
  const isSum = /sum|missing/.test(entry.kind) || /sum|missing|total/.test(finding.rule);
  const own = [finding.line, ...finding.affected.map((cell) => cell.line)];
  const proof = isSum ? finding.proof.map((cell) => cell.line) : [];
  if (![...own, ...proof].some((line) => line !== null && lines.has(line))) return false;
  const digits = entry.printed.replace(/\D/g, '');
  if (digits === '') return true;
  const printed = [
    finding.printed,
    ...finding.affected.map((cell) => cell.printed),
    ...(isSum ? finding.proof.map((cell) => cell.value) : []),
  ];
  const numbers = entry.printed.match(/\d[\d.,]*/g) ?? [];
  return printed.some((text) => sameDigits(text, entry.printed) || numbers.some((number) => sameDigits(text, number)));
}

function sameDigits(one: string, two: string): boolean {
  const a = one.replace(/\D/g, '');
  const b = two.replace(/\D/g, '');
  return a !== '' && (a === b || a.replace(/00$/, '') === b.replace(/00$/, ''));
}

function causeOf(entry: Entri, index: number): string {
  return entry.cause ?? `${entry.line}-${entry.kind}-${index}`;
}

function run(): void {
  const sources = join(shared, 'sumber');
  if (!existsSync(sources)) {
    console.log(`No documents at ${sources}: nothing to compare with.`);
    return;
  }
  const lists = readdirSync(join(shared, 'domain/temuan')).filter((name) => name.endsWith('.json'));
  const documents: Dokumen[] = readdirSync(sources)
    .filter((file) => file.endsWith('.txt') && (!only || !process.argv.includes('--only') || file.startsWith(only)))
    .map((file) => ({
      name: file.slice(0, 3),
      file: join(sources, file),
      lists: lists.filter((list) => list.startsWith(file.slice(0, 3))),
    }));
  const total = { causes: 0, found: 0, entries: 0, matched: 0, errors: 0, trueErrors: 0 };
  const accepted = readAccepted();
  for (const document of documents) {
    const bytes = readFileSync(document.file);
    const { findings, stats } = checkFile({ name: document.file, bytes });
    const entries = document.lists.flatMap(
      (list) => JSON.parse(readFileSync(join(shared, 'domain/temuan', list), 'utf8')) as Entri[],
    );
    const certain = entries.filter((entry) => entry.certain);
    const matched = certain.filter((entry) => findings.some((finding) => matches(finding, entry)));
    const causes = new Set(certain.map(causeOf));
    const foundCauses = new Set(matched.map((entry) => causeOf(entry, certain.indexOf(entry))));
    const errors = findings.filter((finding) => finding.severity === 'error');
    const known = (finding: Temuan): boolean =>
      entries.some((entry) => matches(finding, entry)) ||
      accepted.has(`${document.name}:${finding.line}:${finding.printed}`);
    const trueErrors = errors.filter(known);
    const lines = bytes.toString('utf8').split('\n').length;
    console.log(
      `${document.name}: recall by cause ${foundCauses.size}/${causes.size}, by entry ${matched.length}/${certain.length}; errors ${trueErrors.length}/${errors.length} known; ` +
        `findings ${findings.length} (${((100 * findings.filter((one) => one.severity !== 'info').length) / lines).toFixed(1)} per 100 lines); ${stats.tables} tables, ${stats.sumsChecked} sums, ${stats.percentsChecked} percents, ${stats.seconds} s`,
    );
    if (detail) {
      for (const entry of certain) {
        if (matched.includes(entry) || foundCauses.has(causeOf(entry, certain.indexOf(entry)))) continue;
        console.log(
          `  MISS ${document.name}:${entry.line} ${entry.kind} «${entry.printed.slice(0, 50)}» → ${entry.expected} ${entry.note.slice(0, 90)}`,
        );
      }
      for (const finding of errors) {
        if (known(finding)) continue;
        console.log(
          `  UNKNOWN ${document.name}:${finding.line} ${finding.rule} «${finding.printed}» → ${finding.expected} [${(finding.row ?? '').slice(0, 40)}] ${finding.proof
            .slice(0, 6)
            .map((cell) => `${cell.line}:${cell.value}`)
            .join(' ')}`,
        );
      }
    }
    total.causes += causes.size;
    total.found += foundCauses.size;
    total.entries += certain.length;
    total.matched += matched.length;
    total.errors += errors.length;
    total.trueErrors += trueErrors.length;
  }
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
  console.log(
    `all: recall by cause ${share(total.found, total.causes)} (${total.found}/${total.causes}), by entry ${share(total.matched, total.entries)}; precision of errors ${share(total.trueErrors, total.errors)} (${total.trueErrors}/${total.errors})`,
  );
}

/** Errors that are not on the lists but were recomputed and are true; each with its arithmetic. */
function readAccepted(): Set<string> {
  const file = new URL('./true-errors.json', import.meta.url);
  if (!existsSync(file)) return new Set();
  const list = JSON.parse(readFileSync(file, 'utf8')) as { document: string; line: number; printed: string }[];
  return new Set(list.map((one) => `${one.document}:${one.line}:${one.printed}`));
}

run();
