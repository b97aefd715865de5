import type { Periode } from '../nilai/periode.ts';
import type { Versi } from './buku-angka.ts';
import { findAnggaranBerlaku, saatAkhir } from './dokumen-berlaku.ts';
import type { Indeks } from './indeks.ts';
import { rollUpDokumen } from './rollup-dokumen.ts';
import { findTemuanAnggaran } from './temuan-anggaran.ts';
import type { TemuanBuku } from './temuan-buku.ts';
import { findTemuanKinerja } from './temuan-kinerja.ts';

const DEFAULT_SERAPAN_MINIMAL = 80;

/** Options of {@link findTemuan}. */
export interface OpsiTemuan {
  sampai: Periode;
  tanggal?: string | undefined;
  versi?: Versi | undefined;
  serapanMinimal?: number | undefined;
}

/**
 * Checks a ledger s/d a period by all rules of Keselarasan. Pure: the same ledger gives the same findings in the same order,
 * money first.
 * @param options.tanggal day from which one looks (ISO): later budget versions are not known yet; all are by default.
 * @param options.versi budget version to look at instead of the one in force.
 * @param options.serapanMinimal percent below which the end of the year asks for a cause; 80 by default.
 */
export function findTemuan(indeks: Indeks, options: OpsiTemuan): TemuanBuku[] {
  const { sampai, versi, serapanMinimal = DEFAULT_SERAPAN_MINIMAL } = options;
  const saat = saatAkhir(sampai);
  const dokumen = findAnggaranBerlaku(indeks.buku, { ...saat, tanggal: options.tanggal ?? saat.tanggal, versi })?.id;
  if (dokumen === undefined) return findTemuanKinerja({ indeks, sampai, anggaran: null });
  const hasil = rollUpDokumen(indeks, { dokumen, sampai });
  return [
    ...findTemuanAnggaran({ indeks, dokumen, sampai, hasil, serapanMinimal }),
    ...findTemuanKinerja({ indeks, sampai, anggaran: { dokumen, hasil } }),
  ];
}
