import { Alert, Group, Paper, Text, Title } from '@mantine/core';
import type { Beranda } from '@selaras/contracts';
import { IconMessageReply } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { AnchorLink } from '../angka/tautan.tsx';
import { namaTenggat, StatusTenggat } from '../angka/tenggat.tsx';

/** What is to be handed in and by when, and why the report came back. */
export function Tenggat({ beranda: { tenggat, laporan, kemampuan } }: { beranda: Beranda }) {
  const { t } = useTranslation();
  const { tanggal, saat } = useFormat();
  const mengelola = kemampuan.includes('tenggat:kelola');
  return (
    <>
      {laporan.komentar && (
        <Alert
          color="orange"
          icon={<IconMessageReply />}
          title={t('tenggat.dikembalikan')}
          styles={{ title: { color: 'inherit' } }}
        >
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {laporan.komentar.teks}
          </Text>
          <Group gap="xs" mt={4}>
            <Text size="xs">
              {t('tenggat.dikembalikanOleh', { aktor: laporan.komentar.aktor, waktu: saat(laporan.komentar.waktu) })}
            </Text>
            <AnchorLink to="/laporan" search={(previous) => previous} size="xs" fw={600}>
              {t('tenggat.keLaporan')}
            </AnchorLink>
          </Group>
        </Alert>
      )}
      {(tenggat.length > 0 || mengelola) && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('tenggat.judul')}
          </Title>
          <Paper withBorder p="sm">
            {tenggat.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('tenggat.belumDitetapkan')}.{' '}
                <AnchorLink
                  to="/pengaturan"
                  search={(previous) => ({ ...previous, tab: 'tenggat' })}
                  size="sm"
                  underline="always"
                >
                  {t('tenggat.tetapkan')}
                </AnchorLink>
              </Text>
            ) : (
              <ul className="polos tenggat">
                {tenggat.map((row) => (
                  <li key={`${row.jenis} ${row.ke}`}>
                    {row.jenis === 'laporan-triwulan' ? (
                      <AnchorLink
                        to="/laporan"
                        search={(previous) => ({ ...previous, triwulan: row.ke })}
                        size="sm"
                        fw={500}
                      >
                        {namaTenggat(row, t)}
                      </AnchorLink>
                    ) : (
                      <Text span size="sm" fw={500}>
                        {namaTenggat(row, t)}
                      </Text>
                    )}
                    <Text span size="sm" c="dimmed">
                      {tanggal(row.tanggal)}
                    </Text>
                    <StatusTenggat keadaan={row.keadaan} />
                  </li>
                ))}
              </ul>
            )}
          </Paper>
        </section>
      )}
    </>
  );
}
