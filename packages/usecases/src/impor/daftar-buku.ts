import type { Change, Repositories, Repository, Stored } from '@selaras/db';
import {
  type BukuAngka,
  formatPeriode,
  type Nilai,
  nilaiFromJson,
  nilaiToJson,
  periodeKey,
  Rupiah,
  realisasiKeuanganKey,
} from '@selaras/domain';

/** One changed row of the ledger as JSON: null before = added, null after = removed. What an undo is made from. */
export interface BarisBerubah {
  /** Which list of the ledger. */
  daftar: string;
  /** What the row is, for people. */
  uraian: string;
  sebelum: unknown;
  sesudah: unknown;
}

/** One list of the ledger that imports change, its rows as JSON. */
export interface DaftarBuku {
  nama: string;
  /** Rows that differ between two snapshots. */
  bandingkan(before: BukuAngka, after: BukuAngka): BarisBerubah[];
  /** Looks up the stored row that has the identity of another, as JSON; null when there is none. */
  tersimpan(repositories: Repositories, tahun: number): Promise<(row: unknown) => unknown>;
  hapus(repositories: Repositories, tahun: number, rows: readonly BarisBerubah[]): Promise<void>;
  /** Adds and changes rows. A row that is no longer what `sebelum` says is a `konflik` with both values. */
  tulis(repositories: Repositories, tahun: number, rows: readonly BarisBerubah[]): Promise<void>;
}

interface Bentuk<Row, Key> {
  nama: string;
  repository: (repositories: Repositories) => Repository<Row, Key, 'tahun'>;
  rows: (buku: BukuAngka) => readonly Row[];
  /** Identity of a row within the list. */
  identity: (row: Row) => string;
  /** Key of the stored row. */
  key: (row: Row) => Key;
  uraian: (row: Row, buku: BukuAngka) => string;
}

/** Stands for "not the row that was seen": no stored row has this version, so that the write ends in a conflict. */
const BUKAN_YANG_DILIHAT = -1;

function daftar<Row extends object, Key>(bentuk: Bentuk<Row, Key>): DaftarBuku {
  const { nama, repository, identity, key } = bentuk;
  const decode = (json: unknown): Row => barisDariJson(json) as Row;

  /** The version of the stored row, provided that it still says what was seen. */
  async function seenVersions(repositories: Repositories, tahun: number): Promise<(row: Row) => number> {
    const stored = new Map((await repository(repositories).list({ tahun })).map((row) => [identity(row.value), row]));
    return (row) => {
      const found: Stored<Row> | undefined = stored.get(identity(row));
      return found && samaIsi(found.value, row) ? found.versiBaris : BUKAN_YANG_DILIHAT;
    };
  }

  return {
    nama,
    bandingkan(before, after) {
      const old = new Map(bentuk.rows(before).map((row) => [identity(row), row]));
      const now = new Map(bentuk.rows(after).map((row) => [identity(row), row]));
      const changed = (sebelum: Row | null, sesudah: Row | null): BarisBerubah => ({
        daftar: nama,
        uraian: bentuk.uraian((sesudah ?? sebelum) as Row, sesudah ? after : before),
        sebelum: sebelum && barisKeJson(sebelum),
        sesudah: sesudah && barisKeJson(sesudah),
      });
      const removed = [...old].filter(([id]) => !now.has(id)).map(([, row]) => changed(row, null));
      const written = [...now].flatMap(([id, row]) => {
        const previous = old.get(id) ?? null;
        return previous === row || (previous && samaIsi(previous, row)) ? [] : [changed(previous, row)];
      });
      return [...removed, ...written];
    },
    async tersimpan(repositories, tahun) {
      const rows = await repository(repositories).list({ tahun });
      const found = new Map(rows.map(({ value }) => [identity(value), value]));
      return (row) => {
        const value = found.get(identity(decode(row)));
        return value === undefined ? null : barisKeJson(value);
      };
    },
    async hapus(repositories, tahun, rows) {
      if (rows.length === 0) return;
      const version = await seenVersions(repositories, tahun);
      const removals = rows.map(({ sebelum }) => decode(sebelum));
      await repository(repositories).removeMany(removals.map((row) => ({ key: key(row), versiBaris: version(row) })));
    },
    async tulis(repositories, tahun, rows) {
      if (rows.length === 0) return;
      const version = await seenVersions(repositories, tahun);
      await repository(repositories).saveMany(
        rows.map(
          ({ sebelum, sesudah }): Change<Row> => ({
            value: decode(sesudah),
            versiBaris: sebelum === null ? null : version(decode(sebelum)),
          }),
        ),
      );
    },
  };
}

