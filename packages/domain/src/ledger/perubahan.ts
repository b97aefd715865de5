import { AppError, type Masalah, type Pesan } from '../galat.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { type Periode, periodeKey } from '../nilai/periode.ts';
import type { Rupiah } from '../nilai/rupiah.ts';
import type {
  Anggaran,
  BukuAngka,
  Catatan,
  KegiatanLain,
  Narasi,
  Realisasi,
  RealisasiKeuangan,
  Simpul,
} from './buku-angka.ts';

/** What a belanja line says, apart from its place. */
export type IsiBelanja = Pick<Anggaran, 'uraian' | 'rekening' | 'sumberDana' | 'jumlah'>;

/**
 * One change of the ledger, as an import or a screen asks for it. A change states the whole new value, so applying it
 * twice is the same as once. `null` takes a figure away ("not stated"), it never means zero. Ids of added rows are given
 * by whoever asks; a database may replace them.
 */
export type LedgerChange =
  /** The amount stated for a node. */
  | { jenis: 'pagu-simpul'; dokumen: string; simpul: string; tahun: number; jumlah: Rupiah | null }
  | { jenis: 'belanja-tambah'; baris: Omit<Anggaran, 'rincian' | 'urut'> }
  | { jenis: 'belanja-ubah'; id: string; isi: IsiBelanja }
  | { jenis: 'belanja-hapus'; id: string }
  /** Money spent IN the period on a line or on a node; exactly one of both is set. */
  | {
      jenis: 'realisasi-keuangan';
      anggaran: string | null;
      simpul: string | null;
      periode: Periode;
      jumlah: Rupiah | null;
      alasan: string;
    }
  | { jenis: 'target'; penempatan: string; periode: Periode; nilai: Nilai | null }
  | {
      jenis: 'realisasi-indikator';
      indikator: string;
      periode: Periode;
      nilai: Nilai | null;
      perTanggal: string | null;
      sumber: string;
    }
  | { jenis: 'kegiatan-tambah' | 'kegiatan-ubah'; kegiatan: KegiatanLain }
  | { jenis: 'kegiatan-hapus'; id: string }
  | { jenis: 'catatan-tambah' | 'catatan-ubah'; catatan: Catatan }
  | { jenis: 'catatan-hapus'; id: string }
  | { jenis: 'narasi'; unit: string; periode: Periode; bagian: string; teks: string | null };

/** Key of a money figure: its target and its period. */
export function realisasiKeuanganKey(row: Pick<RealisasiKeuangan, 'anggaran' | 'simpul' | 'periode'>): string {
  return `${row.anggaran === null ? `simpul:${row.simpul}` : `anggaran:${row.anggaran}`}@${periodeKey(row.periode)}`;
}

/** The ledger's lists by key, so that thousands of changes stay linear. */
class Draft {
  readonly problems: Masalah[] = [];
  private readonly buku: BukuAngka;
  private readonly frozen: ReadonlySet<string>;
  private readonly nodes: ReadonlyMap<string, Simpul>;
  private readonly placements: ReadonlyMap<string, string>;
  private readonly indicators: ReadonlySet<string>;
  private readonly anggaran: Map<string, Anggaran>;
  private readonly stated = new Map<string, string>();
  private readonly lastOrder = new Map<string, number>();
  private readonly spent: Map<string, RealisasiKeuangan>;
  private readonly target: Map<string, BukuAngka['target'][number]>;
  private readonly realisasi: Map<string, Realisasi>;
  private readonly kegiatan: Map<string, KegiatanLain>;
  private readonly catatan: Map<string, Catatan>;
  private readonly narasi: Map<string, Narasi>;

  constructor(buku: BukuAngka) {
    this.buku = buku;
    this.frozen = new Set(buku.dokumen.filter((doc) => doc.status === 'ditetapkan').map((doc) => doc.id));
    this.nodes = new Map(buku.simpul.map((node) => [node.id, node]));
    this.placements = new Map(buku.penempatan.map((item) => [item.id, item.dokumen]));
    this.indicators = new Set(buku.indikator.map((item) => item.id));
    this.anggaran = new Map(buku.anggaran.map((row) => [row.id, row]));
    for (const row of buku.anggaran) {
      if (!row.rincian) this.stated.set(statedKey(row), row.id);
      this.lastOrder.set(row.simpul, Math.max(row.urut, this.lastOrder.get(row.simpul) ?? 0));
    }
    this.spent = new Map(buku.realisasiKeuangan.map((row) => [realisasiKeuanganKey(row), row]));
    this.target = new Map(buku.target.map((row) => [targetKey(row), row]));
    this.realisasi = new Map(buku.realisasi.map((row) => [`${row.indikator}@${periodeKey(row.periode)}`, row]));
    this.kegiatan = new Map(buku.kegiatanLain.map((row) => [row.id, row]));
    this.catatan = new Map(buku.catatan.map((row) => [row.id, row]));
    this.narasi = new Map(buku.narasi.map((row) => [narasiKey(row), row]));
  }

