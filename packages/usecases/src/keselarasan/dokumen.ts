import {
  atIndikator,
  atSimpul,
  createPeriode,
  type Dokumen,
  isSamePeriode,
  type JenisDokumen,
  type LokasiTemuan,
  Rupiah,
  readBesaran,
  type Simpul,
  type TemuanBuku,
} from '@selaras/domain';
import { JaringBuku } from './jaring.ts';
import type { BacaanKeselarasan } from './masukan.ts';

/** Documents whose pagu is compared with the budget's: an RKA becomes the DPA, plans are indicative. */
const PAGU_LAIN: readonly { jenis: JenisDokumen; berat: TemuanBuku['severity'] }[] = [
  { jenis: 'rka', berat: 'warning' },
  { jenis: 'renja', berat: 'info' },
  { jenis: 'rkpd', berat: 'info' },
];

/** Documents whose targets are compared with the agreement's; a Renstra was written years before. */
const TARGET_LAIN: readonly { jenis: JenisDokumen; berat: TemuanBuku['severity'] }[] = [
  { jenis: 'renja', berat: 'warning' },
  { jenis: 'dpa', berat: 'warning' },
  { jenis: 'renstra', berat: 'info' },
];

/** What several documents say of one thing: pagu and targets in two of them, the cash plan, the annex of the agreement. */
export function findAntarDokumen(bacaan: BacaanKeselarasan): TemuanBuku[] {
  const jaring = new JaringBuku();
  for (const { jenis, berat } of PAGU_LAIN) statePagu(jaring, bacaan, jenis, berat);
  for (const { jenis, berat } of TARGET_LAIN) stateTargets(jaring, bacaan, jenis, berat);
  stateKas(jaring, bacaan);
  stateLampiran(jaring, bacaan);
  return jaring.report();
}

function statePagu(
  jaring: JaringBuku,
  bacaan: BacaanKeselarasan,
  jenis: JenisDokumen,
  berat: TemuanBuku['severity'],
): void {
  const { indeks, anggaran, rollUpOf, berlaku, twinIn } = bacaan;
  const lain = berlaku(jenis);
  if (anggaran === null || lain === null || lain.id === anggaran.id) return;
  const [own, other] = [rollUpOf(anggaran), rollUpOf(lain)];
  const gapOf = (simpul: Simpul): Rupiah | null => {
    const twin = twinIn(simpul, lain.id);
    const [here, there] = [own.simpul.get(simpul.id), twin && other.simpul.get(twin.id)];
    return here?.pagu.jumlah && there?.pagu.jumlah ? here.pagu.jumlah.subtract(there.pagu.jumlah) : null;
  };
  for (const simpul of indeks.simpulOf(anggaran.id)) {
    const gap = gapOf(simpul);
    const twin = twinIn(simpul, lain.id);
    const [here, there] = [own.simpul.get(simpul.id)?.pagu.jumlah, twin && other.simpul.get(twin.id)?.pagu.jumlah];
    if (gap === null || gap.isZero || !here || !there) continue;
    // What the nodes below differ by is told there.
    const below = indeks.childrenOf(simpul.id).reduce((sum, child) => sum.add(gapOf(child) ?? Rupiah.NOL), Rupiah.NOL);
    if (below.compare(gap) === 0 || isInAnyVersion(bacaan, simpul, there)) continue;
    const where = atSimpul(simpul);
    const satu = jaring.enter({ where, nama: 'pagu', tempat: lain.judul, nilai: there });
    const dua = jaring.enter({ where, nama: 'pagu', tempat: anggaran.judul, nilai: here });
    jaring.state({ jenis: 'sama', satu, dua }, 'same-quantity', berat);
  }
}

/** Whether some version of the budget gives a node this amount: a plan that follows another version contradicts nothing. */
function isInAnyVersion({ indeks, rollUpOf, twinIn }: BacaanKeselarasan, simpul: Simpul, jumlah: Rupiah): boolean {
  return indeks.dokumenOf('dpa').some((dokumen) => {
    const twin = twinIn(simpul, dokumen.id);
    return twin !== undefined && rollUpOf(dokumen).simpul.get(twin.id)?.pagu.jumlah?.compare(jumlah) === 0;
  });
}

