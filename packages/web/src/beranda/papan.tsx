import './papan.css';
import { Button, Group, Loader, Select, Table, Text, TextInput, Title } from '@mantine/core';
import { type KeadaanTenggatDto, type Papan as PapanDto, papanSchema } from '@selaras/contracts';
import { formatRomawi } from '@selaras/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Status } from '../angka/status.tsx';
import { AnchorLink } from '../angka/tautan.tsx';
import { StatusTenggat, tulisTenggat } from '../angka/tenggat.tsx';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { NADA_LAPORAN } from './kepala.tsx';
import { hitungPapan, isLate, SARINGAN, type Saringan, susunPapan, URUTAN, type Urutan } from './susun-papan.ts';

interface PapanProps {
  tahun: number;
  triwulan: number;
}

/** All units side by side: whose report is submitted, returned, late; a unit opens its own page, a quarter its report. */
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
      {papan.data.length === 0 ? <Text c="dimmed">{t('beranda.papanKosong')}</Text> : <Isi papan={papan.data} />}
    </section>
  );
}

function Isi({ papan }: { papan: PapanDto }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { status, urut = 'mendesak' } = useSearch({ strict: false });
  const [cari, setCari] = useState('');
  const saring: Saringan | null = status ?? null;
  const jumlah = hitungPapan(papan);
  const rows = susunPapan(papan, { saring, urut, cari });
  const set = (values: { status?: Saringan | undefined; urut?: Urutan }) =>
    void navigate({ to: '.', search: (previous) => ({ ...previous, ...values }), replace: true });
  return (
    <>
      <Group gap={6} mb="sm" role="group" aria-label={t('beranda.papanSaring')}>
        <Pilih aktif={saring === null} onClick={() => set({ status: undefined })}>
          {t('beranda.papanHitung.semua', { jumlah: papan.length })}
        </Pilih>
        {SARINGAN.map((satu) => (
          <Pilih key={satu} aktif={saring === satu} onClick={() => set({ status: satu })}>
            {t(`beranda.papanHitung.${satu}`, { jumlah: jumlah[satu] })}
          </Pilih>
        ))}
      </Group>
      <Group mb="sm" gap="sm" align="flex-end" className="papan-saring">
        <TextInput
          label={t('beranda.papanCari')}
          value={cari}
          onChange={(event) => setCari(event.currentTarget.value)}
          w={{ base: '100%', xs: 240 }}
        />
        <Select
          label={t('beranda.papanUrut')}
          data={URUTAN.map((satu) => ({ value: satu, label: t(`beranda.papanUrutan.${satu}`) }))}
          value={urut}
          onChange={(value) => value && set({ urut: value })}
          allowDeselect={false}
          w={{ base: '100%', xs: 240 }}
        />
        <Text size="sm" c="dimmed" aria-live="polite" pb={8}>
          {t('beranda.papanTampil', { jumlah: rows.length, semua: papan.length })}
        </Text>
      </Group>
      {rows.length === 0 ? <Text c="dimmed">{t('beranda.papanTakCocok')}</Text> : <Tabel papan={rows} />}
    </>
  );
}

interface PilihProps {
  aktif: boolean;
  onClick: () => void;
  children: string;
}

function Pilih({ aktif, onClick, children }: PilihProps) {
  return (
    <Button size="compact-sm" variant={aktif ? 'filled' : 'default'} aria-pressed={aktif} onClick={onClick}>
      {children}
    </Button>
  );
}

