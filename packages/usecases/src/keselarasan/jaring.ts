import {
  diagnose,
  figuresOf,
  formatRupiah,
  type LokasiTemuan,
  type Mikro,
  mikro,
  type Pesan,
  plainDecimal,
  type Relasi,
  Rupiah,
  type SelAngka,
  type TemuanBuku,
} from '@selaras/domain';

/** A figure of the ledger as a cell of the net. */
interface SelBuku extends SelAngka {
  /** The row that a finding on it points to. */
  where: LokasiTemuan;
  /** What it is, e.g. `pagu`, and where it stands, e.g. "DPA 2024: 4.01.01 Program …". */
  nama: string;
  tempat: string;
}

/** A figure to enter: an amount, or a number with its unit. */
interface AngkaBuku {
  where: LokasiTemuan;
  nama: string;
  tempat: string;
  nilai: Rupiah | { angka: string; cetak: string; persen: boolean };
}

interface Pernyataan {
  relasi: Relasi;
  aturan: string;
  berat: TemuanBuku['severity'];
}

const MOST_PROOF = 40;

/**
 * Figures of the ledger and what must hold between them: the same cells and relations as the audit of documents, and the same
 * diagnosis. Of several statements that one figure breaks there is one finding, on that figure.
 */
export class JaringBuku {
  readonly #cells: SelBuku[] = [];
  readonly #statements: Pernyataan[] = [];

  /** Enters a figure; the number names it in relations. */
  enter({ where, nama, tempat, nilai }: AngkaBuku): number {
    const id = this.#cells.length;
    const isMoney = nilai instanceof Rupiah;
    const plain = isMoney ? nilai.toString() : nilai.angka;
    this.#cells.push({
      id,
      nilai: mikro(plain),
      cetak: isMoney ? plain : nilai.cetak,
      desimal: plain.split('.')[1]?.length ?? 0,
      jenis: isMoney ? 'uang' : nilai.persen ? 'persen' : 'angka',
      rusak: false,
      where,
      nama,
      tempat,
    });
    return id;
  }

  /** States what must hold; `berat` weighs the finding when it does not. */
  state(relasi: Relasi, aturan: string, berat: TemuanBuku['severity']): void {
    this.#statements.push({ relasi, aturan, berat });
  }

  /** One finding per wrong figure. */
  report(): TemuanBuku[] {
    const diagnoses = diagnose(
      this.#cells,
      this.#statements.map(({ relasi }) => relasi),
    );
    return diagnoses.flatMap(({ sel, harus, relasi }) => {
      const cell = this.#cells[sel];
      const broken = relasi.flatMap((index) => this.#statements[index] ?? []);
      const [first] = broken;
      return cell && first ? [this.#describe(cell, first, harus)] : [];
    });
  }

  #describe(cell: SelBuku, { relasi, aturan, berat }: Pernyataan, harus: Mikro | null): TemuanBuku {
    const others = figuresOf(relasi).flatMap((id) => (id === cell.id ? [] : (this.#cells[id] ?? [])));
    return {
      rule: aturan,
      severity: berat,
      where: cell.where,
      message: {
        id: sentence(cell, others, { relasi, harus }, 'id'),
        en: sentence(cell, others, { relasi, harus }, 'en'),
      },
      figures: [
        { nama: cell.nama, nilai: cell.cetak, tempat: cell.tempat },
        ...(harus === null ? [] : [{ nama: 'seharusnya', nilai: plainDecimal(harus, cell.jenis === 'uang' ? 2 : 0) }]),
        ...others.slice(0, MOST_PROOF).map(({ nama, cetak, tempat }) => ({ nama, nilai: cetak, tempat })),
      ],
    };
  }
}

function sentence(
  cell: SelBuku,
  others: readonly SelBuku[],
  { relasi, harus }: { relasi: Relasi; harus: Mikro | null },
  bahasa: keyof Pesan,
): string {
  const isId = bahasa === 'id';
  const own = write(cell, cell.nilai, bahasa);
  const must = harus === null ? '' : write(cell, harus, bahasa);
  const [other] = others;
  if (relasi.jenis === 'sama' && other) {
    const there = write(other, other.nilai, bahasa);
    return isId
      ? `${cell.tempat}: ${own}; ${other.tempat}: ${there}. Besaran yang sama, nilainya berbeda.`
      : `${cell.tempat}: ${own}; ${other.tempat}: ${there}. One quantity, two values.`;
  }
  if (relasi.jenis === 'jumlah' && cell.id !== relasi.induk) {
    return isId
      ? `${cell.tempat}: ${own}. Jumlahnya hanya cocok bila angka ini ${must}.`
      : `${cell.tempat}: ${own}. The sum holds only if this figure is ${must}.`;
  }
  const gap = cell.nilai === null || harus === null ? '' : write(cell, cell.nilai - harus, bahasa);
  return isId
    ? `${cell.tempat}: ${own}, sedangkan jumlah ${others.length} angka di bawahnya ${must}, selisih ${gap}.`
    : `${cell.tempat}: ${own}, but the ${others.length} figures below it add up to ${must}, a difference of ${gap}.`;
}

function write({ jenis, cetak }: SelBuku, value: Mikro | null, bahasa: keyof Pesan): string {
  if (value === null || jenis !== 'uang')
    return value === null ? cetak : plainDecimal(value).replace('.', bahasa === 'id' ? ',' : '.');
  return formatRupiah(Rupiah.parse(plainDecimal(value, 2)), { bahasa });
}
