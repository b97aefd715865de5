import { Alert, Badge, Button, Group, List, Loader, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ImporTercatatDto, imporTercatatSchema, rincianImporSchema, riwayatImporSchema } from '@selaras/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { TabelHalaman } from './tabel-halaman.tsx';

/** Imports into a unit and year, newest first; each can be undone while its figures are as it made them. */
export function RiwayatImpor({ dipilih: { unit, tahun } }: { dipilih: UnitDanPeriode }) {
  const { t } = useTranslation();
  const { saat } = useFormat();
  const [dibuka, setDibuka] = useState<ImporTercatatDto | null>(null);
  const riwayat = useQuery({
    queryKey: ['impor', 'riwayat', unit.slug, tahun],
    queryFn: () => call(riwayatImporSchema, `/api/riwayat-impor/${unit.slug}/${tahun}`),
  });
  const rows = riwayat.data?.impor ?? [];
  const bolehImpor = unit.kemampuan.includes('angka:impor');
  return (
    <Stack gap="xs">
      {riwayat.error && <Galat error={riwayat.error} onRetry={() => void riwayat.refetch()} />}
      {riwayat.data && rows.length === 0 && (
        <section>
          <Title order={2} size="h4">
            {t('impor.riwayat', { tahun })}
          </Title>
          <Text c="dimmed">{t('impor.riwayatKosong')}</Text>
        </section>
      )}
      <TabelHalaman
        judul={t('impor.riwayat', { tahun })}
        rows={rows}
        kepala={
          <Table.Tr>
            <Table.Th>{t('impor.waktu')}</Table.Th>
            <Table.Th>{t('impor.berkas')}</Table.Th>
            <Table.Th>{t('impor.oleh')}</Table.Th>
            <Table.Th ta="right">{t('impor.barisBerubah')}</Table.Th>
            <Table.Th>{t('impor.keadaan')}</Table.Th>
          </Table.Tr>
        }
        baris={(row) => (
          <Table.Tr key={row.id}>
            <Table.Td data-label={t('impor.waktu')}>{saat(row.dibuat)}</Table.Td>
            <Table.Td data-label={t('impor.berkas')}>
              {row.namaBerkas}
              <Text size="xs" c="dimmed">
                {row.jenis === 'realisasi' ? t('impor.jenisRealisasi') : t('impor.jenisTemplat')}
              </Text>
            </Table.Td>
            <Table.Td data-label={t('impor.oleh')}>{row.aktor}</Table.Td>
            <Table.Td className="angka" data-label={t('impor.barisBerubah')}>
              {row.jumlah}
            </Table.Td>
            <Table.Td data-label={t('impor.keadaan')}>
              {row.status === 'dibatalkan' ? (
                <Badge variant="outline" color="gray" tt="none">
                  {t('impor.dibatalkan')}
                </Badge>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(bolehImpor ? 'impor.batalkan' : 'impor.lihat')} ${row.namaBerkas}`}
                  onClick={() => setDibuka(row)}
                >
                  {t(bolehImpor ? 'impor.batalkan' : 'impor.lihat')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        )}
      />
      {dibuka && <DialogBatal impor={dibuka} onTutup={() => setDibuka(null)} />}
    </Stack>
  );
}

function DialogBatal({ impor, onTutup }: { impor: ImporTercatatDto; onTutup: () => void }) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const client = useQueryClient();
  const rincian = useQuery({
    queryKey: ['impor', 'rincian', impor.id],
    queryFn: () => call(rincianImporSchema, `/api/riwayat-impor/${impor.id}`),
    gcTime: 0,
  });
  const batalkan = useMutation({
    mutationFn: () =>
      call(imporTercatatSchema, `/api/riwayat-impor/${impor.id}/batalkan`, { method: 'POST', json: {} }),
    onSuccess: async ({ jumlah }) => {
      notifications.show({
        message: t('impor.telahDibatalkan', { berkas: impor.namaBerkas, jumlah }),
        closeButtonProps: { 'aria-label': t('umum.tutup') },
      });
      onTutup();
      await client.invalidateQueries();
    },
  });
  const { data } = rincian;
  return (
    <Modal
      opened
      onClose={onTutup}
      size="xl"
      title={t('impor.batalJudul', { berkas: impor.namaBerkas })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        {rincian.error && <Galat error={rincian.error} />}
        {!data && rincian.isPending && <Loader aria-label={t('umum.muat')} />}
        {data && data.halangan.length > 0 && (
          <Alert color="red" role="alert" title={t('impor.takDapatBatal')}>
            <List size="sm">
              {data.halangan.slice(0, 20).map((masalah, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two rows may read alike.
                <List.Item key={index}>
                  {[masalah.lokasi, kata(masalah.pesan), masalah.saran && kata(masalah.saran)]
                    .filter(Boolean)
                    .join(' ')}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {data && data.halangan.length === 0 && (
          <Text size="sm">{t('impor.batalPenjelasan', { jumlah: data.impor.jumlah })}</Text>
        )}
        {data && (
          <TabelHalaman
            judul={t('impor.yangKembali', { jumlah: data.impor.jumlah })}
            rows={data.baris}
            kepala={
              <Table.Tr>
                <Table.Th>{t('impor.uraian')}</Table.Th>
                <Table.Th ta="right">{t('impor.sebelumImpor')}</Table.Th>
                <Table.Th ta="right">{t('impor.setelahImpor')}</Table.Th>
              </Table.Tr>
            }
            baris={(row, index) => (
              <Table.Tr key={`${row.uraian}-${index}`}>
                <Table.Td data-label={t('impor.uraian')}>{row.uraian}</Table.Td>
                <Table.Td className="angka" data-label={t('impor.sebelumImpor')}>
                  {row.sebelum}
                </Table.Td>
                <Table.Td className="angka" data-label={t('impor.setelahImpor')}>
                  {row.sesudah}
                </Table.Td>
              </Table.Tr>
            )}
          />
        )}
        {batalkan.error && <Galat error={batalkan.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTutup} data-autofocus>
            {t('umum.tutup')}
          </Button>
          {data?.dapatDibatalkan && (
            <Button color="red.9" loading={batalkan.isPending} onClick={() => batalkan.mutate()}>
              {t('impor.batalYa')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
