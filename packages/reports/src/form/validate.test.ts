import { AppError } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { formTriwulan } from '../triwulan/form-triwulan.ts';
import type { FormBlock, FormDefinition } from './definition.ts';
import { findForm, forms } from './forms.ts';
import { checkForm } from './validate.ts';

const problemsOf = (form: unknown): string[] => {
  try {
    checkForm(form);
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.masalah.map((item) => `${item.lokasi} ${item.kode}`);
    throw error;
  }
};

const withBlocks = (...blocks: unknown[]): unknown => ({
  ...formTriwulan,
  sections: [{ orientation: 'portrait', pageNumbers: 'arabic', restartNumbers: true, blocks }],
});

const table = (columns: unknown[], more: object = {}): unknown => ({
  type: 'table',
  id: 't',
  kind: 'realisasi-anggaran',
  caption: '',
  columns,
  columnNumbers: false,
  source: '',
  empty: '',
  ...more,
});

describe('checkForm', () => {
  it.each(forms.map((form) => [form.slug, form] as const))(
    'accepts %s, also after a trip through JSON',
    (_slug, form) => {
      expect(problemsOf(form)).toEqual([]);
      expect(problemsOf(JSON.parse(JSON.stringify(form)))).toEqual([]);
    },
  );

  it('lists every unknown column with the keys that exist', () => {
    const form = withBlocks(table([{ key: 'kode' }, { key: 'pajak' }, { key: 'laba' }]));
    expect(problemsOf(form)).toEqual([
      'sections[0].blocks[0].columns[1].key kolom-tidak-dikenal',
      'sections[0].blocks[0].columns[2].key kolom-tidak-dikenal',
    ]);
    try {
      checkForm(form);
    } catch (error) {
      expect(error instanceof AppError && error.masalah[0]?.saran?.id).toBe(
        'Gunakan salah satu dari: kode, uraian, pagu, realisasi, sisa, serapan.',
      );
    }
  });

  it('finds repeated columns, repeated ids and tables without columns', () => {
    expect(problemsOf(withBlocks(table([{ key: 'kode' }, { key: 'kode' }]), table([])))).toEqual([
      'sections[0].blocks[0].columns[1].key kolom-berulang',
      'sections[0].blocks[1].id id-berulang',
      'sections[0].blocks[1].columns kolom-kosong',
    ]);
  });

  it('finds unknown tokens wherever a form has text, also within parts that repeat', () => {
    const blocks: FormBlock[] = [
      { type: 'heading', level: 1, number: 'bab', text: '{{judl}}', inToc: true, summary: '{{x}}' },
      {
        type: 'each-bagian',
        blocks: [{ type: 'narrative', key: 'k', fallback: '{{angka:laba.total}}', lead: '{{y}}' }],
      },
    ];
    expect(problemsOf(withBlocks(...blocks))).toEqual([
      'sections[0].blocks[0].text token-tidak-dikenal',
      'sections[0].blocks[0].summary token-tidak-dikenal',
      'sections[0].blocks[1].blocks[0].fallback token-tidak-dikenal',
      'sections[0].blocks[1].blocks[0].lead token-tidak-dikenal',
    ]);
  });

  it('finds unknown sentences, lists, charts and tables', () => {
    expect(
      problemsOf(
        withBlocks(
          { type: 'sentences', keys: ['serapan-total', 'ngawur'] },
          { type: 'list', kind: 'ngawur', empty: '' },
          { type: 'chart', id: 'c', kind: 'ngawur', caption: '', source: '' },
          table([], { kind: 'ngawur' }),
        ),
      ),
    ).toEqual([
      'sections[0].blocks[0].keys[1] kalimat-tidak-dikenal',
      'sections[0].blocks[1].kind daftar-tidak-dikenal',
      'sections[0].blocks[2].kind grafik-tidak-dikenal',
      'sections[0].blocks[3].kind tabel-tidak-dikenal',
    ]);
  });

  it('checks the shape before the meaning', () => {
    expect(problemsOf(null)).toEqual([' bentuk-salah']);
    expect(problemsOf({ ...formTriwulan, version: '1', extra: true })).toEqual([
      'version bentuk-salah',
      'extra kunci-tidak-dikenal',
    ]);
    expect(problemsOf(withBlocks({ type: 'gambar' }, { type: 'toc', of: 'pictures' }))).toEqual([
      'sections[0].blocks[0].type bentuk-salah',
      'sections[0].blocks[1].of bentuk-salah',
      'sections[0].blocks[1].title bentuk-salah',
    ]);
    expect(problemsOf({ ...formTriwulan, sections: {} })).toEqual(['sections bentuk-salah']);
  });

  it('checks the dates', () => {
    expect(problemsOf({ ...formTriwulan, from: '2024-02-30' })).toEqual(['from tanggal-salah']);
    expect(problemsOf({ ...formTriwulan, from: '2024-02-01', to: '2024-01-01' })).toEqual(['to tanggal-terbalik']);
  });
});

describe('findForm', () => {
  const form = (version: number, from: string, to: string | null): FormDefinition => ({
    ...formTriwulan,
    version,
    from,
    to,
  });

  it('finds the version that is valid on a date, of several the newest', () => {
    const list = [form(1, '2020-01-01', '2023-12-31'), form(2, '2024-01-01', null), form(3, '2024-06-01', null)];
    expect(findForm('triwulan', '2023-05-05', list)?.version).toBe(1);
    expect(findForm('triwulan', '2024-05-31', list)?.version).toBe(2);
    expect(findForm('triwulan', '2024-06-01', list)?.version).toBe(3);
    expect(findForm('triwulan', '2019-01-01', list)).toBeUndefined();
    expect(findForm('ngawur', '2024-01-01')).toBeUndefined();
  });
});
