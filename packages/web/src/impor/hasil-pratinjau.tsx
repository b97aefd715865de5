import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import {
  type BacaUlang,
  hasilImporSchema,
  type PratinjauImpor,
  pratinjauImporSchema,
  type TakBerpadananDto,
} from '@selaras/contracts';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { Bacaan } from './bacaan.tsx';
import { DaftarMasalah } from './masalah.tsx';
import { TabelHalaman } from './tabel-halaman.tsx';
import { TakBerpadanan } from './tak-berpadanan.tsx';

interface HasilPratinjauProps {
  awal: PratinjauImpor;
  dipilih: UnitDanPeriode;
  onUlang: () => void;
}

type Perkataan = Partial<BacaUlang>;

/** What a read file would change and what is wrong in it, to be put right here; nothing is written until "apply". */
export function HasilPratinjau({ awal, dipilih, onUlang }: HasilPratinjauProps) {
  const { t } = useTranslation();
  const { kata, saat } = useFormat();
  const client = useQueryClient();
  // What the person has said of the file, and how it reads since.
  const [ulang, setUlang] = useState<Perkataan>({});
  const [pilihan, setPilihan] = useState<Readonly<Record<string, string>>>({});
  const [pratinjau, setPratinjau] = useState(awal);
  const [taksa, setTaksa] = useState<readonly TakBerpadananDto[]>(awal.takBerpadanan);
  const baca = useMutation({
    mutationFn: (perkataan: Perkataan) =>
      call(pratinjauImporSchema, `/api/impor/${awal.id}/baca`, { method: 'POST', json: perkataan }),
    onSuccess: (baru, perkataan) => {
      setPratinjau(baru);
      setUlang(perkataan);
      // A row that was decided on stays in the list, so that the decision can be changed.
      setTaksa((lama) => gabung(lama, baru.takBerpadanan, perkataan.padanan ?? {}));
    },
  });
  const terapkan = useMutation({
    mutationFn: () => call(hasilImporSchema, `/api/impor/${awal.id}/terapkan`, { method: 'POST', json: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  const bacaUlang = (ubahan: Perkataan) => baca.mutate({ ...ulang, padanan: pilihan, ...ubahan });
  const { unit, tahun, triwulan } = dipilih;

  if (terapkan.data) {
    return (
      <Alert
        variant="default"
        icon={<IconCheck color="var(--mantine-color-hijau-7)" />}
        title={t('impor.diterapkan')}
        role="status"
      >
        <Stack align="flex-start">
          <Text className="kalimat">{kata(terapkan.data.pesan)}</Text>
          <Group>
            <ButtonLink to="/laporan" search={{ unit: unit.slug, tahun, triwulan }} size="xs">
              {t('impor.lihatLaporan')}
            </ButtonLink>
            <Button size="xs" variant="default" onClick={onUlang}>
              {t('impor.berkasLain')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }

  const { mode, lembar, kolom } = (baca.isPending && baca.variables) || {};
  // What was just chosen stands there at once, while the file is read so.
  const dikirim = { ...(mode && { mode }), ...(lembar && { lembar }), ...(kolom && { kolom }) };
  const { ringkasan } = pratinjau;
  const jumlah = ringkasan.tambah + ringkasan.ubah + ringkasan.hapus;
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{pratinjau.namaBerkas}</Text>
          <Text size="sm" c="dimmed">
            {t('impor.ringkas', ringkasan)}
          </Text>
        </div>
        <Group>
          <Button variant="default" onClick={onUlang}>
            {t('impor.berkasLain')}
          </Button>
          {jumlah > 0 && (
            <Button
              disabled={!pratinjau.dapatDiterapkan || baca.isPending}
              loading={terapkan.isPending}
              onClick={() => terapkan.mutate()}
            >
              {t('impor.terapkan', { jumlah })}
            </Button>
          )}
        </Group>
      </Group>
      {pratinjau.catatan && (
        <Alert icon={<IconInfoCircle />} role="status">
          <Text className="kalimat">{kata(pratinjau.catatan)}</Text>
        </Alert>
      )}
      {pratinjau.sebelumnya && !pratinjau.catatan && (
        <Alert icon={<IconInfoCircle />} role="status">
          {t('impor.pernah', { waktu: saat(pratinjau.sebelumnya.dibuat), aktor: pratinjau.sebelumnya.aktor })}
        </Alert>
      )}
      {terapkan.error && <Galat error={terapkan.error} />}
      {baca.error && <Galat error={baca.error} />}
      {pratinjau.pembacaan && (
        <Bacaan pembacaan={{ ...pratinjau.pembacaan, ...dikirim }} membaca={baca.isPending} onUlang={bacaUlang} />
      )}
      <TakBerpadanan
        rows={taksa}
        dipilih={dipilih}
        padanan={pilihan}
        membaca={baca.isPending}
        berubah={JSON.stringify(pilihan) !== JSON.stringify(ulang.padanan ?? {})}
        onPilih={(kunci, target) => {
          const { [kunci]: _, ...lain } = pilihan;
          setPilihan(target === null ? lain : { ...lain, [kunci]: target });
        }}
        onLewatiSemua={() =>
          setPilihan({ ...Object.fromEntries(taksa.map(({ kunci }) => [kunci, 'lewati'])), ...pilihan })
        }
        onBaca={() => bacaUlang({})}
      />
      <DaftarMasalah
        judul={t('impor.masalah', { jumlah: pratinjau.masalah.length })}
        daftar={pratinjau.masalah}
        jawaban={{ perbaikan: ulang.perbaikan ?? {}, alasan: ulang.alasan ?? {} }}
        denganAlasan={pratinjau.pembacaan !== null}
        membaca={baca.isPending}
        onJawab={({ perbaikan, alasan }) =>
          bacaUlang({
            perbaikan: { ...ulang.perbaikan, ...perbaikan },
            alasan: { ...ulang.alasan, ...alasan },
          })
        }
      />
      {Object.keys(ulang.perbaikan ?? {}).length > 0 && (
        <Text size="sm" c="dimmed">
          {t('impor.diperbaiki', { sel: Object.keys(ulang.perbaikan ?? {}).join(', ') })}
        </Text>
      )}
      <DaftarMasalah judul={t('impor.temuan', { jumlah: pratinjau.temuan.length })} daftar={pratinjau.temuan} />
      <TabelHalaman
        judul={t('impor.perubahan', { jumlah })}
        rows={pratinjau.perubahan}
        kepala={
          <Table.Tr>
            <Table.Th>{t('impor.letak')}</Table.Th>
            <Table.Th>{t('impor.uraian')}</Table.Th>
            <Table.Th ta="right">{t('impor.sebelum')}</Table.Th>
            <Table.Th ta="right">{t('impor.sesudah')}</Table.Th>
          </Table.Tr>
        }
        baris={(perubahan, index) => (
          <Table.Tr key={`${perubahan.lokasi}-${perubahan.uraian}-${index}`}>
            <Table.Td data-label={t('impor.letak')}>{perubahan.lokasi}</Table.Td>
            <Table.Td data-label={t('impor.uraian')}>{perubahan.uraian}</Table.Td>
            <Table.Td className="angka" data-label={t('impor.sebelum')}>
              {perubahan.sebelum}
            </Table.Td>
            <Table.Td className="angka" data-label={t('impor.sesudah')}>
              {perubahan.sesudah}
            </Table.Td>
          </Table.Tr>
        )}
      >
        {pratinjau.perubahan.length < jumlah && (
          <Text size="sm" c="dimmed">
            {t('impor.sebagian', { tampil: pratinjau.perubahan.length, jumlah })}
          </Text>
        )}
      </TabelHalaman>
    </Stack>
  );
}

function gabung(
  lama: readonly TakBerpadananDto[],
  baru: readonly TakBerpadananDto[],
  padanan: Readonly<Record<string, string>>,
): TakBerpadananDto[] {
  const rows = new Map(baru.map((row) => [row.kunci, row]));
  for (const row of lama) if (!rows.has(row.kunci) && padanan[row.kunci] !== undefined) rows.set(row.kunci, row);
  return [...rows.values()].sort((a, b) => a.baris - b.baris);
}
