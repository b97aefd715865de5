import type { ObjekBuktiDto } from '@selaras/contracts';

/** A row that evidence is attached to. */
export interface TempatBukti {
  objek: ObjekBuktiDto;
  /** Id of the row; of a realisasi, of the placement that it was opened from. */
  id: string;
  /** Key of the period, of a realisasi only. */
  periode?: string;
}

/** Address of the evidence of a row. */
export function alamatBukti({ objek, id, periode }: TempatBukti): string {
  return `/api/bukti/${objek}/${id}${periode === undefined ? '' : `?periode=${periode}`}`;
}

/** A size as people read it, in the language of the page. */
export function tulisUkuran(bita: number, bahasa: 'id' | 'en'): string {
  const [besar, satuan] = bita < 1024 * 1024 ? [bita / 1024, 'kilobyte'] : [bita / 1024 / 1024, 'megabyte'];
  return new Intl.NumberFormat(bahasa === 'id' ? 'id-ID' : 'en-GB', {
    style: 'unit',
    unit: satuan,
    unitDisplay: 'short',
    maximumFractionDigits: besar < 10 ? 1 : 0,
  }).format(Math.max(besar, 0.1));
}
