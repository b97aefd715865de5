import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { PilihUnit, type UnitDanPeriode, useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { sesiQuery } from '../sesi/sesi.ts';
import { RiwayatImpor } from './riwayat-impor.tsx';
import { Unggah } from './unggah.tsx';

/** Figures from a spreadsheet: the template to fill in, the upload, and what it would change. */
export function ImporPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack maw={1200}>
      <Title order={1} size="h2">
        {t('impor.judul')}
      </Title>
      <Text>{t('impor.pengantar')}</Text>
      {dipilih ? <Isi units={units.data} dipilih={dipilih} /> : <Text>{t('laporan.tidakAda')}</Text>}
    </Stack>
  );
}

interface IsiProps {
  units: UnitDanPeriode['unit'][];
  dipilih: UnitDanPeriode;
}

function Isi({ units, dipilih }: IsiProps) {
  const { t } = useTranslation();
  const { data: sesi } = useQuery(sesiQuery);
  const { unit, tahun, triwulan } = dipilih;
  return (
    <>
      <PilihUnit units={units} dipilih={dipilih}>
        <Button
          component="a"
          href={`/api/templat/${unit.slug}/${tahun}/${triwulan}`}
          download
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} />}
        >
          {t('impor.templat')}
        </Button>
      </PilihUnit>
      {unit.kemampuan.includes('angka:impor') ? (
        <Unggah key={`${unit.id}-${tahun}-${triwulan}`} dipilih={dipilih} />
      ) : (
        <Text c="dimmed">{t('impor.tanpaHak')}</Text>
      )}
      {sesi?.kemampuan.includes('referensi:impor') && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t('impor.referensi')}
          </Text>
          <ButtonLink to="/referensi" size="compact-sm" variant="default">
            {t('impor.keReferensi')}
          </ButtonLink>
        </Group>
      )}
      <RiwayatImpor dipilih={dipilih} />
    </>
  );
}
