import { Alert, Button, FileButton, Stack, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconFileSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { kirimDokumen } from './api.ts';

const ACCEPT = '.docx,.xlsx,.xlsm,.csv,.pdf,.txt,.md';
const MAX_MB = 20;

/** Where a document is handed in for an audit. */
export function PeriksaPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [ditolak, setDitolak] = useState<string | null>(null);
  const resetRef = useRef<() => void>(null);
  const kirim = useMutation({
    mutationFn: kirimDokumen,
    onSuccess: ({ id }) => navigate({ to: '/periksa/$id', params: { id } }),
    // Else the browser keeps quiet when the corrected file has the same name.
    onSettled: () => resetRef.current?.(),
  });

  function terima(file: File | null | undefined): void {
    if (!file) return;
    const tooLarge = file.size > MAX_MB * 1024 * 1024;
    setDitolak(tooLarge ? t('periksa.terlaluBesar', { nama: file.name, batas: MAX_MB }) : null);
    kirim.reset();
    if (tooLarge) resetRef.current?.();
    else kirim.mutate(file);
  }

  return (
    <Stack maw={900}>
      <Title order={1} size="h2">
        {t('periksa.judul')}
      </Title>
      <Text>{t('periksa.pengantar')}</Text>
      <Dropzone
        onDrop={([file]) => terima(file)}
        onReject={([rejection]) => terima(rejection?.file)}
        multiple={false}
        loading={kirim.isPending}
        activateOnClick={false}
        activateOnKeyboard={false}
        tabIndex={-1}
        aria-label={t('periksa.taruh')}
      >
        <Stack align="center" py="lg">
          <IconFileSearch size={40} stroke={1.4} aria-hidden />
          <Text ta="center" aria-live="polite">
            {kirim.isPending ? t('periksa.mengirim') : t('periksa.taruh')}
          </Text>
          <Text ta="center" size="sm" c="dimmed">
            {t('periksa.jenis', { batas: MAX_MB })}
          </Text>
          <FileButton accept={ACCEPT} onChange={terima} resetRef={resetRef}>
            {(props) => (
              <Button {...props} style={{ pointerEvents: 'all' }}>
                {t('periksa.pilih')}
              </Button>
            )}
          </FileButton>
        </Stack>
      </Dropzone>
      {ditolak && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('umum.galat')} role="alert">
          {ditolak}
        </Alert>
      )}
      {kirim.error && <Galat error={kirim.error} />}
      <Text size="sm" c="dimmed">
        {t('periksa.tidakDisimpan')}
      </Text>
    </Stack>
  );
}
