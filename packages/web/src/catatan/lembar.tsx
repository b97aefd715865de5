import { Alert, Button, Group, Loader, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { BukuCatatan, CatatanDicatat, JenisCatatan, KegiatanDicatat } from '@selaras/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { PilihUnit, type UnitDanPeriode } from '../laporan/pilihan.tsx';
import { DaftarCatatan } from './daftar-catatan.tsx';
import { IsianCatatan } from './isian-catatan.tsx';
import { IsianKegiatan } from './isian-kegiatan.tsx';
import { Penyaring, type Saringan, saringBuku, TANPA_SARINGAN } from './penyaring.tsx';
import { TabelKegiatan } from './tabel-kegiatan.tsx';
import { type Pencatat, useCatatan } from './use-catatan.tsx';

type Dibuka =
  | { apa: 'kegiatan'; awal: KegiatanDicatat | null; unit: string }
  | { apa: JenisCatatan; awal: CatatanDicatat | null; unit: string; menjawab?: string };

interface LembarProps {
  units: UnitDanPeriode['unit'][];
  dipilih: UnitDanPeriode;
}

/** The log of one unit's quarter, division by division. */
export function Lembar({ units, dipilih }: LembarProps) {
  const { t } = useTranslation();
  const pencatat = useCatatan(dipilih);
  const { baris } = useSearch({ strict: false });
  const [bagian, setBagian] = useState<string | null>(null);
  const [saring, setSaring] = useState<Saringan>(TANPA_SARINGAN);
  const [dibuka, setDibuka] = useState<Dibuka | null>(null);
  const { data, error, refetch } = pencatat.buku;
  const ada = data !== undefined;
  useEffect(() => {
    if (ada && baris !== undefined) document.getElementById(`baris-${baris}`)?.scrollIntoView({ block: 'center' });
  }, [ada, baris]);

  if (error) return <Galat error={error} onRetry={() => void refetch()} />;
  const tersaring = data && saringBuku(data, saring);
  const tampak = tersaring?.unit.filter(({ id }) => (bagian === null ? adaIsi(tersaring, id) : id === bagian)) ?? [];
  const bawaan = data?.unit.find(({ id, dapatDiubah }) => dapatDiubah && (bagian === null || id === bagian));
  return (
    <>
      <PilihUnit units={units} dipilih={dipilih}>
        {data && data.unit.length > 1 && (
          <Select
            label={t('catatan.bagian')}
            placeholder={t('catatan.semua')}
            data={data.unit.map(({ id, nama }) => ({ value: id, label: nama }))}
            value={bagian}
            onChange={setBagian}
            clearable
            clearButtonProps={{ 'aria-label': t('catatan.semua') }}
            w={{ base: '100%', xs: 260 }}
          />
        )}
      </PilihUnit>
      {!data && <Loader aria-label={t('umum.muat')} />}
      {data?.tertutup && <Alert>{t('catatan.tertutup')}</Alert>}
      {data && !data.tertutup && data.unit.every(({ dapatDiubah }) => !dapatDiubah) && (
        <Text size="sm" c="dimmed">
          {t('catatan.lihatSaja')}
        </Text>
      )}
      {pencatat.ubah.error && dibuka === null && <Galat error={pencatat.ubah.error} />}
      {data && <Penyaring buku={data} saring={saring} onSaring={setSaring} />}
      {data && tampak.length === 0 && saring !== TANPA_SARINGAN && <Text>{t('catatan.saringKosong')}</Text>}
      {data && tampak.length === 0 && saring === TANPA_SARINGAN && (
        <Stack gap="xs" align="flex-start">
          <Text>{t('catatan.kosong')}</Text>
          {bawaan && (
            <>
              <Text size="sm" c="dimmed">
                {t('catatan.kosongSaran')}
              </Text>
              <Button
                leftSection={<IconPlus size={16} />}
                onClick={() => setDibuka({ apa: 'kegiatan', awal: null, unit: bawaan.id })}
              >
                {t('catatan.tambahKegiatan')}
              </Button>
            </>
          )}
        </Stack>
      )}
      {tersaring &&
        tampak.map((unit) => (
          <Bagian
            key={unit.id}
            buku={tersaring}
            semua={data.catatan}
            tersaring={saring !== TANPA_SARINGAN}
            unit={unit}
            dituju={baris}
            pencatat={pencatat}
            onBuka={setDibuka}
          />
        ))}
      {data && dibuka?.apa === 'kegiatan' && (
        <IsianKegiatan
          buku={data}
          awal={dibuka.awal}
          unit={dibuka.unit}
          tahun={dipilih.tahun}
          pencatat={pencatat}
          onTutup={() => setDibuka(null)}
        />
      )}
      {data && dibuka !== null && dibuka.apa !== 'kegiatan' && (
        <IsianCatatan
          buku={data}
          jenis={dibuka.apa}
          awal={dibuka.awal}
          unit={dibuka.unit}
          menjawab={dibuka.menjawab ?? null}
          pencatat={pencatat}
          onTutup={() => setDibuka(null)}
        />
      )}
    </>
  );
}

/** A unit without rows shows when it can start from what earlier periods said, or when it is chosen. */
function adaIsi({ kegiatan, catatan, saran }: BukuCatatan, unit: string): boolean {
  return [...kegiatan, ...catatan, ...saran].some((row) => row.unit === unit);
}

interface BagianProps {
  /** What the filter shows. */
  buku: BukuCatatan;
  /** All notes, also those that the filter hides. */
  semua: readonly CatatanDicatat[];
  unit: BukuCatatan['unit'][number];
  /** True while a filter hides rows. */
  tersaring: boolean;
  dituju: string | undefined;
  pencatat: Pencatat;
  onBuka: (dibuka: Dibuka) => void;
}

function Bagian({
  buku,
  semua,
  unit: { id: unit, nama, dapatDiubah },
  tersaring,
  dituju,
  pencatat,
  onBuka,
}: BagianProps) {
  const { t } = useTranslation();
  const kegiatan = buku.kegiatan.filter((row) => row.unit === unit);
  const kosong = tersaring && kegiatan.length === 0;
  return (
    <section className="bagian" aria-labelledby={`bagian-${unit}`}>
      <Title order={2} size="h4" id={`bagian-${unit}`}>
        {nama}
      </Title>
      {!kosong && (
        <Group justify="space-between">
          <Title order={3} size="h5">
            {t('catatan.kegiatan')}
          </Title>
          {dapatDiubah && !tersaring && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              aria-label={`${t('catatan.tambahKegiatan')}: ${nama}`}
              onClick={() => onBuka({ apa: 'kegiatan', awal: null, unit })}
            >
              {t('catatan.tambahKegiatan')}
            </Button>
          )}
        </Group>
      )}
      {kosong ? null : kegiatan.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('catatan.tanpaKegiatan')}
        </Text>
      ) : (
        <TabelKegiatan
          kegiatan={kegiatan}
          dapatDiubah={dapatDiubah}
          dapatPindah={!tersaring}
          dituju={dituju}
          pencatat={pencatat}
          onUbah={(awal) => onBuka({ apa: 'kegiatan', awal, unit })}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="xs">
        {(['permasalahan', 'solusi'] as const).map((jenis) => (
          <DaftarCatatan
            key={jenis}
            jenis={jenis}
            catatan={buku.catatan.filter((row) => row.unit === unit && row.jenis === jenis)}
            masalah={semua.filter((row) => row.unit === unit && row.jenis === 'permasalahan')}
            dapatDiubah={dapatDiubah}
            dapatPindah={!tersaring}
            pencatat={pencatat}
            onJawab={(menjawab) => onBuka({ apa: 'solusi', awal: null, unit, menjawab })}
            onTambah={() => onBuka({ apa: jenis, awal: null, unit })}
            onUbah={(awal) => onBuka({ apa: jenis, awal, unit })}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
