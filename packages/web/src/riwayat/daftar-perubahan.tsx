import { Text } from '@mantine/core';
import type { PerubahanRiwayat } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { TIADA, useFormat } from '../angka/format.ts';

/** Changes of the audit trail in words: who, when, what, before and after. */
export function DaftarPerubahan({ perubahan }: { perubahan: readonly PerubahanRiwayat[] }) {
  const { t } = useTranslation();
  const { aktor, kata, saat } = useFormat();
  if (perubahan.length === 0) return <Text c="dimmed">{t('beranda.tanpaPerubahan')}</Text>;
  return (
    <ul className="polos">
      {perubahan.map((row) => (
        <li key={row.id} style={{ padding: '0.35rem 0' }}>
          <Text size="sm">
            <Text span fw={600} size="sm">
              {kata(row.apa)}
            </Text>
            {row.baris !== '' && `: ${row.baris}`}
          </Text>
          <SebelumSesudah kolom={row.kolom} />
          <Text size="xs" c="dimmed">
            {aktor(row.aktor)}, {saat(row.waktu)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Before and after of each field that changed. */
export function SebelumSesudah({ kolom }: { kolom: PerubahanRiwayat['kolom'] }) {
  const { kata } = useFormat();
  return (
    <>
      {kolom.map(({ kolom: nama, sebelum, sesudah }) => (
        <Text size="sm" key={nama.id} style={{ overflowWrap: 'anywhere' }}>
          {kata(nama)}:{' '}
          {sebelum !== null && (
            <>
              <s>{kata(sebelum)}</s> {'→ '}
            </>
          )}
          {sesudah === null ? TIADA : kata(sesudah)}
        </Text>
      ))}
    </>
  );
}
