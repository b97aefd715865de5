import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';

interface KonfirmasiProps {
  judul: string;
  isi: string;
  tombol: string;
  /** True when something ends by it. */
  bahaya?: boolean;
  menunggu: boolean;
  galat: Error | null;
  onYa: () => void;
  onBatal: () => void;
}

/** Asks before something that ends sessions or keys, and says what will happen. */
export function Konfirmasi({ judul, isi, tombol, bahaya = false, menunggu, galat, onYa, onBatal }: KonfirmasiProps) {
  const { t } = useTranslation();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('umum.tutup') }} opened onClose={onBatal} title={judul}>
      <Stack>
        <Text size="sm">{isi}</Text>
        {galat && <Galat error={galat} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBatal}>
            {t('umum.batal')}
          </Button>
          <Button {...(bahaya ? { color: 'red' } : {})} loading={menunggu} onClick={onYa}>
            {tombol}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
