import {
  type Cakupan,
  type PenggunaDto,
  type PeranTampil,
  peranSchema,
  type TindakanPengguna,
  type UnitPilihan,
} from '@selaras/contracts';
import type { Pengguna, PeranPengguna, Repositories } from '@selaras/db';
import type { PerangkatDaerah } from '@selaras/domain';
import type { PeranBerlaku } from '../hak/kebijakan.ts';

/** Roles as the policies read them. */
export function peranBerlaku(peran: readonly PeranPengguna[]): PeranBerlaku[] {
  return peran.map((row) => ({ peran: peranSchema.parse(row.peran), unit: row.unit, turun: row.cakupan !== 'unit' }));
}

/** Shows users and roles with the names of units. */
export class PenampilPengguna {
  readonly #nama: ReadonlyMap<string, string>;
  /** Units that roles may be limited to, in the order of the organisation. */
  readonly unit: UnitPilihan[];

  private constructor(semua: readonly PerangkatDaerah[]) {
    this.#nama = new Map(semua.map(({ id, nama }) => [id, nama]));
    this.unit = urutkan(semua);
  }

  static async muat({ unit }: Repositories): Promise<PenampilPengguna> {
    return new PenampilPengguna((await unit.list()).map(({ value }) => value));
  }

  peran(rows: readonly PeranPengguna[]): PeranTampil[] {
    return rows.map(({ peran, cakupan, unit }) => ({
      peran: peranSchema.parse(peran),
      cakupan: cakupan satisfies Cakupan,
      unit,
      namaUnit: unit === null ? null : (this.#nama.get(unit) ?? unit),
    }));
  }

  /** A user as `penanya` (id; null for the system) sees him: nobody switches himself off or gives himself a one-time password. */
  pengguna(user: Pengguna, penanya: string | null): PenggunaDto {
    const { id, versiBaris, namaMasuk, nama, aktif, wajibGantiSandi, masukTerakhir } = user;
    const peran = this.peran(user.peran);
    return {
      id,
      versiBaris,
      login: namaMasuk,
      nama,
      aktif,
      wajibGantiSandi,
      masukTerakhir,
      peran,
      tindakan: tindakanPada(user, penanya),
    };
  }
}

function tindakanPada({ id, aktif }: Pengguna, penanya: string | null): TindakanPengguna[] {
  if (id === penanya) return ['ubah'];
  return aktif ? ['ubah', 'nonaktifkan', 'atur-sandi'] : ['ubah', 'aktifkan'];
}

/** Units below each other as in the organisation; one whose parent is missing stands at the top. */
function urutkan(semua: readonly PerangkatDaerah[]): UnitPilihan[] {
  const ada = new Set(semua.map(({ id }) => id));
  const anak = (induk: string | null, tingkat: number): UnitPilihan[] =>
    semua
      .filter((unit) => (unit.induk !== null && ada.has(unit.induk) ? unit.induk : null) === induk)
      .toSorted((a, b) => a.urut - b.urut || a.nama.localeCompare(b.nama, 'id'))
      .flatMap(({ id, slug, nama }) => [{ id, slug, nama, tingkat }, ...anak(id, tingkat + 1)]);
  return anak(null, 0);
}
