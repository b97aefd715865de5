import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { Organisasi, UnitOrganisasi } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { keturunan } from './pohon.ts';
import { hariIni } from './tanggal.ts';
import { isianUnit, type Penata } from './use-organisasi.tsx';

interface AkhiriUnitProps {
  organisasi: Organisasi;
  awal: UnitOrganisasi;
  penata: Penata;
  onTutup: () => void;
}

/** Ends a unit and everything below it by a date. */
export function AkhiriUnit({ organisasi, awal, penata, onTutup }: AkhiriUnitProps) {
  const { t } = useTranslation();
  const [tanggal, setTanggal] = useState(hariIni());
  const [galat, setGalat] = useState<Error | null>(null);
  const ids = keturunan(organisasi.unit, awal.id);
  const keluarga = organisasi.unit.filter(
    ({ id, berlakuSampai }) => ids.has(id) && (berlakuSampai === null || berlakuSampai > tanggal),
  );
  const bawahan = keluarga.filter(({ id }) => id !== awal.id).map(({ nama }) => nama);
  const akhiri = () =>
    penata
      .simpan(
        { unit: keluarga.map((row) => ({ ...isianUnit(row), berlakuSampai: tanggal })) },
        t('organisasi.tersimpan', { nama: awal.nama }),
      )
      .then(onTutup, setGalat);
  return (
    <Modal
      opened
      onClose={onTutup}
      title={t('organisasi.unit.akhiriJudul', { nama: awal.nama })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void akhiri();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('organisasi.unit.akhiriIsi')}</Text>
          <TextInput
            type="date"
            label={t('organisasi.unit.tanggalAkhir')}
            value={tanggal}
            onChange={(event) => setTanggal(event.currentTarget.value)}
            required
            data-autofocus
          />
          {bawahan.length > 0 && (
            <Text size="sm">{t('organisasi.unit.akhiriBawahan', { daftar: bawahan.join(', ') })}</Text>
          )}
          {galat && <Galat error={galat} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onTutup}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" color="red" loading={penata.ubah.isPending} disabled={tanggal === ''}>
              {t('organisasi.unit.akhiri')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
