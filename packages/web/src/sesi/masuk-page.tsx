import { Button, Center, Group, Paper, PasswordInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PilihBahasa } from '../app/pilih-bahasa.tsx';
import { Galat } from '../components/galat.tsx';
import { pemdaQuery, useMasuk } from './sesi.ts';

export function MasukPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { kembali = '/' } = useSearch({ from: '/masuk' });
  const masuk = useMasuk();
  const pemda = useQuery(pemdaQuery);
  const required = (value: string) => (value.trim() === '' ? t('masuk.kosong') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { pemda: '', login: '', sandi: '' },
    validate: { login: required, sandi: required },
  });
  const pilihan = pemda.data ?? [];
  const judul = `${t('masuk.judul')} · ${t('app.nama')}`;
  useEffect(() => {
    document.title = judul;
  }, [judul]);

  const submit = form.onSubmit(({ pemda: dipilih, login, sandi }) => {
    masuk.mutate(
      { pemda: dipilih || (pilihan[0]?.slug ?? ''), login, sandi },
      { onSuccess: () => router.history.push(kembali) },
    );
  });

  return (
    <Center mih="100dvh" p="md" component="main" id="isi">
      <Paper withBorder p="xl" w="100%" maw={420}>
        <form onSubmit={submit} noValidate>
          <Stack>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <div>
                <Title order={1} size="h2">
                  {t('app.nama')}
                </Title>
                <Text c="dimmed" size="sm">
                  {t('app.semboyan')}
                </Text>
              </div>
              <PilihBahasa />
            </Group>
            {pilihan.length > 1 && (
              <Select
                label={t('masuk.pemda')}
                data={pilihan.map(({ slug, nama }) => ({ value: slug, label: nama }))}
                defaultValue={pilihan[0]?.slug ?? null}
                onChange={(value) => form.setFieldValue('pemda', value ?? '')}
                allowDeselect={false}
              />
            )}
            {pilihan.length === 1 && <Text fw={600}>{pilihan[0]?.nama}</Text>}
            <TextInput
              label={t('masuk.login')}
              autoComplete="username"
              autoFocus
              key={form.key('login')}
              {...form.getInputProps('login')}
            />
            <PasswordInput
              label={t('masuk.sandi')}
              autoComplete="current-password"
              key={form.key('sandi')}
              {...form.getInputProps('sandi')}
            />
            {pemda.error && <Galat error={pemda.error} onRetry={() => void pemda.refetch()} />}
            {masuk.error && <Galat error={masuk.error} />}
            <Button type="submit" loading={masuk.isPending} disabled={pemda.isPending || pemda.isError}>
              {t('masuk.tombol')}
            </Button>
            {pilihan.some(({ contoh }) => contoh) && (
              <Text size="xs" c="dimmed">
                {t('masuk.contoh')}
              </Text>
            )}
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
