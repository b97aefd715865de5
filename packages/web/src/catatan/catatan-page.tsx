import './catatan.css';
import { Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { Lembar } from './lembar.tsx';

/** Kegiatan & catatan: what was done in a quarter, what stood in the way and what was done about it. */
export function CatatanPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('catatan.judul')}
      </Title>
      {dipilih === null ? (
        <Text>{t('laporan.tidakAda')}</Text>
      ) : (
        <Lembar
          key={`${dipilih.unit.slug} ${dipilih.tahun} ${dipilih.triwulan}`}
          units={units.data}
          dipilih={dipilih}
        />
      )}
    </Stack>
  );
}
