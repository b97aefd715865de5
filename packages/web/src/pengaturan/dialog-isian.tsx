import { Button, Group, Modal, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { type Beda, Konflik } from '../components/konflik.tsx';
import type { SimpananBaris } from './use-simpan-baris.ts';

interface DialogIsianProps<Nilai extends Record<string, unknown>> {
  judul: string;
  form: UseFormReturnType<Nilai>;
  simpanan: SimpananBaris<Nilai>;
  /** Every field in both versions. */
  beda: (tersimpan: Nilai) => Beda[];
  menyimpan: boolean;
  onTutup: () => void;
  children: ReactNode;
}

/** A form in a window. One that was typed in closes by its buttons only, so that a click beside it loses nothing. */
export function DialogIsian<Nilai extends Record<string, unknown>>(props: DialogIsianProps<Nilai>) {
  const { t } = useTranslation();
  const { judul, form, simpanan, beda, menyimpan, onTutup, children } = props;
  const bersih = !form.isDirty();
  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      title={judul}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={bersih}
      closeOnEscape={bersih}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <form onSubmit={form.onSubmit(simpanan.simpan)} noValidate>
        <Stack gap="sm">
          {children}
          {simpanan.bentrok && (
            <Konflik
              beda={beda(simpanan.bentrok.nilai)}
              menyimpan={menyimpan}
              onSaya={simpanan.pakaiSaya}
              onTersimpan={simpanan.pakaiTersimpan}
            />
          )}
          {simpanan.galat && <Galat error={simpanan.galat} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onTutup}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" loading={menyimpan} disabled={simpanan.bentrok !== null}>
              {t('organisasi.simpan')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
