import { AppError, type BukuAngka, formatTanggal, isoDate, type Masalah, type Periode } from '@selaras/domain';
import { type ReportContext, type ReportOptions, readContext, type Scope } from '../data/context.ts';
import { computeDataVersion } from '../data/data-version.ts';
import { createResolver, type Resolve } from '../data/tokens.ts';
import type { FormDefinition } from '../form/definition.ts';
import { checkForm } from '../form/validate.ts';
import type { DocumentModel, Section } from '../model/document.ts';
import type { Logo } from './logo.ts';
import { BlockRenderer } from './render.ts';

/** What a quarterly report is made from. */
export interface TriwulanOptions {
  buku: BukuAngka;
  form: FormDefinition;
  periode: Periode;
  /** Date of the document, ISO: it decides who signs and which versions are known. */
  tanggal: string;
  /** Budget version to report on; the one in force without it. */
  versi?: string | undefined;
  /** Findings for the notes on the data, see `ReportOptions`. */
  temuan?: ReportOptions['temuan'];
  /** The logo of the pemda; null or absent = none. */
  logo?: Logo | null;
}

/**
 * Makes the document model of a quarterly report. Pure: no clock, no randomness, no I/O; the same input gives the same model.
 * Missing data never fails, the document says what is missing.
 * @throws AppError `isi-ditolak` with all problems: an invalid form, a form of other periods, an unknown token, a unit that is not there.
 */
export function buildTriwulan(options: TriwulanOptions): DocumentModel {
  const { buku, form, periode, tanggal, versi, temuan, logo = null } = options;
  checkForm(form);
  checkRequest(form, periode, tanggal);
  const context = readContext({ buku, periode, tanggal, versi, temuan });
  const problems: Masalah[] = [];
  const scope: Scope = { bagian: null };
  const early = createResolver({ context, title: '', problems });
  const title = early(form.title, scope, 'title');
  const resolve: Resolve = createResolver({ context, title, problems });
  const model = buildModel({ form, context, resolve, title, logo });
  if (problems.length > 0) throw unknownTokens(problems);
  return model;
}

function buildModel(options: {
  form: FormDefinition;
  context: ReportContext;
  resolve: Resolve;
  title: string;
  logo: Logo | null;
}): DocumentModel {
  const { form, context, resolve, title, logo } = options;
  const scope: Scope = { bagian: null };
  const renderer = new BlockRenderer({ form, context, resolve, logo });
  return {
    schema: 1,
    form: `${form.slug}@${form.version}`,
    language: 'id',
    title,
    subject: resolve(form.subject, scope, 'subject'),
    author: context.unit.namaLengkap,
    date: context.tanggal,
    footer: resolve(form.footer, scope, 'footer'),
    dataVersion: computeDataVersion(context.buku),
    sections: form.sections.map(
      (section, index): Section => ({
        orientation: section.orientation,
        pageNumbers: section.pageNumbers,
        restartNumbers: section.restartNumbers,
        blocks: section.blocks.flatMap((block, place) =>
          renderer.render(block, scope, `sections[${index}].blocks[${place}]`),
        ),
      }),
    ),
  };
}

function checkRequest(form: FormDefinition, periode: Periode, tanggal: string): void {
  const problems: Masalah[] = [];
  if (!form.periods.includes(periode.jenis)) {
    problems.push({
      lokasi: 'periode',
      kode: 'periode-tidak-cocok',
      pesan: {
        id: `Form "${form.slug}" tidak berlaku untuk periode ${periode.jenis}.`,
        en: `Form "${form.slug}" does not hold for a period of kind ${periode.jenis}.`,
      },
      saran: {
        id: `Pilih periode: ${form.periods.join(', ')}.`,
        en: `Choose a period of: ${form.periods.join(', ')}.`,
      },
    });
  }
  const [year = 0, month = 0, day = 0] = tanggal.split('-').map(Number);
  if (isoDate(year, month, day) !== tanggal) {
    problems.push({
      lokasi: 'tanggal',
      kode: 'tanggal-salah',
      pesan: { id: `"${tanggal}" bukan tanggal.`, en: `"${tanggal}" is not a date.` },
      saran: { id: 'Tulis tanggal seperti 2024-07-24.', en: 'Write the date like 2024-07-24.' },
      nilai: tanggal,
    });
  } else if (tanggal < form.from || (form.to !== null && tanggal > form.to)) {
    problems.push({
      lokasi: 'tanggal',
      kode: 'form-tidak-berlaku',
      pesan: {
        id: `Form "${form.slug}" tidak berlaku pada ${formatTanggal(tanggal)}.`,
        en: `Form "${form.slug}" does not hold on ${tanggal}.`,
      },
      saran: { id: 'Pilih form yang berlaku pada tanggal itu.', en: 'Choose a form that holds on that date.' },
    });
  }
  if (problems.length === 0) return;
  throw new AppError(
    'isi-ditolak',
    { id: 'Laporan tidak dapat disusun dari permintaan ini.', en: 'The report cannot be made from this request.' },
    problems,
  );
}

function unknownTokens(problems: Masalah[]): AppError {
  return new AppError(
    'isi-ditolak',
    {
      id: 'Ada penanda angka yang tidak dikenal dalam teks laporan.',
      en: 'Texts of the report hold unknown figure tokens.',
    },
    problems,
  );
}
