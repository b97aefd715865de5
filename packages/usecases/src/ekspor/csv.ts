import { type BukuAngka, formatNilai, type Nilai, type Periode, periodeKey, type Rupiah } from '@selaras/domain';

const HEAD = [
  'jenis',
  'dokumen',
  'versi',
  'kode',
  'uraian',
  'indikator',
  'satuan',
  'periode',
  'jumlah',
  'nilai',
  'nilai_tertulis',
];

interface Baris {
  jenis: string;
  dokumen?: string;
  simpul?: string;
  uraian?: string;
  indikator?: string;
  periode?: Periode | number;
  jumlah?: Rupiah;
  nilai?: Nilai;
}

/** Every figure of a ledger as one table: money as plain decimals, typed values printed and as written. Separator `,`, CRLF (RFC 4180). */
export function bukuAngkaToCsv(buku: BukuAngka): string {
  const dokumen = new Map(buku.dokumen.map((row) => [row.id, row]));
  const simpul = new Map(buku.simpul.map((row) => [row.id, row]));
  const indikator = new Map(buku.indikator.map((row) => [row.id, row]));
  const penempatan = new Map(buku.penempatan.map((row) => [row.id, row]));
  const anggaran = new Map(buku.anggaran.map((row) => [row.id, row]));

  const line = (row: Baris): string => {
    const node = row.simpul === undefined ? undefined : simpul.get(row.simpul);
    const document = dokumen.get(row.dokumen ?? node?.dokumen ?? '');
    const measure = row.indikator === undefined ? undefined : indikator.get(row.indikator);
    const period = typeof row.periode === 'number' ? String(row.periode) : row.periode && periodeKey(row.periode);
    return [
      row.jenis,
      document?.jenis,
      document?.versi,
      node?.kode,
      row.uraian ?? node?.nama,
      measure?.nama,
      measure?.satuan,
      period,
      row.jumlah?.toString(),
      row.nilai && formatNilai(row.nilai),
      row.nilai?.raw,
    ]
      .map((field) => quote(field ?? ''))
      .join(',');
  };

  const placed = (id: string): Pick<Baris, 'dokumen' | 'simpul' | 'indikator'> => {
    const row = penempatan.get(id);
    return row ? { dokumen: row.dokumen, simpul: row.simpul, indikator: row.indikator } : {};
  };

  const rows: Baris[] = [
    ...buku.anggaran.map(({ rincian, dokumen: id, simpul: node, uraian, tahun, jumlah }) => ({
      jenis: rincian ? 'belanja' : 'pagu',
      dokumen: id,
      simpul: node,
      ...(rincian ? { uraian } : {}),
      periode: tahun,
      jumlah,
    })),
    ...buku.realisasiKeuangan.map((row): Baris => {
      const budget = row.anggaran === null ? undefined : anggaran.get(row.anggaran);
      const node = budget?.simpul ?? row.simpul;
      return {
        jenis: 'realisasi-keuangan',
        ...(node ? { simpul: node } : {}),
        ...(budget ? { uraian: budget.uraian } : {}),
        periode: row.periode,
        jumlah: row.jumlah,
      };
    }),
    ...buku.kondisiAwal.map(({ penempatan: id, tahun, nilai }) => ({
      jenis: 'kondisi-awal',
      ...placed(id),
      periode: tahun,
      nilai,
    })),
    ...buku.target.map(({ penempatan: id, periode, nilai, keterangan }) => ({
      jenis: keterangan === null ? 'target' : `target-${keterangan}`,
      ...placed(id),
      periode,
      nilai,
    })),
    ...buku.realisasi.map(({ indikator: id, periode, nilai }) => ({
      jenis: 'realisasi',
      indikator: id,
      periode,
      nilai,
    })),
  ];
  return `${[HEAD.join(','), ...rows.map(line)].join('\r\n')}\r\n`;
}

/** A leading = + - @ would be a formula in a spreadsheet; money and codes never start with one, text that does gets an apostrophe. */
function quote(field: string): string {
  const safe = /^[=+@\t\r]/.test(field) || /^-(?![\d.,]*$)/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
