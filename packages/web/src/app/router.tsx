import { Center, Loader, Stack, Title } from '@mantine/core';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SARINGAN, URUTAN } from '../beranda/susun-papan.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { ImporPage } from '../impor/impor-page.tsx';
import { LaporanPage } from '../laporan/laporan-page.tsx';
import { MasukPage } from '../sesi/masuk-page.tsx';
import { sesiQuery } from '../sesi/sesi.ts';
import { Layout } from './layout.tsx';
import { queryClient } from './query-client.ts';

/** What the page is about stands in the address, so that it can be sent to a colleague. */
const pilihanSchema = z.object({
  unit: z.string().optional().catch(undefined),
  tahun: z.coerce.number().int().optional().catch(undefined),
  triwulan: z.coerce.number().int().min(1).max(4).optional().catch(undefined),
  form: z.string().optional().catch(undefined),
  /** The row that a link points to: a placement of an indicator, a node of the budget. */
  baris: z.string().optional().catch(undefined),
  /** All units side by side, or one. */
  tampilan: z.enum(['papan', 'unit']).optional().catch(undefined),
  dokumen: z.string().optional().catch(undefined),
  /** Open tab of the settings. */
  tab: z.string().optional().catch(undefined),
});

export type Pilihan = z.infer<typeof pilihanSchema>;

function Memuat() {
  const { t } = useTranslation();
  return (
    <Center mih="50dvh">
      <Loader aria-label={t('umum.muat')} />
    </Center>
  );
}

function TakDitemukan() {
  const { t } = useTranslation();
  return (
    <Stack component="main" align="center" py="xl">
      <Title order={1} size="h3">
        {t('umum.takDitemukan')}
      </Title>
      <ButtonLink to="/laporan">{t('umum.keAwal')}</ButtonLink>
    </Stack>
  );
}

function HalamanGalat({ error, reset }: ErrorComponentProps) {
  return <Galat error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />;
}

const rootRoute = createRootRouteWithContext<{ queryClient: typeof queryClient }>()({
  component: Outlet,
  notFoundComponent: TakDitemukan,
});

/** Where to go after signing in: an address of this app only, so that a link to the sign-in page can't lead elsewhere. */
const kembaliSchema = z.object({
  kembali: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});

const masukRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masuk',
  validateSearch: kembaliSchema,
  component: MasukPage,
});

const gantiSandiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ganti-sandi',
  validateSearch: kembaliSchema,
  component: lazyRouteComponent(() => import('../profil/ganti-sandi-page.tsx'), 'GantiSandiPage'),
  beforeLoad: async ({ context, location }) => {
    const sesi = await context.queryClient.ensureQueryData(sesiQuery);
    if (sesi === null) throw redirect({ to: '/masuk', search: { kembali: location.href } });
  },
});

const layoutRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'layout',
  component: Layout,
  validateSearch: pilihanSchema,
  beforeLoad: async ({ context, location }) => {
    const sesi = await context.queryClient.ensureQueryData(sesiQuery);
    if (sesi === null) throw redirect({ to: '/masuk', search: { kembali: location.href } });
    if (sesi.wajibGantiSandi) throw redirect({ to: '/ganti-sandi', search: { kembali: location.href } });
  },
});

const indexRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/beranda' });
  },
});
const berandaRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/beranda',
  validateSearch: z.object({
    /** What the status board is narrowed to, and its order. */
    status: z.enum(SARINGAN).optional().catch(undefined),
    urut: z.enum(URUTAN).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../beranda/beranda-page.tsx'), 'BerandaPage'),
});
const indikatorRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/indikator',
  component: lazyRouteComponent(() => import('../indikator/indikator-page.tsx'), 'IndikatorPage'),
});
const laporanRoute = createRoute({ getParentRoute: () => layoutRoute, path: '/laporan', component: LaporanPage });
const bandingRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/laporan/banding',
  validateSearch: z.object({
    dari: z.string().optional().catch(undefined),
    ke: z.string().optional().catch(undefined),
    /** Only what concerns figures. */
    saring: z.enum(['angka']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../laporan/banding-page.tsx'), 'BandingPage'),
});
const riwayatRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/riwayat',
  component: lazyRouteComponent(() => import('../riwayat/riwayat-page.tsx'), 'RiwayatPage'),
});
const referensiRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/referensi',
  component: lazyRouteComponent(() => import('../referensi/referensi-page.tsx'), 'ReferensiPage'),
});
const anggaranRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/anggaran',
  // The grid is the largest page; who signs in does not wait for it.
  component: lazyRouteComponent(() => import('../anggaran/anggaran-page.tsx'), 'AnggaranPage'),
});
const catatanRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/catatan',
  component: lazyRouteComponent(() => import('../catatan/catatan-page.tsx'), 'CatatanPage'),
});
const pengaturanRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/pengaturan',
  component: lazyRouteComponent(() => import('../pengaturan/pengaturan-page.tsx'), 'PengaturanPage'),
});
const imporRoute = createRoute({ getParentRoute: () => layoutRoute, path: '/impor', component: ImporPage });
const periksaRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/periksa',
  component: lazyRouteComponent(() => import('../periksa/periksa-page.tsx'), 'PeriksaPage'),
});
const hasilPeriksaRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/periksa/$id',
  component: lazyRouteComponent(() => import('../periksa/hasil-page.tsx'), 'HasilPeriksaPage'),
});

const profilRoute = createRoute({
  getParentRoute: () => layoutRoute,
  path: '/profil',
  component: lazyRouteComponent(() => import('../profil/profil-page.tsx'), 'ProfilPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    masukRoute,
    gantiSandiRoute,
    layoutRoute.addChildren([
      indexRoute,
      berandaRoute,
      indikatorRoute,
      riwayatRoute,
      referensiRoute,
      laporanRoute,
      bandingRoute,
      anggaranRoute,
      catatanRoute,
      imporRoute,
      periksaRoute,
      hasilPeriksaRoute,
      profilRoute,
      pengaturanRoute,
    ]),
  ]),
  context: { queryClient },
  defaultPendingComponent: Memuat,
  defaultErrorComponent: HalamanGalat,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
