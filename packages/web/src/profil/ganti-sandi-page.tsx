import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PilihBahasa } from '../app/pilih-bahasa.tsx';
import { sesiQuery, useKeluar } from '../sesi/sesi.ts';
import { IsianSandi } from './isian-sandi.tsx';

/** Before anything else: a password that only its user knows. */
export function GantiSandiPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const navigate = useNavigate();
  const keluar = useKeluar();
  const { kembali = '/' } = useSearch({ from: '/ganti-sandi' });
  const { data: sesi } = useSuspenseQuery(sesiQuery);
  return (
    <Center mih="100dvh" p="md" component="main" id="isi">
      <Paper withBorder p="xl" w="100%" maw={480}>
        <Stack>
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Title order={1} size="h2">
              {t('profil.sandi.wajibJudul')}
            </Title>
            <PilihBahasa />
          </Group>
          <Text>{t('profil.sandi.wajibIsi')}</Text>
          <IsianSandi login={sesi?.pengguna.login ?? ''} onSelesai={() => router.history.push(kembali)} />
          <Button
            variant="subtle"
            size="xs"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => keluar.mutate(undefined, { onSettled: () => navigate({ to: '/masuk' }) })}
          >
            {t('masuk.keluar')}
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
