import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type DokumenAnggaran, dokumenAnggaranSchema, type LembarAnggaran } from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import type { AlamatLembar } from './use-simpan.ts';

interface VersiProps {
  data: LembarAnggaran;
  alamat: AlamatLembar;
  /** Opens a version; undefined = the one in force. */
  onBuka: (dokumen: string | undefined) => void;
}

/** What can be done with the version that is open: the next one made of it, a draft approved or discarded. */
export function Versi({ data, alamat, onBuka }: VersiProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'tetapkan' | 'buang' | null>(null);
  const url = `/api/anggaran/${alamat.unit}/${alamat.tahun}/versi`;
  const { dokumen } = data;
  const selesai = (kunci: 'dibuat' | 'ditetapkan' | 'dibuang', { id, versi }: DokumenAnggaran) => {
    notifications.show({
      message: t(`anggaran.susunan.${kunci}`, { versi }),
      closeButtonProps: { 'aria-label': t('umum.tutup') },
    });
    setDialog(null);
    onBuka(kunci === 'dibuang' ? undefined : id);
    void client.invalidateQueries();
  };
  const buat = useMutation({
    mutationFn: (versi: string) =>
      call(dokumenAnggaranSchema, url, { method: 'POST', json: { versi, ...(dokumen ? { dari: dokumen.id } : {}) } }),
    onSuccess: (baru) => selesai('dibuat', baru),
  });
  const draf = dokumen?.status === 'draf';
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {data.versiBerikut.map((versi) => {
          const [nama, nomor = ''] = versi.split('-');
          return (
            <Button
              key={versi}
              size="xs"
              variant={dokumen === null ? 'filled' : 'default'}
              loading={buat.isPending && buat.variables === versi}
              title={t('anggaran.susunan.buatPenjelasan')}
              onClick={() => buat.mutate(versi)}
            >
              {nama === 'pergeseran' || nama === 'perubahan'
                ? t(`anggaran.susunan.buat.${nama}`, { nomor })
                : t('anggaran.susunan.mulai', { tahun: alamat.tahun })}
            </Button>
          );
        })}
        {draf && data.kemampuan.includes('anggaran:tetapkan') && (
          <Button size="xs" variant="default" onClick={() => setDialog('tetapkan')}>
            {t('anggaran.susunan.tetapkan')}
          </Button>
        )}
        {draf && data.paguDapatDiubah && (
          <Button size="xs" variant="default" onClick={() => setDialog('buang')}>
            {t('anggaran.susunan.buang')}
          </Button>
        )}
      </Group>
      {data.versiBerikut.length > 0 && dokumen !== null && (
        <Text size="xs" c="dimmed">
          {t('anggaran.susunan.buatPenjelasan')}
        </Text>
      )}
      {buat.error && <Galat error={buat.error} />}
      {dialog === 'tetapkan' && dokumen && (
        <DialogTetapkan
          url={`${url}/${dokumen.id}/tetapkan`}
          versi={dokumen.versi}
          onSelesai={(baru) => selesai('ditetapkan', baru)}
          onTutup={() => setDialog(null)}
        />
      )}
      {dialog === 'buang' && dokumen && (
        <DialogBuang
          url={`${url}/${dokumen.id}`}
          versi={dokumen.versi}
          onSelesai={(lama) => selesai('dibuang', lama)}
          onTutup={() => setDialog(null)}
        />
      )}
    </Stack>
  );
}

interface DialogVersiProps {
  url: string;
  versi: string;
  onSelesai: (dokumen: DokumenAnggaran) => void;
  onTutup: () => void;
}

function DialogTetapkan({ url, versi, onSelesai, onTutup }: DialogVersiProps) {
  const { t } = useTranslation();
  const [nomor, setNomor] = useState('');
  const [tanggal, setTanggal] = useState('');
  const kirim = useMutation({
    mutationFn: () => call(dokumenAnggaranSchema, url, { method: 'POST', json: { nomor, tanggal } }),
    onSuccess: onSelesai,
  });
  return (
    <Modal
      opened
      onClose={onTutup}
      title={t('anggaran.susunan.tetapkanJudul', { versi })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          kirim.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('anggaran.susunan.tetapkanPenjelasan')}</Text>
          <TextInput
            label={t('anggaran.susunan.nomorDokumen')}
            required
            value={nomor}
            onChange={(event) => setNomor(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t('anggaran.susunan.tanggalDokumen')}
            required
            value={tanggal}
            onChange={(event) => setTanggal(event.currentTarget.value)}
          />
          {kirim.error && <Galat error={kirim.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onTutup}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" loading={kirim.isPending} disabled={nomor.trim() === '' || tanggal === ''}>
              {t('anggaran.susunan.tetapkanYa')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function DialogBuang({ url, versi, onSelesai, onTutup }: DialogVersiProps) {
  const { t } = useTranslation();
  const kirim = useMutation({
    mutationFn: () => call(dokumenAnggaranSchema, url, { method: 'DELETE' }),
    onSuccess: onSelesai,
  });
  return (
    <Modal
      opened
      onClose={onTutup}
      title={t('anggaran.susunan.buangJudul', { versi })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('anggaran.susunan.buangPenjelasan')}</Text>
        {kirim.error && <Galat error={kirim.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTutup} data-autofocus>
            {t('umum.batal')}
          </Button>
          <Button color="red.9" loading={kirim.isPending} onClick={() => kirim.mutate()}>
            {t('anggaran.susunan.buangYa')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
