import { Alert, Loader, Progress, Stack, Text, Title } from '@mantine/core';
import type { PemeriksaanDto } from '@selaras/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { hasilQuery, pemeriksaanQuery } from './api.ts';
import { Hasil } from './hasil.tsx';

/** One audit: its progress, then its findings beside the document. */
export function HasilPeriksaPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/layout/periksa/$id' });
  const state = useQuery(pemeriksaanQuery(id));
  const hasil = useQuery({ ...hasilQuery(id), enabled: state.data?.status === 'selesai' });
  const error = state.error ?? hasil.error;
  if (hasil.data) return <Hasil hasil={hasil.data} />;
  return (
    <Stack maw={900}>
      <Title order={1} size="h2">
        {t('periksa.judul')}
      </Title>
      {error && (
        <>
          <Galat error={error} />
          <KeUnggah />
        </>
      )}
      {!error && !state.data && <Loader aria-label={t('umum.muat')} />}
      {!error && state.data && <Kemajuan pemeriksaan={state.data} />}
    </Stack>
  );
}

function Kemajuan({ pemeriksaan }: { pemeriksaan: PemeriksaanDto }) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const { namaBerkas: nama, galat, kemajuan, langkah } = pemeriksaan;
  if (galat !== null) {
    return (
      <>
        <Alert color="red" icon={<IconAlertTriangle />} title={t('periksa.gagal', { nama })} role="alert">
          <Text>{galat.pesan[bahasa]}</Text>
          {galat.saran && <Text mt="xs">{galat.saran[bahasa]}</Text>}
        </Alert>
        <KeUnggah />
      </>
    );
  }
  return (
    <div aria-live="polite">
      <Text mb="xs">
        {t('periksa.memeriksa', { nama })} ({langkah[bahasa]})
      </Text>
      <Progress value={Math.max(5, kemajuan)} aria-label={t('periksa.memeriksa', { nama })} animated />
    </div>
  );
}

function KeUnggah() {
  const { t } = useTranslation();
  return (
    <div>
      <ButtonLink to="/periksa" variant="default">
        {t('periksa.lain')}
      </ButtonLink>
    </div>
  );
}
