import type { LaporanPilihan } from '@selaras/contracts';
import type { Laporan, Repositories } from '@selaras/db';
import { AppError, type BukuAngka, type Periode, type TemuanBuku } from '@selaras/domain';
import { buildTriwulan, type DocumentModel, type FormDefinition, findForm, forms } from '@selaras/reports';
import { pilihVersi } from '../anggaran/versi.ts';
import type { Kemampuan } from '../hak/kebijakan.ts';
import { bacaKeadaan, bacaTemuanUnit } from '../keselarasan/unit.ts';
import { type LogoBerisi, muatLogo } from '../pengaturan/logo.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';

/** Which quarterly report, in which form, version of the budget and date. */
export interface PermintaanTriwulan extends LaporanPilihan {
  /** Slug, code, path or id of a unit pelapor. */
  pd: string;
  tahun: number;
  triwulan: number;
}

/** Everything that a report is made from, read in one transaction. */
export interface LaporanDimuat {
  terlihat: UnitTerlihat;
  buku: BukuAngka;
  form: FormDefinition;
  periode: Periode;
  tanggal: string;
  versi: string | undefined;
  /** The report on its way to a signature; null while nobody has submitted one. */
  berjalan: Laporan | null;
  /** What Keselarasan finds, but for what people have dismissed; of a stored report nothing: it is as it was signed. */
  temuan: readonly TemuanBuku[];
  /** The signed model, when the report is signed and nothing else was asked for. */
  tersimpan: DocumentModel | null;
  /** The logo of the pemda, as a draft prints it. */
  logo: LogoBerisi | null;
}

/** Reads a report's figures, form and state. Throws `tidak-ditemukan`, `tidak-berhak`. */
export async function muatLaporan(
  konteks: Konteks,
  repositories: Repositories,
  permintaan: PermintaanTriwulan,
  kemampuan: Kemampuan,
): Promise<LaporanDimuat> {
  const { pd, tahun, triwulan } = permintaan;
  const periode: Periode = { jenis: 'triwulan', tahun, ke: triwulan };
  const terlihat = await konteks.cariUnitDalam(repositories, pd, kemampuan);
  await wajibPelapor(repositories, terlihat, tahun);
  const unit = terlihat.unit.id;
  const versi = permintaan.versi && (await pilihVersi(repositories, { unit, tahun, versi: permintaan.versi }));
  const keadaan = await bacaKeadaan(repositories);
  const buku = await repositories.buku.load({ unit, tahun, ...(versi === undefined ? {} : { versi }) });
  const slug = permintaan.form ?? buku.pengaturan.formTriwulan;
  const berjalan = await repositories.laporan.findCurrent({ unit, form: slug, periode });
  const tersimpan =
    berjalan?.status === 'ditetapkan' && permintaan.tanggal === undefined && versi === undefined
      ? await bacaModel(repositories, berjalan)
      : null;
  const logo = tersimpan === null ? await muatLogo(konteks, repositories) : null;
  const tanggal = permintaan.tanggal ?? berjalan?.tanggal ?? hariIni();
  const { temuan } =
    tersimpan === null
      ? await bacaTemuanUnit(konteks, repositories, { buku, keadaan, sampai: periode, tanggal, versi })
      : { temuan: [] };
  return { terlihat, buku, form: pilihForm(slug, tanggal), periode, tanggal, versi, berjalan, tersimpan, logo, temuan };
}

/** The document model: the signed one if there is one, else made from the figures of now. */
export function modelLaporan(dimuat: LaporanDimuat): DocumentModel {
  return dimuat.tersimpan ?? buildTriwulan(dimuat);
}

/** The stored model of a signed report; null while it has none. */
export async function bacaModel(repositories: Repositories, { id }: Laporan): Promise<DocumentModel | null> {
  const text = await repositories.laporan.readModel(id);
  return text === null ? null : (JSON.parse(text) as DocumentModel);
}

function pilihForm(slug: string, tanggal: string): FormDefinition {
  const form = findForm(slug, tanggal);
  if (form) return form;
  const tersedia = [...new Set(forms.map((row) => row.slug))].join(', ');
  throw new AppError('tidak-ditemukan', {
    id: `Tidak ada bentuk laporan "${slug}" yang berlaku pada ${tanggal}. Tersedia: ${tersedia}.`,
    en: `There is no report form "${slug}" valid on ${tanggal}. Available: ${tersedia}.`,
  });
}

/** Throws `tidak-ditemukan` for a unit that does not report on its own in this year. */
export async function wajibPelapor(repositories: Repositories, { unit }: UnitTerlihat, tahun: number): Promise<void> {
  const pelapor = await repositories.unit.listPelapor(tahun);
  if (pelapor.some(({ id }) => id === unit.id)) return;
  throw new AppError('tidak-ditemukan', {
    id: `${unit.nama} bukan unit pelapor tahun ${tahun}.`,
    en: `${unit.nama} does not report on its own in ${tahun}.`,
  });
}
