import { Decimal } from 'decimal.js';
import type { HasilRollUp } from '../anggaran/rollup.ts';
import { hitungSerapan } from '../anggaran/rumus.ts';
import { normalizeSatuan, readBesaran } from '../kinerja/besaran.ts';
import { computeCapaian } from '../kinerja/capaian.ts';
import { isSamePeriode, lastDateOf, type Periode } from '../nilai/periode.ts';
import { formatPersen } from '../nilai/tulis-angka.ts';
import { formatNilai } from '../nilai/tulis-nilai.ts';
import type { Indikator, Penempatan, Realisasi, Simpul } from './buku-angka.ts';
import { currentTargets, type Indeks } from './indeks.ts';
import { atIndikator, type TemuanBuku } from './temuan-buku.ts';

const DECIMALS = 2;
/** Percentage points within which a figure with two decimals looks like a serapan that was corrected after it had been copied. */
const NEARLY = '0.5';

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
  rule: 'absorption-as-performance' | 'mirip-serapan';
  serapan: Serapan;
}

/** The serapan that an indicator could have been taken from, by how close they are to it. */
interface Kandidat {
  /** Of its node and the nodes above: any precision counts. */
  path: readonly Serapan[];
  /** Of the sub kegiatan of the unit that answers for it. */
  unit: readonly Serapan[];
  /** Of all nodes, by print: only two decimals count, whole percents meet by chance. */
  printed: ReadonlyMap<string, Serapan>;
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
 * printed with, whole percents included), of a sub kegiatan of the same unit (rounded, whole percents included), or of any other
 * node (to two decimals: whole percents meet by chance). What comes within half a point of a sub kegiatan's serapan of the same
 * unit is told as nearly equal. 0 and 100 % are left out: they come about by themselves.
 */
