import { Rupiah } from '@selaras/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExample, TANGGAL, TW1 } from '../../test/buku-uji.ts';
import { blocksOf, cellAt, tableOf } from '../../test/model.ts';
import { findForm } from '../form/forms.ts';
import type { Block, Chart, DocumentModel, List, Paragraph, Row, Table } from '../model/document.ts';
import { buildTriwulan } from '../triwulan/build.ts';
import { isFigureChange, type ModelChange } from './change.ts';
import { compareModels } from './compare-models.ts';

const example = readExample();

function build(slug = 'triwulan', buku = example): DocumentModel {
  const form = findForm(slug, TANGGAL);
  if (!form) throw new Error(`no form ${slug}`);
  return buildTriwulan({ buku, form, periode: TW1, tanggal: TANGGAL });
}

const model = build();
const copy = (): DocumentModel => structuredClone(model);
/** The changes after one mutation of the example's report. */
function after(mutate: (model: DocumentModel) => void): ModelChange[] {
  const changed = copy();
  mutate(changed);
  return compareModels(model, changed);
}
const text = (words: string) => [{ type: 'text' as const, text: words }];
const listOf = <T extends Block['type']>(type: T) =>
  blocksOf(model).flatMap((block, index) => (block.type === type ? [{ block, index }] : []));
const place = (changed: DocumentModel, index: number): Block => {
  const block = blocksOf(changed)[index];
  if (!block) throw new Error(`no block ${index}`);
  return block;
};
/** Takes a block out of its section. */
function remove(changed: DocumentModel, index: number): void {
  const block = place(changed, index);
  for (const section of changed.sections) section.blocks = section.blocks.filter((other) => other !== block);
}
const figures = (table: Table) =>
  table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.value ? [{ row: row.id, column: cell.column }] : [])));
const tables = listOf('table').map(({ block }) => block as Table);
const pick = <T>(rows: readonly T[]) => fc.constantFrom(...rows);

describe('two versions of a report', () => {
  it('do not differ when they are the same, in any form', () => {
    for (const slug of ['triwulan', 'triwulan-ringkas']) expect(compareModels(build(slug), build(slug))).toEqual([]);
    expect(compareModels(model, { ...copy(), dataVersion: 'disegel' })).toEqual([]);
  });

  it('differ in every figure, total, share and sentence that one booking moves', () => {
    const realisasiKeuangan = example.realisasiKeuangan.map((row, index) =>
      index === 0 ? { ...row, jumlah: row.jumlah.add(Rupiah.of(1_000_000)) } : row,
    );
    const changes = compareModels(model, build('triwulan', { ...example, realisasiKeuangan }));
    const total = changes.find((change) => change.kind === 'figure' && change.row === 'Biro Organisasi');
    expect(total).toEqual({
      kind: 'figure',
      place: { heading: '3.2 Realisasi Anggaran', table: expect.stringMatching(/^3\.1 /) },
      row: 'Biro Organisasi',
      column: 'Realisasi s.d. Triwulan I (Rp)',
      before: '375.000.000',
      after: '376.000.000',
      difference: { kind: 'money', amount: '1000000.00' },
    });
    expect(changes.some((change) => change.kind === 'text' && change.part === 'paragraph')).toBe(true);
    expect(changes.filter((change) => change.kind === 'row' || change.kind === 'table')).toEqual([]);
  });

  it('show what moved when rows were renumbered, not each number', () => {
    const id = 'kegiatan-lain-bagian-kelembagaan-anjab';
    const changes = after((changed) => {
      tableOf(changed, id).rows.splice(1, 1);
      tableOf(changed, id).rows.forEach((row, index) => {
        const number = row.cells.find(({ column }) => column === 'no');
        if (number && row.kind === 'data') number.runs = text(String(index));
      });
    });
    expect(changes).toMatchObject([{ kind: 'row', change: 'removed', row: expect.stringContaining('Desk Evaluasi') }]);
  });

  it('match rows by their names where the ids are of another version of the budget', () => {
    const changes = after((changed) => {
      for (const table of blocksOf(changed)) {
        if (table.type !== 'table') continue;
        for (const row of table.rows) row.id = `salinan-${row.id}`;
      }
    });
    expect(changes).toEqual([]);
  });

  it('tell a row of the same id that got another name as a changed text', () => {
    const changes = after((changed) => {
      const row = tableOf(changed, 'realisasi-anggaran').rows.at(3) as Row;
      (row.cells.find(({ column }) => column === 'uraian') as Row['cells'][number]).runs = text('Nama lain');
    });
    expect(changes).toMatchObject([{ kind: 'text', part: 'cell', change: 'changed' }]);
  });

  it('tell a column that came apart from the cells of the others', () => {
    const changes = after((changed) => {
      const table = tableOf(changed, 'pk-anggaran');
      table.columns.push({ id: 'tambahan', width: 1, align: 'right' });
      table.head[0]?.push({ text: 'Pagu Perubahan', colSpan: 1, rowSpan: 1 });
      for (const row of table.rows) {
        row.cells.push({ column: 'tambahan', runs: text('1'), value: { kind: 'money', amount: '1.00' } });
      }
    });
    expect(changes).toMatchObject([{ kind: 'column', change: 'added', name: 'Pagu Perubahan', hasFigures: true }]);
  });

  it('keep words about a cell that spans rows to the row where it begins', () => {
    const changes = after((changed) => {
      const cell = cellAt(tableOf(changed, 'pk-indikator'), 'penempatan-iku-1-predikat-rb-istimewa', 'sasaran');
      cell.runs = text('Sasaran lain');
    });
    expect(changes).toHaveLength(1);
  });

  it('tell figures from words', () => {
    const [value] = after((changed) => {
      const cell = cellAt(tableOf(changed, 'realisasi-anggaran'), 'unit', 'realisasi');
      cell.runs = text('-');
      cell.value = { kind: 'none', state: 'strip' };
    });
    expect(value).toMatchObject({ kind: 'figure', after: '-', difference: null });
    expect(value && isFigureChange(value)).toBe(true);
    const [words] = after((changed) => {
      changed.title = 'Judul lain';
    });
    expect(words && isFigureChange(words)).toBe(false);
  });
});

