import { Alert, List, Stack, Text } from '@mantine/core';
import type { PengaturanDto } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { type Dampak, hitungDampak } from './tahun-berlaku.ts';

const ROMAWI = ['I', 'II', 'III', 'IV'];

/** Which reports a change of a year's settings changes, and which it leaves as they are. */
export function DampakLaporan({ pengaturan, tahun }: { pengaturan: PengaturanDto; tahun: number }) {
  const { t } = useTranslation();
  const { berubah, diajukan, jumlahBerubah, jumlahTetap } = hitungDampak(pengaturan, tahun);
  const tulis = (butir: Dampak['berubah'][number]) =>
    t('pemda.tahun.butir', {
      unit: butir.unit,
      tahun: butir.tahun,
      triwulan: butir.triwulan.map((ke) => ROMAWI[ke - 1]).join(', '),
    });
  return (
    <Alert variant="default" title={t('pemda.tahun.dampakJudul')}>
      <Stack gap="xs">
        {jumlahBerubah === 0 ? (
          <Text size="sm">{t('pemda.tahun.tanpaDampak')}</Text>
        ) : (
          <div>
            <Text size="sm">{t('pemda.tahun.dampak', { jumlah: jumlahBerubah })}</Text>
            <List size="sm">
              {berubah.map((butir) => (
                <List.Item key={`${butir.unit} ${butir.tahun}`}>{tulis(butir)}</List.Item>
              ))}
            </List>
          </div>
        )}
        {diajukan.length > 0 && (
          <Text size="sm">{t('pemda.tahun.diajukan', { daftar: diajukan.map(tulis).join('; ') })}</Text>
        )}
        {jumlahTetap > 0 && <Text size="sm">{t('pemda.tahun.tetap', { jumlah: jumlahTetap })}</Text>}
      </Stack>
    </Alert>
  );
}
