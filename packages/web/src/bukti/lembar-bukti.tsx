import './bukti.css';
import { ActionIcon, Alert, Anchor, Button, Group, Loader, Modal, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import type { BerkasBukti, DaftarBukti } from '@selaras/contracts';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { ApiError } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { type TempatBukti, tulisUkuran } from './tempat.ts';
import { type Gagal, type Kiriman, useBukti } from './use-bukti.tsx';

interface LembarBuktiProps {
  tempat: TempatBukti;
  /** What the evidence is for. */
  nama: string;
  onTutup: () => void;
}

/** The evidence of a row: its files, and where more are dropped. */
export function LembarBukti({ tempat, nama, onTutup }: LembarBuktiProps) {
  const { t } = useTranslation();
  const { daftar, kiriman, gagal, kirim, hapus, pulihkan } = useBukti(tempat);
  const tutup = () => {
    if (kiriman.length === 0 || window.confirm(t('bukti.batalkanKiriman'))) onTutup();
  };
  const error = hapus.error ?? pulihkan.error;
  return (
    <Modal
      opened
      onClose={tutup}
      size="lg"
      title={t('bukti.judul')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        <Text size="sm" fw={600} lineClamp={3}>
          {nama}
        </Text>
        {daftar.error && <Galat error={daftar.error} onRetry={() => void daftar.refetch()} />}
        {!daftar.data && daftar.isPending && <Loader aria-label={t('umum.muat')} />}
        {daftar.data && (
          <>
            <Berkas daftar={daftar.data} onHapus={(berkas) => hapus.mutate(berkas)} />
            {daftar.data.tertutup && <Alert>{t('bukti.tertutup')}</Alert>}
            {error && <Galat error={error} />}
            {daftar.data.dapatDiubah && <Taruh daftar={daftar.data} onBerkas={(files) => void kirim(files)} />}
            <Kemajuan kiriman={kiriman} />
            <Kegagalan gagal={gagal} />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={tutup}>
            {t('umum.tutup')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Berkas({ daftar, onHapus }: { daftar: DaftarBukti; onHapus: (berkas: BerkasBukti) => void }) {
  const { t } = useTranslation();
  const { bahasa, saat } = useFormat();
  if (daftar.berkas.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('bukti.kosong')}
      </Text>
    );
  }
  return (
    <ul className="bukti" aria-label={t('bukti.judul')}>
      {daftar.berkas.map((berkas) => (
        <li key={berkas.id}>
          <div>
            <Anchor href={`/api/berkas/${berkas.id}`} download={berkas.nama} size="sm">
              {berkas.nama}
            </Anchor>
            <Text size="xs" c="dimmed">
              {[tulisUkuran(berkas.ukuran, bahasa), berkas.pengunggah, saat(berkas.dibuat)].join(' · ')}
            </Text>
          </div>
          {daftar.dapatDiubah && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('bukti.hapus', { nama: berkas.nama })}
              onClick={() => onHapus(berkas)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}

function Taruh({ daftar: { batas }, onBerkas }: { daftar: DaftarBukti; onBerkas: (files: File[]) => void }) {
  const { t } = useTranslation();
  const { bahasa } = useFormat();
  const buka = useRef<() => void>(null);
  const accept = batas.akhiran.join(',');
  return (
    <Dropzone
      openRef={buka}
      onDrop={onBerkas}
      activateOnClick={false}
      activateOnKeyboard={false}
      tabIndex={-1}
      inputProps={{ accept, 'aria-label': t('bukti.pilih') }}
      aria-label={t('bukti.taruh')}
    >
      <Stack align="center" gap={6} py="sm">
        <Text size="sm">{t('bukti.taruh')}</Text>
        <Button size="xs" leftSection={<IconUpload size={14} />} onClick={() => buka.current?.()}>
          {t('bukti.pilih')}
        </Button>
        <Text size="xs" c="dimmed" ta="center">
          {t('bukti.batas', {
            jenis: batas.akhiran.map((akhiran) => akhiran.slice(1)).join(', '),
            ukuran: tulisUkuran(batas.ukuran, bahasa),
            jumlah: batas.jumlah,
          })}
        </Text>
      </Stack>
    </Dropzone>
  );
}

function Kemajuan({ kiriman }: { kiriman: readonly Kiriman[] }) {
  const { t } = useTranslation();
  return (
    <div aria-live="polite">
      {kiriman.map(({ id, nama, bagian }) => (
        <div key={id}>
          <Text size="xs">{t('bukti.mengirim', { nama, persen: Math.round(bagian * 100) })}</Text>
          <Progress value={bagian * 100} aria-label={nama} transitionDuration={0} />
        </div>
      ))}
    </div>
  );
}

/** All files that were not taken, each with its reasons. */
function Kegagalan({ gagal }: { gagal: readonly Gagal[] }) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  if (gagal.length === 0) return null;
  const alasan = (galat: Error): string[] => {
    const problem = galat instanceof ApiError ? galat.problem : null;
    if (problem === null) return [t('bukti.tidakTerkirim')];
    if (problem.masalah.length === 0) return [kata(problem.pesan)];
    return problem.masalah.map(({ pesan, saran }) => [kata(pesan), saran ? kata(saran) : ''].join(' ').trim());
  };
  return (
    <Alert color="red" role="alert" title={t('bukti.ditolak', { jumlah: gagal.length })}>
      <ul className="ditolak">
        {gagal.map(({ id, nama, galat }) => (
          <li key={id}>
            <strong>{nama}</strong>: {alasan(galat).join(' ')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
