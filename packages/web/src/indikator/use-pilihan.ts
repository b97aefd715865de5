import { pilihanIndikatorSchema } from '@selaras/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';

/** What forms about indicators offer. */
export function usePilihan(unit: string, tahun: number) {
  const alamat = `/api/indikator/${unit}/pilihan/${tahun}`;
  return useQuery({ queryKey: ['indikator', alamat], queryFn: () => call(pilihanIndikatorSchema, alamat) });
}
