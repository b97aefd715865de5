import type { HasilRollUp } from '../anggaran/rollup.ts';
import { diagnose } from '../aturan/diagnosa.ts';
import { figuresOf, MIKRO, type Mikro, mikro, plainDecimal, type Relasi, type SelAngka } from '../aturan/index.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import { formatRupiah } from '../nilai/tulis-angka.ts';
import type { Simpul } from './buku-angka.ts';
import type { Indeks } from './indeks.ts';
import { type AngkaTemuan, atAnggaran, atSimpul, type LokasiTemuan, type TemuanBuku } from './temuan-buku.ts';

/** What the rule looks at: one document version and its roll-up. */
interface KonteksJumlah {
  indeks: Indeks;
  dokumen: string;
  hasil: HasilRollUp;
  sampai: { tahun: number };
}

type Penjumlahan = Extract<Relasi, { jenis: 'jumlah' }>;

interface SelPagu extends SelAngka {
  where: LokasiTemuan;
}

/**
 * Stated amounts of pagu that are exceeded by what they are made up of, as one net of sums: where a single figure breaks several sums,
 * or was mistyped, the finding stands on that figure and says what it must be; else on the parent. Parts that do not reach their parent
 * yet are no contradiction (`belum dirinci`), so such sums are not part of the net.
 */
export function findOverfull({ indeks, dokumen, hasil, sampai }: KonteksJumlah): TemuanBuku[] {
  const net = new JaringPagu(indeks, sampai.tahun);
  for (const simpul of indeks.simpulOf(dokumen)) {
    const pagu = hasil.simpul.get(simpul.id)?.pagu;
    if (pagu?.dinyatakan && pagu.jumlahAnak) net.state(simpul);
  }
  const overfull = new Set(net.relations.filter((sum) => excessOf(net, sum) >= MIKRO));
  const concerned = witnessesOf(net, overfull);
  const findings = diagnose(net.cells, concerned).flatMap(({ sel, harus, relasi }) => {
    const sum = relasi.flatMap((index) => concerned[index] ?? []).find((one) => overfull.has(one));
    const cell = net.cells[sel];
    return sum && cell ? describe(net, sum, { cell, harus }) : [];
  });
  const long = [...overfull].flatMap((sum) => {
    const parent = net.cells[sum.induk];
    return parent && sum.anak.length > MOST_PARTS ? describe(net, sum, { cell: parent, harus: null }) : [];
  });
  // The net forgives less than a rupiah, as figures printed without sen may differ so. A ledger keeps sen: nothing is forgiven.
  const slight = net.relations.flatMap((sum) => {
    const [excess, parent] = [excessOf(net, sum), net.cells[sum.induk]];
    return parent && excess > 0n && excess < MIKRO ? describe(net, sum, { cell: parent, harus: null }) : [];
  });
  return [...findings, ...long, ...slight];
}

/** Sums of more figures than this are told on their parent: each figure would be tried in turn. */
const MOST_PARTS = 300;

/** The sums that are exceeded, and those that share a figure with one of them. */
function witnessesOf(net: JaringPagu, overfull: ReadonlySet<Penjumlahan>): Penjumlahan[] {
  const short = net.relations.filter(({ anak }) => anak.length <= MOST_PARTS);
  const figures = new Set(short.filter((sum) => overfull.has(sum)).flatMap(figuresOf));
  return short.filter((sum) => figuresOf(sum).some((id) => figures.has(id)));
}

function excessOf(net: JaringPagu, sum: Penjumlahan): Mikro {
  const total = totalOf(net, sum);
  return total - (net.cells[sum.induk]?.nilai ?? total);
}

function totalOf(net: JaringPagu, sum: Penjumlahan): Mikro {
  return sum.anak.reduce((all, id) => all + (net.cells[id]?.nilai ?? 0n), 0n);
}

