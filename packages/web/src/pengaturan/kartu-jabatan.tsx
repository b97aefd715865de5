import { ActionIcon, Badge, Button, Group, Menu, Table, Text, Title } from '@mantine/core';
import type { JabatanOrganisasi, Organisasi, PejabatOrganisasi } from '@selaras/contracts';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Linimasa } from './linimasa.tsx';
import { useTanggal } from './tanggal.ts';

interface KartuJabatanProps {
  organisasi: Organisasi;
  jabatan: JabatanOrganisasi;
  tingkat: number;
  /** True for the office that signs the unit's reports. */
  kepala: boolean;
  tanggal: string;
  bolehUbah: boolean;
  onUbah: () => void;
  /** Moves the office among its siblings; absent where it stands at that end already. */
  onNaik: (() => void) | undefined;
  onTurun: (() => void) | undefined;
  onHapus: () => void;
  onPejabat: (awal: PejabatOrganisasi | null) => void;
  onHapusPejabat: (awal: PejabatOrganisasi) => void;
}

/** One office with all who have held it. */
export function KartuJabatan(props: KartuJabatanProps) {
  const { t } = useTranslation();
  const { organisasi, jabatan, tingkat, kepala, tanggal, bolehUbah, onPejabat } = props;
  const pejabat = organisasi.pejabat
    .filter((row) => row.jabatan === jabatan.id)
    .sort((a, b) => (a.dari < b.dari ? 1 : -1));
  const atasan = organisasi.jabatan.find(({ id }) => id === jabatan.atasan);
  return (
    <section className="jabatan" aria-labelledby={`jabatan-${jabatan.id}`} style={{ marginLeft: `${tingkat}rem` }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h5" id={`jabatan-${jabatan.id}`}>
            {jabatan.nama}
          </Title>
          <Text size="sm" c="dimmed">
            {[
              t(`organisasi.jabatan.daftarJenis.${jabatan.jenis}`),
              atasan && t('organisasi.jabatan.melapor', { nama: atasan.nama }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {kepala && (
            <Badge variant="default" size="sm" tt="none" title={t('organisasi.jabatan.bukanKepala')}>
              {t('organisasi.jabatan.menandatangani')}
            </Badge>
          )}
        </div>
        {bolehUbah && <AksiJabatan {...props} />}
      </Group>
      {pejabat.length > 0 && <Linimasa jabatan={jabatan.nama} pejabat={pejabat} tanggal={tanggal} />}
      {pejabat.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('organisasi.jabatan.tanpaPejabatSama')}
        </Text>
      ) : (
        <TabelPejabat {...props} pejabat={pejabat} />
      )}
      {bolehUbah && jabatan.jenis === 'struktural' && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            aria-label={`${t('organisasi.jabatan.tambahPejabat')}: ${jabatan.nama}`}
            onClick={() => onPejabat(null)}
          >
            {t('organisasi.jabatan.tambahPejabat')}
          </Button>
        </Group>
      )}
    </section>
  );
}

function TabelPejabat({
  pejabat,
  bolehUbah,
  onPejabat,
  onHapusPejabat,
}: KartuJabatanProps & { pejabat: readonly PejabatOrganisasi[] }) {
  const { t } = useTranslation();
  const tulis = useTanggal();
  const masa = ({ dari, sampai }: PejabatOrganisasi) =>
    `${tulis(dari)} – ${sampai === null ? t('organisasi.jabatan.sekarang') : tulis(sampai)}`;
  return (
    <Table className="pejabat">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('organisasi.jabatan.pejabat')}</Table.Th>
          <Table.Th visibleFrom="md">{t('organisasi.jabatan.nip')}</Table.Th>
          <Table.Th visibleFrom="md">{t('organisasi.jabatan.pangkat')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('organisasi.jabatan.masa')}</Table.Th>
          {bolehUbah && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pejabat.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Th scope="row" fw={400}>
              {row.nama}{' '}
              <Badge variant="default" size="sm" tt="none">
                {t(`organisasi.jabatan.statusPendek.${row.status}`)}
              </Badge>
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {masa(row)}
              </Text>
              <Text size="xs" c="dimmed" hiddenFrom="md">
                {[row.nip && `NIP ${row.nip}`, row.pangkat].filter(Boolean).join(' · ')}
              </Text>
            </Table.Th>
            <Table.Td visibleFrom="md">{row.nip || '–'}</Table.Td>
            <Table.Td visibleFrom="md">{row.pangkat || '–'}</Table.Td>
            <Table.Td visibleFrom="sm">{masa(row)}</Table.Td>
            {bolehUbah && (
              <Table.Td>
                <Group gap={2} wrap="nowrap" justify="flex-end">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`${t('organisasi.ubahNama', { nama: row.nama })}, ${masa(row)}`}
                    onClick={() => onPejabat(row)}
                  >
                    <IconPencil size={16} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={`${t('organisasi.hapus')} ${row.nama}, ${masa(row)}`}
                    onClick={() => onHapusPejabat(row)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function AksiJabatan({ jabatan, onUbah, onNaik, onTurun, onHapus }: KartuJabatanProps) {
  const { t } = useTranslation();
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('organisasi.ubahNama', { nama: jabatan.nama })}
        onClick={onUbah}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('organisasi.tindakan', { nama: jabatan.nama })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!onNaik} onClick={onNaik}>
            {t('organisasi.naik')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={!onTurun} onClick={onTurun}>
            {t('organisasi.turun')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={onHapus}>
            {t('organisasi.hapus')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
