import type { SimpanRealisasi, SimpanTarget } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import {
  AppError,
  type Dokumen,
  firstDateOf,
  formatPeriode,
  type Masalah,
  overlapsPeriode,
  type Penempatan,
  type Periode,
  periodeFromKey,
  periodeKey,
} from '@selaras/domain';
import { wajibTerbuka } from '../impor/periode-terbuka.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaIsian, tolakBila } from './isian.ts';

/** Which figure: the placement from which it is written, and its period's key. */
export interface LetakAngka {
  /** Slug, code, path or id of the unit. */
  pd: string;
  penempatan: string;
  periode: string;
}

/**
 * Writes what an indicator reached in a period. Realisasi belongs to the indicator, so all documents that place it show the new figure.
 * @throws AppError `isi-ditolak` with all problems of the entry, `konflik` with both values when someone else wrote meanwhile or the
 * period is closed, `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function simpanRealisasi(
  konteks: Konteks,
  letak: LetakAngka,
  isian: SimpanRealisasi,
): Promise<{ versiBaris: number }> {
  return konteks.transaksi(async (repositories) => {
    const { penempatan, periode } = await cariLetak(konteks, repositories, letak);
    const { value: indikator } = await repositories.indikator.get(penempatan.indikator);
    await wajibBolehPada(konteks, repositories, indikator.unit, periode);
    const masalah: Masalah[] = [];
    const satuan = penempatan.satuanTercetak ?? indikator.satuan;
    const nilai = bacaIsian(isian.nilai, { satuan, metode: indikator.metode }, masalah);
    masalah.push(...periksaTanggal(isian.perTanggal, periode));
    masalah.push(...(await periksaTumpangTindih(repositories, indikator.id, periode)));
    tolakBila(masalah);
    if (nilai === null) throw new RangeError('an entry without problems has a value');
    const { perTanggal, sumber, versiBaris } = isian;
    const row = { indikator: indikator.id, periode, nilai, perTanggal, sumber: sumber.trim() };
    const stored = await repositories.realisasi.save(row, versiBaris);
    return { versiBaris: stored.versiBaris };
  });
}

/** Removes what an indicator reached in a period: from then on it is missing, which is not zero. */
export function hapusRealisasi(konteks: Konteks, letak: LetakAngka, versiBaris: number): Promise<void> {
  return konteks.transaksi(async (repositories) => {
    const { penempatan, periode } = await cariLetak(konteks, repositories, letak);
    const { value: indikator } = await repositories.indikator.get(penempatan.indikator);
    await wajibBolehPada(konteks, repositories, indikator.unit, periode);
    await repositories.realisasi.remove({ indikator: indikator.id, periode }, versiBaris);
  });
}

/** Writes the target of a placement for a period, while its document is not approved. Throws as {@link simpanRealisasi}. */
export function simpanTarget(
  konteks: Konteks,
  letak: LetakAngka,
  isian: SimpanTarget,
): Promise<{ versiBaris: number }> {
  return konteks.transaksi(async (repositories) => {
    const { penempatan, periode, dokumen } = await cariLetak(konteks, repositories, letak);
    wajibDraf(dokumen);
    const { value: indikator } = await repositories.indikator.get(penempatan.indikator);
    const masalah: Masalah[] = [];
    const satuan = penempatan.satuanTercetak ?? indikator.satuan;
    const nilai = bacaIsian(isian.nilai, { satuan, metode: indikator.metode }, masalah);
    masalah.push(...periksaTahun(dokumen, periode));
    tolakBila(masalah);
    if (nilai === null) throw new RangeError('an entry without problems has a value');
    const row = { penempatan: penempatan.id, periode, nilai, keterangan: null };
    const stored = await repositories.target.save(row, isian.versiBaris);
    return { versiBaris: stored.versiBaris };
  });
}

/** Removes the target of a placement for a period, while its document is not approved. */
export function hapusTarget(konteks: Konteks, letak: LetakAngka, versiBaris: number): Promise<void> {
  return konteks.transaksi(async (repositories) => {
    const { penempatan, periode, dokumen } = await cariLetak(konteks, repositories, letak);
    wajibDraf(dokumen);
    await repositories.target.remove({ penempatan: penempatan.id, periode, keterangan: null }, versiBaris);
  });
}

interface Letak {
  penempatan: Penempatan;
  dokumen: Dokumen;
  periode: Periode;
}

