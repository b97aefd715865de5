import './pengaturan.css';
import { Alert, Button, Group, Loader, Select, Stack, Switch, Text } from '@mantine/core';
import type { Organisasi, UnitOrganisasi } from '@selaras/contracts';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';
import { AkhiriUnit } from './akhiri-unit.tsx';
import { pelaporDari } from './balikkan.ts';
import { IsianUnit } from './isian-unit.tsx';
import { geser } from './pohon.ts';
import { TabelUnit } from './tabel-unit.tsx';
import { hariIni } from './tanggal.ts';
import { isianUnit, type Penata, useOrganisasi } from './use-organisasi.tsx';

type Dibuka =
  | { apa: 'isian'; awal: UnitOrganisasi | null; induk: string | null }
  | { apa: 'akhiri' | 'hapus'; awal: UnitOrganisasi };

/** The tree of units, and which of them report on their own in a year. */
export function TabUnit() {
  const { t } = useTranslation();
  const penata = useOrganisasi();
  const { data, error, refetch } = penata.organisasi;
  if (error) return <Galat error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('umum.muat')} />;
  return <IsiUnit organisasi={data} penata={penata} />;
}

function IsiUnit({ organisasi, penata }: { organisasi: Organisasi; penata: Penata }) {
  const { t } = useTranslation();
  const daftarTahun = tahunPelaporan(organisasi);
  const [tahun, setTahun] = useState(organisasi.pelapor.at(-1)?.tahun ?? Number(hariIni().slice(0, 4)));
  const [semua, setSemua] = useState(false);
  const [dibuka, setDibuka] = useState<Dibuka | null>(null);
  const [galat, setGalat] = useState<Error | null>(null);
  const bolehUbah = organisasi.kemampuan.includes('organisasi:kelola');
  const tampak = organisasi.unit.filter(({ berlakuSampai }) => semua || !sudahBerakhir(berlakuSampai));
  const pelapor = pelaporDari(organisasi, tahun);
  const terakhir = organisasi.pelapor.filter((row) => row.tahun < tahun && row.unit.length > 0).at(-1);

  const lakukan = (...isi: Parameters<Penata['simpan']>) => {
    setGalat(null);
    penata.simpan(...isi).catch(setGalat);
  };
  const tandai = (unit: string[]) =>
    lakukan({ pelapor: [{ tahun, sebelum: pelapor, unit }] }, t('organisasi.unit.pelaporDisimpan', { tahun }));
  const pindah = (row: UnitOrganisasi, langkah: -1 | 1) => {
    const saudara = organisasi.unit.filter(({ induk }) => induk === row.induk);
    const unit = geser(saudara, row.id, langkah).map(isianUnit);
    if (unit.length > 0) lakukan({ unit }, t('organisasi.tersimpan', { nama: row.nama }));
  };

  return (
    <Stack>
      <Text size="sm" c="dimmed" maw="70ch">
        {t('organisasi.unit.pengantar')}
      </Text>
      <Group align="flex-end">
        <Select
          label={t('organisasi.unit.tahun')}
          data={daftarTahun.map(String)}
          value={String(tahun)}
          onChange={(nilai) => nilai && setTahun(Number(nilai))}
          allowDeselect={false}
          w={160}
        />
        <Switch
          label={t('organisasi.unit.tampilBerakhir')}
          checked={semua}
          onChange={(event) => setSemua(event.currentTarget.checked)}
          mb={8}
        />
        {bolehUbah && (
          <Button
            leftSection={<IconPlus size={16} />}
            ml={{ sm: 'auto' }}
            onClick={() => setDibuka({ apa: 'isian', awal: null, induk: null })}
          >
            {t('organisasi.unit.tambah')}
          </Button>
        )}
      </Group>
      {!bolehUbah && (
        <Text size="sm" c="dimmed">
          {t('organisasi.lihatSaja')}
        </Text>
      )}
      {pelapor.length === 0 && (
        <Alert title={t('organisasi.unit.belumPelapor', { tahun })}>
          {bolehUbah && terakhir && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCopy size={14} />}
              onClick={() => tandai(terakhir.unit)}
            >
              {t('organisasi.unit.salin', { tahun: terakhir.tahun })}
            </Button>
          )}
        </Alert>
      )}
      {galat && <Galat error={galat} />}
      {tampak.length === 0 ? (
        <Text>{t('organisasi.unit.kosong')}</Text>
      ) : (
        <TabelUnit
          unit={tampak}
          tahun={tahun}
          pelapor={new Set(pelapor)}
          bolehUbah={bolehUbah}
          menyimpan={penata.ubah.isPending}
          onPelapor={(id, ya) => tandai(ya ? [...pelapor, id] : pelapor.filter((satu) => satu !== id))}
          onPindah={pindah}
          onUbah={(awal) => setDibuka({ apa: 'isian', awal, induk: awal.induk })}
          onTambah={(induk) => setDibuka({ apa: 'isian', awal: null, induk: induk.id })}
          onAkhiri={(awal) => setDibuka({ apa: 'akhiri', awal })}
          onBuka={(row) =>
            lakukan(
              { unit: [{ ...isianUnit(row), berlakuSampai: null }] },
              t('organisasi.tersimpan', { nama: row.nama }),
            )
          }
          onHapus={(awal) => setDibuka({ apa: 'hapus', awal })}
        />
      )}
      {dibuka?.apa === 'isian' && (
        <IsianUnit
          organisasi={organisasi}
          awal={dibuka.awal}
          induk={dibuka.induk}
          penata={penata}
          onTutup={() => setDibuka(null)}
        />
      )}
      {dibuka?.apa === 'akhiri' && (
        <AkhiriUnit organisasi={organisasi} awal={dibuka.awal} penata={penata} onTutup={() => setDibuka(null)} />
      )}
      {dibuka?.apa === 'hapus' && <HapusUnit awal={dibuka.awal} penata={penata} onTutup={() => setDibuka(null)} />}
    </Stack>
  );
}

function HapusUnit({ awal, penata, onTutup }: { awal: UnitOrganisasi; penata: Penata; onTutup: () => void }) {
  const { t } = useTranslation();
  const [galat, setGalat] = useState<Error | null>(null);
  const { id, versiBaris, nama } = awal;
  return (
    <Konfirmasi
      judul={t('organisasi.hapusJudul', { nama })}
      isi={t('organisasi.hapusIsi')}
      tombol={t('organisasi.hapus')}
      bahaya
      menunggu={penata.ubah.isPending}
      galat={galat}
      onYa={() =>
        void penata
          .simpan({ hapusUnit: [{ id, versiBaris }] }, t('organisasi.dihapus', { nama }))
          .then(onTutup, setGalat)
      }
      onBatal={onTutup}
    />
  );
}

/** True when the last day has gone by. */
function sudahBerakhir(sampai: string | null): boolean {
  return sampai !== null && sampai < hariIni();
}

/** Years that have a list, and those up to next year that may get one. */
function tahunPelaporan({ pelapor }: Organisasi): number[] {
  const ini = Number(hariIni().slice(0, 4));
  const pertama = Math.min(ini, ...pelapor.map(({ tahun }) => tahun));
  const terakhir = Math.max(ini + 1, ...pelapor.map(({ tahun }) => tahun));
  return Array.from({ length: terakhir - pertama + 1 }, (_, index) => terakhir - index);
}
