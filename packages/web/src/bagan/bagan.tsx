import '../angka/angka.css';
import { Skeleton, Table, Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const Gambar = lazy(async () => ({ default: (await import('./gambar.tsx')).Gambar }));

interface BaganProps {
  judul: string;
  /** The chart in one sentence, for those who don't see it. */
  ringkas: string;
  option: EChartsCoreOption;
  tinggi?: number;
  /** The same figures as a table: heads, then rows. */
  kepala: readonly string[];
  baris: readonly (readonly string[])[];
}

/** A chart with its title, one sentence and its figures as a table. The drawing is loaded when it is needed. */
export function Bagan({ judul, ringkas, option, tinggi = 240, kepala, baris }: BaganProps) {
  const { t } = useTranslation();
  return (
    <figure className="bagan">
      <Text component="figcaption" fw={600} size="sm">
        {judul}
      </Text>
      <div role="img" aria-label={`${judul}. ${ringkas}`}>
        <Suspense fallback={<Skeleton h={tinggi} />}>
          <Gambar option={option} tinggi={tinggi} />
        </Suspense>
      </div>
      <details className="bagan-ringkas">
        <summary>{t('beranda.sebagaiTabel')}</summary>
        <Table withTableBorder fz="sm" aria-label={judul}>
          <Table.Thead>
            <Table.Tr>
              {kepala.map((text, index) => (
                <Table.Th key={text} {...(index > 0 ? { className: 'angka' } : {})}>
                  {text}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {baris.map((row) => (
              <Table.Tr key={row[0]}>
                {row.map((text, index) => (
                  <Table.Td key={kepala[index]} {...(index > 0 ? { className: 'angka' } : {})}>
                    {text}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </figure>
  );
}
