import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { bahasaSchema, type PengaturanDto, type ProfilPemdaDto, profilPemdaSchema } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Galat } from '../components/galat.tsx';
import { Konflik } from '../components/konflik.tsx';
import { JagaIsian } from './jaga-isian.tsx';
import { useSimpanBaris } from './use-simpan-baris.ts';

const KOLOM = ['nama', 'tempat', 'bahasa'] as const;

interface ProfilPemdaProps {
  profil: ProfilPemdaDto;
  bolehUbah: boolean;
  onTersimpan: (profil: ProfilPemdaDto) => void;
  muatUlang: () => Promise<PengaturanDto | null>;
}

/** Name, place of signing and first language. */
export function ProfilPemda({ profil, bolehUbah, onTersimpan, muatUlang }: ProfilPemdaProps) {
  const { t } = useTranslation();
  const [menyimpan, setMenyimpan] = useState(false);
  const form = useForm({ initialValues: nilai(profil) });
  const { values } = form;
  const simpanan = useSimpanBaris({
    form,
    versiBaris: profil.versiBaris,
    simpan: async (versiBaris) => {
      setMenyimpan(true);
      try {
        // A new logo makes a new version, but nobody has changed what this form shows.
        const hanyaLogo = JSON.stringify(nilai(profil)) === JSON.stringify(form.getInitialValues());
        const json = { ...values, versiBaris: hanyaLogo ? profil.versiBaris : versiBaris };
        const baru = await call(profilPemdaSchema, '/api/pengaturan/pemda', { method: 'PUT', json });
        onTersimpan(baru);
        form.setInitialValues(nilai(baru));
        form.setValues(nilai(baru));
      } finally {
        setMenyimpan(false);
      }
    },
    muatUlang: async () => {
      const kini = (await muatUlang())?.profil;
      return kini?.versiBaris ? { versiBaris: kini.versiBaris, nilai: nilai(kini) } : null;
    },
    onTersimpan: () =>
      notifications.show({ closeButtonProps: { 'aria-label': t('umum.tutup') }, message: t('pemda.profilDisimpan') }),
  });
  const tulis = (kolom: (typeof KOLOM)[number], isi: ReturnType<typeof nilai>) =>
    kolom === 'bahasa' ? t(`pemda.daftarBahasa.${isi.bahasa}`) : isi[kolom];
  return (
    <section aria-labelledby="profil-pemda">
      <Title order={2} size="h4" id="profil-pemda" mb="sm">
        {t('pemda.profil')}
      </Title>
      <form onSubmit={form.onSubmit(simpanan.simpan)} noValidate>
        <Stack gap="sm" maw={560}>
          <TextInput
            label={t('pemda.nama')}
            description={t('pemda.namaBantuan')}
            required
            maxLength={200}
            readOnly={!bolehUbah}
            {...form.getInputProps('nama')}
          />
          <TextInput
            label={t('pemda.tempat')}
            description={t('pemda.tempatBantuan')}
            required
            maxLength={100}
            readOnly={!bolehUbah}
            {...form.getInputProps('tempat')}
          />
          <Select
            label={t('pemda.bahasa')}
            description={t('pemda.bahasaBantuan')}
            data={bahasaSchema.options.map((value) => ({ value, label: t(`pemda.daftarBahasa.${value}`) }))}
            allowDeselect={false}
            readOnly={!bolehUbah}
            {...form.getInputProps('bahasa')}
          />
          <Text size="sm" c="dimmed">
            {t('pemda.profilLama')}
          </Text>
          {simpanan.bentrok && (
            <Konflik
              beda={KOLOM.map((kolom) => ({
                label: t(`pemda.${kolom}`),
                saya: tulis(kolom, values),
                tersimpan: tulis(kolom, simpanan.bentrok?.nilai ?? values),
              }))}
              menyimpan={menyimpan}
              onSaya={simpanan.pakaiSaya}
              onTersimpan={simpanan.pakaiTersimpan}
            />
          )}
          {simpanan.galat && <Galat error={simpanan.galat} />}
          {bolehUbah && (
            <Group>
              <Button type="submit" loading={menyimpan} disabled={!form.isDirty() || simpanan.bentrok !== null}>
                {t('pemda.simpan')}
              </Button>
              {form.isDirty() && (
                <Button variant="default" onClick={form.reset}>
                  {t('pemda.batalkan')}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </form>
      <JagaIsian kotor={form.isDirty()} />
    </section>
  );
}

function nilai({ nama, tempat, bahasa }: ProfilPemdaDto) {
  return { nama, tempat, bahasa };
}
