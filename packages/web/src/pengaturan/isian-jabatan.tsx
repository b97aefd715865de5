import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type JabatanOrganisasi, jenisJabatanSchema, type Organisasi, type UnitOrganisasi } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { DialogIsian } from './dialog-isian.tsx';
import { leluhur } from './pohon.ts';
import type { Penata } from './use-organisasi.tsx';
import { useSimpanBaris } from './use-simpan-baris.ts';

const KOLOM = ['nama', 'jenis', 'atasan'] as const;

interface IsianJabatanProps {
  organisasi: Organisasi;
  unit: UnitOrganisasi;
  /** Row to change; null = a new one. */
  awal: JabatanOrganisasi | null;
  penata: Penata;
  onTutup: () => void;
}

/** Enters an office of a unit. */
export function IsianJabatan({ organisasi, unit, awal, penata, onTutup }: IsianJabatanProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: nilai(awal) });
  const { values } = form;
  const atas = leluhur(organisasi.unit, unit.id);
  const calon = organisasi.jabatan.filter((row) => atas.has(row.unit) && row.id !== awal?.id);
  const namaUnit = (id: string) => organisasi.unit.find((row) => row.id === id)?.nama ?? '';
  const simpanan = useSimpanBaris({
    form,
    versiBaris: awal?.versiBaris ?? null,
    simpan: (versiBaris) => {
      const urut = organisasi.jabatan.filter((row) => row.unit === unit.id).map((row) => row.urut);
      const row = {
        ...values,
        id: awal?.id ?? null,
        versiBaris,
        unit: unit.id,
        atasan: values.atasan || null,
        urut: awal?.urut ?? Math.max(0, ...urut) + 1,
      };
      return penata.simpan({ jabatan: [row] }, t('organisasi.tersimpan', { nama: values.nama }));
    },
    muatUlang: async () => {
      const { data } = await penata.organisasi.refetch();
      const kini = data?.jabatan.find(({ id }) => id === awal?.id);
      return kini ? { versiBaris: kini.versiBaris, nilai: nilai(kini) } : null;
    },
    onTersimpan: onTutup,
  });
  const tulis = (kolom: (typeof KOLOM)[number], isi: string) => {
    if (kolom === 'atasan') return calon.find(({ id }) => id === isi)?.nama ?? '';
    return kolom === 'jenis' ? t(`organisasi.jabatan.daftarJenis.${jenisJabatanSchema.parse(isi)}`) : isi;
  };
  return (
    <DialogIsian
      judul={t(awal ? 'organisasi.jabatan.ubahJudul' : 'organisasi.jabatan.baru')}
      form={form}
      simpanan={simpanan}
      beda={(kini) =>
        KOLOM.map((kolom) => ({
          label: t(`organisasi.jabatan.${kolom}`),
          saya: tulis(kolom, values[kolom]),
          tersimpan: tulis(kolom, kini[kolom]),
        }))
      }
      menyimpan={penata.ubah.isPending}
      onTutup={onTutup}
    >
      <TextInput
        label={t('organisasi.jabatan.nama')}
        description={t('organisasi.jabatan.namaBantuan')}
        required
        maxLength={300}
        data-autofocus
        {...form.getInputProps('nama')}
      />
      <Select
        label={t('organisasi.jabatan.jenis')}
        data={jenisJabatanSchema.options.map((value) => ({
          value,
          label: t(`organisasi.jabatan.daftarJenis.${value}`),
        }))}
        allowDeselect={false}
        {...form.getInputProps('jenis')}
      />
      <Select
        label={t('organisasi.jabatan.atasan')}
        data={[
          { value: '', label: t('organisasi.jabatan.tanpaAtasan') },
          ...calon.map((row) => ({
            value: row.id,
            label: row.unit === unit.id ? row.nama : `${row.nama} (${namaUnit(row.unit)})`,
          })),
        ]}
        searchable
        allowDeselect={false}
        {...form.getInputProps('atasan')}
      />
      {awal && (
        <Text size="sm" c="dimmed">
          {t('organisasi.jabatan.pejabatLama')}
        </Text>
      )}
    </DialogIsian>
  );
}

function nilai(row: JabatanOrganisasi | null) {
  return { nama: row?.nama ?? '', jenis: row?.jenis ?? ('struktural' as const), atasan: row?.atasan ?? '' };
}
