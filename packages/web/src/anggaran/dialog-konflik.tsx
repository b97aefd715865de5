import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { type Bahasa, Rupiah } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namaBaris } from './baris-grid.tsx';
import type { Baris } from './model/hitung.ts';
import type { SelBentrok } from './model/konflik.ts';
import { teksUang } from './model/salin.ts';
import { bacaKunci, type KunciSel } from './model/sel.ts';

interface DialogKonflikProps {
  bentrok: readonly SelBentrok[];
  baris: readonly Baris[];
  /** Told the cells whose stored value shall stand. */
  onPilih: (ambilTersimpan: ReadonlySet<KunciSel>) => void;
  onTutup: () => void;
}

/** Both values of every cell that someone else saved meanwhile; the person says which one holds. */
export function DialogKonflik({ bentrok, baris, onPilih, onTutup }: DialogKonflikProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [ambil, setAmbil] = useState<ReadonlySet<KunciSel>>(new Set(bentrok.map(({ kunci }) => kunci)));
  const nama = new Map(baris.map((row) => [row.kunci, namaBaris(row, t)]));
  const show = (nilai: string | null) =>
    nilai === null ? t('anggaran.kosong') : teksUang(Rupiah.parse(nilai), bahasa);
  const set = (kunci: KunciSel, tersimpan: boolean) => {
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
          <Button size="xs" variant="default" onClick={() => setAmbil(new Set())}>
            {t('anggaran.konflik.semuaSaya')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAmbil(new Set(bentrok.map(({ kunci }) => kunci)))}>
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
              {bentrok.map(({ kunci, milikSaya, tersimpan }) => {
                const { jenis, id, kolom } = bacaKunci(kunci);
                return (
                  <Table.Tr key={kunci}>
                    <Table.Th scope="row" fw={400}>
                      {nama.get(`${jenis}:${id}`)} · {t(`anggaran.kolom.${kolom}`)}
                    </Table.Th>
                    <Table.Td>
                      <Radio
                        name={kunci}
                        label={show(milikSaya)}
                        checked={!ambil.has(kunci)}
                        onChange={() => set(kunci, false)}
                      />
                    </Table.Td>
                    <Table.Td>
                      <Radio
                        name={kunci}
                        label={show(tersimpan)}
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
