import { annotateDocx, annotateXlsx, type CatatanDocx, type CatatanXlsx } from '@selaras/berkas';
import { AppError } from '@selaras/domain';
import type { HasilBerkas } from '../periksa.ts';
import type { Temuan } from '../temuan.ts';
import { type BahasaKeluaran, NAMA_BERAT } from './hasil.ts';
import { PencariLetak } from './letak.ts';
import { safeText, shownProof } from './tulis.ts';

const MOST_PROOF = 8;

/** A file that was audited, with its bytes. */
export interface PermintaanAnotasi {
  name: string;
  bytes: Uint8Array;
  hasil: HasilBerkas;
  bahasa: BahasaKeluaran;
}

/** A copy of the file with its findings in it. */
export interface SalinanBercatatan {
  bytes: Uint8Array;
  /** Findings that stand in the copy. */
  placed: number;
  /** Findings for which the file has no place; the worklist has them. */
  skipped: number;
}

/**
 * The same file with a Word comment or cell note at each finding; every part that is not concerned stays byte for byte as it was.
 *
 * Errors: `isi-ditolak` for a format that carries no notes (text, CSV, PDF) and for a signed, protected or encrypted file: the remedy is
 * the worklist.
 */
export async function annotatedCopy({ name, bytes, hasil, bahasa }: PermintaanAnotasi): Promise<SalinanBercatatan> {
  if (hasil.jenis === 'docx') {
    const { notes, placeless } = docxNotes(hasil, bahasa);
    const copy = await annotateDocx(bytes, notes, { name });
    return { bytes: copy.bytes, placed: copy.placed, skipped: placeless + copy.skipped.length };
  }
  if (hasil.jenis === 'xlsx') {
    const notes = hasil.findings.flatMap((finding): CatatanXlsx[] =>
      finding.cell === null ? [] : [{ address: finding.cell, text: noteText(finding, hasil, bahasa) }],
    );
    const copy = await annotateXlsx(bytes, notes, { name });
    return {
      bytes: copy.bytes,
      placed: copy.placed,
      skipped: hasil.findings.length - notes.length + copy.skipped.length,
    };
  }
  const pesan = {
    id: `${name} tidak dapat diberi catatan: hanya .docx dan .xlsx yang memuat komentar.`,
    en: `No notes can be put into ${name}: only .docx and .xlsx carry comments.`,
  };
  const saran = {
    id: 'Gunakan daftar kerja (.xlsx) sebagai gantinya.',
    en: 'Use the worklist (.xlsx) instead.',
  };
  throw new AppError('isi-ditolak', pesan, [{ lokasi: name, kode: 'tanpa-komentar', pesan, saran }]);
}

function docxNotes(hasil: HasilBerkas, bahasa: BahasaKeluaran): { notes: CatatanDocx[]; placeless: number } {
  const finder = new PencariLetak(hasil.blocks);
  const notes: CatatanDocx[] = [];
  let placeless = 0;
  for (const finding of hasil.findings) {
    const letak = finder.find(finding);
    const block = letak === null ? undefined : hasil.blocks[letak.block];
    const row = block?.kind === 'table' && letak?.row !== null ? block.rows[letak?.row ?? 0] : undefined;
    const line = (row ?? block)?.position.line ?? null;
    if (line === null) {
      placeless += 1;
      continue;
    }
    const column = row && letak?.cell !== null ? (row.cells[letak?.cell ?? 0]?.column ?? null) : null;
    notes.push({ line, column, text: noteText(finding, hasil, bahasa) });
  }
  return { notes, placeless };
}

function noteText(finding: Temuan, { jenis }: HasilBerkas, bahasa: BahasaKeluaran): string {
  const t = (id: string, en: string): string => (bahasa === 'id' ? id : en);
  const proof = shownProof(finding.proof, { jenis, bahasa, most: MOST_PROOF });
  const lines = [
    `${NAMA_BERAT[finding.severity][bahasa]} (${finding.rule})`,
    safeText(finding.message[bahasa]),
    ...(proof === '' ? [] : [`${t('Bukti', 'Proof')}: ${proof}`]),
  ];
  return lines.join('\n');
}