describe('each single change is found, and nothing else', () => {
  const index = (type: Block['type']) => pick(listOf(type).map((row) => row.index));

  it('a figure', () => {
    const where = pick(tables.filter((table) => figures(table).length > 0)).chain((table) =>
      fc.record({ id: fc.constant(table.id), cell: pick(figures(table)), rupiah: fc.integer({ min: 1, max: 1e9 }) }),
    );
    fc.assert(
      fc.property(where, ({ id, cell: { row, column }, rupiah }) => {
        const changes = after((changed) => {
          const cell = cellAt(tableOf(changed, id), row, column);
          cell.runs = text(`baru ${rupiah}`);
          cell.value = { kind: 'money', amount: `${rupiah}.00` };
        });
        expect(changes).toMatchObject([{ kind: 'figure', after: `baru ${rupiah}` }]);
      }),
    );
  });

  it('a paragraph changed, removed or added', () => {
    fc.assert(
      fc.property(index('paragraph'), (at) => {
        const changed = after((other) => {
          (place(other, at) as Paragraph).runs.push(...text(' tambahan'));
        });
        expect(changed).toMatchObject([{ kind: 'text', change: 'changed', words: [{}, { kind: 'added' }] }]);
        expect(after((other) => remove(other, at))).toMatchObject([{ kind: 'text', change: 'removed' }]);
        const without = copy();
        remove(without, at);
        expect(compareModels(without, model)).toMatchObject([{ kind: 'text', change: 'added' }]);
      }),
    );
  });

  it('an item of a list', () => {
    fc.assert(
      fc.property(index('list'), fc.nat(), (at, seed) => {
        const { items } = place(model, at) as List;
        const changes = after((other) => {
          const item = (place(other, at) as List).items[seed % items.length];
          if (item) item.runs = text('sama sekali lain');
        });
        expect(changes).toMatchObject([{ kind: 'text', part: 'list', change: 'changed' }]);
      }),
    );
  });

  it('a heading', () => {
    fc.assert(
      fc.property(index('heading'), (at) => {
        const changes = after((other) => {
          const block = place(other, at);
          if (block.type === 'heading') block.text = 'Judul yang lain';
        });
        expect(changes).toMatchObject([{ kind: 'text', part: 'heading', change: 'changed' }]);
      }),
    );
  });

  it('a row removed, added or moved', () => {
    const where = pick(tables.filter(({ rows }) => rows.length > 2)).chain((table) =>
      fc.record({ id: fc.constant(table.id), row: fc.integer({ min: 0, max: table.rows.length - 1 }) }),
    );
    fc.assert(
      fc.property(where, ({ id, row }) => {
        const without = copy();
        tableOf(without, id).rows.splice(row, 1);
        expect(compareModels(model, without)).toMatchObject([{ kind: 'row', change: 'removed' }]);
        expect(compareModels(without, model)).toMatchObject([{ kind: 'row', change: 'added' }]);
        const [first, second] = [row, (row + 1) % tableOf(model, id).rows.length];
        const swapped = after((other) => {
          const { rows } = tableOf(other, id);
          const [a, b] = [rows[first], rows[second]];
          if (a && b) [rows[first], rows[second]] = [b, a];
        });
        const kinds = swapped.filter((change) => !(change.kind === 'text' && change.part === 'cell'));
        expect(kinds.every((change) => change.kind === 'row' && change.change === 'moved')).toBe(true);
        expect(kinds.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a whole table, or a value of a chart', () => {
    fc.assert(
      fc.property(index('table'), (at) => {
        expect(after((other) => remove(other, at))).toMatchObject([{ kind: 'table', change: 'removed' }]);
      }),
    );
    const changes = after((other) => {
      const chart = blocksOf(other).find((block): block is Chart => block.type === 'chart');
      const [series] = chart?.series ?? [];
      if (series) series.values[0] = '99';
    });
    expect(changes).toMatchObject([{ kind: 'figure', after: '99,00', difference: { kind: 'percent' } }]);
  });

  it.each(['form', 'title', 'subject', 'author', 'date', 'footer'] as const)('the %s', (part) => {
    const changes = after((other) => {
      other[part] = 'lain';
    });
    expect(changes).toMatchObject([{ kind: 'text', part, change: 'changed' }]);
  });
});