/** The lists that an import can change. Rows are written in this order and removed in the opposite one: money hangs on lines. */
export const daftarBuku: readonly DaftarBuku[] = [
  daftar({
    nama: 'anggaran',
    repository: ({ anggaran }) => anggaran,
    rows: ({ anggaran }) => anggaran,
    identity: ({ id }) => id,
    key: ({ id }) => id,
    uraian: ({ uraian, simpul }, buku) => uraian || namaSimpul(buku, simpul),
  }),
  daftar({
    nama: 'realisasi keuangan',
    repository: ({ realisasiKeuangan }) => realisasiKeuangan,
    rows: ({ realisasiKeuangan }) => realisasiKeuangan,
    identity: realisasiKeuanganKey,
    key: ({ id }) => id,
    uraian: ({ anggaran, simpul, periode }, buku) => {
      const line = buku.anggaran.find(({ id }) => id === anggaran);
      return `${line?.uraian || namaSimpul(buku, line?.simpul ?? simpul)}, ${formatPeriode(periode)}`;
    },
  }),
  daftar({
    nama: 'target',
    repository: ({ target }) => target,
    rows: ({ target }) => target,
    identity: ({ penempatan, periode, keterangan }) => `${penempatan} ${periodeKey(periode)} ${keterangan ?? ''}`,
    key: ({ penempatan, periode, keterangan }) => ({ penempatan, periode, keterangan }),
    uraian: ({ penempatan, periode }, buku) => {
      const place = buku.penempatan.find(({ id }) => id === penempatan);
      return `${namaIndikator(buku, place?.indikator)}, ${formatPeriode(periode)}`;
    },
  }),
  daftar({
    nama: 'realisasi',
    repository: ({ realisasi }) => realisasi,
    rows: ({ realisasi }) => realisasi,
    identity: ({ indikator, periode }) => `${indikator} ${periodeKey(periode)}`,
    key: ({ indikator, periode }) => ({ indikator, periode }),
    uraian: ({ indikator, periode }, buku) => `${namaIndikator(buku, indikator)}, ${formatPeriode(periode)}`,
  }),
  daftar({
    nama: 'kegiatan lain',
    repository: ({ kegiatanLain }) => kegiatanLain,
    rows: ({ kegiatanLain }) => kegiatanLain,
    identity: ({ id }) => id,
    key: ({ id }) => id,
    uraian: ({ uraian }) => uraian,
  }),
  daftar({
    nama: 'catatan',
    repository: ({ catatan }) => catatan,
    rows: ({ catatan }) => catatan,
    identity: ({ id }) => id,
    key: ({ id }) => id,
    uraian: ({ jenis, teks }) => `${jenis}: ${teks}`,
  }),
  daftar({
    nama: 'narasi',
    repository: ({ narasi }) => narasi,
    rows: ({ narasi }) => narasi,
    identity: ({ unit, periode, bagian }) => `${unit} ${periodeKey(periode)} ${bagian}`,
    key: ({ unit, periode, bagian }) => ({ unit, periode, bagian }),
    uraian: ({ bagian, periode }) => `${bagian}, ${formatPeriode(periode)}`,
  }),
];

function namaSimpul(buku: BukuAngka, id: string | null | undefined): string {
  const node = buku.simpul.find((row) => row.id === id);
  return node ? `${node.kode} ${node.nama}`.trim() : '';
}

function namaIndikator(buku: BukuAngka, id: string | undefined): string {
  return buku.indikator.find((row) => row.id === id)?.nama ?? '';
}

/** A row as plain JSON: money and decimals as text. Only `nilai` fields hold typed values, only `jumlah` fields money. */
function barisKeJson(row: object): unknown {
  return JSON.parse(JSON.stringify(row, (name, value) => (name === 'nilai' ? nilaiToJson(value as Nilai) : value)));
}

function barisDariJson(json: unknown): object {
  const row = { ...(json as Record<string, unknown>) };
  if (typeof row.jumlah === 'string') row.jumlah = Rupiah.parse(row.jumlah);
  if ('nilai' in row) row.nilai = nilaiFromJson(row.nilai);
  return row;
}

function samaIsi(one: object, other: object): boolean {
  return isiBaris(barisKeJson(one)) === isiBaris(barisKeJson(other));
}

/** A row's JSON with sorted fields: equal texts for rows that say the same. */
export function isiBaris(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(isiBaris).join(',')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const fields = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${isiBaris(value)}`).join(',')}}`;
}