  apply(change: LedgerChange, place: string): void {
    switch (change.jenis) {
      case 'pagu-simpul':
        this.setStated(change, place);
        break;
      case 'belanja-tambah':
        this.addLine(change.baris, place);
        break;
      case 'belanja-ubah':
      case 'belanja-hapus':
        this.changeLine(change, place);
        break;
      case 'realisasi-keuangan':
        this.setSpent(change, place);
        break;
      case 'target':
        this.setTarget(change, place);
        break;
      case 'realisasi-indikator':
        this.setRealisasi(change, place);
        break;
      case 'kegiatan-tambah':
      case 'kegiatan-ubah':
        this.put(this.kegiatan, change.kegiatan, change.jenis === 'kegiatan-ubah', place);
        break;
      case 'kegiatan-hapus':
        this.remove(this.kegiatan, change.id, place);
        break;
      case 'catatan-tambah':
      case 'catatan-ubah':
        this.put(this.catatan, change.catatan, change.jenis === 'catatan-ubah', place);
        break;
      case 'catatan-hapus':
        this.remove(this.catatan, change.id, place);
        for (const row of this.catatan.values()) {
          if (row.menjawab === change.id) this.catatan.set(row.id, { ...row, menjawab: null });
        }
        break;
      case 'narasi': {
        const { unit, periode, bagian, teks } = change;
        if (teks === null) this.narasi.delete(narasiKey(change));
        else this.narasi.set(narasiKey(change), { unit, periode, bagian, teks });
      }
    }
  }

  finish(): BukuAngka {
    return {
      ...this.buku,
      anggaran: [...this.anggaran.values()],
      realisasiKeuangan: [...this.spent.values()],
      target: [...this.target.values()],
      realisasi: [...this.realisasi.values()],
      kegiatanLain: [...this.kegiatan.values()],
      catatan: [...this.catatan.values()],
      narasi: [...this.narasi.values()],
    };
  }

  private setStated(change: Extract<LedgerChange, { jenis: 'pagu-simpul' }>, place: string): void {
    const { dokumen, simpul, tahun, jumlah } = change;
    if (!this.mayChange(dokumen, place)) return;
    if (this.nodes.get(simpul)?.dokumen !== dokumen) {
      this.unknown(place, simpul);
      return;
    }
    const key = statedKey(change);
    const id = this.stated.get(key);
    const known = id === undefined ? undefined : this.anggaran.get(id);
    if (jumlah === null) {
      if (id !== undefined) this.anggaran.delete(id);
      this.stated.delete(key);
      return;
    }
    const row = known ?? {
      id: `pagu:${key}`,
      dokumen,
      simpul,
      tahun,
      rincian: false,
      urut: 0,
      uraian: this.nodes.get(simpul)?.nama ?? '',
      rekening: '',
      sumberDana: '',
    };
    this.anggaran.set(row.id, { ...row, jumlah });
    this.stated.set(key, row.id);
  }

  private addLine(baris: Omit<Anggaran, 'rincian' | 'urut'>, place: string): void {
    if (!this.mayChange(baris.dokumen, place)) return;
    if (this.nodes.get(baris.simpul)?.dokumen !== baris.dokumen) {
      this.unknown(place, baris.simpul);
      return;
    }
    const urut = (this.lastOrder.get(baris.simpul) ?? 0) + 1;
    this.lastOrder.set(baris.simpul, urut);
    this.anggaran.set(baris.id, { ...baris, rincian: true, urut });
  }

  private changeLine(change: Extract<LedgerChange, { jenis: 'belanja-ubah' | 'belanja-hapus' }>, place: string): void {
    const row = this.anggaran.get(change.id);
    if (!row?.rincian) {
      this.unknown(place, change.id);
      return;
    }
    if (!this.mayChange(row.dokumen, place)) return;
    if (change.jenis === 'belanja-ubah') {
      this.anggaran.set(row.id, { ...row, ...change.isi });
      return;
    }
    this.anggaran.delete(row.id);
    for (const [key, spent] of this.spent) if (spent.anggaran === row.id) this.spent.delete(key);
  }

