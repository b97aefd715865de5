import { Alert, Paper, Text } from '@mantine/core';
import type { Organisasi, UnitOrganisasi } from '@selaras/contracts';
import { findPenandaTangan } from '@selaras/domain';
import { IconAlertTriangle, IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTanggal } from './tanggal.ts';

interface PenandaTanganProps {
  organisasi: Organisasi;
  unit: UnitOrganisasi;
  tanggal: string;
}

/** Who signs for the unit on a date: what a report of that date prints. */
export function PenandaTangan({ organisasi, unit, tanggal }: PenandaTanganProps) {
  const { t } = useTranslation();
  const tulis = useTanggal();
  const { jabatan, pejabat } = findPenandaTangan(organisasi, unit.id, tanggal);
  if (jabatan === null || pejabat === null) {
    return (
      <Alert variant="default" icon={<IconAlertTriangle />} title={t('organisasi.jabatan.penandaTangan')}>
        {jabatan === null
          ? t('organisasi.jabatan.tanpaKepala', { unit: unit.nama })
          : t('organisasi.jabatan.tanpaPejabat', { jabatan: jabatan.nama })}
      </Alert>
    );
  }
  const status = pejabat.status === 'definitif' ? '' : `${t(`organisasi.jabatan.statusPendek.${pejabat.status}`)} `;
  return (
    <Paper withBorder p="md" maw={640} role="status">
      <Text size="sm" c="dimmed">
        <IconSignature size={16} style={{ verticalAlign: '-3px' }} aria-hidden />{' '}
        {t('organisasi.jabatan.padaTanggal', { unit: unit.nama, tanggal: tulis(tanggal) })}
      </Text>
      <Text mt="xs">
        {status}
        {jabatan.nama}
      </Text>
      <Text fw={600}>{pejabat.nama}</Text>
      <Text size="sm">
        {[pejabat.pangkat, pejabat.nip === '' ? t('organisasi.jabatan.nipKosong') : `NIP ${pejabat.nip}`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Paper>
  );
}
