import './indikator.css';
import { Paper, Text, Title } from '@mantine/core';
import type { RincianIndikator } from '@selaras/contracts';
import type { Frekuensi, Indikator, MetodeCapaian } from '@selaras/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';

/** The sheet of an indicator (manual IK); what is not filled in says so. */
export function Lembar({ rincian: { lembar, kondisiAwal } }: { rincian: RincianIndikator }) {
  const { t } = useTranslation();
  const { nilai } = useFormat();
  const frekuensi = t(`indikator.frekuensiNama.${lembar.frekuensi as Frekuensi}`);
  const rows: [string, ReactNode][] = [
    [t('indikator.definisi'), lembar.definisi],
    [t('indikator.formula'), lembar.formula && <Pecahan formula={lembar.formula} />],
    [t('indikator.sumberData'), lembar.sumberData],
    [t('indikator.penanggungJawab'), lembar.penanggungJawab],
    [
      t('indikator.frekuensi'),
      lembar.jedaBulan === 0 ? frekuensi : t('indikator.jeda', { nama: frekuensi, jumlah: lembar.jedaBulan }),
    ],
    [t('indikator.metode'), t(`indikator.metodeNama.${lembar.metode as MetodeCapaian}`)],
    [t('indikator.agregasi'), t(`indikator.agregasiNama.${lembar.agregasiWaktu as Indikator['agregasiWaktu']}`)],
    [t('indikator.tingkat'), t(`indikator.tingkatNama.${lembar.tingkat as Indikator['tingkat']}`)],
    [t('indikator.skala'), lembar.skala && `${lembar.skala.nama} (${lembar.skala.sumber})`],
    [t('indikator.kondisiAwal'), kondisiAwal && `${nilai(kondisiAwal.nilai)} (${kondisiAwal.tahun})`],
  ];
  return (
    <Paper withBorder p="sm" component="section">
      <Title order={3} size="h5" mb="xs">
        {t('indikator.lembar')}
      </Title>
      <dl className="lembar">
        {rows.map(([nama, isi]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>
              {isi || (
                <Text span size="sm" c="dimmed">
                  {t('indikator.tidakDiisi')}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

/** A formula as people write it: numerator over denominator, times a factor. */
function Pecahan({ formula }: { formula: NonNullable<RincianIndikator['lembar']['formula']> }) {
  return (
    <span className="rumus">
      <span className="pecahan">
        <span>{formula.pembilang}</span>
        <span className="lewat-dengar">/</span>
        <span>{formula.penyebut}</span>
      </span>
      {formula.pengali && <span>{formula.pengali}</span>}
    </span>
  );
}
