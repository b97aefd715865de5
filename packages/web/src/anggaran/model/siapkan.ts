import type { KolomIsian, LembarAnggaran, RealisasiAnggaranDto, TemuanAnggaranDto } from '@selaras/contracts';
import { createPeriode, overlapsPeriode, type Periode, periodeFromKey, Rupiah } from '@selaras/domain';
import { KOLOM_ISIAN, type KunciSel, kunciSel, type SebabTerkunci } from './sel.ts';
import { type BarisData, indukOf, type KunciBaris, petakanBaris } from './susunan.ts';

/** What is stored in a cell of its own: the amount, and the row version to save against. */
export interface IsiTersimpan {
  nilai: string;
  versiBaris: number;
  alasan: string;
}

/** A row of the tree before any figure: a node, a line, or the place of what a node has not broken down. */
export interface Kerangka {
  /** `simpul:<id>`, `anggaran:<id>` or `selisih:<id>`. */
  kunci: string;
  jenis: 'simpul' | 'anggaran' | 'selisih';
  id: string;
  /** Keys of the nodes above, nearest first. */
  induk: readonly string[];
  tingkat: number;
  kode: string;
  uraian: string;
  unit: string;
  jenisSimpul: string;
  berAnak: boolean;
  terkunci: Readonly<Partial<Record<KolomIsian, SebabTerkunci>>>;
  temuan: readonly TemuanAnggaranDto[];
}

/** A sheet made ready once; figures are computed from it again after each edit. */
export interface LembarSiap {
  data: LembarAnggaran;
  tahun: number;
  kerangka: readonly Kerangka[];
  tersimpan: ReadonlyMap<KunciSel, IsiTersimpan>;
  /** Money per period, read once. */
  realisasi: readonly { dto: RealisasiAnggaranDto; kunci: KunciSel | null; periode: Periode; jumlah: Rupiah }[];
  jumlahAnggaran: ReadonlyMap<string, Rupiah>;
  /** Rows as they are stored, by name. */
  barisTersimpan: ReadonlyMap<KunciBaris, BarisData>;
  /** Rows as they are now, saved or not, by name; and those below each, '' at the top. */
  baris: ReadonlyMap<KunciBaris, BarisData>;
  anak: ReadonlyMap<KunciBaris, readonly BarisData[]>;
}

/**
 * Links the rows of an answer into the order of the tree and finds out which cells can be changed. With unsaved rows in it, `asal` is the sheet
 * as it is stored.
 */
export function siapkanLembar(data: LembarAnggaran, tahun: number, asal?: LembarSiap): LembarSiap {
  const realisasi = data.realisasi.flatMap((dto) => {
    const periode = periodeFromKey(dto.periode);
    return periode === null ? [] : [{ dto, kunci: kunciRealisasi(dto), periode, jumlah: Rupiah.parse(dto.jumlah) }];
  });
  const tersimpan = new Map<KunciSel, IsiTersimpan>();
  const rangkap = new Set<KunciSel>();
  const simpan = (kunci: KunciSel, isi: IsiTersimpan) => {
    if (tersimpan.has(kunci)) rangkap.add(kunci);
    tersimpan.set(kunci, isi);
  };
  for (const row of data.anggaran) {
    const { jumlah: nilai, versiBaris } = row;
    simpan(kunciSel(row.rincian ? `anggaran:${row.id}` : `simpul:${row.simpul}`, 'pagu'), {
      nilai,
      versiBaris,
      alasan: '',
    });
  }
  for (const { dto, kunci } of realisasi) {
    if (kunci !== null) simpan(kunci, { nilai: dto.jumlah, versiBaris: dto.versiBaris, alasan: dto.alasan });
  }
  // Also of removed rows: brought back, they hold what they held.
  for (const [kunci, isi] of asal?.tersimpan ?? []) if (!tersimpan.has(kunci)) tersimpan.set(kunci, isi);
  const baris = petakanBaris(data);
  const siap = { data, tahun, tersimpan, realisasi };
  const kerangka = susunPohon(data, buatPengunci(siap, rangkap));
  return {
    ...siap,
    kerangka,
    jumlahAnggaran: new Map(data.anggaran.map((row) => [row.id, Rupiah.parse(row.jumlah)])),
    barisTersimpan: asal?.barisTersimpan ?? baris,
    baris,
    anak: Map.groupBy(baris.values(), (row) => atasDi(baris, row)),
  };
}

/** Key of the row above within the sheet; '' for a top row, also where what is above lies outside. */
function atasDi(baris: ReadonlyMap<KunciBaris, BarisData>, row: BarisData): KunciBaris {
  const induk = indukOf(row);
  return induk !== null && baris.has(induk) ? induk : '';
}

