import { Button, Code, Table, Text, VisuallyHidden } from '@mantine/core';
import type { KunciDto, Nada } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status } from '../angka/status.tsx';
import { DaftarPeran } from '../pengguna/peran.tsx';

const nada: Record<KunciDto['status'], Nada> = { berlaku: 'baik', kedaluwarsa: 'cukup', dicabut: 'netral' };

interface TabelKunciProps {
  kunci: readonly KunciDto[];
  onCabut: (kunci: KunciDto) => void;
}

/** The keys with what they may do and when they were last used. */
export function TabelKunci({ kunci, onCabut }: TabelKunciProps) {
  const { t } = useTranslation();
  const { saat } = useFormat();
  return (
    <Table className="tumpuk" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('kunci.nama')}</Table.Th>
          <Table.Th>{t('kunci.peran')}</Table.Th>
          <Table.Th>{t('kunci.status')}</Table.Th>
          <Table.Th>{t('kunci.terakhirDipakai')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('kunci.cabut')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kunci.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td data-label={t('kunci.nama')}>
              <Text span fw={600}>
                {row.nama}
              </Text>{' '}
              <Code>{row.awalan}…</Code>
              <Text size="sm" c="dimmed">
                {t('kunci.pembuat')} {row.pembuat ?? t('kunci.sistem')}, {saat(row.dibuat)}
              </Text>
            </Table.Td>
            <Table.Td data-label={t('kunci.peran')}>
              <DaftarPeran peran={row.peran} />
            </Table.Td>
            <Table.Td data-label={t('kunci.status')}>
              <Status nada={nada[row.status]}>{t(`kunci.${row.status}`)}</Status>
              <Text size="sm" c="dimmed">
                {t('kunci.sampai')} {saat(row.kedaluwarsa)}
              </Text>
            </Table.Td>
            <Table.Td data-label={t('kunci.terakhirDipakai')}>
              {row.terakhirDipakai === null ? t('kunci.belumPernah') : saat(row.terakhirDipakai)}
            </Table.Td>
            <Table.Td>
              {row.tindakan.includes('cabut') && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('kunci.cabutNama', { nama: row.nama })}
                  onClick={() => onCabut(row)}
                >
                  {t('kunci.cabut')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
