import { Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import type { Beranda } from '@selaras/contracts';
import { createPeriode, formatPeriode } from '@selaras/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { TautanBaris } from '../angka/tautan.tsx';
import { Batang } from '../bagan/batang.tsx';

interface UangProps {
  anggaran: Beranda['anggaran'];
  tahun: number;
}

/** Money over the year, and program by program: bars with their figures; a program opens its row of the budget. */
export function Uang({ anggaran, tahun }: UangProps) {
  const { t } = useTranslation();
  return (
    <section>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
        <Bagian judul={t('beranda.perTriwulan')}>
          <PerTriwulan titik={anggaran.triwulan} tahun={tahun} />
        </Bagian>
        <Bagian judul={t('beranda.perProgram')}>
          <PerProgram program={anggaran.program} />
        </Bagian>
      </SimpleGrid>
      {anggaran.dokumen && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('beranda.dariDokumen', anggaran.dokumen)}
        </Text>
      )}
    </section>
  );
}

function Bagian({ judul, children }: { judul: string; children: ReactNode }) {
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h5" mb={4}>
        {judul}
      </Title>
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        {children}
      </Table.ScrollContainer>
    </Paper>
  );
}

function PerTriwulan({ titik, tahun }: { titik: Beranda['anggaran']['triwulan']; tahun: number }) {
  const { t } = useTranslation();
  const { uang, serapan, bahasa } = useFormat();
  const adaRencana = titik.some(({ rencana }) => rencana !== null);
  return (
    <Table fz="sm" aria-label={t('beranda.perTriwulan')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('umum.triwulan')}</Table.Th>
          <Table.Td aria-hidden w="40%" />
          <Table.Th className="angka">{t('beranda.realisasi')}</Table.Th>
          <Table.Th className="angka">{t('beranda.serapan')}</Table.Th>
          {adaRencana && <Table.Th className="angka">{t('beranda.rencana')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {titik.map((row) => (
          <Table.Tr key={row.triwulan}>
            <Table.Th scope="row" fw={500}>
              {formatPeriode(createPeriode('triwulan', tahun, row.triwulan), { bahasa, bentuk: 'pendek' })}
            </Table.Th>
            <Table.Td aria-hidden>
              <Batang nilai={row.serapan} tanda={adaRencana ? row.rencanaTerhadapPagu : null} />
            </Table.Td>
            <Table.Td className="angka">{uang(row.realisasi)}</Table.Td>
            <Table.Td className="angka">{serapan(row.serapan)}</Table.Td>
            {adaRencana && <Table.Td className="angka">{uang(row.rencana)}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PerProgram({ program }: { program: Beranda['anggaran']['program'] }) {
  const { t } = useTranslation();
  const { uang, serapan } = useFormat();
  return (
    <Table fz="sm" aria-label={t('beranda.perProgram')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('beranda.program')}</Table.Th>
          <Table.Th className="angka">{t('beranda.pagu')}</Table.Th>
          <Table.Th className="angka">{t('beranda.realisasi')}</Table.Th>
          <Table.Th className="angka">{t('beranda.serapan')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {program.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <TautanBaris baris={{ halaman: 'anggaran', id: row.id }}>
                {[row.kode, row.nama].filter(Boolean).join(' ')}
              </TautanBaris>
              <Batang nilai={row.serapan} />
            </Table.Td>
            <Table.Td className="angka">{uang(row.pagu)}</Table.Td>
            <Table.Td className="angka">{uang(row.realisasi)}</Table.Td>
            <Table.Td className="angka">{serapan(row.serapan)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
