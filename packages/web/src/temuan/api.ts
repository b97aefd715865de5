import type { UbahKeputusan } from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callEmpty } from '../api/client.ts';

/** Which unit and quarter the findings are of. */
export interface TempatTemuan {
  unit: string;
  tahun: number;
  triwulan: number;
}

/** Decides about a finding of Keselarasan; every page that counts findings is read anew. */
export function usePutuskanTemuan({ unit, tahun, triwulan }: TempatTemuan) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kunci, ...json }: UbahKeputusan & { kunci: string }) =>
      callEmpty(`/api/keselarasan/${unit}/${tahun}/${triwulan}/${kunci}`, { method: 'PUT', json }),
    // Also after a refusal: the finding may have gone with its figure.
    onSettled: () => client.invalidateQueries(),
  });
}
