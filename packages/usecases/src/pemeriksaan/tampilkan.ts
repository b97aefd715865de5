import type { BlokDokumen, FormatPemeriksaan, HasilPemeriksaan, SelTemuanDto, TemuanDokumen } from '@selaras/contracts';
import { DAFTAR_ATURAN, type HasilBerkas, PencariLetak, shownPlace, type Temuan } from '@selaras/pemeriksaan';
import type { PemeriksaanDokumen } from './periksa.ts';

/** Cells of a proof that a page lists. */
const MOST_CELLS = 40;

/** An audited document as a page shows it: its text, and each finding with its place in the text. */
export function tampilkanPemeriksaan(id: string, { nama, hasil, keputusan }: PemeriksaanDokumen): HasilPemeriksaan {
  const finder = new PencariLetak(hasil.blocks);
  const rules = [...new Set(hasil.findings.map(({ rule }) => rule))];
  return {
    id,
    namaBerkas: nama,
    blocks: hasil.blocks.map(shownBlock),
    findings: hasil.findings.map((finding, index) => ({
      ...shownFinding(finding, finder, hasil),
      nomor: index + 1,
      keputusan: keputusan.get(index + 1) ?? null,
    })),
    aturan: Object.fromEntries(
      rules.map((rule) => [rule, DAFTAR_ATURAN.get(rule)?.penjelasan ?? { id: rule, en: rule }]),
    ),
    stats: hasil.stats,
    notes: [...hasil.notes],
    unduhan: formatsOf(hasil),
  };
}

/** What can be taken along: an annotated copy only of formats that carry comments. */
function formatsOf({ jenis }: HasilBerkas): FormatPemeriksaan[] {
  const always: FormatPemeriksaan[] = ['xlsx', 'html', 'json'];
  return jenis === 'docx' || jenis === 'xlsx' ? ['bercatatan', ...always] : always;
}

function shownBlock(block: HasilBerkas['blocks'][number]): BlokDokumen {
  if (block.kind === 'paragraph') {
    const { kind, text, headingLevel, listLevel } = block;
    return { kind, text, headingLevel, listLevel };
  }
  const rows = block.rows.map(({ header, cells }) => ({
    header,
    cells: cells.map(({ text, column, colSpan, rowSpan }) => ({ text, column, colSpan, rowSpan })),
  }));
  return { kind: 'table', rows };
}

function shownFinding(
  finding: Temuan,
  finder: PencariLetak,
  { jenis }: HasilBerkas,
): Omit<TemuanDokumen, 'nomor' | 'keputusan'> {
  const { rule, severity, table, row, column, printed, expected, message } = finding;
  const cellOf = (line: number | null, nilai: string): SelTemuanDto => {
    const place = { line, page: null, cell: null };
    return {
      tempat: line === null ? null : { id: shownPlace(place, jenis, 'id'), en: shownPlace(place, jenis, 'en') },
      nilai,
      letak: finder.find({ line, cell: null, column: null, printed: nilai }),
    };
  };
  const others = finding.affected.filter((each) => each.line !== finding.line || each.printed !== printed);
  return {
    rule,
    severity,
    tempat: { id: shownPlace(finding, jenis, 'id'), en: shownPlace(finding, jenis, 'en') },
    table,
    row,
    column,
    printed,
    expected,
    message,
    letak: finder.find(finding),
    bukti: finding.proof.slice(0, MOST_CELLS).map(({ line, value }) => cellOf(line, value)),
    ikutSalah: others.slice(0, MOST_CELLS).map((each) => cellOf(each.line, each.printed)),
  };
}
