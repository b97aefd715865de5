/**
 * How well the audit finds what is known to be wrong: compares its findings with lists of proven errors.
 * Usage: node bench/check-quality.ts [--detail] [--only 003]
 * The lists and their documents are outside the repository (`SELARAS_SHARED`, default `../shared`); without them it says so and ends.
 */
import { type MutuDokumen, measureQuality, sharedFolder } from './kualitas.ts';

const detail = process.argv.includes('--detail');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

function print(document: MutuDokumen): void {
  const { name, foundCauses, causes, matched, entries, trueErrors, errors, findings, per100Lines, seconds } = document;
  console.log(
    `${name}: recall by cause ${foundCauses}/${causes}, by entry ${matched}/${entries}; errors ${trueErrors}/${errors} known; ` +
      `${findings} findings (${per100Lines.toFixed(1)} per 100 lines); ${seconds} s`,
  );
  if (!detail) return;
  for (const entry of document.missed) {
    console.log(
      `  MISS ${name}:${entry.line} ${entry.kind} «${entry.printed.slice(0, 50)}» → ${entry.expected} ${entry.note.slice(0, 90)}`,
    );
  }
  for (const finding of document.unknown) {
    const proof = finding.proof.slice(0, 6).map((cell) => `${cell.line}:${cell.value}`);
    console.log(
      `  UNKNOWN ${name}:${finding.line} ${finding.rule} «${finding.printed}» → ${finding.expected} [${(finding.row ?? '').slice(0, 40)}] ${proof.join(' ')}`,
    );
  }
}

function run(): void {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('The source documents and their lists are not here (SELARAS_SHARED): nothing to compare with.');
    return;
  }
  const documents = measureQuality(shared, only);
  documents.forEach(print);
  const sum = (pick: (document: MutuDokumen) => number): number =>
    documents.reduce((all, document) => all + pick(document), 0);
  const [found, causes] = [sum((one) => one.foundCauses), sum((one) => one.causes)];
  const [trueErrors, errors] = [sum((one) => one.trueErrors), sum((one) => one.errors)];
  console.log(
    `all: recall by cause ${share(found, causes)} (${found}/${causes}), by entry ${share(
      sum((one) => one.matched),
      sum((one) => one.entries),
    )}; ` + `precision of errors ${share(trueErrors, errors)} (${trueErrors}/${errors})`,
  );
}

run();
