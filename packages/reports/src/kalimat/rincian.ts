import type { Rupiah } from '@selaras/domain';
import { rupiah } from './angka.ts';
import { joinItems } from './daftar.ts';

/** A parent whose stated amount differs from the sum of its children. */
export interface SelisihRincian {
  /** e.g. "Program Penunjang Urusan …". */
  nama: string;
  ukuran: 'pagu' | 'realisasi';
  /** Positive amount of the difference. */
  selisih: Rupiah;
  /** None of the children has a figure. */
  seluruhnya: boolean;
  /** What the children are called, e.g. "kegiatan", "rincian belanja". */
  anak: string;
}

/** Explains the rows "Belum dirinci". Silent when there are none. */
export function belumDirinci(daftar: readonly SelisihRincian[]): string {
  if (daftar.length === 0) return '';
  const items = daftar.map(({ nama, ukuran, selisih, seluruhnya, anak }) =>
    seluruhnya
      ? `${ukuran} ${nama} sebesar ${rupiah(selisih)} seluruhnya dicatat pada induknya tanpa rincian per ${anak}`
      : `${ukuran} ${nama} sebesar ${rupiah(selisih)} belum terinci pada ${anak}`,
  );
  return `Baris “Belum dirinci” adalah selisih antara angka yang dinyatakan pada induk dan jumlah rinciannya: ${joinItems(items)}.`;
}

/** Points out parents that are smaller than the sum of their children. Silent when there are none. */
export function melebihiInduk(daftar: readonly SelisihRincian[]): string {
  if (daftar.length === 0) return '';
  const items = daftar.map(
    ({ nama, ukuran, selisih, anak }) =>
      `jumlah ${ukuran} ${anak} pada ${nama} lebih besar ${rupiah(selisih)} daripada induknya`,
  );
  return `Baris “Melebihi induk” menandai angka yang perlu diperbaiki pada sumbernya: ${joinItems(items)}.`;
}

/** Number of nodes per level. */
export interface JumlahSimpul {
  program: number;
  kegiatan: number;
  subKegiatan: number;
}

/** "Pada Tahun 2024 Biro … melaksanakan 2 program, 8 kegiatan, dan 15 sub kegiatan …"; levels without nodes are left out. */
export function jumlahSimpul(
  jumlah: JumlahSimpul,
  options: { unit: string; tahun: number; pagu: Rupiah | null },
): string {
  const items = [
    jumlah.program > 0 ? `${jumlah.program} program` : '',
    jumlah.kegiatan > 0 ? `${jumlah.kegiatan} kegiatan` : '',
    jumlah.subKegiatan > 0 ? `${jumlah.subKegiatan} sub kegiatan` : '',
  ].filter((item) => item !== '');
  if (items.length === 0) return '';
  const pagu = options.pagu === null ? '' : ` dengan pagu seluruhnya ${rupiah(options.pagu)}`;
  return `Pada Tahun ${options.tahun}, ${options.unit} melaksanakan ${joinItems(items)}${pagu}.`;
}

/** One line of the list of programs and kegiatan: "… dengan anggaran sebesar Rp…". */
export function rencanaKerja(nama: string, pagu: Rupiah | null): string {
  return pagu === null ? `${nama} (belum ada data anggaran)` : `${nama} dengan anggaran sebesar ${rupiah(pagu)}`;
}

/** Money that belongs to no bagian and is therefore in no table per bagian. Silent when there is none. */
export function diLuarBagian(options: { nama: readonly string[]; pagu: Rupiah | null }): string {
  if (options.nama.length === 0) return '';
  const pagu = options.pagu === null ? '' : ` dengan pagu ${rupiah(options.pagu)}`;
  return `Uraian per bagian tidak mencakup ${joinItems(options.nama)}${pagu}, yang tidak dibagi per bagian dan disajikan pada subbab Realisasi Anggaran.`;
}

/** Which plans per period exist. */
export interface RencanaPerPeriode {
  anggaranKas: boolean;
  rencanaAksi: boolean;
  periode: string;
  tahun: number;
}

/** Says why columns of targets per period show "-": no cash plan, no rencana aksi. Silent when both exist. */
export function rencanaPerPeriode({ anggaranKas, rencanaAksi, periode, tahun }: RencanaPerPeriode): string {
  if (anggaranKas && rencanaAksi) return '';
  if (!anggaranKas && !rencanaAksi) {
    return `Anggaran kas dan rencana aksi per triwulan Tahun ${tahun} tidak tersedia. Oleh karena itu target penyerapan sampai dengan ${periode} ditulis “-” dan capaian kinerja dibandingkan dengan target Tahun ${tahun}.`;
  }
  return anggaranKas
    ? `Rencana aksi per triwulan Tahun ${tahun} tidak tersedia, sehingga capaian kinerja dibandingkan dengan target Tahun ${tahun}.`
    : `Anggaran kas Tahun ${tahun} tidak tersedia, sehingga target penyerapan sampai dengan ${periode} ditulis “-”.`;
}
