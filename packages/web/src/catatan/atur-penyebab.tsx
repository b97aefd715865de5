import { ActionIcon, Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type DaftarPenyebab, daftarPenyebabSchema } from '@selaras/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { ApiError, call } from '../api/client.ts';
import { beriTahu } from '../components/beri-tahu.ts';
import { Galat } from '../components/galat.tsx';

const ALAMAT = '/api/penyebab';

/** Replaces the list of causes by one of the pemda's own from a day on, or gives way to the list of Selaras again. */
export function AturPenyebab({ onTutup }: { onTutup: () => void }) {
  const { t } = useTranslation();
  const daftar = useQuery({ queryKey: ['penyebab'], queryFn: () => call(daftarPenyebabSchema, ALAMAT) });
  return (
    <Modal
      opened
      onClose={onTutup}
      size="xl"
      title={t('catatan.aturPenyebab')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      {daftar.error && <Galat error={daftar.error} onRetry={() => void daftar.refetch()} />}
      {!daftar.data && daftar.isPending && <Loader aria-label={t('umum.muat')} />}
      {daftar.data && <Formulir daftar={daftar.data} onTutup={onTutup} />}
    </Modal>
  );
}

function Formulir({ daftar, onTutup }: { daftar: DaftarPenyebab; onTutup: () => void }) {
  const { t } = useTranslation();
  const { kata, tanggal } = useFormat();
  const client = useQueryClient();
  const form = useForm({
    initialValues: {
      dari: '',
      sumber: daftar.milikPemda ? (daftar.berlaku[0]?.sumber ?? '') : '',
      penyebab: daftar.berlaku.map(({ kode, nama, uraian }) => ({
        kode: kode as string | null,
        nama: nama.id,
        namaEn: nama.en,
        uraian,
      })),
    },
  });
  const simpan = useMutation({
    mutationFn: (kembali: boolean) =>
      call(daftarPenyebabSchema, ALAMAT, {
        method: 'PUT',
        json: kembali ? { ...form.values, penyebab: [] } : form.values,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sesi' });
      beriTahu(t('catatan.tersimpan'));
      onTutup();
    },
    onError: (error) => {
      const masalah = error instanceof ApiError ? (error.problem?.masalah ?? []) : [];
      form.setErrors(Object.fromEntries(masalah.map((row) => [row.lokasi, kata(row.pesan)])));
    },
  });
  const tutup = () => {
    if (!form.isDirty() || window.confirm(t('catatan.buangIsian'))) onTutup();
  };
  return (
    <form onSubmit={form.onSubmit(() => simpan.mutate(false))} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          {daftar.milikPemda && daftar.dari
            ? t('catatan.penyebabMilik', { tanggal: tanggal(daftar.dari) })
            : t('catatan.penyebabSelaras')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('catatan.penyebabPengantar')}
        </Text>
        <Group grow align="flex-start">
          <TextInput type="date" label={t('catatan.berlakuMulai')} required {...form.getInputProps('dari')} />
          <TextInput
            label={t('catatan.sumberDaftar')}
            description={t('catatan.sumberBantuan')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            maxLength={500}
            {...form.getInputProps('sumber')}
          />
        </Group>
        <ol className="daftar-penyebab">
          {form.values.penyebab.map((row, index) => (
            <li key={row.kode ?? `baru-${index}`}>
              <TextInput
                label={t('catatan.namaPenyebab')}
                maxLength={200}
                {...form.getInputProps(`penyebab.${index}.nama`)}
                error={form.errors[`penyebab.${index}.nama`] ?? form.errors[`penyebab.${index}.kode`]}
              />
              <TextInput
                label={t('catatan.namaInggris')}
                maxLength={200}
                {...form.getInputProps(`penyebab.${index}.namaEn`)}
              />
              <TextInput
                label={t('catatan.uraianPenyebab')}
                maxLength={1000}
                {...form.getInputProps(`penyebab.${index}.uraian`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('catatan.hapus')}: ${row.nama}`}
                onClick={() => form.removeListItem('penyebab', index)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          ))}
        </ol>
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('penyebab', { kode: null, nama: '', namaEn: '', uraian: '' })}
          >
            {t('catatan.tambahPenyebab')}
          </Button>
        </Group>
        {simpan.error && <Galat error={simpan.error} />}
        <Group justify="space-between">
          {daftar.milikPemda ? (
            <Button
              variant="default"
              disabled={form.values.dari === ''}
              loading={simpan.isPending}
              onClick={() => {
                if (window.confirm(t('catatan.kembaliSelarasYakin'))) simpan.mutate(true);
              }}
            >
              {t('catatan.kembaliSelaras')}
            </Button>
          ) : (
            <span />
          )}
          <Group>
            <Button variant="default" onClick={tutup}>
              {t('umum.batal')}
            </Button>
            <Button
              type="submit"
              loading={simpan.isPending}
              disabled={form.values.dari === '' || form.values.penyebab.length === 0}
            >
              {t('catatan.simpan')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
