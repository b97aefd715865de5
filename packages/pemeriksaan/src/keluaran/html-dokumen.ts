import type { BarisBlok, Blok, BlokTabel, SelBlok } from '@selaras/berkas';
import type { HasilBerkas } from '../periksa.ts';
import type { Temuan } from '../temuan.ts';
import type { BahasaKeluaran } from './hasil.ts';
import { escapeHtml, findingHtml, number } from './html-temuan.ts';
import { type Letak, PencariLetak } from './letak.ts';

/** A finding at its place. */
interface Tanda {
  id: string;
  finding: Temuan;
  letak: Letak;
}

/** The blocks of a document with a mark at each finding and the findings beside them; those without a place stand first. */
export function documentHtml(
  hasil: HasilBerkas,
  { prefix, bahasa }: { prefix: string; bahasa: BahasaKeluaran },
): string {
  const finder = new PencariLetak(hasil.blocks);
  const byBlock = new Map<number, Tanda[]>();
  const placeless: string[] = [];
  hasil.findings.forEach((finding, index) => {
    const id = `${prefix}${index + 1}`;
    const letak = finder.find(finding);
    if (letak === null) {
      placeless.push(findingHtml(finding, { id, hasil, bahasa, form: 'whole' }));
      return;
    }
    const tanda = { id, finding, letak };
    const known = byBlock.get(letak.block);
    if (known) known.push(tanda);
    else byBlock.set(letak.block, [tanda]);
  });
  const rows = hasil.blocks.map((block, index) => {
    const marks = byBlock.get(index) ?? [];
    const notes = marks.map(({ id, finding }) => findingHtml(finding, { id, hasil, bahasa, form: 'margin' }));
    return `<div class="blok"><div class="isi">${blockHtml(block, marks)}</div>${notes.length === 0 ? '' : `<aside>${notes.join('')}</aside>`}</div>`;
  });
  return `${placeless.join('')}<div class="dokumen">${rows.join('\n')}</div>`;
}

function blockHtml(block: Blok, marks: readonly Tanda[]): string {
  if (block.kind === 'table') return tableHtml(block, marks);
  const [first] = marks;
  const level = block.headingLevel === null ? null : Math.min(6, block.headingLevel + 2);
  const text = markedText(block.text, marks);
  const tag = level === null ? 'p' : `h${level}`;
  const list = block.listLevel === null ? '' : ` class="butir butir-${Math.min(4, block.listLevel)}"`;
  return `${first ? markers(marks) : ''}<${tag}${list}>${text}</${tag}>`;
}

function tableHtml({ rows }: BlokTabel, marks: readonly Tanda[]): string {
  const byRow = new Map<number, Tanda[]>();
  for (const tanda of marks) {
    const row = tanda.letak.row ?? 0;
    byRow.set(row, [...(byRow.get(row) ?? []), tanda]);
  }
  const body = rows.map((row, index) => rowHtml(row, byRow.get(index) ?? []));
  return `<div class="tabel"><table>${body.join('\n')}</table></div>`;
}

function rowHtml({ cells, header }: BarisBlok, marks: readonly Tanda[]): string {
  const whole = marks.filter(({ letak }) => letak.cell === null);
  const written = cells.map((cell, index) => {
    const own = marks.filter(({ letak }) => letak.cell === index);
    return cellHtml(cell, { header, marks: index === 0 ? [...whole, ...own] : own });
  });
  return `<tr>${written.join('')}</tr>`;
}

function cellHtml(
  { text, colSpan, rowSpan }: SelBlok,
  { header, marks }: { header: boolean; marks: readonly Tanda[] },
): string {
  const tag = header ? 'th' : 'td';
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  return `<${tag}${spans}${marks.length > 0 ? ' class="bertanda"' : ''}>${markedText(text, marks)}${markers(marks)}</${tag}>`;
}

/** Small links from the text to the findings beside it. */
function markers(marks: readonly Tanda[]): string {
  return marks
    .map(
      ({ id, finding }) =>
        `<a class="tanda ${finding.severity}" id="tanda-${id}" href="#temuan-${id}">${number(id)}</a>`,
    )
    .join('');
}

/** The text with the wrong values marked, each where it is first printed; lines stay lines. */
function markedText(text: string, marks: readonly Tanda[]): string {
  const ranges: { from: number; to: number; severity: string }[] = [];
  for (const { finding } of marks) {
    const from = finding.printed === '' ? -1 : text.indexOf(finding.printed);
    const to = from + finding.printed.length;
    if (from >= 0 && ranges.every((range) => to <= range.from || range.to <= from)) {
      ranges.push({ from, to, severity: finding.severity });
    }
  }
  ranges.sort((one, two) => one.from - two.from);
  let at = 0;
  let html = '';
  for (const { from, to, severity } of ranges) {
    html += `${linesHtml(text.slice(at, from))}<mark class="${severity}">${linesHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + linesHtml(text.slice(at));
}

function linesHtml(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}
