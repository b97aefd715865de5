import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { GalatIsian, galatIsian } from '../pengguna/galat-isian.tsx';
import { useGantiSandi } from './api.ts';

interface IsianSandiProps {
  /** For the browser's own password manager. */
  login: string;
  onSelesai: () => void;
}

/** Asks for the old password and twice for the new one. */
export function IsianSandi({ login, onSelesai }: IsianSandiProps) {
  const { t, i18n } = useTranslation();
  const ganti = useGantiSandi();
  const form = useForm({
    initialValues: { lama: '', baru: '', ulang: '' },
    validate: { ulang: (ulang, { baru }) => (ulang === baru ? null : t('profil.sandi.beda')) },
  });
  const simpan = form.onSubmit(({ lama, baru }) =>
    ganti.mutate(
      { lama, baru },
      {
        onSuccess: () => {
          form.reset();
          onSelesai();
        },
        onError: (error) => form.setErrors(galatIsian(error, i18n.language as Bahasa)),
      },
    ),
  );
  return (
    <form onSubmit={simpan} noValidate>
      <Stack maw={420}>
        <input type="text" autoComplete="username" value={login} readOnly hidden />
        <PasswordInput label={t('profil.sandi.lama')} autoComplete="current-password" {...form.getInputProps('lama')} />
        <PasswordInput
          label={t('profil.sandi.baru')}
          description={t('profil.sandi.baruSaran')}
          autoComplete="new-password"
          {...form.getInputProps('baru')}
        />
        <PasswordInput label={t('profil.sandi.ulang')} autoComplete="new-password" {...form.getInputProps('ulang')} />
        {ganti.error && <GalatIsian error={ganti.error} />}
        <Button type="submit" loading={ganti.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('profil.sandi.tombol')}
        </Button>
      </Stack>
    </form>
  );
}
