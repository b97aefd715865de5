import { Button, Fieldset, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { PenggunaDto, SandiSekali, UnitPilihan } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { useUbahPengguna } from './api.ts';
import { GalatIsian, galatIsian } from './galat-isian.tsx';
import { barisPeran, keDiberi, PilihPeran } from './peran.tsx';

interface IsianPenggunaProps {
  /** User to change; null = a new one. */
  awal: PenggunaDto | null;
  unit: readonly UnitPilihan[];
  onDibuat: (hasil: SandiSekali) => void;
  onTutup: () => void;
}

/** Enters a user: name and roles, and for a new one the name to sign in with. */
export function IsianPengguna({ awal, unit, onDibuat, onTutup }: IsianPenggunaProps) {
  const { t, i18n } = useTranslation();
  const { tambah, ubah } = useUbahPengguna();
  const [galat, setGalat] = useState<Error | null>(null);
  const form = useForm({
    initialValues: {
      login: awal?.login ?? '',
      nama: awal?.nama ?? '',
      peran: awal?.peran.map((row) => barisPeran(row)) ?? [barisPeran()],
    },
  });
  const bentrok = galat instanceof ApiError && galat.status === 409;

  const simpan = form.onSubmit(async ({ login, nama, peran }) => {
    setGalat(null);
    form.clearErrors();
    const diberi = peran.map(keDiberi);
    try {
      if (awal === null) {
        onDibuat(await tambah.mutateAsync({ login, nama, peran: diberi }));
        return;
      }
      await ubah.mutateAsync({ id: awal.id, nama, peran: diberi, versiBaris: awal.versiBaris });
      notifications.show({ message: t('pengguna.tersimpan') });
      onTutup();
    } catch (error) {
      form.setErrors(galatIsian(error, i18n.language as Bahasa));
      setGalat(error instanceof Error ? error : new Error(String(error)));
    }
  });

  return (
    <Modal
      opened
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
      onClose={onTutup}
      title={awal === null ? t('pengguna.tambah') : t('pengguna.ubahJudul', { nama: awal.nama })}
      closeOnClickOutside={!form.isDirty()}
      size="lg"
    >
      <form onSubmit={simpan} noValidate>
        <Stack>
          <TextInput label={t('pengguna.nama')} data-autofocus autoComplete="off" {...form.getInputProps('nama')} />
          {awal === null && (
            <TextInput
              label={t('pengguna.login')}
              description={t('pengguna.loginSaran')}
              autoComplete="off"
              {...form.getInputProps('login')}
            />
          )}
          <Fieldset legend={t('pengguna.peran')}>
            <PilihPeran
              peran={form.values.peran}
              unit={unit}
              galat={form.errors}
              onUbah={(peran) => form.setFieldValue('peran', peran)}
            />
          </Fieldset>
          {galat && <GalatIsian error={galat} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onTutup}>
              {t(bentrok ? 'umum.tutup' : 'umum.batal')}
            </Button>
            <Button type="submit" loading={tambah.isPending || ubah.isPending} disabled={bentrok}>
              {awal === null ? t('pengguna.tambah') : t('pengguna.simpan')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
