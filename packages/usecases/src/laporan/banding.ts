import type { BandingLaporan, BandingPilihan, VersiLaporan } from '@selaras/contracts';
import type { Laporan, Repositories } from '@selaras/db';
import { AppError, formatTanggal, isSamePeriode } from '@selaras/domain';
import {
  buildTriwulan,
  compareModels,
  type DocumentModel,
  isFigureChange,
  type ModelChange,
  writeComparison,
} from '@selaras/reports';
import type { Kemampuan } from '../hak/kebijakan.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaModel, muatLaporan, type PermintaanTriwulan } from './muat.ts';

/** Which two versions of which report; without them the last stored one and the figures of now. */
export type PermintaanBanding = Pick<PermintaanTriwulan, 'pd' | 'tahun' | 'triwulan'> & BandingPilihan;

interface DuaVersi extends Omit<BandingLaporan, 'perbedaan' | 'jumlahAngka'> {
  model: { dari: DocumentModel; ke: DocumentModel };
  slug: string;
}

const KINI = 'kini';

/** All that differs between two versions of a report. Throws `tidak-ditemukan` for a version that this report does not have. */
export async function bandingkanLaporan(konteks: Konteks, permintaan: PermintaanBanding): Promise<BandingLaporan> {
  const { model, slug: _, ...banding } = await muatDua(konteks, permintaan, 'laporan:lihat');
  const perbedaan = compareModels(model.dari, model.ke);
  return { ...banding, perbedaan, jumlahAngka: perbedaan.filter(isFigureChange).length };
}

/** The differences as a worklist for Excel, one row each. */
export async function unduhBanding(
  konteks: Konteks,
  { bahasa, angkaSaja, ...permintaan }: PermintaanBanding & { bahasa: 'id' | 'en'; angkaSaja: boolean },
): Promise<{ nama: string; isi: Uint8Array }> {
  const { model, dari, ke, judul, slug } = await muatDua(konteks, permintaan, 'laporan:unduh');
  const semua: ModelChange[] = compareModels(model.dari, model.ke);
  const isi = await writeComparison(angkaSaja ? semua.filter(isFigureChange) : semua, {
    language: bahasa,
    date: hariIni(),
    title: judul,
    before: dari.nama[bahasa],
    after: ke.nama[bahasa],
  });
  return { nama: `banding-${slug}-${permintaan.tahun}-tw${permintaan.triwulan}.xlsx`, isi };
}

function muatDua(konteks: Konteks, permintaan: PermintaanBanding, kemampuan: Kemampuan): Promise<DuaVersi> {
  const { dari: mintaDari, ke: mintaKe, ...laporan } = permintaan;
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatLaporan(konteks, repositories, laporan, kemampuan);
    const tersimpan = await daftarTersimpan(repositories, dimuat);
    const versi = [
      versiKini(),
      ...(await daftarAnggaran(repositories, dimuat)),
      ...tersimpan.map((row, index) => sebutTersimpan(row, tersimpan.length - index)),
    ];
    const pilih = (kunci: string): VersiLaporan => {
      const found = versi.find((row) => row.kunci === kunci);
      if (found) return found;
      throw versiTidakAda(kunci);
    };
    const dari = pilih(mintaDari ?? tersimpan[0]?.id ?? KINI);
    const ke = pilih(mintaKe ?? KINI);
    // Figures of now are printed with the date of the stored version that they are compared with: another date alone is no difference.
    const tanggal = [dari, ke].map((row) => row.tanggal).find((row) => row !== null);
    const model = async ({ kunci, status }: VersiLaporan): Promise<DocumentModel> => {
      const stored = tersimpan.find(({ id }) => id === kunci);
      const read = stored ? await bacaModel(repositories, stored) : null;
      if (read) return read;
      const pilihan = { ...(tanggal ? { tanggal } : {}), ...(status === 'anggaran' ? { versi: kunci } : {}) };
      return buildTriwulan(await muatLaporan(konteks, repositories, { ...laporan, ...pilihan }, kemampuan));
    };
    const models = { dari: await model(dari), ke: await model(ke) };
    return {
      judul: models.ke.title,
      form: dimuat.form.slug,
      ...{ versi, dari, ke },
      kemampuan: [...dimuat.terlihat.kemampuan],
      model: models,
      slug: dimuat.terlihat.unit.slug,
    };
  });
}

type Dimuat = Awaited<ReturnType<typeof muatLaporan>>;

/** Reports of this form and period with a stored model, newest first. */
async function daftarTersimpan(
  { laporan }: Repositories,
  { terlihat, form, periode }: Dimuat,
): Promise<readonly Laporan[]> {
  const semua = await laporan.list({ unit: terlihat.unit.id, tahun: periode.tahun });
  return semua.filter((row) => row.form === form.slug && isSamePeriode(row.periode, periode) && row.modelHash !== null);
}

/** Versions of the budget, where there is more than one to choose from. */
async function daftarAnggaran(
  { dokumen }: Repositories,
  { terlihat, periode: { tahun } }: Dimuat,
): Promise<VersiLaporan[]> {
  const semua = (await dokumen.list({ unit: terlihat.unit.id })).map(({ value }) => value);
  const versi = semua
    .filter((row) => row.jenis === 'dpa' && row.tahunAwal <= tahun && tahun <= row.tahunAkhir)
    .map((row) => row.versi);
  if (versi.length < 2) return [];
  return versi.map((kunci) => ({
    kunci,
    nama: { id: `Angka saat ini, anggaran versi ${kunci}`, en: `Figures of now, budget version ${kunci}` },
    status: 'anggaran',
    tanggal: null,
    hash: null,
  }));
}

function versiKini(): VersiLaporan {
  return {
    kunci: KINI,
    nama: { id: 'Angka saat ini', en: 'Figures of now' },
    status: KINI,
    tanggal: null,
    hash: null,
  };
}

/** `ke` counts the signatures of this report, the first = 1. */
function sebutTersimpan({ id, status, tanggal, modelHash }: Laporan, ke: number): VersiLaporan {
  const pada = tanggal ?? '';
  const kata = status === 'digantikan' ? { id: ', digantikan', en: ', superseded' } : { id: '', en: '' };
  return {
    kunci: id,
    nama: {
      id: `Penetapan ke-${ke}, ${formatTanggal(pada)}${kata.id}`,
      en: `Signature ${ke}, ${formatTanggal(pada, { bahasa: 'en' })}${kata.en}`,
    },
    status: status === 'digantikan' ? 'digantikan' : 'ditetapkan',
    tanggal,
    hash: modelHash,
  };
}

function versiTidakAda(kunci: string): AppError {
  return new AppError('tidak-ditemukan', {
    id: `Laporan ini tidak mempunyai versi ${kunci}.`,
    en: `This report has no version ${kunci}.`,
  });
}
