import type { FormatLaporan, LaporanPilihan, PratinjauLaporan } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError, type BukuAngka, type Periode } from '@selaras/domain';
import {
  buildTriwulan,
  type DocumentModel,
  type FormDefinition,
  findForm,
  forms,
  renderReport,
  summarizeTriwulan,
  writeHtml,
} from '@selaras/reports';
import type { Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';

/** Which quarterly report, in which form, version of the budget and date. */
export interface PermintaanTriwulan extends LaporanPilihan {
  /** Slug, code, path or id of a unit pelapor. */
  pd: string;
  tahun: number;
  triwulan: number;
}

/** A finished file. */
export interface BerkasLaporan {
  format: FormatLaporan;
  nama: string;
  isi: Uint8Array;
}

interface Dimuat {
  terlihat: UnitTerlihat;
  buku: BukuAngka;
  form: FormDefinition;
  periode: Periode;
  tanggal: string;
  versi: string | undefined;
}

/** Makes the report in the formats asked for. The ledger is read in one transaction; the documents are made outside of it. */
export async function buatLaporanTriwulan(
  konteks: Konteks,
  permintaan: PermintaanTriwulan & {
    format: readonly FormatLaporan[];
    /** Told how far the work is, 0–100, and what is done. */
    kemajuan?: (persen: number, langkah: string) => void;
  },
): Promise<BerkasLaporan[]> {
  const { kemajuan = () => undefined, format } = permintaan;
  kemajuan(5, 'membaca angka');
  const dimuat = await muat(konteks, permintaan, 'laporan:unduh');
  kemajuan(20, 'menyusun dokumen');
  const model = buildTriwulan(dimuat);
  const nama = namaBerkas(dimuat, permintaan);
  kemajuan(35, `menulis ${format.join(', ')}`);
  const berkas = await renderReport(model, format, { engine: konteks.sarana.mesinPdf });
  return [...berkas].map(([jenis, isi]) => ({ format: jenis, nama: `${nama}.${jenis}`, isi }));
}

/** The report as a page to look at, with its headline figures. */
export async function pratinjauLaporanTriwulan(
  konteks: Konteks,
  permintaan: PermintaanTriwulan,
): Promise<PratinjauLaporan> {
  const dimuat = await muat(konteks, permintaan, 'laporan:lihat');
  const model: DocumentModel = buildTriwulan(dimuat);
  const { pagu, realisasi, serapan } = summarizeTriwulan(dimuat);
  return {
    judul: model.title,
    html: writeHtml(model, { embedded: false }),
    versiData: model.dataVersion,
    form: dimuat.form.slug,
    formTersedia: forms.map(({ slug, name }) => ({ slug, nama: name })),
    tanggal: dimuat.tanggal,
    ringkasan: {
      pagu: pagu?.toString() ?? null,
      realisasi: realisasi?.toString() ?? null,
      serapan: serapan?.toString() ?? null,
    },
    kemampuan: [...dimuat.terlihat.kemampuan],
  };
}

async function muat(konteks: Konteks, permintaan: PermintaanTriwulan, kemampuan: Kemampuan): Promise<Dimuat> {
  const { pd, tahun, triwulan, versi } = permintaan;
  const periode: Periode = { jenis: 'triwulan', tahun, ke: triwulan };
  return konteks.transaksi(async (repositories) => {
    const terlihat = await konteks.cariUnitDalam(repositories, pd, kemampuan);
    await wajibPelapor(repositories, terlihat, tahun);
    const unit = terlihat.unit.id;
    const dipakai = versi === 'perubahan' ? await versiPerubahanTerakhir(repositories, unit) : versi;
    const buku = await repositories.buku.load({ unit, tahun, ...(dipakai === undefined ? {} : { versi: dipakai }) });
    const tanggal = permintaan.tanggal ?? hariIni();
    const form = pilihForm(permintaan.form ?? buku.pengaturan.formTriwulan, tanggal);
    return { terlihat, buku, form, periode, tanggal, versi: dipakai };
  });
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

async function wajibPelapor(repositories: Repositories, { unit }: UnitTerlihat, tahun: number): Promise<void> {
  const pelapor = await repositories.unit.listPelapor(tahun);
  if (pelapor.some(({ id }) => id === unit.id)) return;
  throw new AppError('tidak-ditemukan', {
    id: `${unit.nama} bukan unit pelapor tahun ${tahun}.`,
    en: `${unit.nama} does not report on its own in ${tahun}.`,
  });
}

/** `perubahan` alone means the last one. */
async function versiPerubahanTerakhir(repositories: Repositories, unit: string): Promise<string> {
  const nomor = (await repositories.dokumen.list({ unit }))
    .flatMap(({ value }) => value.versi.match(/^perubahan-(\d+)$/)?.[1] ?? [])
    .map(Number);
  if (nomor.length > 0) return `perubahan-${Math.max(...nomor)}`;
  throw new AppError('tidak-ditemukan', { id: 'Belum ada versi perubahan.', en: 'There is no perubahan version yet.' });
}

/** Today in the time zone of this machine, ISO. */
function hariIni(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function namaBerkas({ terlihat, form }: Dimuat, { tahun, triwulan }: PermintaanTriwulan): string {
  return `laporan-${form.slug}-${terlihat.unit.slug}-${tahun}-tw${triwulan}`;
}
