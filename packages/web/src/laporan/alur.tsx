import {
  Accordion,
  Alert,
  Button,
  Group,
  List,
  Modal,
  Stack,
  Text,
  Textarea,
  TextInput,
  Timeline,
} from '@mantine/core';
import { type AlurLaporan, alurLaporanSchema, type Nada } from '@selaras/contracts';
import { formatTanggal, type TindakanLaporan, TRANSISI_LAPORAN } from '@selaras/domain';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '../angka/status.tsx';
import { call, query } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';

const nada: Record<AlurLaporan['status'], Nada> = {
  draf: 'netral',
  diajukan: 'cukup',
  ditetapkan: 'baik',
  digantikan: 'netral',
};

interface AlurProps {
  /** API address of the report. */
  alamat: string;
  form: string;
}

/** Where the report stands on its way to the signature, and the steps that this user may take. */
export function Alur({ alamat, form }: AlurProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [tindakan, setTindakan] = useState<TindakanLaporan | null>(null);
  const alur = useQuery({
    queryKey: ['alur', alamat, form],
    queryFn: () => call(alurLaporanSchema, `${alamat}/alur${query({ form })}`),
  });
  if (alur.error) return <Galat error={alur.error} onRetry={() => void alur.refetch()} />;
  const { data } = alur;
  if (!data) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Status nada={nada[data.status]}>{t(`alur.status.${data.status}`)}</Status>
        {data.tanggal && <Text size="sm">{formatTanggal(data.tanggal, { bahasa })}</Text>}
        {data.tindakan.map((pilihan) => (
          <Button
            key={pilihan}
            size="xs"
            variant={pilihan === 'ajukan' || pilihan === 'tetapkan' ? 'filled' : 'default'}
            disabled={pilihan === 'tetapkan' && data.penghalang.length > 0}
            onClick={() => setTindakan(pilihan)}
          >
            {t(`alur.tindakan.${pilihan}`)}
          </Button>
        ))}
      </Group>
      {data.penghalang.length > 0 && (
        <Alert color="orange" icon={<IconAlertTriangle />} title={t('alur.penghalang')}>
          <List size="sm">
            {data.penghalang.map(({ lokasi, kode, pesan }) => (
              <List.Item key={`${lokasi}-${kode}`}>
                {lokasi}: {pesan[bahasa]}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {data.peringatan.length > 0 && (
        <details className="lipat">
          <summary>{t('alur.peringatan', { jumlah: data.peringatan.length })}</summary>
          <List size="sm" mt="xs">
            {data.peringatan.map(({ lokasi, kode, pesan }) => (
              <List.Item key={`${lokasi}-${kode}-${pesan.id}`}>
                {lokasi}: {pesan[bahasa]}
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {data.riwayat.length > 0 && <Riwayat riwayat={data.riwayat} />}
      {tindakan && (
        <Langkah alamat={alamat} form={form} alur={data} tindakan={tindakan} onSelesai={() => setTindakan(null)} />
      )}
    </Stack>
  );
}

function Riwayat({ riwayat }: Pick<AlurLaporan, 'riwayat'>) {
  const { t, i18n } = useTranslation();
  const waktu = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Accordion variant="contained" maw={640}>
      <Accordion.Item value="riwayat">
        <Accordion.Control>{t('alur.riwayat', { jumlah: riwayat.length })}</Accordion.Control>
        <Accordion.Panel>
          <Timeline bulletSize={14} lineWidth={2}>
            {riwayat.map((peristiwa) => (
              <Timeline.Item key={`${peristiwa.waktu}-${peristiwa.tindakan}`} title={peristiwa.tindakan}>
                {peristiwa.catatan && <Text size="sm">{peristiwa.catatan}</Text>}
                <Text size="xs" c="dimmed">
                  {peristiwa.aktor}, {waktu.format(new Date(peristiwa.waktu))}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

interface LangkahProps extends AlurProps {
  alur: AlurLaporan;
  tindakan: TindakanLaporan;
  onSelesai: () => void;
}

/** Asks once more before a step, with the words or the date that it wants. */
function Langkah({ alamat, form, alur, tindakan, onSelesai }: LangkahProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [alasan, setAlasan] = useState('');
  const [tanggal, setTanggal] = useState('');
  const { perluAlasan } = TRANSISI_LAPORAN[tindakan];
  const jalankan = useMutation({
    mutationFn: () =>
      call(alurLaporanSchema, `${alamat}/${tindakan}`, {
        method: 'POST',
        json: { form, versiBaris: alur.versiBaris, alasan, ...(tanggal ? { tanggal } : {}) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onSelesai();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    jalankan.mutate();
  };
  return (
    <Modal
      opened
      onClose={onSelesai}
      title={t(`alur.tindakan.${tindakan}`)}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t(`alur.jelaskan.${tindakan}`)}</Text>
          {perluAlasan && (
            <Textarea
              label={t('alur.alasan')}
              required
              autosize
              minRows={3}
              maxLength={2000}
              value={alasan}
              onChange={(event) => setAlasan(event.currentTarget.value)}
            />
          )}
          {tindakan === 'tetapkan' && (
            <TextInput
              type="date"
              label={t('laporan.tanggal')}
              value={tanggal}
              onChange={(event) => setTanggal(event.currentTarget.value)}
            />
          )}
          {jalankan.error && <Galat error={jalankan.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onSelesai}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" loading={jalankan.isPending} disabled={perluAlasan && alasan.trim() === ''}>
              {t(`alur.tindakan.${tindakan}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
