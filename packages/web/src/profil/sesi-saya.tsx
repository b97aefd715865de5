import { Badge, Button, Group, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { SesiSendiri } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { Galat } from '../components/galat.tsx';
import { useUbahProfil } from './api.ts';
import { namaPerangkat } from './perangkat.ts';

/** Where one is signed in; ends what one does not know. */
export function SesiSaya({ sesi }: { sesi: readonly SesiSendiri[] }) {
  const { t } = useTranslation();
  const { saat } = useFormat();
  const { akhiri, akhiriLain } = useUbahProfil();
  const selesai = () => notifications.show({ message: t('profil.sesi.selesai') });
  const galat = akhiri.error ?? akhiriLain.error;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('profil.sesi.judul')}
      </Title>
      <Text size="sm">{t('profil.sesi.pengantar')}</Text>
      <Table className="tumpuk" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('profil.sesi.perangkat')}</Table.Th>
            <Table.Th>{t('profil.sesi.alamat')}</Table.Th>
            <Table.Th>{t('profil.sesi.mulai')}</Table.Th>
            <Table.Th>{t('profil.sesi.berakhir')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('profil.sesi.akhiri')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sesi.map(({ id, peramban, alamat, dibuat, kedaluwarsa, ini }) => {
            const perangkat = namaPerangkat(peramban) ?? t('profil.sesi.takDikenal');
            return (
              <Table.Tr key={id}>
                <Table.Td data-label={t('profil.sesi.perangkat')} title={peramban}>
                  {perangkat}{' '}
                  {ini && (
                    <Badge variant="default" size="sm" tt="none">
                      {t('profil.sesi.ini')}
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td data-label={t('profil.sesi.alamat')}>{alamat}</Table.Td>
                <Table.Td data-label={t('profil.sesi.mulai')}>{saat(dibuat)}</Table.Td>
                <Table.Td data-label={t('profil.sesi.berakhir')}>{saat(kedaluwarsa)}</Table.Td>
                <Table.Td>
                  {!ini && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('profil.sesi.akhiriNama', { perangkat, saat: saat(dibuat) })}
                      loading={akhiri.isPending && akhiri.variables === id}
                      onClick={() => akhiri.mutate(id, { onSuccess: selesai })}
                    >
                      {t('profil.sesi.akhiri')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {galat && <Galat error={galat} />}
      {sesi.length > 1 && (
        <Group>
          <Button
            size="xs"
            variant="default"
            loading={akhiriLain.isPending}
            onClick={() => akhiriLain.mutate(undefined, { onSuccess: selesai })}
          >
            {t('profil.sesi.akhiriLain')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
