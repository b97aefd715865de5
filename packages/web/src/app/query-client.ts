import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.ts';

/** A refusal is final; only a lost connection or a failing server is worth another try. */
function worthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status < 500) return false;
  return failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000 }, mutations: { retry: false } },
});
