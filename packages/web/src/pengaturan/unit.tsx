import { Loader, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { unitQuery } from '../laporan/pilihan.tsx';

/** The units that report on their own, with their years. */
export function TabUnit() {
  const { t } = useTranslation();
  const units = useQuery(unitQuery);
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('pengaturan.unit.nama')}</Table.Th>
          <Table.Th>{t('pengaturan.unit.tahun')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {units.data.map(({ slug, nama, tahun }) => (
          <Table.Tr key={slug}>
            <Table.Td>{nama}</Table.Td>
            <Table.Td>{tahun.join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
