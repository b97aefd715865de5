import { formatRomawi, type Jabatan } from '@selaras/domain';
import type { AnggaranNode } from '../data/anggaran.ts';
import type { ReportContext, Scope } from '../data/context.ts';
import { groupBy } from '../data/group.ts';
import { parseInline } from '../data/markup.ts';
import type { FormDefinition, HeadingBlock, ListKind } from '../form/definition.ts';
import { capitalize } from '../kalimat/daftar.ts';
import { rencanaKerja } from '../kalimat/rincian.ts';
import type { List, ListItem } from '../model/document.ts';

/** What a generated list is made from; `resolve` replaces tokens. */
export interface ListInput {
  context: ReportContext;
  scope: Scope;
  form: FormDefinition;
  resolve: (text: string) => string;
}

/** Lists that are made from the ledger or from the form itself. A list without items is empty, the builder says what then. */
export const listMakers: Readonly<Record<ListKind, (input: ListInput) => List>> = {
  'rencana-kerja': ({ context }) => ({
    type: 'list',
    marker: 'decimal',
    items: context.anggaran.roots.map(rencanaKerjaItem),
  }),
  struktur: ({ context }) => ({ type: 'list', marker: 'decimal', items: strukturItems(context) }),
  sistematika: ({ form, resolve }) => ({ type: 'list', marker: 'bullet', items: sistematikaItems(form, resolve) }),
  permasalahan: (input) => notesList(input, 'permasalahan'),
  solusi: (input) => notesList(input, 'solusi'),
};

/** Name of a node as running text says it: "Program …", "Kegiatan …", "Sub Kegiatan …". */
export function nameNode({ simpul }: AnggaranNode): string {
  const word = { program: 'Program', kegiatan: 'Kegiatan', 'sub-kegiatan': 'Sub Kegiatan' }[simpul.jenis as string];
  if (word === undefined || simpul.nama.toLowerCase().startsWith(`${word.toLowerCase()} `)) return simpul.nama;
  return `${word} ${simpul.nama}`;
}

function rencanaKerjaItem(node: AnggaranNode): ListItem {
  const children = node.simpul.jenis === 'program' ? node.children : [];
  return {
    runs: [{ type: 'text', text: rencanaKerja(nameNode(node), node.pagu.jumlah) }],
    children: children.map(rencanaKerjaItem),
  };
}

/** Jabatan of the unit and those below it, as a tree by superior. */
function strukturItems({ buku, unit, bagianOf }: ReportContext): ListItem[] {
  const inside = buku.jabatan.filter((jabatan) => jabatan.unit === unit.id || bagianOf(jabatan.unit) !== null);
  const ids = new Set(inside.map((jabatan) => jabatan.id));
  const below = groupBy(inside, (jabatan) =>
    jabatan.atasan !== null && ids.has(jabatan.atasan) ? jabatan.atasan : '',
  );
  const itemsOf = (parent: string): ListItem[] =>
    [...(below.get(parent) ?? [])].sort(byOrder).map((jabatan) => ({
      runs: [{ type: 'text', text: jabatan.nama }],
      children: itemsOf(jabatan.id),
    }));
  return itemsOf('');
}

function byOrder(a: Jabatan, b: Jabatan): number {
  return a.urut - b.urut;
}

function sistematikaItems(form: FormDefinition, resolve: (text: string) => string): ListItem[] {
  return form.sections
    .flatMap((section) => section.blocks)
    .filter((block): block is HeadingBlock => block.type === 'heading' && block.number === 'bab')
    .map((block, index) => ({ block, number: index + 1 }))
    .flatMap(({ block, number }) => {
      if (block.summary === undefined) return [];
      const title = titleCase(resolve(block.text));
      const text = `Bab ${formatRomawi(number)} ${title}, ${resolve(block.summary)}`;
      return [{ runs: parseInline(text), children: [] }];
    });
}

function notesList({ context, scope }: ListInput, jenis: 'permasalahan' | 'solusi'): List {
  const unit = scope.bagian?.id ?? context.unit.id;
  return {
    type: 'list',
    marker: 'decimal',
    items: context.notes.onUnit(unit, jenis).map((note) => ({
      runs: parseInline(capitalize(note.teks)),
      children: [],
    })),
  };
}

/** "AKUNTABILITAS KINERJA TRIWULAN I" → "Akuntabilitas Kinerja Triwulan I"; Roman numerals stay. */
function titleCase(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => (/^[IVX]+$/.test(word) ? word : capitalize(word.toLowerCase())));
}