/** The placement, if it is in a document of the unit or of one below; another's does not exist. */
async function cariLetak(konteks: Konteks, repositories: Repositories, letak: LetakAngka): Promise<Letak> {
  const { unit } = await konteks.cariUnitDalam(repositories, letak.pd, 'angka:ubah');
  const periode = periodeFromKey(letak.periode);
  const penempatan = (await repositories.penempatan.find(letak.penempatan))?.value;
  if (periode === null || penempatan === undefined) throw angkaTidakAda();
  const { value: dokumen } = await repositories.dokumen.get(penempatan.dokumen);
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const owner = semua.find(({ id }) => id === dokumen.unit);
  const terlihat = owner === undefined ? null : konteks.lihat(owner, semua);
  if (!terlihat?.jalur.includes(unit.id)) throw angkaTidakAda();
  return { penempatan, dokumen, periode };
}

/** The indicator's own unit decides who may write, and the reports of that unit and of those above close its periods. */
async function wajibBolehPada(
  konteks: Konteks,
  repositories: Repositories,
  unit: string,
  periode: Periode,
): Promise<void> {
  await wajibTerbuka(repositories, await konteks.cariUnitDalam(repositories, unit, 'angka:ubah'), periode);
}

function wajibDraf({ status, judul }: Dokumen): void {
  if (status !== 'ditetapkan') return;
  throw new AppError('konflik', {
    id: `"${judul}" sudah ditetapkan; targetnya hanya dapat diubah dalam versi perubahan.`,
    en: `"${judul}" is approved; its targets can only be changed in a new version.`,
  });
}

function periksaTahun({ tahunAwal, tahunAkhir }: Dokumen, periode: Periode): Masalah[] {
  if (tahunAwal <= periode.tahun && periode.tahun <= tahunAkhir) return [];
  return [
    {
      lokasi: 'periode',
      kode: 'di-luar-dokumen',
      pesan: {
        id: `Dokumen ini berlaku untuk tahun ${tahunAwal}–${tahunAkhir}.`,
        en: `This document holds for ${tahunAwal}–${tahunAkhir}.`,
      },
      saran: null,
      nilai: periodeKey(periode),
    },
  ];
}

function periksaTanggal(perTanggal: string | null, periode: Periode): Masalah[] {
  if (perTanggal === null) return [];
  const terlalu =
    perTanggal > hariIni()
      ? { id: 'Tanggal ini belum tiba.', en: 'This date has not come yet.' }
      : perTanggal < firstDateOf(periode)
        ? { id: 'Tanggal ini sebelum periodenya mulai.', en: 'This date is before the period begins.' }
        : null;
  if (terlalu === null) return [];
  return [
    {
      lokasi: 'perTanggal',
      kode: 'tanggal-salah',
      pesan: terlalu,
      saran: {
        id: `Isi tanggal keadaan angka untuk ${formatPeriode(periode)}.`,
        en: `Enter the date as of which the figure of ${formatPeriode(periode, { bahasa: 'en' })} holds.`,
      },
      nilai: perTanggal,
    },
  ];
}

/** A longer period and its parts would count twice. */
async function periksaTumpangTindih(
  repositories: Repositories,
  indikator: string,
  periode: Periode,
): Promise<Masalah[]> {
  const rows = await repositories.realisasi.list({ indikator, tahun: periode.tahun });
  const other = rows.find(
    ({ value }) => value.periode.jenis !== periode.jenis && overlapsPeriode(value.periode, periode),
  );
  if (other === undefined) return [];
  const nama = (bahasa: 'id' | 'en') => formatPeriode(other.value.periode, { bahasa });
  return [
    {
      lokasi: 'periode',
      kode: 'periode-tumpang-tindih',
      pesan: {
        id: `${nama('id')} sudah terisi; periode itu dan ${formatPeriode(periode)} akan terhitung ganda.`,
        en: `${nama('en')} is filled already; it and ${formatPeriode(periode, { bahasa: 'en' })} would count twice.`,
      },
      saran: {
        id: `Hapus dahulu realisasi ${nama('id')}, atau ubah angka itu.`,
        en: `Remove the realisasi of ${nama('en')} first, or change that figure.`,
      },
    },
  ];
}

function angkaTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Indikator ini tidak ada pada unit tersebut.',
    en: 'This indicator does not exist for that unit.',
  });
}
