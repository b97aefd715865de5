const STOP: ReadonlySet<string> = new Set([
  'program',
  'kegiatan',
  'sub',
  'dan',
  'di',
  'yang',
  'untuk',
  'pada',
  'dari',
  'atau',
  'dalam',
  'dengan',
  'urusan',
]);

/** The telling words of a name, list marks and level words left out. */
export function nameWords(text: string): Set<string> {
  const clean = text.replace(/^[^A-Za-z]*(?:[IVX]+[.)]|\d[\d.]*|[a-z][.)])?\s*/, '');
  return new Set((clean.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !STOP.has(word)));
}

/** Shared words over all words: 1 for the same name, 0 for nothing in common. */
export function similarity(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (two.has(word)) shared += 1;
  return shared / (one.size + two.size - shared);
}
