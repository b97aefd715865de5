import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { Beranda } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { DaftarPerubahan } from '../riwayat/daftar-perubahan.tsx';

/** What was changed last, and what changed since the last signature. */
export function Perubahan({ beranda: { perubahan, sejakPenetapan } }: { beranda: Beranda }) {
  const { t } = useTranslation();
  const { tanggal } = useFormat();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('beranda.perubahan')}
        </Title>
        <Paper withBorder p="sm">
          <DaftarPerubahan perubahan={perubahan} />
        </Paper>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('beranda.sejak')}
        </Title>
        <Paper withBorder p="sm">
          {sejakPenetapan === null ? (
            <Text c="dimmed">{t('beranda.belumDitetapkan')}</Text>
          ) : (
            <>
              <Text size="sm" mb="xs">
                {t('beranda.sejakKalimat', {
                  jumlah: sejakPenetapan.jumlah,
                  judul: sejakPenetapan.judul,
                  tanggal: sejakPenetapan.tanggal === null ? '–' : tanggal(sejakPenetapan.tanggal),
                })}
              </Text>
              {sejakPenetapan.jumlah > 0 && <DaftarPerubahan perubahan={sejakPenetapan.perubahan} />}
            </>
          )}
        </Paper>
      </section>
    </SimpleGrid>
  );
}
