import type { HasilRollUp, JumlahSimpul } from '../anggaran/rollup.ts';
import { hitungSerapan, isOverPagu, type KelompokAnggaran } from '../anggaran/rumus.ts';
import { hasOverlap } from '../kinerja/agregasi.ts';
import { isWithin } from '../kinerja/waktu.ts';
import { lastDateOf, type Periode } from '../nilai/periode.ts';
import type { Rupiah } from '../nilai/rupiah.ts';
import { formatPersen, formatRupiah } from '../nilai/tulis-angka.ts';
import type { RealisasiKeuangan, Simpul } from './buku-angka.ts';
import type { Indeks } from './indeks.ts';
import { atAnggaran, atSimpul, type LokasiTemuan, type TemuanBuku } from './temuan-buku.ts';
import { findOverfull } from './temuan-jumlah.ts';

/** What the money rules look at: one document version and its roll-up s/d a period. */
export interface KonteksAnggaran {
  indeks: Indeks;
  dokumen: string;
  sampai: Periode;
  hasil: HasilRollUp;
  /** Serapan in percent below which the year's end asks for a cause. */
  serapanMinimal: number;
}

/** All money findings of one document version, in the order of its tree rows. */
export function findTemuanAnggaran(konteks: KonteksAnggaran): TemuanBuku[] {
  const { indeks, dokumen } = konteks;
  return [
    ...findOverPagu(konteks),
    ...findOverfull(konteks),
    ...indeks
      .simpulOf(dokumen)
      .flatMap((simpul) => [...findSelisih(konteks, simpul), ...findLowSerapan(konteks, simpul)]),
    ...findFalling(konteks),
    ...findOverlaps(konteks),
  ];
}

/**
 * Realisasi above pagu without a reason: on lines, and on nodes none of whose children exceeds already (one cause, one finding).
 */
function findOverPagu({ indeks, dokumen, sampai, hasil }: KonteksAnggaran): TemuanBuku[] {
  const reasons = collectReasons(indeks, sampai);
  const over = new Set<string>();
  const findings: TemuanBuku[] = [];
  for (const row of indeks.buku.anggaran) {
    const realisasi = hasil.realisasiBaris.get(row.id);
    if (!row.rincian || row.dokumen !== dokumen || realisasi === undefined) continue;
    const amounts = { kelompok: groupOf(row.rekening), pagu: row.jumlah, realisasi };
    if (!isOverPagu({ ...amounts, alasan: '' })) continue;
    over.add(row.simpul);
    if (isOverPagu({ ...amounts, alasan: reasons.get(row.id) ?? '' })) {
      findings.push(overPagu(atAnggaran(row, sampai), row.jumlah, realisasi));
    }
  }
  for (const simpul of childrenFirst(indeks, dokumen)) {
    const amounts = hasil.simpul.get(simpul.id);
    const pagu = amounts?.pagu.jumlah ?? null;
    const realisasi = amounts?.realisasi.jumlah ?? null;
    if (pagu === null || realisasi === null) continue;
    const below = over.has(simpul.id) || indeks.childrenOf(simpul.id).some((child) => over.has(child.id));
    if (below) over.add(simpul.id);
    if (!isOverPagu({ kelompok: 'belanja', pagu, realisasi, alasan: '' }) || below) continue;
    over.add(simpul.id);
    if (!reasons.has(simpul.id)) findings.push(overPagu(atSimpul(simpul, sampai), pagu, realisasi));
  }
  return findings;
}

function findSelisih({ hasil, sampai }: KonteksAnggaran, simpul: Simpul): TemuanBuku[] {
  const amounts = hasil.simpul.get(simpul.id);
  if (amounts === undefined) return [];
  return [
    ...describeSelisih(atSimpul(simpul), amounts.pagu, 'pagu'),
    ...describeSelisih(atSimpul(simpul, sampai), amounts.realisasi, 'realisasi'),
  ];
}

