import type {
  Block,
  DocumentModel,
  Image,
  List,
  ListItem,
  Paragraph,
  Section,
  Signature,
  Toc,
} from '../../model/document.ts';
import { chartSvg } from '../chart/svg.ts';
import { contentsEntries } from '../shared/contents.ts';
import { WORDS } from '../shared/design.ts';
import { escapeXml } from '../shared/text.ts';
import { ALIGN_CLASSES, anchorOf, runsHtml, textHtml } from './inline.ts';
import { htmlStyle, ROOT_CLASS } from './style.ts';
import { tableHtml } from './table-html.ts';

const PARAGRAPH_CLASSES: Record<Paragraph['style'], string> = {
  body: 'isi',
  plain: '',
  note: 'catatan',
  'cover-title': 'judul-sampul',
  'cover-subtitle': 'subjudul-sampul',
  'table-title': 'judul-tabel',
};

const LIST_TAGS: Record<List['marker'], readonly [open: string, tag: string][]> = {
  decimal: [
    ['<ol>', 'ol'],
    ['<ol type="a">', 'ol'],
    ['<ol>', 'ol'],
  ],
  'lower-alpha': [
    ['<ol type="a">', 'ol'],
    ['<ol>', 'ol'],
    ['<ol type="a">', 'ol'],
  ],
  bullet: [
    ['<ul>', 'ul'],
    ['<ul>', 'ul'],
    ['<ul>', 'ul'],
  ],
  none: [
    ['<ul class="polos">', 'ul'],
    ['<ul class="polos">', 'ul'],
    ['<ul class="polos">', 'ul'],
  ],
};

const listHtml = (items: readonly ListItem[], marker: List['marker'], depth: number): string => {
  const [open, tag] = LIST_TAGS[marker][Math.min(depth, 2)] ?? ['<ul>', 'ul'];
  const inner = items.map(({ runs, children }) => {
    const nested = children.length === 0 ? '' : listHtml(children, marker, depth + 1);
    return `<li>${runsHtml(runs)}${nested}</li>`;
  });
  return `${open}${inner.join('')}</${tag}>`;
};

const contentsHtml = (toc: Toc, model: DocumentModel): string => {
  const kind = ({ headings: 'h', tables: 't', charts: 'c' } as const)[toc.of];
  const entries = contentsEntries(model, toc.of).map(({ id, level, number, text }) => {
    const level1 = toc.of === 'headings' ? ` class="tingkat-${level}"` : '';
    const label = textHtml(number === '' ? text : `${number} ${text}`);
    return `<li${level1}><a href="#${anchorOf(kind, id)}">${label}</a></li>`;
  });
  return `<nav aria-label="${escapeXml(toc.title)}"><p class="judul-daftar">${textHtml(toc.title)}</p><ol>${entries.join('')}</ol></nav>`;
};

const signatureHtml = ({ place, date, position, name, rank, nip }: Signature): string => {
  const lines = [`${place}, ${date}`, ...position].map((line) => `<p>${textHtml(line)}</p>`);
  const after = [rank, `NIP ${nip}`.trimEnd()].filter((line) => line !== '').map((line) => `<p>${textHtml(line)}</p>`);
  return `<div class="tanda-tangan">${lines.join('')}<p class="nama">${textHtml(name)}</p>${after.join('')}</div>`;
};

const PX_PER_MM = 96 / 25.4;

const imageHtml = ({ mediaType, data, width, height, align, alt }: Image): string => {
  const [wide, high] = [width, height].map((size) => Math.round(size * PX_PER_MM));
  const source = `data:${mediaType};base64,${data}`;
  return `<p class="gambar ${ALIGN_CLASSES[align]}"><img src="${escapeXml(source)}" alt="${escapeXml(alt)}" width="${wide}" height="${high}"></p>`;
};

const blockHtml = (block: Block, model: DocumentModel): string => {
  switch (block.type) {
    case 'heading': {
      const number = block.number === '' ? '' : `<span class="nomor">${textHtml(block.number)}</span> `;
      const fresh = block.pageBreakBefore ? ' class="bab-baru"' : '';
      return `<h${block.level} id="${anchorOf('h', block.id)}"${fresh}>${number}${textHtml(block.text)}</h${block.level}>`;
    }
    case 'paragraph': {
      const classes = [PARAGRAPH_CLASSES[block.style], ALIGN_CLASSES[block.align]].filter((name) => name !== '');
      return `<p class="${classes.join(' ')}">${runsHtml(block.runs)}</p>`;
    }
    case 'list':
      return listHtml(block.items, block.marker, 0);
    case 'table':
      return tableHtml(block);
    case 'chart': {
      const caption = `<figcaption>${WORDS.chart} ${escapeXml(block.number)} ${textHtml(block.caption)}</figcaption>`;
      const source = block.source === '' ? '' : `<p class="sumber">${textHtml(block.source)}</p>`;
      return `<figure id="${anchorOf('c', block.id)}">${caption}${chartSvg(block)}</figure>${source}`;
    }
    case 'signature':
      return signatureHtml(block);
    case 'image':
      return imageHtml(block);
    case 'toc':
      return contentsHtml(block, model);
    case 'page-break':
      return '<div class="bab-baru"></div>';
  }
};

const sectionHtml = (section: Section, model: DocumentModel): string => {
  const classes = [
    ...(section.orientation === 'landscape' ? ['rebah'] : []),
    ...(section.pageNumbers === 'none' ? ['sampul'] : []),
  ];
  const attribute = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return `<section${attribute}>\n${section.blocks.map((block) => blockHtml(block, model)).join('\n')}\n</section>`;
};

/**
 * The report as HTML, the preview on screen. `embedded: true` gives a fragment (style and article) to stand in a page,
 * `false` a whole page that also prints well. All text is escaped; there are no scripts and nothing is loaded.
 * Throws AppError `sistem` when a table's cells don't fit its columns.
 */
export const writeHtml = (model: DocumentModel, { embedded }: { embedded: boolean }): string => {
  const footer = `<footer>${textHtml(model.footer)} · ${WORDS.dataVersion} ${escapeXml(model.dataVersion)}</footer>`;
  const sections = model.sections.map((section) => sectionHtml(section, model));
  const article = `<article class="${ROOT_CLASS}" lang="${model.language}">\n${sections.join('\n')}\n${footer}\n</article>`;
  const style = `<style>\n${htmlStyle()}\n</style>`;
  if (embedded) return `${style}\n${article}\n`;
  return [
    '<!doctype html>',
    `<html lang="${model.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escapeXml(model.author)}">`,
    `<title>${escapeXml(model.title)}</title>`,
    style,
    '<style>body { margin: 0; background: #E9ECEF; } @media print { body { background: none; } }</style>',
    '</head>',
    `<body>\n${article}\n</body>`,
    '</html>',
    '',
  ].join('\n');
};
