import { Text } from '@mantine/core';
import type { SesiDto } from '@selaras/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { pakaiBahasaAwal } from './bahasa.ts';
import { profilPemdaQuery } from './profil-pemda.ts';

/** Logo and name of the pemda in the head of the page. Until they are there, and without a logo, those of Selaras. */
export function KepalaPemda({ sesi }: { sesi: SesiDto }) {
  const { t } = useTranslation();
  const { data: profil } = useQuery(profilPemdaQuery);
  const bahasaAwal = sesi.bahasa ?? profil?.bahasa;
  useEffect(() => {
    if (bahasaAwal) void pakaiBahasaAwal(bahasaAwal);
  }, [bahasaAwal]);
  const nama = profil?.nama ?? sesi.pemda.nama;
  return (
    <>
      <img className="logo-pemda" src={profil?.logo?.alamat ?? '/ikon.svg'} alt="" />
      <Text fw={700}>{t('app.nama')}</Text>
      <Text c="dimmed" size="sm" truncate visibleFrom="sm">
        {nama}
      </Text>
    </>
  );
}