function describeSelisih(where: LokasiTemuan, amount: JumlahSimpul, what: 'pagu' | 'realisasi'): TemuanBuku[] {
  // Nothing entered below: the node is simply not broken down yet, which is no contradiction.
  if (amount.jumlah === null || amount.selisih === null || amount.jumlahAnak === null) return [];
  const [whole, parts] = [formatRupiah(amount.jumlah), formatRupiah(amount.jumlahAnak)];
  const difference = formatRupiah(amount.selisih.abs());
  const english = { bahasa: 'en' } as const;
  const figures = [
    { nama: what, nilai: amount.jumlah.toString() },
    { nama: 'jumlah-anak', nilai: amount.jumlahAnak.toString() },
    { nama: 'selisih', nilai: amount.selisih.toString() },
  ];
  if (amount.jenisSelisih === 'melebihi-induk') {
    // Of pagu {@link findOverfull} says which figure it is.
    if (what === 'pagu') return [];
    return [
      {
        rule: 'sum-of-children',
        severity: 'error',
        where,
        message: {
          id: `Jumlah rincian ${what} (${parts}) melebihi induknya (${whole}) sebesar ${difference}.`,
          en: `The parts of ${what} (${formatRupiah(amount.jumlahAnak, english)}) exceed their parent (${formatRupiah(amount.jumlah, english)}) by ${formatRupiah(amount.selisih.abs(), english)}.`,
        },
        figures,
      },
    ];
  }
  return [
    {
      rule: 'belum-dirinci',
      severity: 'info',
      where,
      message: {
        id: `Dari ${what} ${whole}, ${difference} belum dirinci.`,
        en: `Of ${what} ${formatRupiah(amount.jumlah, english)}, ${formatRupiah(amount.selisih.abs(), english)} is not broken down.`,
      },
      figures,
    },
  ];
}

/** Serapan below the limit at the end of the year without a note on its cause; asked on the lowest nodes that have a pagu. */
function findLowSerapan({ indeks, hasil, sampai, serapanMinimal }: KonteksAnggaran, simpul: Simpul): TemuanBuku[] {
  if (!lastDateOf(sampai).endsWith('-12-31')) return [];
  if (indeks.childrenOf(simpul.id).some((child) => hasil.simpul.get(child.id)?.pagu.jumlah)) return [];
  const pagu = hasil.simpul.get(simpul.id)?.pagu.jumlah ?? null;
  const realisasi = hasil.simpul.get(simpul.id)?.realisasi.jumlah ?? null;
  const serapan = hitungSerapan({ pagu, realisasi });
  if (serapan.kind !== 'serapan' || serapan.persen.gte(serapanMinimal)) return [];
  const explained = indeks
    .catatanOfSimpul(simpul.id)
    .some(
      ({ jenis, periode }) => periode.tahun === sampai.tahun && (jenis === 'permasalahan' || jenis === 'penghambat'),
    );
  if (explained) return [];
  return [
    {
      rule: 'serapan-rendah',
      severity: 'warning',
      where: atSimpul(simpul, sampai),
      message: {
        id: `Serapan akhir tahun ${formatPersen(serapan.persen)} di bawah ${serapanMinimal}% dan penyebabnya belum dicatat.`,
        en: `Serapan at the end of the year is ${formatPersen(serapan.persen, { bahasa: 'en' })}, below ${serapanMinimal}%, and no cause is noted.`,
      },
      figures: [
        { nama: 'pagu', nilai: String(pagu) },
        { nama: 'realisasi', nilai: String(realisasi) },
      ],
    },
  ];
}

/** A period's own money below zero: the s/d figure that it came from was falling. */
function findFalling({ indeks, dokumen, sampai }: KonteksAnggaran): TemuanBuku[] {
  return indeks.buku.realisasiKeuangan.flatMap((row) => {
    const where = locate(indeks, dokumen, row);
    if (where === undefined || !row.jumlah.isNegative || !isWithin(row.periode, sampai)) return [];
    return [
      {
        rule: 'kumulatif-turun',
        severity: 'warning',
        where,
        message: {
          id: `Realisasi s/d periode ini turun sebesar ${formatRupiah(row.jumlah.abs())} dibandingkan periode sebelumnya.`,
          en: `The s/d realisasi falls by ${formatRupiah(row.jumlah.abs(), { bahasa: 'en' })} against the period before.`,
        },
        figures: [{ nama: 'realisasi', nilai: row.jumlah.toString() }],
      },
    ];
  });
}

