import type { BlokDokumen, FormatPemeriksaan, HasilPemeriksaan, SelTemuanDto, TemuanDokumen } from '@selaras/contracts';
import type { KeputusanTemuan } from '@selaras/db';
import { type Dicari, type HasilBerkas, type Letak, PencariLetak, shownPlace, type Temuan } from '@selaras/pemeriksaan';
import { penjelasanAturan } from '../keselarasan/aturan.ts';
import { tulisKeputusan } from '../keselarasan/kunci.ts';
import type { Konteks } from '../sistem/konteks.ts';
import type { PemeriksaanDokumen } from './periksa.ts';
import { bacaKeputusan } from './putuskan.ts';

/** Cells of a proof that a page lists. */
const MOST_CELLS = 40;
/** What a page shows of a document: more of it no browser holds and nobody reads on a screen. */
const MOST_FINDINGS = 2_000;
const MOST_ITEMS = 150_000;

/**
 * An audited document as a page shows it: its text, each finding with its place in the text, and what the pemda decided about it.
 * Error: `tidak-berhak`.
 */
export async function tampilkanPemeriksaan(
  konteks: Konteks,
  id: string,
  pemeriksaan: PemeriksaanDokumen,
): Promise<HasilPemeriksaan> {
  konteks.wajibBoleh('dokumen:periksa');
  const keputusan = await konteks.transaksi((repositories) => bacaKeputusan(repositories, pemeriksaan));
  return susunPemeriksaan(id, pemeriksaan, keputusan);
}

/** {@link tampilkanPemeriksaan} with the decisions at hand. */
export function susunPemeriksaan(
  id: string,
  { nama, hasil }: PemeriksaanDokumen,
  keputusan: ReadonlyMap<number, KeputusanTemuan>,
): HasilPemeriksaan {
  const finder = new PencariLetak(hasil.blocks);
  const { blocks, cut } = shownBlocks(hasil.blocks);
  const findings = hasil.findings.slice(0, MOST_FINDINGS);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const find: Finder = (wanted) => {
    const letak = finder.find(wanted);
    const block = letak === null ? undefined : blocks[letak.block];
    const isShown = block?.kind === 'table' ? (letak?.row ?? 0) < block.rows.length : block !== undefined;
    return isShown ? letak : null;
  };
  return {
    id,
    namaBerkas: nama,
    blocks,
    terpotong: cut,
    findings: findings.map((finding, index) => ({
      ...shownFinding(finding, find, hasil),
      nomor: index + 1,
      keputusan: tulisAtauNull(keputusan.get(index + 1)),
    })),
    temuanLain: hasil.findings.length - findings.length,
    aturan: Object.fromEntries(rules.map((rule) => [rule, penjelasanAturan(rule)])),
    stats: hasil.stats,
    notes: [...hasil.notes],
    unduhan: formatsOf(hasil),
  };
}

function tulisAtauNull(keputusan: KeputusanTemuan | undefined): TemuanDokumen['keputusan'] {
  return keputusan === undefined ? null : tulisKeputusan(keputusan);
}

type Finder = (wanted: Dicari) => Letak | null;

/** The blocks as far as a page shows them; paragraphs and cells count alike. */
function shownBlocks(all: HasilBerkas['blocks']): { blocks: BlokDokumen[]; cut: boolean } {
  const blocks: BlokDokumen[] = [];
  let items = 0;
  for (const block of all) {
    if (items >= MOST_ITEMS) return { blocks, cut: true };
    if (block.kind === 'paragraph') {
      const { kind, text, headingLevel, listLevel } = block;
      blocks.push({ kind, text, headingLevel, listLevel });
      items += 1;
      continue;
    }
    const end = block.rows.findIndex(({ cells }) => {
      items += cells.length;
      return items >= MOST_ITEMS;
    });
    const rows = end < 0 ? block.rows : block.rows.slice(0, end + 1);
    blocks.push({
      kind: 'table',
      rows: rows.map(({ header, cells }) => ({
        header,
        cells: cells.map(({ text, column, colSpan, rowSpan }) => ({ text, column, colSpan, rowSpan })),
      })),
    });
    if (rows.length < block.rows.length) return { blocks, cut: true };
  }
  return { blocks, cut: false };
}

/** What can be taken along: an annotated copy only of formats that carry comments. */
function formatsOf({ jenis }: HasilBerkas): FormatPemeriksaan[] {
  const always: FormatPemeriksaan[] = ['xlsx', 'html', 'json'];
  return jenis === 'docx' || jenis === 'xlsx' ? ['bercatatan', ...always] : always;
}

function shownFinding(
  finding: Temuan,
  find: Finder,
  { jenis }: HasilBerkas,
): Omit<TemuanDokumen, 'nomor' | 'keputusan'> {
  const { rule, severity, table, row, column, printed, expected, message } = finding;
  const cellOf = (line: number | null, nilai: string): SelTemuanDto => {
    const place = { line, page: null, cell: null };
    return {
      tempat: line === null ? null : { id: shownPlace(place, jenis, 'id'), en: shownPlace(place, jenis, 'en') },
      nilai,
      letak: find({ line, cell: null, column: null, printed: nilai }),
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
    letak: find(finding),
    bukti: finding.proof.slice(0, MOST_CELLS).map(({ line, value }) => cellOf(line, value)),
    ikutSalah: others.slice(0, MOST_CELLS).map((each) => cellOf(each.line, each.printed)),
  };
}
