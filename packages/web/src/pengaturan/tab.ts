import { lazy } from 'react';

/*
 * The tabs of the settings, in the order shown. Each is a file of its own that is loaded when it is opened, and is there for whoever has the
 * ability named here for the whole pemda; what may be changed inside, the tab asks of the answers that it shows.
 */
const daftarTab = [
  {
    nilai: 'unit',
    label: 'pengaturan.tab.unit',
    kemampuan: 'organisasi:lihat',
    Isi: lazy(() => import('./unit.tsx').then(({ TabUnit }) => ({ default: TabUnit }))),
  },
  {
    nilai: 'jabatan',
    label: 'pengaturan.tab.jabatan',
    kemampuan: 'organisasi:lihat',
    Isi: lazy(() => import('./jabatan.tsx').then(({ TabJabatan }) => ({ default: TabJabatan }))),
  },
  {
    nilai: 'pemda',
    label: 'pengaturan.tab.pemda',
    kemampuan: 'pengaturan:lihat',
    Isi: lazy(() => import('./pemda.tsx').then(({ TabPemda }) => ({ default: TabPemda }))),
  },
  {
    nilai: 'tenggat',
    label: 'pengaturan.tab.tenggat',
    kemampuan: 'tenggat:kelola',
    Isi: lazy(() => import('./tenggat.tsx').then(({ TabTenggat }) => ({ default: TabTenggat }))),
  },
  {
    nilai: 'pengguna',
    label: 'pengaturan.tab.pengguna',
    kemampuan: 'pengguna:kelola',
    Isi: lazy(() => import('./pengguna.tsx').then(({ TabPengguna }) => ({ default: TabPengguna }))),
  },
  {
    nilai: 'kunci-api',
    label: 'pengaturan.tab.kunciApi',
    kemampuan: 'kunci:kelola',
    Isi: lazy(() => import('./kunci-api.tsx').then(({ TabKunciApi }) => ({ default: TabKunciApi }))),
  },
] as const;

/** The tabs that a user of these abilities sees. */
export function tabTampak(kemampuan: readonly string[]) {
  return daftarTab.filter((tab) => kemampuan.includes(tab.kemampuan));
}
