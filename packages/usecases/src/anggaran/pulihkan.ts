import type { AuditEvent, Repositories } from '@selaras/db';
import {
  type AnggaranKas,
  type KondisiAwal,
  nilaiFromJson,
  type Penempatan,
  Rupiah,
  type Simpul,
  type Target,
} from '@selaras/domain';

/** So far back in the trail removed rows are looked for: an undo follows its removal soon. */
const MAX_PERISTIWA = 200;

type Json = Readonly<Record<string, unknown>>;

/**
 * Nodes of a version that were removed under these ids, as the audit trail has them. Whoever undoes a removal adds the rows again under
 * their ids; what made them the same thing across versions comes from here.
 */
export async function cariTerhapus(
  repositories: Repositories,
  dokumen: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Simpul>> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  const rows = await barisTerhapus(repositories, 'simpul', (row) => String(row.id));
  const found = rows.filter((row) => row.dokumen === dokumen && wanted.has(String(row.id)));
  return new Map(found.map((row) => [String(row.id), row as unknown as Simpul]));
}

/**
 * Brings back what {@link hapusSimpul} removed along with these nodes: indicators with targets and baselines, planned cash; and ties the rows to the
 * version that theirs was copied from. The nodes are there again already.
 */
export async function pulihkanLekat(
  repositories: Repositories,
  dokumen: string,
  simpul: ReadonlyMap<string, Simpul>,
): Promise<void> {
  if (simpul.size === 0) return;
  const here = (row: Json) => row.dokumen === dokumen && simpul.has(String(row.simpul));
  const placed = (await barisTerhapus(repositories, 'penempatan', (row) => String(row.id))).filter(here);
  const indikator = await Promise.all(placed.map((row) => repositories.indikator.find(String(row.indikator))));
  const penempatan = placed.filter((_, index) => indikator[index] !== null) as unknown as Penempatan[];
  const ids = new Set(penempatan.map(({ id }) => id));
  const served = await Promise.all(
    penempatan.map(async (row) => {
      const stays =
        row.induk === null || ids.has(row.induk) || (await repositories.penempatan.find(row.induk)) !== null;
      return stays ? row : { ...row, induk: null };
    }),
  );
  const onPlace = (row: Json) => ids.has(String(row.penempatan));
  const target = (await barisTerhapus(repositories, 'target', kunciTarget)).filter(onPlace);
  const kondisi = (await barisTerhapus(repositories, 'kondisi-awal', kunciTarget)).filter(onPlace);
  const kas = (await barisTerhapus(repositories, 'anggaran-kas', (row) => `${row.simpul} ${row.bulan}`)).filter(here);
  await repositories.penempatan.saveMany(baru(served));
  await repositories.target.saveMany(baru(target.map(bacaNilai) as unknown as Target[]));
  await repositories.kondisiAwal.saveMany(baru(kondisi.map(bacaNilai) as unknown as KondisiAwal[]));
  await repositories.anggaranKas.saveMany(
    baru(kas.map((row) => ({ ...row, jumlah: Rupiah.parse(String(row.jumlah)) })) as unknown as AnggaranKas[]),
  );
  await repositories.dokumen.relink(dokumen);
}

/** Rows of a noun as they were when they were last removed. */
async function barisTerhapus(repositories: Repositories, noun: string, keyOf: (row: Json) => string): Promise<Json[]> {
  const events = await repositories.audit.list({ jenis: `${noun}.dihapus`, batas: MAX_PERISTIWA });
  const latest = new Map<string, Json>();
  for (const row of events.flatMap(daftarBaris)) {
    const key = keyOf(row);
    if (!latest.has(key)) latest.set(key, row);
  }
  return [...latest.values()];
}

function daftarBaris({ payload }: AuditEvent): Json[] {
  const { baris = [] } = payload as { baris?: readonly { sebelum: Json | null }[] };
  return baris.flatMap(({ sebelum }) => (sebelum === null ? [] : [sebelum]));
}

function kunciTarget({ penempatan, periode, tahun, keterangan }: Json): string {
  return JSON.stringify([penempatan, periode, tahun, keterangan]);
}

function bacaNilai(row: Json): Json {
  return { ...row, nilai: nilaiFromJson(row.nilai) };
}

function baru<Row>(rows: readonly Row[]): { value: Row; versiBaris: null }[] {
  return rows.map((value) => ({ value, versiBaris: null }));
}
