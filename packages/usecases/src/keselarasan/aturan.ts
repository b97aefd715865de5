import { ATURAN_KHUSUS_BUKU, type Pesan } from '@selaras/domain';
import { DAFTAR_ATURAN } from '@selaras/pemeriksaan';

const KHUSUS: ReadonlyMap<string, Pesan> = new Map(Object.entries(ATURAN_KHUSUS_BUKU));

/** What a rule says, of the ledger or of documents: one name, one explanation. */
export function penjelasanAturan(aturan: string): Pesan {
  return DAFTAR_ATURAN.get(aturan)?.penjelasan ?? KHUSUS.get(aturan) ?? { id: aturan, en: aturan };
}