/** A quarter and one of its months booked on the same line or node: the money would count twice. */
function findOverlaps({ indeks, dokumen, sampai }: KonteksAnggaran): TemuanBuku[] {
  const rows = indeks.buku.realisasiKeuangan.filter((row) => row.periode.tahun === sampai.tahun);
  const groups = Map.groupBy(rows, (row) => row.anggaran ?? row.simpul ?? '');
  return [...groups.values()].flatMap((group) => {
    // Several rows of one period are several payments, not a contradiction.
    const periods = [...new Map(group.map((row) => [JSON.stringify(row.periode), row])).values()];
    const [first] = group;
    const where = first && locate(indeks, dokumen, first);
    if (where === undefined || !hasOverlap(periods)) return [];
    return [
      {
        rule: 'periode-tumpang-tindih',
        severity: 'error',
        where: { ...where, periode: null },
        message: {
          id: 'Realisasi keuangan terisi pada periode yang lebih panjang dan pada bagian-bagiannya.',
          en: 'Money spent is filled in for a longer period and for its parts.',
        },
        figures: group.map((row) => ({ nama: 'realisasi', nilai: row.jumlah.toString() })),
      },
    ];
  });
}

function overPagu(where: LokasiTemuan, pagu: Rupiah, realisasi: Rupiah): TemuanBuku {
  const excess = realisasi.subtract(pagu);
  const en = { bahasa: 'en' } as const;
  return {
    rule: 'over-budget',
    severity: 'error',
    where,
    message: {
      id: `Realisasi ${formatRupiah(realisasi)} melebihi pagu ${formatRupiah(pagu)} sebesar ${formatRupiah(excess)} tanpa alasan.`,
      en: `Realisasi ${formatRupiah(realisasi, en)} exceeds the pagu ${formatRupiah(pagu, en)} by ${formatRupiah(excess, en)} without a reason.`,
    },
    figures: [
      { nama: 'pagu', nilai: pagu.toString() },
      { nama: 'realisasi', nilai: realisasi.toString() },
    ],
  };
}

function collectReasons(indeks: Indeks, sampai: Periode): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const row of indeks.buku.realisasiKeuangan) {
    const id = row.anggaran ?? row.simpul;
    if (id !== null && row.alasan.trim() !== '' && isWithin(row.periode, sampai)) reasons.set(id, row.alasan);
  }
  return reasons;
}

/** Group of a line by its account: 4 pendapatan, 6.1 penerimaan, 6.2 pengeluaran pembiayaan; everything else is belanja. */
function groupOf(rekening: string): KelompokAnggaran {
  if (rekening === '4' || rekening.startsWith('4.')) return 'pendapatan';
  if (rekening.startsWith('6.1')) return 'penerimaan-pembiayaan';
  if (rekening.startsWith('6.2')) return 'pengeluaran-pembiayaan';
  return 'belanja';
}

function locate(indeks: Indeks, dokumen: string, row: RealisasiKeuangan): LokasiTemuan | undefined {
  const line = row.anggaran === null ? undefined : indeks.anggaran.get(row.anggaran);
  if (line !== undefined) return line.dokumen === dokumen ? atAnggaran(line, row.periode) : undefined;
  const simpul = row.simpul === null ? undefined : indeks.simpul.get(row.simpul);
  return simpul?.dokumen === dokumen ? atSimpul(simpul, row.periode) : undefined;
}

function childrenFirst(indeks: Indeks, dokumen: string): Simpul[] {
  const order: Simpul[] = [];
  const visit = (simpul: Simpul): void => {
    for (const child of indeks.childrenOf(simpul.id)) visit(child);
    order.push(simpul);
  };
  for (const top of indeks.topOf(dokumen)) visit(top);
  return order;
}
