import { ActionIcon, Button, Checkbox, Group, Menu, Select, Stack, TextInput } from '@mantine/core';
import type { LembarAnggaran } from '@selaras/contracts';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconColumns3,
  IconDeviceFloppy,
  IconListTree,
  IconSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SEMUA_TEMUAN } from './model/saring.ts';
import { KOLOM, KOLOM_TETAP, type Kolom } from './model/sel.ts';

/** Rules whose findings stand on rows of the budget. */
const ATURAN = [
  'over-budget',
  'sum-of-children',
  'belum-dirinci',
  'serapan-rendah',
  'kumulatif-turun',
  'periode-tumpang-tindih',
  'same-quantity',
  'total-column',
  'total-row',
  'code',
  'duplicate-row',
  'spending-without-output',
] as const;

interface AlatProps {
  data: LembarAnggaran;
  teks: string;
  temuan: string;
  sempit: boolean;
  belumDisimpan: number;
  /** True when rows, not only cells, are unsaved. */
  adaBaris: boolean;
  dapatMengurungkan: boolean;
  dapatMengulangi: boolean;
  menyimpan: boolean;
  tampil: (nama: Kolom) => boolean;
  onTeks: (teks: string) => void;
  onTemuan: (temuan: string) => void;
  onKolom: (nama: Kolom) => void;
  onUrungkan: () => void;
  onUlangi: () => void;
  onSimpan: () => void;
  onMenu: (letak: { x: number; y: number }) => void;
}

/** What can be done with the sheet as a whole; buttons that would be refused are not there. */
export function Alat(props: AlatProps) {
  const { data, teks, temuan, sempit, belumDisimpan, menyimpan, tampil } = props;
  const { t } = useTranslation();
  const bolehUbah = data.kemampuan.includes('angka:ubah');
  const hitung = (aturan: string) => data.temuan.filter((row) => row.aturan === aturan).length;
  const ada = ATURAN.filter((aturan) => hitung(aturan) > 0);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('anggaran.cari')}
        leftSection={<IconSearch size={16} />}
        value={teks}
        onChange={(event) => props.onTeks(event.currentTarget.value)}
        w={{ base: '100%', xs: 200 }}
      />
      <Select
        label={t('anggaran.saringTemuan')}
        data={[
          { value: '', label: t('anggaran.semuaBaris') },
          { value: SEMUA_TEMUAN, label: `${t('anggaran.semuaTemuan')} (${data.temuan.length})` },
          ...ada.map((aturan) => ({ value: aturan, label: `${t(`anggaran.aturan.${aturan}`)} (${hitung(aturan)})` })),
        ]}
        value={temuan}
        onChange={(value) => props.onTemuan(value ?? '')}
        allowDeselect={false}
        w={{ base: '100%', xs: 230 }}
      />
      {!sempit && (
        <Menu closeOnItemClick={false} position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconColumns3 size={16} />}>
              {t('anggaran.pilihKolom')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Stack gap={6} p="xs">
              {KOLOM.filter((nama) => !KOLOM_TETAP.includes(nama)).map((nama) => (
                <Checkbox
                  key={nama}
                  size="sm"
                  label={t(`anggaran.kolom.${nama}`)}
                  checked={tampil(nama)}
                  onChange={() => props.onKolom(nama)}
                />
              ))}
            </Stack>
          </Menu.Dropdown>
        </Menu>
      )}
      {bolehUbah && (
        <>
          {data.paguDapatDiubah && (
            <Button
              variant="default"
              leftSection={<IconListTree size={16} />}
              aria-haspopup="menu"
              onClick={(event) => {
                const { left, bottom } = event.currentTarget.getBoundingClientRect();
                props.onMenu({ x: left, y: bottom });
              }}
            >
              {t('anggaran.susunan.menu')}
            </Button>
          )}
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('anggaran.urungkan')}
            title={`${t('anggaran.urungkan')} (Ctrl+Z)`}
            disabled={!props.dapatMengurungkan}
            onClick={props.onUrungkan}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('anggaran.ulangi')}
            title={`${t('anggaran.ulangi')} (Ctrl+Y)`}
            disabled={!props.dapatMengulangi}
            onClick={props.onUlangi}
          >
            <IconArrowForwardUp size={18} />
          </ActionIcon>
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            disabled={belumDisimpan === 0}
            loading={menyimpan}
            onClick={props.onSimpan}
          >
            {t(props.adaBaris ? 'anggaran.susunan.simpanPerubahan' : 'anggaran.simpan', { jumlah: belumDisimpan })}
          </Button>
        </>
      )}
    </Group>
  );
}
