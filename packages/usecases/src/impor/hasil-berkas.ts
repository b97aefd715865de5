import type { ModeRealisasi, PerubahanDto } from '@selaras/contracts';
import type { Masalah, Pesan } from '@selaras/domain';
import type { ImportChange, RingkasanImpor } from './hasil.ts';
import type { TakBerpadanan } from './keuangan/bentuk-realisasi.ts';
import type { KolomLembar } from './keuangan/daftar-kolom.ts';
import type { PemetaanKolom } from './keuangan/kolom-keuangan.ts';

/** What the import of one file did or, in a trial, would do. Nothing is written while `masalah` has an item. */
export interface HasilImporBerkas {
  perubahan: PerubahanDto[];
  /** Problems that block the import. */
  masalah: readonly Masalah[];
  /** Things to know that do not block it. */
  temuan: readonly Masalah[];
  ringkasan: RingkasanImpor;
  /** How a finance report was read: its columns, and what they were taken for. */
  pembacaan?: Pembacaan;
  /** When this very file was last applied here and not undone; absent when it never was. */
  sebelumnya?: { dibuat: string; aktor: string };
  /** Rows of a finance report that match nothing by themselves, with what they may be: see `padanan`. */
  takBerpadanan?: readonly TakBerpadanan[];
  /** The outcome in one sentence. */
  pesan: Pesan;
}

/** How a finance report was read. */
export interface Pembacaan {
  lembar: string;
  lembarTersedia: readonly string[];
  /** Null while a person still has to say it. */
  mode: ModeRealisasi | null;
  /** True when a file with this head was imported before, whose columns and mode are taken over. */
  diingat: boolean;
  /** Letters by meaning, as used. */
  kolom: PemetaanKolom;
  kolomLembar: readonly KolomLembar[];
}

/** Changes as screens and the CLI show them. */
export function tampilkanPerubahan(perubahan: readonly ImportChange[]): PerubahanDto[] {
  return perubahan.map(({ lokasi, uraian, tindakan, sebelum, sesudah }) => ({
    lokasi,
    uraian,
    jenis: tindakan,
    sebelum,
    sesudah,
  }));
}

/** The sentence that closes an import. */
export function simpulkan({ masalah, jumlah, uji }: { masalah: number; jumlah: number; uji: boolean }): Pesan {
  if (masalah > 0) {
    return {
      id: `ditolak: ${masalah} masalah; tidak ada yang ditulis`,
      en: `refused: ${masalah} problems; nothing was written`,
    };
  }
  if (jumlah === 0) {
    return {
      id: 'berkas ini sama dengan angka yang sudah ada; tidak ada yang berubah',
      en: 'this file equals the figures that are already there; nothing changes',
    };
  }
  return uji
    ? {
        id: `uji coba: ${jumlah} perubahan; tidak ada yang ditulis`,
        en: `trial: ${jumlah} changes; nothing was written`,
      }
    : { id: `${jumlah} perubahan diterapkan`, en: `${jumlah} changes applied` };
}
