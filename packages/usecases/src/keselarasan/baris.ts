import {
  type Anggaran,
  atAnggaran,
  atIndikator,
  atSimpul,
  formatRupiah,
  isSamePeriode,
  lastDateOf,
  readBesaran,
  type Simpul,
  type TemuanBuku,
} from '@selaras/domain';
import { NOT_DONE } from '@selaras/pemeriksaan';
import { DokumenBuku } from './blok.ts';
import type { BacaanKeselarasan } from './masukan.ts';

/** Two blocks of four lines: the rule on printed tables knows none that is shorter. */
const LEAST_REPEATED = 8;

/** Rows of the budget as the tables in which they are printed: codes against each other and the nomenclature, blocks printed twice. */
export function findBarisAnggaran(bacaan: BacaanKeselarasan): TemuanBuku[] {
  const { indeks, anggaran, nomenklatur } = bacaan;
  if (anggaran === null) return [];
  const nodes = inOrder(bacaan, indeks.topOf(anggaran.id));
  const pohon = new DokumenBuku();
  pohon.table(
    ['Kode', 'Program / Kegiatan / Sub Kegiatan'],
    nodes
      .filter(({ sistemKode, kode }) => sistemKode === 'nomenklatur' && kode !== '')
      .map((simpul) => ({ where: atSimpul(simpul), cells: [simpul.kode, simpul.nama] })),
  );
  return [
    ...pohon.check({ aturan: ['code', 'nomenclature'], nomenklatur }),
    ...findBlok(bacaan, nodes),
    ...nodes.flatMap((simpul) => findSpending(bacaan, simpul)),
  ];
}

/**
 * A block of budget lines that stands twice: within one node as the rule says of printed tables, on several nodes as a remark, because like
 * activities are often budgeted with like packages.
 */
function findBlok({ indeks, sampai }: BacaanKeselarasan, nodes: readonly Simpul[]): TemuanBuku[] {
  const groups = nodes.map(({ id }) => indeks.anggaranOf(id, sampai.tahun).filter(({ rincian }) => rincian));
  const within = groups.flatMap(findRepeated);
  const known = new Set(within.map(({ where }) => where.id));
  const across = findRepeated(groups.flat()).filter(({ where }) => !known.has(where.id));
  return [...within, ...across.map((row): TemuanBuku => ({ ...row, severity: 'info' }))];
}

function findRepeated(lines: readonly Anggaran[]): TemuanBuku[] {
  const keyOf = ({ rekening, uraian, jumlah }: Anggaran) => `${rekening} ${uraian} ${jumlah}`;
  const times = new Map<string, number>();
  for (const line of lines) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1);
  const repeats = (line: Anggaran | undefined) => line !== undefined && (times.get(keyOf(line)) ?? 0) > 1;
  // A budget may have tens of thousands of lines; where too few repeat there is no block to look for.
  if (lines.filter(repeats).length < LEAST_REPEATED) return [];
  const rincian = new DokumenBuku();
  rincian.table(
    ['Rekening', 'Uraian', 'Jumlah (Rp)'],
    lines
      // One line of each stretch that repeats nothing stays: what stands apart must not look like a block.
      .filter((line, index) => repeats(line) || repeats(lines[index - 1]))
      .map((row) => ({ where: atAnggaran(row), cells: [row.rekening, row.uraian, formatRupiah(row.jumlah)] })),
  );
  return rincian.check({ aturan: ['duplicate-row'] });
}

/** Everything spent on what a note says was not carried out; or an output reached though nothing was spent by the end of the period. */
function findSpending(bacaan: BacaanKeselarasan, simpul: Simpul): TemuanBuku[] {
  const { indeks, anggaran, sampai, rollUpOf } = bacaan;
  const amounts = anggaran && rollUpOf(anggaran).simpul.get(simpul.id);
  const [pagu, realisasi] = [amounts?.pagu.jumlah, amounts?.realisasi.jumlah];
  if (simpul.jenis !== 'sub-kegiatan' || !pagu || pagu.isZero || !realisasi) return [];
  const found = (message: TemuanBuku['message'], figures: TemuanBuku['figures']): TemuanBuku[] => [
    {
      rule: 'spending-without-output',
      severity: 'info',
      where: atSimpul(simpul, sampai),
      message,
      figures: [
        { nama: 'pagu', nilai: pagu.toString() },
        { nama: 'realisasi', nilai: realisasi.toString() },
        ...figures,
      ],
    },
  ];
  if (realisasi.compare(pagu) === 0) {
    const note = indeks
      .catatanOfSimpul(simpul.id)
      .find(({ periode, teks }) => isSamePeriode(periode, sampai) && NOT_DONE.test(teks));
    if (!note) return [];
    return found(
      {
        id: `Pagu terserap seluruhnya, tetapi catatannya menyebut tidak terlaksana: "${note.teks}".`,
        en: `The pagu is fully spent, but its note says that it was not carried out: "${note.teks}".`,
      },
      [{ nama: 'catatan', nilai: note.teks }],
    );
  }
  if (!realisasi.isZero) return [];
  const output = reachedOn(bacaan, simpul);
  if (!output) return [];
  return found(
    {
      id: `Belum ada belanja, tetapi keluarannya tercapai: ${output.nama} ${output.nilai}.`,
      en: `Nothing is spent, but its output is reached: ${output.nama} ${output.nilai}.`,
    },
    [{ nama: 'realisasi', nilai: output.nilai, tempat: output.nama }],
  );
}

/** What was reached s/d the end of the period under an output indicator of the node, in any document. */
function reachedOn({ indeks, sampai }: BacaanKeselarasan, simpul: Simpul): { nama: string; nilai: string } | null {
  const placed = indeks.sameAs(simpul.identitas).flatMap(({ id }) => indeks.penempatanOfSimpul(id));
  for (const { indikator: id } of placed) {
    const indikator = indeks.indikator.get(id);
    if (indikator?.tingkat !== 'output') continue;
    for (const { periode, nilai } of indeks.realisasiOf(id)) {
      const value = readBesaran(nilai);
      if (lastDateOf(periode) !== lastDateOf(sampai) || !value.ok || !value.besaran.angka.gt(0)) continue;
      return { nama: atIndikator(indikator).nama, nilai: nilai.raw };
    }
  }
  return null;
}

/** Nodes as they are printed: each before what is below it. */
function inOrder({ indeks }: BacaanKeselarasan, nodes: readonly Simpul[]): Simpul[] {
  const order: Simpul[] = [];
  const rest = [...nodes].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    order.push(node);
    rest.push(...[...indeks.childrenOf(node.id)].reverse());
  }
  return order;
}
