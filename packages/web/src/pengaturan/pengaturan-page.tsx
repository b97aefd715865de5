import { Loader, Stack, Tabs, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sesiQuery } from '../sesi/sesi.ts';
import { tabTampak } from './tab.ts';

/** Settings: one tab for each kind, addressed as ?tab=…; who may not see a kind does not see its tab. */
export function PengaturanPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data: sesi } = useSuspenseQuery(sesiQuery);
  const tampak = tabTampak(sesi?.kemampuan ?? []);
  const terbuka = tampak.find(({ nilai }) => nilai === tab) ?? tampak[0];
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('pengaturan.judul')}
      </Title>
      {terbuka === undefined ? (
        <Text>{t('pengaturan.tanpaHak')}</Text>
      ) : (
        <Tabs
          value={terbuka.nilai}
          onChange={(nilai) =>
            void navigate({
              to: '.',
              search: (previous) => ({ ...previous, tab: nilai ?? undefined, baris: undefined }),
            })
          }
          keepMounted={false}
        >
          <Tabs.List>
            {tampak.map(({ nilai, label }) => (
              <Tabs.Tab key={nilai} value={nilai}>
                {t(label)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={terbuka.nilai} pt="md">
            <Suspense fallback={<Loader aria-label={t('umum.muat')} />}>
              <terbuka.Isi />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}
