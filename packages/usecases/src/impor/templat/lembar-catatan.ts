import type { LoadedSheet } from '@selaras/berkas';
import { type Catatan, isSameKode, isSamePeriode, parseKode } from '@selaras/domain';
import type { ImportChange } from '../hasil.ts';
import { type ReadTools, type RowInput, TableReader } from './baca-tabel.ts';
import { checkMenjawab, type KaitanKey, numberProblems, readMenjawab, readPenyebab } from './catatan-kaitan.ts';
import { wantedText } from './isian.ts';
import { listBudgetNodes, type TemplateContext } from './konteks.ts';
import { REMOVE_MARK, type TableColumn, type TableRow, type TemplateTable } from './tabel.ts';
import { findUnit, unitChoices } from './unit.ts';

type Key = 'unit' | 'jenis' | 'untuk' | 'teks' | 'tindakan' | KaitanKey;
type JenisCatatan = Exclude<Catatan['jenis'], 'hasil'>;

/** Names of the kinds on the sheet; "hasil" has a sheet of its own. */
const JENIS: Readonly<Record<JenisCatatan, string>> = {
  permasalahan: 'Permasalahan',
  solusi: 'Solusi',
  pendorong: 'Faktor pendorong',
  penghambat: 'Faktor penghambat',
  analisis: 'Analisis',
  keterangan: 'Keterangan',
};
const NEW_ROWS = 40;
const ROW_FIELDS: readonly Key[] = ['unit', 'jenis', 'teks', 'penyebab', 'menjawab', 'tindakan'];

function columnsFor(context: TemplateContext): readonly TableColumn<Key>[] {
  return [
    { key: 'unit', head: 'Unit', width: 32, ...unitChoices(context) },
    { key: 'jenis', head: 'Jenis', width: 20, kind: 'pilihan', choices: Object.values(JENIS) },
    {
      key: 'untuk',
      head: 'Untuk',
      width: 30,
      kind: 'kode',
      note: 'Kode sub kegiatan atau nama indikator; kosong = untuk unit secara umum.',
    },
    { key: 'teks', head: 'Isi', width: 90, kind: 'teks-panjang' },
    {
      key: 'nomor',
      head: 'No. Masalah',
      width: 12,
      kind: 'kode',
      note: 'Nomor permasalahan di lembar ini. Beri nomor baru, misalnya P99, bila solusi baru akan menjawab masalah baru.',
    },
    {
      key: 'penyebab',
      head: 'Penyebab',
      width: 24,
      kind: 'pilihan',
      choices: context.penyebab.map(({ nama }) => nama),
      note: 'Hanya untuk permasalahan dan faktor penghambat.',
    },
    {
      key: 'menjawab',
      head: 'Menjawab No.',
      width: 13,
      kind: 'kode',
      note: 'Hanya untuk solusi: nomor permasalahan yang dijawab.',
    },
    { key: 'tindakan', head: 'Tindakan', width: 11, kind: 'pilihan', choices: [REMOVE_MARK] },
  ];
}

function listCatatan({ buku, periode, units }: TemplateContext): (Catatan & { jenis: JenisCatatan })[] {
  const own = buku.catatan.filter(
    (row): row is Catatan & { jenis: JenisCatatan } => row.jenis !== 'hasil' && isSamePeriode(row.periode, periode),
  );
  const place = ({ jenis }: { jenis: JenisCatatan }) => Object.keys(JENIS).indexOf(jenis);
  return units.flatMap(({ id }) =>
    own.filter((row) => row.unit === id).sort((a, b) => place(a) - place(b) || a.urut - b.urut),
  );
}

