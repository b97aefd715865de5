import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type KelompokIndikator, type RincianIndikator, versiDokumenSchema } from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, callEmpty } from '../api/client.ts';
import { beriTahu } from '../components/beri-tahu.ts';
import { Galat } from '../components/galat.tsx';

/** Everything that shows documents or their figures is read again. */
function useSegarkan(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sesi' });
}

/** What can be done with an indicator at its place: taken out of a draft, or the approved document continued in its next version. */
export function TindakanPenempatan({ rincian, unit }: { rincian: RincianIndikator; unit: string }) {
  const { t } = useTranslation();
  const segarkan = useSegarkan();
  const navigate = useNavigate();
  const [yakin, setYakin] = useState(false);
  const kembali = () => navigate({ to: '/indikator', search: ({ baris: _, ...previous }) => previous });
  const keluarkan = useMutation({
    mutationFn: () =>
      callEmpty(`/api/indikator/${unit}/penempatan/${rincian.penempatan}?versiBaris=${rincian.versiPenempatan}`, {
        method: 'DELETE',
      }),
    onSuccess: async () => {
      beriTahu(t('indikator.dikeluarkan', { nama: rincian.nama }));
      await kembali();
      await segarkan();
    },
  });
  const versi = useMutation({
    mutationFn: () =>
      call(versiDokumenSchema, `/api/indikator/${unit}/dokumen/${rincian.dokumen.id}/versi`, {
        method: 'POST',
        json: {},
      }),
    onSuccess: async ({ judul }) => {
      await segarkan();
      beriTahu(t('indikator.versiDibuat', { judul }));
      await kembali();
    },
  });
  const { boleh, dokumen } = rincian;
  const target = rincian.periode.filter((row) => row.target !== null).length + (rincian.targetTahun ? 1 : 0);
  return (
    <>
      {dokumen.status === 'ditetapkan' && boleh.versiBaru && (
        <Alert variant="default" title={t('indikator.targetTetap')}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('indikator.targetTetapSaran')}</Text>
            <Button size="xs" variant="default" loading={versi.isPending} onClick={() => versi.mutate()}>
              {t('indikator.versiBaru')}
            </Button>
          </Group>
        </Alert>
      )}
      {versi.error && <Galat error={versi.error} />}
      {boleh.hapus && (
        <Group>
          <Button size="xs" variant="default" onClick={() => setYakin(true)}>
            {t('indikator.keluarkan')}
          </Button>
        </Group>
      )}
      <Modal
        opened={yakin}
        onClose={() => setYakin(false)}
        title={t('indikator.keluarkan')}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ 'aria-label': t('umum.tutup') }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('indikator.keluarkanYakin', { nama: rincian.nama, dokumen: dokumen.judul })}</Text>
          <Text size="sm">{t('indikator.keluarkanAkibat', { jumlah: target })}</Text>
          {keluarkan.error && <Galat error={keluarkan.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setYakin(false)}>
              {t('umum.batal')}
            </Button>
            <Button color="red.9" loading={keluarkan.isPending} onClick={() => keluarkan.mutate()}>
              {t('indikator.keluarkan')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** Notes that a draft was approved, under its number and date. */
export function TetapkanDokumen({ dokumen, unit }: { dokumen: KelompokIndikator['dokumen']; unit: string }) {
  const { t } = useTranslation();
  const segarkan = useSegarkan();
  const [terbuka, setTerbuka] = useState(false);
  const [isian, setIsian] = useState({ nomor: '', tanggal: '' });
  const tetapkan = useMutation({
    mutationFn: () =>
      call(versiDokumenSchema, `/api/indikator/${unit}/dokumen/${dokumen.id}/tetapkan`, {
        method: 'POST',
        json: isian,
      }),
    onSuccess: async () => {
      await segarkan();
      beriTahu(t('indikator.tersimpan'));
      setTerbuka(false);
    },
  });
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setTerbuka(true)}>
        {t('indikator.tetapkan')}
      </Button>
      <Modal
        opened={terbuka}
        onClose={() => setTerbuka(false)}
        title={t('indikator.tetapkanJudul', { judul: dokumen.judul })}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ 'aria-label': t('umum.tutup') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            tetapkan.mutate();
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{t('indikator.tetapkanAkibat')}</Text>
            <TextInput
              label={t('indikator.nomor')}
              maxLength={200}
              value={isian.nomor}
              onChange={({ currentTarget: { value } }) => setIsian((lain) => ({ ...lain, nomor: value }))}
            />
            <TextInput
              type="date"
              label={t('indikator.tanggal')}
              required
              value={isian.tanggal}
              onChange={({ currentTarget: { value } }) => setIsian((lain) => ({ ...lain, tanggal: value }))}
            />
            {tetapkan.error && <Galat error={tetapkan.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setTerbuka(false)}>
                {t('umum.batal')}
              </Button>
              <Button type="submit" loading={tetapkan.isPending} disabled={isian.tanggal === ''}>
                {t('indikator.tetapkan')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
