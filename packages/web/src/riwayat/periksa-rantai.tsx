import { Alert, Button, Group, List, Text } from '@mantine/core';
import { hasilRantaiSchema } from '@selaras/contracts';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';

/** Computes the audit chain again and says whether it is intact. */
export function PeriksaRantai() {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const periksa = useMutation({
    mutationFn: () => call(hasilRantaiSchema, '/api/audit/pemeriksaan', { method: 'POST', json: {} }),
  });
  const hasil = periksa.data;
  return (
    <div aria-live="polite">
      <Group mb={hasil || periksa.error ? 'xs' : 0}>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={periksa.isPending}
          onClick={() => periksa.mutate()}
        >
          {t('riwayat.periksa')}
        </Button>
      </Group>
      {periksa.error && <Galat error={periksa.error} />}
      {hasil && hasil.masalah.length === 0 && (
        <Alert color="green">
          {t('riwayat.utuh', { peristiwa: hasil.peristiwa })}
          {hasil.hash && (
            <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
              {t('riwayat.hash', { hash: hasil.hash })}
            </Text>
          )}
        </Alert>
      )}
      {hasil && hasil.masalah.length > 0 && (
        <Alert color="red" title={t('riwayat.rusak', { jumlah: hasil.masalah.length })} role="alert">
          <List size="sm">
            {hasil.masalah.map((row) => (
              <List.Item key={`${row.lokasi} ${row.kode}`}>
                {row.lokasi}: {kata(row.pesan)} {row.saran && kata(row.saran)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