/** The cell that holds this money alone; null when it counts elsewhere or together with others. */
function kunciRealisasi(dto: RealisasiAnggaranDto): KunciSel | null {
  if (dto.versiLain || !dto.satuTriwulan || dto.triwulan === null) return null;
  return kunciSel(barisOf(dto), `tw${dto.triwulan}` as KolomIsian);
}

function barisOf({ anggaran, simpul }: RealisasiAnggaranDto): string {
  return anggaran === null ? `simpul:${simpul}` : `anggaran:${anggaran}`;
}

type Pengunci = (baris: string, berAnak: boolean) => Kerangka['terkunci'];

function buatPengunci(
  siap: Pick<LembarSiap, 'data' | 'tahun' | 'tersimpan' | 'realisasi'>,
  rangkap: Set<string>,
): Pengunci {
  const { data, tahun, tersimpan, realisasi } = siap;
  const bolehUbah = data.kemampuan.includes('angka:ubah');
  const tertutup = new Set(data.triwulanTertutup.map((ke) => `tw${ke}`));
  const lain = new Set(
    realisasi.flatMap(({ dto, kunci, periode }) =>
      kunci !== null || dto.versiLain
        ? []
        : [1, 2, 3, 4]
            .filter((ke) => overlapsPeriode(periode, createPeriode('triwulan', tahun, ke)))
            .map((ke) => `${barisOf(dto)}:tw${ke}`),
    ),
  );
  const sebab = (baris: string, kolom: KolomIsian, berAnak: boolean): SebabTerkunci | null => {
    const kunci = kunciSel(baris, kolom);
    if (!bolehUbah) return 'hak';
    if (kolom === 'pagu' && !data.paguDapatDiubah) return 'pagu-tetap';
    if (tertutup.has(kolom)) return 'periode-ditutup';
    if (rangkap.has(kunci)) return 'beberapa-baris';
    if (lain.has(kunci)) return 'periode-lain';
    return berAnak && !tersimpan.has(kunci) ? 'dihitung' : null;
  };
  return (baris, berAnak) => {
    const terkunci: Partial<Record<KolomIsian, SebabTerkunci>> = {};
    for (const kolom of KOLOM_ISIAN) {
      const why = sebab(baris, kolom, berAnak);
      if (why !== null) terkunci[kolom] = why;
    }
    return terkunci;
  };
}

const SELISIH_TERKUNCI: Kerangka['terkunci'] = {
  pagu: 'dihitung',
  tw1: 'dihitung',
  tw2: 'dihitung',
  tw3: 'dihitung',
  tw4: 'dihitung',
};

/** Rows in the order of the tree: a node, its lines, its child nodes, then what it has not broken down. */
function susunPohon(data: LembarAnggaran, kunci: Pengunci): Kerangka[] {
  const ids = new Set(data.simpul.map(({ id }) => id));
  const children = Map.groupBy(data.simpul, ({ induk }) => (induk !== null && ids.has(induk) ? induk : ''));
  const lines = Map.groupBy(
    data.anggaran.filter(({ rincian }) => rincian),
    ({ simpul }) => simpul,
  );
  const temuan = Map.groupBy(data.temuan, ({ jenis, id }) => `${jenis}:${id}`);
  const rows: Kerangka[] = [];
  const visit = (induk: string, jalur: readonly string[]): void => {
    for (const node of children.get(induk) ?? []) {
      const baris = `simpul:${node.id}`;
      const milik = lines.get(node.id) ?? [];
      const berAnak = milik.length > 0 || children.has(node.id);
      const tingkat = jalur.length + 1;
      rows.push({
        kunci: baris,
        jenis: 'simpul',
        id: node.id,
        induk: jalur,
        tingkat,
        kode: node.kode,
        uraian: node.nama,
        unit: node.unit,
        jenisSimpul: node.jenis,
        berAnak,
        terkunci: kunci(baris, berAnak),
        temuan: temuan.get(baris) ?? [],
      });
      const anak = { induk: [baris, ...jalur], tingkat: tingkat + 1, unit: '', jenisSimpul: '', berAnak: false };
      for (const line of milik) {
        const key = `anggaran:${line.id}`;
        rows.push({
          ...anak,
          kunci: key,
          jenis: 'anggaran',
          id: line.id,
          kode: line.rekening,
          uraian: line.uraian,
          terkunci: kunci(key, false),
          temuan: temuan.get(key) ?? [],
        });
      }
      visit(node.id, [baris, ...jalur]);
      if (!berAnak) continue;
      rows.push({
        ...anak,
        kunci: `selisih:${node.id}`,
        jenis: 'selisih',
        id: node.id,
        kode: '',
        uraian: '',
        terkunci: SELISIH_TERKUNCI,
        temuan: [],
      });
    }
  };
  visit('', []);
  return rows;
}
