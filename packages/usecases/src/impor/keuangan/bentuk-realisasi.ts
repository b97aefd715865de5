import type { ModeRealisasi } from '@selaras/contracts';
import type { BukuAngka, Periode, Rupiah } from '@selaras/domain';
import type { HasilBaca } from '../hasil.ts';
import type { PemetaanKolom } from './kolom-keuangan.ts';
import type { Kandidat } from './padankan.ts';

/** How a finance report is read. */
export interface OpsiRealisasi {
  buku: BukuAngka;
  periode: Periode;
  /** Whether the report's money is of the period or summed since January. */
  mode: ModeRealisasi;
  /** Corrections of the columns, by letters. */
  pemetaan?: PemetaanKolom;
  /**
   * Choices of a person for rows that match nothing by themselves: `kunci` → `anggaran:…`, `simpul:…`, `lewati`, or `buat:<simpul>` for a new
   * line below a node of a draft budget.
   */
  padanan?: Readonly<Record<string, string>>;
  /** Reasons for money above its pagu, by target (`anggaran:…`, `simpul:…`) or by the place of the money in the file. */
  alasan?: Readonly<Record<string, string>>;
}

/** A row of the report without a row in the ledger, with the nearest ones. */
export interface TakBerpadanan {
  /** Key for {@link OpsiRealisasi.padanan}. */
  kunci: string;
  baris: number;
  kodeSub: string;
  rekening: string;
  uraian: string;
  realisasi: Rupiah | null;
  kandidat: Kandidat[];
}

export interface HasilRealisasi extends HasilBaca {
  /** Columns as used, to be shown and remembered; null when they were not found. */
  pemetaan: PemetaanKolom | null;
  /** Last row of the head; 0 when it was not found. */
  barisKepala: number;
  takBerpadanan: TakBerpadanan[];
  /** Rows of the report that were matched with the ledger. */
  cocok: number;
}
