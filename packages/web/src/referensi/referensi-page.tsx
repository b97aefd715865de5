import { Loader, Stack, Tabs, Title } from '@mantine/core';
import { ringkasanReferensiSchema } from '@selaras/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { Acuan } from './acuan.tsx';
import { DaftarKode } from './daftar-kode.tsx';

const referensiQuery = queryOptions({
  queryKey: ['referensi'],
  queryFn: () => call(ringkasanReferensiSchema, '/api/referensi'),
});

/** Code lists, scales and forms, each with its validity and source. */
export function ReferensiPage() {
  const { t } = useTranslation();
  const referensi = useQuery(referensiQuery);
  if (referensi.error) return <Galat error={referensi.error} onRetry={() => void referensi.refetch()} />;
  if (!referensi.data) return <Loader aria-label={t('umum.muat')} />;
  const { daftar, skala, form, kemampuan } = referensi.data;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('referensi.judul')}
      </Title>
      <Tabs defaultValue="nomenklatur" keepMounted={false}>
        <Tabs.List>
          {daftar.map(({ jenis }) => (
            <Tabs.Tab key={jenis} value={jenis}>
              {t(`referensi.daftar.${jenis}`)}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="skala">{t('referensi.skala')}</Tabs.Tab>
          <Tabs.Tab value="form">{t('referensi.form')}</Tabs.Tab>
        </Tabs.List>
        {daftar.map((row) => (
          <Tabs.Panel key={row.jenis} value={row.jenis} pt="md">
            <DaftarKode daftar={row} bolehMuat={kemampuan.includes('referensi:impor')} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="skala" pt="md">
          <Acuan judul={t('referensi.skala')} rows={skala} />
        </Tabs.Panel>
        <Tabs.Panel value="form" pt="md">
          <Acuan judul={t('referensi.form')} rows={form} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
