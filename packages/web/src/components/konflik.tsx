import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** One field in both versions. */
export interface Beda {
  label: string;
  saya: string;
  tersimpan: string;
}

interface KonflikProps {
  beda: readonly Beda[];
  menyimpan: boolean;
  onSaya: () => void;
  onTersimpan: () => void;
}

/** Both values of every field that someone else changed; the person says which version holds. */
export function Konflik({ beda, menyimpan, onSaya, onTersimpan }: KonflikProps) {
  const { t } = useTranslation();
  return (
    <Alert variant="default" icon={<IconAlertTriangle />} title={t('catatan.konflik.judul')} role="alert">
      <Text size="sm">{t('catatan.konflik.pengantar')}</Text>
      <Table my="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('catatan.konflik.isian')}</Table.Th>
            <Table.Th>{t('catatan.konflik.saya')}</Table.Th>
            <Table.Th>{t('catatan.konflik.tersimpan')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {beda
            .filter(({ saya, tersimpan }) => saya.trim() !== tersimpan)
            .map(({ label, saya, tersimpan }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{saya || '–'}</Table.Td>
                <Table.Td>{tersimpan || '–'}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button size="xs" loading={menyimpan} onClick={onSaya}>
          {t('catatan.konflik.pakaiSaya')}
        </Button>
        <Button size="xs" variant="default" onClick={onTersimpan}>
          {t('catatan.konflik.pakaiTersimpan')}
        </Button>
      </Group>
    </Alert>
  );
}
