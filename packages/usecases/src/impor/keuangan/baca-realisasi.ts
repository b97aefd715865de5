import type { LoadedSheet } from '@selaras/berkas';
import { summarize } from '../hasil.ts';
import { ProblemLog } from '../lembar/catatan-masalah.ts';
import { checkOverPagu } from '../periksa-pagu.ts';
import { createTemplateContext, type TemplateContext } from '../templat/konteks.ts';
import { BarisReader } from './baris-keuangan.ts';
import type { HasilRealisasi, OpsiRealisasi } from './bentuk-realisasi.ts';
import { findKepalaKeuangan } from './kolom-keuangan.ts';
import { Pembukuan } from './pembukuan.ts';

export type { HasilRealisasi, OpsiRealisasi, TakBerpadanan } from './bentuk-realisasi.ts';

/**
 * Reads realisasi from a finance system's report against the ledger. Columns are found by their heads, rows by their codes
 * and words. Rows without a match, repeated rows, negative amounts and money above pagu block the import; a pagu that
 * differs from the ledger's is a finding and never overwrites it. Nothing is written here.
 */
export function readRealisasiKeuangan(sheet: LoadedSheet, opsi: OpsiRealisasi): HasilRealisasi {
  const log = new ProblemLog();
  const context = createTemplateContext(opsi);
  const kepala = findKepalaKeuangan({ sheet, mode: opsi.mode, pemetaan: opsi.pemetaan ?? {}, log });
  if (!context.anggaran) reportNoBudget(context, log);
  if (!kepala || !context.anggaran) {
    return {
      perubahan: [],
      masalah: log.masalah,
      temuan: log.temuan,
      ringkasan: summarize(0, []),
      pemetaan: kepala?.pemetaan ?? null,
      barisKepala: kepala?.lastRow ?? 0,
      takBerpadanan: [],
      cocok: 0,
    };
  }
  const rows = new BarisReader(sheet, kepala, log).readAll();
  const pembukuan = new Pembukuan(context, opsi, log);
  for (const row of rows) pembukuan.add(row);
  const perubahan = pembukuan.finish();
  checkOverPagu({ buku: opsi.buku, perubahan, periode: opsi.periode, log });
  return {
    perubahan,
    masalah: log.masalah,
    temuan: log.temuan,
    ringkasan: summarize(rows.length, perubahan),
    pemetaan: kepala.pemetaan,
    barisKepala: kepala.lastRow,
    takBerpadanan: pembukuan.unmatched,
    cocok: pembukuan.matchedCount,
  };
}

function reportNoBudget({ periode }: TemplateContext, log: ProblemLog): void {
  log.error({
    lokasi: '',
    kode: 'anggaran-tidak-ada',
    pesan: {
      id: `Unit ini belum mempunyai anggaran tahun ${periode.tahun}.`,
      en: `This unit has no budget for ${periode.tahun}.`,
    },
    saran: { id: 'Masukkan DPA lebih dahulu.', en: 'Enter the budget (DPA) first.' },
  });
}
