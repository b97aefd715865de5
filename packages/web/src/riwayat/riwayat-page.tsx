import { Alert, Button, Group, Loader, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type PerubahanRiwayat, riwayatSchema } from '@selaras/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call, query } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { type UnitDanPeriode, useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { SebelumSesudah } from './daftar-perubahan.tsx';
import { PeriksaRantai } from './periksa-rantai.tsx';

/** Who changed what: of the unit, or of the whole pemda for those who may check the trail. */
export function RiwayatPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('riwayat.judul')}
      </Title>
      {dipilih ? <Isi units={units.data} dipilih={dipilih} /> : <Text>{t('laporan.tidakAda')}</Text>}
    </Stack>
  );
}

/** From so many units on, the list can be searched. */
const BANYAK_UNIT = 8;
const KOSONG = { jenis: '', aktor: '', dari: '', sampai: '' };

interface IsiProps {
  units: UnitDanPeriode['unit'][];
  dipilih: UnitDanPeriode;
}

function Isi({ units, dipilih }: IsiProps) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const navigate = useNavigate();
  const { baris } = useSearch({ strict: false });
  const bolehPemda = dipilih.unit.kemampuan.includes('audit:periksa');
  const [pemda, setPemda] = useState(false);
  const [saring, setSaring] = useState(KOSONG);
  const seluruh = bolehPemda && pemda;
  const alamat = seluruh ? '/api/riwayat' : `/api/riwayat/${dipilih.unit.slug}`;
  const riwayat = useInfiniteQuery({
    queryKey: ['riwayat', alamat, saring, baris],
    queryFn: ({ pageParam }) =>
      call(riwayatSchema, `${alamat}${query({ ...saring, baris, sebelum: pageParam?.toString() })}`),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.berikut ?? undefined,
  });
  const pages = riwayat.data?.pages ?? [];
  const butir = pages.flatMap((page) => page.butir);
  const ubah = (values: Partial<typeof KOSONG>) => setSaring((previous) => ({ ...previous, ...values }));
  const tersaring = baris !== undefined || Object.values(saring).some((value) => value !== '');
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('umum.unit')}
          data={units.map(({ slug, nama }) => ({ value: slug, label: nama }))}
          value={dipilih.unit.slug}
          onChange={(unit) => unit && void navigate({ to: '.', search: (previous) => ({ ...previous, unit }) })}
          allowDeselect={false}
          searchable={units.length > BANYAK_UNIT}
          disabled={seluruh}
          w={{ base: '100%', xs: 240 }}
        />
        {bolehPemda && (
          <Select
            label={t('riwayat.lingkup')}
            data={[
              { value: 'unit', label: t('riwayat.lingkupUnit') },
              { value: 'pemda', label: t('riwayat.lingkupPemda') },
            ]}
            value={seluruh ? 'pemda' : 'unit'}
            onChange={(value) => setPemda(value === 'pemda')}
            allowDeselect={false}
            w={{ base: '100%', xs: 230 }}
          />
        )}
      </Group>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('riwayat.jenis')}
          placeholder={t('riwayat.semuaJenis')}
          data={(pages[0]?.jenis ?? []).map(({ jenis, nama }) => ({ value: jenis, label: kata(nama) }))}
          value={saring.jenis || null}
          onChange={(value) => ubah({ jenis: value ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('riwayat.semuaJenis') }}
          w={{ base: '100%', xs: 230 }}
        />
        <TextInput
          label={t('riwayat.aktor')}
          value={saring.aktor}
          onChange={(event) => ubah({ aktor: event.currentTarget.value })}
          w={{ base: '100%', xs: 200 }}
        />
        <TextInput
          type="date"
          label={t('riwayat.dari')}
          value={saring.dari}
          onChange={(event) => ubah({ dari: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('riwayat.sampai')}
          value={saring.sampai}
          onChange={(event) => ubah({ sampai: event.currentTarget.value })}
        />
        {tersaring && (
          <Button
            variant="default"
            onClick={() => {
              setSaring(KOSONG);
              void navigate({ to: '.', search: ({ baris: _, ...previous }) => previous });
            }}
          >
            {t('riwayat.hapusSaringan')}
          </Button>
        )}
      </Group>
      {baris !== undefined && <Text size="sm">{t('riwayat.satuBaris')}</Text>}
      {bolehPemda && <PeriksaRantai />}
      {riwayat.error && <Galat error={riwayat.error} onRetry={() => void riwayat.refetch()} />}
      {riwayat.isPending && <Loader aria-label={t('umum.muat')} />}
      {riwayat.data && butir.length === 0 && <Alert>{t('riwayat.kosong')}</Alert>}
      {butir.length > 0 && <Tabel butir={butir} onAktor={(aktor) => ubah({ aktor })} />}
      {riwayat.hasNextPage && (
        <Group>
          <Button variant="default" loading={riwayat.isFetchingNextPage} onClick={() => void riwayat.fetchNextPage()}>
            {t('riwayat.muatLagi')}
          </Button>
        </Group>
      )}
    </>
  );
}

interface TabelProps {
  butir: readonly PerubahanRiwayat[];
  onAktor: (aktor: string) => void;
}

function Tabel({ butir, onAktor }: TabelProps) {
  const { t } = useTranslation();
  const { aktor: namaAktor, kata, saat } = useFormat();
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder fz="sm" verticalSpacing={6} aria-label={t('riwayat.judul')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={160}>{t('riwayat.waktu')}</Table.Th>
            <Table.Th w={190}>{t('riwayat.siapa')}</Table.Th>
            <Table.Th>{t('riwayat.apa')}</Table.Th>
            <Table.Th>{t('riwayat.perubahan')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {butir.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                {saat(row.waktu)}
                <Text size="xs" c="dimmed">
                  {t('riwayat.nomor', { nomor: row.nomor })}
                </Text>
              </Table.Td>
              <Table.Td>
                <Button
                  variant="transparent"
                  size="compact-sm"
                  px={0}
                  title={t('riwayat.saringAktor', { nama: row.aktor })}
                  onClick={() => onAktor(row.aktor)}
                >
                  {namaAktor(row.aktor)}
                </Button>
              </Table.Td>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {kata(row.apa)}
                </Text>
                <Text size="sm">{row.baris}</Text>
              </Table.Td>
              <Table.Td>
                <SebelumSesudah kolom={row.kolom} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
