import './indikator.css';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { RincianIndikator } from '@selaras/contracts';
import type { Frekuensi, Indikator, MetodeCapaian } from '@selaras/domain';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { FormLembar } from './form-lembar.tsx';

interface LembarProps {
  rincian: RincianIndikator;
  unit: string;
  tahun: number;
  muatUlang: () => Promise<{ data: RincianIndikator | undefined }>;
}

/** The sheet of an indicator (manual IK); what is not filled in says so. */
export function Lembar({ rincian, unit, tahun, muatUlang }: LembarProps) {
  const { lembar, kondisiAwal, boleh } = rincian;
  const { t } = useTranslation();
  const [diubah, setDiubah] = useState(false);
  const { nilai } = useFormat();
  const frekuensi = t(`indikator.frekuensiNama.${lembar.frekuensi as Frekuensi}`);
  const rows: [string, ReactNode][] = [
    [t('indikator.definisi'), lembar.definisi],
    [t('indikator.formula'), lembar.formula && <Pecahan formula={lembar.formula} />],
    [t('indikator.kolom.satuan'), lembar.satuan],
    [t('indikator.sumberData'), lembar.sumberData],
    [t('indikator.penanggungJawab'), lembar.penanggungJawab],
    [
      t('indikator.frekuensi'),
      lembar.jedaBulan === 0 ? frekuensi : t('indikator.jeda', { nama: frekuensi, jumlah: lembar.jedaBulan }),
    ],
    [t('indikator.metode'), t(`indikator.metodeNama.${lembar.metode as MetodeCapaian}`)],
    [t('indikator.agregasi'), t(`indikator.agregasiNama.${lembar.agregasiWaktu as Indikator['agregasiWaktu']}`)],
    [
      t('indikator.kolom.agregasiUnit'),
      t(`indikator.agregasiUnitNama.${lembar.agregasiUnit as Indikator['agregasiUnit']}`),
    ],
    [t('indikator.tingkat'), t(`indikator.tingkatNama.${lembar.tingkat as Indikator['tingkat']}`)],
    [t('indikator.skala'), lembar.skala && `${lembar.skala.nama} (${lembar.skala.sumber})`],
    [t('indikator.kondisiAwal'), kondisiAwal && `${nilai(kondisiAwal.nilai)} (${kondisiAwal.tahun})`],
  ];
  return (
    <Paper withBorder p="sm" component="section">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t('indikator.lembar')}
        </Title>
        {boleh.lembar && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setDiubah(true)}
          >
            {t('indikator.ubahLembar')}
          </Button>
        )}
      </Group>
      <dl className="isi-lembar">
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
      {lembar.dipakai.length > 1 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('indikator.dipakai', { dokumen: lembar.dipakai.map(({ dokumen }) => dokumen).join('; ') })}
        </Text>
      )}
      {diubah && (
        <FormLembar
          rincian={rincian}
          unit={unit}
          tahun={tahun}
          muatUlang={muatUlang}
          onTutup={() => setDiubah(false)}
        />
      )}
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
