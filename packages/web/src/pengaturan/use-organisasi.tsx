import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  type JabatanOrganisasi,
  type Organisasi,
  organisasiSchema,
  type UbahOrganisasiMasukan,
  type UnitOrganisasi,
} from '@selaras/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '../api/client.ts';
import { balikkan } from './balikkan.ts';

const organisasiQuery = queryOptions({
  queryKey: ['organisasi'],
  queryFn: () => call(organisasiSchema, '/api/organisasi'),
});

/** A unit as it is sent back. */
export function isianUnit({ dipakai: _, tahunTerakhir: __, ...unit }: UnitOrganisasi) {
  return unit;
}

/** An office as it is sent back. */
export function isianJabatan({ dipakai: _, ...jabatan }: JabatanOrganisasi) {
  return jabatan;
}

/** The organisation, and everything that changes it. */
export function useOrganisasi() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const organisasi = useQuery(organisasiQuery);
  const ubah = useMutation({
    mutationFn: (json: UbahOrganisasiMasukan) => call(organisasiSchema, '/api/organisasi', { method: 'PATCH', json }),
    onSuccess: (data) => {
      client.setQueryData<Organisasi>(organisasiQuery.queryKey, data);
      // Names of units and who signs stand on many pages.
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'organisasi' && queryKey[0] !== 'sesi',
      });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status === 409) void organisasi.refetch();
    },
  });

  /** Saves, says so and offers to take it back. Throws what the server refuses. */
  const simpan = async (ubahan: UbahOrganisasiMasukan, kabar: string): Promise<void> => {
    const sebelum = client.getQueryData<Organisasi>(organisasiQuery.queryKey);
    const sesudah = await ubah.mutateAsync(ubahan);
    const kembali = sebelum && balikkan(sebelum, sesudah);
    const urungkan = (pesan: string) => {
      notifications.hide(pesan);
      if (kembali)
        ubah.mutate(kembali, {
          onSuccess: () =>
            notifications.show({
              closeButtonProps: { 'aria-label': t('umum.tutup') },
              message: t('organisasi.diurungkan'),
            }),
        });
    };
    const pesan: string = notifications.show({
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('umum.tutup') },
      message: (
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm">{kabar}</Text>
          <Button size="xs" variant="default" flex="none" onClick={() => urungkan(pesan)}>
            {t('organisasi.urungkan')}
          </Button>
        </Group>
      ),
    });
  };

  return { organisasi, ubah, simpan };
}

/** What {@link useOrganisasi} gives. */
export type Penata = ReturnType<typeof useOrganisasi>;
