import { styleText } from 'node:util';
import type { AppError } from '@selaras/domain';
import type { HasilBerkas } from '../periksa.ts';
import type { Beratnya, Temuan } from '../temuan.ts';
import { type BahasaKeluaran, type BerkasDiperiksa, countBySeverity, NAMA_BERAT, URUTAN_BERAT } from './hasil.ts';
import { safeText, shownContext, shownPlace, shownProof } from './tulis.ts';

const MOST_PROOF = 6;
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Beratnya, string>;

/** How text for a terminal is written. */
export interface OpsiTeks {
  bahasa: BahasaKeluaran;
  /** Colours by ANSI sequences; only for a terminal that wants them. */
  colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** The findings of all files for a terminal: by file, then by severity from the heaviest, then in reading order. */
export function terminalText(files: readonly BerkasDiperiksa[], { bahasa, colour }: OpsiTeks): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const parts = files.map(({ file, hasil, galat }) =>
    (hasil === null ? unreadableLines(file, galat, bahasa, paint) : fileLines(file, hasil, bahasa, paint)).join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

type Paint = (style: Style, text: string) => string;

function fileLines(file: string, { jenis, findings, stats, notes }: HasilBerkas, bahasa: BahasaKeluaran, paint: Paint) {
  const t = (id: string, en: string): string => (bahasa === 'id' ? id : en);
  const counts = countBySeverity(findings);
  const summary =
    findings.length === 0
      ? t('tidak ada temuan', 'no findings')
      : URUTAN_BERAT.filter((berat) => counts[berat] > 0)
          .map((berat) => paint(COLOURS[berat], `${counts[berat]} ${NAMA_BERAT[berat][bahasa].toLowerCase()}`))
          .join(', ');
  const lines = [
    `${paint(['bold', 'underline'], safeText(file))}  ${summary}`,
    paint(
      'dim',
      t(
        `${stats.tables} tabel, ${stats.numbers} angka, ${stats.sumsChecked} penjumlahan dan ${stats.percentsChecked} persentase diperiksa`,
        `${stats.tables} tables, ${stats.numbers} numbers, ${stats.sumsChecked} sums and ${stats.percentsChecked} percentages checked`,
      ),
    ),
    ...notes.map((note) => `${t('Catatan pembaca', 'Reader')}: ${safeText(note[bahasa])}`),
  ];
  for (const berat of URUTAN_BERAT) {
    const group = findings.filter(({ severity }) => severity === berat);
    if (group.length === 0) continue;
    lines.push('', paint(['bold', COLOURS[berat]], `${NAMA_BERAT[berat][bahasa].toUpperCase()} (${group.length})`));
    for (const finding of group) {
      const place = shownPlace(finding, jenis, bahasa);
      lines.push(`  ${paint('bold', place)}  ${paint('dim', finding.rule)}`, ...findingLines(finding));
    }
  }
  return lines;

  function findingLines(finding: Temuan): string[] {
    const context = shownContext(finding, bahasa);
    const proof = shownProof(finding.proof, { jenis, bahasa, most: MOST_PROOF });
    const others = finding.affected.length - 1;
    return [
      `    ${safeText(finding.message[bahasa])}`,
      ...(context === '' ? [] : [paint('dim', `    ${context}`)]),
      ...(others > 0 ? [`    ${t(`ikut salah: ${others} sel lain`, `also wrong: ${others} other cells`)}`] : []),
      ...(proof === '' ? [] : [paint('dim', `    ${t('bukti', 'proof')}: ${proof}`)]),
    ];
  }
}

function unreadableLines(file: string, galat: AppError, bahasa: BahasaKeluaran, paint: Paint): string[] {
  const title = bahasa === 'id' ? 'tidak dapat diperiksa' : "can't be checked";
  const remedies = galat.masalah.flatMap(({ saran }) => (saran ? [`    → ${safeText(saran[bahasa])}`] : []));
  return [
    `${paint(['bold', 'underline'], safeText(file))}  ${paint('red', title)}`,
    `    ${safeText(galat.pesan[bahasa])}`,
    ...remedies,
  ];
}