/** The target of the year of one indicator in the agreement and in another document of the unit. */
function stateTargets(
  jaring: JaringBuku,
  { indeks, sampai, berlaku }: BacaanKeselarasan,
  jenis: JenisDokumen,
  berat: TemuanBuku['severity'],
): void {
  const [pk, lain] = [berlaku('pk'), berlaku(jenis)];
  if (!pk || !lain) return;
  const tahun = createPeriode('tahun', sampai.tahun);
  const read = (penempatan: string) => {
    const row = indeks
      .targetOf(penempatan)
      .find(({ periode, keterangan }) => keterangan === null && isSamePeriode(periode, tahun));
    const value = row && readBesaran(row.nilai);
    return row && value?.ok ? { cetak: row.nilai.raw, ...value.besaran } : null;
  };
  for (const penempatan of indeks.penempatanOfDokumen(pk.id)) {
    const indikator = indeks.indikator.get(penempatan.indikator);
    const twin = indeks.penempatanOfIndikator(penempatan.indikator).find(({ dokumen }) => dokumen === lain.id);
    const [own, other] = [read(penempatan.id), twin && read(twin.id)];
    if (!indikator || !own || !other || own.satuan !== other.satuan || own.tanda !== other.tanda) continue;
    const where = atIndikator(indikator, { penempatan: penempatan.id, nama: penempatan.namaTercetak, periode: tahun });
    const enter = (dokumen: Dokumen, { cetak, angka, satuan }: typeof own) =>
      jaring.enter({
        where,
        nama: 'target',
        tempat: dokumen.judul,
        nilai: { angka: angka.toDecimalPlaces(6).toFixed(), cetak, persen: satuan === '%' },
      });
    jaring.state({ jenis: 'sama', satu: enter(lain, other), dua: enter(pk, own) }, 'same-quantity', berat);
  }
}

/** Months of the cash plan against the pagu: never more, and as much once the last month is planned. */
function stateKas(jaring: JaringBuku, { indeks, anggaran, rollUpOf }: BacaanKeselarasan): void {
  if (anggaran === null) return;
  const rows = indeks.buku.anggaranKas.filter(({ dokumen }) => dokumen === anggaran.id);
  for (const [id, months] of Map.groupBy(rows, ({ simpul }) => simpul)) {
    const simpul = indeks.simpul.get(id);
    const pagu = rollUpOf(anggaran).simpul.get(id)?.pagu.jumlah ?? null;
    if (!simpul || pagu === null) continue;
    const planned = months.reduce((sum, { jumlah }) => sum.add(jumlah), Rupiah.NOL);
    if (planned.compare(pagu) < 0 && !months.some(({ bulan }) => bulan === 12)) continue;
    const where = atSimpul(simpul);
    const induk = jaring.enter({ where, nama: 'pagu', tempat: 'Pagu', nilai: pagu });
    const anak = months.map(({ bulan, jumlah }) =>
      jaring.enter({ where, nama: 'kas-bulan', tempat: String(bulan), nilai: jumlah }),
    );
    jaring.state({ jenis: 'jumlah', induk, anak }, 'total-column', 'warning');
  }
}

/** The annex of the agreement: its total row, and each program against the budget. A signed agreement can't be mended any more. */
function stateLampiran(jaring: JaringBuku, bacaan: BacaanKeselarasan): void {
  const { indeks, anggaran, berlaku, rollUpOf, twinIn } = bacaan;
  const pk = berlaku('pk');
  if (!pk) return;
  const rows = indeks.buku.pelaksanaanAnggaran.filter(({ dokumen }) => dokumen === pk.id);
  const top = anggaran && indeks.topOf(anggaran.id)[0];
  for (const group of Map.groupBy(rows, ({ kelompok }) => kelompok).values()) {
    const whereOf = (row: (typeof rows)[number]): LokasiTemuan | null => {
      const node = row.simpul === null ? undefined : indeks.simpul.get(row.simpul);
      const shown = node && anggaran ? (twinIn(node, anggaran.id) ?? node) : (node ?? top);
      return shown ? { ...atSimpul(shown), kode: node?.kode ?? '', nama: row.uraian } : null;
    };
    const entered = new Map<(typeof rows)[number], number>();
    for (const row of group) {
      const where = whereOf(row);
      if (row.jumlah === null || where === null) continue;
      const tempat = `${pk.judul}: ${row.uraian}`;
      entered.set(row, jaring.enter({ where, nama: 'pagu', tempat, nilai: row.jumlah }));
    }
    const programs = group.filter(({ simpul }) => simpul !== null);
    const heading = group.find(({ simpul }) => simpul === null);
    const induk = heading && entered.get(heading);
    const anak = programs.flatMap((row) => entered.get(row) ?? []);
    if (induk !== undefined && anak.length > 1 && anak.length === programs.length) {
      jaring.state({ jenis: 'jumlah', induk, anak }, 'total-row', pk.status === 'draf' ? 'error' : 'warning');
    }
    for (const row of programs) {
      const node = indeks.simpul.get(row.simpul ?? '');
      const twin = node && anggaran ? twinIn(node, anggaran.id) : undefined;
      const pagu = twin && anggaran ? (rollUpOf(anggaran).simpul.get(twin.id)?.pagu.jumlah ?? null) : null;
      const dua = entered.get(row);
      if (!twin || !anggaran || pagu === null || dua === undefined || row.jumlah === null) continue;
      if (isInAnyVersion(bacaan, twin, row.jumlah)) continue;
      const satu = jaring.enter({ where: atSimpul(twin), nama: 'pagu', tempat: anggaran.judul, nilai: pagu });
      jaring.state({ jenis: 'sama', satu, dua }, 'same-quantity', 'warning');
    }
  }
}
