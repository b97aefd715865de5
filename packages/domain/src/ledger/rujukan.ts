import type { Masalah, Pesan } from '../galat.ts';
import { periodeKey } from '../nilai/periode.ts';
import type { BukuAngka } from './buku-angka.ts';

type Daftar = 'unit' | 'jabatan' | 'dokumen' | 'simpul' | 'indikator' | 'penempatan' | 'anggaran' | 'catatan';
type Baris = Readonly<Record<string, unknown>>;

/** Which field of which list points into which list. `dokumen.asal` may point to a version outside the snapshot. */
const RUJUKAN: readonly [list: keyof BukuAngka, field: string, target: Daftar][] = [
  ['unit', 'induk', 'unit'],
  ['jabatan', 'unit', 'unit'],
  ['jabatan', 'atasan', 'jabatan'],
  ['pejabat', 'jabatan', 'jabatan'],
  ['dokumen', 'unit', 'unit'],
  ['simpul', 'dokumen', 'dokumen'],
  ['simpul', 'induk', 'simpul'],
  ['simpul', 'unit', 'unit'],
  ['penempatan', 'dokumen', 'dokumen'],
  ['penempatan', 'simpul', 'simpul'],
  ['penempatan', 'indikator', 'indikator'],
  ['penempatan', 'induk', 'penempatan'],
  ['target', 'penempatan', 'penempatan'],
  ['kondisiAwal', 'penempatan', 'penempatan'],
  ['realisasi', 'indikator', 'indikator'],
  ['anggaran', 'dokumen', 'dokumen'],
  ['anggaran', 'simpul', 'simpul'],
  ['anggaranKas', 'dokumen', 'dokumen'],
  ['anggaranKas', 'simpul', 'simpul'],
  ['realisasiKeuangan', 'anggaran', 'anggaran'],
  ['realisasiKeuangan', 'simpul', 'simpul'],
  ['pelaksanaanAnggaran', 'dokumen', 'dokumen'],
  ['pelaksanaanAnggaran', 'simpul', 'simpul'],
  ['catatan', 'unit', 'unit'],
  ['catatan', 'simpul', 'simpul'],
  ['catatan', 'indikator', 'indikator'],
  ['catatan', 'menjawab', 'catatan'],
  ['kegiatanLain', 'unit', 'unit'],
  ['narasi', 'unit', 'unit'],
];

/** Lists whose rows have an id, unique within the list. */
const BERID = [
  'unit',
  'jabatan',
  'pejabat',
  'peraturan',
  'dokumen',
  'simpul',
  'indikator',
  'penempatan',
  'anggaran',
  'realisasiKeuangan',
  'catatan',
  'kegiatanLain',
] as const;

/** Lists that hang together by a link to their own rows. */
const BERTINGKAT: readonly [list: Daftar, field: string][] = [
  ['unit', 'induk'],
  ['jabatan', 'atasan'],
  ['simpul', 'induk'],
  ['penempatan', 'induk'],
];

/** Lists whose rows name a document and a node: the node must be one of that document. */
const SEDOKUMEN = ['penempatan', 'anggaran', 'anggaranKas'] as const;

/**
 * Everything that points nowhere or occurs twice in a ledger snapshot, all at once; empty when the snapshot is sound.
 * Places are JSON paths such as `target[3].penempatan`.
 */
export function checkRujukan(buku: BukuAngka): Masalah[] {
  return [
    ...checkIds(buku),
    ...checkLinks(buku),
    ...checkCircles(buku),
    ...checkDocuments(buku),
    ...checkRealisasiKeuangan(buku),
    ...checkDuplicates(buku),
  ];
}

function checkIds(buku: BukuAngka): Masalah[] {
  return BERID.flatMap((list) => findRepeated<{ id: string }>(buku[list], list, (row) => row.id, 'id'));
}

function checkLinks(buku: BukuAngka): Masalah[] {
  const ids = new Map<Daftar, ReadonlySet<string>>();
  const idsOf = (list: Daftar) => {
    const known = ids.get(list) ?? new Set(buku[list].map((row) => row.id));
    ids.set(list, known);
    return known;
  };
  const masalah: Masalah[] = [];
  for (const [list, field, target] of RUJUKAN) {
    rowsOf(buku, list).forEach((row, index) => {
      const id = row[field];
      if (typeof id === 'string' && !idsOf(target).has(id))
        masalah.push(missing(`${list}[${index}].${field}`, target, id));
    });
  }
  if (!idsOf('unit').has(buku.unitPelapor)) masalah.push(missing('unitPelapor', 'unit', buku.unitPelapor));
  return masalah;
}

