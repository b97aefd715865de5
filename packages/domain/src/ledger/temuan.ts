import type { Periode } from '../nilai/periode.ts';
import type { Dokumen, JenisDokumen } from './buku-angka.ts';
import type { Indeks } from './indeks.ts';
import { rollUpDokumen } from './rollup-dokumen.ts';
import { findTemuanAnggaran } from './temuan-anggaran.ts';
import type { TemuanBuku } from './temuan-buku.ts';
import { findTemuanKinerja } from './temuan-kinerja.ts';

const DEFAULT_SERAPAN_MINIMAL = 80;

/** Where money is looked for, best first: the DPA is the budget; plans carry indicative ceilings. */
const JENIS_ANGGARAN: readonly JenisDokumen[] = ['dpa', 'rka', 'renja', 'rkpd'];
const VERSI: readonly string[] = ['ranwal', 'rancangan', 'akhir', 'murni', 'pergeseran', 'perubahan'];

/**
 * The document version whose money holds in a year: the DPA before the RKA before plans; of several versions an approved one
 * before a draft, then the latest by date, then by version. Undefined when no document has an amount in the year.
 */
export function selectDokumenAnggaran(indeks: Indeks, tahun: number): Dokumen | undefined {
  const withMoney = new Set(indeks.buku.anggaran.filter((row) => row.tahun === tahun).map((row) => row.dokumen));
  return indeks.buku.dokumen
    .filter((dokumen) => withMoney.has(dokumen.id) && JENIS_ANGGARAN.includes(dokumen.jenis))
    .sort(compareDokumen)[0];
}

/**
 * Checks a ledger s/d a period by all rules of Keselarasan. Pure: the same ledger gives the same findings in the same order,
 * money first.
 * @param options.serapanMinimal percent below which the end of the year asks for a cause; 80 by default.
 */
export function findTemuan(indeks: Indeks, options: { sampai: Periode; serapanMinimal?: number }): TemuanBuku[] {
  const { sampai, serapanMinimal = DEFAULT_SERAPAN_MINIMAL } = options;
  const dokumen = selectDokumenAnggaran(indeks, sampai.tahun)?.id;
  if (dokumen === undefined) return findTemuanKinerja({ indeks, sampai, anggaran: null });
  const hasil = rollUpDokumen(indeks, { dokumen, sampai });
  return [
    ...findTemuanAnggaran({ indeks, dokumen, sampai, hasil, serapanMinimal }),
    ...findTemuanKinerja({ indeks, sampai, anggaran: { dokumen, hasil } }),
  ];
}

function compareDokumen(a: Dokumen, b: Dokumen): number {
  return (
    JENIS_ANGGARAN.indexOf(a.jenis) - JENIS_ANGGARAN.indexOf(b.jenis) ||
    Number(b.status === 'ditetapkan') - Number(a.status === 'ditetapkan') ||
    (b.tanggal ?? '').localeCompare(a.tanggal ?? '') ||
    rankVersi(b.versi) - rankVersi(a.versi)
  );
}

/** `pergeseran-2` stands after `pergeseran-1` and before `perubahan-1`. */
function rankVersi(versi: string): number {
  const [name = '', number = '0'] = versi.split('-');
  return VERSI.indexOf(name) * 100 + Number(number);
}
