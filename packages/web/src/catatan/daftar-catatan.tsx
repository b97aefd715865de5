import { Badge, Button, Stack, Text, Title } from '@mantine/core';
import type { CatatanDicatat, JenisCatatan } from '@selaras/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { TombolBukti } from '../bukti/tombol-bukti.tsx';
import { AksiBaris } from './aksi-baris.tsx';
import { singkat } from './urutan.ts';
import type { Pencatat } from './use-catatan.tsx';

interface DaftarCatatanProps {
  jenis: JenisCatatan;
  catatan: readonly CatatanDicatat[];
  dapatDiubah: boolean;
  /** False while a filter hides rows: among some of them no place can be told. */
  dapatPindah: boolean;
  pencatat: Pencatat;
  onTambah: () => void;
  onUbah: (row: CatatanDicatat) => void;
  /** Problems of the unit in order, which solutions name by their number. */
  masalah: readonly CatatanDicatat[];
  /** Opens a new solution for a problem. */
  onJawab: (masalah: string) => void;
}

/** Problems, or solutions, of one unit. */
export function DaftarCatatan(props: DaftarCatatanProps) {
  const { jenis, catatan, masalah, dapatDiubah, dapatPindah, pencatat, onTambah, onUbah, onJawab } = props;
  const { t } = useTranslation();
  if (!dapatPindah && catatan.length === 0) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={3} size="h5">
        {t(`catatan.jenis.${jenis}`)}
      </Title>
      {catatan.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`catatan.tanpa.${jenis}`)}
        </Text>
      )}
      {catatan.length > 0 && (
        <ol className="catatan">
          {catatan.map((row, index) => (
            <li key={row.id} id={`baris-${row.id}`}>
              <span className="nomor">{nomorDi(jenis === 'permasalahan' ? masalah : catatan, row, index)}.</span>
              <div>
                <Text size="sm" className="teks">
                  {row.teks}
                </Text>
                <Keterangan row={row} masalah={masalah} />
                {row.tentang && (
                  <Text size="xs" c="dimmed">
                    {t('catatan.tentang', { nama: row.tentang })}
                  </Text>
                )}
              </div>
              <TombolBukti tempat={{ objek: 'catatan', id: row.id }} nama={singkat(row.teks)} jumlah={row.bukti} />
              {dapatDiubah && (
                <AksiBaris
                  id={row.id}
                  nama={row.teks}
                  onNaik={dapatPindah && index > 0 ? () => pencatat.pindahCatatan(catatan, index, -1) : undefined}
                  onTurun={
                    dapatPindah && index < catatan.length - 1
                      ? () => pencatat.pindahCatatan(catatan, index, 1)
                      : undefined
                  }
                  onJawab={jenis === 'permasalahan' ? () => onJawab(row.id) : undefined}
                  onUbah={() => onUbah(row)}
                  onHapus={() => pencatat.hapusCatatan(row)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {dapatDiubah && dapatPindah && (
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={onTambah}>
          {t(`catatan.tambah.${jenis}`)}
        </Button>
      )}
    </Stack>
  );
}

/** The cause of a problem, or which problem a solution answers. */
function Keterangan({ row, masalah }: { row: CatatanDicatat; masalah: readonly CatatanDicatat[] }) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const ke = masalah.findIndex(({ id }) => id === row.menjawab);
  if (row.jenis === 'permasalahan' && row.namaPenyebab !== null) {
    return (
      <Badge variant="default" size="sm" tt="none">
        {kata(row.namaPenyebab)}
      </Badge>
    );
  }
  if (row.jenis !== 'solusi' || ke === -1) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('catatan.menjawabNomor', { nomor: ke + 1, teks: singkat(masalah[ke]?.teks ?? '') })}
    </Text>
  );
}

/** A filtered list keeps the numbers of the whole one, by which solutions name problems. */
function nomorDi(rows: readonly CatatanDicatat[], row: CatatanDicatat, index: number): number {
  const at = rows.findIndex(({ id }) => id === row.id);
  return (at === -1 ? index : at) + 1;
}
