import { describe, expect, it } from 'vitest';
import { readExample, TANGGAL, TW1 } from '../../test/buku-uji.ts';
import { formTriwulan } from './form-triwulan.ts';
import { checkNarrative, findStaleFigures, listFigureTokens, listNarratives, quoteFigures } from './narratives.ts';

const options = { buku: readExample(), periode: TW1, tanggal: TANGGAL };
const problems = (text: string) => checkNarrative(text, options).map(({ kode, nilai }) => `${kode} ${nilai}`);

describe('sections that people write', () => {
  it('are listed in the order of the document, below their headings', () => {
    const sections = listNarratives(formTriwulan, options).map(({ key, heading }) => `${key}: ${heading}`);
    expect(sections.slice(0, 3)).toEqual([
      'kata-pengantar: KATA PENGANTAR',
      'latar-belakang: Latar Belakang',
      'tugas-fungsi: Tugas dan Fungsi Biro Organisasi',
    ]);
    expect(sections.at(-1)).toMatch(/^rekomendasi: /);
  });

  it('can carry totals and the money of each program and kegiatan', () => {
    const tokens = new Map(listFigureTokens(options).map(({ token, value }) => [token, value]));
    expect(tokens.get('{{angka:pagu.total}}')).toBe('Rp1.500.000.000');
    expect(tokens.get('{{angka:serapan.4.01.02}}')).toBe('24,61%');
    expect(tokens.get('{{periode.nama}}')).toBe('Triwulan I');
    expect(tokens.has('{{judul}}')).toBe(false);
  });
});

describe('typed figures', () => {
  it('that the ledger has are offered as tokens, however they are spelt', () => {
    for (const typed of ['Rp1.500.000.000', 'Rp 1.500.000.000', '1.500.000.000']) {
      const [problem] = checkNarrative(`Pagu sebesar ${typed} tersedia.`, options);
      expect(problem?.kode, typed).toBe('angka-diketik');
      expect(problem?.saran?.id).toContain('{{angka:pagu.total}}');
    }
    expect(problems('terserap 25,00% dari pagu')).toEqual(['angka-diketik 25,00%']);
  });

  it('that the ledger does not have are told', () => {
    expect(problems('Pagu Rp1.600.000.000 dan serapan 26,5 %.')).toEqual([
      'angka-tak-dikenal Rp1.600.000.000',
      'angka-tak-dikenal 26,5 %',
    ]);
  });

  it('are not years, dates, counts or numbers of regulations', () => {
    expect(problems('Peraturan Gubernur Nomor 69 Tahun 2023, 24 Juli 2024, 3 bagian, Pasal 12 ayat (2).')).toEqual([]);
  });

  it('in tokens are no typed figures, and an unknown token is told', () => {
    expect(problems('Pagu {{angka:pagu.total}}.')).toEqual([]);
    expect(problems('Pagu {{angka:pagu.9.99}} dan {{salah}}.')).toEqual([
      'token-tidak-dikenal {{angka:pagu.9.99}}',
      'token-tidak-dikenal {{salah}}',
    ]);
  });
});

describe('figures that a text quotes', () => {
  const text = 'Dari {{angka:pagu.total}} terserap 25,00% pada {{periode.nama}}, yaitu {{ angka:realisasi.4.01.02 }}.';
  const quoted = quoteFigures(text, options);

  it('are kept by token, typed ones too, names of things not', () => {
    expect(quoted).toEqual({
      '{{angka:pagu.total}}': 'Rp1.500.000.000',
      '{{angka:realisasi.4.01.02}}': 'Rp206.384.900',
      '{{angka:serapan.total}}': '25,00%',
    });
  });

  it('are stale as soon as one of them is another, and only that one', () => {
    expect(findStaleFigures(quoted, options)).toEqual([]);
    expect(findStaleFigures({ ...quoted, '{{angka:pagu.total}}': 'Rp1.400.000.000' }, options)).toMatchObject([
      {
        kode: 'angka-berubah',
        nilai: '{{angka:pagu.total}}',
        pesan: {
          id: 'Sejak tulisan ini disimpan, angka:pagu.total berubah dari Rp1.400.000.000 menjadi Rp1.500.000.000.',
        },
      },
    ]);
    expect(findStaleFigures({ '{{angka:pagu.9.99}}': 'Rp1' }, options)[0]?.pesan.en).toContain('has gone');
  });
});
