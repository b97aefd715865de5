import { Stack, Text } from '@mantine/core';
import type { Nada, TemuanDto } from '@selaras/contracts';
import { formatPeriode, periodeFromKey } from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';
import { Status } from './status.tsx';
import { TautanBaris } from './tautan.tsx';

const TINGKAT = ['error', 'warning', 'info'] as const;
/** Notes are folded away when there are more than these. */
const FEW = 3;
const NADA: Record<TemuanDto['severity'], Nada> = { error: 'kurang', warning: 'cukup', info: 'netral' };

/** Findings of Keselarasan by severity, each with the row it belongs to. */
export function DaftarTemuan({ temuan }: { temuan: readonly TemuanDto[] }) {
  const { t } = useTranslation();
  if (temuan.length === 0) return <Text c="dimmed">{t('beranda.tanpaTemuan')}</Text>;
  return (
    <Stack gap="md">
      {TINGKAT.map((tingkat) => {
        const rows = temuan.filter(({ severity }) => severity === tingkat);
        if (rows.length === 0) return null;
        return (
          <details key={tingkat} className="lipat" open={tingkat !== 'info' || rows.length <= FEW}>
            <summary>
              <Status nada={NADA[tingkat]}>{t(`beranda.tingkat.${tingkat}`, { jumlah: rows.length })}</Status>
            </summary>
            <ul className="polos">
              {rows.map((row) => (
                <li key={`${row.rule} ${row.where.id} ${row.where.periode} ${row.message.id}`}>
                  <SatuTemuan temuan={row} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Stack>
  );
}

function SatuTemuan({ temuan: { where, message, baris } }: { temuan: TemuanDto }) {
  const { kata, bahasa } = useFormat();
  const periode = where.periode === null ? null : periodeFromKey(where.periode);
  return (
    <div style={{ padding: '0.35rem 0' }}>
      <TautanBaris baris={baris}>{[where.kode, where.nama].filter(Boolean).join(' ')}</TautanBaris>
      <Text size="sm">
        {periode && <span>{formatPeriode(periode, { bahasa })}: </span>}
        {kata(message)}
      </Text>
    </div>
  );
}
