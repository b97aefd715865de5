import { ActionIcon, Group, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBulb, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { singkat } from './urutan.ts';
import { idMenu } from './use-catatan.tsx';

interface AksiBarisProps {
  id: string;
  nama: string;
  /** Moves the row; absent where it stands at that end already. */
  onNaik: (() => void) | undefined;
  onTurun: (() => void) | undefined;
  /** Starts a solution for this problem; absent for other rows. */
  onJawab?: (() => void) | undefined;
  onUbah: () => void;
  onHapus: () => void;
}

/** What can be done with a row. */
export function AksiBaris({ id, nama, onNaik, onTurun, onJawab, onUbah, onHapus }: AksiBarisProps) {
  const { t } = useTranslation();
  return (
    <Group gap={2} wrap="nowrap" className="aksi">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('catatan.ubahNama', { nama: singkat(nama) })}
        onClick={onUbah}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon
            id={idMenu(id)}
            variant="subtle"
            color="gray"
            aria-label={t('catatan.tindakan', { nama: singkat(nama) })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onJawab && (
            <Menu.Item leftSection={<IconBulb size={16} />} onClick={onJawab}>
              {t('catatan.jawab')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!onNaik} onClick={onNaik}>
            {t('catatan.naik')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={!onTurun} onClick={onTurun}>
            {t('catatan.turun')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={onHapus}>
            {t('catatan.hapus')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
