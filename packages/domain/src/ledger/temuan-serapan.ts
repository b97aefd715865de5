import { Decimal } from 'decimal.js';
import type { HasilRollUp } from '../anggaran/rollup.ts';
import { hitungSerapan } from '../anggaran/rumus.ts';
import { normalizeSatuan, readBesaran } from '../kinerja/besaran.ts';
import { computeCapaian } from '../kinerja/capaian.ts';
import { isSamePeriode, lastDateOf, type Periode } from '../nilai/periode.ts';
import { formatPersen } from '../nilai/tulis-angka.ts';
import type { Indikator, Penempatan, Realisasi, Simpul } from './buku-angka.ts';
import { currentTargets, type Indeks } from './indeks.ts';
import { atIndikator, type TemuanBuku } from './temuan-buku.ts';

const DECIMALS = 2;

/** A serapan that could have been copied into a performance figure. */
interface Serapan {
  simpul: Simpul;
  persen: Decimal;
}

/** A performance figure in percent: the realisasi itself, or the capaian computed from it. */
interface AngkaKinerja {
  jenis: 'realisasi' | 'capaian';
  persen: Decimal;
}

interface Kecocokan extends AngkaKinerja {
  serapan: Serapan;
}

/** What the rule looks at: the money document's roll-up, and the period that is reported. */
export interface KonteksSerapan {
  indeks: Indeks;
  sampai: Periode;
  dokumen: string;
  hasil: HasilRollUp;
}

/**
 * Realisasi or capaian of an indicator that equals the serapan of its node or of a node above (at the precision that it is
 * printed with, whole percents included), or of any other node (to two decimals: whole percents meet by chance).
 * 0 and 100 % are left out: they come about by themselves.
 */
export function findEqualToSerapan(konteks: KonteksSerapan): TemuanBuku[] {
  const { indeks, sampai } = konteks;
  const serapan = collectSerapan(konteks);
  const printed = indexByPrint(serapan.values());
  const reported = new Set<string>();
  return indeks.buku.penempatan.flatMap((penempatan) => {
    const indikator = indeks.indikator.get(penempatan.indikator);
    if (!indikator) return [];
    return indeks.realisasiOf(indikator.id).flatMap((row) => {
      if (lastDateOf(row.periode) !== lastDateOf(sampai)) return [];
      const near = collectPath(konteks, penempatan.simpul).flatMap((id) => serapan.get(id) ?? []);
      const match = findMatch(collectPercents(indeks, penempatan, indikator, row), near, printed);
      const key = `${indikator.id} ${match?.serapan.simpul.id}`;
      if (match === undefined || reported.has(key)) return [];
      reported.add(key);
      return [describeEqual(indikator, penempatan, row, match)];
    });
  });
}

function collectSerapan({ indeks, dokumen, hasil }: KonteksSerapan): Map<string, Serapan> {
  const found = new Map<string, Serapan>();
  for (const simpul of indeks.simpulOf(dokumen)) {
    const amounts = hasil.simpul.get(simpul.id);
    const serapan = hitungSerapan({ pagu: amounts?.pagu.jumlah ?? null, realisasi: amounts?.realisasi.jumlah ?? null });
    if (serapan.kind === 'serapan') found.set(simpul.id, { simpul, persen: serapan.persen });
  }
  return found;
}

/** Serapan by their print with two decimals: a plan has thousands of nodes, and each figure is looked up among all. */
function indexByPrint(serapan: Iterable<Serapan>): ReadonlyMap<string, Serapan> {
  const index = new Map<string, Serapan>();
  for (const row of serapan) {
    for (const print of printsOf(row.persen, DECIMALS)) {
      if (!index.has(print)) index.set(print, row);
    }
  }
  return index;
}

/** How a percentage is printed: rounded or, as many documents do, cut off. */
function printsOf(persen: Decimal, decimals: number): string[] {
  return [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].map((mode) => persen.toFixed(decimals, mode));
}

function findMatch(
  percents: readonly AngkaKinerja[],
  near: readonly Serapan[],
  printed: ReadonlyMap<string, Serapan>,
): Kecocokan | undefined {
  for (const { jenis, persen } of percents) {
    if (persen.isZero() || persen.eq(100)) continue;
    const decimals = Math.min(persen.decimalPlaces(), DECIMALS);
    const shown = persen.toFixed(decimals, Decimal.ROUND_HALF_UP);
    const serapan =
      near.find((row) => printsOf(row.persen, decimals).includes(shown)) ??
      (decimals === DECIMALS ? printed.get(shown) : undefined);
    if (serapan) return { jenis, persen, serapan };
  }
  return undefined;
}

function collectPercents(indeks: Indeks, penempatan: Penempatan, indikator: Indikator, row: Realisasi): AngkaKinerja[] {
  const percents: AngkaKinerja[] = [];
  const value = readBesaran(row.nilai);
  if (value.ok && (value.besaran.satuan ?? normalizeSatuan(indikator.satuan)) === '%') {
    percents.push({ jenis: 'realisasi', persen: value.besaran.angka });
  }
  const target = currentTargets(indeks, penempatan.id).find((candidate) =>
    isSamePeriode(candidate.periode, row.periode),
  );
  const capaian = computeCapaian({
    metode: indikator.metode,
    target: target?.nilai ?? null,
    realisasi: row.nilai,
    kondisiAwal: indeks.kondisiAwalOf(penempatan.id)[0]?.nilai ?? null,
    satuan: indikator.satuan,
  });
  if (capaian.kind === 'capaian') percents.push({ jenis: 'capaian', persen: capaian.persen });
  return percents;
}

/** Ids, in the money document, of the node with the same identity and of all nodes above it, nearest first. */
function collectPath({ indeks, dokumen }: KonteksSerapan, simpul: string): string[] {
  const path: string[] = [];
  const identitas = indeks.simpul.get(simpul)?.identitas ?? '';
  let at = indeks.sameAs(identitas).find((node) => node.dokumen === dokumen);
  while (at !== undefined && !path.includes(at.id)) {
    path.push(at.id);
    at = at.induk === null ? undefined : indeks.simpul.get(at.induk);
  }
  return path;
}

function describeEqual(
  indikator: Indikator,
  penempatan: Penempatan,
  row: Realisasi,
  { jenis, persen, serapan }: Kecocokan,
): TemuanBuku {
  const what = { realisasi: { id: 'Realisasi', en: 'The realisasi' }, capaian: { id: 'Capaian', en: 'The capaian' } }[
    jenis
  ];
  return {
    rule: 'sama-dengan-serapan',
    severity: 'warning',
    where: atIndikator(indikator, { penempatan: penempatan.id, nama: penempatan.namaTercetak, periode: row.periode }),
    message: {
      id: `${what.id} kinerja ${formatPersen(persen)} sama dengan serapan anggaran "${serapan.simpul.nama}"; serapan bukan kinerja.`,
      en: `${what.en} ${formatPersen(persen, { bahasa: 'en' })} equals the serapan of "${serapan.simpul.nama}"; serapan is not kinerja.`,
    },
    figures: [
      { nama: jenis, nilai: persen.toFixed() },
      { nama: 'serapan', nilai: serapan.persen.toDecimalPlaces(6).toFixed() },
    ],
  };
}
