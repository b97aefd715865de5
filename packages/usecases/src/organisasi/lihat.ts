import type { Organisasi } from '@selaras/contracts';
import type { Konteks } from '../sistem/konteks.ts';
import { muatOrganisasi, tampilkanOrganisasi } from './muat.ts';

/** Units, offices and their holders of the whole pemda. Throws `tidak-berhak`. */
export async function lihatOrganisasi(konteks: Konteks): Promise<Organisasi> {
  konteks.wajibBoleh('organisasi:lihat');
  return konteks.transaksi(async (repositories) => tampilkanOrganisasi(konteks, await muatOrganisasi(repositories)));
}
