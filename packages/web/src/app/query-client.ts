import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.ts';
import { sesiQuery } from '../sesi/sesi.ts';

/** A refusal is final; only a lost connection or a failing server is worth another try. */
function worthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status < 500) return false;
  return failures < 2;
}

/** A session that has ended leads back to the sign-in page. */
function noteEndOfSession(error: Error): void {
  if (error instanceof ApiError && error.status === 401) queryClient.setQueryData(sesiQuery.queryKey, null);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEndOfSession }),
  mutationCache: new MutationCache({ onError: noteEndOfSession }),
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000 }, mutations: { retry: false } },
});
