import { Table, Text } from '@mantine/core';
import type { Acuan as AcuanDto } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';

interface AcuanProps {
  judul: string;
  rows: readonly AcuanDto[];
}

/** Scales or forms: what they say, where they come from, when they hold. */
export function Acuan({ judul, rows }: AcuanProps) {
  const { t } = useTranslation();
  const { kata, tanggal } = useFormat();
  // Some rules are only known by their year.
  const tulis = (sejak: string) => (sejak.length === 10 ? tanggal(sejak) : sejak);
  return (
    <Table.ScrollContainer minWidth={680} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder fz="sm" aria-label={judul}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('referensi.nama')}</Table.Th>
            <Table.Th>{t('referensi.sumber')}</Table.Th>
            <Table.Th w={110}>{t('referensi.berlakuDari')}</Table.Th>
            <Table.Th w={110}>{t('referensi.berlakuSampai')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.slug} ${row.dari}`}>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {row.nama}
                </Text>
                <ul className="polos">
                  {row.isi.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
                {row.catatan && (
                  <Text size="xs" c="dimmed">
                    {kata(row.catatan)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{row.sumber}</Table.Td>
              <Table.Td>{tulis(row.dari)}</Table.Td>
              <Table.Td>{row.sampai === null ? t('referensi.masihBerlaku') : tulis(row.sampai)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
