import { Button, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { type PengaturanDto, type PengaturanTahunDto, pengaturanSchema } from '@selaras/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { Konflik } from '../components/konflik.tsx';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';
import { DampakLaporan } from './dampak-laporan.tsx';
import { JagaIsian } from './jaga-isian.tsx';
import { pengaturanBerlaku } from './tahun-berlaku.ts';
import { hariIni } from './tanggal.ts';
import { useSimpanBaris } from './use-simpan-baris.ts';

interface PengaturanTahunProps {
  pengaturan: PengaturanDto;
  bolehUbah: boolean;
  onTersimpan: (pengaturan: PengaturanDto) => void;
  muatUlang: () => Promise<PengaturanDto | null>;
}

/** How the reports of a year are made. */
export function PengaturanTahun(props: PengaturanTahunProps) {
  const { t } = useTranslation();
  const { pengaturan } = props;
  const [tahun, setTahun] = useState(pengaturan.laporan.at(-1)?.tahun ?? Number(hariIni().slice(0, 4)));
  const berlaku = pengaturanBerlaku(pengaturan, tahun);
  return (
    <section aria-labelledby="pengaturan-tahun">
      <Title order={2} size="h4" id="pengaturan-tahun" mb="sm">
        {t('pemda.tahun.judul')}
      </Title>
      <Select
        label={t('pemda.tahun.pilih')}
        data={daftarTahun(pengaturan).map(String)}
        value={String(tahun)}
        onChange={(nilai) => nilai && setTahun(Number(nilai))}
        allowDeselect={false}
        w={120}
        mb="sm"
      />
      <IsianTahun
        key={`${tahun} ${berlaku?.tahun} ${berlaku?.versiBaris}`}
        {...props}
        tahun={tahun}
        berlaku={berlaku}
      />
    </section>
  );
}

interface IsianTahunProps extends PengaturanTahunProps {
  tahun: number;
  berlaku: PengaturanTahunDto | null;
}

function IsianTahun({ pengaturan, bolehUbah, onTersimpan, muatUlang, tahun, berlaku }: IsianTahunProps) {
  const { t, i18n } = useTranslation();
  const koma = i18n.language === 'id' ? ',' : '.';
  const [melepas, setMelepas] = useState(false);
  const sendiri = berlaku?.tahun === tahun;
  const alamat = `/api/pengaturan/tahun/${tahun}`;
  const form = useForm({ initialValues: nilai(berlaku, pengaturan) });
  const { values } = form;
  const simpan = useMutation({
    mutationFn: (versiBaris: number | null) => {
      const { batasCapaian, skalaCapaian, ...isi } = values;
      const json = {
        ...isi,
        batasCapaian: batasCapaian === '' ? null : Number(batasCapaian),
        capaianTargetNol: Number(values.capaianTargetNol),
        skalaCapaian: skalaCapaian || null,
        versiBaris,
      };
      return call(pengaturanSchema, alamat, { method: 'PUT', json });
    },
  });
  const simpanan = useSimpanBaris({
    form,
    versiBaris: sendiri ? berlaku.versiBaris : null,
    simpan: async (versiBaris) => onTersimpan(await simpan.mutateAsync(versiBaris)),
    muatUlang: async () => {
      const kini = await muatUlang();
      const row = kini?.tahun.find((satu) => satu.tahun === tahun);
      return kini && row ? { versiBaris: row.versiBaris, nilai: nilai(row, kini) } : null;
    },
    onTersimpan: () =>
      notifications.show({
        closeButtonProps: { 'aria-label': t('umum.tutup') },
        message: t('pemda.tahun.disimpan', { tahun }),
      }),
  });
  const lepas = useMutation({
    mutationFn: () => call(pengaturanSchema, `${alamat}?versiBaris=${berlaku?.versiBaris ?? 0}`, { method: 'DELETE' }),
    onSuccess: onTersimpan,
  });
  const label = (kolom: keyof typeof values, isi: typeof values) => {
    if (kolom === 'formTriwulan') return pengaturan.form.find(({ slug }) => slug === isi.formTriwulan)?.nama ?? '';
    if (kolom === 'skalaCapaian') return pengaturan.skala.find(({ slug }) => slug === isi.skalaCapaian)?.nama ?? '';
    return String(isi[kolom]);
  };
  return (
    <form onSubmit={form.onSubmit(simpanan.simpan)} noValidate>
      <Stack gap="sm" maw={640}>
        <Text size="sm" c="dimmed">
          {berlaku === null
            ? t('pemda.tahun.kosong')
            : sendiri
              ? t('pemda.tahun.berlakuSampai')
              : t('pemda.tahun.mengikuti', { tahun, dari: berlaku.tahun })}
        </Text>
        <Select
          label={t('pemda.tahun.form')}
          description={t('pemda.tahun.formBantuan')}
          data={pengaturan.form.map(({ slug, nama }) => ({ value: slug, label: nama }))}
          allowDeselect={false}
          readOnly={!bolehUbah}
          {...form.getInputProps('formTriwulan')}
        />
        <NumberInput
          label={t('pemda.tahun.batas')}
          description={t('pemda.tahun.batasBantuan')}
          min={1}
          max={1000}
          decimalScale={2}
          decimalSeparator={koma}
          readOnly={!bolehUbah}
          {...form.getInputProps('batasCapaian')}
        />
        <NumberInput
          label={t('pemda.tahun.targetNol')}
          description={t('pemda.tahun.targetNolBantuan')}
          min={0}
          max={1000}
          decimalScale={2}
          decimalSeparator={koma}
          required
          readOnly={!bolehUbah}
          {...form.getInputProps('capaianTargetNol')}
        />
        <Select
          label={t('pemda.tahun.skala')}
          description={t('pemda.tahun.skalaBantuan')}
          data={[
            { value: '', label: t('pemda.tahun.tanpaSkala') },
            ...pengaturan.skala.map(({ slug, nama }) => ({ value: slug, label: nama })),
          ]}
          allowDeselect={false}
          readOnly={!bolehUbah}
          {...form.getInputProps('skalaCapaian')}
        />
        {bolehUbah && <DampakLaporan pengaturan={pengaturan} tahun={tahun} />}
        {simpanan.bentrok && (
          <Konflik
            beda={(['formTriwulan', 'batasCapaian', 'capaianTargetNol', 'skalaCapaian'] as const).map((kolom) => ({
              label: t(`pemda.tahun.${LABEL[kolom]}`),
              saya: label(kolom, values),
              tersimpan: label(kolom, simpanan.bentrok?.nilai ?? values),
            }))}
            menyimpan={simpan.isPending}
            onSaya={simpanan.pakaiSaya}
            onTersimpan={simpanan.pakaiTersimpan}
          />
        )}
        {simpanan.galat && <Galat error={simpanan.galat} />}
        {bolehUbah && (
          <Group>
            <Button
              type="submit"
              loading={simpan.isPending}
              disabled={(sendiri && !form.isDirty()) || simpanan.bentrok !== null}
            >
              {t('pemda.simpan')}
            </Button>
            {form.isDirty() && (
              <Button variant="default" onClick={form.reset}>
                {t('pemda.batalkan')}
              </Button>
            )}
            {sendiri && pengaturan.tahun.some((row) => row.tahun < tahun) && (
              <Button variant="subtle" onClick={() => setMelepas(true)}>
                {t('pemda.tahun.ikutLagi')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {melepas && (
        <Konfirmasi
          judul={t('pemda.tahun.ikutLagi')}
          isi={t('pemda.tahun.ikutIsi', { tahun })}
          tombol={t('pemda.tahun.ikutLagi')}
          bahaya
          menunggu={lepas.isPending}
          galat={lepas.error}
          onYa={() => lepas.mutate()}
          onBatal={() => setMelepas(false)}
        />
      )}
      <JagaIsian kotor={form.isDirty() && !simpan.isPending} />
    </form>
  );
}

const LABEL = {
  formTriwulan: 'form',
  batasCapaian: 'batas',
  capaianTargetNol: 'targetNol',
  skalaCapaian: 'skala',
} as const;

function nilai(row: PengaturanTahunDto | null, { form }: PengaturanDto) {
  return {
    formTriwulan: row?.formTriwulan ?? form[0]?.slug ?? '',
    batasCapaian: row?.batasCapaian ?? ('' as number | string),
    capaianTargetNol: (row?.capaianTargetNol ?? 100) as number | string,
    skalaCapaian: row?.skalaCapaian ?? '',
  };
}

/** Years that have settings or reports, up to the next one. */
function daftarTahun({ tahun, laporan }: PengaturanDto): number[] {
  const ini = Number(hariIni().slice(0, 4));
  const semua = [...tahun, ...laporan].map((row) => row.tahun);
  const pertama = Math.min(ini, ...semua);
  const terakhir = Math.max(ini + 1, ...semua);
  return Array.from({ length: terakhir - pertama + 1 }, (_, index) => terakhir - index);
}
