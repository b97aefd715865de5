import type { Masalah } from '@selaras/domain';

/*
 * The shape of a form definition, as data: which keys an object has and what each holds. Forms may be loaded from files, so nothing
 * about them is taken for granted before this check.
 */

/** What a value must be: a primitive, one of some words, a list, or an object with keys (`?` = may be absent). */
type Shape =
  | 'string'
  | 'boolean'
  | 'number'
  | 'string-or-null'
  | { oneOf: readonly (string | number)[] }
  | { list: () => Shape }
  | { object: Readonly<Record<string, Shape>> }
  | { byType: () => Readonly<Record<string, Shape>> };

const align: Shape = { oneOf: ['left', 'center', 'right', 'justify'] };
const condition: Shape = { oneOf: ['rencana-aksi', 'anggaran-kas', 'sub-unit', 'skala-capaian'] };

const column: Shape = {
  object: {
    key: 'string',
    'title?': 'string',
    'group?': 'string',
    'width?': 'number',
    'align?': align,
    'when?': condition,
  },
};

const blocks: Readonly<Record<string, Shape>> = {
  heading: {
    object: {
      level: { oneOf: [1, 2, 3, 4] },
      number: { oneOf: ['bab', 'bertingkat', 'romawi', 'angka', 'huruf', 'tanpa'] },
      text: 'string',
      inToc: 'boolean',
      'pageBreakBefore?': 'boolean',
      'summary?': 'string',
    },
  },
  paragraph: {
    object: {
      text: 'string',
      style: { oneOf: ['body', 'plain', 'note', 'cover-title', 'cover-subtitle', 'table-title'] },
      'align?': align,
      'bold?': 'boolean',
      'upper?': 'boolean',
    },
  },
  narrative: { object: { key: 'string', fallback: 'string', 'lead?': 'string' } },
  sentences: { object: { keys: { list: () => 'string' }, 'style?': { oneOf: ['body', 'plain', 'note'] } } },
  list: { object: { kind: 'string', empty: 'string' } },
  table: {
    object: {
      id: 'string',
      kind: 'string',
      caption: 'string',
      columns: { list: () => column },
      columnNumbers: 'boolean',
      source: 'string',
      empty: 'string',
      'depth?': { oneOf: ['program', 'kegiatan', 'sub-kegiatan'] },
    },
  },
  chart: { object: { id: 'string', kind: 'string', caption: 'string', source: 'string' } },
  'data-notes': { object: { title: 'string', empty: 'string' } },
  toc: { object: { of: { oneOf: ['headings', 'tables', 'charts'] }, title: 'string' } },
  signature: { object: {} },
  logo: { object: { height: 'number' } },
  'page-break': { object: {} },
  'each-bagian': { object: { blocks: { list: () => ({ byType: () => blocks }) } } },
};

const form: Shape = {
  object: {
    slug: 'string',
    version: 'number',
    name: 'string',
    regulation: 'string',
    from: 'string',
    to: 'string-or-null',
    periods: { list: () => ({ oneOf: ['bulan', 'triwulan', 'semester', 'tahun'] }) },
    title: 'string',
    subject: 'string',
    footer: 'string',
    sections: {
      list: () => ({
        object: {
          orientation: { oneOf: ['portrait', 'landscape'] },
          pageNumbers: { oneOf: ['none', 'roman', 'arabic'] },
          restartNumbers: 'boolean',
          blocks: { list: () => ({ byType: () => blocks }) },
        },
      }),
    },
  },
};

/** Every place where a value does not have the shape of a form. */
export function checkShape(value: unknown): Masalah[] {
  return check(value, form, '');
}

function check(value: unknown, shape: Shape, place: string): Masalah[] {
  if (shape === 'string-or-null') return value === null ? [] : check(value, 'string', place);
  if (typeof shape === 'string') {
    return typeof value === shape ? [] : [wrong(place, value, shape)];
  }
  if ('oneOf' in shape) {
    const fits = shape.oneOf.some((word) => word === value);
    return fits ? [] : [wrong(place, value, shape.oneOf.join(' | '))];
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return [wrong(place, value, 'list')];
    const items: unknown[] = value;
    return items.flatMap((item, index) => check(item, shape.list(), `${place}[${index}]`));
  }
  if (!isRecord(value)) return [wrong(place, value, 'object')];
  if ('object' in shape) return checkKeys(value, shape.object, place);
  const known = shape.byType();
  const { type } = value;
  const inner = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
  if (inner === undefined || typeof inner === 'string' || !('object' in inner)) {
    return [wrong(join(place, 'type'), type, Object.keys(known).join(' | '))];
  }
  return checkKeys(value, { type: 'string', ...inner.object }, place);
}

function checkKeys(value: Record<string, unknown>, keys: Readonly<Record<string, Shape>>, place: string): Masalah[] {
  const allowed = new Map(
    Object.entries(keys).map(([key, shape]) => [key.replace(/\?$/, ''), { shape, optional: key.endsWith('?') }]),
  );
  const problems = [...allowed].flatMap(([key, { shape, optional }]) =>
    optional && value[key] === undefined ? [] : check(value[key], shape, join(place, key)),
  );
  const extra = Object.keys(value).filter((key) => !allowed.has(key));
  return [...problems, ...extra.map((key) => unknownKey(join(place, key), [...allowed.keys()]))];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

function wrong(lokasi: string, value: unknown, expected: string): Masalah {
  const found = value === undefined ? 'tidak ada' : JSON.stringify(value)?.slice(0, 60);
  return {
    lokasi,
    kode: 'bentuk-salah',
    pesan: { id: `Isi tidak sesuai: ${found}.`, en: `Not as it should be: ${value === undefined ? 'absent' : found}.` },
    saran: { id: `Seharusnya: ${expected}.`, en: `Expected: ${expected}.` },
    ...(value === undefined ? {} : { nilai: String(found) }),
  };
}

function unknownKey(lokasi: string, known: readonly string[]): Masalah {
  return {
    lokasi,
    kode: 'kunci-tidak-dikenal',
    pesan: { id: 'Kunci ini tidak dikenal.', en: 'This key is unknown.' },
    saran: { id: `Kunci yang ada: ${known.join(', ')}.`, en: `Known keys: ${known.join(', ')}.` },
  };
}
