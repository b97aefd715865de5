import { Alert, Group, Loader, Pagination, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type DaftarAcuan, halamanKodeSchema } from '@selaras/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TIADA, useFormat } from '../angka/format.ts';
import { call, query } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { MuatDaftar } from './muat-daftar.tsx';

interface DaftarKodeProps {
  daftar: DaftarAcuan;
  bolehMuat: boolean;
}

/** One code list: the decree in force, what is loaded, search, and for an admin the loading of the official file. */
export function DaftarKode({ daftar, bolehMuat }: DaftarKodeProps) {
  return (
    <Stack>
      <Keadaan daftar={daftar} bolehMuat={bolehMuat} />
      {daftar.jumlah > 0 && <Tabel daftar={daftar} />}
      {bolehMuat && <MuatDaftar daftar={daftar} />}
    </Stack>
  );
}

function Keadaan({ daftar: { berlaku, dimuat, jumlah }, bolehMuat }: DaftarKodeProps) {
  const { t } = useTranslation();
  const { tanggal } = useFormat();
  if (jumlah === 0) {
    return (
      <Alert title={t('referensi.kosong')}>
        {berlaku === null
          ? t('referensi.kosongBiasa')
          : t('referensi.kosongPeraturan', { nama: berlaku.nama, tanggal: tanggal(berlaku.dari) })}
        {!bolehMuat && ` ${t('referensi.kosongBukanAdmin')}`}
        {berlaku && (
          <Text size="xs" c="dimmed">
            {t('referensi.sumberPeraturan', { sumber: berlaku.sumber })}
          </Text>
        )}
      </Alert>
    );
  }
  return (
    <div>
      <Text size="sm">
        {berlaku === null
          ? t('referensi.tanpaPeraturan')
          : t('referensi.berlaku', { nama: berlaku.nama, tanggal: tanggal(berlaku.dari) })}
      </Text>
      {dimuat.map((row) => (
        <Text size="sm" c="dimmed" key={`${row.peraturan} ${row.dari}`}>
          {row.dari === null
            ? t('referensi.dimuatTanpaTanggal', { jumlah: row.jumlah })
            : t('referensi.dimuat', { jumlah: row.jumlah, peraturan: row.peraturan, dari: tanggal(row.dari) })}
        </Text>
      ))}
    </div>
  );
}

function Tabel({ daftar: { jenis } }: { daftar: DaftarAcuan }) {
  const { t } = useTranslation();
  const { tanggal } = useFormat();
  const [cari, setCari] = useState('');
  const [halaman, setHalaman] = useState(1);
  const [dicari] = useDebouncedValue(cari, 250);
  const kode = useQuery({
    queryKey: ['referensi', jenis, dicari, halaman],
    queryFn: () =>
      call(halamanKodeSchema, `/api/referensi/${jenis}${query({ cari: dicari, halaman: String(halaman) })}`),
    placeholderData: keepPreviousData,
  });
  const { data } = kode;
  const banyakHalaman = data ? Math.ceil(data.jumlah / data.perHalaman) : 0;
  return (
    <>
      <TextInput
        label={t('referensi.cari')}
        value={cari}
        onChange={(event) => {
          setCari(event.currentTarget.value);
          setHalaman(1);
        }}
        maw={420}
      />
      {kode.error && <Galat error={kode.error} onRetry={() => void kode.refetch()} />}
      {!data && kode.isPending && <Loader aria-label={t('umum.muat')} />}
      {data && data.jumlah === 0 && <Text c="dimmed">{t('referensi.takKetemu')}</Text>}
      {data && data.jumlah > 0 && (
        <>
          <Table.ScrollContainer minWidth={1000} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table withTableBorder fz="sm" aria-label={t(`referensi.daftar.${jenis}`)}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={160}>{t('referensi.kode')}</Table.Th>
                  <Table.Th>{t('referensi.nama')}</Table.Th>
                  <Table.Th>{t('referensi.keterangan')}</Table.Th>
                  <Table.Th>{t('referensi.sumber')}</Table.Th>
                  <Table.Th>{t('referensi.berlakuDari')}</Table.Th>
                  <Table.Th>{t('referensi.berlakuSampai')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.baris.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{row.kode}</Table.Td>
                    <Table.Td>{row.nama}</Table.Td>
                    <Table.Td>{row.keterangan}</Table.Td>
                    <Table.Td>
                      <Text size="xs" c="dimmed">
                        {row.peraturan || TIADA}
                      </Text>
                    </Table.Td>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>
                      {row.dari === null ? TIADA : tanggal(row.dari)}
                    </Table.Td>
                    <Table.Td>
                      {row.dari !== null && (row.sampai === null ? t('referensi.masihBerlaku') : tanggal(row.sampai))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('referensi.jumlah', { jumlah: data.jumlah })}
            </Text>
            {banyakHalaman > 1 && (
              <Pagination
                total={banyakHalaman}
                value={halaman}
                onChange={setHalaman}
                getControlProps={(control) => ({ 'aria-label': `${t('referensi.halaman')}: ${control}` })}
                getItemProps={(page) => ({ 'aria-label': `${t('referensi.halaman')} ${page}` })}
              />
            )}
          </Group>
        </>
      )}
    </>
  );
}
