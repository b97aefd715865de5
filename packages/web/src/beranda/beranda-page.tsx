import { Alert, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { berandaSchema, type UnitLaporan } from '@selaras/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { PilihUnit, type UnitDanPeriode, useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { Kepala } from './kepala.tsx';
import { Kinerja } from './kinerja.tsx';
import { Papan } from './papan.tsx';
import { Perhatian } from './perhatian.tsx';
import { Perubahan } from './perubahan.tsx';
import { Tenggat } from './tenggat.tsx';
import { Uang } from './uang.tsx';

/** Where the unit stands in this quarter; who sees several units begins with all of them side by side. */
export function BerandaPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('beranda.judul')}
      </Title>
      {dipilih ? <Isi units={units.data} dipilih={dipilih} /> : <Text>{t('laporan.tidakAda')}</Text>}
    </Stack>
  );
}

interface IsiProps {
  units: UnitLaporan[];
  dipilih: UnitDanPeriode;
}

function Isi({ units, dipilih }: IsiProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { unit, tampilan } = useSearch({ strict: false });
  const banyak = units.length > 1;
  const papan = banyak && (tampilan === 'papan' || (tampilan === undefined && unit === undefined));
  return (
    <>
      <PilihUnit units={units} dipilih={dipilih}>
        {banyak && (
          <SegmentedControl
            aria-label={t('beranda.tampilan')}
            data={[
              { value: 'papan', label: t('beranda.semuaUnit') },
              { value: 'unit', label: t('beranda.satuUnit') },
            ]}
            value={papan ? 'papan' : 'unit'}
            onChange={(value) =>
              void navigate({
                to: '.',
                search: (previous) => ({ ...previous, tampilan: value === 'papan' ? 'papan' : 'unit' }),
              })
            }
          />
        )}
      </PilihUnit>
      {papan ? <Papan tahun={dipilih.tahun} triwulan={dipilih.triwulan} /> : <SatuUnit dipilih={dipilih} />}
    </>
  );
}

function SatuUnit({ dipilih }: { dipilih: UnitDanPeriode }) {
  const { t } = useTranslation();
  const alamat = `/api/beranda/${dipilih.unit.slug}/${dipilih.tahun}/${dipilih.triwulan}`;
  const beranda = useQuery({
    queryKey: ['beranda', alamat],
    queryFn: () => call(berandaSchema, alamat),
    placeholderData: keepPreviousData,
  });
  const { data } = beranda;
  return (
    <>
      {beranda.error && <Galat error={beranda.error} onRetry={() => void beranda.refetch()} />}
      {!data && beranda.isPending && (
        <Group>
          <Loader aria-label={t('umum.muat')} />
        </Group>
      )}
      {data && (
        <Stack gap="lg">
          <Kepala beranda={data} />
          <Tenggat beranda={data} />
          {data.anggaran.dokumen === null ? (
            <Alert>{t('beranda.tanpaAnggaran')}</Alert>
          ) : (
            <Uang anggaran={data.anggaran} tahun={dipilih.tahun} />
          )}
          <Kinerja kinerja={data.kinerja} />
          <Perhatian
            tempat={{ unit: dipilih.unit.slug, tahun: dipilih.tahun, triwulan: dipilih.triwulan }}
            kemampuan={data.kemampuan}
            kurang={data.kurang}
            temuan={data.temuan}
          />
          <Perubahan beranda={data} />
        </Stack>
      )}
    </>
  );
}
