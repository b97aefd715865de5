import { randomUUID } from 'node:crypto';
import { isUuid, type Repositories } from '@selaras/db';
import type { BukuAngka } from '@selaras/domain';
import { type BarisBerubah, daftarBuku } from './daftar-buku.ts';

/**
 * Writes the difference of two snapshots of one ledger: each changed row once, checked against what was read (`konflik` with both values when
 * someone changed it meanwhile) and audited. Returns the changed rows, from which the change can be undone.
 */
export async function simpanPerubahan(
  repositories: Repositories,
  before: BukuAngka,
  after: BukuAngka,
): Promise<BarisBerubah[]> {
  const next = withStoredIds(after);
  const berubah = daftarBuku.flatMap((daftar) => daftar.bandingkan(before, next));
  await tulisBaris(repositories, before.tahun, berubah);
  return berubah;
}

/** Writes changed rows of any lists: removals first, so that nothing is left hanging, then additions and changes. */
export async function tulisBaris(
  repositories: Repositories,
  tahun: number,
  berubah: readonly BarisBerubah[],
): Promise<void> {
  const rowsOf = (nama: string, dihapus: boolean) =>
    berubah.filter((row) => row.daftar === nama && (row.sesudah === null) === dihapus);
  for (const daftar of [...daftarBuku].reverse()) {
    await daftar.hapus(repositories, tahun, rowsOf(daftar.nama, true));
  }
  for (const daftar of daftarBuku) await daftar.tulis(repositories, tahun, rowsOf(daftar.nama, false));
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
    catatan: buku.catatan.map((row) => ({
      ...rename(row),
      menjawab: row.menjawab === null ? null : uuid(row.menjawab),
    })),
  };
}
