import type { Database, EvidenceStore, Repositories } from '@selaras/db';
import { AppError, type Pemda, type PerangkatDaerah } from '@selaras/domain';
import type { TypstEngine } from '@selaras/reports';
import { type Aktor, boleh, type Kemampuan, kemampuanPada } from '../hak/kebijakan.ts';

/** A unit that the actor may see, with its chain of ancestors (itself first) and what the actor may do there. */
export interface UnitTerlihat {
  unit: PerangkatDaerah;
  jalur: readonly string[];
  kemampuan: readonly Kemampuan[];
}

/** What the installation lends to use cases. */
export interface Sarana {
  database: Database;
  /** Typesets PDFs. */
  mesinPdf: TypstEngine;
  /** Contents of evidence files. */
  bukti: EvidenceStore;
}

/** What every use case about one pemda works with: who acts, for which pemda, on which database. */
export class Konteks {
  readonly pemda: Pemda;
  readonly aktor: Aktor;
  readonly sarana: Sarana;

  constructor(sarana: Sarana, pemda: Pemda, aktor: Aktor) {
    this.sarana = sarana;
    this.pemda = pemda;
    this.aktor = aktor;
  }

  /** One transaction with its audit events, as this actor. */
  transaksi<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    const aktor = { id: this.aktor.pengguna, nama: this.aktor.label };
    return this.sarana.database.transaction({ pemda: this.pemda.id, aktor }, work);
  }

  /** Throws `tidak-berhak` for an ability that no unit limits. */
  wajibBoleh(kemampuan: Kemampuan): void {
    if (!boleh(this.aktor, kemampuan)) throw tidakBerhak();
  }

  /** {@link cariUnitDalam} in a transaction of its own. */
  cariUnit(nama: string, kemampuan: Kemampuan): Promise<UnitTerlihat> {
    return this.transaksi((repositories) => this.cariUnitDalam(repositories, nama, kemampuan));
  }

  /**
   * The unit of this slug, code, path or id. One that the actor may not see does not exist (`tidak-ditemukan`); one that he may see but not
   * treat so is refused (`tidak-berhak`).
   */
  async cariUnitDalam(repositories: Repositories, nama: string, kemampuan: Kemampuan): Promise<UnitTerlihat> {
    const unit = await repositories.unit.resolve(nama);
    const semua = (await repositories.unit.list()).map(({ value }) => value);
    const terlihat = this.lihat(unit, semua);
    if (terlihat === null) throw unitTidakDitemukan(nama);
    if (!terlihat.kemampuan.includes(kemampuan)) throw tidakBerhak();
    return terlihat;
  }

  /** What the actor sees of a unit; null when he may not see it. */
  lihat(unit: PerangkatDaerah, semua: readonly PerangkatDaerah[]): UnitTerlihat | null {
    const jalur = jalurUnit(unit, semua);
    if (!boleh(this.aktor, 'laporan:lihat', jalur)) return null;
    return { unit, jalur, kemampuan: kemampuanPada(this.aktor, jalur) };
  }
}

/** Ids from a unit up to the top of its tree. */
function jalurUnit(unit: PerangkatDaerah, semua: readonly PerangkatDaerah[]): string[] {
  const menurutId = new Map(semua.map((row) => [row.id, row]));
  const jalur: string[] = [];
  let here: PerangkatDaerah | undefined = unit;
  while (here !== undefined && !jalur.includes(here.id)) {
    jalur.push(here.id);
    here = here.induk === null ? undefined : menurutId.get(here.induk);
  }
  return jalur;
}

function unitTidakDitemukan(nama: string): AppError {
  return new AppError('tidak-ditemukan', {
    // Word for word what the repository says of a unit that does not exist.
    id: `perangkat-daerah tidak ditemukan: ${nama}.`,
    en: `perangkat-daerah not found: ${nama}.`,
  });
}

function tidakBerhak(): AppError {
  return new AppError('tidak-berhak', {
    id: 'Peran Anda tidak mengizinkan tindakan ini.',
    en: 'Your role does not allow this.',
  });
}
