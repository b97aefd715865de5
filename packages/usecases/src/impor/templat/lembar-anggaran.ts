import type { LoadedSheet } from '@selaras/berkas';
import {
  type Anggaran,
  formatRupiah,
  isSameKode,
  type Kode,
  parseKode,
  type Rupiah,
  type Simpul,
} from '@selaras/domain';
import { moneyValue } from '../lembar/uang.ts';
import { type ReadTools, type RowInput, TableReader } from './baca-tabel.ts';
import { wantedMoney, wantedText } from './isian.ts';
import { isOpen, listBudgetNodes, type TemplateContext } from './konteks.ts';
import { REMOVE_MARK, type TableColumn, type TableRow, type TemplateTable } from './tabel.ts';

type Key = 'kode' | 'uraian' | 'rekening' | 'sumberDana' | 'pagu' | 'tindakan';

const COLUMNS: readonly TableColumn<Key>[] = [
  { key: 'kode', head: 'Kode', width: 22, kind: 'kode', note: 'Baris baru: isi kode simpul induknya.' },
  { key: 'uraian', head: 'Uraian', width: 60, kind: 'teks' },
  { key: 'rekening', head: 'Kode Rekening', width: 20, kind: 'kode' },
  { key: 'sumberDana', head: 'Sumber Dana', width: 16, kind: 'teks' },
  {
    key: 'pagu',
    head: 'Pagu (Rp)',
    width: 20,
    kind: 'uang',
    note: 'Jumlah yang dinyatakan. Kosong pada simpul = dijumlahkan dari rinciannya.',
  },
  {
    key: 'tindakan',
    head: 'Tindakan',
    width: 11,
    kind: 'pilihan',
    choices: [REMOVE_MARK],
    note: 'Pilih "hapus" untuk menghapus baris belanja.',
  },
];
const LINE_FIELDS: readonly Key[] = ['uraian', 'rekening', 'sumberDana', 'pagu', 'tindakan'];
const NEW_ROWS = 50;

/** Stated amounts of nodes and belanja lines of the budget, in tree order. Closed when the budget is approved. */
export function anggaranTable(context: TemplateContext): TemplateTable<Key> {
  const { buku, anggaran, periode } = context;
  const open = anggaran !== null && isOpen(context, anggaran.id);
  const rows = buku.anggaran.filter((row) => row.dokumen === anggaran?.id && row.tahun === periode.tahun);
  const stated = new Map(rows.filter((row) => !row.rincian).map((row) => [row.simpul, row]));
  const lines = Map.groupBy(
    rows.filter((row) => row.rincian),
    (row) => row.simpul,
  );
  return {
    name: 'Anggaran',
    title: anggaran ? `${anggaran.judul} (${anggaran.versi})` : 'Anggaran',
    hint: describe(context, open),
    columns: COLUMNS,
    rows: listBudgetNodes(context).flatMap(({ simpul, level }) => [
      nodeRow(simpul, level, stated.get(simpul.id) ?? null, open),
      ...(lines.get(simpul.id) ?? []).sort((a, b) => a.urut - b.urut).map((line) => lineRow(line, level + 1, open)),
    ]),
    additions: open
      ? { count: NEW_ROWS, editable: ['kode', ...LINE_FIELDS.filter((key) => key !== 'tindakan')] }
      : null,
  };
}

function describe({ anggaran, periode }: TemplateContext, open: boolean): string {
  if (!anggaran) return `Belum ada anggaran tahun ${periode.tahun} untuk unit ini.`;
  return open
    ? 'Baris belanja baru ditulis pada baris kosong di bawah tabel: isi kode induk, uraian, dan pagu.'
    : 'Anggaran ini sudah ditetapkan: lembar ini hanya untuk dibaca. Pagu yang berbeda dilaporkan sebagai temuan, tidak mengubah buku angka.';
}

function nodeRow(simpul: Simpul, level: number, stated: Anggaran | null, open: boolean): TableRow<Key> {
  return {
    id: `simpul:${simpul.id}`,
    values: { kode: simpul.kode, uraian: simpul.nama, pagu: stated ? moneyValue(stated.jumlah) : null },
    editable: open ? ['pagu'] : [],
    look: simpul.jenis === 'program' ? 'kelompok' : 'simpul',
    level,
  };
}