/** Problems, solutions and other words of the unit and the units below it in the period. */
export function catatanTable(context: TemplateContext): TemplateTable<Key> {
  const { buku, units } = context;
  const nodes = new Map(buku.simpul.map((node) => [node.id, node.kode || node.nama]));
  const indikator = new Map(buku.indikator.map((item) => [item.id, item.nama]));
  const listed = listCatatan(context);
  const numbers = numberProblems(listed);
  const causes = new Map(context.penyebab.map(({ kode, nama }) => [kode, nama]));
  return {
    name: 'Permasalahan & Solusi',
    title: 'Permasalahan, Solusi, dan Analisis',
    hint: 'Satu baris satu butir. Butir baru ditulis pada baris kosong di bawah tabel.',
    columns: columnsFor(context),
    rows: listed.map(
      (row): TableRow<Key> => ({
        id: `catatan:${row.id}`,
        values: {
          unit: units.find((unit) => unit.id === row.unit)?.nama ?? null,
          jenis: JENIS[row.jenis],
          untuk: nodes.get(row.simpul ?? '') ?? indikator.get(row.indikator ?? '') ?? null,
          teks: row.teks,
          nomor: numbers.get(row.id) ?? null,
          penyebab: row.penyebab === null ? null : (causes.get(row.penyebab) ?? row.penyebab),
          menjawab: numbers.get(row.menjawab ?? '') ?? null,
        },
        editable: ROW_FIELDS,
        look: 'baris',
        level: 0,
      }),
    ),
    additions: { count: NEW_ROWS, editable: ['unit', 'jenis', 'untuk', 'teks', 'nomor', 'penyebab', 'menjawab'] },
  };
}

/** Reads problems, solutions and other words back. Returns the number of rows read. */
export function readCatatanSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, catatanTable(context), tools.log);
  const listed = listCatatan(context);
  const known = new Map(listed.map((row) => [`catatan:${row.id}`, row]));
  const lastOrder = new Map<string, number>();
  for (const row of listed) lastOrder.set(orderKey(row), Math.max(row.urut, lastOrder.get(orderKey(row)) ?? 0));
  const inputs = [...reader.rows()];
  const problems = new Map([...numberProblems(listed)].map(([id, nomor]) => [nomor, id]));
  for (const input of inputs) {
    const nomor = input.row === null ? input.text('nomor').toUpperCase() : '';
    if (nomor !== '' && !problems.has(nomor)) problems.set(nomor, newId(input));
  }
  const after = new Map<string, Catatan>(listed.map((row) => [row.id, row]));
  const written: { note: Catatan; lokasi: string }[] = [];
  for (const input of inputs) {
    const before = known.get(input.row?.id ?? '') ?? null;
    if (before && input.isRemoved) {
      after.delete(before.id);
      tools.changes.push(removalOf(before, input.lokasi));
      continue;
    }
    const note = readRow({ input, before, problems }, context, tools);
    if (!note) continue;
    if (!before) {
      note.urut = (lastOrder.get(orderKey(note)) ?? 0) + 1;
      lastOrder.set(orderKey(note), note.urut);
    } else if (isSameNote(before, note)) continue;
    after.set(note.id, note);
    written.push({ note, lokasi: input.location('menjawab') });
    tools.changes.push(changeOf(before, note, input.lokasi));
  }
  for (const { note, lokasi } of written) checkMenjawab(note, lokasi, after, tools.log);
  return reader.rowCount;
}

const newId = (input: RowInput<Key>): string => `baru:Catatan:${input.number}`;

function isSameNote(a: Catatan, b: Catatan): boolean {
  return (['unit', 'jenis', 'teks', 'penyebab', 'menjawab'] as const).every((field) => a[field] === b[field]);
}

function removalOf(before: Catatan & { jenis: JenisCatatan }, lokasi: string): ImportChange {
  return {
    lokasi,
    uraian: JENIS[before.jenis],
    tindakan: 'hapus',
    sebelum: before.teks,
    sesudah: '',
    change: { jenis: 'catatan-hapus', id: before.id },
  };
}

/** A change shows the text; where that stays, the cause or that another problem is answered. */
function changeOf(before: Catatan | null, note: Catatan & { jenis: JenisCatatan }, lokasi: string): ImportChange {
  const sameText = before !== null && before.teks === note.teks;
  const show = (row: Catatan | null) =>
    row === null ? '' : sameText ? [row.teks, row.penyebab].filter(Boolean).join(' · ') : row.teks;
  return {
    lokasi,
    uraian: JENIS[note.jenis],
    tindakan: before ? 'ubah' : 'tambah',
    sebelum: show(before),
    sesudah: show(note),
    change: { jenis: before ? 'catatan-ubah' : 'catatan-tambah', catatan: note },
  };
}

function orderKey(row: Pick<Catatan, 'unit' | 'jenis'>): string {
  return `${row.unit} ${row.jenis}`;
}

