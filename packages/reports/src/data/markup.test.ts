import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkup } from './markup.ts';

describe('parseMarkup', () => {
  it('starts a paragraph at a blank line and joins the lines between', () => {
    expect(parseMarkup('Satu\ndua.\n\nTiga.')).toEqual([
      { type: 'paragraph', style: 'body', align: 'justify', runs: [{ type: 'text', text: 'Satu dua.' }] },
      { type: 'paragraph', style: 'body', align: 'justify', runs: [{ type: 'text', text: 'Tiga.' }] },
    ]);
  });

  it('reads numbered, lettered and bulleted lists, with children by indentation', () => {
    const [intro, list] = parseMarkup('Fungsi:\n1. Pertama\n  - anak\n  - adik\n2. Kedua');
    expect(intro?.type).toBe('paragraph');
    expect(list).toMatchObject({
      type: 'list',
      marker: 'decimal',
      items: [
        { runs: [{ text: 'Pertama' }], children: [{ runs: [{ text: 'anak' }] }, { runs: [{ text: 'adik' }] }] },
        { runs: [{ text: 'Kedua' }], children: [] },
      ],
    });
    expect(parseMarkup('a. x\nb. y')[0]).toMatchObject({ marker: 'lower-alpha' });
  });

  it('keeps items that are separated by blank lines in one list, and ends it at another marker', () => {
    expect(parseMarkup('1. satu\n\n2. dua')).toHaveLength(1);
    expect(parseMarkup('1. satu\n- lain')).toHaveLength(2);
  });

  it('goes on with an item on an indented line', () => {
    expect(parseMarkup('- satu\n  lanjutan')[0]).toMatchObject({ items: [{ runs: [{ text: 'satu lanjutan' }] }] });
  });

  it('says nothing for empty text', () => {
    expect(parseMarkup(' \n\n')).toEqual([]);
  });

  it('does not take a year or an amount at the start of a line for a list', () => {
    expect(parseMarkup('2024 adalah tahun kedua')[0]?.type).toBe('paragraph');
    expect(parseMarkup('1.500 dokumen')[0]?.type).toBe('paragraph');
  });
});

describe('parseInline', () => {
  it('marks italic and bold words and resolves tokens in each piece', () => {
    expect(parseInline('a *roadmap* dan **{{x}}**', (text) => text.replace('{{x}}', '7'))).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'roadmap', italic: true },
      { type: 'text', text: ' dan ' },
      { type: 'text', text: '7', bold: true },
    ]);
  });

  it('leaves a lone star alone', () => {
    expect(parseInline('3 * 4 *')).toEqual([{ type: 'text', text: '3 * 4 *' }]);
  });
});
