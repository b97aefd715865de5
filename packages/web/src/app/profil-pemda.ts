import { profilPemdaSchema } from '@selaras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';

/** Name, logo and first language of the pemda: the head of every page. */
export const profilPemdaQuery = queryOptions({
  queryKey: ['profil-pemda'],
  queryFn: () => call(profilPemdaSchema, '/api/profil-pemda'),
  staleTime: 5 * 60_000,
});
