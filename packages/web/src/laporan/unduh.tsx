import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { type FormatLaporan, type PekerjaanDto, pekerjaanSchema } from '@selaras/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';

const POLL_MS = 250;

const labels: { format: FormatLaporan; label: string }[] = [
  { format: 'docx', label: 'Word' },
  { format: 'pdf', label: 'PDF' },
  { format: 'xlsx', label: 'Excel' },
  { format: 'html', label: 'HTML' },
];

interface UnduhProps {
  /** API address of the report. */
  alamat: string;
  pilihan: { form?: string; tanggal?: string };
}

/** The four downloads; each shows its progress and ends with the file. */
export function Unduh({ alamat, pilihan }: UnduhProps) {
  const { t, i18n } = useTranslation();
  const [pekerjaan, setPekerjaan] = useState<PekerjaanDto | null>(null);
  const unduh = useMutation({
    mutationFn: async (format: FormatLaporan) => {
      let job = await call(pekerjaanSchema, `${alamat}/unduhan`, {
        method: 'POST',
        json: { ...pilihan, format: [format] },
      });
      setPekerjaan(job);
      while (job.status === 'antre' || job.status === 'berjalan') {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        job = await call(pekerjaanSchema, `/api/pekerjaan/${job.id}`);
        setPekerjaan(job);
      }
      if (job.status === 'gagal') throw new Error(job.galat?.[i18n.language as Bahasa] ?? t('umum.galat'));
      return job;
    },
    onSuccess: (job) => {
      for (const berkas of job.berkas) {
        const link = document.createElement('a');
        link.href = berkas.url;
        link.download = berkas.nama;
        link.click();
      }
    },
  });
  const aktif = labels.find(({ format }) => format === unduh.variables)?.label ?? '';

  return (
    <Stack gap="xs">
      <Group gap="xs">
        {labels.map(({ format, label }) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={unduh.isPending && unduh.variables === format}
            disabled={unduh.isPending}
            aria-label={t('laporan.unduhFormat', { format: label })}
            onClick={() => unduh.mutate(format)}
          >
            {label}
          </Button>
        ))}
      </Group>
      <div aria-live="polite">
        {unduh.isPending && pekerjaan && (
          <>
            <Text size="sm">
              {t('laporan.menyiapkan', { format: aktif, langkah: pekerjaan.langkah[i18n.language as Bahasa] })}
            </Text>
            <Progress value={pekerjaan.kemajuan} aria-label={t('laporan.unduh')} animated />
          </>
        )}
        {unduh.isSuccess && (
          <Text size="sm" c="dimmed">
            {t('laporan.selesai', { nama: unduh.data.berkas.map(({ nama }) => nama).join(', ') })}
          </Text>
        )}
      </div>
      {unduh.error && <Galat error={unduh.error} />}
    </Stack>
  );
}
