import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { type Beda, Konflik } from '../components/konflik.tsx';
import type { IsianBaris } from './use-isian-baris.ts';

interface FormBarisProps {
  judul: string;
  isian: IsianBaris;
  /** Every field in both versions, when someone else changed the row; else null. */
  beda: readonly Beda[] | null;
  children: ReactNode;
}

/** The frame of every form of the log: its fields, a conflict with both values, errors, and what saves. */
export function FormBaris({ judul, isian, beda, children }: FormBarisProps) {
  const { t } = useTranslation();
  const kirim = (event: FormEvent) => {
    event.preventDefault();
    void isian.simpan();
  };
  return (
    <Modal
      opened
      onClose={isian.tutup}
      size="lg"
      title={judul}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <form onSubmit={kirim} noValidate>
        <Stack gap="sm">
          {children}
          {beda && (
            <Konflik
              beda={beda}
              menyimpan={isian.menyimpan}
              onSaya={() => void isian.pakaiSaya()}
              onTersimpan={isian.pakaiTersimpan}
            />
          )}
          {isian.galat && <Galat error={isian.galat} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={isian.tutup}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" loading={isian.menyimpan} disabled={beda !== null}>
              {t('catatan.simpan')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
