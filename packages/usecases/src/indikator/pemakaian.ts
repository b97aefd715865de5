import type { Repositories } from '@selaras/db';
import type { Dokumen, Penempatan } from '@selaras/domain';

/** A place of an indicator in a document. */
export interface PemakaianIndikator {
  penempatan: Penempatan;
  dokumen: Dokumen;
}

/** Where documents of the pemda, whoever may see them, place an indicator. Two queries, however many there are. */
export async function bacaPemakaian(repositories: Repositories, indikator: string): Promise<PemakaianIndikator[]> {
  const placed = (await repositories.penempatan.list({ indikator })).map(({ value }) => value);
  const dokumen = await repositories.dokumen.list({ id: placed.map((row) => row.dokumen) });
  const byId = new Map(dokumen.map(({ value }) => [value.id, value]));
  return placed.flatMap((penempatan) => {
    const found = byId.get(penempatan.dokumen);
    return found === undefined ? [] : [{ penempatan, dokumen: found }];
  });
}
