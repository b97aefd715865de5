import type { Repositories } from '@selaras/db';
import { AppError, type Dokumen } from '@selaras/domain';
import type { Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks } from '../sistem/konteks.ts';

/** Kinds of documents that are versioned here; budgets and their plans are on Program & anggaran. */
const JENIS_BERVERSI: readonly Dokumen['jenis'][] = ['pk', 'rencana-aksi', 'renstra', 'rpjmd', 'rpd', 'rpjpd'];

/** A document of the unit or of one below it, for those who may treat it so; another's does not exist. */
export async function wajibDokumen(
  konteks: Konteks,
  repositories: Repositories,
  { pd, dokumen: id }: { pd: string; dokumen: string },
  kemampuan: Kemampuan,
): Promise<Dokumen> {
  const { unit } = await konteks.cariUnitDalam(repositories, pd, kemampuan);
  const dokumen = (await repositories.dokumen.find(id))?.value;
  if (dokumen === undefined) throw dokumenTidakAda();
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const owner = semua.find((row) => row.id === dokumen.unit);
  const terlihat = owner === undefined ? null : konteks.lihat(owner, semua);
  if (!terlihat?.jalur.includes(unit.id)) throw dokumenTidakAda();
  // Says no with the words of every refusal.
  await konteks.cariUnitDalam(repositories, dokumen.unit, kemampuan);
  return dokumen;
}

/** Throws `konflik` for a document that is approved: what it promises changes in its next version only. */
export function wajibBelumDitetapkan({ status, judul }: Dokumen): void {
  if (status !== 'ditetapkan') return;
  throw new AppError('konflik', {
    id: `"${judul}" sudah ditetapkan dan tidak dapat diubah. Buat versi perubahannya, lalu ubah di sana.`,
    en: `"${judul}" is approved and can’t be changed. Make its next version and change that.`,
  });
}

/** The next version that can be made of an approved document; null while there is one already, or when it is versioned elsewhere. */
export function versiBerikutnya(dokumen: Dokumen, semua: readonly Dokumen[]): string | null {
  if (dokumen.status !== 'ditetapkan' || !JENIS_BERVERSI.includes(dokumen.jenis)) return null;
  const serumpun = semua.filter(({ jenis, unit, tahunAwal, tahunAkhir }) => {
    const samaTahun = tahunAwal === dokumen.tahunAwal && tahunAkhir === dokumen.tahunAkhir;
    return jenis === dokumen.jenis && unit === dokumen.unit && samaTahun;
  });
  if (serumpun.some(({ asal, status }) => asal === dokumen.id || status !== 'ditetapkan')) return null;
  const nomor = serumpun.map(({ versi }) => Number(/^perubahan-(\d+)$/.exec(versi)?.[1] ?? 0));
  return `perubahan-${Math.max(0, ...nomor) + 1}`;
}

function dokumenTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Dokumen ini tidak ada pada unit tersebut.',
    en: 'This document does not exist for that unit.',
  });
}