function lineRow(line: Anggaran, level: number, open: boolean): TableRow<Key> {
  return {
    id: `anggaran:${line.id}`,
    values: {
      uraian: line.uraian,
      rekening: line.rekening,
      sumberDana: line.sumberDana,
      pagu: moneyValue(line.jumlah),
    },
    editable: open ? LINE_FIELDS : [],
    look: 'baris',
    level,
  };
}

/** Reads stated amounts and belanja lines back. Returns the number of rows read. */
export function readAnggaranSheet(sheet: LoadedSheet, context: TemplateContext, tools: ReadTools): number {
  const reader = new TableReader(sheet, anggaranTable(context), tools.log);
  const scope = new AnggaranReader(context, tools, reader);
  for (const row of reader.rows()) scope.read(row);
  return reader.rowCount;
}

class AnggaranReader {
  private readonly context: TemplateContext;
  private readonly tools: ReadTools;
  private readonly reader: TableReader<Key>;
  private readonly nodes: ReadonlyMap<string, Simpul>;
  private readonly lines: ReadonlyMap<string, Anggaran>;

  constructor(context: TemplateContext, tools: ReadTools, reader: TableReader<Key>) {
    this.context = context;
    this.tools = tools;
    this.reader = reader;
    this.nodes = new Map(context.buku.simpul.map((node) => [node.id, node]));
    this.lines = new Map(context.buku.anggaran.map((line) => [line.id, line]));
  }

  read(row: RowInput<Key>): void {
    if (!row.row) {
      this.readAddition(row);
      return;
    }
    const [kind, ...rest] = row.row.id.split(':');
    const id = rest.join(':');
    if (kind === 'simpul') this.readNode(row, id);
    else this.readLine(row, id);
  }

  private readNode(row: RowInput<Key>, id: string): void {
    const simpul = this.nodes.get(id);
    const jumlah = wantedMoney({ reader: this.reader, row, key: 'pagu', log: this.tools.log });
    if (jumlah === undefined || !simpul) return;
    const before = row.row?.values.pagu ?? null;
    const { dokumen } = simpul;
    this.tools.changes.push({
      lokasi: row.location('pagu'),
      uraian: `Pagu ${simpul.kode} ${simpul.nama}`,
      tindakan: jumlah === null ? 'hapus' : before === null ? 'tambah' : 'ubah',
      sebelum: formatRupiah(this.statedOf(id)),
      sesudah: formatRupiah(jumlah),
      change: { jenis: 'pagu-simpul', dokumen, simpul: id, tahun: this.context.periode.tahun, jumlah },
    });
  }

  private statedOf(simpul: string): Rupiah | null {
    const { buku, anggaran, periode } = this.context;
    return (
      buku.anggaran.find(
        (row) => row.dokumen === anggaran?.id && row.simpul === simpul && !row.rincian && row.tahun === periode.tahun,
      )?.jumlah ?? null
    );
  }

  private readLine(row: RowInput<Key>, id: string): void {
    const line = this.lines.get(id);
    if (!line) return;
    const lokasi = row.lokasi;
    if (row.isRemoved) {
      this.tools.changes.push({
        lokasi,
        uraian: `Belanja ${line.uraian}`,
        tindakan: 'hapus',
        sebelum: formatRupiah(line.jumlah),
        sesudah: '',
        change: { jenis: 'belanja-hapus', id },
      });
      return;
    }
    const jumlah = wantedMoney({ reader: this.reader, row, key: 'pagu', log: this.tools.log });
    if (jumlah === null) {
      this.tools.log.error({
        lokasi: row.location('pagu'),
        kode: 'pagu-kosong',
        pesan: { id: 'Baris belanja harus mempunyai pagu.', en: 'A budget line must have an amount.' },
        saran: {
          id: 'Isi pagunya, atau pilih "hapus" pada kolom Tindakan.',
          en: 'Enter the amount, or choose "hapus" in the column Tindakan.',
        },
      });
      return;
    }
    const isi = {
      uraian: wantedText(row.field('uraian')) ?? line.uraian,
      rekening: this.readRekening(row) ?? line.rekening,
      sumberDana: wantedText(row.field('sumberDana')) ?? line.sumberDana,
      jumlah: jumlah ?? line.jumlah,
    };
    if (describeLine(isi) === describeLine(line)) return;
    this.tools.changes.push({
      lokasi,
      uraian: `Belanja ${line.uraian}`,
      tindakan: 'ubah',
      sebelum: describeLine(line),
      sesudah: describeLine(isi),
      change: { jenis: 'belanja-ubah', id, isi },
    });
  }