interface Entry {
  input: RowInput<Key>;
  before: (Catatan & { jenis: JenisCatatan }) | null;
  /** Ids of problems by their number on the sheet. */
  problems: ReadonlyMap<string, string>;
}

function readRow(
  { input, before, problems }: Entry,
  context: TemplateContext,
  tools: ReadTools,
): (Catatan & { jenis: JenisCatatan }) | null {
  const unit = findUnit(input.text('unit'), before?.unit ?? null, context.units, input.location('unit'), tools.log);
  const jenis = readJenis(input, before?.jenis ?? null, tools);
  const place = before ? { simpul: before.simpul, indikator: before.indikator } : findSubject(input, context, tools);
  const teks = wantedText(input.field('teks')) ?? before?.teks ?? '';
  if (teks === '') {
    tools.log.error({
      lokasi: input.location('teks'),
      kode: 'wajib-diisi',
      pesan: { id: 'Isi butir belum ditulis.', en: 'The text is missing.' },
      saran: {
        id: 'Tulis isinya; untuk menghapus butir, pilih "hapus" pada kolom Tindakan.',
        en: 'Write the text; to remove the item choose "hapus" in the column Tindakan.',
      },
    });
  }
  if (!unit || !jenis || !place || teks === '') return null;
  const reading = { input, jenis, log: tools.log };
  const penyebab = readPenyebab(reading, before?.penyebab ?? null, context);
  const menjawab = readMenjawab(reading, before?.menjawab ?? null, problems);
  if (penyebab === undefined || menjawab === undefined) return null;
  return {
    id: before?.id ?? newId(input),
    unit: unit.id,
    ...place,
    periode: context.periode,
    jenis,
    urut: before?.urut ?? 0,
    teks,
    penyebab,
    menjawab,
  };
}

function readJenis(input: RowInput<Key>, before: JenisCatatan | null, { log }: ReadTools): JenisCatatan | null {
  const text = input.text('jenis').toLowerCase();
  if (text === '' && before) return before;
  const found = Object.entries(JENIS).find(([key, name]) => key === text || name.toLowerCase() === text);
  if (found) return found[0] as JenisCatatan;
  const choices = Object.values(JENIS).join(', ');
  log.error({
    lokasi: input.location('jenis'),
    kode: 'jenis-tidak-dikenal',
    pesan: {
      id: text === '' ? 'Jenis belum diisi.' : `Jenis "${text}" tidak dikenal.`,
      en: text === '' ? 'The kind is missing.' : `Unknown kind "${text}".`,
    },
    saran: { id: `Pilih salah satu: ${choices}.`, en: `Choose one of: ${choices}.` },
    nilai: text,
  });
  return null;
}

/** What a new item is about: a node by its code, an indicator by its name, or nothing. */
function findSubject(
  input: RowInput<Key>,
  context: TemplateContext,
  { log }: ReadTools,
): Pick<Catatan, 'simpul' | 'indikator'> | null {
  const text = input.text('untuk');
  if (text === '') return { simpul: null, indikator: null };
  const kode = parseKode('nomenklatur', text);
  const nodes = listBudgetNodes(context).filter(({ simpul }) => {
    const own = parseKode('nomenklatur', simpul.kode);
    return simpul.kode === text || (kode.ok && own.ok && isSameKode(kode.kode, own.kode));
  });
  if (nodes.length === 1) return { simpul: nodes[0]?.simpul.id ?? null, indikator: null };
  const folded = text.toLowerCase();
  const indikator = context.buku.indikator.filter((item) => item.nama.toLowerCase() === folded);
  if (indikator.length === 1) return { simpul: null, indikator: indikator[0]?.id ?? null };
  log.error({
    lokasi: input.location('untuk'),
    kode: 'kode-tidak-ada',
    pesan: {
      id: `"${text}" bukan kode anggaran maupun nama indikator unit ini.`,
      en: `"${text}" is neither a budget code nor an indicator of this unit.`,
    },
    saran: {
      id: 'Isi kode dari lembar Anggaran, nama dari lembar Indikator, atau kosongkan.',
      en: 'Enter a code of the sheet Anggaran, a name of the sheet Indikator, or leave it blank.',
    },
    nilai: text,
  });
  return null;
}
