import { describe, expect, it } from 'vitest';
import { KASUS } from './aturan.contoh.ts';
import { checkText, DAFTAR_ATURAN, type Temuan } from './index.ts';
import type { Kasus } from './kasus.contoh.ts';

function findingsOf(text: string, nomenklatur: Kasus['nomenklatur'] = []): readonly Temuan[] {
  return checkText({ name: 'contoh.txt', bytes: new TextEncoder().encode(text), nomenklatur }).findings;
}

describe('rules on invented documents', () => {
  it('every rule of the list has a case here', () => {
    expect([...new Set(KASUS.map((one) => one.rule))].sort()).toEqual([...DAFTAR_ATURAN.keys()].sort());
  });

  it.each(KASUS.map((one) => [one.rule, one] as const))('%s', (rule, one) => {
    const found = findingsOf(one.wrong, one.nomenklatur).filter((finding) => finding.rule === rule);
    expect(found.map((finding) => [finding.line, finding.printed])).toContainEqual([one.line, one.printed]);
    const finding = found.find((each) => each.line === one.line && each.printed === one.printed);
    if (one.expected !== undefined) expect(finding?.expected).toBe(one.expected);
    expect(finding?.message.id).not.toBe(finding?.message.en);
    expect(findingsOf(one.mended, one.nomenklatur).filter((each) => each.rule === rule)).toEqual([]);
  });

  it('says nothing about a sound document', () => {
    const sound = KASUS.find((one) => one.rule === 'sum-of-children')?.mended ?? '';
    expect(findingsOf(sound)).toEqual([]);
  });
});
