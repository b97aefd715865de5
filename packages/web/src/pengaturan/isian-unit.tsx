import { Group, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { jenisUnitSchema, type Organisasi, type UnitOrganisasi } from '@selaras/contracts';
import { toSlug } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButirPohon } from './butir-pohon.tsx';
import { DialogIsian } from './dialog-isian.tsx';
import { keturunan, susunPohon } from './pohon.ts';
import { isianUnit, type Penata } from './use-organisasi.tsx';
import { useSimpanBaris } from './use-simpan-baris.ts';

const KOLOM = [
  'nama',
  'namaSingkat',
  'namaLengkap',
  'jenis',
  'induk',
  'kode',
  'slug',
  'berlakuDari',
  'berlakuSampai',
] as const;

interface IsianUnitProps {
  organisasi: Organisasi;
  /** Row to change; null = a new one. */
  awal: UnitOrganisasi | null;
  /** Parent of a new row. */
  induk: string | null;
  penata: Penata;
  onTutup: () => void;
}

/** Enters a unit. What someone else wrote meanwhile is not overwritten unseen. */
export function IsianUnit({ organisasi, awal, induk, penata, onTutup }: IsianUnitProps) {
  const { t } = useTranslation();
  const [slugSendiri, setSlugSendiri] = useState(awal !== null);
  const form = useForm({ initialValues: nilai(awal, induk) });
  const { values } = form;
  const bawahan = awal === null ? new Set<string>() : keturunan(organisasi.unit, awal.id);
  const pohon = susunPohon(organisasi.unit.filter(({ id }) => !bawahan.has(id)));
  const tingkat = new Map(pohon.map(({ row, tingkat: dalam }) => [row.id, dalam]));
  const saudara = organisasi.unit.filter((row) => row.induk === (values.induk || null)).map(({ urut }) => urut);
  const simpanan = useSimpanBaris({
    form,
    versiBaris: awal?.versiBaris ?? null,
    simpan: (versiBaris) => {
      const { berlakuDari, berlakuSampai, ...isi } = values;
      const row = {
        ...isi,
        id: awal?.id ?? null,
        versiBaris,
        induk: values.induk || null,
        berlakuDari: berlakuDari || null,
        berlakuSampai: berlakuSampai || null,
        urut: awal?.urut ?? Math.max(0, ...saudara) + 1,
      };
      return penata.simpan({ unit: [row] }, t('organisasi.tersimpan', { nama: values.nama }));
    },
    muatUlang: async () => {
      const { data } = await penata.organisasi.refetch();
      const kini = data?.unit.find(({ id }) => id === awal?.id);
      return kini ? { versiBaris: kini.versiBaris, nilai: nilai(isianUnit(kini), kini.induk) } : null;
    },
    onTersimpan: onTutup,
  });
  const namai = (nama: string) => {
    form.setFieldValue('nama', nama);
    if (!slugSendiri) form.setFieldValue('slug', toSlug(nama));
  };
  const namaInduk = (id: string) => organisasi.unit.find((row) => row.id === id)?.nama ?? '';
  const tulis = (kolom: (typeof KOLOM)[number], isi: string) => {
    if (kolom === 'induk') return namaInduk(isi);
    return kolom === 'jenis' ? t(`organisasi.unit.daftarJenis.${jenisUnitSchema.parse(isi)}`) : isi;
  };

  return (
    <DialogIsian
      judul={t(awal ? 'organisasi.unit.ubahJudul' : 'organisasi.unit.baru')}
      form={form}
      simpanan={simpanan}
      beda={(kini) =>
        KOLOM.map((kolom) => ({
          label: t(`organisasi.unit.${kolom}`),
          saya: tulis(kolom, values[kolom]),
          tersimpan: tulis(kolom, kini[kolom]),
        }))
      }
      menyimpan={penata.ubah.isPending}
      onTutup={onTutup}
    >
      <TextInput
        label={t('organisasi.unit.nama')}
        description={t('organisasi.unit.namaBantuan')}
        required
        maxLength={300}
        data-autofocus
        {...form.getInputProps('nama')}
        onChange={(event) => namai(event.currentTarget.value)}
      />
      <TextInput
        label={t('organisasi.unit.namaSingkat')}
        description={t('organisasi.unit.namaSingkatBantuan')}
        maxLength={300}
        {...form.getInputProps('namaSingkat')}
      />
      <TextInput
        label={t('organisasi.unit.namaLengkap')}
        description={t('organisasi.unit.namaLengkapBantuan')}
        maxLength={300}
        {...form.getInputProps('namaLengkap')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('organisasi.unit.jenis')}
          data={jenisUnitSchema.options.map((value) => ({ value, label: t(`organisasi.unit.daftarJenis.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('jenis')}
        />
        <Select
          label={t('organisasi.unit.induk')}
          data={[
            { value: '', label: t('organisasi.unit.tanpaInduk') },
            ...pohon.map(({ row }) => ({ value: row.id, label: row.nama })),
          ]}
          renderOption={({ option }) => <ButirPohon nama={option.label} tingkat={tingkat.get(option.value) ?? 0} />}
          searchable
          allowDeselect={false}
          {...form.getInputProps('induk')}
        />
        <TextInput
          label={t('organisasi.unit.kode')}
          description={t('organisasi.unit.kodeBantuan')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={50}
          {...form.getInputProps('kode')}
        />
        <TextInput
          label={t('organisasi.unit.slug')}
          description={t('organisasi.unit.slugBantuan')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          maxLength={100}
          {...form.getInputProps('slug')}
          onChange={(event) => {
            setSlugSendiri(true);
            form.setFieldValue('slug', event.currentTarget.value);
          }}
        />
      </SimpleGrid>
      <Group grow align="flex-start">
        <TextInput type="date" label={t('organisasi.unit.berlakuDari')} {...form.getInputProps('berlakuDari')} />
        <TextInput type="date" label={t('organisasi.unit.berlakuSampai')} {...form.getInputProps('berlakuSampai')} />
      </Group>
      {awal && (
        <Text size="sm" c="dimmed">
          {t('organisasi.unit.laporanLama')}
        </Text>
      )}
    </DialogIsian>
  );
}

function nilai(row: ReturnType<typeof isianUnit> | null, induk: string | null) {
  return {
    nama: row?.nama ?? '',
    namaSingkat: row?.namaSingkat ?? '',
    namaLengkap: row?.namaLengkap ?? '',
    jenis: row?.jenis ?? (induk === null ? ('pd' as const) : ('bagian' as const)),
    induk: induk ?? '',
    kode: row?.kode ?? '',
    slug: row?.slug ?? '',
    berlakuDari: row?.berlakuDari ?? '',
    berlakuSampai: row?.berlakuSampai ?? '',
  };
}
