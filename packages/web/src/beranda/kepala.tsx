import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { Beranda, Nada } from '@selaras/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status } from '../angka/status.tsx';

/** The tone of a report's status. */
export const NADA_LAPORAN: Record<Beranda['laporan']['status'], Nada> = {
  belum: 'netral',
  draf: 'netral',
  dikembalikan: 'kurang',
  diajukan: 'cukup',
  ditetapkan: 'baik',
};

/** The quarter in six figures. */
export function Kepala({ beranda: { anggaran, kinerja, laporan, temuan } }: { beranda: Beranda }) {
  const { t } = useTranslation();
  const { uang, uangRingkas, serapan, kata, tanggal } = useFormat();
  const dihitung = temuan.filter(({ keputusan }) => keputusan?.keputusan !== 'diabaikan');
  const jumlah = (severity: 'error' | 'warning' | 'info') => dihitung.filter((row) => row.severity === severity).length;
  const rencana = anggaran.rencanaKas;
  return (
    <SimpleGrid cols={{ base: 2, md: 3, xl: 6 }} spacing="sm">
      <Kartu label={t('beranda.pagu')} angka={uangRingkas(anggaran.pagu)} penuh={uang(anggaran.pagu)}>
        {uang(anggaran.pagu)}
      </Kartu>
      <Kartu label={t('beranda.realisasi')} angka={uangRingkas(anggaran.realisasi)} penuh={uang(anggaran.realisasi)}>
        {t('beranda.sisa', { jumlah: uang(anggaran.sisa) })}
      </Kartu>
      <Kartu label={t('beranda.serapan')} angka={serapan(anggaran.serapan)}>
        {anggaran.serapan.kind === 'tak-terdefinisi' ? (
          kata(anggaran.serapan.penjelasan)
        ) : rencana === null ? (
          <Status nada="netral">{t('beranda.tanpaRencana')}</Status>
        ) : (
          t('beranda.terhadapRencana', {
            persen: serapan(rencana.terhadapRencana),
            jumlah: uangRingkas(rencana.jumlah),
          })
        )}
      </Kartu>
      <Kartu label={t('beranda.kinerja')} angka={t('beranda.tercapai', kinerja.jumlah)}>
        {t('beranda.terukur', kinerja.jumlah)}
      </Kartu>
      <Kartu label={t('beranda.temuan')} angka={String(dihitung.length)}>
        {t('beranda.jumlahTemuan', { error: jumlah('error'), warning: jumlah('warning'), info: jumlah('info') })}
      </Kartu>
      <Kartu label={t('beranda.laporan')} angka={t(`beranda.keadaan.${laporan.status}`)}>
        {laporan.tanggal !== null && <Status nada={NADA_LAPORAN[laporan.status]}>{tanggal(laporan.tanggal)}</Status>}
      </Kartu>
    </SimpleGrid>
  );
}

interface KartuProps {
  label: string;
  angka: string;
  /** The full figure where the card shows it short. */
  penuh?: string;
  children: ReactNode;
}

function Kartu({ label, angka, penuh, children }: KartuProps) {
  return (
    <Paper withBorder p="sm" className="kartu">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <p className="kartu-angka polos" {...(penuh ? { title: penuh } : {})}>
        {angka}
      </p>
      <Text size="xs" c="dimmed" component="div">
        {children}
      </Text>
    </Paper>
  );
}