  private setSpent(change: Extract<LedgerChange, { jenis: 'realisasi-keuangan' }>, place: string): void {
    const { anggaran, simpul, periode, jumlah, alasan } = change;
    const exists =
      anggaran === null ? simpul !== null && this.nodes.has(simpul) : simpul === null && this.anggaran.has(anggaran);
    if (!exists) {
      this.unknown(place, anggaran ?? simpul ?? '');
      return;
    }
    const key = realisasiKeuanganKey(change);
    if (jumlah === null) this.spent.delete(key);
    else
      this.spent.set(key, {
        id: this.spent.get(key)?.id ?? `realisasi:${key}`,
        anggaran,
        simpul,
        periode,
        jumlah,
        alasan,
      });
  }

  private setTarget(change: Extract<LedgerChange, { jenis: 'target' }>, place: string): void {
    const { penempatan, periode, nilai } = change;
    const dokumen = this.placements.get(penempatan);
    if (dokumen === undefined) {
      this.unknown(place, penempatan);
      return;
    }
    if (!this.mayChange(dokumen, place)) return;
    const key = targetKey({ ...change, keterangan: null });
    if (nilai === null) this.target.delete(key);
    else this.target.set(key, { penempatan, periode, nilai, keterangan: null });
  }

  private setRealisasi(change: Extract<LedgerChange, { jenis: 'realisasi-indikator' }>, place: string): void {
    const { indikator, periode, nilai, perTanggal, sumber } = change;
    if (!this.indicators.has(indikator)) {
      this.unknown(place, indikator);
      return;
    }
    const key = `${indikator}@${periodeKey(periode)}`;
    if (nilai === null) this.realisasi.delete(key);
    else this.realisasi.set(key, { indikator, periode, nilai, perTanggal, sumber });
  }

  private put<Row extends { id: string }>(rows: Map<string, Row>, row: Row, mustExist: boolean, place: string): void {
    if (mustExist && !rows.has(row.id)) {
      this.unknown(place, row.id);
      return;
    }
    rows.set(row.id, row);
  }

  private remove<Row>(rows: Map<string, Row>, id: string, place: string): void {
    if (!rows.delete(id)) this.unknown(place, id);
  }

  private mayChange(dokumen: string, place: string): boolean {
    if (!this.frozen.has(dokumen)) return true;
    const judul = this.buku.dokumen.find((doc) => doc.id === dokumen)?.judul ?? dokumen;
    this.report(
      place,
      'dokumen-ditetapkan',
      {
        id: `${judul} sudah ditetapkan dan tidak dapat diubah.`,
        en: `${judul} has been approved and can't be changed.`,
      },
      { id: 'Buat versi baru (pergeseran atau perubahan).', en: 'Make a new version (pergeseran or perubahan).' },
    );
    return false;
  }

  private unknown(place: string, id: string): void {
    this.report(
      place,
      'baris-tidak-ada',
      {
        id: `Baris "${id}" tidak ada di buku angka.`,
        en: `Row "${id}" is not in the ledger.`,
      },
      { id: 'Muat ulang angka terbaru.', en: 'Load the current figures again.' },
    );
  }

  private report(lokasi: string, kode: string, pesan: Pesan, saran: Pesan): void {
    this.problems.push({ lokasi, kode, pesan, saran });
  }
}

function statedKey(row: { dokumen: string; simpul: string; tahun: number }): string {
  return `${row.dokumen}/${row.simpul}/${row.tahun}`;
}

function targetKey(row: { penempatan: string; periode: Periode; keterangan: string | null }): string {
  return `${row.penempatan}@${periodeKey(row.periode)}/${row.keterangan ?? ''}`;
}

function narasiKey(row: { unit: string; periode: Periode; bagian: string }): string {
  return `${row.unit}@${periodeKey(row.periode)}/${row.bagian}`;
}

/**
 * The ledger after the changes, in order; the given one stays as it is. For previews and for tests: a database applies the
 * same changes by its own means. Throws AppError `konflik` with every problem at once (`perubahan[i]`): an approved
 * document, a row that is not there.
 */
export function applyChanges(buku: BukuAngka, changes: readonly LedgerChange[]): BukuAngka {
  const draft = new Draft(buku);
  for (const [index, change] of changes.entries()) draft.apply(change, `perubahan[${index}]`);
  if (draft.problems.length === 0) return draft.finish();
  throw new AppError(
    'konflik',
    { id: 'Perubahan tidak dapat diterapkan pada buku angka.', en: 'The changes can not be applied to the ledger.' },
    draft.problems,
  );
}
