import { ActionIcon, AppShell, Burger, Button, Group, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconFileImport,
  IconFileSearch,
  IconFileText,
  IconHistory,
  IconHome,
  IconListDetails,
  IconLogout,
  IconNotes,
  IconSettings,
  IconSunMoon,
  IconTable,
  IconTargetArrow,
  IconUserCircle,
} from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TombolCari } from '../cari/tombol-cari.tsx';
import { NavLinkLink } from '../components/link.tsx';
import { tabTampak } from '../pengaturan/tab.ts';
import { sesiQuery, useKeluar } from '../sesi/sesi.ts';
import { useJudulHalaman } from './judul.ts';
import { KepalaPemda } from './kepala-pemda.tsx';
import { PilihBahasa } from './pilih-bahasa.tsx';

const menu = [
  { to: '/beranda', label: 'menu.beranda', icon: IconHome },
  { to: '/anggaran', label: 'menu.anggaran', icon: IconTable },
  { to: '/indikator', label: 'menu.indikator', icon: IconTargetArrow },
  { to: '/catatan', label: 'menu.catatan', icon: IconNotes },
  { to: '/laporan', label: 'menu.laporan', icon: IconFileText },
  { to: '/impor', label: 'menu.impor', icon: IconFileImport },
  { to: '/periksa', label: 'menu.periksa', icon: IconFileSearch },
  { to: '/riwayat', label: 'menu.riwayat', icon: IconHistory },
  { to: '/referensi', label: 'menu.referensi', icon: IconListDetails },
  { to: '/pengaturan', label: 'menu.pengaturan', icon: IconSettings },
] as const;

/** What only the page says that is left: it does not go along to another. */
const HALAMAN_INI = {
  baris: undefined,
  tab: undefined,
  dari: undefined,
  ke: undefined,
  saring: undefined,
  status: undefined,
  urut: undefined,
} as const;

export function Layout() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname, search } = useLocation();
  const { toggleColorScheme } = useMantineColorScheme();
  const { data: sesi } = useSuspenseQuery(sesiQuery);
  useJudulHalaman();
  const keluar = useKeluar();
  const navigate = useNavigate();

  const router = useRouter();
  useEffect(() => {
    // The session has ended: the route's own check leads to the sign-in page.
    if (sesi === null) void router.invalidate();
  }, [sesi, router]);

  if (sesi === null) return null;
  const tampak = menu.filter(({ to }) => to !== '/pengaturan' || tabTampak(sesi.kemampuan).length > 0);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <AppShell.Header>
        <a className="lewati" href="#isi">
          {t('umum.lewati')}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('umum.menu')} />
            <KepalaPemda sesi={sesi} />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <TombolCari />
            <PilihBahasa />
            <ActionIcon variant="default" size="lg" aria-label={t('umum.tema')} onClick={toggleColorScheme}>
              <IconSunMoon size={18} />
            </ActionIcon>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('umum.menu')}>
        <AppShell.Section grow>
          {tampak.map(({ to, label, icon: Icon }) => (
            <NavLinkLink
              key={to}
              to={to}
              search={{ ...search, ...HALAMAN_INI }}
              label={t(label)}
              leftSection={<Icon size={18} />}
              active={pathname.startsWith(to)}
              onClick={close}
            />
          ))}
        </AppShell.Section>
        <AppShell.Section>
          <NavLinkLink
            to="/profil"
            label={sesi.pengguna.nama}
            description={[...new Set(sesi.peran.map(({ peran }) => t(`peran.${peran}`)))].join(', ')}
            leftSection={<IconUserCircle size={18} />}
            active={pathname.startsWith('/profil')}
            onClick={close}
            mb="xs"
          />
          <Button
            size="xs"
            variant="default"
            ml={12}
            leftSection={<IconLogout size={16} />}
            loading={keluar.isPending}
            onClick={() => keluar.mutate(undefined, { onSettled: () => navigate({ to: '/masuk' }) })}
          >
            {t('masuk.keluar')}
          </Button>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="isi">
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
