import { Alert, Button, Chip, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { type BarisIndikator, daftarIndikatorSchema, type KelompokIndikator } from '@selaras/contracts';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status, StatusCapaian } from '../angka/status.tsx';
import { TautanBaris } from '../angka/tautan.tsx';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { TambahIndikator } from './tambah-indikator.tsx';
import { TetapkanDokumen } from './tindakan-dokumen.tsx';

/** Documents that are approved here; budgets and their plans are on Program & anggaran. */
const JENIS_DITETAPKAN: readonly string[] = ['pk', 'rencana-aksi', 'renstra', 'rpjmd', 'rpd', 'rpjpd'];

/** All indicators, document by document and sasaran by sasaran. */
export function Daftar({ dipilih }: { dipilih: UnitDanPeriode }) {
  const { t } = useTranslation();
  const [hanyaTanpaBukti, setHanyaTanpaBukti] = useState(false);
  const [menambah, setMenambah] = useState(false);
  const alamat = `/api/indikator/${dipilih.unit.slug}/${dipilih.tahun}/${dipilih.triwulan}`;
  const daftar = useQuery({
    queryKey: ['indikator', alamat],
    queryFn: () => call(daftarIndikatorSchema, alamat),
    placeholderData: keepPreviousData,
  });
  if (daftar.error) return <Galat error={daftar.error} onRetry={() => void daftar.refetch()} />;
  if (!daftar.data) return <Loader aria-label={t('umum.muat')} />;
  const { dokumen, skala, kemampuan } = daftar.data;
  const semua = dokumen.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
  const jumlahTanpaBukti = semua.filter(({ tanpaBukti }) => tanpaBukti > 0).length;
  const tampak = hanyaTanpaBukti ? dokumen.flatMap(saringTanpaBukti) : dokumen;
  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="xs">
        {semua.length > 0 ? (
          <Chip size="xs" checked={hanyaTanpaBukti} onChange={setHanyaTanpaBukti}>
            {t('bukti.hanyaTanpaBukti', { jumlah: jumlahTanpaBukti })}
          </Chip>
        ) : (
          <span />
        )}
        {kemampuan.includes('angka:ubah') && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setMenambah(true)}
          >
            {t('indikator.tambah')}
          </Button>
        )}
      </Group>
      {menambah && (
        <TambahIndikator unit={dipilih.unit.slug} tahun={dipilih.tahun} onTutup={() => setMenambah(false)} />
      )}
      {dokumen.length === 0 && <Alert title={t('indikator.kosong')}>{t('indikator.kosongSaran')}</Alert>}
      {dokumen.length > 0 && (
        <Text size="xs" c="dimmed">
          {skala === null ? t('beranda.tanpaSkala') : t('beranda.skala', { skala })}
        </Text>
      )}
      {hanyaTanpaBukti && tampak.length === 0 && <Text>{t('bukti.semuaBerbukti')}</Text>}
      {tampak.map((kelompok) => (
        <Dokumen
          key={kelompok.dokumen.id}
          kelompok={kelompok}
          unit={dipilih.unit.slug}
          bolehTetapkan={kemampuan.includes('anggaran:tetapkan')}
        />
      ))}
    </Stack>
  );
}

/** A document with those of its indicators whose filled figures lack evidence; none, no document. */
function saringTanpaBukti(kelompok: KelompokIndikator): KelompokIndikator[] {
  const sasaran = kelompok.sasaran
    .map((row) => ({ ...row, indikator: row.indikator.filter(({ tanpaBukti }) => tanpaBukti > 0) }))
    .filter(({ indikator }) => indikator.length > 0);
  return sasaran.length === 0 ? [] : [{ ...kelompok, sasaran }];
}

interface DokumenProps {
  kelompok: KelompokIndikator;
  unit: string;
  bolehTetapkan: boolean;
}

function Dokumen({ kelompok: { dokumen, sasaran }, unit, bolehTetapkan }: DokumenProps) {
  const { t } = useTranslation();
  const status = dokumen.status as 'draf' | 'diajukan' | 'ditetapkan';
  return (
    <section>
      <Group gap="xs" align="baseline">
        <Title order={2} size="h4">
          {dokumen.judul}
        </Title>
        <Status nada={status === 'ditetapkan' ? 'baik' : 'netral'}>{t(`indikator.statusDokumen.${status}`)}</Status>
        {status !== 'ditetapkan' && bolehTetapkan && JENIS_DITETAPKAN.includes(dokumen.jenis) && (
          <TetapkanDokumen dokumen={dokumen} unit={unit} />
        )}
      </Group>
      {sasaran.map((row) => (
        <section key={row.id}>
          <Title order={3} size="h6" mt="sm" mb={4}>
            {[row.kode, row.nama].filter(Boolean).join(' ')}
          </Title>
          <Tabel rows={row.indikator} judul={row.nama} />
        </section>
      ))}
    </section>
  );
}

function Tabel({ rows, judul }: { rows: BarisIndikator[]; judul: string }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={980} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder highlightOnHover fz="sm" aria-label={judul} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('indikator.indikator')}</Table.Th>
            <Table.Th className="angka" w={110}>
              {t('indikator.targetTahun')}
            </Table.Th>
            <Table.Th className="angka" w={110}>
              {t('indikator.targetPeriode')}
            </Table.Th>
            <Table.Th className="angka" w={130}>
              {t('indikator.realisasi')}
            </Table.Th>
            <Table.Th className="angka" w={100}>
              {t('indikator.capaian')}
            </Table.Th>
            <Table.Th w={220}>{t('indikator.status')}</Table.Th>
            <Table.Th w={110}>{t('bukti.judul')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Baris key={row.penempatan} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Baris({ row }: { row: BarisIndikator }) {
  const { t } = useTranslation();
  const { nilai, capaian, kata, tanggal } = useFormat();
  const hasil = row.terhadapPeriode ?? row.terhadapTahun;
  return (
    <Table.Tr>
      <Table.Td>
        <TautanBaris baris={{ halaman: 'indikator', id: row.penempatan }}>{row.nama}</TautanBaris>
        <Text size="xs" c="dimmed">
          {row.satuan}
        </Text>
      </Table.Td>
      <Table.Td className="angka">{nilai(row.targetTahun)}</Table.Td>
      <Table.Td className="angka">{nilai(row.targetPeriode)}</Table.Td>
      <Table.Td className="angka">{nilai(row.realisasi)}</Table.Td>
      <Table.Td className="angka">{capaian(hasil)}</Table.Td>
      <Table.Td>
        <StatusCapaian capaian={hasil} />
        {hasil.kind === 'tak-terdefinisi' && !row.jatuhTempo && (
          <Text size="xs" c="dimmed">
            {kata(hasil.penjelasan)}
          </Text>
        )}
        {row.jatuhTempo && (
          <Text size="xs" c="dimmed">
            {t('beranda.jatuhTempoPada', { tanggal: tanggal(row.jatuhTempo) })}
          </Text>
        )}
        {row.temuan > 0 && <Text size="xs">{t('indikator.temuan', { jumlah: row.temuan })}</Text>}
      </Table.Td>
      <Table.Td>
        {row.bukti}
        {row.tanpaBukti > 0 && (
          <Text size="xs" c="dimmed">
            {t('bukti.belumAda')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
