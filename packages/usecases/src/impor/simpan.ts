import { randomUUID } from 'node:crypto';
import { isUuid, type Repositories, type Repository } from '@selaras/db';
import {
  type BukuAngka,
  nilaiToJson,
  type Periode,
  periodeKey,
  type Realisasi,
  realisasiKeuanganKey,
  type Target,
} from '@selaras/domain';

/** One list of the ledger and how its rows are stored: what an import can change. */
interface Daftar<Row, Key> {
  repository: Repository<Row, Key, never>;
  before: readonly Row[];
  after: readonly Row[];
  /** Identity of a row within the list. */
  identity: (row: Row) => string;
  /** Key of the stored row. */
  key: (row: Row) => Key;
  /** The stored rows among which the changed ones are, with the row versions to check against. */
  stored: () => Promise<{ value: Row; versiBaris: number }[]>;
}

/** Writes the difference of two snapshots of one ledger: each changed row once, checked against its stored version and audited. */
export async function simpanPerubahan(repositories: Repositories, before: BukuAngka, after: BukuAngka): Promise<void> {
  const tahun = before.tahun;
  const next = withStoredIds(after);
  await simpan({
    repository: repositories.anggaran,
    before: before.anggaran,
    after: next.anggaran,
    identity: (row) => row.id,
    key: (row) => row.id,
    stored: () => repositories.anggaran.list({ tahun }),
  });
  await simpan({
    repository: repositories.realisasiKeuangan,
    before: before.realisasiKeuangan,
    after: next.realisasiKeuangan,
    identity: realisasiKeuanganKey,
    key: (row) => row.id,
    stored: () => repositories.realisasiKeuangan.list({ tahun }),
  });
  await simpan({
    repository: repositories.target,
    before: before.target,
    after: next.target,
    identity: targetIdentity,
    key: ({ penempatan, periode, keterangan }) => ({ penempatan, periode, keterangan }),
    stored: () => repositories.target.list({ tahun }),
  });
  await simpan({
    repository: repositories.realisasi,
    before: before.realisasi,
    after: next.realisasi,
    identity: realisasiIdentity,
    key: ({ indikator, periode }) => ({ indikator, periode }),
    stored: () => repositories.realisasi.list({ tahun }),
  });
  await simpan({
    repository: repositories.kegiatanLain,
    before: before.kegiatanLain,
    after: next.kegiatanLain,
    identity: (row) => row.id,
    key: (row) => row.id,
    stored: () => repositories.kegiatanLain.list({ tahun }),
  });
  await simpan({
    repository: repositories.catatan,
    before: before.catatan,
    after: next.catatan,
    identity: (row) => row.id,
    key: (row) => row.id,
    stored: () => repositories.catatan.list({ tahun }),
  });
  await simpan({
    repository: repositories.narasi,
    before: before.narasi,
    after: next.narasi,
    identity: ({ unit, periode, bagian }) => `${unit} ${periodeKey(periode)} ${bagian}`,
    key: ({ unit, periode, bagian }) => ({ unit, periode, bagian }),
    stored: () => repositories.narasi.list({ tahun }),
  });
}

async function simpan<Row, Key>({ repository, before, after, identity, key, stored }: Daftar<Row, Key>): Promise<void> {
  const old = new Map(before.map((row) => [identity(row), row]));
  const now = new Map(after.map((row) => [identity(row), row]));
  const removed = before.filter((row) => !now.has(identity(row)));
  const changed = after.filter((row) => {
    const previous = old.get(identity(row));
    return previous !== row && (previous === undefined || contentText(previous) !== contentText(row));
  });
  if (removed.length === 0 && changed.length === 0) return;
  const versions = new Map((await stored()).map((row) => [identity(row.value), row.versiBaris]));
  await repository.removeMany(removed.map((row) => ({ key: key(row), versiBaris: versions.get(identity(row)) ?? 0 })));
  await repository.saveMany(
    changed.map((value) => ({
      value,
      versiBaris: old.has(identity(value)) ? (versions.get(identity(value)) ?? 0) : null,
    })),
  );
}

/** A row as text for comparison; typed values by their JSON form, money by its own. */
function contentText(row: unknown): string {
  return JSON.stringify(row, (name, value) => (name === 'nilai' ? nilaiToJson(value) : value));
}

function targetIdentity({ penempatan, periode, keterangan }: Target): string {
  return `${penempatan} ${periodeKey(periode)} ${keterangan ?? ''}`;
}

function realisasiIdentity({
  indikator,
  periode,
}: { indikator: string; periode: Periode } & Partial<Realisasi>): string {
  return `${indikator} ${periodeKey(periode)}`;
}

/** Rows that an import added carry ids of its own making; the database wants uuids, and figures on added lines must follow them. */
function withStoredIds(buku: BukuAngka): BukuAngka {
  const ids = new Map<string, string>();
  const uuid = (id: string): string => {
    if (isUuid(id)) return id;
    const known = ids.get(id) ?? randomUUID();
    ids.set(id, known);
    return known;
  };
  const rename = <Row extends { id: string }>(row: Row): Row => (isUuid(row.id) ? row : { ...row, id: uuid(row.id) });
  return {
    ...buku,
    anggaran: buku.anggaran.map(rename),
    realisasiKeuangan: buku.realisasiKeuangan.map((row) => {
      const named = rename(row);
      return named.anggaran === null || isUuid(named.anggaran) ? named : { ...named, anggaran: uuid(named.anggaran) };
    }),
    kegiatanLain: buku.kegiatanLain.map(rename),
    catatan: buku.catatan.map(rename),
  };
}
