import {
  Alert,
  Button,
  Group,
  Loader,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { indikatorDitempatkanSchema, type PilihanIndikator } from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { ApiError, call } from '../api/client.ts';
import { galatKolom } from '../catatan/isian.ts';
import { beriTahu } from '../components/beri-tahu.ts';
import { Galat } from '../components/galat.tsx';
import { kirimLembar, LEMBAR_KOSONG, type NilaiLembar } from './isian-lembar.ts';
import { KolomLembar } from './kolom-lembar.tsx';
import { PratinjauCapaian } from './pratinjau-capaian.tsx';
import { usePilihan } from './use-pilihan.ts';

interface TambahIndikatorProps {
  unit: string;
  tahun: number;
  onTutup: () => void;
}

/** Places an indicator at a node of a draft, with targets by quarter: a new one, or one whose sheet is there. */
export function TambahIndikator({ unit, tahun, onTutup }: TambahIndikatorProps) {
  const { t } = useTranslation();
  const pilihan = usePilihan(unit, tahun);
  const [berisi, setBerisi] = useState(false);
  const tutup = () => {
    if (!berisi || window.confirm(t('indikator.buangIsian'))) onTutup();
  };
  return (
    <Modal
      opened
      onClose={tutup}
      size="xl"
      title={t('indikator.tambah')}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      {pilihan.error && <Galat error={pilihan.error} onRetry={() => void pilihan.refetch()} />}
      {!pilihan.data && pilihan.isPending && <Loader aria-label={t('umum.muat')} />}
      {pilihan.data && pilihan.data.dokumen.length === 0 && (
        <Alert title={t('indikator.tanpaKonsep')}>{t('indikator.tanpaKonsepSaran')}</Alert>
      )}
      {pilihan.data && pilihan.data.dokumen.length > 0 && (
        <div onChange={() => setBerisi(true)}>
          <Formulir unit={unit} tahun={tahun} pilihan={pilihan.data} onTutup={onTutup} onBatal={tutup} />
        </div>
      )}
    </Modal>
  );
}

interface FormulirProps extends TambahIndikatorProps {
  pilihan: PilihanIndikator;
  /** Closes without saving, after asking where something is filled in. */
  onBatal: () => void;
}

function Formulir({ unit, tahun, pilihan, onTutup, onBatal }: FormulirProps) {
  const { t } = useTranslation();
  const { bahasa, kata } = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [jenis, setJenis] = useState<'baru' | 'ada'>('baru');
  const [dokumen, setDokumen] = useState(pilihan.dokumen[0]?.id ?? '');
  const [simpul, setSimpul] = useState<string | null>(null);
  const [ada, setAda] = useState<string | null>(null);
  const periode = [...[1, 2, 3, 4].map((ke) => `${tahun}-T${ke}`), String(tahun)];
  const [target, setTarget] = useState<Readonly<Record<string, string>>>({});
  const [awal, setAwal] = useState<{ tahun: number | string; teks: string }>({ tahun: tahun - 1, teks: '' });
  const form = useForm<NilaiLembar>({ initialValues: LEMBAR_KOSONG });
  const dipilih = pilihan.indikator.find(({ id }) => id === ada);
  const tempatkan = useMutation({
    mutationFn: () =>
      call(indikatorDitempatkanSchema, `/api/indikator/${unit}/penempatan`, {
        method: 'POST',
        json: {
          tahun,
          simpul,
          indikator: jenis === 'ada' ? { jenis, id: ada } : { jenis, lembar: kirimLembar(form.values) },
          kondisiAwal: awal.teks.trim() === '' ? null : { tahun: Number(awal.tahun), teks: awal.teks },
          target: periode.map((kunci) => ({ periode: kunci, teks: target[kunci] ?? '' })),
        },
      }),
    onSuccess: async ({ penempatan }) => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sesi' });
      beriTahu(t('indikator.tersimpan'));
      onTutup();
      await navigate({ to: '/indikator', search: (previous) => ({ ...previous, baris: penempatan }) });
    },
    onError: (error) => form.setErrors(galatKolom(error, bahasa)),
  });
  const masalah = tempatkan.error instanceof ApiError ? (tempatkan.error.problem?.masalah ?? []) : [];
  const galatDi = (tempat: string) =>
    masalah
      .filter(({ lokasi }) => lokasi === tempat)
      .map(({ pesan, saran }) => [kata(pesan), saran ? kata(saran) : ''].join(' ').trim())
      .join(' ') || undefined;
  const lain =
    tempatkan.error &&
    (masalah.length === 0 ||
      masalah.some(
        ({ lokasi }) => !lokasi.startsWith('target.') && lokasi !== 'kondisiAwal' && !(lokasi in form.values),
      ));
  const tempat = pilihan.dokumen.find(({ id }) => id === dokumen)?.simpul ?? [];
  const siap = simpul !== null && (jenis === 'baru' || ada !== null);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        tempatkan.mutate();
      }}
    >
      <Stack gap="sm">
        <Select
          label={t('indikator.dokumen')}
          data={pilihan.dokumen.map(({ id, judul, versi, unit: nama }) => ({
            value: id,
            label: `${judul} (${versi}) – ${nama}`,
          }))}
          value={dokumen}
          onChange={(value) => {
            setDokumen(value ?? dokumen);
            setSimpul(null);
          }}
          allowDeselect={false}
        />
        <Select
          label={t('indikator.tempat')}
          description={t('indikator.tempatBantuan')}
          data={tempat.map(({ id, kode, nama }) => ({ value: id, label: [kode, nama].filter(Boolean).join(' ') }))}
          value={simpul}
          onChange={setSimpul}
          searchable
          required
        />
        <SegmentedControl
          aria-label={t('indikator.tambah')}
          value={jenis}
          onChange={(value) => setJenis(value as 'baru' | 'ada')}
          data={[
            { value: 'baru', label: t('indikator.lembarBaru') },
            { value: 'ada', label: t('indikator.lembarAda') },
          ]}
        />
        {jenis === 'ada' ? (
          <Select
            label={t('indikator.indikator')}
            description={t('indikator.lembarAdaBantuan')}
            data={pilihan.indikator.map(({ id, nama, satuan }) => ({ value: id, label: `${nama} (${satuan || '–'})` }))}
            value={ada}
            onChange={setAda}
            searchable
            required
          />
        ) : (
          <>
            <KolomLembar form={form} pilihan={pilihan} namaTetap={null} />
            <PratinjauCapaian
              metode={form.values.metode}
              satuan={form.values.satuan}
              skala={form.values.skala}
              tahun={tahun}
              awal={{ target: '', realisasi: '', kondisiAwal: '' }}
            />
          </>
        )}
        <section aria-label={t('indikator.target')}>
          <Text size="sm" fw={600}>
            {t('indikator.target')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('indikator.targetBantuan', {
              satuan: (jenis === 'ada' ? dipilih?.satuan : form.values.satuan) || t('indikator.tanpaSatuan'),
            })}
          </Text>
          <SimpleGrid cols={{ base: 2, sm: 5 }} mt={4}>
            {periode.map((kunci) => (
              <TextInput
                key={kunci}
                label={kunci.includes('T') ? t('indikator.triwulan', { ke: kunci.slice(-1) }) : t('indikator.setahun')}
                value={target[kunci] ?? ''}
                onChange={({ currentTarget: { value } }) => setTarget((semua) => ({ ...semua, [kunci]: value }))}
                error={galatDi(`target.${kunci}`)}
              />
            ))}
          </SimpleGrid>
        </section>
        <SimpleGrid cols={{ base: 2, sm: 5 }}>
          <TextInput
            label={t('indikator.kondisiAwal')}
            value={awal.teks}
            onChange={({ currentTarget: { value } }) => setAwal((lama) => ({ ...lama, teks: value }))}
            error={galatDi('kondisiAwal')}
          />
          <NumberInput
            label={t('indikator.tahunKondisiAwal')}
            min={2000}
            max={2999}
            allowDecimal={false}
            thousandSeparator={false}
            value={awal.tahun}
            onChange={(value) => setAwal((lama) => ({ ...lama, tahun: value }))}
          />
        </SimpleGrid>
        {lain && <Galat error={tempatkan.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBatal}>
            {t('umum.batal')}
          </Button>
          <Button type="submit" loading={tempatkan.isPending} disabled={!siap}>
            {t('indikator.simpan')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
