import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { halamanKodeSchema, type JenisDaftar } from '@selaras/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, query } from '../api/client.ts';

/** An entry of a code list. */
export interface Kode {
  kode: string;
  nama: string;
}

interface PilihKodeProps {
  label: string;
  jenis: JenisDaftar;
  /** Only entries of this level; for the nomenclature. */
  jenjang?: string;
  /** What is listed before anything is typed: entries whose code begins with the first of these that there is. */
  awalan?: readonly string[];
  onPilih: (kode: Kode) => void;
}

/** Search in an official code list, by code or name; what is chosen fills the fields below. */
export function PilihKode({ label, jenis, jenjang, awalan = [], onPilih }: PilihKodeProps) {
  const { t } = useTranslation();
  const [teks, setTeks] = useState('');
  const [dicari] = useDebouncedValue(teks.trim(), 200);
  const { data } = useQuery({
    queryKey: ['referensi', jenis, jenjang, dicari, ...awalan],
    queryFn: async () => {
      const cari = (kata: string) =>
        call(halamanKodeSchema, `/api/referensi/${jenis}${query({ cari: kata, jenjang })}`);
      if (dicari !== '') return cari(dicari);
      for (const awal of awalan) {
        const found = await cari(awal);
        if (found.jumlah > 0) return found;
      }
      return cari('');
    },
    placeholderData: keepPreviousData,
  });
  // A code that changed its name is listed once for each decree; the latest stands first.
  const pilihan = new Map(data?.baris.map(({ kode, nama }) => [`${kode} ${nama}`, { kode, nama }]));
  return (
    <Autocomplete
      label={label}
      description={data?.jumlah === 0 ? t('anggaran.susunan.takAda') : t('anggaran.susunan.cariPetunjuk')}
      value={teks}
      onChange={setTeks}
      data={[...pilihan.keys()]}
      filter={({ options }) => options}
      // The list itself scrolls, so that it is one with the field for those who hear the page.
      withScrollArea={false}
      styles={{ options: { maxHeight: 220, overflowY: 'auto' } }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onOptionSubmit={(value) => {
        const found = pilihan.get(value);
        if (found === undefined) return;
        onPilih(found);
        setTeks('');
      }}
      data-autofocus
    />
  );
}
