import { Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  type JabatanOrganisasi,
  type Organisasi,
  type PejabatOrganisasi,
  statusPejabatSchema,
} from '@selaras/contracts';
import { dayBefore, parseNip } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { DialogIsian } from './dialog-isian.tsx';
import { hariIni, useTanggal } from './tanggal.ts';
import type { Penata } from './use-organisasi.tsx';
import { useSimpanBaris } from './use-simpan-baris.ts';

const KOLOM = ['pejabat', 'nip', 'pangkat', 'status', 'dari', 'sampai'] as const;

interface IsianPejabatProps {
  organisasi: Organisasi;
  jabatan: JabatanOrganisasi;
  /** Row to change; null = a new one. */
  awal: PejabatOrganisasi | null;
  penata: Penata;
  onTutup: () => void;
}

/** Enters a holder of an office. A new definitif holder ends the term of the one before him. */
export function IsianPejabat({ organisasi, jabatan, awal, penata, onTutup }: IsianPejabatProps) {
  const { t, i18n } = useTranslation();
  const tulisTanggal = useTanggal();
  const [akhiri, setAkhiri] = useState(true);
  const form = useForm({
    initialValues: nilai(awal),
    validateInputOnBlur: ['nip'],
    validate: {
      dari: (tanggal) => (tanggal === '' ? t('catatan.wajib') : null),
      nip: (text) => {
        const read = parseNip(text);
        return 'alasan' in read ? read.alasan[i18n.language as Bahasa] : null;
      },
    },
  });
  const { values } = form;
  const lama = awal === null && values.status !== 'plh' ? pejabatTerbuka(organisasi, jabatan, values.dari) : undefined;
  const simpanan = useSimpanBaris({
    form,
    versiBaris: awal?.versiBaris ?? null,
    simpan: (versiBaris) => {
      const baru = { ...values, id: awal?.id ?? null, versiBaris, jabatan: jabatan.id, sampai: values.sampai || null };
      const pejabat = lama && akhiri ? [baru, { ...lama, sampai: dayBefore(values.dari) }] : [baru];
      return penata.simpan({ pejabat }, t('organisasi.tersimpan', { nama: values.nama }));
    },
    muatUlang: async () => {
      const { data } = await penata.organisasi.refetch();
      const kini = data?.pejabat.find(({ id }) => id === awal?.id);
      return kini ? { versiBaris: kini.versiBaris, nilai: nilai(kini) } : null;
    },
    onTersimpan: onTutup,
  });
  const tulis = (kolom: (typeof KOLOM)[number], isi: ReturnType<typeof nilai>) => {
    if (kolom === 'pejabat') return isi.nama;
    return kolom === 'status' ? t(`organisasi.jabatan.daftarStatus.${isi.status}`) : isi[kolom];
  };
  return (
    <DialogIsian
      judul={t(awal ? 'organisasi.jabatan.ubahPejabat' : 'organisasi.jabatan.pejabatBaru', { jabatan: jabatan.nama })}
      form={form}
      simpanan={simpanan}
      beda={(kini) =>
        KOLOM.map((kolom) => ({
          label: t(`organisasi.jabatan.${kolom}`),
          saya: tulis(kolom, values),
          tersimpan: tulis(kolom, kini),
        }))
      }
      menyimpan={penata.ubah.isPending}
      onTutup={onTutup}
    >
      <TextInput
        label={t('organisasi.jabatan.pejabat')}
        description={t('organisasi.jabatan.pejabatBantuan')}
        required
        maxLength={300}
        data-autofocus
        {...form.getInputProps('nama')}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('organisasi.jabatan.nip')}
          description={t('organisasi.jabatan.nipBantuan')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          maxLength={40}
          {...form.getInputProps('nip')}
        />
        <TextInput
          label={t('organisasi.jabatan.pangkat')}
          description={t('organisasi.jabatan.pangkatBantuan')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={100}
          {...form.getInputProps('pangkat')}
        />
      </Group>
      <Select
        label={t('organisasi.jabatan.status')}
        data={statusPejabatSchema.options.map((value) => ({
          value,
          label: t(`organisasi.jabatan.daftarStatus.${value}`),
        }))}
        allowDeselect={false}
        {...form.getInputProps('status')}
      />
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t('organisasi.jabatan.dari')}
          required
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('dari')}
        />
        <TextInput
          type="date"
          label={t('organisasi.jabatan.sampai')}
          description={t('organisasi.jabatan.sampaiBantuan')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('sampai')}
        />
      </Group>
      {lama && (
        <Checkbox
          checked={akhiri}
          onChange={(event) => setAkhiri(event.currentTarget.checked)}
          label={t('organisasi.jabatan.akhiriLama', {
            nama: lama.nama,
            tanggal: tulisTanggal(dayBefore(values.dari)),
          })}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('organisasi.jabatan.pejabatLama')}
      </Text>
    </DialogIsian>
  );
}

/** Who holds the office without an end when a new holder begins; a Plh only stands in and is not meant. */
function pejabatTerbuka({ pejabat }: Organisasi, { id }: JabatanOrganisasi, dari: string) {
  if (dari === '') return undefined;
  return pejabat.find((row) => row.jabatan === id && row.sampai === null && row.status !== 'plh' && row.dari < dari);
}

function nilai(row: PejabatOrganisasi | null) {
  return {
    nama: row?.nama ?? '',
    nip: row?.nip ?? '',
    pangkat: row?.pangkat ?? '',
    status: row?.status ?? ('definitif' as const),
    dari: row?.dari ?? hariIni(),
    sampai: row?.sampai ?? '',
  };
}
