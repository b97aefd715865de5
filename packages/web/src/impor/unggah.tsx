import { Group, Radio, Stack } from '@mantine/core';
import { type ModeRealisasi, type PratinjauImpor, pratinjauImporSchema } from '@selaras/contracts';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { TaruhBerkas } from '../components/taruh-berkas.tsx';
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
  const [mode, setMode] = useState<ModeRealisasi | ''>('');
  const [bagian, setBagian] = useState(0);
  const batal = useRef<AbortController>(null);
  const baca = useMutation({
    mutationFn: async (file: File): Promise<PratinjauImpor | null> => {
      const form = new FormData();
      form.append('jenis', jenis);
      if (mode !== '') form.append('mode', mode);
      form.append('berkas', file);
      const { unit, tahun, triwulan } = dipilih;
      setBagian(0);
      batal.current = new AbortController();
      const { signal } = batal.current;
      const path = `/api/impor/${unit.slug}/${tahun}/${triwulan}`;
      return upload(pratinjauImporSchema, path, { form, onProgress: setBagian, signal }).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
    },
  });

  if (baca.data) {
    return <HasilPratinjau key={baca.data.id} awal={baca.data} dipilih={dipilih} onUlang={baca.reset} />;
  }
  return (
    <Stack>
      <Radio.Group label={t('impor.jenis')} value={jenis} onChange={(value) => setJenis(value as JenisBerkas)}>
        <Group mt={4}>
          <Radio value="templat" label={t('impor.jenisTemplat')} />
          <Radio value="realisasi" label={t('impor.jenisRealisasi')} />
        </Group>
      </Radio.Group>
      {jenis === 'realisasi' && (
        <Radio.Group label={t('impor.mode')} value={mode} onChange={(value) => setMode(value as ModeRealisasi | '')}>
          <Group mt={4}>
            <Radio value="" label={t('impor.modeIngat')} />
            <Radio value="periode" label={t('impor.modePeriode')} />
            <Radio value="sampai-dengan" label={t('impor.modeSd')} />
          </Group>
        </Radio.Group>
      )}
      <TaruhBerkas
        ikon={IconFileSpreadsheet}
        label={t('impor.taruh')}
        sibuk={bagian < 1 ? t('impor.mengirim', { persen: Math.round(bagian * 100) }) : t('impor.membaca')}
        pilih={t('impor.pilih')}
        accept={ACCEPT}
        alasanDitolak={(file) => {
          const alasan = alasanDitolak(file);
          return alasan && t(alasan, { nama: file.name, batas: MAX_MB });
        }}
        mengirim={baca.isPending}
        bagian={bagian}
        onBerkas={(file) => baca.mutate(file)}
        onDitolak={baca.reset}
        onBatal={() => batal.current?.abort()}
      />
      {baca.error && <Galat error={baca.error} />}
    </Stack>
  );
}
