import { describe, expect, it } from 'vitest';
import { DOKUMEN } from './dokumen.contoh.ts';
import { checkText, type Temuan } from './index.ts';

function heavyFindings(text: string): Temuan[] {
  const { findings } = checkText({ name: 'dokumen.txt', bytes: new TextEncoder().encode(text) });
  return findings.filter((finding) => finding.severity !== 'info');
}

function tell(finding: Temuan): string {
  return `${finding.line} ${finding.severity} ${finding.rule} «${finding.printed}» ${finding.message.id}`;
}

describe.each(DOKUMEN.map((one) => [one.nama, one] as const))('%s', (_, document) => {
  it('is sound: no error and no warning', () => {
    expect(heavyFindings(document.bersih).map(tell)).toEqual([]);
  });

  it.each(document.tanaman.map((one) => [`${one.dari} → ${one.menjadi}`, one] as const))('%s', (_name, planted) => {
    const at = document.bersih.indexOf(planted.dari);
    expect(at).toBeGreaterThan(0);
    const wrong = document.bersih.replace(planted.dari, () => planted.menjadi);
    const line = document.bersih.slice(0, at + 1).split('\n').length;
    const found = heavyFindings(wrong);
    const touching = found.filter((finding) =>
      [finding.line, ...finding.affected.map((cell) => cell.line), ...finding.proof.map((cell) => cell.line)].some(
        (one) => one !== null && Math.abs(one - line) <= (planted.menjadi === '' ? 3 : 0),
      ),
    );
    expect(touching.map(tell)).not.toEqual([]);
    expect(found.filter((finding) => finding.severity === 'error' && !touching.includes(finding)).map(tell)).toEqual(
      [],
    );
  });
});
