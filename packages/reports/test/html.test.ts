import { describe, expect, test } from 'vitest';
import { writeHtml } from '../src/index.ts';
import { contohLaporan } from './fixture/laporan.ts';

const html = writeHtml(contohLaporan(), { embedded: true });

describe('the HTML preview', () => {
  test('escapes what users wrote', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;kutip&quot;');
  });

  test('marks up headings, tables and fractions as what they are', () => {
    expect(html).toContain('<h1 id="h-bab-1" class="bab-baru"><span class="nomor">BAB I</span> PENDAHULUAN</h1>');
    expect(html).toContain('<th scope="col" rowspan="2">Kode</th>');
    expect(html).toContain('<th scope="colgroup" colspan="3">Anggaran</th>');
    expect(html).toMatch(/<math aria-label="Realisasi dibagi Target"><mfrac/);
  });

  test('every link leads somewhere', () => {
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(html).toContain(` id="${target}"`);
  });

  test('the embedded form is a fragment, the other a whole page; neither loads anything', () => {
    const page = writeHtml(contohLaporan(), { embedded: false });
    expect(html).toMatch(/^<style>/);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('<html lang="id">');
    expect(page).not.toMatch(/\s(?:src|href)="(?!#)/);
  });

  test('an id that is no HTML name still makes a link', () => {
    const model = contohLaporan();
    for (const block of model.sections.flatMap((section) => section.blocks)) {
      if (block.type === 'heading') block.id = `"><b>${block.id} ü`;
    }
    expect(writeHtml(model, { embedded: true })).not.toContain('<b>');
  });
});
