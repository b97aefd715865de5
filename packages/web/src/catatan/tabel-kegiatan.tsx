import { Table, Text } from '@mantine/core';
import type { KegiatanDicatat } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { TombolBukti } from '../bukti/tombol-bukti.tsx';
import { AksiBaris } from './aksi-baris.tsx';
import { singkat } from './urutan.ts';
import type { Pencatat } from './use-catatan.tsx';

interface TabelKegiatanProps {
  kegiatan: readonly KegiatanDicatat[];
  dapatDiubah: boolean;
  /** False while a filter hides rows: among some of them no place can be told. */
  dapatPindah: boolean;
  /** Row that a link points to. */
  dituju: string | undefined;
  pencatat: Pencatat;
  onUbah: (row: KegiatanDicatat) => void;
}

/** The activity log of one unit, group by group; on a narrow screen each row stands as a block. */
export function TabelKegiatan({ kegiatan, dapatDiubah, dapatPindah, dituju, pencatat, onUbah }: TabelKegiatanProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const groups = Map.groupBy(kegiatan, ({ kelompok }) => kelompok);
  const berkelompok = groups.size > 1 || !groups.has('');
  return (
    <Table className="kegiatan" verticalSpacing={6} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="3rem">{t('catatan.kolom.no')}</Table.Th>
          <Table.Th>{t('catatan.kolom.uraian')}</Table.Th>
          <Table.Th w="11rem">{t('catatan.kolom.waktu')}</Table.Th>
          <Table.Th w="24%">{t('catatan.kolom.hasil')}</Table.Th>
          <Table.Th w="16%">{t('catatan.kolom.keterangan')}</Table.Th>
          <Table.Th w="4.5rem">{t('catatan.kolom.bukti')}</Table.Th>
          {dapatDiubah && <Table.Td w="5rem" className="aksi" />}
        </Table.Tr>
      </Table.Thead>
      {[...groups].map(([kelompok, rows]) => (
        <Table.Tbody key={kelompok}>
          {berkelompok && (
            <Table.Tr className="kelompok">
              <Table.Th colSpan={dapatDiubah ? 7 : 6} scope="rowgroup">
                {kelompok || t('catatan.tanpaKelompok')}
              </Table.Th>
            </Table.Tr>
          )}
          {rows.map((row, index) => (
            <Table.Tr key={row.id} id={`baris-${row.id}`} data-dituju={row.id === dituju || undefined}>
              <Table.Td className="nomor">{index + 1}</Table.Td>
              <Table.Td className="uraian">{row.uraian}</Table.Td>
              <Table.Td data-label={t('catatan.kolom.waktu')} data-kosong={row.waktu === '' || undefined}>
                {row.waktu || '–'}
                {row.peringatan.map((pesan) => (
                  <Text key={pesan.id} size="xs" className="peringatan">
                    {pesan[bahasa]}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td data-label={t('catatan.kolom.hasil')} data-kosong={row.hasil === '' || undefined}>
                {row.hasil || '–'}
              </Table.Td>
              <Table.Td data-label={t('catatan.kolom.keterangan')} data-kosong={row.keterangan === '' || undefined}>
                {row.keterangan || '–'}
              </Table.Td>
              <Table.Td data-label={t('catatan.kolom.bukti')}>
                <TombolBukti tempat={{ objek: 'kegiatan', id: row.id }} nama={singkat(row.uraian)} jumlah={row.bukti} />
              </Table.Td>
              {dapatDiubah && (
                <Table.Td className="aksi">
                  <AksiBaris
                    id={row.id}
                    nama={row.uraian}
                    onNaik={dapatPindah && index > 0 ? () => pencatat.pindahKegiatan(rows, index, -1) : undefined}
                    onTurun={
                      dapatPindah && index < rows.length - 1 ? () => pencatat.pindahKegiatan(rows, index, 1) : undefined
                    }
                    onUbah={() => onUbah(row)}
                    onHapus={() => pencatat.hapusKegiatan(row)}
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
}
