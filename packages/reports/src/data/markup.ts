import type { List, ListItem, Paragraph, Run } from '../model/document.ts';

/*
 * The small markup of narratives: a blank line starts a paragraph; a line that starts with "1. ", "a. " or "- " is a list item, two
 * spaces before it make it a child of the item above; *miring* and **tebal** mark words. Everything else is plain text.
 */

type Marker = List['marker'];

interface Line {
  marker: Marker | null;
  depth: number;
  text: string;
}

const SPACES_PER_STEP = 2;
const MAX_DEPTH = 4;

/** Paragraphs and lists of a narrative. `resolve` replaces figure tokens in each piece of text. Empty text gives no block. */
export function parseMarkup(text: string, resolve: (text: string) => string = (same) => same): (Paragraph | List)[] {
  const blocks: (Paragraph | List)[] = [];
  let paragraph: string[] = [];
  let items: Line[] = [];

  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push(body(parseInline(paragraph.join(' '), resolve)));
    paragraph = [];
  };
  const endList = (): void => {
    if (items.length > 0) blocks.push(buildList(items, resolve));
    items = [];
  };

  for (const raw of text.replaceAll('\r\n', '\n').split('\n')) {
    const line = readLine(raw);
    if (line.text === '' && line.marker === null) {
      endParagraph();
      continue;
    }
    if (line.marker !== null) {
      endParagraph();
      const first = items[0];
      if (first && line.depth === 0 && first.marker !== line.marker) endList();
      items.push(line);
      continue;
    }
    const last = items.at(-1);
    // A plain, indented line after an item goes on with that item.
    if (last && line.depth > 0 && paragraph.length === 0) {
      last.text = `${last.text} ${line.text}`;
      continue;
    }
    endList();
    paragraph.push(line.text);
  }
  endParagraph();
  endList();
  return blocks;
}

/** Runs of one line: plain, *italic* and **bold** text. A star that does not close stays a star. */
export function parseInline(text: string, resolve: (text: string) => string = (same) => same): Run[] {
  const runs: Run[] = [];
  const push = (part: string, style: { bold?: boolean; italic?: boolean }): void => {
    if (part !== '') runs.push({ type: 'text', text: resolve(part), ...style });
  };
  let from = 0;
  for (const match of text.matchAll(/\*\*(?=\S)([^*]+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*/g)) {
    push(text.slice(from, match.index), {});
    if (match[1] !== undefined) push(match[1], { bold: true });
    else if (match[2] !== undefined) push(match[2], { italic: true });
    from = match.index + match[0].length;
  }
  push(text.slice(from), {});
  return runs;
}

/** A body paragraph of the given runs. */
export function body(runs: Run[]): Paragraph {
  return { type: 'paragraph', runs, align: 'justify', style: 'body' };
}

function readLine(raw: string): Line {
  const spaces = raw.length - raw.trimStart().length;
  const depth = Math.min(Math.floor(spaces / SPACES_PER_STEP), MAX_DEPTH);
  const text = raw.trim().replaceAll(/\s+/g, ' ');
  const match = /^(?:(\d{1,3}\.)|([a-z]\.)|[-•]) (\S.*)$/.exec(text);
  if (!match) return { marker: null, depth, text };
  const marker = match[1] !== undefined ? 'decimal' : match[2] !== undefined ? 'lower-alpha' : 'bullet';
  return { marker, depth, text: match[3] ?? '' };
}

function buildList(lines: Line[], resolve: (text: string) => string): List {
  const root: ListItem[] = [];
  const open: { depth: number; items: ListItem[] }[] = [{ depth: lines[0]?.depth ?? 0, items: root }];
  for (const line of lines) {
    while (open.length > 1 && line.depth < (open.at(-1)?.depth ?? 0)) open.pop();
    const parent = open.at(-1)?.items.at(-1);
    if (parent && line.depth > (open.at(-1)?.depth ?? 0)) open.push({ depth: line.depth, items: parent.children });
    open.at(-1)?.items.push({ runs: parseInline(line.text, resolve), children: [] });
  }
  return { type: 'list', marker: lines[0]?.marker ?? 'bullet', items: root };
}
