/** Today in the time zone of this machine, ISO. */
export function hariIni(): string {
  return tanggalSetempat(new Date());
}

/** The day of a moment in the time zone of this machine, ISO. */
export function tanggalSetempat(saat: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${saat.getFullYear()}-${two(saat.getMonth() + 1)}-${two(saat.getDate())}`;
}
