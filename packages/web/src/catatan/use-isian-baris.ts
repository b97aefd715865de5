import { useForm } from '@mantine/form';
import type { BukuCatatan, UbahCatatanMasukan } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { beriTahu } from '../components/beri-tahu.ts';
import { apaKonflikBaris, galatKolom } from './isian.ts';
import type { Pencatat } from './use-catatan.tsx';

interface BarisTersimpan {
  id: string;
  versiBaris: number;
}

interface OpsiIsian<Row extends BarisTersimpan, Values extends object> {
  /** Row to change; null = a new one. */
  awal: Row | null;
  /** What the form shows of a row. */
  nilai: (row: Row | null) => Values;
  /** What is sent: the row as filled in, and the version that the writer has seen. */
  kirim: (values: Values, versiBaris: number | null) => UbahCatatanMasukan;
  /** The rows among which the stored one is found again. */
  baris: (buku: BukuCatatan) => readonly Row[];
  pencatat: Pencatat;
  onTutup: () => void;
}

/** Filling in one row of the log. Nothing that someone else wrote meanwhile is overwritten unseen. */
export function useIsianBaris<Row extends BarisTersimpan, Values extends object>(opsi: OpsiIsian<Row, Values>) {
  const { awal, nilai, kirim, baris, pencatat, onTutup } = opsi;
  const { t, i18n } = useTranslation();
  const [versiBaris, setVersi] = useState(awal?.versiBaris ?? null);
  const [bentrok, setBentrok] = useState<Row | null>(null);
  const [galat, setGalat] = useState<Error | null>(null);
  const form = useForm<Values>({ initialValues: nilai(awal) });

  const simpan = async (versi: number | null) => {
    setGalat(null);
    try {
      await pencatat.ubah.mutateAsync(kirim(form.values, versi));
      beriTahu(t('catatan.tersimpan'));
      onTutup();
    } catch (error) {
      if (apaKonflikBaris(error)) {
        const { data } = await pencatat.buku.refetch();
        const kini = (data && baris(data).find(({ id }) => id === awal?.id)) ?? null;
        setBentrok(kini);
        if (kini !== null) return;
      }
      form.setErrors(galatKolom(error, i18n.language as Bahasa));
      setGalat(error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    form,
    bentrok,
    /** What was refused and stands at no field. */
    galat: galat !== null && Object.keys(form.errors).every((kolom) => !(kolom in form.values)) ? galat : null,
    menyimpan: pencatat.ubah.isPending,
    simpan: () => simpan(versiBaris),
    pakaiSaya: () => simpan(bentrok?.versiBaris ?? null),
    pakaiTersimpan() {
      if (bentrok === null) return;
      form.setValues(nilai(bentrok));
      setVersi(bentrok.versiBaris);
      setBentrok(null);
    },
    tutup() {
      if (!form.isDirty() || window.confirm(t('catatan.buangIsian'))) onTutup();
    },
  };
}

/** What {@link useIsianBaris} gives, whatever row it is about. */
export type IsianBaris = Pick<
  ReturnType<typeof useIsianBaris<BarisTersimpan, object>>,
  'galat' | 'menyimpan' | 'simpan' | 'pakaiSaya' | 'pakaiTersimpan' | 'tutup'
>;
