import { describe, expect, test } from 'vitest';
import type { Chart } from '../../model/document.ts';
import { chartSvg } from './svg.ts';

const chart = (more: Partial<Chart> = {}): Chart => ({
  type: 'chart',
  id: 'c',
  number: '1.1',
  caption: 'Serapan',
  kind: 'bar-horizontal',
  categories: ['A', 'B'],
  series: [{ name: 'Realisasi', values: ['25.5', null] }],
  unit: '%',
  alt: 'A 25,5%, B belum ada',
  source: '',
  ...more,
});

describe.each(['bar-horizontal', 'column'] as const)('a %s chart', (kind) => {
  test('prints every value; a missing one is a dash without a bar', () => {
    const svg = chartSvg(chart({ kind }));
    expect(svg.match(/<rect /g)).toHaveLength(1);
    expect(svg).toContain('>25,5%<');
    expect(svg).toContain('>–<');
  });

  test('tells several series apart by a legend', () => {
    const values = ['1', '2'];
    const svg = chartSvg(
      chart({
        kind,
        series: [
          { name: 'Target', values },
          { name: 'Realisasi', values },
        ],
      }),
    );
    expect(svg.match(/<rect /g)).toHaveLength(4 + 2);
    expect(svg).toContain('>Target<');
  });

  test('escapes what users wrote and describes itself', () => {
    const svg = chartSvg(chart({ kind, categories: ['<script>', 'B'] }));
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('<desc>A 25,5%, B belum ada</desc>');
  });
});
