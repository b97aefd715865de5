import './anggaran.css';
import { Group, Loader, Select, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Status } from '../angka/status.tsx';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { PilihUnit, type UnitDanPeriode, useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { LembarKerja } from './lembar-kerja.tsx';
import { muatLembar } from './use-simpan.ts';
import { Versi } from './versi.tsx';

/** Program & anggaran: the budget's tree as a sheet. */
export function AnggaranPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack gap="sm">
      <Title order={1} size="h2">
        {t('anggaran.judul')}
      </Title>
      {dipilih ? <Isi units={units.data} dipilih={dipilih} /> : <Text>{t('laporan.tidakAda')}</Text>}
    </Stack>
  );
}

interface IsiProps {
  units: UnitDanPeriode['unit'][];
  dipilih: UnitDanPeriode;
}

function Isi({ units, dipilih: { unit, tahun, triwulan } }: IsiProps) {
  const { t } = useTranslation();
  const sempit = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const navigate = useNavigate();
  const { dokumen } = useSearch({ strict: false });
  // The address names the unit and year of the version too: a version of another unit's budget is not one of this.
  const milik = `${unit.slug}.${tahun}.`;
  const versi = dokumen?.startsWith(milik) ? dokumen.slice(milik.length) : undefined;
  const alamat = { unit: unit.slug, tahun, triwulan, dokumen: versi };
  const lembar = useQuery({
    queryKey: ['anggaran', alamat],
    queryFn: () => muatLembar(alamat),
    // The sheet holds unsaved cells against the rows it has shown: it is loaded again only on purpose.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { data } = lembar;
  const buka = (id: string | undefined) =>
    void navigate({ to: '.', search: (previous) => ({ ...previous, dokumen: id && `${milik}${id}` }) });
  return (
    <>
      <PilihUnit units={units} dipilih={{ unit, tahun, triwulan }}>
        {data?.dokumen && (
          <>
            <Select
              label={t('anggaran.versi')}
              data={data.dokumenTersedia.map(({ id, judul, versi }) => ({ value: id, label: `${versi} · ${judul}` }))}
              value={data.dokumen.id}
              onChange={(id) => id && buka(id)}
              allowDeselect={false}
              w={{ base: '100%', xs: 260 }}
            />
            <Group h={36} gap="xs">
              <Status nada={data.dokumen.status === 'ditetapkan' ? 'baik' : 'netral'}>
                {t(`anggaran.status.${data.dokumen.status}`)}
              </Status>
            </Group>
          </>
        )}
      </PilihUnit>
      {lembar.error && <Galat error={lembar.error} onRetry={() => void lembar.refetch()} />}
      {!data && lembar.isPending && <Loader aria-label={t('umum.muat')} />}
      {data && <Versi data={data} alamat={alamat} onBuka={buka} />}
      {data?.dokumen === null && (
        <Stack align="flex-start">
          <Text>{t('anggaran.belumAda')}</Text>
          <ButtonLink to="/impor" search={(previous) => previous} variant="default">
            {t('menu.impor')}
          </ButtonLink>
        </Stack>
      )}
      {data?.dokumen && <LembarKerja key={JSON.stringify(alamat)} awal={data} alamat={alamat} sempit={sempit} />}
    </>
  );
}
