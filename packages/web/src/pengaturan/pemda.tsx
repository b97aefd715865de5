import './pengaturan.css';
import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { LogoPemda } from './logo-pemda.tsx';
import { PengaturanTahun } from './pengaturan-tahun.tsx';
import { ProfilPemda } from './profil-pemda.tsx';
import { usePengaturan } from './use-pengaturan.ts';

/** What the pemda says of itself, and how its reports are made. */
export function TabPemda() {
  const { t } = useTranslation();
  const { pengaturan, terimaProfil, terima } = usePengaturan();
  if (pengaturan.error) return <Galat error={pengaturan.error} onRetry={() => void pengaturan.refetch()} />;
  if (!pengaturan.data) return <Loader aria-label={t('umum.muat')} />;
  const { data } = pengaturan;
  const bolehUbah = data.kemampuan.includes('pengaturan:kelola');
  const muatUlang = () => pengaturan.refetch().then((hasil) => hasil.data ?? null);
  return (
    <Stack gap="xl">
      {!bolehUbah && (
        <Text size="sm" c="dimmed">
          {t('organisasi.lihatSaja')}
        </Text>
      )}
      <ProfilPemda profil={data.profil} bolehUbah={bolehUbah} onTersimpan={terimaProfil} muatUlang={muatUlang} />
      <LogoPemda profil={data.profil} bolehUbah={bolehUbah} onTersimpan={terimaProfil} />
      <PengaturanTahun pengaturan={data} bolehUbah={bolehUbah} onTersimpan={terima} muatUlang={muatUlang} />
    </Stack>
  );
}
