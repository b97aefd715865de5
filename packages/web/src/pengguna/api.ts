import {
  daftarPenggunaSchema,
  type PenggunaBaru,
  penggunaSchema,
  type SandiSekali,
  sandiSekaliSchema,
  type UbahPengguna,
} from '@selaras/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, query } from '../api/client.ts';

/** Which users to show. */
export interface SaringanPengguna {
  cari: string;
  status: 'aktif' | 'nonaktif' | '';
  halaman: number;
}

export const penggunaQuery = ({ cari, status, halaman }: SaringanPengguna) =>
  queryOptions({
    queryKey: ['pengguna', cari, status, halaman],
    queryFn: () => call(daftarPenggunaSchema, `/api/pengguna${query({ cari, status, halaman: halaman.toString() })}`),
    // What was shown stays until the next answer is there: the list does not flicker while one types.
    placeholderData: (previous) => previous,
  });

/** Writes about users; each refreshes the list, also when it was refused for being out of date. */
export function useUbahPengguna() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['pengguna'] });
  return {
    tambah: useMutation({
      mutationFn: (json: PenggunaBaru) => call(sandiSekaliSchema, '/api/pengguna', { method: 'POST', json }),
      onSettled,
    }),
    ubah: useMutation({
      mutationFn: ({ id, ...json }: UbahPengguna & { id: string }) =>
        call(penggunaSchema, `/api/pengguna/${id}`, { method: 'PUT', json }),
      onSettled,
    }),
    aktif: useMutation({
      mutationFn: ({ id, aktif }: { id: string; aktif: boolean }) =>
        call(penggunaSchema, `/api/pengguna/${id}/${aktif ? 'aktifkan' : 'nonaktifkan'}`, { method: 'POST', json: {} }),
      onSettled,
    }),
    sandi: useMutation({
      mutationFn: (id: string): Promise<SandiSekali> =>
        call(sandiSekaliSchema, `/api/pengguna/${id}/sandi`, { method: 'POST', json: {} }),
      onSettled,
    }),
  };
}
