import type { Removal, Repositories, Stored } from '@selaras/db';
import {
  type Anggaran,
  formatRupiah,
  type Indeks,
  type Masalah,
  type Pesan,
  Rupiah,
  type Simpul,
} from '@selaras/domain';

/** Rows that shall go: nodes with everything below them, and lines. */
export interface BarisBuang {
  simpul: readonly Stored<Simpul>[];
  anggaran: readonly Stored<Anggaran>[];
}

/** An event lists so many rows in full: what it lists can be brought back. */
const PER_PERISTIWA = 500;

/**
 * Why rows can't be removed: money spent is booked on them, notes are written on them, an agreement names them. These are not the budget's own and
 * have to be settled first. `lokasi` is `simpul:<id>` or `anggaran:<id>`.
 */
export async function periksaHapus(
  repositories: Repositories,
  indeks: Indeks,
  { simpul, anggaran }: BarisBuang,
): Promise<Masalah[]> {
  const nodes = simpul.map(({ value }) => value.id);
  const lines = anggaran.map(({ value }) => value.id);
  const spent = [
    ...(await repositories.realisasiKeuangan.list({ anggaran: lines })),
    ...(await repositories.realisasiKeuangan.list({ simpul: nodes })),
  ].map(({ value }) => value);
  const catatan = await repositories.catatan.list({ simpul: nodes });
  const lampiran = indeks.buku.pelaksanaanAnggaran.filter((row) => row.simpul !== null && nodes.includes(row.simpul));
  const money = Map.groupBy(spent, (row) =>
    row.anggaran === null ? `simpul:${row.simpul}` : `anggaran:${row.anggaran}`,
  );
  return [
    ...[...money].map(([lokasi, rows]) => adaRealisasi(lokasi, Rupiah.sum(rows.map(({ jumlah }) => jumlah)))),
    ...[...Map.groupBy(catatan, ({ value }) => value.simpul)].map(([id, rows]) =>
      adaCatatan(`simpul:${id}`, rows.length),
    ),
    ...[...new Set(lampiran.map((row) => row.simpul))].map((id) => ({ lokasi: `simpul:${id}`, ...ADA_LAMPIRAN })),
  ];
}

/**
 * Removes rows with the indicators, targets, baselines and planned cash of the nodes, each with its audit event. Placements elsewhere that served a
 * removed one serve none then. Call {@link periksaHapus} first.
 */
export async function hapusSimpul(
  repositories: Repositories,
  indeks: Indeks,
  { simpul, anggaran }: BarisBuang,
): Promise<void> {
  const nodes = new Set(simpul.map(({ value }) => value.id));
  await hapusSemua(
    anggaran.map(({ value, versiBaris }) => ({ key: value.id, versiBaris })),
    (rows) => repositories.anggaran.removeMany(rows),
  );
  if (nodes.size === 0) return;
  const ids = [...nodes];
  const placed = await repositories.penempatan.list({ simpul: ids });
  const places = placed.map(({ value }) => value.id);
  const target = await repositories.target.list({ penempatan: places });
  const kondisi = await repositories.kondisiAwal.list({ penempatan: places });
  const kas = await repositories.anggaranKas.list({ simpul: ids });
  await hapusSemua(target.map(keyed), (rows) => repositories.target.removeMany(rows));
  await hapusSemua(kondisi.map(keyed), (rows) => repositories.kondisiAwal.removeMany(rows));
  await hapusSemua(kas.map(keyed), (rows) => repositories.anggaranKas.removeMany(rows));
  const served = new Set(places);
  const orphans = indeks.buku.penempatan.filter(
    ({ id, induk }) => induk !== null && served.has(induk) && !served.has(id),
  );
  const stored = await Promise.all(orphans.map(({ id }) => repositories.penempatan.get(id)));
  await repositories.penempatan.saveMany(
    stored.map(({ value, versiBaris }) => ({ value: { ...value, induk: null }, versiBaris })),
  );
  // Rows that point to each other go in one statement.
  await repositories.penempatan.removeMany(placed.map(({ value, versiBaris }) => ({ key: value.id, versiBaris })));
  await repositories.simpul.removeMany(simpul.map(({ value, versiBaris }) => ({ key: value.id, versiBaris })));
}

function keyed<Row>({ value, versiBaris }: Stored<Row>): Removal<Row> {
  return { key: value, versiBaris };
}

async function hapusSemua<Key>(
  rows: readonly Removal<Key>[],
  hapus: (rows: readonly Removal<Key>[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += PER_PERISTIWA) await hapus(rows.slice(at, at + PER_PERISTIWA));
}

function adaRealisasi(lokasi: string, jumlah: Rupiah): Masalah {
  return {
    lokasi,
    kode: 'ada-realisasi',
    pesan: {
      id: `Realisasi ${formatRupiah(jumlah)} tercatat pada baris ini.`,
      en: `Money spent (${formatRupiah(jumlah, { bahasa: 'en' })}) is booked on this row.`,
    },
    saran: {
      id: 'Kosongkan dahulu realisasinya, simpan, lalu hapus barisnya.',
      en: 'Empty the money spent first, save, then remove the row.',
    },
  };
}

function adaCatatan(lokasi: string, jumlah: number): Masalah {
  return {
    lokasi,
    kode: 'ada-catatan',
    pesan: {
      id: `${jumlah} catatan ditulis tentang baris ini.`,
      en: `${jumlah} notes are written about this row.`,
    },
    saran: {
      id: 'Pindahkan atau hapus dahulu catatannya pada halaman Kegiatan & catatan.',
      en: 'Move or remove the notes on the page of activities and notes first.',
    },
  };
}

const ADA_LAMPIRAN: { kode: string; pesan: Pesan; saran: Pesan } = {
  kode: 'ada-lampiran',
  pesan: {
    id: 'Baris ini disebut dalam lampiran perjanjian kinerja.',
    en: 'The annex of a performance agreement names this row.',
  },
  saran: { id: 'Ubah dahulu lampirannya.', en: 'Change the annex first.' },
};
