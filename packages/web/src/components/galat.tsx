import { Alert, Button, List, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';

interface GalatProps {
  error: Error;
  onRetry?: () => void;
}

/** What went wrong, with all its problems and, where it helps, a way to try again. */
export function Galat({ error, onRetry }: GalatProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const problem = error instanceof ApiError ? error.problem : null;
  const unreachable = error instanceof TypeError || error instanceof ApiError;
  const message = problem?.pesan[bahasa] ?? (unreachable ? t('umum.jaringan') : error.message);
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('umum.galat')} role="alert">
      <Stack gap="xs" align="flex-start">
        {message}
        {problem && problem.masalah.length > 0 && (
          <List size="sm">
            {problem.masalah.map((masalah) => (
              <List.Item key={`${masalah.lokasi}-${masalah.kode}`}>
                {masalah.lokasi && <strong>{masalah.lokasi}: </strong>}
                {masalah.pesan[bahasa]} {masalah.saran?.[bahasa]}
              </List.Item>
            ))}
          </List>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('umum.cobaLagi')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
