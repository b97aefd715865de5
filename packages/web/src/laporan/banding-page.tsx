import { ActionIcon, Alert, Button, Group, Loader, Select, Stack, Switch, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type BandingLaporan, bandingLaporanSchema, type Perbedaan, type UnitLaporan } from '@selaras/contracts';
import { IconArrowLeft, IconArrowsExchange, IconChevronDown, IconChevronUp, IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call, query } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { SatuPerbedaan } from './perbedaan.tsx';
import { PilihUnit, type UnitDanPeriode, useUnitDanPeriode } from './pilihan.tsx';

/** What differs between two versions of a report; both stand in the address. */
export function BandingPage() {
  const { t } = useTranslation();
  const { units, dipilih } = useUnitDanPeriode();
  if (units.error) return <Galat error={units.error} onRetry={() => void units.refetch()} />;
  if (!units.data) return <Loader aria-label={t('umum.muat')} />;
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Title order={1} size="h2">
          {t('banding.judul')}
        </Title>
        <ButtonLink
          to="/laporan"
          search={({ unit, tahun, triwulan, form }) => ({ unit, tahun, triwulan, form })}
          variant="default"
          size="xs"
          leftSection={<IconArrowLeft size={16} />}
        >
          {t('banding.kembali')}
        </ButtonLink>
      </Group>
      {dipilih ? <Isi units={units.data} dipilih={dipilih} /> : <Text>{t('laporan.tidakAda')}</Text>}
    </Stack>
  );
}

function Isi({ units, dipilih }: { units: UnitLaporan[]; dipilih: UnitDanPeriode }) {
  const { t } = useTranslation();
  const { kata, bahasa } = useFormat();
  const navigate = useNavigate();
  const { form, dari, ke, saring } = useSearch({ strict: false });
  const alamat = `/api/laporan/${dipilih.unit.slug}/${dipilih.tahun}/${dipilih.triwulan}/banding`;
  const pilihan = { form, dari, ke };
  const banding = useQuery({
    queryKey: ['banding', alamat, pilihan],
    queryFn: () => call(bandingLaporanSchema, `${alamat}${query(pilihan)}`),
    placeholderData: keepPreviousData,
  });
  const set = (values: { dari?: string; ke?: string; saring?: 'angka' | undefined }) =>
    void navigate({ to: '.', search: (previous) => ({ ...previous, ...values }) });
  const { data } = banding;
  const versi = data?.versi.map(({ kunci, nama }) => ({ value: kunci, label: kata(nama) })) ?? [];
  const angkaSaja = saring === 'angka';
  return (
    <>
      <PilihUnit units={units} dipilih={dipilih} />
      {banding.error && <Galat error={banding.error} onRetry={() => void banding.refetch()} />}
      {!data && banding.isPending && <Loader aria-label={t('umum.muat')} />}
      {data && (
        <>
          <Group align="flex-end" gap="sm">
            <Select
              label={t('banding.dari')}
              data={versi}
              value={data.dari.kunci}
              onChange={(value) => value && set({ dari: value, ke: data.ke.kunci })}
              allowDeselect={false}
              w={{ base: '100%', xs: 300 }}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('banding.tukar')}
              title={t('banding.tukar')}
              onClick={() => set({ dari: data.ke.kunci, ke: data.dari.kunci })}
            >
              <IconArrowsExchange size={18} />
            </ActionIcon>
            <Select
              label={t('banding.ke')}
              data={versi}
              value={data.ke.kunci}
              onChange={(value) => value && set({ dari: data.dari.kunci, ke: value })}
              allowDeselect={false}
              w={{ base: '100%', xs: 300 }}
            />
            {data.kemampuan.includes('laporan:unduh') && data.perbedaan.length > 0 && (
              <Button
                component="a"
                href={`${alamat}/berkas${query({ form, dari: data.dari.kunci, ke: data.ke.kunci, bahasa, ...(angkaSaja ? { angkaSaja: 'true' } : {}) })}`}
                download
                variant="default"
                leftSection={<IconDownload size={16} />}
              >
                {t('banding.unduh')}
              </Button>
            )}
          </Group>
          {data.versi.length === 1 ? (
            <Alert title={t('banding.satuVersi')}>{t('banding.satuVersiPenjelasan')}</Alert>
          ) : (
            <Hasil
              key={`${alamat} ${data.dari.kunci} ${data.ke.kunci} ${angkaSaja}`}
              banding={data}
              angkaSaja={angkaSaja}
              onSaring={(value) => set({ saring: value ? 'angka' : undefined })}
            />
          )}
        </>
      )}
    </>
  );
}

/** So many differences are more than a browser lays out at once without a pause. */
const BANYAK = 200;

