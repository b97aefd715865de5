import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { PilihanIndikator } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { AGREGASI_UNIT, AGREGASI_WAKTU, FREKUENSI, METODE, type NilaiLembar, TINGKAT } from './isian-lembar.ts';

interface KolomLembarProps {
  form: UseFormReturnType<NilaiLembar>;
  pilihan: PilihanIndikator;
  /** Why the name stays as it is; null = it may be changed. */
  namaTetap: string | null;
}

/** The fields of an indicator's sheet, in the order of a printed manual IK. */
export function KolomLembar({ form, pilihan, namaTetap }: KolomLembarProps) {
  const { t } = useTranslation();
  const input = form.getInputProps;
  return (
    <>
      <Textarea
        label={t('indikator.kolom.nama')}
        description={namaTetap ?? t('indikator.namaBantuan')}
        readOnly={namaTetap !== null}
        autosize
        required
        maxLength={1000}
        {...input('nama')}
      />
      <Textarea
        label={t('indikator.definisi')}
        description={t('indikator.definisiBantuan')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        {...input('definisi')}
      />
      <fieldset className="formula">
        <legend>{t('indikator.formula')}</legend>
        <TextInput label={t('indikator.pembilang')} maxLength={1000} {...input('pembilang')} />
        <TextInput label={t('indikator.penyebut')} maxLength={1000} {...input('penyebut')} />
        <TextInput label={t('indikator.kolom.pengali')} placeholder="× 100%" maxLength={100} {...input('pengali')} />
      </fieldset>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('indikator.kolom.satuan')} maxLength={100} {...input('satuan')} />
        <Select
          label={t('indikator.tingkat')}
          data={TINGKAT.map((value) => ({ value, label: t(`indikator.tingkatNama.${value}`) }))}
          allowDeselect={false}
          {...input('tingkat')}
        />
      </SimpleGrid>
      <Select
        label={t('indikator.metode')}
        data={METODE.map((value) => ({ value, label: t(`indikator.metodeNama.${value}`) }))}
        allowDeselect={false}
        {...input('metode')}
      />
      <Select
        label={t('indikator.skala')}
        description={t('indikator.skalaBantuan')}
        data={pilihan.skala.map(({ slug, nama, sumber }) => ({ value: slug, label: `${nama} (${sumber})` }))}
        clearable
        clearButtonProps={{ 'aria-label': t('indikator.kosongkan') }}
        {...input('skala')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('indikator.agregasi')}
          data={AGREGASI_WAKTU.map((value) => ({ value, label: t(`indikator.agregasiNama.${value}`) }))}
          allowDeselect={false}
          {...input('agregasiWaktu')}
        />
        <Select
          label={t('indikator.kolom.agregasiUnit')}
          data={AGREGASI_UNIT.map((value) => ({ value, label: t(`indikator.agregasiUnitNama.${value}`) }))}
          allowDeselect={false}
          {...input('agregasiUnit')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('indikator.frekuensi')}
          data={FREKUENSI.map((value) => ({ value, label: t(`indikator.frekuensiNama.${value}`) }))}
          allowDeselect={false}
          {...input('frekuensi')}
        />
        <NumberInput
          label={t('indikator.kolom.jedaBulan')}
          min={0}
          max={36}
          allowDecimal={false}
          allowNegative={false}
          {...input('jedaBulan')}
        />
      </SimpleGrid>
      <TextInput label={t('indikator.sumberData')} maxLength={2000} {...input('sumberData')} />
      <Select
        label={t('indikator.penanggungJawab')}
        data={pilihan.jabatan.map(({ id, nama, unit }) => ({ value: id, label: `${nama} – ${unit}` }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('indikator.kosongkan') }}
        {...input('penanggungJawab')}
      />
    </>
  );
}
