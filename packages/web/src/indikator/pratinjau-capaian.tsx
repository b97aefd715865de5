import { Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import {
  computeCapaian,
  Decimal,
  describeCapaian,
  explainReading,
  formatPersen,
  type MetodeCapaian,
  type Nilai,
  readNilai,
  selectSkala,
} from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status } from '../angka/status.tsx';

interface PratinjauCapaianProps {
  metode: MetodeCapaian;
  satuan: string;
  skala: string | null;
  tahun: number;
  /** Figures to begin with, as people wrote them. */
  awal: { target: string; realisasi: string; kondisiAwal: string };
}

const KOLOM = ['target', 'realisasi', 'kondisiAwal'] as const;

/** How a capaian comes about by the chosen method, computed while one types by the very function that reports use. */
export function PratinjauCapaian({ metode, satuan, skala, tahun, awal }: PratinjauCapaianProps) {
  const { t } = useTranslation();
  const { bahasa, kata } = useFormat();
  const [angka, setAngka] = useState(awal);
  const bacaan = {
    target: readNilai(angka.target, { satuan }),
    realisasi: readNilai(angka.realisasi, { satuan }),
    kondisiAwal: readNilai(angka.kondisiAwal, { satuan }),
  };
  const nilai = (kolom: (typeof KOLOM)[number]): Nilai | null =>
    bacaan[kolom].doubts.length > 0 || angka[kolom].trim() === '' ? null : bacaan[kolom].nilai;
  const daftar = skala === null ? null : (selectSkala(skala, tahun) ?? null);
  const hasil = computeCapaian({
    metode,
    satuan,
    target: nilai('target'),
    realisasi: nilai('realisasi'),
    kondisiAwal: nilai('kondisiAwal'),
    skala: daftar,
  });
  const status = describeCapaian(hasil, { skala: daftar, berjalan: false });
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('indikator.pratinjau')}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t('indikator.pratinjau')}
        </Text>
        <Group grow align="flex-start">
          {KOLOM.filter((kolom) => kolom !== 'kondisiAwal' || metode === 'dari-awal').map((kolom) => (
            <TextInput
              key={kolom}
              size="xs"
              label={t(`indikator.contoh.${kolom}`)}
              value={angka[kolom]}
              onChange={({ currentTarget: { value } }) => setAngka((lain) => ({ ...lain, [kolom]: value }))}
              error={
                bacaan[kolom].doubts.map((doubt) => kata(explainReading(doubt, kolom).pesan)).join(' ') || undefined
              }
            />
          ))}
        </Group>
        <div aria-live="polite">
          <Group gap="xs">
            {hasil.kind === 'capaian' && (
              <Text fw={600} className="angka">
                {formatPersen(new Decimal(hasil.persen), { bahasa })}
              </Text>
            )}
            <Status nada={status.nada}>{kata(status.kata)}</Status>
          </Group>
          <Text size="sm">{kata(hasil.penjelasan)}</Text>
        </div>
      </Stack>
    </Paper>
  );
}
