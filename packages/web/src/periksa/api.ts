import {
  type FormatPemeriksaan,
  type HasilPemeriksaan,
  hasilPemeriksaanSchema,
  keputusanTersimpanSchema,
  type PemeriksaanDto,
  pemeriksaanSchema,
  type UbahKeputusan,
} from '@selaras/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, callFile } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';

const POLL_MS = 300;

/** Sends a document to be audited. */
export function kirimDokumen(file: File): Promise<PemeriksaanDto> {
  const form = new FormData();
  form.append('berkas', file);
  return call(pemeriksaanSchema, '/api/periksa', { method: 'POST', form });
}

/** The state of an audit, asked again until it is done. */
export const pemeriksaanQuery = (id: string) =>
  queryOptions({
    queryKey: ['periksa', id],
    queryFn: () => call(pemeriksaanSchema, `/api/periksa/${id}`),
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'antre' || data?.status === 'berjalan' ? POLL_MS : false,
    retry: false,
  });

/** The result of an audit; it changes only by decisions. */
export const hasilQuery = (id: string) =>
  queryOptions({
    queryKey: ['periksa', id, 'hasil'],
    queryFn: () => call(hasilPemeriksaanSchema, `/api/periksa/${id}/hasil`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** Decides about a finding, on the server first; only its card changes, the document may be large. */
export function usePutuskan(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ nomor, ...json }: UbahKeputusan & { nomor: number }) =>
      call(keputusanTersimpanSchema, `/api/periksa/${id}/temuan/${nomor}`, { method: 'PUT', json }),
    onSuccess: ({ keputusan }, { nomor }) => {
      client.setQueryData<HasilPemeriksaan>(hasilQuery(id).queryKey, (before) =>
        before === undefined
          ? before
          : {
              ...before,
              findings: before.findings.map((finding) =>
                finding.nomor === nomor ? { ...finding, keputusan } : finding,
              ),
            },
      );
    },
  });
}

/** Fetches a file of an audit and hands it to the browser; a file that can't be made fails with its reason instead of being saved. */
export async function unduhHasil(id: string, format: FormatPemeriksaan, bahasa: Bahasa): Promise<void> {
  const { name, content } = await callFile(`/api/periksa/${id}/berkas/${format}?bahasa=${bahasa}`);
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
