import { Stack, Text, Title } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { TaruhBerkas } from '../components/taruh-berkas.tsx';
import { kirimDokumen } from './api.ts';

const ACCEPT = '.docx,.xlsx,.xlsm,.csv,.pdf,.txt,.md';
const MAX_MB = 20;

/** Where a document is handed in for an audit. */
export function PeriksaPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kirim = useMutation({
    mutationFn: kirimDokumen,
    onSuccess: ({ id }) => navigate({ to: '/periksa/$id', params: { id } }),
  });
  return (
    <Stack maw={900}>
      <Title order={1} size="h2">
        {t('periksa.judul')}
      </Title>
      <Text>{t('periksa.pengantar')}</Text>
      <TaruhBerkas
        ikon={IconFileSearch}
        label={t('periksa.taruh')}
        sibuk={t('periksa.mengirim')}
        pilih={t('periksa.pilih')}
        petunjuk={t('periksa.jenis', { batas: MAX_MB })}
        accept={ACCEPT}
        alasanDitolak={({ name, size }) =>
          size > MAX_MB * 1024 * 1024 ? t('periksa.terlaluBesar', { nama: name, batas: MAX_MB }) : null
        }
        mengirim={kirim.isPending}
        onBerkas={(file) => kirim.mutate(file)}
        onDitolak={kirim.reset}
      />
      {kirim.error && <Galat error={kirim.error} />}
      <Text size="sm" c="dimmed">
        {t('periksa.tidakDisimpan')}
      </Text>
    </Stack>
  );
}
