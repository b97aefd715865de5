import { ActionIcon, Badge, Checkbox, Group, Menu, Table, Text } from '@mantine/core';
import type { UnitOrganisasi } from '@selaras/contracts';
import {
  IconArrowDown,
  IconArrowUp,
  IconCalendarOff,
  IconCalendarPlus,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { susunPohon } from './pohon.ts';
import { hariIni, useTanggal } from './tanggal.ts';

interface TabelUnitProps {
  unit: readonly UnitOrganisasi[];
  tahun: number;
  pelapor: ReadonlySet<string>;
  bolehUbah: boolean;
  menyimpan: boolean;
  onPelapor: (unit: string, ya: boolean) => void;
  onPindah: (unit: UnitOrganisasi, langkah: -1 | 1) => void;
  onUbah: (unit: UnitOrganisasi) => void;
  onTambah: (induk: UnitOrganisasi) => void;
  onAkhiri: (unit: UnitOrganisasi) => void;
  onBuka: (unit: UnitOrganisasi) => void;
  onHapus: (unit: UnitOrganisasi) => void;
}

/** The units as an indented table. */
export function TabelUnit(props: TabelUnitProps) {
  const { t } = useTranslation();
  const { unit, tahun, pelapor, bolehUbah, menyimpan, onPelapor } = props;
  return (
    <Table className="organisasi" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('organisasi.unit.nama')}</Table.Th>
          <Table.Th visibleFrom="md">{t('organisasi.unit.jenis')}</Table.Th>
          <Table.Th visibleFrom="md">{t('organisasi.unit.kode')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('organisasi.unit.masa')}</Table.Th>
          <Table.Th>{t('organisasi.unit.pelapor', { tahun })}</Table.Th>
          {bolehUbah && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {susunPohon(unit).map(({ row, tingkat }) => (
          <Table.Tr key={row.id} id={`unit-${row.id}`}>
            <Table.Th scope="row" fw={tingkat === 0 ? 600 : 400} style={{ '--tingkat': tingkat }} className="pohon">
              {row.nama}
              {row.berlakuSampai !== null && row.berlakuSampai < hariIni() && (
                <Badge variant="default" ml="xs" size="sm">
                  {t('organisasi.unit.berakhir')}
                </Badge>
              )}
              {(row.berlakuDari !== null || row.berlakuSampai !== null) && (
                <Text size="xs" c="dimmed" fw={400} hiddenFrom="sm">
                  <Masa unit={row} />
                </Text>
              )}
            </Table.Th>
            <Table.Td visibleFrom="md">{t(`organisasi.unit.daftarJenis.${row.jenis}`)}</Table.Td>
            <Table.Td visibleFrom="md">{row.kode || '–'}</Table.Td>
            <Table.Td visibleFrom="sm">
              <Masa unit={row} />
            </Table.Td>
            <Table.Td>
              <Checkbox
                aria-label={t('organisasi.unit.pelaporNama', { nama: row.nama, tahun })}
                checked={pelapor.has(row.id)}
                disabled={!bolehUbah || menyimpan}
                onChange={(event) => onPelapor(row.id, event.currentTarget.checked)}
              />
            </Table.Td>
            {bolehUbah && (
              <Table.Td>
                <AksiUnit {...props} row={row} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Masa({ unit: { berlakuDari: dari, berlakuSampai: sampai } }: { unit: UnitOrganisasi }) {
  const { t } = useTranslation();
  const tulis = useTanggal();
  if (dari !== null && sampai !== null) {
    return t('organisasi.unit.rentang', { dari: tulis(dari), sampai: tulis(sampai) });
  }
  if (dari !== null) return t('organisasi.unit.sejak', { dari: tulis(dari) });
  return sampai === null ? '–' : t('organisasi.unit.hingga', { sampai: tulis(sampai) });
}

function AksiUnit(props: TabelUnitProps & { row: UnitOrganisasi }) {
  const { t } = useTranslation();
  const { row, unit, onPindah, onUbah, onTambah, onAkhiri, onBuka, onHapus } = props;
  const saudara = unit.filter(({ induk }) => induk === row.induk).sort((a, b) => a.urut - b.urut);
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('organisasi.ubahNama', { nama: row.nama })}
        onClick={() => onUbah(row)}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('organisasi.tindakan', { nama: row.nama })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => onTambah(row)}>
            {t('organisasi.unit.tambahBawah')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            disabled={saudara[0]?.id === row.id}
            onClick={() => onPindah(row, -1)}
          >
            {t('organisasi.naik')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            disabled={saudara.at(-1)?.id === row.id}
            onClick={() => onPindah(row, 1)}
          >
            {t('organisasi.turun')}
          </Menu.Item>
          {row.berlakuSampai === null ? (
            <Menu.Item leftSection={<IconCalendarOff size={16} />} onClick={() => onAkhiri(row)}>
              {t('organisasi.unit.akhiri')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconCalendarPlus size={16} />} onClick={() => onBuka(row)}>
              {t('organisasi.unit.bukaLagi')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            color="red"
            disabled={row.dipakai}
            onClick={() => onHapus(row)}
          >
            {t('organisasi.hapus')}
            {row.dipakai && (
              <Text size="xs" maw={220}>
                {t('organisasi.unit.dipakai')}
              </Text>
            )}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
