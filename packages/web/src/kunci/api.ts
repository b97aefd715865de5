import { daftarKunciSchema, type KunciBaru, kunciSchema, kunciSekaliSchema } from '@selaras/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';

/** The API keys of the pemda. */
export const kunciQuery = queryOptions({ queryKey: ['kunci'], queryFn: () => call(daftarKunciSchema, '/api/kunci') });

/** Makes and revokes keys. */
export function useUbahKunci() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['kunci'] });
  return {
    buat: useMutation({
      mutationFn: (json: KunciBaru) => call(kunciSekaliSchema, '/api/kunci', { method: 'POST', json }),
      onSettled,
    }),
    cabut: useMutation({
      mutationFn: (id: string) => call(kunciSchema, `/api/kunci/${id}`, { method: 'DELETE' }),
      onSettled,
    }),
  };
}
