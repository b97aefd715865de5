import { type GantiSandi, type ProfilDto, profilSchema, sesiSchema, type UbahProfil } from '@selaras/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, setCsrfToken } from '../api/client.ts';
import { sesiQuery } from '../sesi/sesi.ts';

/** One's own profile. */
export const profilQuery = queryOptions({ queryKey: ['profil'], queryFn: () => call(profilSchema, '/api/profil') });

/** Changes one's own password; the session goes on under a new token. */
export function useGantiSandi() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: GantiSandi) => call(sesiSchema, '/api/profil/sandi', { method: 'PUT', json }),
    onSuccess: async (sesi) => {
      setCsrfToken(sesi.csrf);
      client.setQueryData(sesiQuery.queryKey, sesi);
      await client.invalidateQueries({ queryKey: profilQuery.queryKey });
    },
  });
}

/** Changes of one's own profile, each answered with the whole of it. */
export function useUbahProfil() {
  const client = useQueryClient();
  const onSuccess = (profil: ProfilDto) => client.setQueryData(profilQuery.queryKey, profil);
  return {
    bahasa: useMutation({
      mutationFn: (json: UbahProfil) => call(profilSchema, '/api/profil', { method: 'PUT', json }),
      onSuccess,
    }),
    akhiri: useMutation({
      mutationFn: (id: string) => call(profilSchema, `/api/profil/sesi/${id}`, { method: 'DELETE' }),
      onSuccess,
    }),
    akhiriLain: useMutation({
      mutationFn: () => call(profilSchema, '/api/profil/sesi', { method: 'DELETE' }),
      onSuccess,
    }),
  };
}
