import { Group, Loader, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type CapaianDto, type RincianIndikator, rincianIndikatorSchema } from '@selaras/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { StatusCapaian } from '../angka/status.tsx';
import { AnchorLink } from '../angka/tautan.tsx';
import { DaftarTemuan } from '../angka/temuan.tsx';
import { call } from '../api/client.ts';
import { Bagan } from '../bagan/bagan.tsx';
import { WARNA } from '../bagan/warna.ts';
import { Galat } from '../components/galat.tsx';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { Lembar } from './lembar.tsx';
import { TabelPeriode } from './periode.tsx';
import { TindakanPenempatan } from './tindakan-dokumen.tsx';

interface RincianProps {
  dipilih: UnitDanPeriode;
  penempatan: string;
}

/** One indicator: how its capaian came about, its figures by period, its sheet, its history and findings. */
export function Rincian({ dipilih, penempatan }: RincianProps) {
  const { t } = useTranslation();
  const alamat = `/api/indikator/${dipilih.unit.slug}/${dipilih.tahun}/${dipilih.triwulan}/${penempatan}`;
  const rincian = useQuery({
    queryKey: ['indikator', alamat],
    queryFn: () => call(rincianIndikatorSchema, alamat),
    placeholderData: keepPreviousData,
  });
  const { data } = rincian;
  return (
    <Stack>
      <AnchorLink to="/indikator" search={({ baris: _, ...previous }) => previous} size="sm">
        {t('indikator.kembali')}
      </AnchorLink>
      {rincian.error && <Galat error={rincian.error} onRetry={() => void rincian.refetch()} />}
      {!data && rincian.isPending && <Loader aria-label={t('umum.muat')} />}
      {data && (
        <Isi rincian={data} unit={dipilih.unit.slug} tahun={dipilih.tahun} muatUlang={() => rincian.refetch()} />
      )}
    </Stack>
  );
}

interface IsiProps {
  rincian: RincianIndikator;
  unit: string;
  tahun: number;
  muatUlang: () => Promise<{ data: RincianIndikator | undefined }>;
}

function Isi({ rincian, unit, tahun, muatUlang }: IsiProps) {
  const { t } = useTranslation();
  const { nilai } = useFormat();
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3">
          {rincian.nama}
        </Title>
        <Group gap="md">
          <Text size="sm" c="dimmed">
            {rincian.dokumen.judul}
          </Text>
          <AnchorLink to="/riwayat" search={(previous) => previous} size="sm">
            {t('riwayat.bukaBaris')}
          </AnchorLink>
        </Group>
      </div>
      <TindakanPenempatan rincian={rincian} unit={unit} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <Penjelasan
          judul={t('indikator.capaianTahun')}
          capaian={rincian.terhadapTahun}
          angka={`${nilai(rincian.realisasi)} / ${nilai(rincian.targetTahun)}`}
        />
        {rincian.terhadapPeriode && (
          <Penjelasan judul={t('indikator.capaianPeriode')} capaian={rincian.terhadapPeriode} angka={null} />
        )}
      </SimpleGrid>
      <TabelPeriode rincian={rincian} unit={unit} muatUlang={muatUlang} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Lembar rincian={rincian} unit={unit} tahun={tahun} muatUlang={muatUlang} />
        <Paper withBorder p="sm">
          <Sejarah rincian={rincian} />
        </Paper>
      </SimpleGrid>
      {rincian.temuan.length > 0 && (
        <section>
          <Title order={3} size="h4" mb="xs">
            {t('indikator.temuanJudul')}
          </Title>
          <Paper withBorder p="sm">
            <DaftarTemuan temuan={rincian.temuan} />
          </Paper>
        </section>
      )}
    </Stack>
  );
}

interface PenjelasanProps {
  judul: string;
  capaian: CapaianDto;
  angka: string | null;
}

/** A capaian with the sentence that says how it came about, or why there is none. */
function Penjelasan({ judul, capaian, angka }: PenjelasanProps) {
  const format = useFormat();
  return (
    <Paper withBorder p="sm" className="kartu">
      <Text size="xs" c="dimmed">
        {judul}
      </Text>
      <Group gap="sm">
        <p className="kartu-angka polos">{format.capaian(capaian)}</p>
        <StatusCapaian capaian={capaian} />
        {angka && (
          <Text size="sm" c="dimmed">
            {angka}
          </Text>
        )}
      </Group>
      <Text size="sm">{format.kata(capaian.penjelasan)}</Text>
    </Paper>
  );
}

const posisi = (angka: string | null | undefined): number | null => (angka == null ? null : Number(angka));

function Sejarah({ rincian: { sejarah } }: { rincian: RincianIndikator }) {
  const { t } = useTranslation();
  const { nilai } = useFormat();
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 12, top: 30, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: sejarah.map(({ tahun }) => String(tahun)) },
      yAxis: { type: 'value' },
      series: [
        {
          name: t('indikator.realisasiPeriode'),
          type: 'bar',
          barMaxWidth: 40,
          itemStyle: { color: WARNA.realisasi },
          data: sejarah.map(({ realisasi }) => posisi(realisasi?.angka)),
        },
        {
          name: t('indikator.target'),
          type: 'line',
          symbolSize: 8,
          itemStyle: { color: WARNA.target },
          lineStyle: { type: 'dashed' },
          data: sejarah.map(({ target }) => posisi(target?.angka)),
        },
      ],
    }),
    [sejarah, t],
  );
  return (
    <Bagan
      judul={t('indikator.sejarah')}
      ringkas={sejarah
        .map(({ tahun, target, realisasi }) =>
          t('indikator.sejarahRingkas', { tahun, target: nilai(target), realisasi: nilai(realisasi) }),
        )
        .join(' ')}
      option={option}
      kepala={[t('indikator.tahun'), t('indikator.target'), t('indikator.realisasiPeriode')]}
      baris={sejarah.map(({ tahun, target, realisasi }) => [String(tahun), nilai(target), nilai(realisasi)])}
    />
  );
}
