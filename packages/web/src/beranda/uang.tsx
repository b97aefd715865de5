import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { Beranda } from '@selaras/contracts';
import { createPeriode, formatPeriode } from '@selaras/domain';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Bagan } from '../bagan/bagan.tsx';
import { WARNA } from '../bagan/warna.ts';

interface UangProps {
  anggaran: Beranda['anggaran'];
  triwulan: number;
}

/** Money over the year, and program by program; a program opens its row of the budget. */
export function Uang({ anggaran, triwulan }: UangProps) {
  const { t } = useTranslation();
  return (
    <section>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <Paper withBorder p="sm">
          <PerTriwulan anggaran={anggaran} triwulan={triwulan} />
        </Paper>
        <Paper withBorder p="sm">
          <PerProgram program={anggaran.program} />
        </Paper>
      </SimpleGrid>
      {anggaran.dokumen && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('beranda.dariDokumen', anggaran.dokumen)}
        </Text>
      )}
    </section>
  );
}

/** A position on a chart's axis; figures that people read are written from the exact texts. */
const posisi = (angka: string | null): number | null => (angka === null ? null : Number(angka));

function PerTriwulan({ anggaran, triwulan }: UangProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { uang, uangRingkas, serapan, bahasa } = format;
  const titik = anggaran.triwulan;
  const nama = (ke: number) => formatPeriode(createPeriode('triwulan', 2000, ke), { bahasa, bentuk: 'pendek' });
  const adaRencana = titik.some(({ rencana }) => rencana !== null);
  const option = useMemo(() => {
    const label = (value: number) => formatSumbu(value, bahasa);
    const series = [
      {
        name: t('beranda.realisasi'),
        type: 'bar',
        barMaxWidth: 48,
        itemStyle: { color: WARNA.realisasi },
        data: titik.map(({ realisasi }) => posisi(realisasi)),
      },
      ...(adaRencana
        ? [
            {
              name: t('beranda.rencana'),
              type: 'line',
              symbolSize: 8,
              itemStyle: { color: WARNA.rencana },
              data: titik.map(({ rencana }) => posisi(rencana)),
            },
          ]
        : []),
    ];
    return {
      grid: { left: 8, right: 8, top: 30, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (value == null ? '–' : uangRingkas(String(value))),
      },
      xAxis: {
        type: 'category',
        data: titik.map((row) =>
          formatPeriode(createPeriode('triwulan', 2000, row.triwulan), { bahasa, bentuk: 'pendek' }),
        ),
      },
      yAxis: { type: 'value', max: posisi(anggaran.pagu), axisLabel: { formatter: label } },
      series,
    };
  }, [titik, anggaran.pagu, adaRencana, bahasa, t, uangRingkas]);
  const sekarang = titik.find((row) => row.triwulan === triwulan);
  return (
    <Bagan
      judul={t('beranda.perTriwulan')}
      ringkas={t('beranda.perTriwulanRingkas', {
        triwulan: nama(triwulan),
        realisasi: uang(sekarang?.realisasi ?? null),
        pagu: uang(anggaran.pagu),
      })}
      option={option}
      kepala={[
        t('umum.triwulan'),
        t('beranda.realisasi'),
        t('beranda.serapan'),
        ...(adaRencana ? [t('beranda.rencana')] : []),
      ]}
      baris={titik.map((row) => [
        nama(row.triwulan),
        uang(row.realisasi),
        serapan(row.serapan),
        ...(adaRencana ? [uang(row.rencana)] : []),
      ])}
    />
  );
}

function PerProgram({ program }: { program: Beranda['anggaran']['program'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { uang, serapan, persen } = useFormat();
  const baris = useMemo(() => program.toReversed(), [program]);
  const nilai = ({ serapan: hasil }: (typeof program)[number]) =>
    hasil.kind === 'serapan' ? Number(hasil.persen) : null;
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 48, top: 8, bottom: 4, containLabel: true },
      tooltip: { trigger: 'item', valueFormatter: (value: unknown) => (value == null ? '–' : persen(String(value))) },
      xAxis: {
        type: 'value',
        min: 0,
        max: (axis: { max: number }) => Math.max(100, axis.max),
        axisLabel: { formatter: '{value}%' },
      },
      yAxis: {
        type: 'category',
        data: baris.map(({ kode, nama }) => kode || nama),
        axisLabel: { width: 130, overflow: 'truncate' },
      },
      series: [
        {
          name: t('beranda.serapan'),
          type: 'bar',
          barMaxWidth: 26,
          itemStyle: { color: WARNA.realisasi },
          cursor: 'pointer',
          label: {
            show: true,
            position: 'right',
            formatter: ({ value }: { value: unknown }) => (value == null ? '–' : persen(String(value))),
          },
          data: baris.map(({ serapan: hasil }) => (hasil.kind === 'serapan' ? Number(hasil.persen) : null)),
        },
      ],
    }),
    [baris, t, persen],
  );
  const tertinggi = program.reduce<(typeof program)[number] | undefined>(
    (best, row) => (best === undefined || (nilai(row) ?? -1) > (nilai(best) ?? -1) ? row : best),
    undefined,
  );
  return (
    <Bagan
      judul={t('beranda.perProgram')}
      ringkas={
        tertinggi
          ? t('beranda.perProgramRingkas', {
              jumlah: program.length,
              nama: tertinggi.nama,
              persen: serapan(tertinggi.serapan),
            })
          : ''
      }
      option={option}
      kepala={[t('beranda.program'), t('beranda.pagu'), t('beranda.realisasi'), t('beranda.serapan')]}
      baris={program.map((row) => [
        [row.kode, row.nama].filter(Boolean).join(' '),
        uang(row.pagu),
        uang(row.realisasi),
        serapan(row.serapan),
      ])}
      onPilih={(index) => {
        const row = baris[index];
        if (row) void navigate({ to: '/anggaran', search: (previous) => ({ ...previous, baris: row.id }) });
      }}
    />
  );
}

/** Rupiah on an axis: short, in the language of the page. */
function formatSumbu(value: number, bahasa: 'id' | 'en'): string {
  return new Intl.NumberFormat(bahasa === 'id' ? 'id-ID' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value);
}
