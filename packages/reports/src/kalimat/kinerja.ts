import type { Decimal } from 'decimal.js';
import { persenPasti } from './angka.ts';
import { joinItems } from './daftar.ts';

/** How far the indicators of a table are measured. */
export interface JumlahIndikator {
  seluruhnya: number;
  /** With a capaian, by percentage or by met / not met. */
  terukur: number;
  tercapai: number;
  belumWaktunya: number;
  belumAdaRealisasi: number;
  /** Undefined for any other reason. */
  takTerdefinisi: number;
}

/** Sentence on how many of the indicators have a capaian, and why the others have none. */
export function capaianIndikator(jumlah: JumlahIndikator, options: { periode: string; tahun: number }): string {
  if (jumlah.seluruhnya === 0) return '';
  const items = [
    jumlah.belumWaktunya > 0 ? `${jumlah.belumWaktunya} indikator belum waktunya diukur` : '',
    jumlah.belumAdaRealisasi > 0 ? `${jumlah.belumAdaRealisasi} indikator belum memiliki data realisasi` : '',
    jumlah.takTerdefinisi > 0 ? `capaian ${jumlah.takTerdefinisi} indikator tidak dapat dihitung` : '',
  ].filter((item) => item !== '');
  const awal = `Dari ${jumlah.seluruhnya} indikator kinerja`;
  const akhir = items.length === 0 ? '' : `; ${joinItems(items)}`;
  if (jumlah.terukur === 0) return `${awal}, belum ada yang memiliki capaian sampai dengan ${options.periode}${akhir}.`;
  const penuh = jumlah.tercapai > 0 ? `, ${jumlah.tercapai} di antaranya telah mencapai target` : '';
  return `${awal}, ${jumlah.terukur} indikator memiliki capaian terhadap target Tahun ${options.tahun}${penuh}${akhir}.`;
}

/** The cap of the capaian, which is a setting of the report: printed wherever it exists. */
export function batasCapaian(batas: Decimal | null): string {
  return batas === null ? '' : `Capaian dibatasi paling tinggi ${persenPasti(batas)}.`;
}

/** What the Renstra holds; says nothing of a Renstra whose tujuan and sasaran are not in the ledger. */
export function renstra(options: {
  judul: string | null;
  tahunAwal: number;
  tahunAkhir: number;
  tujuan: number;
  sasaran: number;
  indikator: number;
}): string {
  if (options.judul === null) return 'Belum ada data rencana strategis.';
  const items = [
    options.tujuan > 0 ? `${options.tujuan} tujuan` : '',
    options.sasaran > 0 ? `${options.sasaran} sasaran` : '',
    options.indikator > 0 ? `${options.indikator} indikator` : '',
  ].filter((item) => item !== '');
  if (items.length === 0) return '';
  return `${options.judul} berlaku untuk Tahun ${options.tahunAwal} sampai dengan ${options.tahunAkhir} dan memuat ${joinItems(items)}.`;
}

/** What the Perjanjian Kinerja holds. */
export function perjanjian(options: { judul: string | null; sasaran: number; indikator: number }): string {
  if (options.judul === null) return 'Belum ada data perjanjian kinerja.';
  if (options.indikator === 0) return `${options.judul} belum memuat indikator kinerja utama.`;
  return `${options.judul} memuat ${options.indikator} indikator kinerja utama untuk ${options.sasaran} sasaran strategis.`;
}
