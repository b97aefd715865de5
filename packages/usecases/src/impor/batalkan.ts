import type { ImporBatch, Repositories } from '@selaras/db';
import { AppError, type Masalah, type Periode, periodeKey } from '@selaras/domain';
import type { Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { type BarisBerubah, daftarBuku, isiBaris } from './daftar-buku.ts';
import { bacaTertutup, PERIODE_TERTUTUP, wajibTerbuka } from './periode-terbuka.ts';
import { tulisBaris } from './simpan.ts';

/** What is kept with an import so that it can be undone: every row it changed, as it was and as it became. */
export interface CatatanBalik {
  periode: Periode;
  baris: BarisBerubah[];
}

/** An import as lists show it. */
export interface ImporTercatat extends Omit<ImporBatch, 'balik' | 'versiBaris'> {
  /** Number of rows that it changed. */
  jumlah: number;
}

/** Imports into one unit and year, newest first. */
export function daftarImpor(konteks: Konteks, { pd, tahun }: { pd: string; tahun: number }): Promise<ImporTercatat[]> {
  return konteks.transaksi(async (repositories) => {
    const { unit } = await konteks.cariUnitDalam(repositories, pd, 'laporan:lihat');
    return repositories.impor.listSummaries({ unit: unit.id, tahun });
  });
}

/** An import with what undoing it would restore, and what keeps it from being undone. */
export interface RincianImpor {
  impor: ImporTercatat;
  /** Key of the period, e.g. `2024-T1`. */
  periode: string;
  /** Rows that it changed: what each is, how it was, how the import made it; "–" = not there. */
  baris: { uraian: string; sebelum: string; sesudah: string }[];
  /** Why it can't be undone now; empty when it can. */
  halangan: Masalah[];
  kemampuan: readonly Kemampuan[];
}

/** Looks at one import. Throws `tidak-ditemukan`. */
export function lihatImpor(konteks: Konteks, id: string): Promise<RincianImpor> {
  return konteks.transaksi(async (repositories) => {
    const batch = await repositories.impor.get(id);
    const { kemampuan, jalur } = await konteks.cariUnitDalam(repositories, batch.unit, 'laporan:lihat');
    const { periode, baris } = batch.balik as CatatanBalik;
    return {
      impor: tampilkan(batch),
      periode: periodeKey(periode),
      baris: baris.map(({ daftar, uraian, sebelum, sesudah }) => {
        const [lama, baru] = bedaIsi(sebelum, sesudah);
        return { uraian: `${daftar}: ${uraian}`, sebelum: lama, sesudah: baru };
      }),
      halangan: await cariHalangan(repositories, batch, jalur),
      kemampuan,
    };
  });
}

async function cariHalangan(
  repositories: Repositories,
  batch: ImporBatch,
  jalur: readonly string[],
): Promise<Masalah[]> {
  if (batch.status !== 'diterapkan') return [];
  const { periode, baris } = batch.balik as CatatanBalik;
  const tertutup = (await bacaTertutup(repositories, periode))(jalur);
  return [...(tertutup ? [PERIODE_TERTUTUP] : []), ...(await cariPerubahanKemudian(repositories, batch.tahun, baris))];
}

/**
 * Undoes one import: all rows that it changed become what they were before, or none does. Throws `konflik` when the import is undone already,
 * its period is closed, or rows were changed again since, each with the imported and the present value; `tidak-ditemukan`.
 */
export function batalkanImpor(konteks: Konteks, id: string): Promise<ImporTercatat> {
  return konteks.transaksi(async (repositories) => {
    const batch = await repositories.impor.get(id);
    const terlihat = await konteks.cariUnitDalam(repositories, batch.unit, 'angka:impor');
    if (batch.status !== 'diterapkan') throw sudahDibatalkan(batch);
    const { periode, baris } = batch.balik as CatatanBalik;
    await wajibTerbuka(repositories, terlihat, periode);
    const masalah = await cariPerubahanKemudian(repositories, batch.tahun, baris);
    if (masalah.length > 0) throw diubahKemudian(batch, masalah);
    const balik = baris.map((row) => ({ ...row, sebelum: row.sesudah, sesudah: row.sebelum }));
    await tulisBaris(repositories, batch.tahun, balik);
    await repositories.impor.markUndone(id);
    return { ...tampilkan(batch), status: 'dibatalkan' };
  });
}

/** Undoes the last import into a unit and year that is not undone yet. Throws as {@link batalkanImpor}; `tidak-ditemukan` when there is none. */
export async function batalkanImporTerakhir(
  konteks: Konteks,
  tujuan: { pd: string; tahun: number },
): Promise<ImporTercatat> {
  const batch = (await daftarImpor(konteks, tujuan)).find(({ status }) => status === 'diterapkan');
  if (batch) return batalkanImpor(konteks, batch.id);
  throw new AppError('tidak-ditemukan', {
    id: `Tidak ada impor tahun ${tujuan.tahun} yang dapat dibatalkan.`,
    en: `There is no import of ${tujuan.tahun} to undo.`,
  });
}

function tampilkan({ balik, versiBaris: _, ...batch }: ImporBatch): ImporTercatat {
  return { ...batch, jumlah: (balik as CatatanBalik).baris.length };
}

/** Rows that are no longer what the import made of them. */
async function cariPerubahanKemudian(
  repositories: Repositories,
  tahun: number,
  baris: readonly BarisBerubah[],
): Promise<Masalah[]> {
  const masalah: Masalah[] = [];
  for (const daftar of daftarBuku) {
    const own = baris.filter((row) => row.daftar === daftar.nama);
    if (own.length === 0) continue;
    const tersimpan = await daftar.tersimpan(repositories, tahun);
    for (const row of own) {
      const kini = tersimpan(row.sesudah ?? row.sebelum);
      if (isiBaris(kini) !== isiBaris(row.sesudah)) masalah.push(berubahSejakImpor(row, kini));
    }
  }
  return masalah;
}

function berubahSejakImpor({ daftar, uraian, sesudah }: BarisBerubah, kini: unknown): Masalah {
  const [diimpor, sekarang] = bedaIsi(sesudah, kini);
  return {
    lokasi: `${daftar}: ${uraian}`,
    kode: 'diubah-setelah-impor',
    pesan: {
      id: `Diimpor: ${diimpor}. Kini: ${sekarang}.`,
      en: `Imported: ${diimpor}. Now: ${sekarang}.`,
    },
    saran: {
      id: 'Perbaiki baris ini sendiri, atau kembalikan dahulu ke nilai yang diimpor.',
      en: 'Correct this row by itself, or set it back to the imported value first.',
    },
  };
}

/** The fields in which two rows differ, as text; "–" for a row or field that is not there. */
function bedaIsi(one: unknown, other: unknown): [string, string] {
  if (one === null || other === null) return [teksBaris(one), teksBaris(other)];
  const first = one as Record<string, unknown>;
  const second = other as Record<string, unknown>;
  const names = Object.keys(first).filter((name) => isiBaris(first[name]) !== isiBaris(second[name] ?? null));
  const pick = (row: Record<string, unknown>) => names.map((name) => `${name} ${teksNilai(row[name])}`).join(', ');
  return [pick(first), pick(second)];
}

function teksBaris(row: unknown): string {
  if (row === null) return '–';
  const { jumlah, nilai, teks, uraian } = row as Record<string, unknown>;
  return teksNilai(jumlah ?? nilai ?? teks ?? uraian);
}

function teksNilai(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object' && 'raw' in value) return String(value.raw);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sudahDibatalkan({ namaBerkas }: ImporBatch): AppError {
  return new AppError('konflik', {
    id: `Impor ${namaBerkas} sudah dibatalkan.`,
    en: `The import of ${namaBerkas} is undone already.`,
  });
}

function diubahKemudian({ namaBerkas }: ImporBatch, masalah: readonly Masalah[]): AppError {
  return new AppError(
    'konflik',
    {
      id: `Impor ${namaBerkas} tidak dapat dibatalkan: ${masalah.length} barisnya sudah diubah lagi. Tidak ada yang ditulis.`,
      en: `The import of ${namaBerkas} can't be undone: ${masalah.length} of its rows were changed again. Nothing was written.`,
    },
    masalah,
  );
}
