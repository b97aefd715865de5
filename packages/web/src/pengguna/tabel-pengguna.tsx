import { ActionIcon, Badge, Menu, Table, Text, VisuallyHidden } from '@mantine/core';
import type { PenggunaDto, TindakanPengguna } from '@selaras/contracts';
import { IconDots, IconKey, IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status } from '../angka/status.tsx';
import { DaftarPeran } from './peran.tsx';

const menu = {
  ubah: { label: 'pengguna.ubah', icon: IconPencil },
  'atur-sandi': { label: 'pengguna.aturSandi', icon: IconKey },
  aktifkan: { label: 'pengguna.aktifkan', icon: IconUserCheck },
  nonaktifkan: { label: 'pengguna.nonaktifkan', icon: IconUserOff },
} as const satisfies Record<TindakanPengguna, unknown>;

interface TabelPenggunaProps {
  pengguna: readonly PenggunaDto[];
  /** Id of who looks. */
  saya: string;
  onTindakan: (tindakan: TindakanPengguna, pengguna: PenggunaDto) => void;
}

/** The users with what may be done with each. */
export function TabelPengguna({ pengguna, saya, onTindakan }: TabelPenggunaProps) {
  const { t } = useTranslation();
  const { saat } = useFormat();
  return (
    <Table className="tumpuk" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('pengguna.nama')}</Table.Th>
          <Table.Th>{t('pengguna.peran')}</Table.Th>
          <Table.Th>{t('pengguna.status')}</Table.Th>
          <Table.Th>{t('pengguna.masukTerakhir')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('pengguna.tindakan')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pengguna.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td data-label={t('pengguna.nama')}>
              <Text span fw={600}>
                {row.nama}
              </Text>{' '}
              {row.id === saya && (
                <Badge variant="default" size="sm" tt="none">
                  {t('pengguna.anda')}
                </Badge>
              )}
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {row.login}
              </Text>
            </Table.Td>
            <Table.Td data-label={t('pengguna.peran')}>
              <DaftarPeran peran={row.peran} />
            </Table.Td>
            <Table.Td data-label={t('pengguna.status')}>
              <KeadaanPengguna pengguna={row} />
            </Table.Td>
            <Table.Td data-label={t('pengguna.masukTerakhir')}>
              {row.masukTerakhir === null ? t('pengguna.belumPernah') : saat(row.masukTerakhir)}
            </Table.Td>
            <Table.Td data-label={t('pengguna.tindakan')}>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="default" aria-label={t('pengguna.tindakanUntuk', { nama: row.nama })}>
                    <IconDots size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {row.tindakan.map((tindakan) => {
                    const { label, icon: Icon } = menu[tindakan];
                    return (
                      <Menu.Item
                        key={tindakan}
                        leftSection={<Icon size={16} />}
                        onClick={() => onTindakan(tindakan, row)}
                      >
                        {t(label)}
                      </Menu.Item>
                    );
                  })}
                </Menu.Dropdown>
              </Menu>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function KeadaanPengguna({ pengguna }: { pengguna: PenggunaDto }) {
  const { t } = useTranslation();
  if (!pengguna.aktif) return <Status nada="netral">{t('pengguna.nonaktif')}</Status>;
  if (pengguna.wajibGantiSandi) return <Status nada="cukup">{t('pengguna.wajibGanti')}</Status>;
  return <Status nada="baik">{t('pengguna.aktif')}</Status>;
}
