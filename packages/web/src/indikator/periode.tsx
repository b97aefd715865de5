import { Button, Group, Table, Text, Title } from '@mantine/core';
import type { AngkaPeriode, RincianIndikator } from '@selaras/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { StatusCapaian } from '../angka/status.tsx';
import { TombolBukti } from '../bukti/tombol-bukti.tsx';
import { Isian, type JenisAngka } from './isian.tsx';

interface TabelPeriodeProps {
  rincian: RincianIndikator;
  unit: string;
  muatUlang: () => Promise<{ data: RincianIndikator | undefined }>;
}

/** Targets and realisasi by period, each capaian explained; figures that may be changed have a button. */
export function TabelPeriode({ rincian, unit, muatUlang }: TabelPeriodeProps) {
  const { t } = useTranslation();
  const [dibuka, setDibuka] = useState<{ jenis: JenisAngka; periode: string } | null>(null);
  const angka = dibuka && rincian.periode.find(({ periode }) => periode === dibuka.periode);
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('indikator.angka')}
      </Title>
      <Table.ScrollContainer minWidth={940} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder fz="sm" aria-label={t('indikator.angka')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('indikator.periode')}</Table.Th>
              <Table.Th className="angka">{t('indikator.target')}</Table.Th>
              <Table.Th className="angka">{t('indikator.realisasiPeriode')}</Table.Th>
              <Table.Th className="angka">{t('indikator.pembilang')}</Table.Th>
              <Table.Th className="angka">{t('indikator.penyebut')}</Table.Th>
              <Table.Th>{t('indikator.capaian')}</Table.Th>
              <Table.Th>{t('indikator.sumber')}</Table.Th>
              <Table.Th>{t('bukti.judul')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rincian.periode.map((row) => (
              <Baris
                key={row.periode}
                row={row}
                rincian={rincian}
                boleh={rincian.boleh}
                onBuka={(jenis) => setDibuka({ jenis, periode: row.periode })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {dibuka && angka && (
        <Isian
          key={`${dibuka.jenis} ${dibuka.periode}`}
          jenis={dibuka.jenis}
          angka={angka}
          rincian={rincian}
          unit={unit}
          muatUlang={muatUlang}
          onTutup={() => setDibuka(null)}
        />
      )}
    </section>
  );
}

interface BarisProps {
  row: AngkaPeriode;
  rincian: RincianIndikator;
  boleh: RincianIndikator['boleh'];
  onBuka: (jenis: JenisAngka) => void;
}

function Baris({ row, rincian, boleh, onBuka }: BarisProps) {
  const { t } = useTranslation();
  const { angka, nilai, capaian, kata, tanggal } = useFormat();
  const { target, realisasi } = row;
  const periode = kata(row.namaPeriode);
  const bolehRealisasi = boleh.realisasi && row.terbuka;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {periode}
        {!row.terbuka && (
          <Text size="xs" c="dimmed">
            {t('indikator.ditutup')}
          </Text>
        )}
      </Table.Th>
      <Table.Td className="angka">
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {nilai(target?.nilai ?? null)}
          {boleh.target && (
            <Ubah
              label={t(target ? 'indikator.ubahTarget' : 'indikator.isiTarget', { periode })}
              onClick={() => onBuka('target')}
            />
          )}
        </Group>
      </Table.Td>
      <Table.Td className="angka">
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {nilai(realisasi?.nilai ?? null)}
          {bolehRealisasi && (
            <Ubah
              label={t(realisasi ? 'indikator.ubahRealisasi' : 'indikator.isiRealisasi', { periode })}
              onClick={() => onBuka('realisasi')}
            />
          )}
        </Group>
      </Table.Td>
      <Table.Td className="angka">{angka(realisasi?.nilai.pembilang ?? null)}</Table.Td>
      <Table.Td className="angka">{angka(realisasi?.nilai.penyebut ?? null)}</Table.Td>
      <Table.Td maw={340}>
        {row.capaian ? (
          <>
            <Group gap="xs">
              <span>{capaian(row.capaian)}</span>
              <StatusCapaian capaian={row.capaian} />
            </Group>
            <Text size="xs" c="dimmed">
              {kata(row.capaian.penjelasan)}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {row.jatuhTempo === null
              ? t('indikator.belumAda')
              : t('indikator.belumWaktunya', { tanggal: tanggal(row.jatuhTempo) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td maw={260}>
        {realisasi?.perTanggal && (
          <Text size="xs" c="dimmed">
            {t('indikator.perTanggal')} {tanggal(realisasi.perTanggal)}
          </Text>
        )}
        <Text size="xs">{realisasi?.sumber}</Text>
      </Table.Td>
      <Table.Td>
        <TombolBukti
          tempat={{ objek: 'realisasi', id: rincian.penempatan, periode: row.periode }}
          nama={`${rincian.nama}, ${periode}`}
          jumlah={row.bukti}
        />
        {realisasi && row.bukti === 0 && (
          <Text size="xs" c="dimmed">
            {t('bukti.belumAda')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Ubah({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={label} title={label} onClick={onClick}>
      <IconPencil size={14} aria-hidden />
    </Button>
  );
}
