import type { LoadedSheet, WriterRow, WriterSheet, WriterStyle } from '@selaras/berkas';
import { type BukuAngka, formatPeriode, type Periode, periodeFromKey, periodeKey } from '@selaras/domain';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import type { TemplateContext } from './konteks.ts';
import { CLEAR_MARK, REMOVE_MARK } from './tabel.ts';
import { EDITABLE_FILL, rowHeight } from './tulis-tabel.ts';

export const PETUNJUK = 'Petunjuk';
const STEP_WIDTH = 100;
const FORMAT = 'templat-triwulan/1';

/** What a template says about itself on its first sheet. */
export interface TemplateHeader {
  /** Slug of the pemda. */
  pemda: string;
  /** Slugs from the top unit down to the reporting unit, joined by "/". */
  unit: string;
  periode: Periode;
  /** Id of the budget that it was written for; "" for none. */
  dokumen: string;
}

/** Address of a unit that survives renaming: slugs from the top down, since a slug is unique below its parent only. */
export function unitPath(buku: BukuAngka, id: string): string {
  const unit = buku.unit.find((item) => item.id === id);
  if (!unit) return '';
  const above = unit.induk === null ? '' : unitPath(buku, unit.induk);
  return above === '' ? unit.slug : `${above}/${unit.slug}`;
}

const TITLE: WriterStyle = { bold: true, size: 16, color: '1F3864' };
const LABEL: WriterStyle = { bold: true, border: true, fill: 'D9E2F3' };
const VALUE: WriterStyle = { border: true, wrap: true };
const TEXT: WriterStyle = { wrap: true };
const SWATCH: WriterStyle = { border: true, horizontal: 'center' };

const STEPS: readonly string[] = [
  'Isi hanya sel berwarna kuning muda. Sel lain terkunci dan tidak dibaca kembali.',
  'Sel yang dikosongkan atau dibiarkan berarti TIDAK BERUBAH.',
  `Untuk menghapus isi suatu sel, tulis ${CLEAR_MARK} di sel itu.`,
  `Untuk menghapus satu baris, pilih "${REMOVE_MARK}" pada kolom Tindakan. Menghapus baris dari lembar ini tidak menghapus apa pun.`,
  'Baris baru ditulis pada baris kosong di bawah tabel. Jangan menyalin baris yang sudah ada, karena baris itu membawa penandanya.',
  'Uang ditulis dalam rupiah penuh, misalnya 1250000 atau 1.250.000,00. Nol berarti nihil; sel kosong bukan nol.',
  'Realisasi keuangan dan realisasi indikator diisi untuk periode ini saja; angka s.d. dihitung Selaras.',
  'Simpan sebagai .xlsx, lalu impor. Selaras menampilkan pratinjau dan setiap sel yang salah sebelum ada yang disimpan.',
];

/** The first sheet: whose figures these are, how to fill the workbook in, and what the colours mean. */
export function petunjukSheet(context: TemplateContext): WriterSheet {
  const { buku, periode, anggaran, units } = context;
  const entry = (label: string, value: string, key: string): WriterRow => ({
    cells: [{ value: label, style: LABEL }, { value, style: VALUE }, { value: key }],
  });
  const rows: WriterRow[] = [
    { cells: [{ value: 'Templat Laporan Kinerja', style: TITLE }, null, { value: `selaras=${FORMAT}` }], height: 26 },
    { cells: [] },
    entry('Pemerintah daerah', buku.pemda.nama, `pemda=${buku.pemda.slug}`),
    entry('Unit', units[0]?.namaLengkap ?? '', `unit=${unitPath(buku, buku.unitPelapor)}`),
    entry('Tahun', String(periode.tahun), `tahun=${periode.tahun}`),
    entry('Periode', formatPeriode(periode), `periode=${periodeKey(periode)}`),
    entry(
      'Anggaran',
      anggaran ? `${anggaran.judul} (${anggaran.versi}, ${anggaran.status})` : 'belum ada',
      `dokumen=${anggaran?.id ?? ''}`,
    ),
    { cells: [] },
    { cells: [{ value: 'Cara mengisi', style: { bold: true } }] },
    ...STEPS.map((step, index) => ({
      cells: [
        { value: `${index + 1}.`, style: { horizontal: 'right' as const } },
        { value: step, style: TEXT },
      ],
      height: rowHeight([{ text: step, width: STEP_WIDTH }]),
    })),
    { cells: [] },
    { cells: [{ value: 'Warna', style: { bold: true } }] },
    {
      cells: [
        { value: 'kuning muda', style: { ...SWATCH, fill: EDITABLE_FILL } },
        { value: 'dapat diisi', style: TEXT },
      ],
    },
    {
      cells: [
        { value: 'abu-abu, biru', style: { ...SWATCH, fill: 'EDEDED' } },
        { value: 'program, kegiatan, sub kegiatan: dihitung Selaras dari rinciannya', style: TEXT },
      ],
    },
    {
      cells: [
        { value: 'putih', style: SWATCH },
        { value: 'keterangan, tidak dibaca kembali', style: TEXT },
      ],
    },
  ];
  return {
    name: PETUNJUK,
    columns: [{ width: 22 }, { width: STEP_WIDTH }, { width: 4, hidden: true }],
    rows,
    isProtected: true,
  };
}

/**
 * Finds out whose figures a workbook holds, before the ledger is loaded. Reports `bukan-templat` for another workbook and
 * `petunjuk-rusak` for a first sheet that was changed.
 */
export function readTemplateHeader(sheets: readonly LoadedSheet[], log: ProblemLog): TemplateHeader | null {
  const sheet = sheets.find((item) => item.name === PETUNJUK);
  const entries = new Map(
    (sheet?.rows ?? []).flatMap((row) =>
      row.cells.flatMap((cell): [string, string][] => {
        const match = /^(selaras|pemda|unit|tahun|periode|dokumen)=(.*)$/.exec(cell.text.trim());
        return match?.[1] ? [[match[1], match[2] ?? '']] : [];
      }),
    ),
  );
  if (entries.get('selaras') !== FORMAT) {
    log.error({
      lokasi: sheet ? PETUNJUK : '',
      kode: 'bukan-templat',
      pesan: {
        id: 'Buku kerja ini bukan templat triwulan Selaras, atau dibuat oleh versi lain.',
        en: 'This workbook is not a quarterly template of Selaras, or was made by another version.',
      },
      saran: {
        id: 'Unduh templat dari Selaras untuk unit dan periode ini, isi, lalu impor.',
        en: 'Download the template for this unit and period from Selaras, fill it in, then import it.',
      },
    });
    return null;
  }
  const periode = periodeFromKey(entries.get('periode') ?? '');
  const { pemda = '', unit = '', dokumen = '' } = Object.fromEntries(entries);
  if (periode && pemda !== '' && unit !== '' && entries.get('tahun') === String(periode.tahun))
    return { pemda, unit, periode, dokumen };
  log.error({
    lokasi: PETUNJUK,
    kode: 'petunjuk-rusak',
    pesan: {
      id: 'Pemda, unit, tahun, atau periode pada lembar Petunjuk berubah atau hilang.',
      en: 'Pemda, unit, year or period on the sheet Petunjuk was changed or is missing.',
    },
    saran: {
      id: 'Buat templat baru, lalu salin isian Anda ke sana.',
      en: 'Make a new template and copy your entries into it.',
    },
  });
  return null;
}
