import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { angkaTersimpanSchema, type RincianIndikator } from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { ApiError, call } from '../api/client.ts';
import { galatKolom } from '../catatan/isian.ts';
import { beriTahu } from '../components/beri-tahu.ts';
import { Galat } from '../components/galat.tsx';
import { Konflik } from '../components/konflik.tsx';
import { bedaCapaian, bedaLembar, kirimLembar, type NilaiLembar, nilaiLembar } from './isian-lembar.ts';
import { KolomLembar } from './kolom-lembar.tsx';
import { PratinjauCapaian } from './pratinjau-capaian.tsx';
import { usePilihan } from './use-pilihan.ts';
import { useTulisLembar } from './use-tulis-lembar.ts';

interface FormLembarProps {
  rincian: RincianIndikator;
  unit: string;
  tahun: number;
  muatUlang: () => Promise<{ data: RincianIndikator | undefined }>;
  onTutup: () => void;
}

/** Changes an indicator's sheet: shows how the capaian will come about, what the change reaches, and both values of a conflict. */
export function FormLembar({ rincian, unit, tahun, muatUlang, onTutup }: FormLembarProps) {
  const { t } = useTranslation();
  const { bahasa } = useFormat();
  const client = useQueryClient();
  const pilihan = usePilihan(unit, tahun);
  const [awal, setAwal] = useState(rincian);
  const [bentrok, setBentrok] = useState<RincianIndikator | null>(null);
  const form = useForm<NilaiLembar>({ initialValues: nilaiLembar(rincian) });
  const tulis = useTulisLembar(pilihan.data);
  const simpan = useMutation({
    mutationFn: (versiBaris: number) =>
      call(angkaTersimpanSchema, `/api/indikator/${unit}/lembar/${rincian.lembar.id}`, {
        method: 'PUT',
        json: { ...kirimLembar(form.values), versiBaris },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sesi' });
      beriTahu(t('indikator.tersimpan'));
      onTutup();
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 409) {
        const { data } = await muatUlang();
        if (data) setBentrok(data);
        return;
      }
      form.setErrors(galatKolom(error, bahasa));
    },
  });
  const tutup = () => {
    if (!form.isDirty() || window.confirm(t('indikator.buangIsian'))) onTutup();
  };
  const mengubah = bedaCapaian(nilaiLembar(awal), form.values);
  const terakhir = awal.periode.findLast(({ target, realisasi }) => target && realisasi);
  const namaTetap = awal.lembar.dipakai.some(({ cetakNama, status }) => cetakNama && status === 'ditetapkan');
  const lain = simpan.error && bentrok === null && Object.keys(form.errors).every((kolom) => !(kolom in form.values));

  return (
    <Modal
      opened
      onClose={tutup}
      size="xl"
      title={t('indikator.ubahLembar')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      {pilihan.error && <Galat error={pilihan.error} onRetry={() => void pilihan.refetch()} />}
      {!pilihan.data && pilihan.isPending && <Loader aria-label={t('umum.muat')} />}
      {pilihan.data && (
        <form onSubmit={form.onSubmit(() => simpan.mutate(awal.lembar.versiBaris))} noValidate>
          <Stack gap="sm">
            <KolomLembar form={form} pilihan={pilihan.data} namaTetap={namaTetap ? t('indikator.namaTetap') : null} />
            <PratinjauCapaian
              metode={form.values.metode}
              satuan={form.values.satuan}
              skala={form.values.skala}
              tahun={tahun}
              awal={{
                target: terakhir?.target?.tertulis ?? awal.targetTahun?.teks.id ?? '',
                realisasi: terakhir?.realisasi?.tertulis ?? awal.realisasi?.teks.id ?? '',
                kondisiAwal: awal.kondisiAwal?.nilai.teks.id ?? '',
              }}
            />
            {mengubah.length > 0 && (
              <Alert title={t('indikator.mengubahCapaian')} role="status">
                <Text size="sm">
                  {t('indikator.mengubahKolom', { kolom: mengubah.map((kolom) => tulis.nama(kolom)).join(', ') })}
                </Text>
                <ul>
                  {awal.lembar.dipakai.map(({ dokumen, versi }) => (
                    <li key={`${dokumen} ${versi}`}>
                      <Text size="sm">{dokumen}</Text>
                    </li>
                  ))}
                </ul>
                <Text size="sm">{t('indikator.laporanTetap')}</Text>
              </Alert>
            )}
            {bentrok && (
              <Konflik
                beda={bedaLembar(form.values, nilaiLembar(bentrok)).map((kolom) => ({
                  label: tulis.nama(kolom),
                  saya: tulis.isi(kolom, form.values),
                  tersimpan: tulis.isi(kolom, nilaiLembar(bentrok)),
                }))}
                menyimpan={simpan.isPending}
                onSaya={() => {
                  setAwal(bentrok);
                  setBentrok(null);
                  simpan.mutate(bentrok.lembar.versiBaris);
                }}
                onTersimpan={() => {
                  setAwal(bentrok);
                  form.setValues(nilaiLembar(bentrok));
                  form.resetDirty(nilaiLembar(bentrok));
                  setBentrok(null);
                }}
              />
            )}
            {lain && <Galat error={simpan.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={tutup}>
                {t('umum.batal')}
              </Button>
              <Button type="submit" loading={simpan.isPending} disabled={bentrok !== null}>
                {t('indikator.simpan')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