export function findEqualToSerapan(konteks: KonteksSerapan): TemuanBuku[] {
  const { indeks, sampai } = konteks;
  const serapan = collectSerapan(konteks);
  const printed = indexByPrint(serapan.values());
  const lowest = [...serapan.values()].filter(({ simpul }) => simpul.jenis === 'sub-kegiatan');
  const byUnit = Map.groupBy(lowest, ({ simpul }) => simpul.unit);
  const reported = new Set<string>();
  return indeks.buku.penempatan.flatMap((penempatan) => {
    const indikator = indeks.indikator.get(penempatan.indikator);
    if (!indikator) return [];
    return indeks.realisasiOf(indikator.id).flatMap((row) => {
      if (lastDateOf(row.periode) !== lastDateOf(sampai)) return [];
      const candidates: Kandidat = {
        path: collectPath(konteks, penempatan.simpul).flatMap((id) => serapan.get(id) ?? []),
        unit: byUnit.get(ownerOf(indeks, penempatan)) ?? [],
        printed,
      };
      const percents = collectPercents(indeks, penempatan, indikator, row);
      const match = findMatch(percents, candidates) ?? findNearMatch(percents, candidates.unit);
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

/** The unit that answers for an indicator: its node's, else the owner of the document. */
function ownerOf(indeks: Indeks, { simpul, dokumen }: Penempatan): string | null {
  return indeks.simpul.get(simpul)?.unit ?? indeks.dokumen.get(dokumen)?.unit ?? null;
}

function findMatch(percents: readonly AngkaKinerja[], { path, unit, printed }: Kandidat): Kecocokan | undefined {
  for (const { jenis, persen } of percents) {
    if (persen.isZero() || persen.eq(100)) continue;
    const decimals = Math.min(persen.decimalPlaces(), DECIMALS);
    const shown = persen.toFixed(decimals, Decimal.ROUND_HALF_UP);
    const serapan =
      path.find((row) => printsOf(row.persen, decimals).includes(shown)) ??
      unit.find((row) => row.persen.toFixed(decimals, Decimal.ROUND_HALF_UP) === shown) ??
      (decimals === DECIMALS ? printed.get(shown) : undefined);
    if (serapan) return { rule: 'absorption-as-performance', jenis, persen, serapan };
  }
  return undefined;
}

function findNearMatch(percents: readonly AngkaKinerja[], unit: readonly Serapan[]): Kecocokan | undefined {
  for (const { jenis, persen } of percents) {
    if (persen.decimalPlaces() < DECIMALS) continue;
    const serapan = unit.find((row) => row.persen.minus(persen).abs().lte(NEARLY));
    if (serapan) return { rule: 'mirip-serapan', jenis, persen, serapan };
  }
  return undefined;
}

/**
 * The same realisasi, to the second decimal, under indicators of different objectives: figures with two decimals do not meet by
 * chance, one was copied from the other (or both from a third place).
 */
export function findTwins({ indeks, sampai }: Pick<KonteksSerapan, 'indeks' | 'sampai'>): TemuanBuku[] {
  const figures = indeks.buku.penempatan.flatMap((penempatan) => {
    const indikator = indeks.indikator.get(penempatan.indikator);
    if (!indikator) return [];
    return indeks.realisasiOf(indikator.id).flatMap((row) => {
      const value = readBesaran(row.nilai);
      if (!value.ok || lastDateOf(row.periode) !== lastDateOf(sampai)) return [];
      if (value.besaran.angka.decimalPlaces() < DECIMALS) return [];
      return [{ penempatan, indikator, row, angka: value.besaran.angka }];
    });
  });
  const groups = Map.groupBy(figures, ({ angka }) => angka.toFixed());
  return [...groups.values()].flatMap((group) =>
    group.flatMap((figure) => {
      const twin = group.find(
        ({ penempatan, indikator }) =>
          penempatan.simpul !== figure.penempatan.simpul && indikator.id !== figure.indikator.id,
      );
      return twin ? [describeTwin(figure, twin.indikator)] : [];
    }),
  );
}

function describeTwin(
  {
    penempatan,
    indikator,
    row,
    angka,
  }: { penempatan: Penempatan; indikator: Indikator; row: Realisasi; angka: Decimal },
  twin: Indikator,
): TemuanBuku {
  const place = atIndikator(indikator, {
    penempatan: penempatan.id,
    nama: penempatan.namaTercetak,
    periode: row.periode,
  });
  return {
    rule: 'realisasi-kembar',
    severity: 'warning',
    where: place,
    message: {
      id: `Realisasi ${formatNilai(row.nilai)} sama persis dengan realisasi indikator "${twin.nama}" pada sasaran lain; salah satunya mungkin salinan.`,
      en: `The realisasi ${formatNilai(row.nilai, { bahasa: 'en' })} is exactly that of the indicator "${twin.nama}" under another objective; one may be a copy.`,
    },
    figures: [{ nama: 'realisasi', nilai: angka.toFixed() }],
  };
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
  { rule, jenis, persen, serapan }: Kecocokan,
): TemuanBuku {
  const relation =
    rule === 'absorption-as-performance'
      ? { id: 'sama dengan', en: 'equals' }
      : {
          id: `hampir sama (${formatPersen(serapan.persen)}) dengan`,
          en: `nearly equals (${formatPersen(serapan.persen, { bahasa: 'en' })})`,
        };
  const what = { realisasi: { id: 'Realisasi', en: 'The realisasi' }, capaian: { id: 'Capaian', en: 'The capaian' } }[
    jenis
  ];
  return {
    rule,
    severity: 'warning',
    where: atIndikator(indikator, { penempatan: penempatan.id, nama: penempatan.namaTercetak, periode: row.periode }),
    message: {
      id: `${what.id} kinerja ${formatPersen(persen)} ${relation.id} serapan anggaran "${serapan.simpul.nama}"; serapan bukan kinerja.`,
      en: `${what.en} ${formatPersen(persen, { bahasa: 'en' })} ${relation.en} the serapan of "${serapan.simpul.nama}"; serapan is not kinerja.`,
    },
    figures: [
      { nama: jenis, nilai: persen.toFixed() },
      { nama: 'serapan', nilai: serapan.persen.toDecimalPlaces(6).toFixed() },
    ],
  };
}
