import { formatTanggal, localDate } from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';

/** Today in the time zone of this device, ISO. */
export function hariIni(): string {
  return localDate(new Date());
}

/** Writes ISO dates in the language of the page. */
export function useTanggal(): (tanggal: string) => string {
  const { i18n } = useTranslation();
  return (tanggal) => formatTanggal(tanggal, { bahasa: i18n.language as Bahasa });
}
