import { formTriwulanRingkas } from '../triwulan/form-ringkas.ts';
import { formTriwulan } from '../triwulan/form-triwulan.ts';
import type { FormDefinition } from './definition.ts';

/** Every form that Selaras brings; a slug may occur again with other dates. */
export const forms: readonly FormDefinition[] = [formTriwulan, formTriwulanRingkas];

/** The form of a slug that is valid on a date (ISO); of several the newest version. Undefined when there is none. */
export function findForm(
  slug: string,
  date: string,
  list: readonly FormDefinition[] = forms,
): FormDefinition | undefined {
  return list
    .filter((form) => form.slug === slug && form.from <= date && (form.to === null || date <= form.to))
    .reduce<FormDefinition | undefined>(
      (best, form) => (best === undefined || form.version > best.version ? form : best),
      undefined,
    );
}
