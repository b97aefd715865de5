import type { ReportContext, Scope } from '../data/context.ts';
import { body, parseMarkup } from '../data/markup.ts';
import { Numbering } from '../data/numbering.ts';
import type { Resolve } from '../data/tokens.ts';
import type { FormBlock, FormDefinition, HeadingBlock, TableBlock } from '../form/definition.ts';
import type { Block, Chart, Heading, Paragraph, Run, Table } from '../model/document.ts';
import { chartMakers } from './charts.ts';
import { listDataNotes } from './data-notes.ts';
import { listMakers } from './lists.ts';
import { type Logo, makeLogo } from './logo.ts';
import { sentenceMakers } from './sentences.ts';
import { makeSignature } from './signature.ts';
import { textRuns } from './table-kind.ts';
import { tableMakers } from './tables/index.ts';

type BlockOf<T extends FormBlock['type']> = Extract<FormBlock, { type: T }>;

/** Turns the blocks of a form into blocks of the document, one after the other: numbers follow the order of the calls. */
export class BlockRenderer {
  private readonly form: FormDefinition;
  private readonly context: ReportContext;
  private readonly resolve: Resolve;
  private readonly logo: Logo | null;
  private readonly numbering = new Numbering();
  private headings = 0;

  constructor(options: { form: FormDefinition; context: ReportContext; resolve: Resolve; logo: Logo | null }) {
    this.form = options.form;
    this.context = options.context;
    this.resolve = options.resolve;
    this.logo = options.logo;
  }

  /** `place` says where the block stands in the form, for errors. */
  render(block: FormBlock, scope: Scope, place: string): Block[] {
    const text = (template: string): string => this.resolve(template, scope, place);
    switch (block.type) {
      case 'heading':
        return [this.heading(block, text)];
      case 'paragraph':
        return [paragraph(block, text(block.text))];
      case 'narrative':
        return this.narrative(block, scope, place);
      case 'sentences':
        return this.sentences(block, scope);
      case 'list':
        return this.list(block, scope, text);
      case 'table':
        return this.table(block, scope, text);
      case 'chart':
        return this.chart(block, text);
      case 'data-notes':
        return this.dataNotes(block, text);
      case 'toc':
        return [{ type: 'toc', of: block.of, title: block.title }];
      case 'signature':
        return [makeSignature(this.context)];
      case 'logo':
        return this.logo === null ? [] : [makeLogo(this.logo, block.height, this.context.buku.pemda.nama)];
      case 'page-break':
        return [{ type: 'page-break' }];
      case 'each-bagian':
        return this.eachBagian(block, place);
    }
  }

  private heading(block: HeadingBlock, text: (template: string) => string): Heading {
    this.headings += 1;
    return {
      type: 'heading',
      id: `h${this.headings}`,
      level: block.level,
      number: this.numbering.heading(block.level, block.number),
      text: text(block.text),
      inToc: block.inToc,
      pageBreakBefore: block.pageBreakBefore ?? false,
    };
  }

  private narrative(block: BlockOf<'narrative'>, scope: Scope, place: string): Block[] {
    const unit = scope.bagian?.id ?? this.context.unit.id;
    const written = this.context.narrative(unit, block.key);
    const source = written ?? block.fallback;
    const where = written === null ? place : `narasi.${block.key}`;
    const blocks = parseMarkup(source, (text) => this.resolve(text, scope, where));
    if (block.lead === undefined || blocks.length === 0) return blocks;
    return [body(textRuns(this.resolve(block.lead, scope, place))), ...blocks];
  }

  private sentences(block: BlockOf<'sentences'>, scope: Scope): Block[] {
    const texts = block.keys.map((key) => sentenceMakers[key](this.context, scope)).filter((text) => text !== '');
    if (texts.length === 0) return [];
    if (block.style === 'note') return texts.map((text) => note(text));
    return [body(textRuns(texts.join(' ')))];
  }

  private list(block: BlockOf<'list'>, scope: Scope, text: (template: string) => string): Block[] {
    const list = listMakers[block.kind]({ context: this.context, scope, form: this.form, resolve: text });
    if (list.items.length > 0) return [list];
    const empty = text(block.empty);
    return empty === '' ? [] : [body(textRuns(empty))];
  }

  private table(block: TableBlock, scope: Scope, text: (template: string) => string): Block[] {
    const made = tableMakers[block.kind].make({ context: this.context, scope, block, resolve: text });
    const table: Table = {
      type: 'table',
      id: scope.bagian === null ? block.id : `${block.id}-${scope.bagian.slug}`,
      number: this.numbering.table(),
      caption: text(block.caption),
      columns: made.columns,
      head: made.head,
      columnNumbers: block.columnNumbers,
      rows: made.rows,
      source: text(block.source),
      empty: text(block.empty),
    };
    return made.remarks.length === 0 ? [table] : [table, remarks(made.remarks)];
  }

  private chart(block: BlockOf<'chart'>, text: (template: string) => string): Block[] {
    const data = chartMakers[block.kind](this.context);
    if (data === null) return [];
    const chart: Chart = {
      type: 'chart',
      id: block.id,
      number: this.numbering.chart(),
      caption: text(block.caption),
      source: text(block.source),
      ...data,
    };
    return [chart];
  }

  private dataNotes(block: BlockOf<'data-notes'>, text: (template: string) => string): Block[] {
    const title: Paragraph = {
      type: 'paragraph',
      runs: [{ type: 'text', text: text(block.title), bold: true }],
      align: 'left',
      style: 'plain',
    };
    const notes = listDataNotes(this.context);
    if (notes.length === 0) return [title, note(text(block.empty))];
    return [
      title,
      { type: 'list', marker: 'decimal', items: notes.map((item) => ({ runs: textRuns(item), children: [] })) },
    ];
  }

  private eachBagian(block: BlockOf<'each-bagian'>, place: string): Block[] {
    const scopes: Scope[] =
      this.context.bagian.length === 0 ? [{ bagian: null }] : this.context.bagian.map((bagian) => ({ bagian }));
    return scopes.flatMap((scope) =>
      block.blocks.flatMap((inner, index) => this.render(inner, scope, `${place}.blocks[${index}]`)),
    );
  }
}

function paragraph(block: BlockOf<'paragraph'>, text: string): Paragraph {
  const printed = block.upper === true ? text.toUpperCase() : text;
  const isTitle = block.style === 'cover-title' || block.style === 'cover-subtitle' || block.style === 'table-title';
  return {
    type: 'paragraph',
    runs: [{ type: 'text', text: printed, ...(block.bold === true ? { bold: true } : {}) }],
    align: block.align ?? (isTitle ? 'center' : 'justify'),
    style: block.style,
  };
}

/** The remarks of a table as one paragraph, a line each, so that they stay together. */
function remarks(texts: readonly string[]): Paragraph {
  const runs = texts.flatMap((text, index): Run[] => [
    ...(index === 0 ? [] : [{ type: 'break' as const }]),
    { type: 'text', text: `(${index + 1}) ${text}` },
  ]);
  return { type: 'paragraph', runs, align: 'left', style: 'note' };
}

function note(text: string): Paragraph {
  return { type: 'paragraph', runs: textRuns(text), align: 'left', style: 'note' };
}
