import { organisasiSchema, ubahOrganisasiSchema } from '@selaras/contracts';
import { lihatOrganisasi, ubahOrganisasi } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Units, offices and their holders. */
export const organisationRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/organisasi',
    { schema: { tags: ['organisasi'], response: { 200: organisasiSchema } }, config: { akses: 'organisasi:lihat' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return lihatOrganisasi(konteks);
    },
  );

  app.patch(
    '/api/organisasi',
    {
      schema: { tags: ['organisasi'], body: ubahOrganisasiSchema, response: { 200: organisasiSchema } },
      config: { akses: 'organisasi:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return ubahOrganisasi(konteks, request.body);
    },
  );
};
