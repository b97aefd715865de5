import {
  type Anggaran,
  AppError,
  applyChanges,
  type BukuAngka,
  formatRupiah,
  isOverPagu,
  type KelompokAnggaran,
  type Periode,
  type Rupiah,
  rollUp,
} from '@selaras/domain';
import type { ImportChange } from './hasil.ts';
import type { ProblemLog } from './lembar/catatan-masalah.ts';
import { indexSpent, type SpentTarget } from './realisasi-tercatat.ts';

/** Group of a line by its account: 4 pendapatan, 6.1 penerimaan, 6.2 pengeluaran pembiayaan, all else belanja. */
export function kelompokOf(rekening: string): KelompokAnggaran {
  if (rekening.startsWith('4')) return 'pendapatan';
  if (rekening.startsWith('6.1')) return 'penerimaan-pembiayaan';
  return rekening.startsWith('6.2') ? 'pengeluaran-pembiayaan' : 'belanja';
}

/** What a change may push over its pagu: the money itself, or a pagu that becomes smaller than what was spent. */
function targetOf({ change }: ImportChange): SpentTarget | null {
  if (change.jenis === 'realisasi-keuangan') return { anggaran: change.anggaran, simpul: change.simpul };
  if (change.jenis === 'belanja-ubah') return { anggaran: change.id, simpul: null };
  return change.jenis === 'pagu-simpul' ? { anggaran: null, simpul: change.simpul } : null;
}

/**
 * Reports money that exceeds its pagu after the changes, summed since January, where no reason is given. Rule: realisasi
 * belanja or pengeluaran pembiayaan above pagu is an error at entry unless a reason is given.
 */
export function checkOverPagu(options: {
  buku: BukuAngka;
  perubahan: readonly ImportChange[];
  periode: Periode;
  log: ProblemLog;
}): void {
  const { buku, perubahan, periode, log } = options;
  if (perubahan.length === 0) return;
  const after = applyOrReport(buku, perubahan, log);
  if (!after) return;
  const lines = new Map(after.anggaran.map((line) => [line.id, line]));
  const paguOfNode = nodePagu(after, periode);
  const spent = indexSpent({ buku: after, periode });
  for (const item of perubahan) {
    const target = targetOf(item);
    if (!target) continue;
    const { before, now } = spent.of(target);
    const realisasi = before && now ? before.add(now.jumlah) : (now?.jumlah ?? before);
    const line = target.anggaran === null ? undefined : lines.get(target.anggaran);
    const pagu = line?.jumlah ?? paguOfNode(target.simpul);
    if (!isOverPagu({ kelompok: kelompokOf(line?.rekening ?? ''), pagu, realisasi, alasan: now?.alasan ?? '' }))
      continue;
    log.error({
      lokasi: item.lokasi,
      kode: 'melebihi-pagu',
      pesan: {
        id: `Realisasi s.d. periode ini (${formatRupiah(realisasi)}) melebihi pagu (${formatRupiah(pagu)}).`,
        en: `Money spent to date (${formatRupiah(realisasi, { bahasa: 'en' })}) exceeds the budget (${formatRupiah(pagu, { bahasa: 'en' })}).`,
      },
      saran: { id: 'Perbaiki angkanya, atau isi alasannya.', en: 'Correct the figure, or give a reason.' },
      nilai: item.sesudah,
    });
  }
}

function applyOrReport(buku: BukuAngka, perubahan: readonly ImportChange[], log: ProblemLog): BukuAngka | null {
  try {
    return applyChanges(
      buku,
      perubahan.map((item) => item.change),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    for (const { lokasi, kode, pesan, saran } of error.masalah) {
      const index = Number(/\d+/.exec(lokasi)?.[0] ?? -1);
      log.error({ lokasi: perubahan[index]?.lokasi ?? '', kode, pesan, saran });
    }
    return null;
  }
}

/** Amounts of nodes, stated or summed, per document. */
function nodePagu(buku: BukuAngka, { tahun }: Periode): (simpul: string | null) => Rupiah | null {
  const rows = Map.groupBy(
    buku.anggaran.filter((row) => row.tahun === tahun),
    (row) => row.dokumen,
  );
  const amounts = new Map<string, Rupiah | null>();
  for (const [dokumen, own] of rows) {
    const nodes = buku.simpul.filter((node) => node.dokumen === dokumen);
    const isLine = (row: Anggaran): boolean => row.rincian;
    const { simpul } = rollUp({ nodes, stated: own.filter((row) => !isLine(row)), lines: own.filter(isLine) });
    for (const [id, { pagu }] of simpul) amounts.set(id, pagu.jumlah);
  }
  return (simpul) => (simpul === null ? null : (amounts.get(simpul) ?? null));
}
