import { Button, Stack, Text, Title } from '@mantine/core';
import type { CatatanDicatat, JenisCatatan } from '@selaras/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AksiBaris } from './aksi-baris.tsx';
import type { Pencatat } from './use-catatan.tsx';

interface DaftarCatatanProps {
  jenis: JenisCatatan;
  catatan: readonly CatatanDicatat[];
  dapatDiubah: boolean;
  pencatat: Pencatat;
  onTambah: () => void;
  onUbah: (row: CatatanDicatat) => void;
}

/** Problems, or solutions, of one unit. */
export function DaftarCatatan({ jenis, catatan, dapatDiubah, pencatat, onTambah, onUbah }: DaftarCatatanProps) {
  const { t } = useTranslation();
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
            <li key={row.id}>
              <span className="nomor">{index + 1}.</span>
              <div>
                <Text size="sm" className="teks">
                  {row.teks}
                </Text>
                {row.tentang && (
                  <Text size="xs" c="dimmed">
                    {t('catatan.tentang', { nama: row.tentang })}
                  </Text>
                )}
              </div>
              {dapatDiubah && (
                <AksiBaris
                  id={row.id}
                  nama={row.teks}
                  onNaik={index > 0 ? () => pencatat.pindahCatatan(catatan, index, -1) : undefined}
                  onTurun={index < catatan.length - 1 ? () => pencatat.pindahCatatan(catatan, index, 1) : undefined}
                  onUbah={() => onUbah(row)}
                  onHapus={() => pencatat.hapusCatatan(row)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {dapatDiubah && (
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={onTambah}>
          {t(`catatan.tambah.${jenis}`)}
        </Button>
      )}
    </Stack>
  );
}
