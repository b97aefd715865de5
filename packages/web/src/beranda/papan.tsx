import { Loader, Table, Text, Title } from '@mantine/core';
import { type Beranda, type Nada, type Papan as PapanDto, papanSchema } from '@selaras/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status } from '../angka/status.tsx';
import { AnchorLink } from '../angka/tautan.tsx';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';

const NADA: Record<Beranda['laporan']['status'], Nada> = {
  belum: 'netral',
  draf: 'netral',
  diajukan: 'cukup',
  ditetapkan: 'baik',
};

interface PapanProps {
  tahun: number;
  triwulan: number;
}

/** All units side by side; a unit opens its own page. */
export function Papan({ tahun, triwulan }: PapanProps) {
  const { t } = useTranslation();
  const papan = useQuery({
    queryKey: ['papan', tahun, triwulan],
    queryFn: () => call(papanSchema, `/api/papan/${tahun}/${triwulan}`),
    placeholderData: keepPreviousData,
  });
  if (papan.error) return <Galat error={papan.error} onRetry={() => void papan.refetch()} />;
  if (!papan.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('beranda.papanJudul')}
      </Title>
      {papan.data.length === 0 ? <Text c="dimmed">{t('beranda.papanKosong')}</Text> : <Tabel papan={papan.data} />}
    </section>
  );
}

function Tabel({ papan }: { papan: PapanDto }) {
  const { t } = useTranslation();
  const { uang, serapan, kata } = useFormat();
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder highlightOnHover fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('umum.unit')}</Table.Th>
            <Table.Th>{t('beranda.laporan')}</Table.Th>
            <Table.Th className="angka">{t('beranda.pagu')}</Table.Th>
            <Table.Th className="angka">{t('beranda.realisasi')}</Table.Th>
            <Table.Th className="angka">{t('beranda.serapan')}</Table.Th>
            <Table.Th className="angka">{t('beranda.kurang')}</Table.Th>
            <Table.Th>{t('beranda.temuan')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papan.map((row) => (
            <Table.Tr key={row.slug}>
              <Table.Td>
                <AnchorLink
                  to="/beranda"
                  search={(previous) => ({ ...previous, unit: row.slug, tampilan: 'unit' as const })}
                  size="sm"
                  fw={600}
                >
                  {row.nama}
                </AnchorLink>
                {row.galat && (
                  <Text size="xs" c="red">
                    {kata(row.galat)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Status nada={NADA[row.laporan]}>{t(`beranda.keadaan.${row.laporan}`)}</Status>
              </Table.Td>
              <Table.Td className="angka">{uang(row.pagu)}</Table.Td>
              <Table.Td className="angka">{uang(row.realisasi)}</Table.Td>
              <Table.Td
                className="angka"
                {...(row.serapan.kind === 'tak-terdefinisi' ? { title: kata(row.serapan.penjelasan) } : {})}
              >
                {serapan(row.serapan)}
              </Table.Td>
              <Table.Td className="angka">{row.kurang}</Table.Td>
              <Table.Td>
                <Status nada={row.temuan.error > 0 ? 'kurang' : row.temuan.warning > 0 ? 'cukup' : 'netral'}>
                  {t('beranda.jumlahTemuan', row.temuan)}
                </Status>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
