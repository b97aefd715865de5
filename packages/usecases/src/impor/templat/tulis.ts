import { writeWorkbook } from '@selaras/berkas';
import { type BukuAngka, formatPeriode, type KodePenyebab, lastDateOf, type Periode } from '@selaras/domain';
import { createTemplateContext, type TemplateContext } from './konteks.ts';
import { anggaranTable } from './lembar-anggaran.ts';
import { catatanTable } from './lembar-catatan.ts';
import { hasilTable } from './lembar-hasil.ts';
import { kegiatanTable } from './lembar-kegiatan.ts';
import { narasiTable } from './lembar-narasi.ts';
import { realisasiTable } from './lembar-realisasi.ts';
import { petunjukSheet } from './petunjuk.ts';
import { indikatorTable } from './tabel-indikator.ts';
import { tableSheet } from './tulis-tabel.ts';

/** What a template is written from. */
export interface TemplateOptions {
  buku: BukuAngka;
  periode: Periode;
  /** Id of the budget to fill in; the one in force without it. */
  dokumen?: string;
  /** Causes of the pemda's own. */
  penyebab?: readonly KodePenyebab[];
}

/**
 * Writes the workbook that a unit fills in for one period: one sheet per subject, with the figures of the ledger already
 * in place, so that an unchanged workbook imports as "no change". The same ledger gives the same bytes.
 */
export async function buildTemplateTriwulan(options: TemplateOptions): Promise<Uint8Array> {
  const context: TemplateContext = createTemplateContext(options);
  const { buku, periode } = context;
  return writeWorkbook({
    title: `Templat ${formatPeriode(periode)} ${context.units[0]?.nama ?? ''}`.trim(),
    creator: buku.pemda.nama,
    date: lastDateOf(periode),
    sheets: [
      petunjukSheet(context),
      tableSheet(anggaranTable(context)),
      tableSheet(realisasiTable(context)),
      tableSheet(indikatorTable(context)),
      tableSheet(kegiatanTable(context)),
      tableSheet(catatanTable(context)),
      tableSheet(hasilTable(context)),
      tableSheet(narasiTable(context)),
    ],
  });
}
