import type { Narasi, Periode } from '@selaras/domain';
import type { Scope } from '../tenant/scope.ts';
import { periodeColumns } from './periode-codec.ts';

/** Figures by the token that prints them, e.g. `{{angka:pagu.total}}` → `Rp1.500.000.000`. */
export type QuotedFigures = Readonly<Record<string, string>>;

/**
 * The figures that sections quoted when they were saved. Written beside the section in one transaction, whose event of the audit trail tells of
 * both; gone with it.
 */
export interface QuoteRepository {
  /** By `bagian`; sections that nobody saved here (imported ones) have none. */
  list(key: { unit: string; periode: Periode }): Promise<ReadonlyMap<string, QuotedFigures>>;
  /** The section must be stored. */
  save(key: Pick<Narasi, 'unit' | 'periode' | 'bagian'>, angka: QuotedFigures): Promise<void>;
}

export function createQuoteRepository({ tx, pemda }: Scope): QuoteRepository {
  return {
    async list({ unit, periode }) {
      const { tahun, jenis, ke } = periode;
      const rows = await tx
        .selectFrom('narasi_angka')
        .select(['bagian', 'angka'])
        .where('pemda_id', '=', pemda)
        .where('unit_id', '=', unit)
        .where('tahun', '=', tahun)
        .where('periode_jenis', '=', jenis)
        .where('periode_ke', '=', ke)
        .execute();
      return new Map(rows.map(({ bagian, angka }) => [bagian, angka as QuotedFigures]));
    },
    async save({ unit, periode, bagian }, angka) {
      const columns = periodeColumns(periode) as { tahun: number; periode_jenis: string; periode_ke: number };
      const figures = JSON.stringify(angka);
      await tx
        .insertInto('narasi_angka')
        .values({ pemda_id: pemda, unit_id: unit, ...columns, bagian, angka: figures })
        .onConflict((conflict) =>
          conflict
            .columns(['pemda_id', 'unit_id', 'tahun', 'periode_jenis', 'periode_ke', 'bagian'])
            .doUpdateSet({ angka: figures }),
        )
        .execute();
    },
  };
}
