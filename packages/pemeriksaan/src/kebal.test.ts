import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@selaras/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../bench/kualitas.ts';
import { checkDocument, checkText } from './index.ts';

const check = (text: string) => checkText({ name: 'acak.txt', bytes: new TextEncoder().encode(text) });

/** Cells that documents are made of, and cells that are nearly so. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    'No',
    'Uraian',
    'Pagu',
    'Realisasi',
    '%',
    'Jumlah',
    'Program A',
    'Kegiatan: 01. B',
    'Input: Rp. 5.000,- (50%)',
    'Output: 1. x 2. y',
    '4.01.02.1.01',
    'I.',
    'a.',
    '#REF!',
    '1',
    '2',
    '3',
  ),
  fc.bigInt(0n, 10n ** 16n).map((value) => value.toString().replace(/\B(?=(\d{3})+$)/g, '.')),
  fc.float({ min: 0, max: 200, noNaN: true }).map((value) => `${value.toFixed(2).replace('.', ',')} %`),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\t\n\r\0]/g, '')),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 30 });

describe('the audit withstands any input', () => {
  it('random tables give findings or none, never a crash', () => {
    fc.assert(
      fc.property(table, fc.string(), (rows, prose) => {
        const text = `a\n${rows.map((row) => row.join('\t')).join('\n')}\n${prose.replaceAll('\0', '')}`;
        for (const finding of check(text).findings) {
          expect(finding.affected.length).toBeGreaterThan(0);
          expect(finding.message.id.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same document gives the same findings', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = `a\n${rows.map((row) => row.join('\t')).join('\n')}`;
        expect(check(text).findings).toEqual(check(text).findings);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a line of 5 MB', `${'1.234.567 '.repeat(500_000)}`],
    [
      'a table of 500 columns',
      Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 500 }, (_, column) => `${row * column}`).join('\t'),
      ).join('\n'),
    ],
    ['right-to-left marks', 'Anggaran sebesar \u202eRp. 1.000.000\u202c atau \u200f50 %'],
    [
      'deeply nested numbering',
      Array.from({ length: 3_000 }, (_, index) => `${'1.'.repeat(1 + (index % 30))}\tX\t${index}.000.000`).join('\n'),
    ],
    ['unclosed parentheses and fractions', `${'(\\frac{1}{'.repeat(20_000)}`],
    ['ten thousand percentages', 'Rp. 1.000.000,- atau 50 % dari Rp. 2.000.000,- '.repeat(10_000)],
  ])('%s', (_, text) => {
    expect(() => check(text)).not.toThrow();
  });

  it('gives up with a message when the time limit is passed', () => {
    const blocks = [
      {
        kind: 'paragraph' as const,
        text: 'Rp. 5.000,- atau 5 %',
        headingLevel: null,
        listLevel: null,
        position: { line: 1, page: null },
      },
    ];
    expect(() => checkDocument(blocks, { seconds: -1 })).toThrow(AppError);
  });
});

describe.skipIf(sharedFolder() === null)('mutated real documents (skipped without SELARAS_SHARED)', () => {
  const folder = join(sharedFolder() ?? '', 'sumber');
  const files =
    sharedFolder() === null
      ? []
      : readdirSync(folder).filter((name) => name.startsWith('003') || name.startsWith('004'));

  it.each(files)('%s with bytes changed, cut and moved', (file) => {
    const original = readFileSync(join(folder, file));
    fc.assert(
      fc.property(
        fc.nat(original.length - 1),
        fc.nat(original.length - 1),
        fc.constantFrom('\t', '\n', '.', ',', '9', '(', 'Rp'),
        (from, to, piece) => {
          const [low, high] = [Math.min(from, to), Math.max(from, to)];
          const mutated = Buffer.concat([original.subarray(0, low), Buffer.from(piece), original.subarray(high)]);
          expect(() => checkText({ name: file, bytes: mutated })).not.toThrow();
        },
      ),
      { numRuns: 25 },
    );
  });
});