function Tabel({ papan }: { papan: PapanDto }) {
  const { t } = useTranslation();
  return (
    <Table withTableBorder highlightOnHover fz="sm" className="tumpuk papan">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('umum.unit')}</Table.Th>
          <Table.Th>{t('beranda.papanTriwulan')}</Table.Th>
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
          <Baris key={row.slug} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Baris({ row }: { row: PapanDto[number] }) {
  const { t } = useTranslation();
  const { uang, serapan, kata } = useFormat();
  const penjelasan = row.serapan.kind === 'tak-terdefinisi' ? { title: kata(row.serapan.penjelasan) } : {};
  return (
    <Table.Tr>
      <Table.Td data-label={t('umum.unit')}>
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
      <Table.Td data-label={t('beranda.papanTriwulan')}>
        <Group gap={4} wrap="nowrap" component="span">
          {row.triwulan.map((satu) => (
            <SatuTriwulan key={satu.triwulan} unit={row.slug} satu={satu} />
          ))}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('beranda.laporan')}>
        <Group gap={4} component="span">
          <Status nada={NADA_LAPORAN[row.laporan]}>{t(`beranda.keadaan.${row.laporan}`)}</Status>
          {row.tenggat && <TenggatBaris keadaan={row.tenggat.keadaan} />}
        </Group>
        {row.komentar && (
          <Text size="xs" c="dimmed" lineClamp={2} title={`${row.komentar.teks} (${row.komentar.aktor})`}>
            {row.komentar.teks}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="angka" data-label={t('beranda.pagu')}>
        {uang(row.pagu)}
      </Table.Td>
      <Table.Td className="angka" data-label={t('beranda.realisasi')}>
        {uang(row.realisasi)}
      </Table.Td>
      <Table.Td className="angka" data-label={t('beranda.serapan')} {...penjelasan}>
        {serapan(row.serapan)}
      </Table.Td>
      <Table.Td className="angka" data-label={t('beranda.kurang')}>
        {row.kurang}
      </Table.Td>
      <Table.Td data-label={t('beranda.temuan')}>
        <Status nada={row.temuan.error > 0 ? 'kurang' : row.temuan.warning > 0 ? 'cukup' : 'netral'}>
          {ringkasTemuan(row.temuan, t)}
        </Status>
      </Table.Td>
    </Table.Tr>
  );
}

/** What is still due stands out; how it went is said beside. */
function TenggatBaris({ keadaan }: { keadaan: KeadaanTenggatDto }) {
  const { t } = useTranslation();
  if (keadaan.keadaan === 'berjalan' || keadaan.keadaan === 'terlambat') return <StatusTenggat keadaan={keadaan} />;
  return (
    <Text span size="xs" c="dimmed">
      {tulisTenggat(keadaan, t)}
    </Text>
  );
}

/** Only the kinds of findings that there are. */
function ringkasTemuan(temuan: PapanDto[number]['temuan'], t: TFunction): string {
  const ada = (['error', 'warning', 'info'] as const).filter((tingkat) => temuan[tingkat] > 0);
  if (ada.length === 0) return t('beranda.papanTanpaTemuan');
  return ada.map((tingkat) => t(`beranda.papanTemuan.${tingkat}`, { jumlah: temuan[tingkat] })).join(', ');
}

/** The report of one quarter as a mark: its number, with status and deadline as its name. */
function SatuTriwulan({ unit, satu }: { unit: string; satu: PapanDto[number]['triwulan'][number] }) {
  const { t } = useTranslation();
  const romawi = formatRomawi(satu.triwulan);
  const status = t(`beranda.keadaan.${satu.laporan}`);
  const kata = satu.tenggat ? `${status}, ${tulisTenggat(satu.tenggat.keadaan, t)}` : status;
  const nama = t('beranda.papanSatuTriwulan', { triwulan: romawi, status: kata });
  const nada = isLate(satu) ? 'kurang' : NADA_LAPORAN[satu.laporan];
  return (
    <AnchorLink
      to="/laporan"
      search={(previous) => ({ ...previous, unit, triwulan: satu.triwulan })}
      underline="never"
      className="papan-triwulan"
      data-nada={nada}
      data-status={isLate(satu) ? 'terlambat' : satu.laporan}
      aria-label={nama}
      title={nama}
    >
      {romawi}
    </AnchorLink>
  );
}
