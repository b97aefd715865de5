import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type Bahasa, type ColumnStyle, Rupiah } from '@selaras/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namaBaris } from './baris-grid.tsx';
import { teksUang } from './model/salin.ts';
import type { HasilTempel, SelTempel } from './model/tempel.ts';

interface PratinjauTempelProps {
  hasil: HasilTempel;
  onTerapkan: () => void;
  onTutup: () => void;
}

const TINGGI = 30;
const URUTAN: Readonly<Record<SelTempel['nasib'], number>> = { ditolak: 0, terkunci: 1, dibaca: 2, kosong: 3, sama: 4 };

/** How a pasted block is read: what could not be comes first, with its reason; nothing changes before it is accepted. */
export function PratinjauTempel({ hasil, onTerapkan, onTutup }: PratinjauTempelProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [wadah, setWadah] = useState<HTMLElement | null>(null);
  const [sel] = useState(() => hasil.sel.toSorted((a, b) => URUTAN[a.nasib] - URUTAN[b.nasib]));
  const virtual = useVirtualizer({
    count: sel.length,
    getScrollElement: () => wadah,
    estimateSize: () => TINGGI,
    scrollMargin: TINGGI,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const jumlah = (nasib: SelTempel['nasib']) => hasil.sel.filter((item) => item.nasib === nasib).length;
  const gaya = [...hasil.gaya].map(([kolom, style]) => `${t(`anggaran.kolom.${kolom}`)}: ${namaGaya(style, t)}`);
  const dibaca = jumlah('dibaca');

  return (
    <Modal
      opened
      onClose={onTutup}
      size="xl"
      title={t('anggaran.tempel.judul')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('anggaran.tempel.ringkas', {
            dibaca,
            ditolak: jumlah('ditolak'),
            terkunci: jumlah('terkunci'),
            kosong: jumlah('kosong'),
            sama: jumlah('sama'),
          })}{' '}
          {hasil.diLuar > 0 && t('anggaran.tempel.diLuar', { jumlah: hasil.diLuar })}
        </Text>
        {gaya.length > 0 && (
          <Text size="xs" c="dimmed">
            {gaya.join(' · ')}
          </Text>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="daftar-tempel" ref={setWadah} tabIndex={0} aria-label={t('anggaran.tempel.judul')}>
          <table aria-rowcount={sel.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                {(['baris', 'kolom', 'teks', 'dibaca', 'keterangan'] as const).map((nama) => (
                  <th key={nama} scope="col">
                    {t(`anggaran.tempel.${nama}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Ruang tinggi={(items[0]?.start ?? TINGGI) - TINGGI} />
              {items.map(({ index }) => {
                const item = sel[index];
                return item && <BarisTempel key={item.kunci} item={item} nomor={index + 2} bahasa={bahasa} t={t} />;
              })}
              <Ruang tinggi={virtual.getTotalSize() + TINGGI - (items.at(-1)?.end ?? TINGGI)} />
            </tbody>
          </table>
        </section>
        <Group justify="flex-end">
          <Button variant="default" onClick={onTutup}>
            {t('umum.batal')}
          </Button>
          <Button onClick={onTerapkan} disabled={dibaca === 0} data-autofocus>
            {t('anggaran.tempel.terapkan', { jumlah: dibaca })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Room of the rows that are not drawn. */
function Ruang({ tinggi }: { tinggi: number }) {
  return (
    <tr aria-hidden style={{ height: Math.max(0, tinggi) }}>
      <td colSpan={5} style={{ padding: 0 }} />
    </tr>
  );
}

function BarisTempel({ item, nomor, bahasa, t }: { item: SelTempel; nomor: number; bahasa: Bahasa; t: TFunction }) {
  const nama = namaBaris(item.baris, t);
  const catatan = keterangan(item, bahasa, t);
  return (
    <tr aria-rowindex={nomor} data-nasib={item.nasib}>
      <td title={nama}>{nama}</td>
      <td>{t(`anggaran.kolom.${item.kolom}`)}</td>
      <td className="angka">{item.teks}</td>
      <td className="angka">{item.nasib === 'dibaca' ? teksUang(Rupiah.parse(item.sesudah), bahasa) : '–'}</td>
      <td title={catatan}>{catatan}</td>
    </tr>
  );
}

function keterangan(item: SelTempel, bahasa: Bahasa, t: TFunction): string {
  switch (item.nasib) {
    case 'ditolak':
      return `${item.pesan[bahasa]} ${item.saran?.[bahasa] ?? ''}`;
    case 'terkunci':
      return t(`anggaran.terkunci.${item.sebab}`);
    case 'dibaca':
      return item.sebelum === null
        ? t('anggaran.tempel.mengisi')
        : t('anggaran.tempel.mengganti', { nilai: teksUang(Rupiah.parse(item.sebelum), bahasa) });
    case 'kosong':
      return t('anggaran.tempel.dilewati');
    case 'sama':
      return t('anggaran.tempel.sudahSama');
  }
}

/** How a column's own cells prove that its numbers are written. */
function namaGaya(style: ColumnStyle, t: TFunction): string {
  if (style['.'] === 'mixed' || style[','] === 'mixed') return t('anggaran.tempel.gayaCampur');
  if (style['.'] === 'grouping' || style[','] === 'decimal') return t('anggaran.tempel.gayaIndonesia');
  if (style['.'] === 'decimal' || style[','] === 'grouping') return t('anggaran.tempel.gayaAs');
  return t('anggaran.tempel.gayaPolos');
}
