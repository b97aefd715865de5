import { localDate } from '@selaras/domain';

/** Today in the time zone of this machine, ISO. */
export function hariIni(): string {
  return localDate(new Date());
}
