import type { PerangkatDaerah } from '@selaras/domain';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import type { TemplateContext } from './konteks.ts';
import type { FieldKind } from './tabel.ts';

/** Excel's limit for the text of an inline list of choices. */
const MAX_LIST_TEXT = 255;

/** A drop-down of the units where Excel can hold it; names with a comma or too many of them are checked on reading only. */
export function unitChoices({ units }: TemplateContext): { kind: FieldKind; choices?: readonly string[] } {
  const names = units.map((unit) => unit.nama);
  const fits = names.join(',').length <= MAX_LIST_TEXT && names.every((name) => !/[",]/.test(name));
  return fits ? { kind: 'pilihan', choices: names } : { kind: 'kode' };
}

/** The unit that a cell names; a blank means the one before, or the reporting unit for a new row. */
export function findUnit(
  text: string,
  before: string | null,
  units: readonly PerangkatDaerah[],
  lokasi: string,
  log: ProblemLog,
): PerangkatDaerah | null {
  const fold = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === '') return units.find((unit) => unit.id === before) ?? units[0] ?? null;
  const found = units.find((unit) =>
    [unit.nama, unit.namaSingkat, unit.namaLengkap].some((name) => fold(name) === fold(text)),
  );
  if (found) return found;
  const names = units.map((unit) => unit.nama).join('; ');
  log.error({
    lokasi,
    kode: 'unit-tidak-dikenal',
    pesan: { id: `Unit "${text}" tidak dikenal.`, en: `Unknown unit "${text}".` },
    saran: { id: `Pilih salah satu: ${names}.`, en: `Choose one of: ${names}.` },
    nilai: text,
  });
  return null;
}
