import { Group, Loader, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { pratinjauLaporanSchema } from '@selaras/contracts';
import { IconGitCompare } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call, query } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { Alur } from './alur.tsx';
import { Narasi } from './narasi.tsx';
import { PilihUnit, type UnitDanPeriode, useUnitDanPeriode } from './pilihan.tsx';
import { Unduh } from './unduh.tsx';

export function LaporanPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('laporan.judul')}
      </Title>
      {dipilih ? <Isi units={units.data} dipilih={dipilih} /> : <Text>{t('laporan.tidakAda')}</Text>}
    </Stack>
  );
}

interface IsiProps {
  units: UnitDanPeriode['unit'][];
  dipilih: UnitDanPeriode;
}

function Isi({ units, dipilih }: IsiProps) {
  const { t } = useTranslation();
  const { uang, persen } = useFormat();
  const navigate = useNavigate();
  const { form } = useSearch({ strict: false });
  const [tanggal, setTanggal] = useState('');
  const pilihan = { ...(form ? { form } : {}), ...(tanggal ? { tanggal } : {}) };
  const alamat = `/api/laporan/${dipilih.unit.slug}/${dipilih.tahun}/${dipilih.triwulan}`;
  const pratinjau = useQuery({
    queryKey: ['pratinjau', alamat, pilihan],
    queryFn: () => call(pratinjauLaporanSchema, `${alamat}/pratinjau${query(pilihan)}`),
    placeholderData: keepPreviousData,
  });
  const { data } = pratinjau;

  return (
    <>
      <PilihUnit units={units} dipilih={dipilih}>
        <Select
          label={t('laporan.form')}
          data={data?.formTersedia.map(({ slug, nama }) => ({ value: slug, label: nama })) ?? []}
          value={data?.form ?? null}
          onChange={(value) =>
            value && void navigate({ to: '.', search: (previous) => ({ ...previous, form: value }) })
          }
          allowDeselect={false}
          w={{ base: '100%', xs: 240 }}
        />
        <TextInput
          type="date"
          label={t('laporan.tanggal')}
          value={tanggal || (data?.tanggal ?? '')}
          onChange={(event) => setTanggal(event.currentTarget.value)}
          w={160}
        />
      </PilihUnit>
      {pratinjau.error && <Galat error={pratinjau.error} onRetry={() => void pratinjau.refetch()} />}
      {!data && pratinjau.isPending && <Loader aria-label={t('umum.muat')} />}
      {data && (
        <>
          <Group justify="space-between" align="flex-start">
            <Group gap="sm">
              <Angka label={t('laporan.pagu')} value={uang(data.ringkasan.pagu)} />
              <Angka label={t('laporan.realisasi')} value={uang(data.ringkasan.realisasi)} />
              <Angka label={t('laporan.serapan')} value={persen(data.ringkasan.serapan)} />
            </Group>
            {data.kemampuan.includes('laporan:unduh') && <Unduh alamat={alamat} pilihan={pilihan} />}
          </Group>
          <Group justify="space-between" align="flex-start">
            <Alur alamat={alamat} form={data.form} />
            <Group gap="xs">
              <ButtonLink
                to="/laporan/banding"
                search={({ unit, tahun, triwulan }) => ({ unit, tahun, triwulan, form: data.form })}
                size="xs"
                variant="default"
                leftSection={<IconGitCompare size={16} />}
              >
                {t('banding.buka')}
              </ButtonLink>
              <Narasi alamat={alamat} form={data.form} />
            </Group>
          </Group>
          {data.ringkasan.pagu === null && (
            <Text c="dimmed">
              {t('laporan.kosong')}. {t('laporan.kosongSaran')}
            </Text>
          )}
          <Text className="hanya-cetak" size="sm">
            {t('laporan.cetak')}
          </Text>
          <iframe
            className="pratinjau"
            aria-busy={pratinjau.isPlaceholderData}
            title={`${t('laporan.pratinjau')}: ${data.judul}`}
            srcDoc={data.html}
            sandbox=""
          />
          <Text size="xs" c="dimmed">
            {t('laporan.versiData')} {data.versiData}
          </Text>
        </>
      )}
    </>
  );
}

function Angka({ label, value }: { label: string; value: string }) {
  return (
    <Paper withBorder px="md" py="xs">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fw={650} className="angka">
        {value}
      </Text>
    </Paper>
  );
}
