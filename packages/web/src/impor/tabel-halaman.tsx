import { Group, Pagination, ScrollArea, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PER_HALAMAN = 100;

interface TabelHalamanProps<Row> {
  judul: string;
  kepala: ReactNode;
  rows: readonly Row[];
  baris: (row: Row, index: number) => ReactNode;
  /** What stands below the title. */
  children?: ReactNode;
}

/** A list of an import, a page at a time: files may have tens of thousands of rows. */
export function TabelHalaman<Row>({ judul, kepala, rows, baris, children }: TabelHalamanProps<Row>) {
  const { t } = useTranslation();
  const [halaman, setHalaman] = useState(1);
  if (rows.length === 0) return null;
  const banyak = Math.ceil(rows.length / PER_HALAMAN);
  const kini = Math.min(halaman, banyak);
  const dari = (kini - 1) * PER_HALAMAN;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {judul}
      </Title>
      {children}
      <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': judul }}>
        <Table striped stickyHeader className="tumpuk">
          <Table.Thead>{kepala}</Table.Thead>
          <Table.Tbody>
            {rows.slice(dari, dari + PER_HALAMAN).map((row, index) => baris(row, dari + index))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {banyak > 1 && (
        <Group justify="space-between" mt="xs">
          <Text size="sm" c="dimmed">
            {t('impor.barisKe', {
              dari: dari + 1,
              sampai: Math.min(dari + PER_HALAMAN, rows.length),
              jumlah: rows.length,
            })}
          </Text>
          <Pagination
            total={banyak}
            value={kini}
            onChange={setHalaman}
            size="sm"
            getControlProps={(control) => ({ 'aria-label': `${t('referensi.halaman')}: ${control}` })}
            getItemProps={(page) => ({ 'aria-label': `${t('referensi.halaman')} ${page}` })}
          />
        </Group>
      )}
    </section>
  );
}
