import type { PilihanIndikator } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import type { NilaiLembar } from './isian-lembar.ts';

/** Names and contents of a sheet's fields in words. */
export function useTulisLembar(pilihan: PilihanIndikator | undefined) {
  const { t } = useTranslation();
  const nama: Readonly<Record<keyof NilaiLembar, string>> = {
    nama: t('indikator.kolom.nama'),
    definisi: t('indikator.definisi'),
    pembilang: t('indikator.pembilang'),
    penyebut: t('indikator.penyebut'),
    pengali: t('indikator.kolom.pengali'),
    satuan: t('indikator.kolom.satuan'),
    metode: t('indikator.metode'),
    agregasiWaktu: t('indikator.agregasi'),
    agregasiUnit: t('indikator.kolom.agregasiUnit'),
    frekuensi: t('indikator.frekuensi'),
    jedaBulan: t('indikator.kolom.jedaBulan'),
    tingkat: t('indikator.tingkat'),
    sumberData: t('indikator.sumberData'),
    penanggungJawab: t('indikator.penanggungJawab'),
    skala: t('indikator.skala'),
  };
  return {
    nama: (kolom: keyof NilaiLembar) => nama[kolom],
    isi(kolom: keyof NilaiLembar, nilai: NilaiLembar): string {
      switch (kolom) {
        case 'metode':
          return t(`indikator.metodeNama.${nilai.metode}`);
        case 'agregasiWaktu':
          return t(`indikator.agregasiNama.${nilai.agregasiWaktu}`);
        case 'agregasiUnit':
          return t(`indikator.agregasiUnitNama.${nilai.agregasiUnit}`);
        case 'frekuensi':
          return t(`indikator.frekuensiNama.${nilai.frekuensi}`);
        case 'tingkat':
          return t(`indikator.tingkatNama.${nilai.tingkat}`);
        case 'penanggungJawab':
          return pilihan?.jabatan.find(({ id }) => id === nilai.penanggungJawab)?.nama ?? '';
        case 'skala':
          return pilihan?.skala.find(({ slug }) => slug === nilai.skala)?.nama ?? nilai.skala ?? '';
        default:
          return String(nilai[kolom] ?? '');
      }
    },
  };
}
