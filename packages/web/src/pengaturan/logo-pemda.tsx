import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ProfilPemdaDto, profilPemdaSchema } from '@selaras/contracts';
import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';

const ACCEPT = 'image/png,image/jpeg';
const MAX_BYTES = 512 * 1024;

interface LogoPemdaProps {
  profil: ProfilPemdaDto;
  bolehUbah: boolean;
  onTersimpan: (profil: ProfilPemdaDto) => void;
}

/** The logo: shown, put there, replaced, taken away. */
export function LogoPemda({ profil, bolehUbah, onTersimpan }: LogoPemdaProps) {
  const { t } = useTranslation();
  const { logo, versiBaris, nama } = profil;
  const [menghapus, setMenghapus] = useState(false);
  const [ditolak, setDitolak] = useState<Error | null>(null);
  const resetRef = useRef<() => void>(null);
  const unggah = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('versiBaris', versiBaris === null ? '' : String(versiBaris));
      form.append('berkas', file);
      return call(profilPemdaSchema, '/api/pengaturan/logo', { method: 'PUT', form });
    },
    onSuccess: (baru) => {
      onTersimpan(baru);
      notifications.show({ closeButtonProps: { 'aria-label': t('umum.tutup') }, message: t('pemda.logo.disimpan') });
    },
    // Else the browser keeps quiet when the corrected file has the same name.
    onSettled: () => resetRef.current?.(),
  });
  const hapus = useMutation({
    mutationFn: () =>
      call(profilPemdaSchema, `/api/pengaturan/logo?versiBaris=${versiBaris ?? 0}`, { method: 'DELETE' }),
    onSuccess: (baru) => {
      onTersimpan(baru);
      setMenghapus(false);
      notifications.show({ closeButtonProps: { 'aria-label': t('umum.tutup') }, message: t('pemda.logo.dihapus') });
    },
  });
  const terima = (file: File | null) => {
    if (file === null) return;
    unggah.reset();
    const alasan = alasanDitolak(file);
    setDitolak(alasan && new Error(t(alasan, { nama: file.name })));
    if (alasan === null) unggah.mutate(file);
    else resetRef.current?.();
  };
  const galat = ditolak ?? unggah.error;
  return (
    <section aria-labelledby="logo-pemda">
      <Title order={2} size="h4" id="logo-pemda" mb="xs">
        {t('pemda.logo.judul')}
      </Title>
      <Text size="sm" c="dimmed" maw="70ch" mb="sm">
        {t('pemda.logo.pengantar')}
      </Text>
      <Group align="flex-start">
        <div className="gambar-logo">
          {logo ? (
            <img src={logo.alamat} alt={t('pemda.logo.alt', { nama })} />
          ) : (
            <Text size="sm" c="gray.7">
              {t('pemda.logo.tanpa')}
            </Text>
          )}
        </div>
        <Stack gap="xs" maw={420}>
          {logo && (
            <Text size="sm">{t('pemda.logo.ukuran', { nama: logo.nama, lebar: logo.lebar, tinggi: logo.tinggi })}</Text>
          )}
          {bolehUbah && (
            <>
              <Text size="sm" c="dimmed">
                {t('pemda.logo.aturan')}
              </Text>
              <Group>
                <FileButton
                  accept={ACCEPT}
                  onChange={terima}
                  resetRef={resetRef}
                  inputProps={{ 'aria-label': t('pemda.logo.unggah') }}
                >
                  {(props) => (
                    <Button
                      {...props}
                      variant="default"
                      leftSection={<IconPhotoUp size={16} />}
                      loading={unggah.isPending}
                    >
                      {t(logo ? 'pemda.logo.ganti' : 'pemda.logo.unggah')}
                    </Button>
                  )}
                </FileButton>
                {logo && (
                  <Button
                    variant="subtle"
                    color="red"
                    leftSection={<IconTrash size={16} />}
                    onClick={() => setMenghapus(true)}
                  >
                    {t('pemda.logo.hapus')}
                  </Button>
                )}
              </Group>
            </>
          )}
        </Stack>
      </Group>
      {galat && (
        <div style={{ marginTop: '0.75rem' }}>
          <Galat error={galat} />
        </div>
      )}
      {menghapus && (
        <Konfirmasi
          judul={t('pemda.logo.hapusJudul')}
          isi={t('pemda.logo.hapusIsi')}
          tombol={t('pemda.logo.hapus')}
          bahaya
          menunggu={hapus.isPending}
          galat={hapus.error}
          onYa={() => hapus.mutate()}
          onBatal={() => setMenghapus(false)}
        />
      )}
    </section>
  );
}

/** Why a file is not even sent; null when it may be. The server looks at its content. */
function alasanDitolak({ type, size }: File): 'pemda.logo.bukanGambar' | 'pemda.logo.terlaluBesar' | null {
  if (!ACCEPT.split(',').includes(type)) return 'pemda.logo.bukanGambar';
  return size > MAX_BYTES ? 'pemda.logo.terlaluBesar' : null;
}
