import { Loader, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { PilihUnit, useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { Daftar } from './daftar.tsx';
import { Rincian } from './rincian.tsx';

/** The indicators of a unit; one of them opens by the address. */
export function IndikatorPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  const { baris } = useSearch({ strict: false });
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('indikator.judul')}
      </Title>
      {dipilih === null ? (
        <Text>{t('laporan.tidakAda')}</Text>
      ) : (
        <>
          <PilihUnit units={units.data} dipilih={dipilih} />
          {baris === undefined ? <Daftar dipilih={dipilih} /> : <Rincian dipilih={dipilih} penempatan={baris} />}
        </>
      )}
    </Stack>
  );
}
