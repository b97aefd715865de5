import { Table, Text, Title } from '@mantine/core';
import type { Beranda } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { StatusCapaian } from '../angka/status.tsx';
import { TautanBaris } from '../angka/tautan.tsx';

/** The indicators of the agreements with where they stand, by percent, word and colour. */
export function Kinerja({ kinerja }: { kinerja: Beranda['kinerja'] }) {
  const { t } = useTranslation();
  const { nilai, capaian, kata } = useFormat();
  return (
    <section>
      <Title order={2} size="h4">
        {t('beranda.kinerja')}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {kinerja.skala === null ? t('beranda.tanpaSkala') : t('beranda.skala', { skala: kinerja.skala })}
      </Text>
      {kinerja.indikator.length === 0 ? (
        <Text c="dimmed">{t('beranda.tanpaIndikator')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table withTableBorder highlightOnHover fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('beranda.indikator')}</Table.Th>
                <Table.Th className="angka">{t('beranda.target')}</Table.Th>
                <Table.Th className="angka">{t('beranda.realisasi')}</Table.Th>
                <Table.Th className="angka">{t('beranda.capaian')}</Table.Th>
                <Table.Th>{t('beranda.status')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {kinerja.indikator.map((row) => (
                <Table.Tr key={row.penempatan}>
                  <Table.Td>
                    <TautanBaris baris={{ halaman: 'indikator', id: row.penempatan }}>{row.nama}</TautanBaris>
                  </Table.Td>
                  <Table.Td className="angka">{nilai(row.target)}</Table.Td>
                  <Table.Td className="angka">{nilai(row.realisasi)}</Table.Td>
                  <Table.Td className="angka">
                    {capaian(row.capaian)}
                    {row.capaian.persen !== null && (
                      <Text size="xs" c="dimmed">
                        {t(row.terhadap === 'tahun' ? 'beranda.terhadapTahun' : 'beranda.terhadapPeriode')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <StatusCapaian capaian={row.capaian} />
                    {row.capaian.kind === 'tak-terdefinisi' && row.capaian.sebab !== 'belum-waktunya' && (
                      <Text size="xs" c="dimmed">
                        {kata(row.capaian.penjelasan)}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
