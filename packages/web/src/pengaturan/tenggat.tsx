import './tenggat.css';
import { ActionIcon, Alert, Button, Group, Loader, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { type DaftarTenggat, daftarTenggatSchema } from '@selaras/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { namaTenggat } from '../angka/tenggat.tsx';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { type IsianTenggat, isComplete, isianDari, perubahanTenggat } from './isian-tenggat.ts';

/** By which date each document of a year is to be handed in, with exceptions for single units. */
export function TabTenggat() {
  const { t } = useTranslation();
  const { tahun = new Date().getFullYear() } = useSearch({ strict: false });
  const alamat = `/api/tenggat/${tahun}`;
  const [putaran, setPutaran] = useState(0);
  const tenggat = useQuery({ queryKey: ['tenggat', alamat], queryFn: () => call(daftarTenggatSchema, alamat) });
  if (tenggat.error) return <Galat error={tenggat.error} onRetry={() => void tenggat.refetch()} />;
  if (!tenggat.data) return <Loader aria-label={t('umum.muat')} />;
  // Only a save, an undo or another year begins the form anew: what is read again in between must not throw entries away.
  return (
    <Isi
      key={`${alamat} ${putaran}`}
      alamat={alamat}
      awal={tenggat.data}
      onMulaiLagi={async () => {
        await tenggat.refetch();
        setPutaran(putaran + 1);
      }}
    />
  );
}

interface IsiProps {
  alamat: string;
  awal: DaftarTenggat;
  onMulaiLagi: () => Promise<void>;
}

function Isi({ alamat, awal, onMulaiLagi }: IsiProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [tersimpan] = useState(awal);
  const [isian, setIsian] = useState(() => isianDari(tersimpan));
  const kiriman = perubahanTenggat(tersimpan, isian);
  const jumlah = kiriman.simpan.length + kiriman.hapus.length;
  const lengkap = isComplete(isian);
  const berubah = jumlah > 0 || !lengkap;
  const simpan = useMutation({
    mutationFn: () => call(daftarTenggatSchema, alamat, { method: 'PATCH', json: kiriman }),
    onSuccess: async () => {
      await client.invalidateQueries();
      await onMulaiLagi();
    },
  });
  useBlocker({
    shouldBlockFn: () => berubah && !window.confirm(t('tenggat.tinggalkan')),
    enableBeforeUnload: () => berubah,
  });
  const set = (index: number, baru: Partial<IsianTenggat>) =>
    setIsian((rows) => rows.map((row, at) => (at === index ? { ...row, ...baru } : row)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        simpan.mutate();
      }}
    >
      <Stack>
        <Text size="sm" maw={760}>
          {t('tenggat.pengantar')}
        </Text>
        <Group align="flex-end">
          <Select
            label={t('tenggat.tahun')}
            data={tersimpan.tahunTersedia.map(String)}
            value={String(tersimpan.tahun)}
            onChange={(value) =>
              value && void navigate({ to: '.', search: (previous) => ({ ...previous, tahun: Number(value) }) })
            }
            allowDeselect={false}
            w={110}
          />
          <Button
            variant="default"
            disabled={isian.every(({ tanggal }) => tanggal !== '')}
            onClick={() => setIsian((rows) => rows.map((row) => ({ ...row, tanggal: row.tanggal || row.saran })))}
          >
            {t('tenggat.pakaiSemua')}
          </Button>
        </Group>
        {isian.map((row, index) => (
          <Butir key={`${row.jenis} ${row.ke}`} row={row} unit={tersimpan.unit} onUbah={(baru) => set(index, baru)} />
        ))}
        {simpan.error && <Galat error={simpan.error} />}
        {!lengkap && <Alert color="orange">{t('tenggat.belumLengkap')}</Alert>}
        <Group className="tenggat-simpan">
          <Button type="submit" loading={simpan.isPending} disabled={jumlah === 0 || !lengkap}>
            {t('tenggat.simpan')}
          </Button>
          {berubah && (
            <Button variant="default" onClick={() => void onMulaiLagi()}>
              {t('tenggat.batal')}
            </Button>
          )}
          <Text size="sm" c="dimmed" aria-live="polite">
            {jumlah > 0 ? t('tenggat.berubah', { jumlah }) : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

interface ButirProps {
  row: IsianTenggat;
  unit: DaftarTenggat['unit'];
  onUbah: (baru: Partial<IsianTenggat>) => void;
}

/** One document: the date of every unit with a suggestion, and the exceptions. */
function Butir({ row, unit, onUbah }: ButirProps) {
  const { t } = useTranslation();
  const { tanggal } = useFormat();
  const judul = useId();
  const dokumen = namaTenggat(row, t);
  const saran = tanggal(row.saran);
  const dipakai = new Set(row.pengecualian.map((lain) => lain.unit));
  const ubahPengecualian = (kunci: string, baru: { unit?: string; tanggal?: string }) =>
    onUbah({ pengecualian: row.pengecualian.map((satu) => (satu.kunci === kunci ? { ...satu, ...baru } : satu)) });
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={judul}>
      <Title order={2} size="h5" id={judul} mb={4}>
        {dokumen}
      </Title>
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('tenggat.tanggal')}
          value={row.tanggal}
          onChange={(event) => onUbah({ tanggal: event.currentTarget.value })}
          w={{ base: '100%', xs: 230 }}
        />
        {row.tanggal === '' ? (
          <Button
            variant="subtle"
            aria-label={t('tenggat.pakaiSaran', { tanggal: saran, dokumen })}
            onClick={() => onUbah({ tanggal: row.saran })}
          >
            {t('tenggat.saran', { tanggal: saran })}
          </Button>
        ) : (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('tenggat.kosongkan', { dokumen })}
            title={t('tenggat.kosongkan', { dokumen })}
            onClick={() => onUbah({ tanggal: '' })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
      <Stack gap="xs" mt="sm">
        {row.pengecualian.map((satu) => {
          const nama = unit.find(({ id }) => id === satu.unit)?.nama ?? '';
          return (
            <Group key={satu.kunci} align="flex-end" gap="sm">
              <Select
                label={t('tenggat.unit')}
                placeholder={t('tenggat.pilihUnit')}
                data={unit
                  .filter(({ id }) => id === satu.unit || !dipakai.has(id))
                  .map(({ id, nama: label }) => ({ value: id, label }))}
                value={satu.unit || null}
                onChange={(value) => value && ubahPengecualian(satu.kunci, { unit: value })}
                disabled={satu.id !== null}
                searchable
                allowDeselect={false}
                w={{ base: '100%', xs: 300 }}
              />
              <TextInput
                type="date"
                label={t('tenggat.tanggalUnit')}
                value={satu.tanggal}
                onChange={(event) => ubahPengecualian(satu.kunci, { tanggal: event.currentTarget.value })}
                w={{ base: 200, xs: 200 }}
              />
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('tenggat.hapus', { unit: nama })}
                title={t('tenggat.hapus', { unit: nama })}
                onClick={() => onUbah({ pengecualian: row.pengecualian.filter(({ kunci }) => kunci !== satu.kunci) })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          );
        })}
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            aria-label={t('tenggat.tambahUntuk', { dokumen })}
            onClick={() =>
              onUbah({
                pengecualian: [
                  ...row.pengecualian,
                  { kunci: `baru ${performance.now()}`, id: null, versiBaris: null, unit: '', tanggal: row.tanggal },
                ],
              })
            }
          >
            {t('tenggat.tambah')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
