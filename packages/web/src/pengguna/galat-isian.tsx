import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';

/** The problems of a refused form by the field that they name, e.g. `peran.0.unit`. */
export function galatIsian(error: unknown, bahasa: Bahasa): Record<string, string> {
  const masalah = error instanceof ApiError ? (error.problem?.masalah ?? []) : [];
  return Object.fromEntries(
    masalah
      .filter(({ lokasi }) => lokasi !== '')
      .map(({ lokasi, pesan, saran }) => [lokasi, [pesan[bahasa], saran?.[bahasa]].filter(Boolean).join(' ')]),
  );
}

/** Why a form was refused; problems that stand beside their fields already are not told twice. */
export function GalatIsian({ error }: { error: Error }) {
  const { i18n } = useTranslation();
  const { problem = null } = error instanceof ApiError ? error : {};
  const allBeside = problem !== null && problem.masalah.length > 0 && problem.masalah.every(({ lokasi }) => lokasi);
  if (!allBeside) return <Galat error={error} />;
  return (
    <Text size="sm" c="red" role="alert">
      {problem.pesan[i18n.language as Bahasa]}
    </Text>
  );
}
