import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { apaKonflikBaris, galatKolom } from '../catatan/isian.ts';

interface Tersimpan<Nilai> {
  versiBaris: number;
  nilai: Nilai;
}

interface OpsiSimpanBaris<Nilai> {
  form: UseFormReturnType<Nilai>;
  /** Version that the person has seen; null = a new row. */
  versiBaris: number | null;
  /** Saves what the form holds against this version. */
  simpan: (versiBaris: number | null) => Promise<unknown>;
  /** What is stored now; null = someone removed it. */
  muatUlang: () => Promise<Tersimpan<Nilai> | null>;
  onTersimpan: () => void;
}

/** Saving one row: refusals go to their fields, a conflict is held until the person has said which version stays. */
export function useSimpanBaris<Nilai extends Record<string, unknown>>(opsi: OpsiSimpanBaris<Nilai>) {
  const { form, simpan, muatUlang, onTersimpan } = opsi;
  const { i18n } = useTranslation();
  const [versiBaris, setVersi] = useState(opsi.versiBaris);
  const [bentrok, setBentrok] = useState<Tersimpan<Nilai> | null>(null);
  const [galat, setGalat] = useState<Error | null>(null);

  const kirim = async (versi: number | null) => {
    setGalat(null);
    try {
      await simpan(versi);
      onTersimpan();
    } catch (error) {
      if (apaKonflikBaris(error)) {
        const kini = await muatUlang();
        setBentrok(kini);
        if (kini !== null) return;
      }
      const errors = galatKolom(error, i18n.language as Bahasa);
      form.setErrors(Object.fromEntries(Object.entries(errors).filter(([kolom]) => kolom in form.values)));
      const semuaTerletak =
        Object.keys(errors).length > 0 && Object.keys(errors).every((kolom) => kolom in form.values);
      setGalat(semuaTerletak ? null : error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    bentrok,
    galat,
    simpan: () => void kirim(versiBaris),
    pakaiSaya: () => void kirim(bentrok?.versiBaris ?? versiBaris).then(() => setBentrok(null)),
    pakaiTersimpan: () => {
      if (bentrok === null) return;
      form.setValues(bentrok.nilai);
      setVersi(bentrok.versiBaris);
      setBentrok(null);
    },
  };
}

/** What {@link useSimpanBaris} gives. */
export type SimpananBaris<Nilai extends Record<string, unknown>> = ReturnType<typeof useSimpanBaris<Nilai>>;
