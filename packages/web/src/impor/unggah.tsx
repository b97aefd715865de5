import { Alert, Button, FileButton, Group, Radio, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { type ModeRealisasi, type PratinjauImpor, pratinjauImporSchema } from '@selaras/contracts';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { HasilPratinjau } from './hasil-pratinjau.tsx';

const ACCEPT = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAX_MB = 20;

type JenisBerkas = 'templat' | 'realisasi';

/** Why a file is not even sent; null when it may be. */
function alasanDitolak({ name, size }: File): 'impor.bukanXlsx' | 'impor.terlaluBesar' | null {
  if (!name.toLowerCase().endsWith('.xlsx')) return 'impor.bukanXlsx';
  return size > MAX_MB * 1024 * 1024 ? 'impor.terlaluBesar' : null;
}

/** Choosing a file, its reading by the server, and what it would change. */
export function Unggah({ dipilih }: { dipilih: UnitDanPeriode }) {
  const { t } = useTranslation();
  const [jenis, setJenis] = useState<JenisBerkas>('templat');
  const [mode, setMode] = useState<ModeRealisasi>('periode');
  const [ditolak, setDitolak] = useState<string | null>(null);
  const resetRef = useRef<() => void>(null);
  const baca = useMutation({
    mutationFn: (file: File): Promise<PratinjauImpor> => {
      const form = new FormData();
      form.append('jenis', jenis);
      form.append('mode', mode);
      form.append('berkas', file);
      const { unit, tahun, triwulan } = dipilih;
      return call(pratinjauImporSchema, `/api/impor/${unit.slug}/${tahun}/${triwulan}`, { method: 'POST', form });
    },
    // Else the browser keeps quiet when the corrected file has the same name.
    onSettled: () => resetRef.current?.(),
  });

  function terima(file: File | null | undefined): void {
    if (!file) return;
    const alasan = alasanDitolak(file);
    setDitolak(alasan && t(alasan, { nama: file.name, batas: MAX_MB }));
    baca.reset();
    if (alasan === null) baca.mutate(file);
    else resetRef.current?.();
  }

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
        onDrop={([file]) => terima(file)}
        onReject={([rejection]) => terima(rejection?.file)}
        multiple={false}
        loading={baca.isPending}
        activateOnClick={false}
        activateOnKeyboard={false}
        tabIndex={-1}
        aria-label={t('impor.taruh')}
      >
        <Stack align="center" py="lg">
          <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
          <Text ta="center" aria-live="polite">
            {baca.isPending ? t('impor.membaca') : t('impor.taruh')}
          </Text>
          <FileButton accept={ACCEPT} onChange={terima} resetRef={resetRef}>
            {(props) => (
              <Button {...props} style={{ pointerEvents: 'all' }}>
                {t('impor.pilih')}
              </Button>
            )}
          </FileButton>
        </Stack>
      </Dropzone>
      {ditolak && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('umum.galat')} role="alert">
          {ditolak}
        </Alert>
      )}
      {baca.error && <Galat error={baca.error} />}
    </Stack>
  );
}
