import './pengaturan.css';
import { Button, Group, Loader, Select, Stack, Text, TextInput } from '@mantine/core';
import type { JabatanOrganisasi, Organisasi, PejabatOrganisasi } from '@selaras/contracts';
import { findKepala } from '@selaras/domain';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';
import { ButirPohon } from './butir-pohon.tsx';
import { IsianJabatan } from './isian-jabatan.tsx';
import { IsianPejabat } from './isian-pejabat.tsx';
import { KartuJabatan } from './kartu-jabatan.tsx';
import { PenandaTangan } from './penanda-tangan.tsx';
import { geser, susunPohon } from './pohon.ts';
import { hariIni } from './tanggal.ts';
import { isianJabatan, type Penata, useOrganisasi } from './use-organisasi.tsx';

type Dibuka =
  | { apa: 'jabatan'; awal: JabatanOrganisasi | null }
  | { apa: 'pejabat'; jabatan: JabatanOrganisasi; awal: PejabatOrganisasi | null }
  | { apa: 'hapus-jabatan'; awal: JabatanOrganisasi }
  | { apa: 'hapus-pejabat'; awal: PejabatOrganisasi };

/** Offices of a unit with their holders by date, and who signs. */
export function TabJabatan() {
  const { t } = useTranslation();
  const penata = useOrganisasi();
  const { data, error, refetch } = penata.organisasi;
  if (error) return <Galat error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('umum.muat')} />;
  if (data.unit.length === 0) return <Text>{t('organisasi.unit.kosong')}</Text>;
  return <IsiJabatan organisasi={data} penata={penata} />;
}

function IsiJabatan({ organisasi, penata }: { organisasi: Organisasi; penata: Penata }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const [tanggal, setTanggal] = useState(hariIni());
  const [dibuka, setDibuka] = useState<Dibuka | null>(null);
  const [galat, setGalat] = useState<Error | null>(null);
  const pohon = susunPohon(organisasi.unit);
  const dalam = new Map(pohon.map(({ row, tingkat }) => [row.id, tingkat]));
  const unit = pilihUnit(organisasi, search.unit) ?? pohon[0]?.row;
  if (unit === undefined) return null;
  const bolehUbah = organisasi.kemampuan.includes('organisasi:kelola');
  const milik = organisasi.jabatan.filter((row) => row.unit === unit.id);
  const kepala = findKepala(organisasi.jabatan, unit.id);
  const susunan = susunPohon(milik.map((row) => ({ ...row, induk: row.atasan })));
  const tergeser = (row: JabatanOrganisasi, langkah: -1 | 1) =>
    geser(
      milik.filter(({ atasan }) => atasan === row.atasan),
      row.id,
      langkah,
    );
  const dapatPindah = (row: JabatanOrganisasi, langkah: -1 | 1) => tergeser(row, langkah).length > 0;
  const pindah = (row: JabatanOrganisasi, langkah: -1 | 1) => {
    setGalat(null);
    const jabatan = tergeser(row, langkah).map(isianJabatan);
    penata.simpan({ jabatan }, t('organisasi.tersimpan', { nama: row.nama })).catch(setGalat);
  };
  const tutup = () => setDibuka(null);

  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={t('organisasi.jabatan.unit')}
          data={pohon.map(({ row }) => ({ value: row.id, label: row.nama }))}
          renderOption={({ option }) => <ButirPohon nama={option.label} tingkat={dalam.get(option.value) ?? 0} />}
          value={unit.id}
          onChange={(id) =>
            void navigate({
              to: '.',
              search: (sebelumnya) => ({
                ...sebelumnya,
                unit: organisasi.unit.find((row) => row.id === id)?.slug ?? sebelumnya.unit,
              }),
            })
          }
          searchable
          allowDeselect={false}
          w={{ base: '100%', xs: 360 }}
        />
        <TextInput
          type="date"
          label={t('organisasi.jabatan.tanggal')}
          value={tanggal}
          onChange={(event) => setTanggal(event.currentTarget.value)}
          w={170}
        />
        {bolehUbah && (
          <Button
            leftSection={<IconPlus size={16} />}
            ml={{ sm: 'auto' }}
            onClick={() => setDibuka({ apa: 'jabatan', awal: null })}
          >
            {t('organisasi.jabatan.tambah')}
          </Button>
        )}
      </Group>
      {!bolehUbah && (
        <Text size="sm" c="dimmed">
          {t('organisasi.lihatSaja')}
        </Text>
      )}
      {tanggal !== '' && <PenandaTangan organisasi={organisasi} unit={unit} tanggal={tanggal} />}
      {galat && <Galat error={galat} />}
      {susunan.length === 0 && <Text>{t('organisasi.jabatan.kosong')}</Text>}
      {susunan.map(({ row, tingkat }) => (
        <KartuJabatan
          key={row.id}
          organisasi={organisasi}
          jabatan={row}
          tingkat={tingkat}
          kepala={row.id === kepala?.id}
          tanggal={tanggal}
          bolehUbah={bolehUbah}
          onUbah={() => setDibuka({ apa: 'jabatan', awal: row })}
          onNaik={dapatPindah(row, -1) ? () => pindah(row, -1) : undefined}
          onTurun={dapatPindah(row, 1) ? () => pindah(row, 1) : undefined}
          onHapus={() => setDibuka({ apa: 'hapus-jabatan', awal: row })}
          onPejabat={(awal) => setDibuka({ apa: 'pejabat', jabatan: row, awal })}
          onHapusPejabat={(awal) => setDibuka({ apa: 'hapus-pejabat', awal })}
        />
      ))}
      {dibuka?.apa === 'jabatan' && (
        <IsianJabatan organisasi={organisasi} unit={unit} awal={dibuka.awal} penata={penata} onTutup={tutup} />
      )}
      {dibuka?.apa === 'pejabat' && (
        <IsianPejabat
          organisasi={organisasi}
          jabatan={dibuka.jabatan}
          awal={dibuka.awal}
          penata={penata}
          onTutup={tutup}
        />
      )}
      {(dibuka?.apa === 'hapus-jabatan' || dibuka?.apa === 'hapus-pejabat') && (
        <Hapus dibuka={dibuka} penata={penata} onTutup={tutup} />
      )}
    </Stack>
  );
}

interface HapusProps {
  dibuka: Extract<Dibuka, { apa: 'hapus-jabatan' | 'hapus-pejabat' }>;
  penata: Penata;
  onTutup: () => void;
}

function Hapus({ dibuka: { apa, awal }, penata, onTutup }: HapusProps) {
  const { t } = useTranslation();
  const [galat, setGalat] = useState<Error | null>(null);
  const { id, versiBaris, nama } = awal;
  const baris = [{ id, versiBaris }];
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
          .simpan(
            apa === 'hapus-jabatan' ? { hapusJabatan: baris } : { hapusPejabat: baris },
            t('organisasi.dihapus', { nama }),
          )
          .then(onTutup, setGalat)
      }
      onBatal={onTutup}
    />
  );
}

/** The unit of the address, else the first that reports on its own. */
function pilihUnit({ unit, pelapor }: Organisasi, slug: string | undefined) {
  const dipilih = unit.find((row) => row.slug === slug);
  if (dipilih) return dipilih;
  const terakhir = new Set(pelapor.at(-1)?.unit);
  return unit.find(({ id }) => terakhir.has(id));
}
