import type { Repositories } from '@selaras/db';
import type { Penjelasan } from '@selaras/domain';

/** Said when the last one would go. */
export const ADMIN_TERAKHIR: Penjelasan = {
  pesan: {
    id: 'Ini admin aktif terakhir pemda ini.',
    en: 'This is the last active admin of this pemda.',
  },
  saran: {
    id: 'Jadikan dahulu pengguna lain admin seluruh pemda.',
    en: 'First make another user admin of the whole pemda.',
  },
};

/**
 * Whether this user is the only active admin of the whole pemda. Transactions that ask queue until the end of the one before, so that two
 * admins can't switch each other off at the same moment.
 */
export async function adalahAdminTerakhir({ pengguna }: Repositories, id: string): Promise<boolean> {
  const admin = new Set(await pengguna.lockHolders('admin'));
  return admin.has(id) && admin.size === 1;
}
