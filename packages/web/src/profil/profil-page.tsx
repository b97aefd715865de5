import { Loader, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Bahasa, gantiBahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';
import { DaftarPeran } from '../pengguna/peran.tsx';
import { profilQuery, useUbahProfil } from './api.ts';
import { IsianSandi } from './isian-sandi.tsx';
import { SesiSaya } from './sesi-saya.tsx';

/** Value of the choice "each device its own", which is no language. */
const PERANGKAT = '';

/** One's own roles, language, password and sessions. */
export function ProfilPage() {
  const { t } = useTranslation();
  const profil = useQuery(profilQuery);
  const { bahasa } = useUbahProfil();
  if (profil.error) return <Galat error={profil.error} onRetry={() => void profil.refetch()} />;
  if (!profil.data) return <Loader aria-label={t('umum.muat')} />;
  const { nama, login, peran, sesi } = profil.data;
  const pilihBahasa = (value: Bahasa | null) =>
    bahasa.mutate(
      { bahasa: value },
      {
        onSuccess: async () => {
          if (value !== null) await gantiBahasa(value);
          notifications.show({ message: t('profil.tersimpan') });
        },
      },
    );
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h2">
          {nama}
        </Title>
        <Text c="dimmed">{login}</Text>
      </div>
      <Stack component="section" gap="sm">
        <Title order={2} size="h4">
          {t('profil.peran')}
        </Title>
        {peran.length === 0 ? <Text size="sm">{t('profil.tanpaPeran')}</Text> : <DaftarPeran peran={peran} />}
      </Stack>
      <Stack component="section" gap="sm">
        <Title order={2} size="h4">
          {t('profil.bahasa')}
        </Title>
        <Select
          aria-label={t('profil.bahasa')}
          description={t('profil.bahasaSaran')}
          data={[
            { value: PERANGKAT, label: t('profil.ikutPerangkat') },
            { value: 'id', label: t('profil.indonesia') },
            { value: 'en', label: t('profil.inggris') },
          ]}
          value={profil.data.bahasa ?? PERANGKAT}
          onChange={(value) => pilihBahasa(value ? (value as Bahasa) : null)}
          allowDeselect={false}
          disabled={bahasa.isPending}
          w={{ base: '100%', xs: 320 }}
        />
        {bahasa.error && <Galat error={bahasa.error} />}
      </Stack>
      <Stack component="section" gap="sm">
        <Title order={2} size="h4">
          {t('profil.sandi.judul')}
        </Title>
        <IsianSandi login={login} onSelesai={() => notifications.show({ message: t('profil.sandi.selesai') })} />
      </Stack>
      <SesiSaya sesi={sesi} />
    </Stack>
  );
}
