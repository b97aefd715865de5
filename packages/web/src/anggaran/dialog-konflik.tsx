import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { type Bahasa, Rupiah } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bentrok, kunciBentrok } from './model/konflik.ts';
import { teksBaris } from './model/nama.ts';
import { teksUang } from './model/salin.ts';

interface DialogKonflikProps {
  bentrok: readonly Bentrok[];
  /** What a cell or row is called. */
  nama: (kunci: string) => string;
  /** Told the cells and rows whose stored value shall stand. */
  onPilih: (ambilTersimpan: ReadonlySet<string>) => void;
  onTutup: () => void;
}

/** Both values of every cell and row that someone else saved meanwhile; the person says which one holds. */
export function DialogKonflik({ bentrok, nama, onPilih, onTutup }: DialogKonflikProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const semua = bentrok.map(kunciBentrok);
  const [ambil, setAmbil] = useState<ReadonlySet<string>>(new Set(semua));
  const hilang = bentrok.filter((item) => 'barisHilang' in item && item.barisHilang).map(kunciBentrok);
  const tampil = (item: Bentrok, sisi: 'milikSaya' | 'tersimpan'): string => {
    if (!('baris' in item)) {
      if (sisi === 'tersimpan' && item.barisHilang) return t('anggaran.susunan.konflikBarisHilang');
      const nilai = item[sisi];
      return nilai === null ? t('anggaran.kosong') : teksUang(Rupiah.parse(nilai), bahasa);
    }
    const row = item[sisi];
    if (row !== null) return teksBaris(row);
    return sisi === 'milikSaya' && item.tambahan.length > 0
      ? t('anggaran.susunan.konflikTambahan', { jumlah: item.tambahan.length })
      : t('anggaran.susunan.konflikDihapus');
  };
  const set = (kunci: string, tersimpan: boolean) => {
    const next = new Set(ambil);
    if (tersimpan) next.add(kunci);
    else next.delete(kunci);
    setAmbil(next);
  };
  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      title={t('anggaran.konflik.judul')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('anggaran.konflik.pengantar')}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setAmbil(new Set(hilang))}>
            {t('anggaran.konflik.semuaSaya')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAmbil(new Set(semua))}>
            {t('anggaran.konflik.semuaTersimpan')}
          </Button>
        </Group>
        <Table.ScrollContainer minWidth={480} mah="50dvh">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('anggaran.tempel.baris')}</Table.Th>
                <Table.Th>{t('anggaran.konflik.saya')}</Table.Th>
                <Table.Th>{t('anggaran.konflik.tersimpan')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bentrok.map((item) => {
                const kunci = kunciBentrok(item);
                return (
                  <Table.Tr key={kunci}>
                    <Table.Th scope="row" fw={400}>
                      {nama(kunci)}
                    </Table.Th>
                    <Table.Td>
                      <Radio
                        name={kunci}
                        label={tampil(item, 'milikSaya')}
                        checked={!ambil.has(kunci)}
                        disabled={hilang.includes(kunci)}
                        onChange={() => set(kunci, false)}
                      />
                    </Table.Td>
                    <Table.Td>
                      <Radio
                        name={kunci}
                        label={tampil(item, 'tersimpan')}
                        checked={ambil.has(kunci)}
                        onChange={() => set(kunci, true)}
                      />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group justify="flex-end">
          <Button variant="default" onClick={onTutup}>
            {t('umum.batal')}
          </Button>
          <Button onClick={() => onPilih(ambil)} data-autofocus>
            {t('anggaran.konflik.lanjut')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