function describe(
  net: JaringPagu,
  sum: Penjumlahan,
  { cell, harus }: { cell: SelPagu; harus: Mikro | null },
): TemuanBuku[] {
  const parent = net.cells[sum.induk];
  if (!parent || cell.nilai === null || parent.nilai === null) return [];
  const total = totalOf(net, sum);
  const onParent = cell === parent;
  const must = harus === null || onParent ? null : harus;
  const [whole, made, excess, own] = [parent.nilai, total, total - parent.nilai, cell.nilai].map(money);
  const fits = must === null ? null : money(must);
  return [
    {
      rule: 'sum-of-children',
      severity: 'error',
      where: cell.where,
      message: {
        id: `Jumlah rincian pagu ${onParent ? '' : `${nameOf(parent)} `}(${made?.id}) melebihi induknya (${whole?.id}) sebesar ${excess?.id}.${fits ? ` Angka ini ${own?.id}; semua jumlah cocok bila ${fits.id}.` : ''}`,
        en: `The parts of the pagu ${onParent ? '' : `of ${nameOf(parent)} `}(${made?.en}) exceed their parent (${whole?.en}) by ${excess?.en}.${fits ? ` This figure is ${own?.en}; all sums hold if it is ${fits.en}.` : ''}`,
      },
      figures: [
        { nama: 'pagu', nilai: cell.cetak },
        ...(onParent ? [] : [{ nama: 'induk', nilai: parent.cetak, tempat: nameOf(parent) }]),
        { nama: 'jumlah-rincian', nilai: plainDecimal(total, 2) },
        { nama: 'selisih', nilai: plainDecimal(parent.nilai - total, 2) },
        ...(must === null ? [] : [{ nama: 'seharusnya', nilai: plainDecimal(must, 2) }]),
        ...proofOf(net, sum, cell),
      ],
    },
  ];
}

function proofOf(net: JaringPagu, sum: Penjumlahan, cell: SelPagu): AngkaTemuan[] {
  return sum.anak.flatMap((id) => {
    const part = net.cells[id];
    return part && part !== cell ? [{ nama: 'rincian', nilai: part.cetak, tempat: nameOf(part) }] : [];
  });
}

function nameOf({ where }: SelPagu): string {
  return [where.kode, where.nama].filter((part) => part !== '').join(' ');
}

/** Stated amounts and lines as cells, sums as relations. A node without a stated amount stands for what is below it. */
class JaringPagu {
  readonly cells: SelPagu[] = [];
  readonly relations: Penjumlahan[] = [];
  readonly #indeks: Indeks;
  readonly #tahun: number;
  readonly #byRow = new Map<string, number>();

  constructor(indeks: Indeks, tahun: number) {
    this.#indeks = indeks;
    this.#tahun = tahun;
  }

  /** States that a node's own amount is the sum of what is below it. */
  state(simpul: Simpul): void {
    const induk = this.#stated(simpul);
    const anak = this.#below(simpul);
    if (induk !== null && anak.length > 0) this.relations.push({ jenis: 'jumlah', induk, anak });
  }

  #stated(simpul: Simpul): number | null {
    const rows = this.#indeks.anggaranOf(simpul.id, this.#tahun).filter(({ rincian }) => !rincian);
    if (rows.length === 0) return null;
    const amount = rows.reduce((sum, { jumlah }) => sum.add(jumlah), Rupiah.NOL);
    return this.#enter(atSimpul(simpul), amount);
  }

  #below(simpul: Simpul): number[] {
    const lines = this.#indeks.anggaranOf(simpul.id, this.#tahun).filter(({ rincian }) => rincian);
    const nodes = this.#indeks.childrenOf(simpul.id).flatMap((child) => this.#stated(child) ?? this.#below(child));
    return [...lines.map((line) => this.#enter(atAnggaran(line), line.jumlah)), ...nodes];
  }

  #enter(where: LokasiTemuan, jumlah: Rupiah): number {
    const key = `${where.jenis} ${where.id}`;
    const known = this.#byRow.get(key);
    if (known !== undefined) return known;
    const id = this.cells.length;
    const cetak = jumlah.toString();
    this.cells.push({ id, nilai: mikro(cetak), cetak, desimal: 2, jenis: 'uang', rusak: false, where });
    this.#byRow.set(key, id);
    return id;
  }
}

function money(value: Mikro): { id: string; en: string } {
  const amount = Rupiah.parse(plainDecimal(value, 2));
  return { id: formatRupiah(amount), en: formatRupiah(amount, { bahasa: 'en' }) };
}
