import type { JenisReferensi } from '../impor/referensi.ts';

/** A decree that sets code lists from a day on, until the next one does. */
export interface PeraturanDaftar {
  daftar: readonly JenisReferensi[];
  nama: string;
  /** As lists name it, e.g. `900.1-861/2026`. */
  nomor: string;
  /** Day on which it was enacted, ISO. */
  dari: string;
  sumber: string;
}

const KODEFIKASI: readonly JenisReferensi[] = ['nomenklatur', 'rekening', 'sumber-dana'];
const SUMBER = 'Tanggal penetapan menurut rendyrobbani/kodefikasi-pemerintah-daerah (Peraturan.php)';

/**
 * The decrees on classification, codes and nomenclature of regional planning and finance, oldest first. The lists themselves are not part
 * of the product: the official file of the decree in force is imported.
 */
const peraturanDaftar: readonly PeraturanDaftar[] = [
  { nama: 'Permendagri Nomor 90 Tahun 2019', nomor: '90/2019', dari: '2019-10-18' },
  { nama: 'Kepmendagri Nomor 050-3708 Tahun 2020', nomor: '050-3708/2020', dari: '2020-10-05' },
  { nama: 'Kepmendagri Nomor 050-5889 Tahun 2021', nomor: '050-5889/2021', dari: '2021-12-27' },
  { nama: 'Kepmendagri Nomor 900.1.15.5-1317 Tahun 2023', nomor: '900.1.15.5-1317/2023', dari: '2023-06-23' },
  { nama: 'Kepmendagri Nomor 900.1.15.5-3406 Tahun 2024', nomor: '900.1.15.5-3406/2024', dari: '2024-08-27' },
  { nama: 'Kepmendagri Nomor 900.1-2850 Tahun 2025', nomor: '900.1-2850/2025', dari: '2025-07-31' },
  { nama: 'Kepmendagri Nomor 900.1-861 Tahun 2026', nomor: '900.1-861/2026', dari: '2026-05-07' },
].map((row) => ({ ...row, daftar: KODEFIKASI, sumber: SUMBER }));

/** The decree that sets a list on a day; null where none does (units of measure). */
export function selectPeraturan(jenis: JenisReferensi, tanggal: string): PeraturanDaftar | null {
  return peraturanDaftar.filter(({ daftar, dari }) => daftar.includes(jenis) && dari <= tanggal).at(-1) ?? null;
}