  private readRekening(row: RowInput<Key>): string | undefined {
    const text = wantedText(row.field('rekening'));
    if (text === undefined || text === '') return text;
    const hasil = parseKode('rekening', text);
    if (hasil.ok) return hasil.kode.teks;
    this.tools.log.error({
      lokasi: row.location('rekening'),
      kode: 'kode-salah',
      pesan: hasil.pesan,
      saran: {
        id: 'Isi kode rekening lengkap, misalnya 5.1.02.01.01.0024.',
        en: 'Enter a full account code, e.g. 5.1.02.01.01.0024.',
      },
      nilai: text,
    });
    return undefined;
  }

  private readAddition(row: RowInput<Key>): void {
    const simpul = this.findParent(row);
    const uraian = row.text('uraian');
    const jumlah = wantedMoney({ reader: this.reader, row, key: 'pagu', log: this.tools.log });
    const rekening = this.readRekening(row) ?? '';
    if (uraian === '') this.require(row, 'uraian', 'Uraian');
    if (jumlah === null || (jumlah === undefined && row.text('pagu') === '')) this.require(row, 'pagu', 'Pagu');
    if (!simpul || uraian === '' || !jumlah) return;
    const baris = {
      id: `baru:Anggaran:${row.number}`,
      dokumen: simpul.dokumen,
      simpul: simpul.id,
      tahun: this.context.periode.tahun,
      uraian,
      rekening,
      sumberDana: row.text('sumberDana'),
      jumlah,
    };
    this.tools.changes.push({
      lokasi: row.lokasi,
      uraian: `Belanja ${uraian} pada ${simpul.kode}`,
      tindakan: 'tambah',
      sebelum: '',
      sesudah: describeLine(baris),
      change: { jenis: 'belanja-tambah', baris },
    });
  }

  /** The node that a new line names by its code; codes that name none or several are reported. */
  private findParent(row: RowInput<Key>): Simpul | null {
    const text = row.text('kode');
    const wanted = parseKode('nomenklatur', text);
    const nodes = listBudgetNodes(this.context).map(({ simpul }) => simpul);
    const matches = nodes.filter((node) => node.kode === text || (wanted.ok && hasSameKode(node, wanted.kode)));
    const [only] = matches;
    if (only && matches.length === 1) return only;
    this.tools.log.error({
      lokasi: row.location('kode'),
      kode: matches.length === 0 ? 'kode-tidak-ada' : 'kode-tak-unik',
      pesan:
        matches.length === 0
          ? { id: `Kode "${text}" tidak ada pada anggaran ini.`, en: `Code "${text}" is not in this budget.` }
          : {
              id: `Kode "${text}" dipakai ${matches.length} simpul.`,
              en: `Code "${text}" is used by ${matches.length} nodes.`,
            },
      saran: {
        id: 'Isi kode sub kegiatan seperti tertulis di tabel ini.',
        en: 'Enter the code of a sub kegiatan as written in this table.',
      },
      nilai: text,
    });
    return null;
  }

  private require(row: RowInput<Key>, key: Key, head: string): void {
    this.tools.log.error({
      lokasi: row.location(key),
      kode: 'wajib-diisi',
      pesan: { id: `${head} baris baru belum diisi.`, en: `${head} of the new row is missing.` },
      saran: { id: `Isi ${head}, atau kosongkan seluruh baris.`, en: `Enter ${head}, or blank the whole row.` },
    });
  }
}

function hasSameKode(node: Simpul, kode: Kode): boolean {
  const own = parseKode('nomenklatur', node.kode);
  return own.ok && isSameKode(own.kode, kode);
}

function describeLine(line: Pick<Anggaran, 'uraian' | 'rekening' | 'sumberDana' | 'jumlah'>): string {
  return [line.uraian, line.rekening, line.sumberDana, formatRupiah(line.jumlah)]
    .filter((part) => part !== '')
    .join(' · ');
}
