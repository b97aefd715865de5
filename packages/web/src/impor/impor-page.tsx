import { Button, FileButton, Group, Loader, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { type ModeRealisasi, type PratinjauImpor, pratinjauImporSchema } from '@selaras/contracts';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { PilihUnit, type UnitDanPeriode, useUnitDanPeriode } from '../laporan/pilihan.tsx';
import { HasilPratinjau } from './hasil-pratinjau.tsx';

const ACCEPT = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAX_BYTES = 20 * 1024 * 1024;

export function ImporPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack maw={1200}>
      <Title order={1} size="h2">
        {t('impor.judul')}
      </Title>
      <Text>{t('impor.pengantar')}</Text>
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
  const { unit, tahun, triwulan } = dipilih;
  return (
    <>
      <PilihUnit units={units} dipilih={dipilih}>
        <Button
          component="a"
          href={`/api/templat/${unit.slug}/${tahun}/${triwulan}`}
          download
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} />}
        >
          {t('impor.templat')}
        </Button>
      </PilihUnit>
      {unit.kemampuan.includes('angka:impor') ? (
        <Unggah key={`${unit.id}-${tahun}-${triwulan}`} dipilih={dipilih} />
      ) : (
        <Text c="dimmed">{t('impor.tanpaHak')}</Text>
      )}
    </>
  );
}

type JenisBerkas = 'templat' | 'realisasi';

function Unggah({ dipilih }: { dipilih: UnitDanPeriode }) {
  const { t } = useTranslation();
  const [jenis, setJenis] = useState<JenisBerkas>('templat');
  const [mode, setMode] = useState<ModeRealisasi>('periode');
  const baca = useMutation({
    mutationFn: (file: File): Promise<PratinjauImpor> => {
      const form = new FormData();
      form.append('jenis', jenis);
      form.append('mode', mode);
      form.append('berkas', file);
      const { unit, tahun, triwulan } = dipilih;
      return call(pratinjauImporSchema, `/api/impor/${unit.slug}/${tahun}/${triwulan}`, { method: 'POST', form });
    },
  });

  if (baca.data) return <HasilPratinjau pratinjau={baca.data} dipilih={dipilih} onUlang={baca.reset} />;
  return (
    <Stack>
      <Radio.Group label={t('impor.jenis')} value={jenis} onChange={(value) => setJenis(value as JenisBerkas)}>
        <Group mt={4}>
          <Radio value="templat" label={t('impor.jenisTemplat')} />
          <Radio value="realisasi" label={t('impor.jenisRealisasi')} />
        </Group>
      </Radio.Group>
      {jenis === 'realisasi' && (
        <Radio.Group label={t('impor.mode')} value={mode} onChange={(value) => setMode(value as ModeRealisasi)}>
          <Group mt={4}>
            <Radio value="periode" label={t('impor.modePeriode')} />
            <Radio value="sampai-dengan" label={t('impor.modeSd')} />
          </Group>
        </Radio.Group>
      )}
      <Dropzone
        onDrop={([file]) => file && baca.mutate(file)}
        maxFiles={1}
        maxSize={MAX_BYTES}
        multiple={false}
        loading={baca.isPending}
        activateOnClick={false}
        aria-label={t('impor.taruh')}
      >
        <Stack align="center" py="lg">
          <IconFileSpreadsheet size={40} stroke={1.4} />
          <Text>{baca.isPending ? t('impor.membaca') : t('impor.taruh')}</Text>
          <FileButton accept={ACCEPT} onChange={(file) => file && baca.mutate(file)}>
            {(props) => (
              <Button {...props} style={{ pointerEvents: 'all' }}>
                {t('impor.pilih')}
              </Button>
            )}
          </FileButton>
        </Stack>
      </Dropzone>
      {baca.error && (
        <Paper>
          <Galat error={baca.error} />
        </Paper>
      )}
    </Stack>
  );
}
