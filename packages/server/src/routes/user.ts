import {
  daftarKunciSchema,
  daftarPenggunaSchema,
  gantiSandiSchema,
  kunciBaruSchema,
  kunciSchema,
  kunciSekaliSchema,
  penggunaBaruSchema,
  penggunaSchema,
  profilSchema,
  sandiSekaliSchema,
  saringPenggunaSchema,
  sesiSchema,
  ubahPenggunaSchema,
  ubahProfilSchema,
} from '@selaras/contracts';
import {
  akhiriSesi,
  akhiriSesiLain,
  aturAktif,
  aturUlangSandi,
  buatKunci,
  cabutKunci,
  daftarKunci,
  daftarPengguna,
  gantiSandi,
  lihatProfil,
  tambahPengguna,
  ubahPengguna,
  ubahProfil,
} from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { originOf, requirePerson, requireSession, setSessionCookie } from '../session.ts';

const idParams = z.object({ id: z.uuid() });

/** Users and their roles, for the admin of the pemda. */
export const userRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/pengguna',
    {
      schema: {
        tags: ['pengguna'],
        querystring: saringPenggunaSchema,
        response: { 200: daftarPenggunaSchema },
      },
      config: { akses: 'pengguna:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return daftarPengguna(konteks, request.query);
    },
  );

  app.post(
    '/api/pengguna',
    {
      schema: {
        tags: ['pengguna'],
        body: penggunaBaruSchema,
        response: { 201: sandiSekaliSchema },
      },
      config: { akses: 'pengguna:kelola' },
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      return reply.code(201).send(await tambahPengguna(konteks, request.body));
    },
  );

  app.put(
    '/api/pengguna/:id',
    {
      schema: {
        tags: ['pengguna'],
        params: idParams,
        body: ubahPenggunaSchema,
        response: { 200: penggunaSchema },
      },
      config: { akses: 'pengguna:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return ubahPengguna(konteks, request.params.id, request.body);
    },
  );

  for (const [langkah, aktif] of [
    ['aktifkan', true],
    ['nonaktifkan', false],
  ] as const) {
    app.post(
      `/api/pengguna/:id/${langkah}`,
      {
        schema: { tags: ['pengguna'], params: idParams, response: { 200: penggunaSchema } },
        config: { akses: 'pengguna:kelola' },
      },
      async (request) => {
        const { konteks } = await requireSession(sistem, request);
        return aturAktif(konteks, request.params.id, aktif);
      },
    );
  }

  app.post(
    '/api/pengguna/:id/sandi',
    {
      schema: {
        tags: ['pengguna'],
        params: idParams,
        response: { 200: sandiSekaliSchema },
      },
      config: { akses: 'pengguna:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return aturUlangSandi(konteks, request.params.id);
    },
  );
};

/** Keys for programs, for the admin of the pemda. */
export const keyRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/kunci',
    {
      schema: { tags: ['kunci'], response: { 200: daftarKunciSchema } },
      config: { akses: 'kunci:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return daftarKunci(konteks);
    },
  );

  app.post(
    '/api/kunci',
    {
      schema: {
        tags: ['kunci'],
        body: kunciBaruSchema,
        response: { 201: kunciSekaliSchema },
      },
      config: { akses: 'kunci:kelola' },
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      return reply.code(201).send(await buatKunci(konteks, request.body));
    },
  );

  app.delete(
    '/api/kunci/:id',
    {
      schema: {
        tags: ['kunci'],
        params: idParams,
        response: { 200: kunciSchema },
      },
      config: { akses: 'kunci:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return cabutKunci(konteks, request.params.id);
    },
  );
};

/** One's own profile; the only routes for who must still change his password. */
export const profileRoutes: Routes = (app, { sistem, secureCookies }) => {
  app.get(
    '/api/profil',
    {
      schema: { tags: ['profil'], response: { 200: profilSchema } },
      config: { akses: 'pribadi' },
    },
    async (request) => lihatProfil(await requirePerson(sistem, request)),
  );

  app.put(
    '/api/profil',
    {
      schema: {
        tags: ['profil'],
        body: ubahProfilSchema,
        response: { 200: profilSchema },
      },
      config: { akses: 'pribadi' },
    },
    async (request) => ubahProfil(await requirePerson(sistem, request), request.body),
  );

  app.put(
    '/api/profil/sandi',
    {
      schema: {
        tags: ['profil'],
        body: gantiSandiSchema,
        response: { 200: sesiSchema },
      },
      config: { akses: 'pribadi', rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const masuk = await requirePerson(sistem, request);
      const { token, sesi } = await gantiSandi(masuk, request.body, originOf(request));
      setSessionCookie(reply, token, secureCookies);
      return sesi;
    },
  );

  app.delete(
    '/api/profil/sesi',
    {
      schema: { tags: ['profil'], response: { 200: profilSchema } },
      config: { akses: 'pribadi' },
    },
    async (request) => akhiriSesiLain(await requirePerson(sistem, request)),
  );

  app.delete(
    '/api/profil/sesi/:id',
    {
      schema: {
        tags: ['profil'],
        params: idParams,
        response: { 200: profilSchema },
      },
      config: { akses: 'pribadi' },
    },
    async (request) => akhiriSesi(await requirePerson(sistem, request), request.params.id),
  );
};
