import { type MasukRequest, pemdaPilihanSchema, type SesiDto, sesiSchema } from '@selaras/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiError, call, callEmpty, setCsrfToken } from '../api/client.ts';
import { gantiBahasa } from '../app/bahasa.ts';

async function bacaSesi(): Promise<SesiDto | null> {
  try {
    const sesi = await call(sesiSchema, '/api/sesi');
    setCsrfToken(sesi.csrf);
    return sesi;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

/** The session of this browser, or null when nobody is signed in. */
export const sesiQuery = queryOptions({ queryKey: ['sesi'], queryFn: bacaSesi, staleTime: 60_000 });

/** The pemda of this installation, for the sign-in form. */
export const pemdaQuery = queryOptions({
  queryKey: ['pemda'],
  queryFn: () => call(z.array(pemdaPilihanSchema), '/api/pemda'),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useMasuk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: MasukRequest) => call(sesiSchema, '/api/sesi', { method: 'POST', json: request }),
    onSuccess: async (sesi) => {
      setCsrfToken(sesi.csrf);
      client.setQueryData(sesiQuery.queryKey, sesi);
      if (sesi.bahasa !== null) await gantiBahasa(sesi.bahasa);
    },
  });
}

export function useKeluar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callEmpty('/api/sesi', { method: 'DELETE' }),
    onSettled: () => {
      setCsrfToken('');
      client.clear();
      client.setQueryData(sesiQuery.queryKey, null);
    },
  });
}
