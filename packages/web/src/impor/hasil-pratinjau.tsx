import { Alert, Button, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { hasilImporSchema, type MasalahDto, type PratinjauImpor } from '@selaras/contracts';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';

/** A list that scrolls can be reached and scrolled with the keyboard. */
const gulir = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label });

interface HasilPratinjauProps {
  pratinjau: PratinjauImpor;
  dipilih: UnitDanPeriode;
  onUlang: () => void;
}

/** What a read file would change and what is wrong in it; nothing is written until "apply". */
export function HasilPratinjau({ pratinjau, dipilih, onUlang }: HasilPratinjauProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const client = useQueryClient();
  const terapkan = useMutation({
    mutationFn: () => call(hasilImporSchema, `/api/impor/${pratinjau.id}/terapkan`, { method: 'POST', json: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  const { unit, tahun, triwulan } = dipilih;

  if (terapkan.data) {
    return (
      <Alert color="green" icon={<IconCheck />} title={t('impor.diterapkan')} role="status">
        <Stack align="flex-start">
          {terapkan.data.pesan[bahasa]}
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

  return (
    <Stack>
      <Group justify="space-between">
        <Text fw={600}>{pratinjau.namaBerkas}</Text>
        <Group>
          <Button variant="default" onClick={onUlang}>
            {t('impor.berkasLain')}
          </Button>
          {pratinjau.perubahan.length > 0 && (
            <Button
              disabled={!pratinjau.dapatDiterapkan}
              loading={terapkan.isPending}
              onClick={() => terapkan.mutate()}
            >
              {t('impor.terapkan', { jumlah: pratinjau.perubahan.length })}
            </Button>
          )}
        </Group>
      </Group>
      {pratinjau.catatan && (
        <Alert icon={<IconInfoCircle />} role="status">
          {pratinjau.catatan[bahasa]}
        </Alert>
      )}
      {terapkan.error && <Galat error={terapkan.error} />}
      <Masalah judul={t('impor.masalah', { jumlah: pratinjau.masalah.length })} daftar={pratinjau.masalah} />
      <Masalah judul={t('impor.temuan', { jumlah: pratinjau.temuan.length })} daftar={pratinjau.temuan} />
      {pratinjau.perubahan.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('impor.perubahan', { jumlah: pratinjau.perubahan.length })}
          </Title>
          <ScrollArea.Autosize
            mah={420}
            viewportProps={gulir(t('impor.perubahan', { jumlah: pratinjau.perubahan.length }))}
          >
            <Table striped stickyHeader className="tumpuk">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('impor.letak')}</Table.Th>
                  <Table.Th>{t('impor.uraian')}</Table.Th>
                  <Table.Th ta="right">{t('impor.sebelum')}</Table.Th>
                  <Table.Th ta="right">{t('impor.sesudah')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pratinjau.perubahan.map((perubahan) => (
                  <Table.Tr key={`${perubahan.lokasi}-${perubahan.uraian}`}>
                    <Table.Td data-label={t('impor.letak')}>{perubahan.lokasi}</Table.Td>
                    <Table.Td data-label={t('impor.uraian')}>{perubahan.uraian}</Table.Td>
                    <Table.Td className="angka" data-label={t('impor.sebelum')}>
                      {perubahan.sebelum}
                    </Table.Td>
                    <Table.Td className="angka" data-label={t('impor.sesudah')}>
                      {perubahan.sesudah}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
        </section>
      )}
    </Stack>
  );
}

function Masalah({ judul, daftar }: { judul: string; daftar: MasalahDto[] }) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  if (daftar.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {judul}
      </Title>
      <ScrollArea.Autosize mah={420} viewportProps={gulir(judul)}>
        <Table striped stickyHeader className="tumpuk">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('impor.letak')}</Table.Th>
              <Table.Th>{t('impor.nilai')}</Table.Th>
              <Table.Th>{t('impor.apa')}</Table.Th>
              <Table.Th>{t('impor.saran')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {daftar.map((masalah) => (
              <Table.Tr key={`${masalah.lokasi}-${masalah.kode}`}>
                <Table.Td data-label={t('impor.letak')}>{masalah.lokasi}</Table.Td>
                <Table.Td data-label={t('impor.nilai')}>{masalah.nilai}</Table.Td>
                <Table.Td data-label={t('impor.apa')}>{masalah.pesan[bahasa]}</Table.Td>
                <Table.Td data-label={t('impor.saran')}>{masalah.saran?.[bahasa]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}