function checkCircles(buku: BukuAngka): Masalah[] {
  return BERTINGKAT.flatMap(([list, field]) => {
    const rows = rowsOf(buku, list);
    const circular = findCircular(new Map(rows.map((row) => [row.id, row[field]])));
    return rows.flatMap((row, index) =>
      circular.has(row.id)
        ? [
            problem(`${list}[${index}].${field}`, 'induk-melingkar', String(row.id), {
              id: 'Baris ini menjadi induk dirinya, langsung atau melalui baris lain.',
              en: 'This row is its own ancestor, directly or through other rows.',
            }),
          ]
        : [],
    );
  });
}

/** Ids that are their own ancestors. Linear: no row is walked over twice. */
function findCircular(parents: ReadonlyMap<unknown, unknown>): ReadonlySet<unknown> {
  const circular = new Set<unknown>();
  const walked = new Set<unknown>();
  for (const start of parents.keys()) {
    const path = new Set<unknown>();
    let at: unknown = start;
    while (typeof at === 'string' && !walked.has(at)) {
      walked.add(at);
      path.add(at);
      at = parents.get(at);
    }
    if (!path.has(at)) continue;
    const members = [...path];
    for (const id of members.slice(members.indexOf(at))) circular.add(id);
  }
  return circular;
}

function checkDocuments(buku: BukuAngka): Masalah[] {
  const documentOf = new Map(buku.simpul.map((simpul) => [simpul.id, simpul.dokumen]));
  const elsewhere = (lokasi: string, simpul: string) =>
    problem(lokasi, 'dokumen-berbeda', simpul, {
      id: 'Simpul ini milik dokumen lain.',
      en: 'This node belongs to another document.',
    });
  const masalah = SEDOKUMEN.flatMap((list) =>
    buku[list].flatMap((row, index) => {
      const owner = documentOf.get(row.simpul);
      return owner === undefined || owner === row.dokumen ? [] : [elsewhere(`${list}[${index}].simpul`, row.simpul)];
    }),
  );
  buku.simpul.forEach((simpul, index) => {
    const owner = simpul.induk === null ? undefined : documentOf.get(simpul.induk);
    if (owner !== undefined && owner !== simpul.dokumen) masalah.push(elsewhere(`simpul[${index}].induk`, simpul.id));
  });
  return masalah;
}

function checkRealisasiKeuangan(buku: BukuAngka): Masalah[] {
  return buku.realisasiKeuangan.flatMap((row, index) =>
    (row.anggaran === null) === (row.simpul === null)
      ? [
          problem(`realisasiKeuangan[${index}]`, 'satu-rujukan', row.id, {
            id: 'Realisasi keuangan harus menunjuk tepat satu: baris anggaran atau simpul.',
            en: 'Money spent must point to exactly one: a budget line or a node.',
          }),
        ]
      : [],
  );
}

function checkDuplicates(buku: BukuAngka): Masalah[] {
  return [
    ...findRepeated(
      buku.target,
      'target',
      (row) => `${row.penempatan} ${periodeKey(row.periode)} ${row.keterangan ?? ''}`.trim(),
      'penempatan',
    ),
    ...findRepeated(buku.realisasi, 'realisasi', (row) => `${row.indikator} ${periodeKey(row.periode)}`, 'indikator'),
    ...findRepeated(buku.kondisiAwal, 'kondisiAwal', (row) => `${row.penempatan} ${row.tahun}`, 'penempatan'),
    ...findRepeated(buku.narasi, 'narasi', (row) => `${row.unit} ${periodeKey(row.periode)} ${row.bagian}`, 'bagian'),
  ];
}

function findRepeated<T>(rows: readonly T[], list: string, keyOf: (row: T) => string, field: string): Masalah[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      problem(`${list}[${index}].${field}`, 'ganda', key, {
        id: 'Baris ini sudah ada: kuncinya muncul lebih dari sekali.',
        en: 'This row exists already: its key occurs more than once.',
      }),
    ];
  });
}

function rowsOf(buku: BukuAngka, list: keyof BukuAngka): readonly Baris[] {
  const rows: unknown = buku[list];
  return Array.isArray(rows) ? rows : [];
}

function missing(lokasi: string, target: Daftar, id: string): Masalah {
  return problem(lokasi, 'rujukan-tidak-ada', id, {
    id: `Tidak ada "${id}" dalam daftar ${target}.`,
    en: `There is no "${id}" in the list ${target}.`,
  });
}

function problem(lokasi: string, kode: string, nilai: string, pesan: Pesan): Masalah {
  return { lokasi, kode, pesan, saran: null, nilai };
}
