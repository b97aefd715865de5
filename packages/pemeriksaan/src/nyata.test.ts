import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureQuality, sharedFolder } from '../../../bench/kualitas.ts';
import { checkText, DAFTAR_ATURAN, type Temuan } from './index.ts';

const shared = sharedFolder();

/** One place of a real document per rule: document, line, rule, what is printed there. */
const PLACES: readonly [document: string, line: number, rule: string, printed: string][] = [
  ['001', 1847, 'sum-of-children', '223.359.233.258'],
  ['003', 180, 'sum-of-children', '105.256.250'],
  ['001', 1577, 'missing-children', '13.427.194.446,00'],
  ['001', 613, 'total-row', '3.026'],
  ['001', 726, 'total-column', '1.688'],
  ['001', 838, 'percentage', '90,65'],
  ['001', 969, 'difference', '215.709.832.172'],
  ['001', 1004, 'growth', '6,102'],
  ['001', 973, 'sign-word', '3'],
  ['001', 4033, 'terbilang', '616.099.060 (Enam ratus enam belas juta sembilan puluh sembilan enam puluh rupiah)'],
  ['003', 182, 'malformed-number', '375.000.00'],
  ['001', 4118, 'mixed-separators', '732,851,800'],
  ['000', 487, 'spreadsheet-error', '#VALUE!'],
  ['001', 833, 'over-budget', '379.452.976.661,00'],
  ['001', 1280, 'same-quantity', '66.846.447.937'],
  ['001', 2046, 'absorption-as-performance', '44.76'],
  ['001', 3805, 'capaian', '217,54'],
  ['003', 194, 'unit-mismatch', 'Target Triwulan I %'],
  ['001', 1780, 'count-in-prose', '124'],
  ['002', 218, 'wrong-year', '20223'],
  ['003', 357, 'impossible-date', 'Maret 2026'],
  ['001', 1014, 'numbering', 'Tabel 2.3.'],
  ['001', 634, 'numbering', 'Gambar 1.3. Peta Formasi Geologi Nusa Tenggara Timur'],
  ['000', 69, 'wrong-year', 'tahun keempat'],
  ['000', 172, 'wrong-year', 'Rencana Kerja Tahun 2022 Biro Pemerintahan Setda Provinsi NTT'],
  ['000', 598, 'wrong-year', 'prakiraan maju Tahun 2023'],
  ['003', 356, 'wrong-year', 'LKIP Pemprov NTT Tahun 2024'],
  ['000', 102, 'same-quantity', '2008–2028'],
  ['001', 413, 'impossible-date', 'paling lambat bulan Maret Tahun 2023'],
  ['003', 301, 'count-in-prose', '5 PD'],
  ['001', 4199, 'count-in-prose', '5 indikator'],
  ['001', 3410, 'count-in-prose', '261.118'],
  ['001', 1800, 'percentage', '0,18'],
  ['001', 2844, 'percentage', '74,81'],
  ['001', 3171, 'percentage', '196'],
  ['001', 3006, 'sum-of-children', '98,81'],
  ['001', 3057, 'malformed-number', '1.646.299.920'],
  ['001', 2962, 'difference', '0.7'],
  ['001', 4333, 'mean', '88,23'],
  ['001', 4331, 'mean', '88.23'],
  [
    '001',
    2067,
    'duplicate-row',
    'URUSAN PEMERINTAHAN BIDANG KETENTRAMAN DANKETERTIBAN UMUM SERTA PERLINDUNGAN MASYARAKAT',
  ],
  ['001', 1862, 'spending-without-output', '0'],
  ['001', 1842, 'target-below-baseline', '52%'],
  ['001', 1507, 'zero-target', '0'],
  ['001', 1413, 'label', 'Output: 1. 0%'],
];

/** Rules of which the real documents have no case; those of the nomenclature are tested where its workbook is read. */
const INVENTED_ONLY = ['predicate-scale', 'capaian-method', 'code', 'nomenclature'];
/** Rules that a test of their own below holds against a real document. */
const TESTED_BELOW = ['shifted-rows'];

describe.skipIf(shared === null)('real documents (skipped without SELARAS_SHARED)', () => {
  const cache = new Map<string, readonly Temuan[]>();
  const findingsOf = (document: string): readonly Temuan[] => {
    const known = cache.get(document);
    if (known) return known;
    const folder = join(shared ?? '', 'sumber');
    const file = readdirSync(folder).find((name) => name.startsWith(document)) ?? '';
    const { findings } = checkText({ name: file, bytes: readFileSync(join(folder, file)) });
    cache.set(document, findings);
    return findings;
  };

  it.each(PLACES)('%s line %i: %s', (document, line, rule, printed) => {
    const places = findingsOf(document)
      .filter((finding) => finding.rule === rule)
      .flatMap((finding) => [{ line: finding.line, printed: finding.printed }, ...finding.affected]);
    expect(places.map((place) => `${place.line} ${place.printed}`)).toContain(`${line} ${printed}`);
  });

  it('every rule has a place here, but for those without a real case', () => {
    const tested = new Set([...PLACES.map(([, , rule]) => rule), ...INVENTED_ONLY, ...TESTED_BELOW]);
    expect([...DAFTAR_ATURAN.keys()].filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('folds a column shifted over 130 lines into one finding with its rows', () => {
    const shifts = findingsOf('000').filter((finding) => finding.rule === 'shifted-rows');
    expect(shifts).toHaveLength(1);
    expect(shifts[0]?.affected.length).toBeGreaterThan(80);
  });

  it('tells the child that is wrong and what it must be, by the smallest change', () => {
    const child = findingsOf('003').find((finding) => finding.line === 173 && finding.printed === '28.331.441');
    expect(child).toMatchObject({ severity: 'error', expected: '28311441.00', difference: '20000.00' });
  });

  it('recall by cause is 0,80 and precision of errors 0,97 at least', () => {
    const documents = measureQuality(shared ?? '');
    const sum = (pick: (document: (typeof documents)[number]) => number): number =>
      documents.reduce((all, one) => all + pick(one), 0);
    expect(sum((one) => one.foundCauses) / sum((one) => one.causes)).toBeGreaterThanOrEqual(0.8);
    expect(sum((one) => one.trueErrors) / sum((one) => one.errors)).toBeGreaterThanOrEqual(0.97);
  });
});
