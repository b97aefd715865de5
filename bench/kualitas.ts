import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText, type Temuan } from '../packages/pemeriksaan/src/index.ts';

/** One proven error of a source document, as the lists beside the documents hold it. */
export interface Entri {
  line: number;
  kind: string;
  printed: string;
  expected: string | null;
  certain: boolean;
  note: string;
  cause?: string;
  also?: number[];
}

/** How the findings of one document compare with its list. */
export interface MutuDokumen {
  name: string;
  causes: number;
  foundCauses: number;
  entries: number;
  matched: number;
  errors: number;
  trueErrors: number;
  findings: number;
  per100Lines: number;
  seconds: number;
  missed: readonly Entri[];
  unknown: readonly Temuan[];
}

/** Folder with `sumber` and `domain/temuan`: `SELARAS_SHARED`, else beside the checkout. Null when it is not there. */
export function sharedFolder(): string | null {
  const folder = process.env.SELARAS_SHARED ?? join(import.meta.dirname, '../../shared');
  return existsSync(join(folder, 'sumber')) && existsSync(join(folder, 'domain/temuan')) ? folder : null;
}

/** Whether a finding reports an entry: right line, and the same digits where the entry prints a number. */
export function matches(finding: Temuan, entry: Entri): boolean {
  if (finding.severity === 'info') return false;
  const lines = new Set<number>([entry.line, ...(entry.also ?? [])]);
  const isSum = /sum|missing/.test(entry.kind) || /sum|missing|total/.test(finding.rule);
  const own = [finding.line, ...finding.affected.map((cell) => cell.line)];
  const proof = isSum ? finding.proof.map((cell) => cell.line) : [];
  if (![...own, ...proof].some((line) => line !== null && lines.has(line))) return false;
  if (entry.printed.replace(/\D/g, '') === '') return true;
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

/** Audits every text document of a folder and compares the findings with the lists. `only`: beginning of a file name. */
export function measureQuality(shared: string, only?: string): MutuDokumen[] {
  const lists = readdirSync(join(shared, 'domain/temuan')).filter((name) => name.endsWith('.json'));
  const accepted = readAccepted();
  return readdirSync(join(shared, 'sumber'))
    .filter((file) => file.endsWith('.txt') && (only === undefined || file.startsWith(only)))
    .map((file) => {
      const name = file.slice(0, 3);
      const entries = lists
        .filter((list) => list.startsWith(name))
        .flatMap((list) => JSON.parse(readFileSync(join(shared, 'domain/temuan', list), 'utf8')) as Entri[]);
      return measure({ name, bytes: readFileSync(join(shared, 'sumber', file)), entries, accepted });
    });
}

function measure({
  name,
  bytes,
  entries,
  accepted,
}: {
  name: string;
  bytes: Buffer;
  entries: readonly Entri[];
  accepted: ReadonlySet<string>;
}): MutuDokumen {
  const { findings, stats } = checkText({ name, bytes });
  const certain = entries.filter((entry) => entry.certain);
  const matched = certain.filter((entry) => findings.some((finding) => matches(finding, entry)));
  const causes = new Set(certain.map(causeOf));
  const foundCauses = new Set(matched.map(causeOf));
  const errors = findings.filter((finding) => finding.severity === 'error');
  const isKnown = (finding: Temuan): boolean =>
    entries.some((entry) => matches(finding, entry)) || accepted.has(`${name}:${finding.line}:${finding.printed}`);
  const lines = bytes.toString('utf8').split('\n').length;
  return {
    name,
    causes: causes.size,
    foundCauses: foundCauses.size,
    entries: certain.length,
    matched: matched.length,
    errors: errors.length,
    trueErrors: errors.filter(isKnown).length,
    findings: findings.length,
    per100Lines: (100 * findings.filter((one) => one.severity !== 'info').length) / lines,
    seconds: stats.seconds,
    missed: certain.filter((entry) => !foundCauses.has(causeOf(entry))),
    unknown: errors.filter((finding) => !isKnown(finding)),
  };
}

function causeOf(entry: Entri): string {
  return entry.cause ?? `${entry.line}-${entry.kind}-${entry.printed}`;
}

/** Errors that are not on the lists but were recomputed and are true; each with its arithmetic in `true-errors.json`. */
function readAccepted(): Set<string> {
  const list = JSON.parse(readFileSync(join(import.meta.dirname, 'true-errors.json'), 'utf8')) as {
    document: string;
    line: number;
    printed: string;
  }[];
  return new Set(list.map((one) => `${one.document}:${one.line}:${one.printed}`));
}
