import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { type Bahasa, formatRupiah } from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import type { IsiHapus } from './model/ubah-baris.ts';

interface DialogHapusProps {
  nama: string;
  isi: IsiHapus;
  onHapus: () => void;
  onTutup: () => void;
}

/** Names everything that goes with a row before it goes, and what keeps it from going. */
export function DialogHapus({ nama, isi, onHapus, onTutup }: DialogHapusProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const uang = (jumlah: IsiHapus['pagu']) => formatRupiah(jumlah, { bahasa });
  const tahan = [
    isi.realisasi && t('anggaran.susunan.tahanRealisasi', { jumlah: uang(isi.realisasi) }),
    isi.catatan > 0 && t('anggaran.susunan.tahanCatatan', { jumlah: isi.catatan }),
    isi.lampiran > 0 && t('anggaran.susunan.tahanLampiran'),
  ].filter((kata) => typeof kata === 'string');
  const ikut = [
    isi.simpul > 0 && t('anggaran.susunan.hapusSimpul', { jumlah: isi.simpul }),
    isi.rincian > 0 && t('anggaran.susunan.hapusRincian', { jumlah: isi.rincian, pagu: uang(isi.pagu) }),
    isi.indikator.length > 0 && t('anggaran.susunan.hapusIndikator', { nama: isi.indikator.join('; ') }),
    isi.kas > 0 && t('anggaran.susunan.hapusKas', { jumlah: isi.kas }),
  ].filter((kata) => typeof kata === 'string');
  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      title={t('anggaran.susunan.hapusJudul')}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        <Text fw={600}>{t('anggaran.susunan.hapusIni', { nama })}</Text>
        {tahan.length > 0 ? (
          <Alert color="red" role="alert" title={t('anggaran.susunan.hapusTertahan')}>
            <Daftar isi={tahan} />
          </Alert>
        ) : (
          <>
            <Text size="sm">{t('anggaran.susunan.hapusIkut')}</Text>
            <Daftar isi={ikut} />
            {isi.realisasiLain && (
              <Alert color="yellow">
                {t('anggaran.susunan.hapusRealisasiLain', { jumlah: uang(isi.realisasiLain) })}
              </Alert>
            )}
            <Text size="sm" c="dimmed">
              {t('anggaran.susunan.hapusMasukan')} {t('anggaran.susunan.hapusUrungkan')}
            </Text>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTutup}>
            {t('umum.batal')}
          </Button>
          {tahan.length === 0 && (
            <Button color="red.9" onClick={onHapus} data-autofocus>
              {t('anggaran.susunan.hapusYa')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Daftar({ isi }: { isi: readonly string[] }) {
  return (
    <List size="sm">
      {isi.map((kata) => (
        <List.Item key={kata}>{kata}</List.Item>
      ))}
    </List>
  );
}
