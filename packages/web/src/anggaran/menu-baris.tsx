import { Kbd, Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { namaBaris } from './baris-grid.tsx';
import type { Baris } from './model/hitung.ts';
import type { LembarSiap } from './model/siapkan.ts';
import { pilihanTambah, type TempatBaru } from './model/ubah-baris.ts';

/** What is done with a row beyond its figures. */
export type PerintahBaris = 'ubah' | 'naik' | 'turun' | 'nyatakan' | 'lepas' | 'hapus' | { tambah: TempatBaru };

interface MenuBarisProps {
  siap: LembarSiap;
  /** The row with the focus; a derived one stands for the node that it belongs to. */
  baris: Baris | undefined;
  /** Where it opens, in the window. */
  letak: { x: number; y: number };
  onPilih: (perintah: PerintahBaris) => void;
  onTutup: () => void;
}

/** The menu of a row, at the pointer, the row, or its button. */
export function MenuBaris({ siap, baris, letak, onPilih, onTutup }: MenuBarisProps) {
  const { t } = useTranslation();
  return (
    <Menu
      opened
      onClose={onTutup}
      position="bottom-start"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      shadow="md"
      width={280}
    >
      <Menu.Target>
        <UnstyledButton
          tabIndex={-1}
          aria-label={t('anggaran.susunan.menu')}
          style={{ position: 'fixed', left: letak.x, top: letak.y, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('anggaran.susunan.menuUntuk', { nama: baris ? namaBaris(baris, t) : '' })}>
        <IsiMenu siap={siap} baris={baris} onPilih={onPilih} />
      </Menu.Dropdown>
    </Menu>
  );
}

function IsiMenu({ siap, baris, onPilih }: Pick<MenuBarisProps, 'siap' | 'baris' | 'onPilih'>) {
  const { t } = useTranslation();
  return perintahBaris(siap, baris).map(({ perintah, kunci, tombol }) => (
    <Menu.Item
      key={kunci}
      {...(perintah === 'hapus' ? { color: 'red' } : {})}
      {...(tombol === undefined ? {} : { rightSection: <Kbd size="xs">{tombol}</Kbd> })}
      onClick={() => onPilih(perintah)}
    >
      {t(kunci)}
    </Menu.Item>
  ));
}

const TOMBOL = { ubah: 'F2', naik: 'Alt+↑', turun: 'Alt+↓', hapus: 'Ctrl+−' } as const;

/** What can be done at a row, with the words and the key of each. */
export function perintahBaris(siap: LembarSiap, baris: Baris | undefined) {
  const nyata = baris?.jenis === 'simpul' || baris?.jenis === 'anggaran';
  const tambah = pilihanTambah(siap, nyata ? baris.kunci : null).map((tempat) => ({
    perintah: { tambah: tempat } as PerintahBaris,
    kunci: `anggaran.susunan.tambah.${tempat.jenis}` as const,
    tombol: undefined,
  }));
  if (!nyata) return tambah;
  const pagu = baris.dinyatakan ? ('lepas' as const) : ('nyatakan' as const);
  const lain = [
    'ubah' as const,
    'naik' as const,
    'turun' as const,
    ...(baris.jenis === 'simpul' && baris.berAnak ? [pagu] : []),
    'hapus' as const,
  ].map((perintah) => ({
    perintah: perintah as PerintahBaris,
    kunci: `anggaran.susunan.${perintah}` as const,
    tombol: perintah in TOMBOL ? TOMBOL[perintah as keyof typeof TOMBOL] : undefined,
  }));
  return [...tambah, ...lain];
}