interface HasilProps {
  banding: BandingLaporan;
  angkaSaja: boolean;
  onSaring: (angkaSaja: boolean) => void;
}

function Hasil({ banding, angkaSaja, onSaring }: HasilProps) {
  const { t } = useTranslation();
  const daftar = useRef<HTMLDivElement>(null);
  const [letak, setLetak] = useState<number | null>(null);
  const perbedaan = angkaSaja ? banding.perbedaan.filter(tentangAngka) : banding.perbedaan;
  const kelompok = kelompokkan(perbedaan);
  const loncat = (langkah: 1 | -1) => {
    if (perbedaan.length === 0) return;
    const awal = langkah === 1 ? -1 : perbedaan.length;
    const tujuan = Math.min(Math.max((letak ?? awal) + langkah, 0), perbedaan.length - 1);
    setLetak(tujuan);
    const sasaran = daftar.current?.querySelector<HTMLElement>(`#beda-${tujuan}`);
    sasaran?.focus({ preventScroll: true });
    sasaran?.scrollIntoView({ block: 'start' });
  };
  useHotkeys([
    ['n', () => loncat(1)],
    ['p', () => loncat(-1)],
  ]);
  const turunan = banding.dari.tanggal === null || banding.ke.tanggal === null;
  return (
    <>
      <Group className="beda-bilah" gap="sm" justify="space-between">
        <Text size="sm" fw={600} aria-live="polite">
          {t('banding.jumlah', { jumlah: banding.perbedaan.length, angka: banding.jumlahAngka })}
        </Text>
        <Group gap="sm">
          <Switch
            label={t('banding.hanyaAngka')}
            checked={angkaSaja}
            onChange={(event) => onSaring(event.currentTarget.checked)}
          />
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('banding.sebelumnya')}
              title={t('banding.tombol')}
              aria-keyshortcuts="p"
              disabled={perbedaan.length === 0}
              onClick={() => loncat(-1)}
            >
              <IconChevronUp size={18} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('banding.berikutnya')}
              title={t('banding.tombol')}
              aria-keyshortcuts="n"
              disabled={perbedaan.length === 0}
              onClick={() => loncat(1)}
            >
              <IconChevronDown size={18} />
            </ActionIcon>
          </Group>
          <Text size="sm" c="dimmed" miw={90}>
            {letak === null ? t('banding.tombol') : t('banding.letak', { ke: letak + 1, jumlah: perbedaan.length })}
          </Text>
        </Group>
      </Group>
      {turunan && banding.dari.tanggal !== banding.ke.tanggal && (
        <Text size="xs" c="dimmed">
          {t('banding.tanggalSama')}
        </Text>
      )}
      {perbedaan.length === 0 && (
        <Alert
          color="green"
          title={angkaSaja && banding.perbedaan.length > 0 ? t('banding.kosongAngka') : t('banding.kosong')}
        >
          {banding.perbedaan.length === 0 && t('banding.kosongPenjelasan')}
        </Alert>
      )}
      <Stack
        ref={daftar}
        gap="lg"
        className={perbedaan.length > BANYAK ? 'beda-banyak' : ''}
        aria-label={t('banding.daftar')}
        component="section"
      >
        {kelompok.map(({ kunci, heading, table, butir }) => (
          <Stack key={kunci} gap="xs">
            <div>
              <Title order={2} size="h5">
                {heading || t('banding.awal')}
              </Title>
              {table !== null && (
                <Text size="sm" c="dimmed">
                  {t('banding.tabel', { nama: table })}
                </Text>
              )}
            </div>
            {butir.map(({ nomor, isi }) => (
              <SatuPerbedaan key={nomor} id={`beda-${nomor}`} perbedaan={isi} />
            ))}
          </Stack>
        ))}
      </Stack>
    </>
  );
}

function tentangAngka(perbedaan: Perbedaan): boolean {
  if (perbedaan.kind === 'figure') return true;
  return perbedaan.kind !== 'text' && perbedaan.hasFigures;
}

interface Kelompok {
  kunci: string;
  heading: string;
  table: string | null;
  butir: { nomor: number; isi: Perbedaan }[];
}

/** Differences that follow each other at one place stand below one heading. */
function kelompokkan(perbedaan: readonly Perbedaan[]): Kelompok[] {
  const kelompok: Kelompok[] = [];
  for (const [nomor, isi] of perbedaan.entries()) {
    const { heading, table } = isi.place;
    const last = kelompok.at(-1);
    if (last?.heading === heading && last.table === table) last.butir.push({ nomor, isi });
    else kelompok.push({ kunci: `${nomor} ${heading}`, heading, table, butir: [{ nomor, isi }] });
  }
  return kelompok;
}
