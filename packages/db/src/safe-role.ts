import { AppError } from '@selaras/domain';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema/index.ts';

/**
 * Refuses a connection that row-level security can't stop: a superuser, a role with BYPASSRLS, or the role that owns the tables
 * (it could switch the policies off). Throws AppError `sistem`.
 */
export async function assertSafeRole(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string; unsafe: boolean }>`
    select current_user::text as name,
      r.rolsuper or r.rolbypassrls or exists (
        select 1 from pg_class c where c.relname = 'audit_event' and pg_has_role(c.relowner, 'member')
      ) as unsafe
    from pg_roles r where r.rolname = current_user`.execute(db);
  const role = rows[0];
  if (role !== undefined && !role.unsafe) return;
  throw new AppError(
    'sistem',
    {
      id: `Selaras menolak bekerja sebagai peran basis data "${role?.name}".`,
      en: `Selaras refuses to serve as the database role "${role?.name}".`,
    },
    [
      {
        lokasi: 'DATABASE_URL',
        kode: 'peran-tidak-aman',
        pesan: {
          id: 'Peran ini superuser, BYPASSRLS, atau pemilik tabel: pemisahan data antarpemda tidak berlaku baginya.',
          en: 'This role is a superuser, has BYPASSRLS or owns the tables: the wall between pemda does not hold it.',
        },
        saran: {
          id: 'Pakai peran biasa pada DATABASE_URL dan peran pemilik hanya pada DATABASE_OWNER_URL.',
          en: 'Use an ordinary role in DATABASE_URL, and the owner role in DATABASE_OWNER_URL only.',
        },
      },
    ],
  );
}
