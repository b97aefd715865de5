import { Button, Fieldset, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { KunciSekali, UnitPilihan } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { GalatIsian, galatIsian } from '../pengguna/galat-isian.tsx';
import { barisPeran, keDiberi, PilihPeran } from '../pengguna/peran.tsx';
import { useUbahKunci } from './api.ts';

const MASA_HARI = [30, 90, 180, 366];

interface IsianKunciProps {
  unit: readonly UnitPilihan[];
  onDibuat: (hasil: KunciSekali) => void;
  onTutup: () => void;
}

/** Enters a new API key. */
export function IsianKunci({ unit, onDibuat, onTutup }: IsianKunciProps) {
  const { t, i18n } = useTranslation();
  const { buat } = useUbahKunci();
  const [galat, setGalat] = useState<Error | null>(null);
  const form = useForm({ initialValues: { nama: '', peran: [barisPeran()], masa: '90' } });

  const simpan = form.onSubmit(async ({ nama, peran, masa }) => {
    setGalat(null);
    form.clearErrors();
    try {
      onDibuat(await buat.mutateAsync({ nama, peran: peran.map(keDiberi), berlakuHari: Number(masa) }));
    } catch (error) {
      form.setErrors(galatIsian(error, i18n.language as Bahasa));
      setGalat(error instanceof Error ? error : new Error(String(error)));
    }
  });

  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
      opened
      onClose={onTutup}
      title={t('kunci.buat')}
      closeOnClickOutside={!form.isDirty()}
      size="lg"
    >
      <form onSubmit={simpan} noValidate>
        <Stack>
          <TextInput
            label={t('kunci.nama')}
            description={t('kunci.namaSaran')}
            data-autofocus
            autoComplete="off"
            {...form.getInputProps('nama')}
          />
          <Fieldset legend={t('kunci.peran')}>
            <PilihPeran
              peran={form.values.peran}
              unit={unit}
              galat={form.errors}
              onUbah={(peran) => form.setFieldValue('peran', peran)}
            />
          </Fieldset>
          <Select
            label={t('kunci.masa')}
            data={MASA_HARI.map((hari) => ({ value: String(hari), label: t('kunci.hari', { jumlah: hari }) }))}
            allowDeselect={false}
            {...form.getInputProps('masa')}
            w={{ base: '100%', xs: 200 }}
          />
          {galat && <GalatIsian error={galat} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onTutup}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" loading={buat.isPending}>
              {t('kunci.buat')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
