import type { Dokumen } from '@selaras/domain';

/** How running text and sources name a document; drafts are called so. */
export function nameDocument(dokumen: Dokumen): string {
  const nomor = dokumen.nomor === '' ? '' : ` Nomor ${dokumen.nomor}`;
  return `${dokumen.judul}${nomor}${dokumen.status === 'ditetapkan' ? '' : ` (${dokumen.status})`}`;
}
