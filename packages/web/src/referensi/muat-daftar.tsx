import { Alert, Button, FileButton, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import {
  type DaftarAcuan,
  hasilDaftarSchema,
  type MasalahDto,
  type PratinjauDaftar,
  pratinjauDaftarSchema,
} from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';

const ACCEPT = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Loads an official list: choose the file, see what it would change, apply. */
export function MuatDaftar({ daftar }: { daftar: DaftarAcuan }) {
  const { t } = useTranslation();
  const [peraturan, setPeraturan] = useState(daftar.berlaku?.nomor ?? '');
  const [berlaku, setBerlaku] = useState(daftar.berlaku?.dari ?? '');
  const resetRef = useRef<() => void>(null);
  const baca = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('peraturan', peraturan);
      form.append('berlaku', berlaku);
      form.append('berkas', file);
      return call(pratinjauDaftarSchema, `/api/referensi/${daftar.jenis}/unggahan`, { method: 'POST', form });
    },
    onSettled: () => resetRef.current?.(),
  });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('referensi.muat')}
      </Title>
      {baca.data ? (
        <Pratinjau pratinjau={baca.data} onUlang={baca.reset} />
      ) : (
        <Stack>
          <Group align="flex-end">
            <TextInput
              label={t('referensi.peraturan')}
              value={peraturan}
              onChange={(event) => setPeraturan(event.currentTarget.value)}
              w={{ base: '100%', sm: 360 }}
            />
            <TextInput
              type="date"
              label={t('referensi.tanggalBerlaku')}
              value={berlaku}
              onChange={(event) => setBerlaku(event.currentTarget.value)}
            />
            <FileButton accept={ACCEPT} onChange={(file) => file && baca.mutate(file)} resetRef={resetRef}>
              {(props) => (
                <Button {...props} loading={baca.isPending} disabled={peraturan.trim() === '' || berlaku === ''}>
                  {t('referensi.pilihBerkas')}
                </Button>
              )}
            </FileButton>
          </Group>
          {baca.error && <Galat error={baca.error} />}
        </Stack>
      )}
    </Paper>
  );
}

interface PratinjauProps {
  pratinjau: PratinjauDaftar;
  onUlang: () => void;
}

function Pratinjau({ pratinjau, onUlang }: PratinjauProps) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const client = useQueryClient();
  const terapkan = useMutation({
    mutationFn: () =>
      call(hasilDaftarSchema, `/api/referensi/unggahan/${pratinjau.id}/terapkan`, { method: 'POST', json: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['referensi'] }),
  });
  if (terapkan.data) {
    return (
      <Alert color="green" role="status">
        <Stack align="flex-start">
          {kata(terapkan.data.pesan)}
          <Button size="xs" variant="default" onClick={onUlang}>
            {t('referensi.berkasLain')}
          </Button>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack>
      <Text fw={600}>{pratinjau.namaBerkas}</Text>
      <Text size="sm">{t('referensi.ringkasan', pratinjau.ringkasan)}</Text>
      <Masalah
        judul={t('referensi.harusDiperbaiki', { jumlah: pratinjau.masalah.length })}
        rows={pratinjau.masalah}
        color="red"
      />
      <Masalah
        judul={t('referensi.perluDiketahui', { jumlah: pratinjau.temuan.length })}
        rows={pratinjau.temuan}
        color="gray"
      />
      {terapkan.error && <Galat error={terapkan.error} />}
      <Group>
        <Button disabled={!pratinjau.dapatDiterapkan} loading={terapkan.isPending} onClick={() => terapkan.mutate()}>
          {t('referensi.terapkan')}
        </Button>
        <Button variant="default" onClick={onUlang}>
          {t('referensi.berkasLain')}
        </Button>
      </Group>
    </Stack>
  );
}

const DITAMPILKAN = 100;

function Masalah({ judul, rows, color }: { judul: string; rows: readonly MasalahDto[]; color: string }) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  if (rows.length === 0) return null;
  return (
    <Alert color={color} title={judul}>
      <List size="sm">
        {rows.slice(0, DITAMPILKAN).map((row) => (
          <List.Item key={`${row.lokasi} ${row.kode}`}>
            {row.lokasi}: {kata(row.pesan)} {row.saran && kata(row.saran)}
          </List.Item>
        ))}
      </List>
      {rows.length > DITAMPILKAN && (
        <Text size="sm">{t('beranda.selebihnya', { jumlah: rows.length - DITAMPILKAN })}</Text>
      )}
    </Alert>
  );
}
