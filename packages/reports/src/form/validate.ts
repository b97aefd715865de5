import { AppError, isoDate, type Masalah } from '@selaras/domain';
import { isKnownToken, listTokens, TOKEN_NAMES } from '../data/tokens.ts';
import { chartMakers } from '../triwulan/charts.ts';
import { listMakers } from '../triwulan/lists.ts';
import { sentenceMakers } from '../triwulan/sentences.ts';
import { tableMakers } from '../triwulan/tables/index.ts';
import type { FormBlock, FormDefinition, TableBlock } from './definition.ts';
import { checkShape } from './shape.ts';

/**
 * Checks a form: its shape (it may come out of a file), its dates, that every column key, sentence, list and chart exists, that ids are
 * unique and that texts name known tokens only.
 * @throws AppError `isi-ditolak` with every problem at once, each with its place as a path into the form.
 */
export function checkForm(form: unknown): asserts form is FormDefinition {
  const shape = checkShape(form);
  const problems = shape.length > 0 ? shape : checkMeaning(form as FormDefinition);
  if (problems.length === 0) return;
  throw new AppError(
    'isi-ditolak',
    { id: 'Definisi form laporan tidak sah.', en: 'The report form is not valid.' },
    problems,
  );
}

function checkMeaning(form: FormDefinition): Masalah[] {
  const problems: Masalah[] = [...checkDates(form)];
  for (const key of ['title', 'subject', 'footer'] as const) problems.push(...checkTokens(form[key], key));
  const ids = new Set<string>();
  form.sections.forEach((section, index) => {
    section.blocks.forEach((block, place) => {
      problems.push(...checkBlock(block, `sections[${index}].blocks[${place}]`, ids));
    });
  });
  return problems;
}

function checkDates({ from, to }: FormDefinition): Masalah[] {
  const problems: Masalah[] = [];
  for (const [key, date] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (date === null) continue;
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    if (isoDate(year, month, day) === date) continue;
    problems.push(problem(key, 'tanggal-salah', `"${date}" bukan tanggal.`, `"${date}" is not a date.`, date));
  }
  if (problems.length === 0 && to !== null && to < from) {
    problems.push(
      problem('to', 'tanggal-terbalik', 'Form berakhir sebelum mulai berlaku.', 'The form ends before it starts.', to),
    );
  }
  return problems;
}

function checkBlock(block: FormBlock, place: string, ids: Set<string>): Masalah[] {
  switch (block.type) {
    case 'heading':
      return [...checkTokens(block.text, `${place}.text`), ...checkTokens(block.summary ?? '', `${place}.summary`)];
    case 'paragraph':
      return checkTokens(block.text, `${place}.text`);
    case 'narrative':
      return [...checkTokens(block.fallback, `${place}.fallback`), ...checkTokens(block.lead ?? '', `${place}.lead`)];
    case 'sentences':
      return block.keys.flatMap((key, index) =>
        checkName(key, Object.keys(sentenceMakers), {
          place: `${place}.keys[${index}]`,
          kode: 'kalimat-tidak-dikenal',
        }),
      );
    case 'list':
      return [
        ...checkName(block.kind, Object.keys(listMakers), { place: `${place}.kind`, kode: 'daftar-tidak-dikenal' }),
        ...checkTokens(block.empty, `${place}.empty`),
      ];
    case 'chart':
      return [
        ...checkName(block.kind, Object.keys(chartMakers), { place: `${place}.kind`, kode: 'grafik-tidak-dikenal' }),
        ...checkId(block.id, place, ids),
        ...checkTokens(block.caption, `${place}.caption`),
        ...checkTokens(block.source, `${place}.source`),
      ];
    case 'table':
      return [...checkId(block.id, place, ids), ...checkTable(block, place)];
    case 'data-notes':
      return [...checkTokens(block.title, `${place}.title`), ...checkTokens(block.empty, `${place}.empty`)];
    case 'each-bagian':
      return block.blocks.flatMap((inner, index) => checkBlock(inner, `${place}.blocks[${index}]`, ids));
    case 'toc':
    case 'logo':
    case 'signature':
    case 'page-break':
      return [];
  }
}

function checkTable(block: TableBlock, place: string): Masalah[] {
  const kinds = checkName(block.kind, Object.keys(tableMakers), {
    place: `${place}.kind`,
    kode: 'tabel-tidak-dikenal',
  });
  if (kinds.length > 0) return kinds;
  const { columnKeys } = tableMakers[block.kind];
  const seen = new Set<string>();
  const problems = block.columns.flatMap((column, index) => {
    const at = `${place}.columns[${index}]`;
    const repeated = seen.has(column.key);
    seen.add(column.key);
    return [
      ...checkName(column.key, columnKeys, { place: `${at}.key`, kode: 'kolom-tidak-dikenal' }),
      ...(repeated
        ? [
            problem(
              `${at}.key`,
              'kolom-berulang',
              `Kolom "${column.key}" muncul dua kali.`,
              `Column "${column.key}" occurs twice.`,
              column.key,
            ),
          ]
        : []),
      ...checkTokens(column.title ?? '', `${at}.title`),
      ...checkTokens(column.group ?? '', `${at}.group`),
    ];
  });
  if (block.columns.length === 0) {
    problems.push(
      problem(`${place}.columns`, 'kolom-kosong', 'Tabel tidak mempunyai kolom.', 'The table has no columns.'),
    );
  }
  for (const key of ['caption', 'source', 'empty'] as const)
    problems.push(...checkTokens(block[key], `${place}.${key}`));
  return problems;
}

function checkId(id: string, place: string, ids: Set<string>): Masalah[] {
  if (!ids.has(id)) {
    ids.add(id);
    return [];
  }
  return [problem(`${place}.id`, 'id-berulang', `Id "${id}" dipakai dua kali.`, `Id "${id}" is used twice.`, id)];
}

function checkTokens(text: string, place: string): Masalah[] {
  return listTokens(text)
    .filter((token) => !isKnownToken(token))
    .map((token) => ({
      ...problem(
        place,
        'token-tidak-dikenal',
        `Penanda {{${token}}} tidak dikenal.`,
        `Token {{${token}}} is unknown.`,
        token,
      ),
      saran: {
        id: `Gunakan salah satu dari: ${TOKEN_NAMES.join(', ')}.`,
        en: `Use one of: ${TOKEN_NAMES.join(', ')}.`,
      },
    }));
}

function checkName(name: string, known: readonly string[], where: { place: string; kode: string }): Masalah[] {
  if (known.includes(name)) return [];
  return [
    {
      ...problem(where.place, where.kode, `"${name}" tidak dikenal.`, `"${name}" is unknown.`, name),
      saran: { id: `Gunakan salah satu dari: ${known.join(', ')}.`, en: `Use one of: ${known.join(', ')}.` },
    },
  ];
}

function problem(lokasi: string, kode: string, id: string, en: string, nilai?: string): Masalah {
  return { lokasi, kode, pesan: { id, en }, saran: null, ...(nilai === undefined ? {} : { nilai }) };
}
