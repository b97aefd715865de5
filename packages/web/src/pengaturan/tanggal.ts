import { formatTanggal } from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';

/** Today in the time zone of this device, ISO. */
export function hariIni(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Writes ISO dates in the language of the page. */
export function useTanggal(): (tanggal: string) => string {
  const { i18n } = useTranslation();
  return (tanggal) => formatTanggal(tanggal, { bahasa: i18n.language as Bahasa });
}
